package fr.parvis.console.library;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.ListAddress;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.library.Library;
import fr.parvis.core.library.Library.Entry;
import fr.parvis.core.library.Library.Use;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.Outcome;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;

/** The shelf as the syndicate keeps it. */
@Path(ShelfPages.PATH)
@RolesAllowed(Right.TO_CAMPAIGN)
public class ShelfPages {

    static final String PATH = "/console/bibliotheque";

    private static final String SEARCH = "q";
    private static final String THEME = "theme";
    private static final int ROWS = 50;

    private static final Map<String, Set<String>> FILTERS = Map.of(
            SEARCH,
            Set.of(),
            THEME,
            Arrays.stream(Theme.values()).map(Theme::name).collect(Collectors.toSet()));

    private final Frames frames;
    private final Library library;
    private final ShelfMessages words;

    ShelfPages(Frames frames, Library library, ShelfMessages words) {
        this.frames = frames;
        this.library = library;
        this.words = words;
    }

    /**
     * What a commune shares.
     *
     * @param uses what was begun from it, version by version
     */
    public record Book(Entry entry, List<String> uses) {}

    /** A model that comes with Parvis; {@code uses} as in {@link Book}. */
    public record Supplied(Model model, List<String> uses, boolean recommended) {}

    @CheckedTemplate(basePath = "console/library", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance shelf(
                PageFrame frame,
                Listing listing,
                Form query,
                List<Option> themes,
                List<Book> entries,
                List<Supplied> models,
                String back);

        static native TemplateInstance book(
                PageFrame frame, Entry entry, String title, @Nullable Link from, Outcome outcome);
    }

    @GET
    @Transactional
    public TemplateInstance shelf(@Context UriInfo address) {
        Listing asked = ListAddress.read(address, List.of("date"), FILTERS, ROWS);
        Form query = Form.of(address.getQueryParameters());
        List<Entry> found = library.search(query.text(SEARCH), query.value(THEME), asked.offset(), ROWS + 1);
        Listing listing = asked.found(found.size());
        Map<String, List<String>> uses = uses(Stream.concat(
                        found.stream().limit(ROWS).map(Entry::source),
                        Models.all().stream().map(Model::source))
                .toList());
        Set<String> recommended = library.recommendedModels();
        return Templates.shelf(
                frames.console("/console/campagnes"),
                listing,
                query,
                Arrays.stream(Theme.values())
                        .map(theme -> Option.of(theme.name(), theme.label()))
                        .toList(),
                found.stream()
                        .limit(ROWS)
                        .map(entry ->
                                new Book(entry, uses.getOrDefault(entry.source().key(), List.of())))
                        .toList(),
                Models.all().stream()
                        .filter(model -> listing.page() == 1
                                && (query.value(THEME).isEmpty()
                                        || query.value(THEME)
                                                .equals(model.theme().name()))
                                && SearchText.fold(model.name()).contains(SearchText.fold(query.text(SEARCH))))
                        .map(model -> new Supplied(
                                model, uses.getOrDefault(model.id(), List.of()), recommended.contains(model.id())))
                        .toList(),
                listing.at(listing.page()).substring(listing.path().length()));
    }

    /** In words, by what was used. */
    private Map<String, List<String>> uses(List<Source> newest) {
        return library.uses(newest).stream()
                .collect(Collectors.groupingBy(
                        Use::key,
                        Collectors.mapping(
                                use -> words.use(use.version(), use.campaigns(), use.consultations()),
                                Collectors.toList())));
    }

    @GET
    @Path("{collectivity}/{id}")
    @Transactional
    public TemplateInstance book(@PathParam("collectivity") String commune, @PathParam("id") UUID id) {
        Entry entry = library.read(commune, id).orElseThrow(NotFoundException::new);
        return Templates.book(
                frames.console("/console/campagnes"),
                entry,
                Typography.french(entry.title()),
                Outcome.origin(entry, PATH),
                Outcome.of(entry));
    }

    /** Leads back to where one was in the list, which the address says. */
    @POST
    @Path("{collectivity}/{id}")
    @Transactional
    public Response keep(
            @PathParam("collectivity") String commune,
            @PathParam("id") UUID id,
            @Context UriInfo address,
            MultivaluedMap<String, String> submitted) {
        switch (Form.of(submitted).value("geste")) {
            case "recommander" -> library.recommend(commune, id, true);
            case "ne-plus-recommander" -> library.recommend(commune, id, false);
            case "retirer" -> library.withdraw(commune, id, true);
            case "remettre" -> library.withdraw(commune, id, false);
            default -> throw new BadRequestException();
        }
        return back(address, "");
    }

    /** {@link #keep} of a model. */
    @POST
    @Path("modeles/{model}")
    @Transactional
    public Response keep(
            @PathParam("model") String id, @Context UriInfo address, MultivaluedMap<String, String> submitted) {
        Model model = Models.withId(id).orElseThrow(NotFoundException::new);
        switch (Form.of(submitted).value("geste")) {
            case "recommander" -> library.recommend(model, true);
            case "ne-plus-recommander" -> library.recommend(model, false);
            default -> throw new BadRequestException();
        }
        return back(address, "#modeles");
    }

    private static Response back(UriInfo address, String part) {
        Listing listing = Listing.of(PATH, address.getQueryParameters(), List.of("date"), ROWS);
        return Response.seeOther(URI.create(listing.at(listing.page()) + part)).build();
    }
}
