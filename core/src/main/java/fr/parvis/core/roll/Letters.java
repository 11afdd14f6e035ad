package fr.parvis.core.roll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.roll.LetterSheet.Letter;
import fr.parvis.core.roll.Roll.Printing;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * The letters with the codes. They are made in the background, hashed and drawn, and wait in the memory of this process until the
 * town hall says that they are printed, half an hour at the most; nothing of them is written anywhere. Making them again makes
 * other codes for everybody who has not voted, and those on letters made before are worth nothing any more.
 */
@ApplicationScoped
public class Letters {

    private static final Logger LOG = Logger.getLogger(Letters.class);

    /** Time to find the right printer. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Whatever waits for the press or is in it says so every ten seconds; who is silent for so long was stopped. */
    private static final Duration STALLED_AFTER = Duration.ofSeconds(60);

    private static final Duration TELLS_EVERY = Duration.ofSeconds(1);

    private final Clock clock;
    private final ElectionRecord record;
    private final Session database;
    private final BallotBox boxes;
    private final Rolls rolls;
    private final CodeHash hashes;
    private final Journal journal;
    private final Tenancy tenancy;
    private final LetterMessages words;
    private final Voters voters;
    private final Emblems emblems;
    private final Map<UUID, Made> made = new ConcurrentHashMap<>();
    private final Map<UUID, Work> underWay = new ConcurrentHashMap<>();
    private final ExecutorService press = Executors.newSingleThreadExecutor();
    private final ExecutorService hands =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Letters(
            Clock clock,
            ElectionRecord record,
            Session database,
            BallotBox boxes,
            Rolls rolls,
            CodeHash hashes,
            Journal journal,
            Tenancy tenancy,
            LetterMessages words,
            Voters voters,
            Emblems emblems) {
        this.clock = clock;
        this.record = record;
        this.database = database;
        this.boxes = boxes;
        this.rolls = rolls;
        this.hashes = hashes;
        this.journal = journal;
        this.tenancy = tenancy;
        this.words = words;
        this.voters = voters;
        this.emblems = emblems;
    }

    @PreDestroy
    void stop() {
        press.shutdownNow();
        hands.shutdownNow();
    }

    /** Letters that wait to be fetched. */
    private record Made(UUID run, Bytes pdf, Instant at) {}

    /** What the press has to do. */
    private record Work(
            Scope scope,
            UUID box,
            UUID run,
            Map<UUID, Person> people,
            Map<UUID, String> addressees,
            Set<String> taken,
            LetterSheet sheet) {}

    /**
     * How far the letters are.
     *
     * @param stalled whether the press was stopped halfway; no code of that run was ever good
     * @param here whether they can be fetched
     */
    public record Progress(Printing state, int done, int total, boolean stalled, boolean here) {}

    /**
     * Begins to make the letters of everybody who has not voted and whose code was not cancelled.
     *
     * @return false when they are being made already, the list or the box is not ready, or the names are gone
     */
    public boolean begin(UUID consultation, Heading heading) {
        Optional<Work> work = QuarkusTransaction.requiringNew().call(() -> prepare(consultation, heading));
        work.ifPresent(todo -> {
            underWay.put(todo.run(), todo);
            press.execute(() -> make(todo));
        });
        return work.isPresent();
    }

    private Optional<Work> prepare(UUID consultation, Heading heading) {
        Standing box = boxes.of(consultation).orElseThrow();
        Roll roll = Roll.held(box.id()).orElseThrow();
        if (!box.takesCodes() || roll.state() != Step.READY || isRunning(roll)) {
            return Optional.empty();
        }
        Set<UUID> awaited = new HashSet<>(voters.awaited(box.id()));
        Map<UUID, Person> people = new LinkedHashMap<>(rolls.addressees(box.id()));
        Map<UUID, String> addressees = Person.addressees(people);
        people.keySet().retainAll(awaited);
        people.keySet().removeAll(Set.copyOf(voters.cancelled(box.id())));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        UUID run = UUID.randomUUID();
        made.remove(box.id());
        roll.print(run, people.size(), clock.instant());
        journal.write(Deed.LETTERS_BEGUN, consultation.toString(), String.valueOf(people.size()));
        return Optional.of(new Work(
                tenancy.scope(),
                box.id(),
                run,
                people,
                addressees,
                new HashSet<>(voters.locators(box.id())),
                sheet(heading, roll)));
    }

