package fr.parvis.core.ceremony;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.Discretion;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.ElectionRecord.Remains;
import fr.parvis.core.ballot.ElectionRecord.Totals;
import fr.parvis.core.ballot.KeyShare;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.UnlockedBox;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.ConsultationChanging;
import fr.parvis.core.consultation.ConsultationPublished;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.paper.PaperSheets;

/** Takes the budgets of the collectivity in scope from the keys to the result. */
@ApplicationScoped
public class Ceremony {

    private static final String STANDING = """
            select b.consultation_id, b.id, b.state, b.opens_at, b.closes_at, b.public_key is not null,
              coalesce(r.state in ('READY', 'DESTROYED'), false), coalesce(r.letters in ('MADE', 'PRINTED'), false),
              b.closes_at <= clock_timestamp(),
              exists (select from paper_record p where p.collectivity_id = b.collectivity_id and p.box_id = b.id)
                or not exists (select from signature s
                  where s.collectivity_id = b.collectivity_id and s.box_id = b.id and s.channel = 'PAPER')
                and not exists (select from paper_sheet t where t.collectivity_id = b.collectivity_id and t.box_id = b.id)
            from ballot_box b left join roll r on r.collectivity_id = b.collectivity_id and r.box_id = b.id
            """;

    private final BallotBox boxes;
    private final Budgeting budgeting;
    private final Clock clock;
    private final ElectionRecord record;
    private final Session database;
    private final PaperSheets sheets;

    Ceremony(
            BallotBox boxes,
            Budgeting budgeting,
            Clock clock,
            ElectionRecord record,
            Session database,
            PaperSheets sheets) {
        this.boxes = boxes;
        this.budgeting = budgeting;
        this.clock = clock;
        this.record = record;
        this.database = database;
        this.sheets = sheets;
    }

    /** A budget that is published has a box; published again, it has the same one. */
    void begin(@Observes ConsultationPublished published) {
        Consultation consultation =
                Consultation.withId(published.consultation()).orElseThrow();
        if (consultation.format() != Format.BUDGET
                || boxes.of(consultation.id()).isPresent()) {
            return;
        }
        boxes.prepare(
                consultation.id(),
                consultation.opensAt().orElseThrow(),
                consultation.closesAt().orElseThrow());
    }

    void protect(@Observes ConsultationChanging changing) {
        if (boxes.of(changing.consultation())
                .filter(box -> box.state() != State.DRAFT)
                .isPresent()) {
            throw new Refused(Refused.Reason.SEALED);
        }
    }

    /** How far a vote is; empty when the consultation has no box. */
    @Transactional
    public Optional<Preparation> of(UUID consultation) {
        return preparations(database.createNativeQuery(
                                STANDING + " where b.consultation_id = :consultation", Object[].class)
                        .setParameter("consultation", consultation))
                .stream()
                .findFirst();
    }

    /** How far all votes are, by the consultations that they belong to. */
    @Transactional
    public Map<UUID, Preparation> all() {
        return preparations(database.createNativeQuery(STANDING, Object[].class)).stream()
                .collect(Collectors.toMap(Preparation::consultation, Function.identity()));
    }

