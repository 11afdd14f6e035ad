package fr.parvis.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Notices at the start that a proxy stands in front whose word on visitors' addresses is not taken. */
@ApplicationScoped
class BehindProxy {

    private static final Logger LOG = Logger.getLogger(BehindProxy.class);

    void start(
            @Observes StartupEvent started,
            HostsConfig hosts,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded) {
        if (hosts.secure() && !forwarded) {
            LOG.warn(
                    "A proxy speaks HTTPS in front, but visitors' addresses are not taken from it: all of them share one"
                            + " allowance of tries. Set QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING (see README, Configuration).");
        }
    }
}
