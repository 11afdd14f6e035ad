package fr.parvis.mairie.bin;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

import fr.parvis.core.consultation.Bin;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** What was thrown away, to be given back. */
@Path("/mairie/corbeille")
@RolesAllowed(Right.TO_READ)
public class BinPages {

    private final Bin bin;
    private final Frames frames;
    private final BinMessages words;

    BinPages(Bin bin, Frames frames, BinMessages words) {
        this.bin = bin;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/bin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bin(PageFrame frame, List<Line> lines, long days, boolean done);
    }

    /** Something in the bin. Immutable. */
    public record Line(String id, String title, String what, String gone) {}

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        return Templates.bin(
                frames.mairie(),
                bin.contents().stream().map(this::line).toList(),
                bin.keeps().toDays(),
                done != null);
    }

    @POST
    @Path("{id}/restaurer")
    @RolesAllowed(Right.TO_RUN)
    @Transactional
    public Response restore(@PathParam("id") UUID id) {
        if (!bin.restore(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(Paths.consultation(id) + "?fait=restauration"))
                .build();
    }

    private Line line(Bin.Binned binned) {
        String day = FrenchDates.day(binned.binnedAt());
        return new Line(
                binned.id().toString(),
                binned.title().isEmpty() ? words.untitled() : Typography.french(binned.title()),
                binned.published() ? words.archived(day) : words.draft(day),
                words.gone(FrenchDates.day(binned.goneAt())));
    }
}
