package fr.parvis.mairie.library;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.library.Library;
import fr.parvis.core.library.Shared;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Asks before a finished consultation is shared, and takes it back. */
@Path("/mairie/consultations/{id}/partager")
@Needs(Feature.LIBRARY)
@RolesAllowed(Right.TO_RUN)
public class SharingPages {

    private static final String THEME = "theme";

    private final Frames frames;
    private final Library library;
    private final Site site;
    private final LibraryMessages words;

    SharingPages(Frames frames, Library library, Site site, LibraryMessages words) {
        this.frames = frames;
        this.library = library;
        this.site = site;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param since « Partagée depuis le 3 mars, version 2. », or empty
     */
    public record View(
            String path,
            String title,
            String reason,
            List<String> questions,
            String since,
            boolean shared,
            boolean withdrawn,
            String done) {}

    @CheckedTemplate(basePath = "mairie/library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance share(PageFrame frame, Form form, View view, List<Option> themes);
    }

    @GET
    @Transactional
    public TemplateInstance ask(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        Form form = Form.empty();
        library.of(id).ifPresent(shared -> form.fill(THEME, shared.theme().name()));
        return page(
                id,
                form,
                "partage".equals(done) ? words.done_shared() : "retrait".equals(done) ? words.done_taken_back() : "");
    }

    @POST
    @Transactional
    public Response share(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        sketch(id);
        Form form = Form.of(submitted);
        Optional<Theme> theme = Arrays.stream(Theme.values())
                .filter(each -> each.name().equals(form.value(THEME)))
                .findFirst();
        if (theme.isEmpty()) {
            return Response.status(422)
                    .entity(page(id, form.reject(THEME, words.theme_missing()), ""))
                    .build();
        }
        library.share(id, site.place().name(), theme.get());
        return seeOther(id, "partage");
    }

    @POST
    @Path("retirer")
    public Response takeBack(@PathParam("id") UUID id) {
        sketch(id);
        library.takeBack(id);
        return site.place().has(Feature.LIBRARY)
                ? seeOther(id, "retrait")
                : Response.seeOther(URI.create(Paths.consultation(id))).build();
    }

    private Sketch sketch(UUID id) {
        return library.toShare(id, site.place().name()).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(UUID id, Form form, String done) {
        Sketch sketch = Model.plain(sketch(id));
        Optional<Shared> shared = library.of(id);
        View view = new View(
                Paths.consultation(id),
                Typography.french(sketch.title()),
                sketch.reason(),
                sketch.labels().stream().map(Typography::french).toList(),
                shared.flatMap(each -> each.sharedAt().map(at -> words.since(FrenchDates.day(at), each.version())))
                        .orElse(""),
                shared.filter(Shared::isShared).isPresent(),
                shared.filter(Shared::isWithdrawn).isPresent(),
                done);
        return Templates.share(
                frames.mairie(),
                form,
                view,
                Arrays.stream(Theme.values())
                        .map(theme -> Option.of(theme.name(), theme.label()))
                        .toList());
    }

    private static Response seeOther(UUID id, String done) {
        return Response.seeOther(URI.create(Paths.consultation(id) + "/partager?fait=" + done))
                .build();
    }
}
