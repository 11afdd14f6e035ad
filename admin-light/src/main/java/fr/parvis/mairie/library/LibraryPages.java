package fr.parvis.mairie.library;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Outcome;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Themes;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** What other communes have asked: the first of two screens, the second is where a model is adapted too. */
@Path(LibraryPages.PATH)
@Needs(Feature.LIBRARY)
@RolesAllowed(Right.TO_RUN)
public class LibraryPages {

    static final String PATH = "/mairie/bibliotheque";

    private static final int MOST = 100;

    private final Drafting drafting;
    private final Frames frames;
    private final Library library;
    private final Site site;
    private final LibraryMessages words;

    LibraryPages(Drafting drafting, Frames frames, Library library, Site site, LibraryMessages words) {
        this.drafting = drafting;
        this.frames = frames;
        this.library = library;
        this.site = site;
        this.words = words;
    }

    /**
     * One on the shelf.
     *
     * @param from what that commune had begun it from
     * @param draft the id of the draft that it becomes
     */
    public record Book(
            String commune,
            String consultation,
            String title,
            String theme,
            String questions,
            String provenance,
            String decided,
            boolean recommended,
            @Nullable Link from,
            String draft) {}

    @CheckedTemplate(basePath = "mairie/library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance shelf(
                PageFrame frame, Form form, List<Book> books, List<Link> themes, boolean filtered);

        static native TemplateInstance book(PageFrame frame, Book book, Outcome outcome);
    }

    @GET
    public TemplateInstance shelf(@QueryParam("theme") @DefaultValue("") String theme) {
        return page(Form.empty(), Theme.named(theme).map(Theme::name).orElse(""));
    }

    /** Before it is adapted: what was asked word for word, and what came out of it. */
    @GET
    @Path("{collectivity}/{shared}")
    public Response book(@PathParam("collectivity") String commune, @PathParam("shared") UUID id) {
        Optional<Library.Entry> found = library.find(commune, id);
        if (found.isEmpty()) {
            return Response.status(404)
                    .entity(page(Form.empty().reject(words.gone()), ""))
                    .build();
        }
        return Response.ok(Templates.book(frames.mairie(), book(found.get()), Outcome.of(found.get())))
                .build();
    }

    @POST
    public Response adapt(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<UUID> consultation = uuid(form.value("consultation"));
        Optional<UUID> draft = uuid(form.value("brouillon"));
        Optional<Library.Entry> entry = consultation.flatMap(id -> library.find(form.value("commune"), id));
        if (entry.isEmpty() || draft.isEmpty()) {
            return Response.status(422)
                    .entity(page(form.reject(words.gone()), ""))
                    .build();
        }
        drafting.begin(
                draft.get(),
                Model.in(entry.get().sketch(), site.place().name()),
                entry.get().source());
        return Response.seeOther(URI.create(Paths.consultation(draft.get()) + "/adapter"))
                .build();
    }

    private TemplateInstance page(Form form, String theme) {
        return Templates.shelf(
                frames.mairie(),
                form,
                library.shelf(theme, MOST).stream().map(this::book).toList(),
                Themes.links(PATH, library.themes(), theme, ""),
                !theme.isEmpty());
    }

    private Book book(Library.Entry entry) {
        return new Book(
                entry.commune(),
                entry.consultation().toString(),
                Typography.french(entry.title()),
                entry.themeLabel(),
                words.questions(entry.sketch().asked().size()),
                words.provenance(
                        entry.name(),
                        Language.FRENCH.number(entry.population()),
                        Outcome.turnout(entry),
                        FrenchDates.day(entry.sharedAt()),
                        entry.version()),
                entry.decided(),
                entry.isRecommended(),
                Outcome.origin(entry, PATH),
                UUID.randomUUID().toString());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
