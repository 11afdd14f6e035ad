package fr.parvis.core.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

import fr.parvis.core.collectivity.Directory;

/** Own host names in memory, since they are asked for on the event loop; read again every half minute. */
@ApplicationScoped
public class HostNames {

    private final Directory directory;
    private volatile Map<String, String> addresses = Map.of();
    private volatile Map<String, String> mains = Map.of();

    HostNames(Directory directory) {
        this.directory = directory;
    }

    /** The address of the collectivity that a host belongs to: an exact match, never a suffix. */
    Optional<String> addressOf(String host) {
        return Optional.ofNullable(addresses.get(host));
    }

    /** The host that residents of the collectivity at that address are led to, where it has one of its own. */
    Optional<String> mainOf(String address) {
        return Optional.ofNullable(mains.get(address));
    }

    void start(@Observes StartupEvent started) {
        refresh();
    }

    /** To be called as well when a host name has changed. */
    @Scheduled(every = "30s", delayed = "30s")
    public void refresh() {
        List<Directory.Host> hosts = directory.hosts();
        addresses = hosts.stream().collect(Collectors.toUnmodifiableMap(Directory.Host::name, Directory.Host::address));
        mains = hosts.stream()
                .filter(Directory.Host::main)
                .collect(Collectors.toUnmodifiableMap(Directory.Host::address, Directory.Host::name));
    }
}
