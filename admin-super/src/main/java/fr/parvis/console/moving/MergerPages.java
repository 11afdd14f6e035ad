package fr.parvis.console.moving;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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

import fr.parvis.console.journal.Reason;
import fr.parvis.console.journal.ReasonMessages;
import fr.parvis.core.moving.Mergers;
import fr.parvis.core.moving.Mergers.Ending;
import fr.parvis.core.moving.Mergers.Merger;
import fr.parvis.core.moving.NotMerging;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Team;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** Communes that become one: looked at first, confirmed by a second person, carried out on its day. */
@Path(MergerPages.PATH)
@RolesAllowed(Right.TO_KEEP)
public class MergerPages {

    static final String PATH = "/console/fusions";

    private static final String COMMUNES = "/console/communes";
    private static final String ENDED = "communes";
    private static final String SUCCESSOR = "successeur";
    private static final String DAY = "jour";
    private static final String PEOPLE = "habitants";
    private static final String NAME = "nom";

    private final Clock clock;
    private final Frames frames;
    private final MeantCommunes meant;
    private final Mergers mergers;
    private final Site site;
    private final Staff staff;
    private final Team team;
    private final MergerMessages words;
    private final ReasonMessages reasons;

    MergerPages(
            Clock clock,
            Frames frames,
            MeantCommunes meant,
            Mergers mergers,
            Site site,
            Staff staff,
            Team team,
            MergerMessages words,
            ReasonMessages reasons) {
        this.clock = clock;
        this.frames = frames;
        this.meant = meant;
        this.mergers = mergers;
        this.site = site;
        this.staff = staff;
        this.team = team;
        this.words = words;
        this.reasons = reasons;
    }

    /**
     * One of the list.
     *
     * @param ended names of the communes that end, in one line
     * @param state in a few words
     * @param badge the kind of its badge
     */
    public record Line(UUID id, String ended, String successor, String day, String state, String badge) {}

    /**
     * What will happen.
     *
     * @param successor nothing before one was found
     */
    public record Preview(List<Ending> ended, Optional<Ending> successor) {

        static final Preview NONE = new Preview(List.of(), Optional.empty());

        public boolean isBusy() {
            return ended.stream().anyMatch(Ending::busy);
        }

        /** Whether nobody can be led to the commune that stays. */
        public boolean isShut() {
            return successor.filter(one -> !one.open()).isPresent();
        }

        public boolean isLeaving() {
            return Stream.concat(ended.stream(), successor.stream()).anyMatch(Ending::leaving);
        }
    }

    @CheckedTemplate(basePath = "console/moving", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mergers(
                PageFrame frame, Form form, List<Line> lines, Preview preview, boolean alone);

        static native TemplateInstance merger(
                PageFrame frame,
                Form form,
                Line line,
                Merger merger,
                Preview preview,
                boolean confirms,
                boolean alone,
                String deed);
    }

    @GET
    public TemplateInstance list(@QueryParam(ENDED) @DefaultValue("") String ended) {
        return page(Form.empty().fill(ENDED, meant.called(ended)), Preview.NONE);
    }

    /** The same form twice: to look, and to ask. */
    @POST
    public Response ask(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        List<String> ended = meant.read(form, ENDED, words.ended_missing());
        List<String> successors = meant.read(form, SUCCESSOR, words.successor_missing());
        if (successors.size() > 1) {
            form.reject(SUCCESSOR, words.successor_several());
        }
        LocalDate day = form.date(DAY);
        if (day == null || day.isBefore(LocalDate.now(clock))) {
            form.reject(DAY, words.day_wrong());
        }
        Preview preview = Preview.NONE;
        if (!form.hasErrors() && day != null) {
            String successor = successors.get(0);
            try {
                mergers.check(ended, successor);
                preview = preview(ended, successor);
                // Whoever only looks has no reason yet.
                String reason = form.has("geste", "demander") ? Reason.read(form, reasons) : "";
                if (!reason.isEmpty() && !form.hasErrors()) {
                    UUID id = mergers.ask(
                            ended,
                            successor,
                            day,
                            form.has(PEOPLE, "oui"),
                            site.origin(),
                            reason,
                            staff.who().person());
                    return done(id, "demande");
                }
            } catch (NotMerging no) {
                boolean ofSuccessor = no.reason() == NotMerging.Reason.SUCCESSOR_ENDS
                        || no.reason() == NotMerging.Reason.SUCCESSOR_CLOSED;
                form.reject(ofSuccessor ? SUCCESSOR : ENDED, why(no));
            }
        }
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(page(form, preview))
                .build();
    }

