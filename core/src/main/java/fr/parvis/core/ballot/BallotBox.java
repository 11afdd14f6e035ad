package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.secret.Vault;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * The ballot boxes of the collectivity in scope, from the ceremony to the count.
 *
 * <p>A ballot is cast in one transaction that holds the box: the clock of the database is asked after the lock, the voter signs,
 * the ballot goes in, the chain grows. The tracker, which is the hash of the sealed ballot, is what makes a second press of the
 * button harmless: the same ballot gets the same receipt.
 */
@ApplicationScoped
public class BallotBox {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** For so long a vote can be disputed: what was cast is kept, and then destroyed (CNIL 2019-053). */
    private static final Period KEPT = Period.ofMonths(3);

    private static final Period KEPT_FOR_DISPUTE = Period.ofYears(1);

    private static final String SIGN = """
            insert into signature (collectivity_id, voter_id, box_id, channel, day)
            select v.collectivity_id, v.id, v.box_id, :channel, :day from voter v join ballot_box b on b.id = v.box_id
            where v.id = :voter and v.box_id = :id
              and b.state = 'OPEN' and b.opens_at <= clock_timestamp() and clock_timestamp() < b.closes_at
            on conflict (collectivity_id, voter_id) do nothing""";

    private final Clock clock;
    private final Event<BoxFreezing> freezing;
    private final Event<BoxClosed> closed;
    private final Event<BoxPublished> published;
    private final Session database;
    private final Journal journal;
    private final Tenancy tenancy;
    private final Vault vault;

    BallotBox(
            Clock clock,
            Event<BoxFreezing> freezing,
            Event<BoxClosed> closed,
            Event<BoxPublished> published,
            Session database,
            Journal journal,
            Tenancy tenancy,
            Vault vault) {
        this.clock = clock;
        this.freezing = freezing;
        this.closed = closed;
        this.published = published;
        this.database = database;
        this.journal = journal;
        this.tenancy = tenancy;
        this.vault = vault;
    }

    /** What became of a ballot. */
    public sealed interface Outcome {

        /**
         * It is in the box.
         *
         * @param before whether it had been there already
         * @param key what the receipt is verified with
         */
        record Taken(Receipt receipt, boolean before, PublicKey key) implements Outcome {}

        /** The voter has voted already, online or on paper. */
        record VotedBefore() implements Outcome {}

        /** Nobody of this box's roll. */
        record NoVoter() implements Outcome {}

        /** The box takes no ballots at this moment. */
        record NotOpen() implements Outcome {}

        /** The very ballot of somebody else. */
        record Copied() implements Outcome {}
    }

    /**
     * Somebody who may vote.
     *
     * @param locator the first part of the code, unique in the box
     * @param codeHash of the secret part
     */
    public record Enrolment(UUID id, String locator, Bytes codeHash) {}

    /**
     * Begins a box for a consultation.
     *
     * @return its id
     */
    @Transactional
    public UUID prepare(UUID consultation, Instant opensAt, Instant closesAt) {
        UUID id = UUID.randomUUID();
        KeyPair signing = ElectionKey.signing();
        change(
                """
                insert into ballot_box (collectivity_id, id, consultation_id, state, opens_at, closes_at, signing_key, verifying_key, head, size)
                values (:collectivity, :id, :consultation, 'DRAFT', :opens, :closes, :signing, :verifying, '', 0)""",
                Map.of(
                        "collectivity", tenancy.scope().tenant(),
                        "id", id,
                        "consultation", consultation,
                        "opens", opensAt,
                        "closes", closesAt,
                        "signing",
                                vault.seal(
                                        Purpose.BALLOT_BOX,
                                        id.toString(),
                                        signing.getPrivate().getEncoded()),
                        "verifying", signing.getPublic().getEncoded()));
        return id;
    }

