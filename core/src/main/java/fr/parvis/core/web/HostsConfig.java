package fr.parvis.core.web;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The names that this installation answers to. */
@ConfigMapping(prefix = "parvis.hosts")
public interface HostsConfig {

    /**
     * Hosts of the shared platform; the first is the one that posters, letters and the names of communes lead to. A commune's own
     * host name is kept with the commune. Any other name gets 421: links in messages are built from the host, so it must never be
     * a stranger's.
     */
    @WithDefault("localhost,127.0.0.1")
    List<String> platform();

    /** The first of the platform's. */
    default String main() {
        return platform().get(0);
    }

    /** Whether a proxy in front speaks HTTPS; links in messages then say {@code https}. */
    @WithDefault("false")
    boolean secure();

    /** Scheme, host and port of a host of this installation; the port as the browser wrote it, or less than 0. */
    default String origin(String host, int port) {
        return (secure() ? "https://" : "http://") + host + (port < 0 || secure() ? "" : ":" + port);
    }
}
