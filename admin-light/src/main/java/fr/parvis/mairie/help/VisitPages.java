package fr.parvis.mairie.help;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.help.Visits;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Staff;

/** When somebody of the syndicate looked at these pages with the town hall, why, and how to end it. */
@Path(VisitPages.PATH)
@RolesAllowed(Right.TO_RUN)
public class VisitPages {

    static final String PATH = "/mairie/visites";

    /** A year of a town hall that often calls. */
    private static final int MOST = 50;

    private final Frames frames;
    private final Staff staff;
    private final Visits visits;

    VisitPages(Frames frames, Staff staff, Visits visits) {
        this.frames = frames;
        this.staff = staff;
        this.visits = visits;
    }

    /**
     * A visit.
     *
     * @param drafts what was begun or changed meanwhile
     */
    public record Line(Visits.Told told, List<Visits.Changed> drafts) {}

    @CheckedTemplate(basePath = "mairie/help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance visits(PageFrame frame, List<Line> visits, boolean ended);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        Map<UUID, List<Visits.Changed>> drafts = visits.drafts();
        return Templates.visits(
                frames.mairie(),
                visits.newest(MOST).stream()
                        .map(told -> new Line(told, drafts.getOrDefault(told.id(), List.of())))
                        .toList(),
                done != null);
    }

    /** The visitor leaves; the town hall asks whoever is there to leave. */
    @POST
    @Path("terminer")
    @RolesAllowed(Right.TO_PREPARE)
    public Response end() {
        SignedIn who = staff.who();
        if (!staff.isVisitor()) {
            visits.endAll();
            return Response.seeOther(URI.create(PATH + "?fait=1")).build();
        }
        visits.end(who.session());
        return Response.seeOther(URI.create("/console/communes/" + who.collectivity() + "?fait=visite"))
                .cookie(SessionCookie.noVisit())
                .build();
    }
}
