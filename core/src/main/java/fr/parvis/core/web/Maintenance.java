package fr.parvis.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.ws.rs.ServiceUnavailableException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Shuts the site while somebody works on it, with a page that says so. Static files and the management port stay, so that the
 * page has its looks and a balancer still sees the process.
 */
@ApplicationScoped
class Maintenance {

    /** Long enough for a backup to be put back; a search engine then comes again instead of forgetting the page. */
    private static final long RETRY_AFTER_SECONDS = 600;

    private final Provider<Boolean> on;

    Maintenance(@ConfigProperty(name = "parvis.maintenance") Provider<Boolean> on) {
        this.on = on;
    }

    /** After {@link SiteFilter}, which knows the language of the address. */
    @ServerRequestFilter(preMatching = true, priority = 5100)
    void refuse() {
        if (on.get()) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
    }
}
