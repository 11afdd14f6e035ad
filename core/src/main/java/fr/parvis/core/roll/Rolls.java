package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BoxClosed;
import fr.parvis.core.ballot.BoxFreezing;
import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.Voters.Enrolment;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.roll.Roll.Printing;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.roll.Unreadable.Reason;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.secret.Vault;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** The lists of who votes, in the collectivity in scope: brought, sorted, checked, settled, destroyed. */
@ApplicationScoped
public class Rolls {

    /** Six months: who prepares a vote for so long brings a fresh list anyway. */
    private static final Duration KEPT_UNSEALED = Duration.ofDays(183);

    private final Clock clock;
    private final Session database;
    private final BallotBox boxes;
    private final Bin bin;
    private final Journal journal;
    private final Actor actor;
    private final Keys keys;
    private final Vault vault;
    private final Tenancy tenancy;
    private final Voters voters;

    Rolls(
            Clock clock,
            Session database,
            BallotBox boxes,
            Bin bin,
            Journal journal,
            Actor actor,
            Keys keys,
            Vault vault,
            Tenancy tenancy,
            Voters voters) {
        this.clock = clock;
        this.database = database;
        this.boxes = boxes;
        this.bin = bin;
        this.journal = journal;
        this.actor = actor;
        this.keys = keys;
        this.vault = vault;
        this.tenancy = tenancy;
        this.voters = voters;
    }

    /**
     * A doubt as a person sees it.
     *
     * @param other the one that it is compared with
     * @param verdict empty also when it was said to be the same as somebody who does not vote
     */
    public record Question(
            UUID entry, int line, Doubt doubt, Person person, Optional<Person> other, Optional<Verdict> verdict) {}

    /**
     * What a list comes to.
     *
     * @param voices how many votes there are if nothing more is decided
     * @param undecided doubts that wait, or are decided so that one word belies the other
     */
    public record Sum(int rows, int voices, int undecided) {}

    /** The list of a box; empty before the first import. */
    @Transactional
    public Optional<Roll> of(UUID box) {
        return Roll.of(box);
    }

    /**
     * Takes a file as the list of a box, in the place of the one before.
     *
     * @throws Unreadable when it is no list: then nothing has changed
     * @throws WrongState once the box is frozen
     */
    @Transactional
    public void bring(UUID consultation, Unit unit, byte[] file) {
        UUID box = draft(consultation);
        Sheet sheet = Sheet.read(file);
        Roll roll = Roll.held(box).orElseGet(() -> new Roll(box));
        forgetEntries(box);
        roll.renew(unit, seal(box, sheet.packed()), Column.guess(sheet), clock.instant());
        roll.persist();
        journal.write(
                Deed.ROLL_IMPORTED,
                consultation.toString(),
                String.valueOf(sheet.rows().size()));
    }

    /** What was brought, as it was read; empty once the names are destroyed. */
    @Transactional
    public Optional<Sheet> sheet(UUID box) {
        return Roll.of(box).flatMap(Roll::sheet).map(kept -> Sheet.unpacked(open(box, kept)));
    }

