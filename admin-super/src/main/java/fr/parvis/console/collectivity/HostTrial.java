package fr.parvis.console.collectivity;

import java.net.URI;
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

    private final Dns dns;
    private final Doorbell doorbell;
    private final HostMarks marks;
    private final HostsConfig hosts;
    private final Site site;

    HostTrial(Dns dns, Doorbell doorbell, HostMarks marks, HostsConfig hosts, Site site) {
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

    /** To be called outside a transaction: it waits for others. */
    Outcome of(HostName host) {
        List<String> addresses = dns.addresses(host.name());
        String seen = String.join(", ", addresses);
        if (addresses.isEmpty()) {
            return new Outcome(Finding.NO_SUCH_NAME, seen);
        }
        if (!Set.copyOf(dns.addresses(hosts.main())).containsAll(addresses)) {
            return new Outcome(Finding.ELSEWHERE, seen);
        }
        URI door = URI.create(site.originOf(host.name()) + HostMarks.PATH);
        return new Outcome(doorbell.ring(door, marks.of(host.name())), seen);
    }

    /**
     * The lines to be copied to whoever keeps the domain. Right under a public suffix DNS allows no CNAME: there, the addresses
     * themselves.
     */
    List<String> records(HostName host) {
        return host.isApex()
                ? dns.addresses(hosts.main()).stream()
                        .map(address -> host.name() + ". " + (address.contains(":") ? "AAAA " : "A ") + address)
                        .toList()
                : List.of(host.name() + ". CNAME " + hosts.main() + ".");
    }
}