    @GET
    @Path("{merger}")
    public TemplateInstance show(@PathParam("merger") UUID id, @QueryParam("fait") @DefaultValue("") String done) {
        return page(merger(id), Form.empty(), done);
    }

    @POST
    @Path("{merger}/confirmer")
    public Response confirm(@PathParam("merger") UUID id, MultivaluedMap<String, String> submitted) {
        merger(id);
        Form form = Form.of(submitted);
        try {
            mergers.confirm(id, form.text(NAME), staff.who().person());
            return done(id, "confirmation");
        } catch (NotMerging no) {
            form.reject(NAME, why(no));
            return Response.status(422).entity(page(merger(id), form, "")).build();
        }
    }

    @POST
    @Path("{merger}/annuler")
    public Response cancel(@PathParam("merger") UUID id) {
        merger(id);
        try {
            mergers.cancel(id);
            return done(id, "annulation");
        } catch (NotMerging no) {
            return Response.status(422)
                    .entity(page(merger(id), Form.empty().reject(why(no)), ""))
                    .build();
        }
    }

    private String why(NotMerging no) {
        return switch (no.reason()) {
            case UNKNOWN_COMMUNE -> words.unknown_commune();
            case SUCCESSOR_ENDS -> words.successor_ends();
            case SUCCESSOR_CLOSED -> words.successor_closed();
            case ENDED_BEFORE -> words.ended_before();
            case UNDER_WAY -> words.under_way();
            case LEAVING -> words.leaving();
            case WRONG_NAME -> words.name_wrong();
            case SAME_PERSON -> words.same_person();
            case NOT_WAITING -> words.not_waiting();
        };
    }

    private Merger merger(UUID id) {
        return mergers.withId(id).orElseThrow(NotFoundException::new);
    }

    private Preview preview(List<String> ended, String successor) {
        return new Preview(
                mergers.endings(ended),
                mergers.endings(List.of(successor)).stream().findFirst());
    }

    private List<Line> lines(List<Merger> all) {
        Set<String> communes = new HashSet<>();
        for (Merger merger : all) {
            communes.addAll(merger.ended());
            communes.add(merger.successor());
        }
        Map<String, String> names = mergers.names(communes);
        return all.stream().map(merger -> line(merger, names)).toList();
    }

    private Line line(Merger merger, Map<String, String> known) {
        String day = FrenchDates.day(merger.day());
        String names =
                merger.ended().stream().map(id -> known.getOrDefault(id, id)).collect(Collectors.joining(", "));
        String successor = known.getOrDefault(merger.successor(), merger.successor());
        if (merger.isDone()) {
            return new Line(merger.id(), names, successor, day, words.state_done(moment(merger.doneAt())), "ok");
        }
        if (merger.cancelledAt() != null) {
            return new Line(merger.id(), names, successor, day, words.state_cancelled(), "archived");
        }
        return merger.waits()
                ? new Line(merger.id(), names, successor, day, words.state_waits(), "todo")
                : new Line(merger.id(), names, successor, day, words.state_comes(day), "scheduled");
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : FrenchDates.moment(at);
    }

    private TemplateInstance page(Form form, Preview preview) {
        return Templates.mergers(frames.console(COMMUNES), form, lines(mergers.all()), preview, isAlone());
    }

    private TemplateInstance page(Merger merger, Form form, String deed) {
        return Templates.merger(
                frames.console(COMMUNES),
                form,
                lines(List.of(merger)).get(0),
                merger,
                preview(merger.ended(), merger.successor()),
                !merger.asker().equals(staff.who().person()),
                isAlone(),
                deed);
    }

    private boolean isAlone() {
        return !team.hasOtherOperator(staff.who().person());
    }

    private static Response done(UUID id, String deed) {
        return Response.seeOther(URI.create(PATH + "/" + id + "?fait=" + deed)).build();
    }
}
