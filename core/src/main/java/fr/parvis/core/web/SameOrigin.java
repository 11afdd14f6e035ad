package fr.parvis.core.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another site makes a browser send: any method that writes, unless the browser says that the page it comes from
 * is of the same origin ({@code Sec-Fetch-Site}, and {@code Origin} for browsers before 2023). Unlike a token in the form it
 * needs no cookie, so that public pages set none and can be cached, and it never expires under somebody who was interrupted.
 * The journal tells nothing of it: whoever is signed in there has asked for nothing.
 */
@ApplicationScoped
class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true, priority = 1)
    @Nullable
    Response refuseOthers(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            return null;
        }
        return Response.status(Response.Status.FORBIDDEN).build();
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return isAt(origin, SiteFilter.host(request.getUriInfo().getRequestUri()));
        }
        // Neither header: not a browser that could be made to send somebody's cookie.
        return Collections.disjoint(request.getCookies().keySet(), Set.of(SessionCookie.NAME, SessionCookie.VISIT));
    }

    private static boolean isAt(String origin, String host) {
        try {
            return !origin.equals("null") && SiteFilter.host(new URI(origin)).equals(host);
        } catch (URISyntaxException noOrigin) {
            return false;
        }
    }
}