    /**
     * Makes the key of a box that is not frozen yet, in the presence of the three holders; done again, it replaces the key. Best
     * outside a transaction: looking for two primes takes seconds, and on a busy machine a minute.
     *
     * @param seen {@link #keyMark} as whoever asks has seen it: a button that is pressed twice must not replace the parts that are
     *     being printed
     * @return the three parts, to be printed and kept nowhere else; empty when the box has another key meanwhile
     * @throws WrongState when it is frozen
     */
    public Optional<List<KeyShare>> makeKey(UUID id, String seen) {
        if (!QuarkusTransaction.joiningExisting().call(() -> takesKey(id, seen))) {
            return Optional.empty();
        }
        ElectionKey.Made made = ElectionKey.make();
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!takesKey(id, seen)) {
                return Optional.empty();
            }
            placeKey(id, made);
            return Optional.of(made.shares());
        });
    }

    private boolean takesKey(UUID id, String seen) {
        Held box = hold(id);
        box.require(State.DRAFT);
        return mark(box).equals(seen);
    }

    /** Tells one key of a box from the next: some digits of its hash, or {@code ""} before there is one. */
    @Transactional
    public String keyMark(UUID id) {
        return mark(hold(id));
    }

    private static String mark(Held box) {
        return box.publicKey().length() == 0
                ? ""
                : Sha256.of(box.publicKey().array()).hex().substring(0, 16);
    }

    /** A part of the key that the box has now, to be printed: {@link #part} reads it. */
    @Transactional
    public String text(UUID id, KeyShare part) {
        return part.text(partsName(hold(id)));
    }

    /** A part as its holder typed it; empty when there is a slip in it, or it belongs to another box or to a key that was replaced. */
    @Transactional
    public Optional<KeyShare> part(UUID id, String typed) {
        return KeyShare.read(partsName(hold(id)), typed);
    }

    /** What a part is checked with: old parts in a drawer must not be taken for those that open the box. */
    private static String partsName(Held box) {
        return box.id() + " " + mark(box);
    }

    /**
     * Changes when a box that is not frozen yet will be open.
     *
     * @throws WrongState when it is
     */
    @Transactional
    public void move(UUID id, Instant opensAt, Instant closesAt) {
        hold(id).require(State.DRAFT);
        change(
                "update ballot_box set opens_at = :opens, closes_at = :closes where id = :id",
                Map.of("id", id, "opens", opensAt, "closes", closesAt));
    }

    /**
     * Gives a box that is not frozen yet a key that was made before; {@link #makeKey} is for people.
     *
     * @throws WrongState when it is frozen
     */
    @Transactional
    public void placeKey(UUID id, ElectionKey.Made made) {
        hold(id).require(State.DRAFT);
        change(
                "update ballot_box set public_key = :key, locked_key = :locked where id = :id",
                Map.of(
                        "id",
                        id,
                        "key",
                        made.publicKey().getEncoded(),
                        "locked",
                        made.locked().array()));
        journal.write(Deed.BALLOT_KEY_MADE, id);
    }

    /** Puts people on the roll of a box that is not frozen yet. */
    @Transactional
    public void enrol(UUID id, List<Enrolment> voters) {
        hold(id).require(State.DRAFT);
        // One statement: before each, Hibernate would look through all that the transaction has read.
        Map<String, Object> values = new HashMap<>(listed(voters));
        values.put("collectivity", tenancy.scope().tenant());
        values.put("box", id);
        change("""
                insert into voter (collectivity_id, id, box_id, locator, code_hash)
                select :collectivity, cast(id as uuid), :box, locator, decode(code, 'hex')
                from unnest(:ids, :locators, :codes) as listed (id, locator, code)""", values);
    }

    /** People as columns for {@code unnest}. */
    private static Map<String, Object> listed(List<Enrolment> voters) {
        return Map.of(
                "ids", voters.stream().map(voter -> voter.id().toString()).toArray(String[]::new),
                "locators", voters.stream().map(Enrolment::locator).toArray(String[]::new),
                "codes", voters.stream().map(voter -> voter.codeHash().hex()).toArray(String[]::new));
    }

    /**
     * Holds a box until the transaction ends. Who needs its list, its sheets or its letters as well asks for the box first, as its
     * freezing and its closing do: otherwise one would wait for the other for ever, or go on with what is sealed meanwhile.
     *
     * @return how it stands, and will while it is held
     */
    @Transactional
    public State held(UUID id) {
        return hold(id).state();
    }

    /** How a box stands. */
    public record Standing(UUID id, State state, Instant opensAt, Instant closesAt) {

        /** Whether a ballot that comes at this moment would be taken; the database's clock decides when it comes. */
        public boolean takesBallots(Instant now) {
            return state == State.OPEN && !now.isBefore(opensAt) && now.isBefore(closesAt);
        }

        /** Whether letters can be written: who votes, and on what, is sealed, and it is not over. */
        public boolean takesCodes() {
            return state == State.FROZEN || state == State.OPEN;
        }

        /** Whether everybody may know what came out. */
        public boolean isPublished() {
            return state == State.PUBLISHED || state == State.ARCHIVED;
        }
    }

    /** The box of a consultation; empty when it has none. */
    @Transactional
    public Optional<Standing> of(UUID consultation) {
        return query(
                        "select id, state, opens_at, closes_at from ballot_box where consultation_id = :consultation",
                        Map.of("consultation", consultation))
                .stream()
                .findFirst()
                .map(row -> new Standing(
                        (UUID) row[0], State.valueOf((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }

    /** How many are on the roll of a box. */
    @Transactional
    public long voters(UUID id) {
        return database.createNativeQuery("select count(*) from voter where box_id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Who has this locator in a box; empty when nobody has. */
    @Transactional
    public Optional<Enrolment> voter(UUID id, String locator) {
        return enrolled("locator = :what", id, locator);
    }

    /** How somebody of the roll is enrolled now; empty for anybody else. */
    @Transactional
    public Optional<Enrolment> enrolment(UUID id, UUID voter) {
        return enrolled("id = :what", id, voter);
    }

    private Optional<Enrolment> enrolled(String which, UUID id, Object what) {
        return query(
                        "select id, locator, code_hash from voter where box_id = :id and " + which,
                        Map.of("id", id, "what", what))
                .stream()
                .findFirst()
                .map(row -> new Enrolment((UUID) row[0], (String) row[1], bytes(row[2])));
    }

    /** Who of the roll has not voted yet, by any channel, and may. */
    @Transactional
    public List<UUID> awaited(UUID id) {
        return database.createNativeQuery("""
                        select v.id from voter v where v.box_id = :id
                          and not exists (select from signature s where s.voter_id = v.id)""", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Whether somebody is on the roll and has not voted yet. */
    @Transactional
    public boolean awaits(UUID id, UUID voter) {
        return exists("voter where box_id = :id and id = :what", id, voter) && !hasVoted(id, voter);
    }

    /** Whose code was taken away, and who got no other since. */
    @Transactional
    public List<UUID> cancelled(UUID id) {
        return database.createNativeQuery("select id from voter where box_id = :id and code_cancelled", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * Takes somebody's code away.
     *
     * @param locator a free one, which nobody knows
     * @throws WrongState before it is frozen and after it is closed
     */
    @Transactional
    public void cancelCode(UUID id, UUID voter, String locator) {
        giveCodes(id, List.of(new Enrolment(voter, locator, Bytes.of(new byte[0]))));
        change(
                "update voter set code_cancelled = true where box_id = :box and id = :id",
                Map.of("box", id, "id", voter));
    }

    /** All locators in use in a box. */
    @Transactional
    public List<String> locators(UUID id) {
        return texts("select locator from voter where box_id = :id", id);
    }

    /**
     * Gives people of a sealed roll their codes; the ones they had before are worth nothing any more. A code without a hash lets
     * nobody in.
     *
     * @throws WrongState before it is frozen and after it is closed
     */
    @Transactional
    public void giveCodes(UUID id, List<Enrolment> voters) {
        Held box = hold(id);
        if (box.state() != State.FROZEN && box.state() != State.OPEN) {
            throw new WrongState(box.state(), "codes are for a frozen or an open box");
        }
        // One statement, since voters wait for the box meanwhile.
        Map<String, Object> values = new HashMap<>(listed(voters));
        values.put("box", id);
        change("""
                update voter v set locator = given.locator, code_hash = decode(given.code, 'hex'), code_cancelled = false
                from unnest(:ids, :locators, :codes) as given (id, locator, code)
                where v.box_id = :box and v.id = cast(given.id as uuid)""", values);
    }

    /**
     * Seals who votes, on what, by which rules and when. Nothing of it changes afterwards.
     *
     * @param paper what is voted on: ids, labels and costs of the projects, the rule and its version, the order of ties
     * @throws WrongState when there is no key, or nobody on the roll, or it was frozen before
     */
    @Transactional
    public Seal freeze(UUID id, Map<String, ?> paper) {
        Held box = hold(id);
        box.require(State.DRAFT);
        freezing.fire(new BoxFreezing(id));
        List<String> roll = texts("select id::text from voter where box_id = :id order by 1", id);
        if (box.publicKey().length() == 0 || roll.isEmpty()) {
            throw new WrongState(box.state(), "it needs a key and a roll");
        }
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("paper", paper);
        facts.put("opens", box.opensAt().toString());
        facts.put("closes", box.closesAt().toString());
        facts.put("key", Base64.getEncoder().encodeToString(box.publicKey().array()));
        facts.put("voters", roll.size());
        facts.put("roll", Sha256.of(String.join("\n", roll).getBytes(UTF_8)).hex());
        Seal seal = advance(box, facts);
        change(
                "update ballot_box set head = :head where id = :id",
                Map.of("id", id, "head", Chain.hungOn(seal).head().array()));
        return seal;
    }

    /** Opens a frozen box, whatever the time: ballots are taken from the announced instant on. {@link #keepHours} asks the clock. */
    @Transactional
    public Seal open(UUID id) {
        Held box = hold(id);
        box.require(State.FROZEN);
        return advance(box, Map.of("box", id.toString()));
    }

    /**
     * Opens a frozen box whose time has come and closes an open one whose time is over, by the clock of the database. Done twice,
     * it is done once.
     */
    @Transactional
    public void keepHours(UUID id) {
        if (hold(id).state() == State.FROZEN
                && is("select clock_timestamp() >= opens_at from ballot_box where id = :id", id)) {
            open(id);
        }
        if (hold(id).state() == State.OPEN
                && is("select clock_timestamp() >= closes_at from ballot_box where id = :id", id)) {
            close(id);
        }
    }

    /**
     * The boxes of the collectivity in scope, or of all for an operator, that {@link #keepHours}, {@link #noteYesterday} or
     * {@link #destroy} would change.
     */
    @Transactional
    public List<Due> due() {
        LocalDate today = LocalDate.now(clock);
        return query(
                        """
                        select b.collectivity_id, b.id, case
                          when b.state = 'PUBLISHED' then 'DESTROY'
                          when b.state = 'OPEN' and b.closes_at > clock_timestamp() then 'NOTE'
                          else 'MOVE' end
                        from ballot_box b
                        where (b.state = 'FROZEN' and b.opens_at <= clock_timestamp())
                          or (b.state = 'OPEN' and b.closes_at <= clock_timestamp())
                          or (b.state = 'OPEN' and b.opens_at < :midnight
                            and not exists (select from daily_head d where d.collectivity_id = b.collectivity_id and d.box_id = b.id and d.day = :yesterday))
                          or (b.state = 'PUBLISHED' and b.destroyed_on < current_date)
                        order by 1, 2""",
                        Map.of(
                                "midnight",
                                today.atStartOfDay(clock.getZone()).toInstant(),
                                "yesterday",
                                today.minusDays(1)))
                .stream()
                .map(row -> new Due((String) row[0], (UUID) row[1], Due.What.valueOf((String) row[2])))
                .toList();
    }

    /** A box for which something is to be done. */
    public record Due(String collectivity, UUID id, What what) {

        /** What is to be done. */
        public enum What {
            /** To open or to close it. */
            MOVE,
            /** To note how far it was when the day ended. */
            NOTE,
            DESTROY
        }
    }

    /**
     * How far the chain was when a day ended.
     *
     * @param size ballots in the box
     */
    public record Day(LocalDate day, long size, Bytes head) {}

    /** Notes how far an open box was when yesterday ended; empty when that is noted, or it is not open. */
    @Transactional
    public Optional<Day> noteYesterday(UUID id) {
        Held box = hold(id);
        return box.state() == State.OPEN ? note(box, LocalDate.now(clock).minusDays(1)) : Optional.empty();
    }

    private Optional<Day> note(Held box, LocalDate day) {
        int noted = change(
                """
                insert into daily_head (collectivity_id, box_id, day, size, head)
                values (:collectivity, :box, :day, :size, :head) on conflict (collectivity_id, box_id, day) do nothing""",
                Map.of(
                        "collectivity", tenancy.scope().tenant(),
                        "box", box.id(),
                        "day", day,
                        "size", box.chain().position(),
                        "head", box.chain().head().array()));
        return noted == 1
                ? Optional.of(new Day(day, box.chain().position(), box.chain().head()))
                : Optional.empty();
    }

    /** The days that were noted, the first one first. */
    @Transactional
    public List<Day> days(UUID id) {
        return query("select day, size, head from daily_head where box_id = :id order by day", Map.of("id", id))
                .stream()
                .map(row -> new Day((LocalDate) row[0], (long) row[1], bytes(row[2])))
                .toList();
    }

    /**
     * The trackers of the ballots that had come when a day ended, and not yet at the end of the one before, in the order of the
     * alphabet: in which order they came within a day is told with the chain, when the box is published.
     */
    @Transactional
    public List<Tracker> trackers(UUID id, long after, long until) {
        return database
                .createNativeQuery(
                        "select tracker from ballot where box_id = :id and pos > :after and pos <= :until order by tracker",
                        String.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(Tracker::new)
                .toList();
    }

    /**
     * Casts a ballot for somebody of the roll, in a transaction of its own.
     *
     * @param sealing where it was sealed, as whoever brings it says
     */
    public Outcome cast(UUID id, UUID voter, SealedBallot ballot, Sealing sealing) {
        Cast cast;
        try {
            cast = QuarkusTransaction.requiringNew().call(() -> take(id, voter, ballot));
        } catch (BallotCopied copied) {
            return new Outcome.Copied();
        }
        // Signing takes longer than casting: not while the box is held.
        return switch (cast.entry()) {
            case TAKEN, TAKEN_BEFORE ->
                new Outcome.Taken(
                        Receipt.of(
                                id.toString(),
                                cast.frozen(),
                                ballot.tracker(),
                                sealing,
                                signingKey(id, cast.signingKey())),
                        cast.entry() == Entry.TAKEN_BEFORE,
                        ElectionKey.verifying(cast.verifyingKey().array()));
            case VOTED_BEFORE -> new Outcome.VotedBefore();
            case NO_VOTER -> new Outcome.NoVoter();
            case NOT_OPEN -> new Outcome.NotOpen();
        };
    }

    private enum Entry {
        TAKEN,
        TAKEN_BEFORE,
        VOTED_BEFORE,
        NO_VOTER,
        NOT_OPEN
    }

    /**
     * What a receipt is made of.
     *
     * @param frozen hash of the seal of the freezing
     */
    private record Cast(Entry entry, Bytes frozen, Bytes signingKey, Bytes verifyingKey) {}

    /** Takes the signature back that was written for a ballot which is not the voter's own. */
    private static final class BallotCopied extends RuntimeException {}

    /**
     * Notes that somebody has voted on paper.
     *
     * @return false when they have voted before, or are not on the roll, or the box is not open
     */
    @Transactional
    public boolean receivePaper(UUID id, UUID voter) {
        return hold(id).state() == State.OPEN && sign(id, voter, Channel.PAPER);
    }

    /**
     * Closes a box whose time is over.
     *
     * @throws WrongState earlier
     */
    @Transactional
    public Seal close(UUID id) {
        Held box = hold(id);
        box.require(State.OPEN);
        if (!is("select clock_timestamp() >= closes_at from ballot_box where id = :id", id)) {
            throw new WrongState(box.state(), "it closes at " + box.closesAt());
        }
        note(box, FrenchDates.dayOf(box.closesAt()));
        Seal seal = advance(
                box,
                Map.of(
                        "box", id.toString(),
                        "size", box.chain().position(),
                        "head", box.chain().head().hex(),
                        "online", signatures(id, Channel.ONLINE),
                        "paper", signatures(id, Channel.PAPER)));
        closed.fire(new BoxClosed(id));
        return seal;
    }

    /**
     * Opens all ballots with the parts of two holders, and forgets in which order they lay. Ballots that do not open, or hold
     * what the frozen paper does not allow, are listed by their trackers.
     *
     * @param allowed what the paper allows
     * @param sheets how many choices on paper are published with these: what is left when these are taken away from all
     * @return empty when these parts do not unlock the box
     * @throws WrongState unless it is closed
     */
    @Transactional
    public Optional<Seal> count(UUID id, KeyShare one, KeyShare other, Predicate<String> allowed, int sheets) {
        Held box = hold(id);
        box.require(State.CLOSED);
        return ElectionKey.unlock(box.lockedKey(), one, other).map(key -> count(box, key, allowed, sheets));
    }

    private Seal count(Held box, PrivateKey key, Predicate<String> allowed, int sheets) {
        List<SealedBallot> ballots = sealed(box.id()).stream()
                .map(bytes -> SealedBallot.of(bytes).orElseThrow())
                .toList();
        // On all cores, since each takes milliseconds and everybody in the room waits.
        List<Optional<String>> read = ballots.parallelStream()
                .map(ballot -> ballot.open(key).filter(allowed))
                .toList();
        List<String> choices = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            String tracker = ballots.get(i).tracker().hex();
            read.get(i).ifPresentOrElse(choices::add, () -> invalid.add(tracker));
        }
        open(box.id(), Channel.ONLINE, choices);
        Collections.sort(choices);
        Collections.sort(invalid);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", box.id().toString());
        facts.put("opened", choices.size());
        facts.put("invalid", invalid);
        facts.put("sheets", sheets);
        // Of so few, even the hash would tell: all that they can be is soon tried.
        if (Discretion.tellsChoices(choices.size(), sheets)) {
            facts.put(
                    "choices",
                    Sha256.of(String.join("\n", choices).getBytes(UTF_8)).hex());
        }
        return advance(box, facts);
    }

    /**
     * Seals what is published of a counted box: {@link #export} from then on; and the day after which what was cast is destroyed.
     *
     * @param paper what the settled sheets say
     * @param result what came out, as far as it is told: texts, whole numbers, lists and maps
     */
    @Transactional
    public Seal publish(UUID id, List<String> paper, Map<String, ?> result) {
        Held box = hold(id);
        box.require(State.COUNTED);
        // Boxes that were counted before this was sealed may lack it.
        if (fact(seals(id), State.COUNTED, "sheets") instanceof Number settled && settled.longValue() != paper.size()) {
            throw new WrongState(box.state(), "it was counted with " + settled + " sheets");
        }
        open(id, Channel.PAPER, paper);
        LocalDate destroyed = LocalDate.now(clock).plus(KEPT);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("destroyed", destroyed.toString());
        facts.put("files", export(id).hashes());
        facts.put("result", result);
        facts.put("sheets", paper.size());
        change("update ballot_box set destroyed_on = :day where id = :id", Map.of("id", id, "day", destroyed));
        Seal seal = advance(box, facts);
        published.fire(new BoxPublished(id, consultation(id)));
        return seal;
    }

    /** Writes opened choices in one statement and in random order, so that neither the place nor the moment of a row says whose it was. */
    private void open(UUID id, Channel channel, List<String> choices) {
        List<String> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, RANDOM);
        change(
                """
                insert into opened (collectivity_id, id, box_id, channel, choice)
                select :collectivity, gen_random_uuid(), :box, :channel, choice from unnest(:choices) as c (choice)""",
                Map.of(
                        "collectivity", tenancy.scope().tenant(),
                        "box", id,
                        "channel", channel.name(),
                        "choices", shuffled.toArray(String[]::new)));
    }

    /**
     * Puts the destruction of a published box off, because somebody disputes the vote.
     *
     * @return the last day on which its ballots are kept
     * @throws WrongState unless it is published
     */
    @Transactional
    public LocalDate keepForDispute(UUID id) {
        hold(id).require(State.PUBLISHED);
        LocalDate until = LocalDate.now(clock).plus(KEPT_FOR_DISPUTE);
        change(
                "update ballot_box set destroyed_on = greatest(destroyed_on, cast(:day as date)) where id = :id",
                Map.of("id", id, "day", until));
        journal.write(Deed.BALLOTS_KEPT, id.toString(), until.toString());
        return destroyedOn(id).orElseThrow();
    }

    /** The last day on which the ballots of a published box are kept; empty before it is published. */
    @Transactional
    public Optional<LocalDate> destroyedOn(UUID id) {
        return query("select destroyed_on, size from ballot_box where id = :id", Map.of("id", id)).stream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable((LocalDate) row[0]));
    }

    /**
     * Destroys what was cast in a published box whose day has passed: sealed ballots, their key, who has voted and who could; and of
     * so few that only sums are told, the choices, and the sheets with who read them. What is published stays.
     *
     * @throws WrongState unless it is published
     */
    @Transactional
    public Seal destroy(UUID id) {
        Held box = hold(id);
        box.require(State.PUBLISHED);
        Map<String, UUID> which = Map.of("id", id);
        // The policies of the database decide whether it is time: before it, nothing is found here.
        int signatures = change("delete from signature where box_id = :id", which);
        int voters = change("delete from voter where box_id = :id", which);
        int ballots = change("update ballot set sealed = '' where box_id = :id", which);
        if (voters == 0) {
            throw new WrongState(box.state(), "its ballots are kept until " + destroyedOn(id));
        }
        change("update ballot_box set locked_key = '' where id = :id", which);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("day", LocalDate.now(clock).toString());
        facts.put("ballots", ballots);
        facts.put("signatures", signatures);
        facts.put("voters", voters);
        if (Discretion.onlySums(opened(id).size())) {
            facts.put("choices", change("delete from opened where box_id = :id", which));
            change("delete from paper_sheet where box_id = :id", which);
        }
        return advance(box, facts);
    }

    /**
     * What is left of choices that were so few that they were destroyed.
     *
     * @param winners ids of projects, in the order of the paper
     * @param counted how many there were
     */
    public record Remains(List<String> winners, long counted) {}

    /** What is left of a box whose choices were destroyed; empty while they are there. */
    @Transactional
    public Optional<Remains> remains(UUID id) {
        List<Seal> seals = seals(id);
        return fact(seals, State.ARCHIVED, "choices") instanceof Number counted
                        && fact(seals, State.PUBLISHED, "result") instanceof Map<?, ?> result
                        && result.get("winners") instanceof List<?> winners
                ? Optional.of(new Remains(winners.stream().map(String::valueOf).toList(), counted.longValue()))
                : Optional.empty();
    }

    /** What a box is for. */
    @Transactional
    public UUID consultation(UUID id) {
        return database.createNativeQuery("select consultation_id from ballot_box where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * How many took part, as it was sealed.
     *
     * @param voters on the roll
     * @param online ballots in the box
     * @param paper envelopes
     * @param opened ballots that count
     * @param invalid ballots that do not
     */
    public record Totals(long voters, long online, long paper, long opened, long invalid) {}

    /** How many took part in a vote that is counted; zero of what has not happened yet. */
    @Transactional
    public Totals totals(UUID id) {
        return totals(seals(id));
    }

    private static Totals totals(List<Seal> seals) {
        return new Totals(
                number(seals, State.FROZEN, "voters"),
                number(seals, State.CLOSED, "online"),
                number(seals, State.CLOSED, "paper"),
                number(seals, State.COUNTED, "opened"),
                fact(seals, State.COUNTED, "invalid") instanceof List<?> trackers ? trackers.size() : 0);
    }

    private static long number(List<Seal> seals, State stage, String name) {
        return fact(seals, stage, name) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Object fact(List<Seal> seals, State stage, String name) {
        return seals.stream()
                .filter(seal -> seal.stage() == stage)
                .findFirst()
                .map(seal -> CanonicalJson.read(seal.body()).get(name))
                .orElse(null);
    }

    /** What everybody may check the count with. */
    @Transactional
    public BoxExport export(UUID id) {
        List<Seal> seals = seals(id);
        BoxExport export = BoxExport.of(id.toString(), verifyingKey(id), seals, links(id));
        return tellsChoices(seals) ? export.with(opened(id, Channel.ONLINE), opened(id, Channel.PAPER)) : export;
    }

    /** One file of what {@link #export} has of a published box, without what the others are made of; empty where there is none. */
    @Transactional
    public Optional<String> file(UUID id, String name) {
        if (!exported(id).contains(name)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case BoxExport.SEALS -> BoxExport.seals(id.toString(), verifyingKey(id), seals(id));
                    case BoxExport.CHAIN -> BoxExport.chain(links(id));
                    case BoxExport.CHOICES -> BoxExport.lines(opened(id, Channel.ONLINE));
                    case BoxExport.PAPER -> BoxExport.lines(opened(id, Channel.PAPER));
                    default -> throw new IllegalStateException("No file of ours: " + name);
                });
    }

    /** What {@link #export} has of a published box, by the seal of its publication; empty before. */
    @Transactional
    public List<String> exported(UUID id) {
        return fact(seals(id), State.PUBLISHED, "files") instanceof Map<?, ?> files
                ? Stream.concat(
                                Stream.of(BoxExport.SEALS),
                                files.keySet().stream().map(String::valueOf))
                        .toList()
                : List.of();
    }

    private static boolean tellsChoices(List<Seal> seals) {
        return fact(seals, State.COUNTED, "choices") != null;
    }

    private List<BoxExport.Link> links(UUID id) {
        return query("select tracker, link from ballot where box_id = :id order by pos", Map.of("id", id)).stream()
                .map(row -> new BoxExport.Link(new Tracker((String) row[0]), bytes(row[1])))
                .toList();
    }

    /** All choices that came out of it and, once it is published, those on paper; in no order. */
    @Transactional
    public List<String> opened(UUID id) {
        return texts("select choice from opened where box_id = :id", id);
    }

    private List<String> opened(UUID id, Channel channel) {
        return database.createNativeQuery(
                        "select choice from opened where box_id = :id and channel = :channel", String.class)
                .setParameter("id", id)
                .setParameter("channel", channel.name())
                .getResultList();
    }

    /** The seals so far, the first one first. */
    @Transactional
    public List<Seal> seals(UUID id) {
        return query("select stage, body, hash, signature from seal where box_id = :id", Map.of("id", id)).stream()
                .map(row -> new Seal(State.valueOf((String) row[0]), (String) row[1], bytes(row[2]), bytes(row[3])))
                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                .toList();
    }

    /** What ballots are sealed with; empty before the ceremony. */
    @Transactional
    public Optional<PublicKey> publicKey(UUID id) {
        return query(
                        "select public_key, size from ballot_box where id = :id and public_key is not null",
                        Map.of("id", id))
                .stream()
                .findFirst()
                .map(row -> ElectionKey.publicKey((byte[]) row[0]));
    }

    /** Whether somebody has voted, online or on paper. */
    @Transactional
    public boolean hasVoted(UUID id, UUID voter) {
        return exists("signature where box_id = :id and voter_id = :what", id, voter);
    }

    /** Whether a ballot with this tracker is in the box. */
    @Transactional
    public boolean holds(UUID id, Tracker tracker) {
        return exists("ballot where box_id = :id and tracker = :what", id, tracker.hex());
    }

    /** What is voted on, as {@link #freeze} was given it; empty before. */
    @Transactional
    public Optional<Map<String, ?>> paper(UUID id) {
        return seals(id).stream()
                .findFirst()
                .map(frozen -> CanonicalJson.read(frozen.body()).get("paper"))
                .filter(Map.class::isInstance)
                .map(paper -> CanonicalJson.object((Map<?, ?>) paper));
    }

    /** What seals and receipts are verified with. */
    @Transactional
    public PublicKey verifyingKey(UUID id) {
        Object[] row = query("select verifying_key, size from ballot_box where id = :id", Map.of("id", id))
                .get(0);
        return ElectionKey.verifying((byte[]) row[0]);
    }

    private Cast take(UUID id, UUID voter, SealedBallot ballot) {
        List<Object[]> found = query("""
                select b.head, b.size, b.signing_key, b.verifying_key, s.hash from ballot_box b join seal s on s.box_id = b.id
                where b.id = :id and s.stage = 'FROZEN' for update of b""", Map.of("id", id));
        if (found.isEmpty()) {
            return new Cast(Entry.NOT_OPEN, Bytes.NONE, Bytes.NONE, Bytes.NONE);
        }
        Object[] box = found.get(0);
        Entry entry = put(id, voter, ballot, new Chain((long) box[1], bytes(box[0])).with(ballot.tracker()));
        return new Cast(entry, bytes(box[4]), bytes(box[2]), bytes(box[3]));
    }

    /** In one statement, since everybody else waits for the box meanwhile. */
    private Entry put(UUID id, UUID voter, SealedBallot ballot, Chain chain) {
        Map<String, Object> values = new HashMap<>(signing(id, voter, Channel.ONLINE));
        values.put("tracker", ballot.tracker().hex());
        values.put("sealed", ballot.bytes());
        values.put("pos", chain.position());
        values.put("link", chain.head().array());
        Object[] done = query("with signed as (" + SIGN + """
                 returning collectivity_id, box_id), placed as (
                insert into ballot (collectivity_id, box_id, tracker, sealed, pos, link)
                select collectivity_id, box_id, :tracker, :sealed, :pos, :link from signed
                on conflict (collectivity_id, box_id, tracker) do nothing returning box_id), grown as (
                update ballot_box set head = :link, size = :pos where id in (select box_id from placed))
                select (select count(*) from signed), (select count(*) from placed)""", values).get(0);
        if ((long) done[0] == 0) {
            return untaken(id, voter, ballot.tracker());
        }
        if ((long) done[1] == 0) {
            throw new BallotCopied();
        }
        return Entry.TAKEN;
    }

    /** Why a signature was not taken. */
    private Entry untaken(UUID id, UUID voter, Tracker tracker) {
        if (exists("signature where box_id = :id and voter_id = :what", id, voter)) {
            return exists("ballot where box_id = :id and tracker = :what", id, tracker.hex())
                    ? Entry.TAKEN_BEFORE
                    : Entry.VOTED_BEFORE;
        }
        return exists("voter where box_id = :id and id = :what", id, voter) ? Entry.NOT_OPEN : Entry.NO_VOTER;
    }

    private boolean exists(String what, UUID id, Object value) {
        return database.createNativeQuery("select exists (select 1 from " + what + ")", Boolean.class)
                .setParameter("id", id)
                .setParameter("what", value)
                .getSingleResult();
    }

    /** Signs the roll while the box is open, once. The lock on the box is held already: the clock is asked after it. */
    private boolean sign(UUID id, UUID voter, Channel channel) {
        return change(SIGN, signing(id, voter, channel)) == 1;
    }

    private Map<String, Object> signing(UUID id, UUID voter, Channel channel) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Map.of("id", id, "voter", voter, "channel", channel.name(), "day", day);
    }

    private Seal advance(Held box, Map<String, ?> facts) {
        State next = box.state().next();
        List<Seal> before = seals(box.id());
        Seal seal = Seal.of(
                next,
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)),
                facts,
                signingKey(box.id(), box.signingKey()));
        change(
                """
                insert into seal (collectivity_id, box_id, stage, body, hash, signature)
                values (:collectivity, :box, :stage, :body, :hash, :signature)""",
                Map.of(
                        "collectivity", tenancy.scope().tenant(),
                        "box", box.id(),
                        "stage", next.name(),
                        "body", seal.body(),
                        "hash", seal.hash().array(),
                        "signature", seal.signature().array()));
        change("update ballot_box set state = :state where id = :id", Map.of("id", box.id(), "state", next.name()));
        journal.write(Deed.BALLOT_BOX_SEALED, box.id().toString(), next + " " + seal.hash());
        return seal;
    }

    private EdECPrivateKey signingKey(UUID id, Bytes kept) {
        return ElectionKey.signing(vault.open(Purpose.BALLOT_BOX, id.toString(), kept.array())
                .orElseThrow(() -> new IllegalStateException("The installation's secret is not the one of this box")));
    }

    /** A box whose row is locked. */
    private record Held(
            UUID id,
            State state,
            Instant opensAt,
            Instant closesAt,
            Bytes publicKey,
            Bytes lockedKey,
            Bytes signingKey,
            Chain chain) {

        void require(State wanted) {
            if (state != wanted) {
                throw new WrongState(state, "it must be " + wanted);
            }
        }
    }

    private Held hold(UUID id) {
        Object[] row = query("""
                select state, opens_at, closes_at, coalesce(public_key, ''), coalesce(locked_key, ''), signing_key, size, head
                from ballot_box where id = :id for update""", Map.of("id", id)).stream().findFirst().orElseThrow();
        return new Held(
                id,
                State.valueOf((String) row[0]),
                (Instant) row[1],
                (Instant) row[2],
                bytes(row[3]),
                bytes(row[4]),
                bytes(row[5]),
                new Chain((long) row[6], bytes(row[7])));
    }

    private static Bytes bytes(Object column) {
        return Bytes.of((byte[]) column);
    }

    private long signatures(UUID id, Channel channel) {
        return (long) query(
                        "select count(*), 1 from signature where box_id = :id and channel = :channel",
                        Map.of("id", id, "channel", channel.name()))
                .get(0)[0];
    }

    private List<byte[]> sealed(UUID id) {
        return database.createNativeQuery("select sealed from ballot where box_id = :id order by pos", byte[].class)
                .setParameter("id", id)
                .getResultList();
    }

    private boolean is(String sql, UUID id) {
        return database.createNativeQuery(sql, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private List<String> texts(String sql, UUID id) {
        return database.createNativeQuery(sql, String.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<Object[]> query(String sql, Map<String, ?> values) {
        Query<Object[]> query = database.createNativeQuery(sql, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private int change(String sql, Map<String, ?> values) {
        var query = database.createNativeMutationQuery(sql);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }
}
