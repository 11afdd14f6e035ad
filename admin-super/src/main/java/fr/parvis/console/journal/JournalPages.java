package fr.parvis.console.journal;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.ListAddress;
import fr.parvis.core.journal.Check;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.journal.JournalWatch;
import fr.parvis.core.opendata.Table;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** The journal of all communes, the newest lines first. */
@Path(JournalPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class JournalPages {

    static final String PATH = "/console/journal";

    private static final int LINES = 50;

    /** What a spreadsheet still opens, and what one request may hold in memory. */
    private static final int MOST = 100_000;

    /** Who has more of them has no use for a list. */
    private static final int MOST_FAULTS = 100;

    private final Frames frames;
    private final Journal journal;
    private final Logbook logbook;
    private final JournalWatch watch;
    private final Staff staff;
    private final Trace trace;
    private final JournalMessages words;

    JournalPages(
            Frames frames,
            Journal journal,
            Logbook logbook,
            JournalWatch watch,
            Staff staff,
            Trace trace,
            JournalMessages words) {
        this.frames = frames;
        this.journal = journal;
        this.logbook = logbook;
        this.watch = watch;
        this.staff = staff;
        this.trace = trace;
        this.words = words;
    }

    /** Where the pages beside this one are, empty for those that are not, and the file of all. */
    record Way(String newer, String older, String file) {}

    /** A fault in words. */
    record Fault(String collectivity, String name, String what) {}

    /** What the last look at the whole journal found. */
    record Verified(String when, long lines, List<Fault> faults) {}

    @CheckedTemplate(basePath = "console/journal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance journal(
                PageFrame frame,
                Form query,
                Listing listing,
                List<Option> deeds,
                List<Logbook.Line> lines,
                Way way,
                @Nullable Verified verified);

        static native TemplateInstance reason(PageFrame frame, Logbook.Given reason);
    }

    @GET
    @Transactional
    public Response show(@Context UriInfo address) {
        Form query = query(address);
        Search search = Search.read(query, words.no_day(), words.days_reversed());
        return page(address, query, query.hasErrors() ? Logbook.Shown.NOTHING : logbook.show(search, LINES));
    }

    /** What the page shows, all its pages in one. */
    @GET
    @Path("journal.csv")
    @Transactional
    public Response file(@Context UriInfo address) {
        Form query = query(address);
        Search search = Search.read(query, words.no_day(), words.days_reversed());
        Optional<List<Logbook.Line>> lines = query.hasErrors() ? Optional.empty() : logbook.all(search, MOST);
        if (lines.isEmpty()) {
            if (!query.hasErrors()) {
                query.reject(Search.FROM, words.too_many(String.valueOf(MOST)));
            }
            return page(address, query, Logbook.Shown.NOTHING);
        }
        Table table = new Table("quand", "code", "pour", "qui", "quoi", "objet", "detail");
        lines.get()
                .forEach(line -> table.row(
                        line.at().toString(),
                        line.collectivity(),
                        line.name(),
                        line.who(),
                        line.what(),
                        line.subject(),
                        line.detail()));
        return Response.ok(table.csv(), new MediaType("text", "csv", UTF_8.name()))
                .header("Content-Disposition", "attachment; filename=\"journal.csv\"")
                .build();
    }

    /** Looks at every line now. */
    @POST
    @Path("verifier")
    @RolesAllowed(Right.TO_VERIFY)
    public Response verify() {
        watch.verify();
        trace.tell(Deed.JOURNAL_VERIFIED, "");
        return Response.seeOther(URI.create(PATH)).build();
    }

    /** Asks before what somebody wrote is gone. */
    @GET
    @Path("raisons/{reason}")
    @RolesAllowed(Right.TO_VERIFY)
    @Transactional
    public TemplateInstance askErasure(@PathParam("reason") UUID reason) {
        return Templates.reason(frames.console(PATH), logbook.reason(reason).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("raisons/{reason}")
    @RolesAllowed(Right.TO_VERIFY)
    public Response erase(@PathParam("reason") UUID reason) {
        Tenancy.run(new Scope.Operator(), () -> journal.erase(reason));
        return Response.seeOther(URI.create(PATH + "?" + Search.WHAT + "=" + Search.word(Deed.REASON_ERASED)))
                .build();
    }

    private Response page(UriInfo address, Form query, Logbook.Shown shown) {
        Map<String, List<String>> filters = address.getQueryParameters().entrySet().stream()
                .filter(parameter -> Search.FILTERS.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Response.status(query.hasErrors() ? 422 : 200)
                .entity(Templates.journal(
                        frames.console(PATH),
                        query,
                        Listing.of(PATH, filters, List.of("quand"), LINES),
                        Arrays.stream(Deed.values())
                                .map(deed -> Option.of(Search.word(deed), logbook.called(deed)))
                                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER))
                                .toList(),
                        shown.lines(),
                        way(query, shown),
                        verified()))
                .build();
    }

    /** For who may look at it; it names faults in any commune. */
    private @Nullable Verified verified() {
        return staff.who().role().may(Right.VERIFY)
                ? watch.last().map(this::inWords).orElse(null)
                : null;
    }

    private static Form query(UriInfo address) {
        if (address.getQueryParameters().containsKey("page")) {
            throw new BadRequestException();
        }
        ListAddress.read(address, List.of("quand"), Search.PARAMETERS, LINES);
        return Form.of(address.getQueryParameters());
    }

    private static Way way(Form query, Logbook.Shown shown) {
        String filters = Search.FILTERS.stream()
                .filter(name -> !query.text(name).isEmpty())
                .map(name -> name + "=" + encode(query.text(name), UTF_8))
                .collect(Collectors.joining("&"));
        return new Way(
                shown.newer() == null ? "" : PATH + with(filters, shown.newer().newer()),
                shown.older() == null ? "" : PATH + with(filters, shown.older().older()),
                PATH + "/journal.csv" + with(filters, ""));
    }

    private static String with(String filters, String place) {
        String all = Stream.of(filters, place).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private Verified inWords(Check check) {
        List<Check.Fault> faults = check.faults().stream().limit(MOST_FAULTS).toList();
        Map<String, String> names = faults.isEmpty()
                ? Map.of()
                : logbook.names(faults.stream().map(Check.Fault::collectivity).toList());
        return new Verified(
                FrenchDates.moment(check.at()),
                check.lines(),
                faults.stream()
                        .map(fault -> new Fault(
                                fault.collectivity(),
                                names.getOrDefault(fault.collectivity(), fault.collectivity()),
                                what(fault)))
                        .toList());
    }

    private String what(Check.Fault fault) {
        long number = fault.number();
        String done =
                switch (fault.kind()) {
                    case CHANGED -> words.fault_changed(number);
                    case REMOVED -> words.fault_removed(number);
                    case MOVED -> words.fault_moved(number);
                    case ADDED -> words.fault_added(number);
                    case REWRITTEN -> words.fault_rewritten(number);
                };
        Instant at = fault.at();
        return at == null ? done : done + " (" + FrenchDates.briefMoment(at) + ")";
    }
}
