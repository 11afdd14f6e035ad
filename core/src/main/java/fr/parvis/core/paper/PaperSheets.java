package fr.parvis.core.paper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.Channel;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.ElectionRecord.Remains;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** The sheets of closed boxes, in the collectivity in scope: read twice, decided where the readings differ, settled. */
@ApplicationScoped
public class PaperSheets {

    private final Actor actor;
    private final BallotBox boxes;
    private final ElectionRecord record;
    private final Envelopes envelopes;
    private final Journal journal;

    PaperSheets(Actor actor, BallotBox boxes, ElectionRecord record, Envelopes envelopes, Journal journal) {
        this.actor = actor;
        this.boxes = boxes;
        this.record = record;
        this.envelopes = envelopes;
        this.journal = journal;
    }

    /**
     * How far the sheets are.
     *
     * @param envelopes signatures on paper
     * @param sheets on which both readings agree, or the third has decided
     * @param once read by one person only
     * @param differing that wait for a third reading
     * @param decided by a third reading; zero, too, once the sheets are destroyed
     * @param spoilt of the sheets
     * @param batches of which something was read, in order
     * @param record empty before {@link #settle}
     */
    public record Standing(
            int envelopes,
            int sheets,
            int once,
            int differing,
            int decided,
            int spoilt,
            List<Batch> batches,
            Optional<PaperRecord> record) {

        /** Whether the vote can be published as far as paper goes: the record is written, or nobody voted on paper. */
        public boolean isDone() {
            return record.isPresent() || (envelopes == 0 && batches.isEmpty());
        }

        /** Whether everything that was begun is read. */
        public boolean isRead() {
            return once == 0 && differing == 0;
        }

        public boolean isSettled() {
            return record.isPresent();
        }

        /** Why there are not as many sheets as envelopes; {@code ""} where there are, or nothing is settled. */
        public String note() {
            return record.map(PaperRecord::note).orElse("");
        }

        public boolean matches() {
            return envelopes == sheets;
        }
    }

    /** A pile of sheets: how many are read by one person only, differ, are agreed on. */
    public record Batch(int number, int once, int differing, int agreed) {}

    /** A sheet that two people have read in two ways. */
    public record Difference(SheetNumber number, Reading first, Reading second) {}

    @Transactional
    public Standing standing(UUID box) {
        SortedMap<SheetNumber, Readings> all = readings(PaperSheet.of(box));
        SortedMap<Integer, Batch> batches = new TreeMap<>();
        all.forEach((number, read) -> batches.merge(
                number.batch(),
                new Batch(number.batch(), read.isReadOnce() ? 1 : 0, read.differs() ? 1 : 0, isSheet(read) ? 1 : 0),
                (one, other) -> new Batch(
                        one.number(),
                        one.once() + other.once(),
                        one.differing() + other.differing(),
                        one.agreed() + other.agreed())));
        Optional<PaperRecord> settled = PaperRecord.of(box);
        Standing standing = new Standing(
                settled.map(PaperRecord::envelopes).orElseGet(() -> envelopes.count(box, Channel.PAPER)),
                count(all, PaperSheets::isSheet),
                count(all, Readings::isReadOnce),
                count(all, Readings::differs),
                count(all, read -> isSheet(read) && read.isDecided()),
                count(all, read -> read.agreed().equals(Optional.of(Reading.SPOILT))),
                List.copyOf(batches.values()),
                settled);
        return all.isEmpty() && standing.isSettled()
                ? record.remains(box)
                        .map(remains -> destroyed(box, remains, standing))
                        .orElse(standing)
                : standing;
    }

    /** As the record and the seals have it, where the sheets went with the choices. */
    private Standing destroyed(UUID box, Remains remains, Standing standing) {
        int sheets = standing.record().map(PaperRecord::sheets).orElse(0);
        long counted = remains.counted() - record.totals(box).opened();
        return new Standing(
                standing.envelopes(), sheets, 0, 0, 0, Math.toIntExact(sheets - counted), List.of(), standing.record());
    }

    private static int count(SortedMap<SheetNumber, Readings> all, Predicate<Readings> which) {
        return (int) all.values().stream().filter(which).count();
    }

    private static boolean isSheet(Readings read) {
        return read.agreed().filter(each -> !each.equals(Reading.ABSENT)).isPresent();
    }

    private static SortedMap<SheetNumber, Readings> readings(List<PaperSheet> sheets) {
        SortedMap<SheetNumber, Readings> readings = new TreeMap<>();
        for (PaperSheet sheet : sheets) {
            readings.merge(
                    sheet.number(),
                    Readings.NONE.with(sheet.turn(), sheet.reading()),
                    (before, now) -> before.with(sheet.turn(), sheet.reading()));
        }
        return readings;
    }

    /** The sheet of a batch that comes next for who acts: the first that they have not read and that is not read twice. */
    @Transactional
    public SheetNumber next(UUID box, int batch) {
        UUID reader = reader();
        TreeSet<Integer> done = new TreeSet<>();
        List<PaperSheet> sheets = PaperSheet.of(box, batch);
        readings(sheets).forEach((number, read) -> {
            if (!read.isReadOnce()) {
                done.add(number.sheet());
            }
        });
        for (PaperSheet sheet : sheets) {
            if (sheet.isReadBy(reader)) {
                done.add(sheet.number().sheet());
            }
        }
        int next = 1;
        while (done.contains(next)) {
            next++;
        }
        return new SheetNumber(batch, next);
    }

