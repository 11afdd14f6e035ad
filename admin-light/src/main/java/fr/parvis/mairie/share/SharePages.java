package fr.parvis.mairie.share;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** « Faire connaître »: the address, the code, the poster and the texts of a published consultation. */
@Path("/mairie/consultations/{id}/faire-connaitre")
@RolesAllowed(Right.TO_READ)
public class SharePages {

    /** In dots: 300 to the inch on ten centimetres. */
    private static final int CODE_WIDTH = 1200;

    private final Clock clock;
    private final Kits kits;
    private final Frames frames;

    SharePages(Clock clock, Kits kits, Frames frames) {
        this.clock = clock;
        this.kits = kits;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "mairie/share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance kit(PageFrame frame, Kit kit);

        static native TemplateInstance poster(PageFrame frame, Kit kit);
    }

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id) {
        return Templates.kit(frames.mairie(), kit(id));
    }

    @GET
    @Path("affiche")
    @Transactional
    public TemplateInstance poster(@PathParam("id") UUID id) {
        return Templates.poster(frames.paper(), kit(id));
    }

    /** The code alone, for whoever lays out the bulletin. */
    @GET
    @Path("code.svg")
    @Transactional
    public Response code(@PathParam("id") UUID id) {
        Kit kit = kit(id);
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%1$dmm" height="%1$dmm" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%2$s"/></svg>
                """.formatted(kit.code().size(), kit.code().path());
        return Response.ok(svg, "image/svg+xml")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"code.svg\"")
                .build();
    }

    /** The same for word processors that take no SVG: sharp on ten centimetres of paper. */
    @GET
    @Path("code.png")
    @Transactional
    public Response codeInDots(@PathParam("id") UUID id) {
        return Response.ok(kit(id).code().png(CODE_WIDTH), "image/png")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"code.png\"")
                .build();
    }

    private Kit kit(UUID id) {
        return Consultation.withId(id)
                .filter(consultation -> consultation.phase(clock.instant()) != Phase.DRAFT)
                .map(kits::of)
                .orElseThrow(NotFoundException::new);
    }
}
