package fr.parvis.core.web;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The names that this installation answers to. */
@ConfigMapping(prefix = "parvis.hosts")
public interface HostsConfig {

    /**
     * Hosts of the shared platform; the first is the one that links in messages lead to. A commune's own host name is kept
     * with the commune. Any other name gets 421: links in messages are built from the host, so it must never be a stranger's.
     */
    @WithDefault("localhost,127.0.0.1")
    Set<String> platform();

    /** Whether a proxy in front speaks HTTPS; links in messages then say {@code https}. */
    @WithDefault("false")
    boolean secure();
}
