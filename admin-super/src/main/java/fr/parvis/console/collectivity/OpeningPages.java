package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Opening.Check;
import fr.parvis.core.collectivity.Opening.Outcome;
import fr.parvis.core.collectivity.Opening.Progress;
import fr.parvis.core.collectivity.Opening.State;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** The batches: each one's page is first what will be done, then how far it is, then what became of it. */
@Path(OpeningPages.PATH)
@RolesAllowed(Right.TO_OPEN)
public class OpeningPages {

    static final String PATH = "/console/ouvertures";

    private static final int NEWEST = 50;

    /** Bad lines shown on one page; a list with more of them is mended from the top and given again. */
    private static final int MOST_REFUSED = 200;

    /** Communes read at a glance; the others are one click away. */
    private static final int MOST_NAMED = 20;

    private final Frames frames;
    private final Opening opening;
    private final ReadyInvitations ready;
    private final Site site;
    private final OpeningMessages words;

    OpeningPages(Frames frames, Opening opening, ReadyInvitations ready, Site site, OpeningMessages words) {
        this.frames = frames;
        this.opening = opening;
        this.ready = ready;
        this.site = site;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance openings(PageFrame frame, List<Progress> openings);

        static native TemplateInstance openingCheck(
                PageFrame frame,
                Progress opening,
                Check check,
                List<String> shown,
                List<String> folded,
                List<Outcome> refused,
                List<Outcome> remarked);

        static native TemplateInstance openingProgress(PageFrame frame, Progress opening);

        static native TemplateInstance openingProgress$bar(Progress opening);

        static native TemplateInstance openingDone(
                PageFrame frame,
                Progress opening,
                List<Outcome> refused,
                List<Outcome> remarked,
                long invitations,
                boolean sent);
    }

    @GET
    public TemplateInstance list() {
        return Templates.openings(frames.console(PATH), opening.newest(NEWEST));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        Progress progress = progress(id);
        PageFrame frame = frames.console(PATH);
        if (progress.isBegun() && !progress.isFinished()) {
            return Templates.openingProgress(frame, progress);
        }
        List<Outcome> refused = opening.outcomes(id, State.REFUSED, MOST_REFUSED, 0);
        List<Outcome> remarked = opening.remarked(id, MOST_REFUSED);
        return progress.isBegun()
                ? Templates.openingDone(frame, progress, refused, remarked, ready.count(id), "invitations".equals(done))
                : check(frame, progress, refused, remarked);
    }

    private TemplateInstance check(PageFrame frame, Progress progress, List<Outcome> refused, List<Outcome> remarked) {
        List<String> fresh = opening.fresh(progress.id()).stream()
                .flatMap(insee -> Reference.france().commune(insee).stream())
                .map(commune -> Candidate.of(commune, false))
                .map(commune -> words.named(commune.name().name(), commune.code()))
                .toList();
        int shown = Math.min(fresh.size(), MOST_NAMED);
        return Templates.openingCheck(
                frame,
                progress,
                opening.check(progress.id()),
                fresh.subList(0, shown),
                fresh.subList(shown, fresh.size()),
                refused,
                remarked);
    }

    /** The progress alone, for the script that looks again. */
    @GET
    @Path("{id}/avancement")
    public TemplateInstance bar(@PathParam("id") UUID id) {
        return Templates.openingProgress$bar(progress(id));
    }

    @POST
    @Path("{id}/commencer")
    public Response begin(@PathParam("id") UUID id) {
        progress(id);
        opening.begin(id);
        return seeOther(PATH + "/" + id);
    }

    @POST
    @Path("{id}/abandonner")
    public Response discard(@PathParam("id") UUID id) {
        opening.discard(id);
        return seeOther(SeveralCommunesPages.PATH);
    }

    @POST
    @Path("{id}/invitations")
    public Response invite(@PathParam("id") UUID id) {
        progress(id);
        ready.send(id, site.origin() + "/mairie/invitation/");
        return seeOther(PATH + "/" + id + "?fait=invitations");
    }

    private Progress progress(UUID id) {
        return opening.progress(id).orElseThrow(NotFoundException::new);
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
