package fr.parvis.core.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Shuts the doors of faces that are not in this process. The core holds the doors of the staff's two faces; where the three
 * run apart, a residents' site must not let an operator in.
 */
@ApplicationScoped
class FaceFilter {

    private final boolean mairie;
    private final boolean console;

    FaceFilter(
            @ConfigProperty(name = "parvis.mairie.here") boolean mairie,
            @ConfigProperty(name = "parvis.console.here") boolean console) {
        this.mairie = mairie;
        this.console = console;
    }

    @ServerRequestFilter(preMatching = true)
    void refuse(RoutingContext routing) {
        String path = routing.normalizedPath() + "/";
        if ((!mairie && path.startsWith("/mairie/")) || (!console && path.startsWith("/console/"))) {
            throw new NotFoundException();
        }
    }
}