    /**
     * Notes what who acts reads on a sheet, as the first or the second.
     *
     * @param allowed what the paper allows
     * @return false when it is not theirs to read any more: they have read it, or two others have
     * @throws IllegalArgumentException if the paper does not allow the choice, or there is no such sheet
     * @throws WrongState before the closing, after the publication, and once the sheets are settled
     */
    @Transactional
    public boolean enter(UUID box, SheetNumber number, Reading reading, Predicate<String> allowed) {
        hold(box);
        check(number, reading, allowed);
        UUID reader = reader();
        List<PaperSheet> before = PaperSheet.of(box, number.batch()).stream()
                .filter(sheet -> sheet.number().equals(number))
                .toList();
        if (before.size() > 1 || before.stream().anyMatch(sheet -> sheet.isReadBy(reader))) {
            return false;
        }
        new PaperSheet(box, number, before.isEmpty() ? Turn.FIRST : Turn.SECOND, reader, reading).persist();
        return true;
    }

    /** The first sheet that waits for a third reading. */
    @Transactional
    public Optional<Difference> difference(UUID box) {
        return readings(PaperSheet.of(box)).entrySet().stream()
                .filter(each -> each.getValue().differs())
                .findFirst()
                .map(each -> new Difference(
                        each.getKey(),
                        each.getValue().first().orElseThrow(),
                        each.getValue().second().orElseThrow()));
    }

    /**
     * Decides what a sheet says that two people have read in two ways.
     *
     * @param allowed what the paper allows
     * @return false when it is decided, or there is nothing to decide
     * @throws IllegalArgumentException as {@link #enter} does
     * @throws WrongState as {@link #enter} does
     */
    @Transactional
    public boolean decide(UUID box, SheetNumber number, Reading reading, Predicate<String> allowed) {
        hold(box);
        check(number, reading, allowed);
        boolean differs = readings(PaperSheet.of(box, number.batch()))
                .getOrDefault(number, Readings.NONE)
                .differs();
        if (differs) {
            new PaperSheet(box, number, Turn.THIRD, reader(), reading).persist();
        }
        return differs;
    }

    /**
     * Says that all sheets are read; nothing can be typed afterwards.
     *
     * @param note why there are not as many sheets as envelopes; passed over where there are
     * @return false while a sheet waits for a reading, or a difference for a note
     * @throws WrongState before the closing and after the publication
     */
    @Transactional
    public boolean settle(UUID consultation, String note) {
        UUID box = boxes.of(consultation).orElseThrow().id();
        lock(box);
        Standing standing = standing(box);
        if (standing.record().isPresent()) {
            return true;
        }
        if (!standing.isRead() || (!standing.matches() && note.isBlank())) {
            return false;
        }
        new PaperRecord(box, standing.envelopes(), standing.sheets(), standing.matches() ? "" : note.strip()).persist();
        journal.write(Deed.PAPER_SETTLED, consultation.toString(), standing.sheets() + "/" + standing.envelopes());
        return true;
    }

    /** How many sheets there were, whether they count or not; empty until they are settled. */
    @Transactional
    public OptionalInt settled(UUID box) {
        return PaperRecord.of(box).stream().mapToInt(PaperRecord::sheets).findFirst();
    }

    /** Whether nothing on paper stands in the way of publishing. */
    @Transactional
    public boolean isDone(UUID box) {
        return standing(box).isDone();
    }

    /**
     * The choices on the sheets, blank ones among them as {@code ""}, spoilt ones not, sorted; empty until the sheets are settled:
     * nobody counts while others type.
     */
    @Transactional
    public List<String> choices(UUID box) {
        return PaperRecord.of(box).isPresent() ? agreed(box) : List.of();
    }

    private static List<String> agreed(UUID box) {
        return readings(PaperSheet.of(box)).values().stream()
                .flatMap(read -> read.agreed().stream())
                .filter(read -> read.kind() == Reading.Kind.CHOICE || read.kind() == Reading.Kind.BLANK)
                .map(Reading::choice)
                .sorted()
                .toList();
    }

    private static void check(SheetNumber number, Reading reading, Predicate<String> allowed) {
        if (!number.isPossible() || !allowed.test(reading.choice())) {
            throw new IllegalArgumentException("No such sheet: " + number);
        }
    }

    private UUID reader() {
        return Objects.requireNonNull(actor.person(), "Sheets are read by people who are signed in");
    }

    private void hold(UUID box) {
        State state = lock(box);
        // Sheets are settled before the count, but for those of boxes that were counted when that was not asked for.
        if (PaperRecord.of(box).isPresent() || (state == State.COUNTED && isDone(box))) {
            throw new WrongState(state, "its sheets are settled");
        }
    }

    /** What is typed at one time is settled or not: whoever settles holds the box. */
    private State lock(UUID box) {
        State state = boxes.held(box);
        if (state != State.CLOSED && state != State.COUNTED) {
            throw new WrongState(state, "sheets are for a closed box");
        }
        return state;
    }
}
