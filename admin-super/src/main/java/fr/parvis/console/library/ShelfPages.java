package fr.parvis.console.library;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.library.Library;
import fr.parvis.core.library.Library.Entry;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** The shelf as the syndicate keeps it. */
@Path(ShelfPages.PATH)
@RolesAllowed(Right.TO_CAMPAIGN)
public class ShelfPages {

    static final String PATH = "/console/bibliotheque";

    private final Frames frames;
    private final Library library;

    ShelfPages(Frames frames, Library library) {
        this.frames = frames;
        this.library = library;
    }

    @CheckedTemplate(basePath = "console/library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance shelf(PageFrame frame, List<Entry> entries);
    }

    @GET
    @Transactional
    public TemplateInstance shelf() {
        return Templates.shelf(frames.console("/console/campagnes"), library.all());
    }

    @POST
    @Path("{collectivity}/{id}")
    @Transactional
    public Response keep(
            @PathParam("collectivity") String commune,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> submitted) {
        switch (Form.of(submitted).value("geste")) {
            case "recommander" -> library.recommend(commune, id, true);
            case "ne-plus-recommander" -> library.recommend(commune, id, false);
            case "retirer" -> library.withdraw(commune, id, true);
            case "remettre" -> library.withdraw(commune, id, false);
            default -> throw new BadRequestException();
        }
        return Response.seeOther(URI.create(PATH)).build();
    }
}