    private static List<Preparation> preparations(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Preparation(
                        (UUID) row[0],
                        (UUID) row[1],
                        State.valueOf((String) row[2]),
                        (Instant) row[3],
                        (Instant) row[4],
                        (boolean) row[6],
                        (boolean) row[5],
                        (boolean) row[7],
                        (boolean) row[8],
                        (boolean) row[9]))
                .toList();
    }

    /** Whether its dates still allow the sealing: nobody can vote in a box that is sealed after it should have opened. */
    @Transactional
    public boolean isInTime(UUID consultation) {
        return Consultation.withId(consultation)
                .flatMap(Consultation::opensAt)
                .filter(opens -> opens.isAfter(clock.instant()))
                .isPresent();
    }

    /**
     * Seals who votes, on what, by which rules and when.
     *
     * @throws WrongState when the list or the keys are missing, or it is sealed already
     * @throws Refused when it would have opened already
     */
    @Transactional
    public Seal seal(UUID id) {
        Consultation.hold(id);
        Consultation consultation = Consultation.withId(id).orElseThrow();
        Preparation preparation = of(id).orElseThrow();
        if (preparation.next() != Preparation.Step.SEAL) {
            throw new WrongState(preparation.state(), "a list and keys come before the sealing");
        }
        if (!isInTime(id)) {
            throw new Refused(Refused.Reason.DATES_PAST);
        }
        boxes.move(
                preparation.box(),
                consultation.opensAt().orElseThrow(),
                consultation.closesAt().orElseThrow());
        return boxes.freeze(preparation.box(), budgeting.paper(id).statement());
    }

    /**
     * Puts the key together from the parts of two holders. The sheets come first: nobody who types them may know what the others chose.
     *
     * @return empty when these parts do not unlock the box
     * @throws WrongState before the vote is over and its sheets are settled, and after it was counted
     */
    @Transactional
    public Optional<UnlockedBox> unlock(UUID consultation, KeyShare one, KeyShare other) {
        UUID box = of(consultation).orElseThrow().box();
        boxes.keepHours(box);
        requireSheets(box);
        return boxes.unlock(box, one, other);
    }

    private void requireSheets(UUID box) {
        if (!sheets.isDone(box)) {
            throw new WrongState(State.CLOSED, "its sheets must be settled");
        }
    }

    /** What may be in a sealed box: what its frozen paper allows. */
    @Transactional
    public Predicate<String> allowed(UUID box) {
        return paper(box)::accepts;
    }

    /**
     * Seals what was in the box.
     *
     * @throws WrongState as {@link #unlock} does
     */
    @Transactional
    public Seal count(UUID box, UnlockedBox.Contents contents) {
        requireSheets(box);
        return boxes.count(box, contents, sheets.choices(box).size());
    }

    /** What came out; empty before it was counted. */
    @Transactional
    public Optional<Counted> counted(UUID consultation) {
        return of(consultation)
                .filter(preparation -> preparation.state().compareTo(State.COUNTED) >= 0)
                .map(preparation -> counted(preparation, record.seals(preparation.box())));
    }

    private Counted counted(Preparation preparation, List<Seal> seals) {
        Paper paper = paper(preparation.box());
        Totals totals = record.totals(preparation.box());
        List<String> choices = new ArrayList<>(record.opened(preparation.box()));
        if (preparation.state() == State.COUNTED) {
            choices.addAll(sheets.choices(preparation.box()));
        }
        Optional<Remains> remains =
                preparation.state() == State.ARCHIVED ? record.remains(preparation.box()) : Optional.empty();
        List<String> invalid =
                Seal.among(seals, State.COUNTED).orElseThrow().facts().get("invalid") instanceof List<?> trackers
                        ? trackers.stream().map(String::valueOf).toList()
                        : List.of();
        return new Counted(
                paper,
                totals.voters(),
                totals.online(),
                totals.paper(),
                totals.opened(),
                remains.map(Remains::counted).orElse((long) choices.size()),
                Discretion.onlySums(choices.size()) ? 0 : paper.blank(choices),
                invalid,
                remains.map(Remains::winners)
                        .map(paper::outcome)
                        .orElseGet(() -> paper.outcome(
                                choices,
                                Seal.among(seals, State.FROZEN)
                                        .orElseThrow()
                                        .hash()
                                        .array())),
                seals,
                sheets.isDone(preparation.box()));
    }

    /**
     * Makes the result public.
     *
     * @return false while sheets of paper are not settled: a result without them would be wrong
     * @throws WrongState unless it is counted and not public yet
     */
    @Transactional
    public boolean publish(UUID consultation) {
        Counted counted = counted(consultation).orElseThrow();
        if (!counted.complete()) {
            return false;
        }
        UUID box = of(consultation).orElseThrow().box();
        boxes.publish(box, sheets.choices(box), result(counted));
        return true;
    }

    /** What came out, as the seal tells it: the winners and, unless there are too few ballots, the votes of each project. */
    private static Map<String, Object> result(Counted counted) {
        Map<String, Object> result = new HashMap<>();
        result.put(
                "winners",
                counted.outcome().winners().stream()
                        .map(winner -> winner.project().id())
                        .toList());
        if (!counted.few()) {
            result.put(
                    "votes",
                    counted.outcome().count().candidates().stream()
                            .collect(Collectors.toMap(
                                    candidate -> candidate.project().id(), candidate -> candidate.votes())));
        }
        return result;
    }

    private Paper paper(UUID box) {
        return Paper.read(record.paper(box).orElseThrow());
    }
}
