package fr.parvis.console.collectivity;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.moving.Mergers;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** What needs somebody of the syndicate today, in all communes. */
@Path(HomePages.PATH)
@RolesAllowed(Right.TO_SEE)
public class HomePages {

    static final String PATH = "/console";

    /** Enough to know whether it is urgent; all of them are one click away. */
    private static final int NAMED = 5;

    private static final int LONGEST_NAME = 100;

    private final Frames frames;
    private final Fleet fleet;
    private final HelpDesk desk;
    private final Departures departures;
    private final Mergers mergers;
    private final Errands errands;
    private final Staff staff;
    private final Outbox outbox;
    private final Carrier carrier;
    private final HomeMessages words;

    HomePages(
            Frames frames,
            Fleet fleet,
            HelpDesk desk,
            Departures departures,
            Mergers mergers,
            Errands errands,
            Staff staff,
            Outbox outbox,
            Carrier carrier,
            HomeMessages words) {
        this.frames = frames;
        this.fleet = fleet;
        this.desk = desk;
        this.departures = departures;
        this.mergers = mergers;
        this.errands = errands;
        this.staff = staff;
        this.outbox = outbox;
        this.carrier = carrier;
        this.words = words;
    }

    /**
     * Mail that does not leave, whatever commune it is of.
     *
     * @param text what becomes of it
     */
    public record Stuck(String title, String text, boolean waiting) {}

    /** What a colleague began and a second person has to confirm. */
    public record Begun(String what, String by, Instant at, String href) {}

    /** A commune and what is to know of it. */
    public record Named(String id, String name, String about) {}

    /**
     * Something that waits in one commune or several.
     *
     * @param filter that shows all of them, as the table calls it
     * @param deed what one click prepares for all of them, as {@link ErrandPages} calls it, or empty
     * @param more how many are not named
     */
    public record Task(String filter, String deed, String title, List<Named> communes, int more, String all) {

