package fr.parvis.core.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Standing;

/**
 * Keeps the site of a commune at rest: residents of a suspended one are told so, with the address of their town hall; of an archived
 * one they read everything. Nothing is taken in either, from residents or from the town hall, but what somebody takes back: an
 * address, an answer, a session.
 */
@ApplicationScoped
class Resting {

    /** A search engine comes again in a day, instead of forgetting the pages. */
    private static final int RETRY_AFTER_SECONDS = 86_400;

    /** What the law wants to be found, whatever becomes of the site. */
    private static final Set<String> LEGAL = Set.of("mentions-legales", "donnees-personnelles", "accessibilite");

    /** To hear nothing more, and to take an answer back, is everybody's right at any time. */
    private static final Set<String> RIGHTS = Set.of("suivre", "retirer");

    /** One's own account, and the syndicate's help. */
    private static final Set<String> ACCOUNT =
            Set.of("connexion", "deconnexion", "compte", "aide", "invitation", "choix");

    private static final String OUT_OF_SANDBOX = "/mairie/bac-a-sable/quitter";

    private static final int OF_A_SITE = 3;
    private static final int OF_THE_MAIRIE = 2;

    private final Frames frames;
    private final FrameMessages words;
    private final Site site;

    Resting(Frames frames, FrameMessages words, Site site) {
        this.frames = frames;
        this.words = words;
        this.site = site;
    }

    @CheckedTemplate(basePath = "core", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance suspended(PageFrame frame, FrameMessages words, Contact contact);

        static native TemplateInstance resting(PageFrame frame, FrameMessages words);

        static native TemplateInstance restingMairie(PageFrame frame, FrameMessages words, String back);
    }

    /** After {@link StaffFilter}, which knows whose town hall it is. */
    @ServerRequestFilter(priority = 5200)
    @Nullable
    Response refuse(ContainerRequestContext request) {
        if (!site.hasPlace() || site.place().standing() == Standing.OPEN) {
            return null;
        }
        boolean reads = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
        String[] path = request.getUriInfo().getPath().split("/", -1);
        if (request.getUriInfo().getPathParameters().containsKey("commune")) {
            return ofResident(site.place(), path.length > OF_A_SITE ? path[OF_A_SITE] : "", reads);
        }
        boolean mairie = path.length > 1 && path[1].equals("mairie");
        // Whoever was in the sandbox when the site was put to rest finds the way back.
        boolean own = (path.length > OF_THE_MAIRIE && ACCOUNT.contains(path[OF_THE_MAIRIE]))
                || request.getUriInfo().getPath().equals(OUT_OF_SANDBOX);
        return mairie && !reads && !own ? page(403, Templates.restingMairie(frames.mairie(), words, "/mairie")) : null;
    }

    private @Nullable Response ofResident(Place place, String page, boolean reads) {
        if (RIGHTS.contains(page) || (reads && LEGAL.contains(page))) {
            return null;
        }
        FrameMessages spoken = site.language().words(FrameMessages.class);
        if (place.standing() == Standing.SUSPENDED) {
            Response asleep = page(503, Templates.suspended(frames.citizen(), spoken, Contact.of(place)));
            return Response.fromResponse(asleep)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        return reads ? null : page(403, Templates.resting(frames.citizen(), spoken));
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }
}
