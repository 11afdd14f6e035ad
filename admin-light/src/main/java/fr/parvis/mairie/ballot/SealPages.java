package fr.parvis.mairie.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.ballot.Votes.Vote;

/** « Sceller l’urne », and the days of the vote, which can be moved until then. */
@Path("/mairie/consultations/{id}/urne")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class SealPages {

    private static final String FIRST = "debut-date";
    private static final String LAST = "fin-date";
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    /** Seconds for the sealing: any other transaction has a minute, and it cannot be done by halves. */
    private static final int PATIENCE = 3600;

    private static final Period FARTHEST = Period.ofYears(1);

    private final Budgeting budgeting;
    private final Ceremony ceremony;
    private final Clock clock;
    private final ElectionRecord record;
    private final Frames frames;
    private final Rolls rolls;
    private final Running running;
    private final Votes votes;
    private final CeremonyMessages words;

    SealPages(
            Budgeting budgeting,
            Ceremony ceremony,
            Clock clock,
            ElectionRecord record,
            Frames frames,
            Rolls rolls,
            Running running,
            Votes votes,
            CeremonyMessages words) {
        this.budgeting = budgeting;
        this.ceremony = ceremony;
        this.clock = clock;
        this.record = record;
        this.frames = frames;
        this.rolls = rolls;
        this.running = running;
        this.votes = votes;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance seal(PageFrame frame, Form form, Vote vote, Recap recap);

        static native TemplateInstance dates(PageFrame frame, Form form, Vote vote, String period, String earliest);
    }

    /**
     * What is about to be frozen, or was.
     *
     * @param voters « 1 012 », or empty before the list is settled
     * @param missing what keeps it from being sealed
     * @param sealedAs the hash of the seal, once there is one
     */
    public record Recap(
            BudgetView budget,
            String opens,
            String closes,
            String voters,
            String fingerprint,
            List<Missing> missing,
            String sealedAs) {}

    /** What is missing, and where it is done. */
    public record Missing(String what, String href, String label) {}

    @GET
    @Path("sceller")
    @Transactional
    public TemplateInstance ask(@PathParam("id") UUID id) {
        return page(votes.vote(id), Form.empty());
    }

    private TemplateInstance page(Vote vote, Form form) {
        return Templates.seal(frames.mairie(), form, vote, recap(vote));
    }

    private Recap recap(Vote vote) {
        Consultation consultation = Consultation.withId(vote.id()).orElseThrow();
        long people = vote.sealed()
                ? record.totals(vote.box()).voters()
                : rolls.sum(vote.box()).voices();
        return new Recap(
                BudgetView.of(budgeting.read(vote.id()), Photo.ofProjects(vote.id()), Language.FRENCH),
                FrenchDates.moment(consultation.opensAt().orElseThrow()),
                FrenchDates.moment(consultation.closesAt().orElseThrow()),
                vote.preparation().list() ? Language.FRENCH.number(people) : "",
                Seal.fingerprint(record.verifyingKey(vote.box())),
                missing(vote),
                record.seals(vote.box()).stream()
                        .findFirst()
                        .map(seal -> Seal.grouped(seal.hash().hex()))
                        .orElse(""));
    }

    private List<Missing> missing(Vote vote) {
        List<Missing> missing = new ArrayList<>();
        if (vote.sealed()) {
            return missing;
        }
        if (!vote.preparation().list()) {
            missing.add(new Missing(words.no_list(), vote.board() + "/liste", words.no_list_do()));
        }
        if (!vote.preparation().keys()) {
            missing.add(new Missing(words.no_keys(), vote.urn() + "/cles", words.no_keys_do()));
        }
        if (!ceremony.isInTime(vote.id())) {
            missing.add(new Missing(words.too_late(), vote.urn() + "/dates", words.too_late_do()));
        }
        return missing;
    }

    /** Pressed twice, it is sealed once. */
    @POST
    @Path("sceller")
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    public Response seal(@PathParam("id") UUID id) {
        Consultation.hold(id);
        Vote vote = votes.vote(id);
        if (vote.sealed()) {
            return Votes.to(vote.urn() + "/sceller");
        }
        if (!missing(vote).isEmpty()) {
            Form form = Form.empty().reject(words.not_sealable());
            return Response.status(422).entity(page(vote, form)).build();
        }
        ceremony.seal(id);
        return Votes.to(vote.urn() + "/sceller");
    }

    @GET
    @Path("dates")
    @Transactional
    public Response askDates(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        Consultation consultation = Consultation.withId(id).orElseThrow();
        return movable(vote, consultation)
                ? Response.ok(dates(
                                vote,
                                Form.empty()
                                        .fill(
                                                FIRST,
                                                FrenchDates.dayOf(
                                                        consultation.opensAt().orElseThrow()))
                                        .fill(
                                                LAST,
                                                FrenchDates.dayOf(
                                                        consultation.closesAt().orElseThrow()))))
                        .build()
                : Votes.to(vote.board());
    }

    @POST
    @Path("dates")
    @Transactional
    public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Consultation.hold(id);
        Vote vote = votes.vote(id);
        if (!movable(vote, Consultation.withId(id).orElseThrow())) {
            return Votes.to(vote.board());
        }
        Form form = Form.of(submitted);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = form.date(FIRST);
        LocalDate last = form.date(LAST);
        if (first == null) {
            form.reject(FIRST, words.day_wrong());
        } else if (!first.isAfter(today)) {
            form.reject(FIRST, words.first_past());
        }
        if (last == null) {
            form.reject(LAST, words.day_wrong());
        } else if (first != null && last.isBefore(first)) {
            form.reject(LAST, words.last_before());
        } else if (last.isAfter(today.plus(FARTHEST))) {
            form.reject(LAST, words.last_far());
        }
        if (form.hasErrors() || first == null || last == null) {
            return Response.status(422).entity(dates(vote, form)).build();
        }
        running.move(id, FrenchDates.at(first, OPENING), FrenchDates.endOf(last));
        return Votes.to(vote.urn() + "/sceller");
    }

    private TemplateInstance dates(Vote vote, Form form) {
        Consultation consultation = Consultation.withId(vote.id()).orElseThrow();
        return Templates.dates(
                frames.mairie(),
                form,
                vote,
                FrenchDates.period(
                        consultation.opensAt().orElseThrow(),
                        consultation.closesAt().orElseThrow()),
                LocalDate.now(clock).plusDays(1).toString());
    }

    /** Until it is sealed, and as long as it is not over. */
    private boolean movable(Vote vote, Consultation consultation) {
        Instant now = clock.instant();
        return !vote.sealed()
                && consultation.closesAt().filter(closes -> closes.isAfter(now)).isPresent();
    }
}