    private LetterSheet sheet(Heading heading, Roll roll) {
        String key = Seal.fingerprint(record.verifyingKey(roll.boxId()));
        return new LetterSheet(heading, emblems.letterhead(), roll.unit(), slip(roll.boxId()), key, words);
    }

    private Slip slip(UUID box) {
        return Seal.among(record.seals(box), State.FROZEN)
                .map(seal -> Slip.of(seal.body(), words))
                .orElseThrow();
    }

    private boolean isRunning(Roll roll) {
        return roll.letters() == Printing.RUNNING && !isStalled(roll);
    }

    private boolean isStalled(Roll roll) {
        return roll.letters() == Printing.RUNNING
                && roll.lettersAt().orElseThrow().isBefore(clock.instant().minus(STALLED_AFTER));
    }

    private void make(Work work) {
        Made ready = null;
        try {
            List<Enrolment> enrolments = new ArrayList<>();
            List<Letter> letters = code(work, enrolments);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            work.sheet().write(letters, pdf);
            ready = new Made(work.run(), Bytes.of(pdf.toByteArray()), clock.instant());
            made.put(work.box(), ready);
            Tenancy.run(work.scope(), () -> finish(work, enrolments));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | RuntimeException broken) {
            if (ready != null) {
                made.remove(work.box(), ready);
            }
            LOG.errorf(broken, "The letters of box %s could not be made", work.box());
        } finally {
            underWay.remove(work.run());
        }
    }

    /** Says that the press has not stopped: letters of a commune wait while those of another are made, and drawing takes time. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        underWay.values()
                .forEach(work -> Tenancy.run(work.scope(), () -> database.createNativeMutationQuery("""
                                update roll set letters_at = :now
                                where box_id = :box and letters_run = :run and letters = 'RUNNING'""")
                        .setParameter("now", clock.instant())
                        .setParameter("box", work.box())
                        .setParameter("run", work.run())
                        .executeUpdate()));
    }

    /** Draws codes and hashes them, on all cores. */
    private List<Letter> code(Work work, List<Enrolment> enrolments) throws InterruptedException, ExecutionException {
        List<Letter> letters = new ArrayList<>();
        List<Future<Enrolment>> hashing = new ArrayList<>();
        work.people().forEach((voter, person) -> {
            VoterCode code = VoterCode.at(Rolls.freeLocator(work.taken()));
            letters.add(new Letter(work.addressees().getOrDefault(voter, person.addressee()), person.address(), code));
            hashing.add(hands.submit(() -> new Enrolment(voter, code.locator(), hashes.of(code))));
        });
        Instant told = clock.instant();
        for (Future<Enrolment> hashed : hashing) {
            enrolments.add(hashed.get());
            if (!clock.instant().isBefore(told.plus(TELLS_EVERY))) {
                told = clock.instant();
                Tenancy.run(work.scope(), () -> tell(work, enrolments.size()));
            }
        }
        return letters;
    }

    private void tell(Work work, int done) {
        database.createNativeMutationQuery("""
                        update roll set letters_done = :done, letters_at = :now
                        where box_id = :box and letters_run = :run and letters = 'RUNNING'""")
                .setParameter("done", done)
                .setParameter("now", clock.instant())
                .setParameter("box", work.box())
                .setParameter("run", work.run())
                .executeUpdate();
    }

    private void finish(Work work, List<Enrolment> enrolments) {
        boxes.held(work.box());
        Roll roll = Roll.held(work.box()).orElseThrow();
        if (roll.letters() != Printing.RUNNING
                || !roll.lettersRun().equals(Optional.of(work.run()))
                || roll.state() != Step.READY) {
            throw new IllegalStateException("Another run took over");
        }
        // Who has voted on paper meanwhile keeps a code that nobody can use.
        voters.giveCodes(work.box(), enrolments);
        roll.finish();
    }

