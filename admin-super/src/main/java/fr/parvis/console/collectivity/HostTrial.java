package fr.parvis.console.collectivity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.HostName;
import fr.parvis.core.collectivity.OwnHost.Finding;
import fr.parvis.core.web.HostMarks;
import fr.parvis.core.web.HostsConfig;
import fr.parvis.core.web.Site;

/**
 * Tries a host name of a commune: whether DNS leads it to where the platform is, and whether this installation then answers. What
 * leads elsewhere is never asked for anything, so that a name that somebody types opens no door of the inner network.
 */
@ApplicationScoped
class HostTrial {

    /** How long a page shows where the platform is without asking again. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Clock clock;
    private final Dns dns;
    private final Doorbell doorbell;
    private final HostMarks marks;
    private final HostsConfig hosts;
    private final Site site;

    private volatile Known platform = new Known(List.of(), Instant.EPOCH);

    HostTrial(Clock clock, Dns dns, Doorbell doorbell, HostMarks marks, HostsConfig hosts, Site site) {
        this.clock = clock;
        this.dns = dns;
        this.doorbell = doorbell;
        this.marks = marks;
        this.hosts = hosts;
        this.site = site;
    }

    /**
     * What was found.
     *
     * @param seen where the name leads
     */
    record Outcome(Finding finding, String seen) {}

    /** Where the platform is, and until when that is taken for true. */
    private record Known(List<String> addresses, Instant until) {}

    /** To be called outside a transaction: it waits for others. */
    Outcome of(HostName host) {
        List<String> addresses = dns.addresses(host.name());
        String seen = String.join(", ", addresses);
        if (addresses.isEmpty()) {
            return new Outcome(Finding.NO_SUCH_NAME, seen);
        }
        if (!Set.copyOf(askForPlatform()).containsAll(addresses)) {
            return new Outcome(Finding.ELSEWHERE, seen);
        }
        URI door = URI.create(site.originOf(host.name()) + HostMarks.PATH);
        return new Outcome(doorbell.ring(door, marks.of(host.name())), seen);
    }

    private List<String> askForPlatform() {
        List<String> addresses = dns.addresses(hosts.main());
        // The platform is somewhere, or nobody would be here: no answer says nothing, and is not kept.
        if (!addresses.isEmpty()) {
            platform = new Known(addresses, clock.instant().plus(KNOWN_FOR));
        }
        return addresses;
    }

    private List<String> platform() {
        Known known = platform;
        return clock.instant().isBefore(known.until()) ? known.addresses() : askForPlatform();
    }

    /**
     * The lines to be copied to whoever keeps the domain. Right under a public suffix DNS allows no CNAME: there, the addresses
     * themselves, as they were some minutes ago or when a name was tried last: a page does not wait for DNS each time.
     */
    List<String> records(HostName host) {
        return host.isApex()
                ? platform().stream()
                        .map(address -> host.name() + ". " + (address.contains(":") ? "AAAA " : "A ") + address)
                        .toList()
                : List.of(host.name() + ". CNAME " + hosts.main() + ".");
    }
}
