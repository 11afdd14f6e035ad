package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import fr.parvis.core.ballot.BoxRows.Held;
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
    private final DailyHeads heads;
    private final Journal journal;
    private final ElectionRecord record;
    private final BoxRows rows;
    private final Tenancy tenancy;
    private final Vault vault;

    BallotBox(
            Clock clock,
            Event<BoxFreezing> freezing,
            Event<BoxClosed> closed,
            Event<BoxPublished> published,
            DailyHeads heads,
            Journal journal,
            ElectionRecord record,
            BoxRows rows,
            Tenancy tenancy,
            Vault vault) {
        this.clock = clock;
        this.freezing = freezing;
        this.closed = closed;
        this.published = published;
        this.heads = heads;
        this.journal = journal;
        this.record = record;
        this.rows = rows;
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
     * Begins a box for a consultation.
     *
     * @return its id
     */
    @Transactional
    public UUID prepare(UUID consultation, Instant opensAt, Instant closesAt) {
        UUID id = UUID.randomUUID();
        KeyPair signing = ElectionKey.signing();
        rows.change(
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
     * Changes when a box that is not frozen yet will be open.
     *
     * @throws WrongState when it is
     */
    @Transactional
    public void move(UUID id, Instant opensAt, Instant closesAt) {
        rows.hold(id).require(State.DRAFT);
        rows.change(
                "update ballot_box set opens_at = :opens, closes_at = :closes where id = :id",
                Map.of("id", id, "opens", opensAt, "closes", closesAt));
    }

    /**
     * Holds a box until the transaction ends. Who needs its list, its sheets or its letters as well asks for the box first, as its
     * freezing and its closing do: otherwise one would wait for the other for ever, or go on with what is sealed meanwhile.
     *
     * @return how it stands, and will while it is held
     */
    @Transactional
    public State held(UUID id) {
        return rows.hold(id).state();
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
        return rows
                .query(
                        "select id, state, opens_at, closes_at from ballot_box where consultation_id = :consultation",
                        Map.of("consultation", consultation))
                .stream()
                .findFirst()
                .map(row -> new Standing(
                        (UUID) row[0], State.valueOf((String) row[1]), (Instant) row[2], (Instant) row[3]));
    }

    /**
     * Seals who votes, on what, by which rules and when. Nothing of it changes afterwards.
     *
     * @param paper what is voted on: ids, labels and costs of the projects, the rule and its version, the order of ties
     * @throws WrongState when there is no key, or nobody on the roll, or it was frozen before
     */
    @Transactional
    public Seal freeze(UUID id, Map<String, ?> paper) {
        Held box = rows.hold(id);
        box.require(State.DRAFT);
        freezing.fire(new BoxFreezing(id));
        List<String> roll =
                rows.column("select id::text from voter where box_id = :id order by 1", String.class, Map.of("id", id));
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
        rows.change(
                "update ballot_box set head = :head where id = :id",
                Map.of("id", id, "head", Chain.hungOn(seal).head().array()));
        return seal;
    }

    /** Opens a frozen box, whatever the time: ballots are taken from the announced instant on. {@link #keepHours} asks the clock. */
    @Transactional
    Seal open(UUID id) {
        Held box = rows.hold(id);
        box.require(State.FROZEN);
        return advance(box, Map.of("box", id.toString()));
    }

    /**
     * Opens a frozen box whose time has come and closes an open one whose time is over, by the clock of the database. Done twice,
     * it is done once.
     */
    @Transactional
    public void keepHours(UUID id) {
        if (rows.hold(id).state() == State.FROZEN && isPast("opens_at", id)) {
            open(id);
        }
        if (rows.hold(id).state() == State.OPEN && isPast("closes_at", id)) {
            close(id);
        }
    }

    private boolean isPast(String moment, UUID id) {
        return rows.value(
                "select clock_timestamp() >= " + moment + " from ballot_box where id = :id",
                Boolean.class,
                Map.of("id", id));
    }

    /**
     * The boxes of the collectivity in scope, or of all for an operator, that {@link #keepHours}, {@link DailyHeads#noteYesterday} or
     * {@link #destroy} would change.
     */
    @Transactional
    public List<Due> due() {
        LocalDate today = LocalDate.now(clock);
        return rows
                .query(
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

    private Cast take(UUID id, UUID voter, SealedBallot ballot) {
        List<Object[]> found = rows.query("""
                select b.head, b.size, b.signing_key, b.verifying_key, s.hash from ballot_box b join seal s on s.box_id = b.id
                where b.id = :id and s.stage = 'FROZEN' for update of b""", Map.of("id", id));
        if (found.isEmpty()) {
            return new Cast(Entry.NOT_OPEN, Bytes.NONE, Bytes.NONE, Bytes.NONE);
        }
        Object[] box = found.get(0);
        Entry entry = put(id, voter, ballot, new Chain((long) box[1], BoxRows.bytes(box[0])).with(ballot.tracker()));
        return new Cast(entry, BoxRows.bytes(box[4]), BoxRows.bytes(box[2]), BoxRows.bytes(box[3]));
    }

    /** In one statement, since everybody else waits for the box meanwhile. */
    private Entry put(UUID id, UUID voter, SealedBallot ballot, Chain chain) {
        Map<String, Object> values = new HashMap<>(signing(id, voter, Channel.ONLINE));
        values.put("tracker", ballot.tracker().hex());
        values.put("sealed", ballot.bytes());
        values.put("pos", chain.position());
        values.put("link", chain.head().array());
        Object[] done = rows.query("with signed as (" + SIGN + """
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
        if (rows.exists("signature where box_id = :id and voter_id = :what", id, voter)) {
            return rows.exists("ballot where box_id = :id and tracker = :what", id, tracker.hex())
                    ? Entry.TAKEN_BEFORE
                    : Entry.VOTED_BEFORE;
        }
        return rows.exists("voter where box_id = :id and id = :what", id, voter) ? Entry.NOT_OPEN : Entry.NO_VOTER;
    }

    /**
     * Notes that somebody has voted on paper.
     *
     * @return false when they have voted before, or are not on the roll, or the box is not open
     */
    @Transactional
    public boolean receivePaper(UUID id, UUID voter) {
        return rows.hold(id).state() == State.OPEN && sign(id, voter, Channel.PAPER);
    }

    /** Signs the roll while the box is open, once. The lock on the box is held already: the clock is asked after it. */
    private boolean sign(UUID id, UUID voter, Channel channel) {
        return rows.change(SIGN, signing(id, voter, channel)) == 1;
    }

    private Map<String, Object> signing(UUID id, UUID voter, Channel channel) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Map.of("id", id, "voter", voter, "channel", channel.name(), "day", day);
    }

    /**
     * Closes a box whose time is over.
     *
     * @throws WrongState earlier
     */
    @Transactional
    public Seal close(UUID id) {
        Held box = rows.hold(id);
        box.require(State.OPEN);
        if (!isPast("closes_at", id)) {
            throw new WrongState(box.state(), "it closes at " + box.closesAt());
        }
        heads.note(box, FrenchDates.dayOf(box.closesAt()));
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
     * Puts the key of a closed box together from the parts of two holders, to open its ballots: nothing of the box changes any more
     * but by {@link #count}.
     *
     * @return empty when these parts do not unlock the box
     * @throws WrongState unless it is closed
     */
    @Transactional
    public Optional<UnlockedBox> unlock(UUID id, KeyShare one, KeyShare other) {
        Held box = rows.hold(id);
        box.require(State.CLOSED);
        return ElectionKey.unlock(box.lockedKey(), one, other).map(key -> new UnlockedBox(id, key, sealed(id)));
    }

    private List<SealedBallot> sealed(UUID id) {
        return rows
                .column("select sealed from ballot where box_id = :id order by pos", byte[].class, Map.of("id", id))
                .stream()
                .map(bytes -> SealedBallot.of(bytes).orElseThrow())
                .toList();
    }

    /**
     * Counts a box that is unlocked: seals what was in it, and forgets in which order it lay. Ballots that do not open, or hold what
     * the frozen paper does not allow, are listed by their trackers.
     *
     * @param sheets how many choices on paper are published with these: what is left when these are taken away from all
     * @throws WrongState unless it is closed
     */
    @Transactional
    public Seal count(UUID id, UnlockedBox.Contents contents, int sheets) {
        Held box = rows.hold(id);
        box.require(State.CLOSED);
        List<String> choices = contents.choices();
        if (!contents.box().equals(id)
                || choices.size() + contents.invalid().size() != box.chain().position()) {
            throw new IllegalStateException("Not all that is in the box " + id);
        }
        open(id, Channel.ONLINE, choices);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("opened", choices.size());
        facts.put("invalid", contents.invalid());
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
     * Seals what is published of a counted box, {@link ElectionRecord#export} from then on; and the day after which what was cast is
     * destroyed.
     *
     * @param paper what the settled sheets say
     * @param result what came out, as far as it is told: texts, whole numbers, lists and maps
     */
    @Transactional
    public Seal publish(UUID id, List<String> paper, Map<String, ?> result) {
        Held box = rows.hold(id);
        box.require(State.COUNTED);
        // Boxes that were counted before this was sealed may lack it.
        if (ElectionRecord.fact(record.seals(id), State.COUNTED, "sheets") instanceof Number settled
                && settled.longValue() != paper.size()) {
            throw new WrongState(box.state(), "it was counted with " + settled + " sheets");
        }
        open(id, Channel.PAPER, paper);
        LocalDate destroyed = LocalDate.now(clock).plus(KEPT);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("destroyed", destroyed.toString());
        facts.put("files", record.export(id).hashes());
        facts.put("result", result);
        facts.put("sheets", paper.size());
        rows.change("update ballot_box set destroyed_on = :day where id = :id", Map.of("id", id, "day", destroyed));
        Seal seal = advance(box, facts);
        published.fire(new BoxPublished(id, consultation(id)));
        return seal;
    }

    /** Writes opened choices in one statement and in random order, so that neither the place nor the moment of a row says whose it was. */
    private void open(UUID id, Channel channel, List<String> choices) {
        List<String> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, RANDOM);
        rows.change(
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
        rows.hold(id).require(State.PUBLISHED);
        LocalDate until = LocalDate.now(clock).plus(KEPT_FOR_DISPUTE);
        rows.change(
                "update ballot_box set destroyed_on = greatest(destroyed_on, cast(:day as date)) where id = :id",
                Map.of("id", id, "day", until));
        journal.write(Deed.BALLOTS_KEPT, id.toString(), until.toString());
        return destroyedOn(id).orElseThrow();
    }

    /** The last day on which the ballots of a published box are kept; empty before it is published. */
    @Transactional
    public Optional<LocalDate> destroyedOn(UUID id) {
        return rows
                .column(
                        "select destroyed_on from ballot_box where id = :id and destroyed_on is not null",
                        LocalDate.class,
                        Map.of("id", id))
                .stream()
                .findFirst();
    }

    /**
     * Destroys what was cast in a published box whose day has passed: sealed ballots, their key, who has voted and who could; and of
     * so few that only sums are told, the choices, and the sheets with who read them. What is published stays.
     *
     * @throws WrongState unless it is published
     */
    @Transactional
    public Seal destroy(UUID id) {
        Held box = rows.hold(id);
        box.require(State.PUBLISHED);
        Map<String, UUID> which = Map.of("id", id);
        // The policies of the database decide whether it is time: before it, nothing is found here.
        int signatures = rows.change("delete from signature where box_id = :id", which);
        int voters = rows.change("delete from voter where box_id = :id", which);
        int ballots = rows.change("update ballot set sealed = '' where box_id = :id", which);
        if (voters == 0) {
            throw new WrongState(box.state(), "its ballots are kept until " + destroyedOn(id));
        }
        rows.change("update ballot_box set locked_key = '' where id = :id", which);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("box", id.toString());
        facts.put("day", LocalDate.now(clock).toString());
        facts.put("ballots", ballots);
        facts.put("signatures", signatures);
        facts.put("voters", voters);
        if (Discretion.onlySums(record.opened(id).size())) {
            facts.put("choices", rows.change("delete from opened where box_id = :id", which));
            rows.change("delete from paper_sheet where box_id = :id", which);
        }
        return advance(box, facts);
    }

    /** What a box is for. */
    @Transactional
    public UUID consultation(UUID id) {
        return rows.value("select consultation_id from ballot_box where id = :id", UUID.class, Map.of("id", id));
    }

    private Seal advance(Held box, Map<String, ?> facts) {
        State next = box.state().next();
        List<Seal> before = record.seals(box.id());
        Seal seal = Seal.of(
                next,
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)),
                facts,
                signingKey(box.id(), box.signingKey()));
        rows.change(
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
        rows.change(
                "update ballot_box set state = :state where id = :id", Map.of("id", box.id(), "state", next.name()));
        journal.write(Deed.BALLOT_BOX_SEALED, box.id().toString(), next + " " + seal.hash());
        return seal;
    }

    private EdECPrivateKey signingKey(UUID id, Bytes kept) {
        return ElectionKey.signing(vault.open(Purpose.BALLOT_BOX, id.toString(), kept.array())
                .orElseThrow(() -> new IllegalStateException("The installation's secret is not the one of this box")));
    }

    private long signatures(UUID id, Channel channel) {
        return rows.value(
                "select count(*) from signature where box_id = :id and channel = :channel",
                Long.class,
                Map.of("id", id, "channel", channel.name()));
    }
}