    /**
     * Says what the columns hold: the people of the list are made of them, and what is doubtful is looked for. A list that is
     * settled is reopened first.
     *
     * @throws Unreadable when nobody is left, or no row has a name: then nothing has changed
     */
    @Transactional(dontRollbackOn = Unreadable.class)
    public void sort(UUID consultation, Map<Column, Integer> columns) {
        UUID box = draft(consultation);
        Roll roll = Roll.held(box).orElseThrow();
        if (roll.state() == Step.READY) {
            return;
        }
        Sheet sheet = sheet(box).orElseThrow();
        List<Person> people = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        Map<String, Integer> households = new HashMap<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<String> row = sheet.rows().get(i);
            if (Person.isEuropeanAlone(row, columns)) {
                continue;
            }
            Person person = Person.of(row, columns);
            int line = sheet.lines().get(i);
            Integer home = roll.unit() == Unit.HOUSEHOLD && person.located()
                    ? households.putIfAbsent(Person.folded(person.name()) + "/" + person.foldedAddress(), people.size())
                    : null;
            if (home == null) {
                people.add(person);
                lines.add(line);
            } else {
                people.set(home, people.get(home).with(person, line));
            }
        }
        if (people.isEmpty()) {
            throw new Unreadable(Reason.NO_VOTERS);
        }
        if (people.stream().allMatch(person -> Person.folded(person.name()).isEmpty())) {
            throw new Unreadable(Reason.NO_NAMES);
        }
        forgetEntries(box);
        write(box, people, lines, Doubt.among(people, roll.unit()));
        roll.sort(columns);
    }

    private void write(UUID box, List<Person> people, List<Integer> lines, Map<Integer, Doubt.Found> doubts) {
        List<RollEntry> entries = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            RollEntry entry = new RollEntry(
                    UUID.randomUUID(),
                    box,
                    lines.get(i),
                    seal(box, people.get(i).packed()));
            Doubt.Found found = doubts.get(i);
            if (found != null) {
                entry.doubts(
                        found.doubt(),
                        found.other() < 0 ? null : entries.get(found.other()).id());
            }
            entries.add(entry);
        }
        entries.forEach(entry -> entry.persist());
    }

    /** How many doubtful lines, settled or not, and votes. */
    @Transactional
    public Sum sum(UUID box) {
        List<RollEntry> entries = RollEntry.of(box);
        Map<UUID, UUID> heads = heads(entries);
        return new Sum(
                entries.size(),
                (int) heads.values().stream().distinct().count(),
                (int) RollEntry.undecided(box)
                        + (int) entries.stream()
                                .filter(entry -> isAstray(entry, heads))
                                .count());
    }

    /** Whether it is said to be the same as somebody who does not vote: both would be dropped, and one of the words is wrong. */
    private static boolean isAstray(RollEntry entry, Map<UUID, UUID> heads) {
        return entry.verdict().equals(Optional.of(Verdict.SAME)) && !heads.containsKey(entry.id());
    }

    /** How many rows of the file are left out, since they are listed for European elections alone. */
    @Transactional
    public int leftOut(UUID box) {
        Map<Column, Integer> columns = Roll.of(box).map(Roll::columns).orElse(Map.of());
        return columns.containsKey(Column.LIST)
                ? (int) sheet(box).stream()
                        .flatMap(sheet -> sheet.rows().stream())
                        .filter(row -> Person.isEuropeanAlone(row, columns))
                        .count()
                : 0;
    }

    /** What is to be decided, undecided first, so many at most. */
    @Transactional
    public List<Question> questions(UUID box, int most) {
        List<RollEntry> entries = RollEntry.of(box);
        Map<UUID, RollEntry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        Map<UUID, UUID> heads = heads(entries);
        Function<RollEntry, Optional<Verdict>> verdict =
                entry -> isAstray(entry, heads) ? Optional.empty() : entry.verdict();
        return entries.stream()
                .filter(entry -> entry.doubt().isPresent())
                .sorted(Comparator.comparing(entry -> verdict.apply(entry).isPresent()))
                .limit(most)
                .map(entry -> new Question(
                        entry.id(),
                        entry.line(),
                        entry.doubt().orElseThrow(),
                        person(box, entry),
                        entry.otherId().map(byId::get).map(other -> person(box, other)),
                        verdict.apply(entry)))
                .toList();
    }

    /** Rows of one name and one house, which make one vote without anybody having been asked. */
    public record Joined(List<Integer> lines, Person household) {}

    /** All of them, in the order of the list. */
    @Transactional
    public List<Joined> joined(UUID box) {
        if (Roll.of(box).filter(roll -> roll.unit() == Unit.HOUSEHOLD).isEmpty()) {
            return List.of();
        }
        List<Joined> joined = new ArrayList<>();
        for (RollEntry entry : RollEntry.of(box)) {
            Person person = person(box, entry);
            if (!person.joined().isEmpty()) {
                List<Integer> lines = new ArrayList<>(List.of(entry.line()));
                lines.addAll(person.joined());
                joined.add(new Joined(lines, person));
            }
        }
        return joined;
    }

    /** Some people as they would stand on the envelope. */
    @Transactional
    public List<Person> sample(UUID box, int most) {
        return RollEntry.of(box).stream()
                .limit(most)
                .map(entry -> person(box, entry))
                .toList();
    }

    /** Notes what was decided; an entry that is not of this list, or a word that does not fit its doubt, is passed over. */
    @Transactional
    public void decide(UUID consultation, Map<UUID, Verdict> verdicts) {
        UUID box = draft(consultation);
        if (Roll.held(box).orElseThrow().state() != Step.REVIEW) {
            return;
        }
        for (RollEntry entry : RollEntry.of(box)) {
            Verdict verdict = verdicts.get(entry.id());
            Doubt doubt = entry.doubt().orElse(null);
            if (verdict != null && doubt != null && fits(verdict, doubt)) {
                entry.decide(verdict);
            }
        }
    }

    private static boolean fits(Verdict verdict, Doubt doubt) {
        return switch (verdict) {
            case KEEP -> doubt != Doubt.NO_NAME;
            case SAME -> doubt.hasOther();
            case OUT -> true;
        };
    }

    /**
     * Says that the list is ready: who stays votes, and is put on the roll of the box when it is frozen.
     *
     * @return false while something is undecided, or nobody is left
     */
    @Transactional
    public boolean settle(UUID consultation) {
        UUID box = draft(consultation);
        Roll roll = Roll.held(box).orElseThrow();
        if (roll.state() != Step.REVIEW) {
            return roll.state() == Step.READY;
        }
        Sum sum = sum(box);
        if (sum.undecided() > 0 || sum.voices() == 0) {
            return false;
        }
        roll.settle();
        journal.write(Deed.ROLL_SETTLED, consultation.toString(), String.valueOf(sum.voices()));
        return true;
    }

    /** Puts who votes on the roll that is being sealed, each under a locator, without a code yet. */
    void freezing(@Observes BoxFreezing freezing) {
        UUID box = freezing.box();
        Optional<Roll> roll = Roll.held(box);
        if (roll.isEmpty()) {
            return;
        }
        if (roll.get().state() != Step.READY) {
            throw new WrongState(State.DRAFT, "its list must be ready");
        }
        List<RollEntry> entries = RollEntry.of(box);
        Map<UUID, Set<Person.Named>> names = new LinkedHashMap<>();
        Map<UUID, UUID> heads = heads(entries);
        for (RollEntry entry : entries) {
            UUID head = heads.get(entry.id());
            if (head != null) {
                names.computeIfAbsent(head, id -> new LinkedHashSet<>())
                        .addAll(person(box, entry).names());
            }
        }
        Set<String> taken = new LinkedHashSet<>();
        voters.enrol(
                box,
                names.keySet().stream()
                        .map(voter -> new Enrolment(voter, freeLocator(taken), Bytes.of(new byte[0])))
                        .toList());
        names.forEach((voter, all) -> all.forEach(name -> new RollName(box, voter, hash(box, name)).persist()));
    }

    static String freeLocator(Set<String> taken) {
        String locator = Codes.letters(VoterCode.LOCATOR);
        while (!taken.add(locator)) {
            locator = Codes.letters(VoterCode.LOCATOR);
        }
        return locator;
    }

    /** Whose vote each entry stands for; who is left out is missing. */
    private static Map<UUID, UUID> heads(List<RollEntry> entries) {
        Map<UUID, UUID> heads = new LinkedHashMap<>();
        // The one compared with stands before.
        for (RollEntry entry : entries) {
            Verdict verdict = entry.verdict().orElse(Verdict.KEEP);
            UUID head =
                    switch (verdict) {
                        case KEEP -> entry.id();
                        case OUT -> null;
                        case SAME -> entry.otherId().map(heads::get).orElse(null);
                    };
            if (head != null) {
                heads.put(entry.id(), head);
            }
        }
        return heads;
    }

    /** Takes a settled list back to be checked, while the box is not frozen. */
    @Transactional
    public void reopen(UUID consultation) {
        UUID box = draft(consultation);
        Roll roll = Roll.held(box).orElseThrow();
        if (roll.state() == Step.READY) {
            forgetHashes(box);
            roll.reopen();
            journal.write(Deed.ROLL_REOPENED, consultation);
        }
    }

    /**
     * Destroys the names once the letters are printed; keyed hashes stay until the box closes.
     *
     * @return false when no letters were made, or the names are gone already
     */
    @Transactional
    public boolean destroy(UUID consultation) {
        UUID box = boxes.of(consultation).orElseThrow().id();
        Roll roll = Roll.held(box).orElseThrow();
        if (roll.state() != Step.READY || roll.letters() != Printing.MADE) {
            return false;
        }
        roll.putAway();
        burn(roll, consultation.toString());
        return true;
    }

    /** Whatever a town hall forgot: nobody is to be found by name any more once the box is closed. */
    void closed(@Observes BoxClosed closed) {
        Roll.held(closed.box()).ifPresent(roll -> {
            if (roll.state() != Step.DESTROYED) {
                burn(roll, boxes.consultation(closed.box()).toString());
            }
            forgetHashes(closed.box());
        });
    }

    /** What no box ever closes: lists of consultations that left the bin, and those that wait to be sealed for too long. */
    public void forgetLate() {
        List<String> collectivities = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select distinct collectivity_id from roll where state <> 'DESTROYED'", String.class)
                .getResultList());
        for (String collectivity : collectivities) {
            Tenancy.run(new Scope.Within(collectivity), this::forgetLateHere);
        }
    }

    private void forgetLateHere() {
        Instant now = clock.instant();
        List<UUID> late = database.createNativeQuery("""
                        select r.box_id from roll r join ballot_box b on b.id = r.box_id
                        join consultation c on c.id = b.consultation_id
                        where r.state <> 'DESTROYED'
                          and (c.binned_at <= :gone or b.state = 'DRAFT' and r.imported_at <= :old)""", UUID.class)
                .setParameter("gone", now.minus(bin.keeps()))
                .setParameter("old", now.minus(KEPT_UNSEALED))
                .getResultList();
        for (UUID box : late) {
            boxes.held(box);
            burn(Roll.held(box).orElseThrow(), boxes.consultation(box).toString());
            forgetHashes(box);
        }
    }

    private void burn(Roll roll, String subject) {
        MessageDigest digest = sha256();
        int people = 0;
        for (RollEntry entry : RollEntry.of(roll.boxId())) {
            // Also what cannot be opened any more has to go.
            digest.update(vault.open(Purpose.ROLL, context(roll.boxId()), entry.sealed())
                    .orElseGet(entry::sealed));
            digest.update((byte) '\n');
            people++;
        }
        Bytes hash = Bytes.of(digest.digest());
        forgetEntries(roll.boxId());
        roll.destroy(clock.instant(), actor.label(), people, hash);
        journal.write(Deed.ROLL_DESTROYED, subject, people + " " + hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Who is called so.
     *
     * @param birth a date as people write it, or {@code ""}: then everybody of that name
     * @return voters of the box; several are homonyms
     */
    @Transactional
    public List<UUID> named(UUID box, String name, String firstName, String birth) {
        String first = firstName.strip().split("[ ,]", 2)[0];
        return database.createNativeQuery(
                        "select distinct voter_id from roll_name where box_id = :box and hash = :hash", UUID.class)
                .setParameter("box", box)
                .setParameter("hash", hash(box, Person.named(name, first, Person.birth(birth))))
                .getResultList();
    }

    /** Who gets a letter, by voter, in the order of the list; empty once the names are destroyed. */
    Map<UUID, Person> addressees(UUID box) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        List<RollEntry> entries = RollEntry.of(box);
        Map<UUID, UUID> heads = heads(entries);
        entries.stream()
                .filter(entry -> entry.id().equals(heads.get(entry.id())))
                .forEach(entry -> people.put(entry.id(), person(box, entry)));
        return people;
    }

    /** Some of them, to be told apart by where they live; empty once the names are destroyed. */
    @Transactional
    public Map<UUID, Person> addressees(UUID box, List<UUID> voters) {
        Map<UUID, Person> people = addressees(box);
        people.keySet().retainAll(voters);
        return people;
    }

    private byte[] hash(UUID box, Person.Named named) {
        return keys.hash(Purpose.ROLL_NAME, box.toString(), named.name(), named.firstName(), named.birth());
    }

    /** The box of a list that may change, held: who waited for its freezing must not change what was sealed. */
    private UUID draft(UUID consultation) {
        UUID box = boxes.of(consultation).orElseThrow().id();
        State state = boxes.held(box);
        if (state != State.DRAFT) {
            throw new WrongState(state, "the list is sealed");
        }
        return box;
    }

    private void forgetEntries(UUID box) {
        database.flush();
        database.createNativeMutationQuery("delete from roll_entry where box_id = :box")
                .setParameter("box", box)
                .executeUpdate();
    }

    private void forgetHashes(UUID box) {
        database.flush();
        database.createNativeMutationQuery("delete from roll_name where box_id = :box")
                .setParameter("box", box)
                .executeUpdate();
    }

    private Person person(UUID box, RollEntry entry) {
        return Person.unpacked(open(box, entry.sealed()));
    }

    private byte[] seal(UUID box, String text) {
        return vault.seal(Purpose.ROLL, context(box), text.getBytes(UTF_8));
    }

    private String open(UUID box, byte[] sealed) {
        return new String(
                vault.open(Purpose.ROLL, context(box), sealed)
                        .orElseThrow(() ->
                                new IllegalStateException("The installation's secret is not the one of this list")),
                UTF_8);
    }

    private String context(UUID box) {
        return tenancy.scope().tenant() + "/" + box;
    }
}
