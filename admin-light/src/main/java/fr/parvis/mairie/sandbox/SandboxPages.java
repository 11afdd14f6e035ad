package fr.parvis.mairie.sandbox;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Right;
import fr.parvis.core.sandbox.Sandboxes;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** What a sandbox is, the letters that would have left it, and beginning anew. */
@Path(SandboxPages.PATH)
@RolesAllowed(Right.TO_MEET)
public class SandboxPages {

    static final String PATH = "/mairie/bac-a-sable";

    /** More than somebody tries out in a morning. */
    private static final int LETTERS = 50;

    private final Frames frames;
    private final Site site;
    private final Sandboxes sandboxes;

    SandboxPages(Frames frames, Site site, Sandboxes sandboxes) {
        this.frames = frames;
        this.site = site;
        this.sandboxes = sandboxes;
    }

    /**
     * A letter that would have left.
     *
     * @param at « 02/03/2026 à 8 h 05 »
     */
    public record Unsent(String subject, String recipient, String at, String text) {

        static Unsent of(Message message) {
            return new Unsent(
                    message.subject(),
                    message.recipient(),
                    FrenchDates.briefMoment(message.createdAt()),
                    message.text());
        }
    }

    @CheckedTemplate(basePath = "mairie/sandbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance outside(PageFrame frame, boolean commune);

        static native TemplateInstance inside(PageFrame frame, List<Unsent> letters, boolean anew);

        static native TemplateInstance reset(PageFrame frame);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @DefaultValue("") String deed) {
        if (!site.place().isSandbox()) {
            return Templates.outside(frames.mairie(), site.place().isOpen());
        }
        List<Unsent> letters =
                Message.shownInSandbox(LETTERS).stream().map(Unsent::of).toList();
        return Templates.inside(frames.mairie(), letters, deed.equals("recommencer"));
    }

    @GET
    @Path("recommencer")
    @RolesAllowed(Right.TO_RUN)
    public TemplateInstance ask() {
        mine();
        return Templates.reset(frames.mairie());
    }

    @POST
    @Path("recommencer")
    @RolesAllowed(Right.TO_RUN)
    public Response reset() {
        sandboxes.reset(mine());
        return Response.seeOther(URI.create(PATH + "?fait=recommencer")).build();
    }

    /** The commune whose sandbox somebody is in; there is no other way to it. */
    private String mine() {
        if (!site.place().isSandbox()) {
            throw new NotFoundException();
        }
        return SandboxId.owner(site.place().id());
    }
}