    /** How far they are. */
    @Transactional
    public Progress progress(UUID box) {
        Roll roll = Roll.of(box).orElseThrow();
        boolean here = waiting(roll).isPresent();
        return new Progress(roll.letters(), roll.lettersDone(), roll.lettersTotal(), isStalled(roll), here);
    }

    /** Those of the run that the database knows as finished: no others have good codes. */
    private Optional<Made> waiting(Roll roll) {
        return Optional.ofNullable(made.get(roll.boxId()))
                .filter(letters -> roll.letters() == Printing.MADE
                        && roll.lettersRun().equals(Optional.of(letters.run()))
                        && letters.at().plus(KEPT).isAfter(clock.instant()));
    }

    /** The letters as one PDF, while they are here; the journal keeps who took them. */
    @Transactional
    public Optional<byte[]> fetch(UUID consultation) {
        UUID box = boxes.of(consultation).orElseThrow().id();
        Optional<Made> letters = Roll.of(box).flatMap(this::waiting);
        letters.ifPresent(taken -> journal.write(Deed.LETTERS_FETCHED, consultation));
        return letters.map(taken -> taken.pdf().array());
    }

    /** Says that they are printed: they leave the memory, and the names are destroyed. */
    public boolean printed(UUID consultation) {
        boolean destroyed = rolls.destroy(consultation);
        if (destroyed) {
            made.remove(boxes.of(consultation).orElseThrow().id());
        }
        return destroyed;
    }

    /**
     * Makes another letter for somebody who has not voted; the code that they had is worth nothing any more.
     *
     * @param addressee and the lines of the address below, for who is not on the list any more
     * @return empty when they have voted, are not of this box, or letters are being made
     */
    public Optional<byte[]> reissue(
            UUID consultation, UUID voter, String addressee, List<String> address, Heading heading) {
        VoterCode code = QuarkusTransaction.requiringNew().call(() -> {
            UUID box = boxes.of(consultation).orElseThrow().id();
            return VoterCode.at(Rolls.freeLocator(new HashSet<>(voters.locators(box))));
        });
        Bytes hash = hashes.of(code);
        return QuarkusTransaction.requiringNew()
                .call(() -> replaceable(consultation, voter).map(roll -> {
                    voters.giveCodes(roll.boxId(), List.of(new Enrolment(voter, code.locator(), hash)));
                    journal.write(Deed.LETTER_REISSUED, consultation);
                    Map<UUID, Person> people = rolls.addressees(roll.boxId());
                    Person known = people.get(voter);
                    Letter letter = known == null
                            ? new Letter(addressee, address, code)
                            : new Letter(
                                    Person.addressees(people).getOrDefault(voter, known.addressee()),
                                    known.address(),
                                    code);
                    return drawn(letter, sheet(heading, roll));
                }));
    }

    private static byte[] drawn(Letter letter, LetterSheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            sheet.write(List.of(letter), pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    /**
     * Takes the code of a lost letter away; its holder still votes on paper at the town hall.
     *
     * @return false when they have voted, are not of this box, or letters are being made
     */
    @Transactional
    public boolean cancel(UUID consultation, UUID voter) {
        Optional<Roll> roll = replaceable(consultation, voter);
        roll.ifPresent(held -> {
            voters.cancelCode(held.boxId(), voter, Rolls.freeLocator(new HashSet<>(voters.locators(held.boxId()))));
            journal.write(Deed.CODE_CANCELLED, consultation);
        });
        return roll.isPresent();
    }

    /** The list on which somebody awaits another code; a press that was stopped cannot finish its run after that. */
    private Optional<Roll> replaceable(UUID consultation, UUID voter) {
        boxes.held(boxes.of(consultation).orElseThrow().id());
        Standing box = boxes.of(consultation).orElseThrow();
        Optional<Roll> roll = Roll.held(box.id());
        if (roll.isEmpty() || !box.takesCodes() || isRunning(roll.get()) || !voters.awaits(box.id(), voter)) {
            return Optional.empty();
        }
        roll.get().takeOver(UUID.randomUUID());
        return roll;
    }

    /** Forgets letters that nobody fetched. */
    @Scheduled(every = "5m", delayed = "5m")
    void tidy() {
        made.values().removeIf(letters -> !letters.at().plus(KEPT).isAfter(clock.instant()));
    }
}
