package fr.parvis.console.collectivity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks where a name leads, as the machine's own settings say, and waits for a few seconds at most. */
@ApplicationScoped
class Dns {

    private static final long SECONDS = 4;

    /** The addresses of a name, in ascending order; none when DNS has no such name, or says nothing. */
    List<String> addresses(String name) {
        // The JDK's lookup has no limit of time: it may stay behind on a thread of its own.
        return CompletableFuture.supplyAsync(() -> lookUp(name), lookup -> {
                    Thread thread = new Thread(lookup, "dns");
                    thread.setDaemon(true);
                    thread.start();
                })
                .completeOnTimeout(List.of(), SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> lookUp(String name) {
        try {
            return Arrays.stream(InetAddress.getAllByName(name))
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (UnknownHostException none) {
            return List.of();
        }
    }
}
