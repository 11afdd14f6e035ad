package fr.parvis.core.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.tenancy.Tenancy;

/** Where a feature is switched off, its pages are not there, but those of a consultation that goes on with it. */
@ApplicationScoped
class FeatureLock {

    private final Site site;
    private final Equipping equipping;

    FeatureLock(Site site, Equipping equipping) {
        this.site = site;
        this.equipping = equipping;
    }

    /** After {@link StaffFilter}, which knows whose town hall it is. */
    @ServerRequestFilter(priority = 5150)
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Feature needed = needed(resource);
        if (needed == null || !site.hasPlace() || site.place().has(needed)) {
            return;
        }
        Place place = site.place();
        String id = request.getUriInfo().getPathParameters().getFirst("id");
        if (id == null || !Tenancy.within(place.id(), () -> isOngoing(needed, id))) {
            throw new NotFoundException();
        }
    }

    private boolean isOngoing(Feature feature, String id) {
        try {
            return equipping.isOngoing(feature, UUID.fromString(id));
        } catch (IllegalArgumentException noConsultation) {
            return false;
        }
    }

    private static @Nullable Feature needed(ResourceInfo resource) {
        Needs own = resource.getResourceMethod().getAnnotation(Needs.class);
        Needs all = resource.getResourceClass().getAnnotation(Needs.class);
        return own != null ? own.value() : all != null ? all.value() : null;
    }
}