        /** Whether the message that is prepared reminds of something of today. */
        public boolean reminds() {
            return Sought.Filter.TEXTS.word().equals(filter)
                    || Sought.Filter.CLOSING.word().equals(filter)
                    || Sought.Filter.LATE.word().equals(filter);
        }
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(
                PageFrame frame,
                Optional<Stuck> stuck,
                List<HelpDesk.Waiting> waiting,
                List<Begun> begun,
                List<Errands.Aside> aside,
                List<Task> tasks,
                Fleet.Totals totals,
                String counted);
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        Fleet.Totals totals = fleet.totals();
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(Sought.Filter.TEXTS, totals.texts(), words.texts(totals.texts()), Column.COMMUNE, false));
        tasks.add(task(Sought.Filter.LATE, totals.late(), words.late(totals.late()), Column.LATE, true));
        tasks.add(
                task(Sought.Filter.CLOSING, totals.closing(), words.closing(totals.closing()), Column.DEADLINE, false));
        tasks.add(task(Sought.Filter.FAILED, totals.failed(), words.failed(totals.failed()), Column.COMMUNE, false));
        tasks.add(task(
                Sought.Filter.UNOPENED, totals.unopened(), words.unopened(totals.unopened()), Column.COMMUNE, false));
        tasks.add(task(Sought.Filter.DORMANT, totals.dormant(), words.dormant(totals.dormant()), Column.SEEN, false));
        tasks.removeIf(task -> task.communes().isEmpty());
        return Templates.home(
                frames.console(PATH),
                stuck(),
                desk.waiting(),
                begun(),
                staff.who().role().may(Right.WRITE) ? errands.aside() : List.of(),
                tasks,
                totals,
                totals.countedAt().equals(Instant.EPOCH) ? "" : FrenchDates.briefMoment(totals.countedAt()));
    }

    /** Leads to the commune that is meant, and to all that may be meant where there are several or none. */
    @GET
    @Path("aller")
    @Transactional
    public Response find(@QueryParam(Sought.SEARCH) @DefaultValue("") String text) {
        // What is longer than any name would not fit in the address that it leads to.
        Sought sought = Sought.named(text.substring(0, Math.min(text.length(), LONGEST_NAME)));
        List<Fleet.Row> found = text.isBlank() ? List.of() : fleet.first(sought, 2);
        return Response.seeOther(URI.create(
                        found.size() == 1
                                ? FleetPages.PATH + "/" + found.get(0).id()
                                : FleetPages.PATH + sought.address()))
                .build();
    }

    /** Somebody of the syndicate has called back. */
    @POST
    @Path("demandes/{collectivity}/{id}/fait")
    @RolesAllowed(Right.TO_HELP)
    public Response helped(@PathParam("collectivity") String collectivity, @PathParam("id") UUID id) {
        desk.helped(collectivity, id);
        return Response.seeOther(URI.create(PATH)).build();
    }

    /** Who may not set a server is told of one that fails: they hear from the town halls that get no mail. */
    private Optional<Stuck> stuck() {
        Outbox.Backlog mail = outbox.backlog();
        if (carrier.isMissing() && staff.who().role().may(Right.CONFIGURE)) {
            return Optional.of(new Stuck(
                    words.mail_missing(mail.waiting(), Language.FRENCH.number(mail.waiting())),
                    words.mail_missing_text(),
                    mail.waiting() > 0));
        }
        if (mail.unanswered() > 0) {
            return Optional.of(new Stuck(
                    words.mail_unanswered(mail.unanswered(), Language.FRENCH.number(mail.unanswered())),
                    words.mail_text(),
                    true));
        }
        return mail.refused() > 0
                ? Optional.of(new Stuck(
                        words.mail_refused(mail.refused(), Language.FRENCH.number(mail.refused())),
                        words.mail_text(),
                        true))
                : Optional.empty();
    }

    private List<Begun> begun() {
        if (!staff.who().role().may(Right.KEEP)) {
            return List.of();
        }
        UUID myself = staff.who().person();
        Stream<Begun> leaving = departures.waitingFor(myself).stream()
                .map(one -> new Begun(
                        words.begun_departure(one.name()),
                        one.askedBy(),
                        one.askedAt(),
                        "/console/departs/" + one.id()));
        Stream<Begun> merging = mergers.waitingFor(myself).stream()
                .map(one -> new Begun(
                        words.begun_merger(one.ended().size() + 1),
                        one.askedBy(),
                        one.askedAt(),
                        "/console/fusions/" + one.id()));
        return Stream.concat(leaving, merging).toList();
    }

    private Task task(Sought.Filter filter, int total, String title, Column sort, boolean descending) {
        Sought sought =
                new Sought("", filter, "", "", null, "", EnumSet.noneOf(Column.class), sort, descending, null, false);
        List<Named> named = fleet.first(sought, NAMED).stream()
                .map(row -> new Named(row.id(), row.name(), about(filter, row)))
                .toList();
        String order = sort == Column.COMMUNE ? "" : "&tri=" + sort.word() + (descending ? "&sens=desc" : "");
        return new Task(
                filter.word(),
                switch (filter) {
                    case FAILED -> "";
                    case UNOPENED -> "inviter";
                    default -> "message";
                },
                title,
                named,
                Math.max(0, total - named.size()),
                FleetPages.PATH + "?etat=" + filter.word() + order);
    }

    private String about(Sought.Filter filter, Fleet.Row row) {
        Instant closing = row.closingAt();
        Instant seen = row.seenAt();
        return switch (filter) {
            case TEXTS -> words.about_texts(row.texts());
            case CLOSING -> closing == null ? "" : words.about_closing(FrenchDates.briefEnd(closing));
            case DORMANT -> seen == null ? "" : words.about_seen(FrenchDates.brief(seen));
            default -> "";
        };
    }
}
