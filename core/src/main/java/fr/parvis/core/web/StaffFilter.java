package fr.parvis.core.web;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Gives the pages of the town hall the scope of the session, and the journal its actor. The console's pages choose their
 * scope themselves: across communes as the operator, or within one for a deed that the journal tells; of who serves some
 * communes only, neither leads to another.
 */
@ApplicationScoped
class StaffFilter {

    /** Accounts, the team and the syndicate's help are real, also for who is in a sandbox: their letters must leave. */
    private static final Set<String> OF_PERSON =
            Set.of("connexion", "deconnexion", "compte", "aide", "invitation", "communes", "equipe", "visites");

    private final Staff staff;
    private final Site site;
    private final Actor actor;
    private final Tenancy tenancy;
    private final Directory directory;
    private final Emblems emblems;
    private final Perimeters perimeters;

    StaffFilter(
            Staff staff,
            Site site,
            Actor actor,
            Tenancy tenancy,
            Directory directory,
            Emblems emblems,
            Perimeters perimeters) {
        this.staff = staff;
        this.site = site;
        this.actor = actor;
        this.tenancy = tenancy;
        this.directory = directory;
        this.emblems = emblems;
        this.perimeters = perimeters;
    }

    /** After {@link SiteFilter}, whose priority is the default 5000. */
    @ServerRequestFilter(priority = 5100)
    void enter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean mairie = isOfTownHall(path);
        boolean console = path.equals("/console") || path.startsWith("/console/");
        if (!mairie && !console) {
            if (writes(request) && visits(request)) {
                throw new VisitorStays();
            }
            actor.isResident();
            return;
        }
        if (!staff.isSignedIn()) {
            return;
        }
        SignedIn who = staff.who();
        actor.is(who.person(), who.role().name());
        if (mairie && !who.role().isOfConsole()) {
            if (site.isOwnHost() && !site.place().id().equals(who.home())) {
                throw new NotFoundException();
            }
            String at = isOfPerson(path) ? who.home() : who.collectivity();
            Place place = directory.withId(at).orElseThrow(NotFoundException::new);
            site.isAt(place);
            site.wears(emblems.of(place.id()));
            tenancy.enter(new Scope.Within(place.id()));
        } else if (console && who.role().isConfined()) {
            // Whoever signs in again is nobody yet: their posts may be where this session does not reach.
            if (!isSignIn(path)) {
                tenancy.confine(perimeters.of(who));
                communes(request.getUriInfo()).forEach(tenancy::requireReach);
            }
        } else if (console && who.role().isOfConsole()) {
            tenancy.enter(new Scope.Operator());
        }
    }

    /** The communes that an address of the console names. */
    private static List<String> communes(UriInfo asked) {
        String name = asked.getPath().startsWith("/console/communes/") ? "id" : "collectivity";
        return asked.getPathParameters().getOrDefault(name, List.of());
    }

    private static boolean isSignIn(String path) {
        return path.equals("/console/connexion") || path.startsWith("/console/connexion/");
    }

    /** Whether a page of the town hall is about who works there, whom a sandbox does not invent. */
    private static boolean isOfPerson(String path) {
        String[] parts = path.split("/", -1);
        return parts.length > 2 && OF_PERSON.contains(parts[2]);
    }

    static boolean isOfTownHall(String path) {
        return path.equals("/mairie") || path.startsWith("/mairie/");
    }

    private static boolean writes(ContainerRequestContext request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    /** Whether this browser was with a town hall until lately, and asks for its pages. */
    static boolean wasVisiting(ContainerRequestContext request) {
        return isOfTownHall(request.getUriInfo().getPath()) && visits(request);
    }

    /** Whether this browser is with a town hall. A cookie that somebody wrote themselves only keeps them from answering. */
    private static boolean visits(ContainerRequestContext request) {
        Cookie visit = request.getCookies().get(SessionCookie.VISIT);
        return visit != null && !visit.getValue().isEmpty();
    }

    /** Whoever is with a town hall neither answers nor votes. */
    static final class VisitorStays extends RuntimeException {
        VisitorStays() {
            super("With a town hall");
        }
    }
}
