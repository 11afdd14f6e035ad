package fr.parvis.core.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import fr.parvis.core.ballot.BoxRows.Held;
import fr.parvis.core.tenancy.Tenancy;

/** Who is on the roll of a box, with which code, and who of them has voted; not what. */
@ApplicationScoped
public class Voters {

    private final BoxRows rows;
    private final Tenancy tenancy;

    Voters(BoxRows rows, Tenancy tenancy) {
        this.rows = rows;
        this.tenancy = tenancy;
    }

    /**
     * Somebody who may vote.
     *
     * @param locator the first part of the code, unique in the box
     * @param codeHash of the secret part
     */
    public record Enrolment(UUID id, String locator, Bytes codeHash) {}

    /**
     * Puts people on the roll of a box that is not frozen yet.
     *
     * @throws WrongState when it is
     */
    @Transactional
    public void enrol(UUID box, List<Enrolment> voters) {
        rows.hold(box).require(State.DRAFT);
        // One statement: before each, Hibernate would look through all that the transaction has read.
        Map<String, Object> values = new HashMap<>(listed(voters));
        values.put("collectivity", tenancy.scope().tenant());
        values.put("box", box);
        rows.change("""
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

    /** How many there are. */
    @Transactional
    public long count(UUID box) {
        return rows.value("select count(*) from voter where box_id = :box", Long.class, Map.of("box", box));
    }

    /** Who has this locator in a box; empty when nobody has. */
    @Transactional
    public Optional<Enrolment> withLocator(UUID box, String locator) {
        return enrolled("locator = :what", box, locator);
    }

    /** How somebody of the roll is enrolled now; empty for anybody else. */
    @Transactional
    public Optional<Enrolment> enrolment(UUID box, UUID voter) {
        return enrolled("id = :what", box, voter);
    }

    private Optional<Enrolment> enrolled(String which, UUID box, Object what) {
        return rows
                .query(
                        "select id, locator, code_hash from voter where box_id = :box and " + which,
                        Map.of("box", box, "what", what))
                .stream()
                .findFirst()
                .map(row -> new Enrolment((UUID) row[0], (String) row[1], BoxRows.bytes(row[2])));
    }

    /** Who has not voted yet, by any channel. */
    @Transactional
    public List<UUID> awaited(UUID box) {
        return rows.column("""
                select v.id from voter v where v.box_id = :box
                  and not exists (select from signature s where s.voter_id = v.id)""", UUID.class, Map.of("box", box));
    }

    /** Whether somebody is on the roll and has not voted yet. */
    @Transactional
    public boolean awaits(UUID box, UUID voter) {
        return rows.exists("voter where box_id = :id and id = :what", box, voter) && !hasVoted(box, voter);
    }

    /** Whether somebody has voted, online or on paper. */
    @Transactional
    public boolean hasVoted(UUID box, UUID voter) {
        return rows.exists("signature where box_id = :id and voter_id = :what", box, voter);
    }

    /**
     * How many have voted so far, online or on paper, by consultation; once a box is closed, as it was sealed, since who has voted is
     * destroyed later.
     */
    @Transactional
    public Map<UUID, Long> voted() {
        return rows.query("""
                        select b.consultation_id, coalesce(
                          (select cast(cast(s.body as jsonb) ->> 'online' as bigint) + cast(cast(s.body as jsonb) ->> 'paper' as bigint)
                             from seal s where s.collectivity_id = b.collectivity_id and s.box_id = b.id and s.stage = 'CLOSED'),
                          (select count(*) from signature g where g.collectivity_id = b.collectivity_id and g.box_id = b.id))
                        from ballot_box b""", Map.of()).stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Whose code was taken away, and who got no other since. */
    @Transactional
    public List<UUID> cancelled(UUID box) {
        return rows.column(
                "select id from voter where box_id = :box and code_cancelled", UUID.class, Map.of("box", box));
    }

    /**
     * Takes somebody's code away.
     *
     * @param locator a free one, which nobody knows
     * @throws WrongState before it is frozen and after it is closed
     */
    @Transactional
    public void cancelCode(UUID box, UUID voter, String locator) {
        giveCodes(box, List.of(new Enrolment(voter, locator, Bytes.of(new byte[0]))));
        rows.change(
                "update voter set code_cancelled = true where box_id = :box and id = :id",
                Map.of("box", box, "id", voter));
    }

    /** All locators in use in a box. */
    @Transactional
    public List<String> locators(UUID box) {
        return rows.column("select locator from voter where box_id = :box", String.class, Map.of("box", box));
    }

    /**
     * Gives people of a sealed roll their codes; the ones they had before are worth nothing any more. A code without a hash lets
     * nobody in.
     *
     * @throws WrongState before it is frozen and after it is closed
     */
    @Transactional
    public void giveCodes(UUID box, List<Enrolment> voters) {
        Held held = rows.hold(box);
        if (held.state() != State.FROZEN && held.state() != State.OPEN) {
            throw new WrongState(held.state(), "codes are for a frozen or an open box");
        }
        // One statement, since voters wait for the box meanwhile.
        Map<String, Object> values = new HashMap<>(listed(voters));
        values.put("box", box);
        rows.change("""
                update voter v set locator = given.locator, code_hash = decode(given.code, 'hex'), code_cancelled = false
                from unnest(:ids, :locators, :codes) as given (id, locator, code)
                where v.box_id = :box and v.id = cast(given.id as uuid)""", values);
    }
}
