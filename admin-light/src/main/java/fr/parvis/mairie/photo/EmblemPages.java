package fr.parvis.mairie.photo;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.Right;
import fr.parvis.core.web.EmblemDesk;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;

/** The coat of arms or the logo of the commune. */
@Path(EmblemPages.PATH)
@RolesAllowed(Right.TO_RUN)
public class EmblemPages {

    static final String PATH = "/mairie/fiche/blason";

    private final EmblemDesk desk;
    private final Frames frames;
    private final Site site;

    EmblemPages(EmblemDesk desk, Frames frames, Site site) {
        this.desk = desk;
        this.frames = frames;
        this.site = site;
    }

    @CheckedTemplate(basePath = "mairie/photo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance emblem(PageFrame frame, Form form, EmblemDesk.View view, boolean done);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        return page(Form.empty(), done != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response put(
            @RestForm(EmblemDesk.FILE) @Nullable FileUpload file,
            @RestForm(EmblemDesk.DESCRIPTION) @Nullable String description) {
        Form form = Form.empty().fill(EmblemDesk.DESCRIPTION, description);
        desk.put(site.place(), file, form);
        return form.hasErrors() ? Response.status(422).entity(page(form, false)).build() : done();
    }

    @POST
    @Path("retirer")
    public Response remove() {
        desk.remove(site.place());
        return done();
    }

    @POST
    @Path("retablir")
    public Response undo() {
        desk.undo(site.place());
        return done();
    }

    private TemplateInstance page(Form form, boolean done) {
        EmblemDesk.View view = desk.view(site.place(), PATH, form);
        return Templates.emblem(frames.mairie(), form, view, done);
    }

    private static Response done() {
        return Response.seeOther(URI.create(PATH + "?fait=oui")).build();
    }
}
