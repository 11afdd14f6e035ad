package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** Who works for the collectivity in scope, and who is expected. */
@ApplicationScoped
public class Team {

    /** « team ». */
    private static final long LOCK = 0x7465616dL;

    /** SQL: whoever works in a commune and is written to; councillors read and moderate, and publish nothing. */
    public static final String WORKERS = "from membership m join person p on p.id = m.person_id"
            + " where p.disabled_at is null and m.role <> 'COUNCILLOR' and m.collectivity_id";

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final AccountNews news;

    Team(Clock clock, Session database, Journal journal, AccountNews news) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.news = news;
    }

    /** Somebody who works here. */
    public record Member(UUID person, String name, String email, Role role) {}

    /** Somebody who was invited and has not come yet. */
    public record Expected(UUID invitation, String email, Role role, Instant until) {}

    /** Without them nobody could decide any more who works for the syndicate. */
    public static final class LastOperator extends RuntimeException {
        LastOperator() {
            super("Last operator");
        }
    }

    /** The mayor first, then the deputies, then by name. */
    @Transactional
    public List<Member> members() {
        return database.createQuery("""
                        select new fr.parvis.core.person.Team$Member(p.id, p.name, p.email, m.role)
                        from Membership m join Person p on p.id = m.personId where p.disabledAt is null
                        order by case m.role when MAYOR then 0 when DEPUTY then 1 when COUNCILLOR then 3 else 2 end, p.name, p.email""", Member.class).getResultList();
    }

    /** The newest invitation first. */
    @Transactional
    public List<Expected> expected() {
        return database.createQuery("""
                        select new fr.parvis.core.person.Team$Expected(i.id, i.email, i.role, i.expiresAt) from Invitation i
                        where i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now and i.email <> ''
                        order by i.createdAt desc""", Expected.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * What somebody does, or is invited to do, for a commune. Immutable.
     *
     * @param invited whether they have not come yet
     */
    public record Elsewhere(String commune, Role role, boolean invited) {}

    /** What who has that address does for town halls, one each, by name; in the operator's scope. */
    @Transactional
    public List<Elsewhere> elsewhere(Email email) {
        return database
                .createNativeQuery("""
                        select c.id, found.role, found.invited
                        from (select m.collectivity_id, m.role, false as invited
                            from membership m join person p on p.id = m.person_id
                            where p.email = :email and p.disabled_at is null
                          union all
                          select i.collectivity_id, i.role, true from invitation i
                            where i.email = :email and i.accepted_at is null and i.revoked_at is null
                              and (i.expires_at is null or i.expires_at > :now)) as found
                        join collectivity c on c.id = found.collectivity_id
                        where c.kind = 'COMMUNE' order by c.name, c.id, found.invited""", Object[].class)
                .setParameter("email", email.address())
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Elsewhere((String) row[0], Role.valueOf((String) row[1]), (Boolean) row[2]))
                .toList();
    }

    /** {@link #dismiss(String, UUID, String)} by who need not say why. */
    @Transactional(TxType.MANDATORY)
    public boolean dismiss(String collectivity, UUID person) {
        return dismiss(collectivity, person, "");
    }

    /**
     * Ends what somebody does for the collectivity in scope, and their sessions there; what they did stays in the journal.
     *
     * @param collectivity the one in scope
     * @param reason in the words of whoever ends it, or empty
     * @return whether they worked here
     * @throws LastOperator when nobody else is one
     */
    @Transactional(TxType.MANDATORY)
    public boolean dismiss(String collectivity, UUID person, String reason) {
        Optional<Membership> membership = Membership.of(person);
        membership.ifPresent(work -> {
            Role role = work.role();
            requireAnother(work);
            work.delete();
            close(collectivity, person);
            String why = journal.because(List.of(collectivity), UUID.randomUUID(), reason);
            journal.write(Deed.PERSON_LEFT, person.toString(), (role.name() + " " + why).strip());
        });
        return membership.isPresent();
    }

    /**
     * Makes somebody of the collectivity in scope something else there. They are told, and sign in anew: what is open goes by
     * what they were.
     *
     * @param collectivity the one in scope
     * @param reach what their communes are found by, for a role that serves some only; otherwise empty
     * @param what they are now, in a sentence of the letter to them
     * @param origin scheme, host and port that links in letters begin with
     * @return whether they worked here as something else
     * @throws LastOperator when nobody else is one
     */
    @Transactional(TxType.MANDATORY)
    public boolean appoint(String collectivity, UUID person, Role role, String reach, String what, String origin) {
        Optional<Membership> other = Membership.of(person)
                .filter(work -> work.role() != role || !work.reach().equals(reach));
        other.ifPresent(work -> {
            requireAnother(work);
            work.become(role, reach);
            close(collectivity, person);
            news.tell(person, Letters.appointed(what, origin));
            journal.write(Deed.ROLE_CHANGED, person.toString(), role.name());
        });
        return other.isPresent();
    }

    private void requireAnother(Membership work) {
        if (isLastOperator(work)) {
            throw new LastOperator();
        }
    }

    /**
     * Whether nobody else could decide any more who works for the syndicate. Answers after whoever takes such a right away at this
     * moment, by whatever way: of two who take each other's rights, one keeps theirs.
     */
    boolean isLastOperator(Membership work) {
        if (work.role() != Role.OPERATOR) {
            return false;
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", LOCK)
                .getSingleResult();
        return !hasOtherOperator(work.personId());
    }

    /** Whether somebody else decides for the syndicate, and can confirm what that person asks for; also in the operator's scope. */
    @Transactional
    public boolean hasOtherOperator(UUID person) {
        long others = database.createSelectionQuery("""
                        select count(m) from Membership m join Person p on p.id = m.personId
                        where m.role = OPERATOR and p.disabledAt is null and p.id <> :person""", Long.class)
                .setParameter("person", person)
                .getSingleResult();
        return others > 0;
    }

    /** Their sessions there and in its sandbox, and where they look at pages with a town hall in its name. */
    private void close(String collectivity, UUID person) {
        fr.parvis.core.person.Session.update(
                "revokedAt = ?1 where personId = ?2 and (collectivityId in (?3, ?5) or role = ?4) and revokedAt is null",
                clock.instant(),
                person,
                collectivity,
                Role.VISITOR,
                SandboxId.of(collectivity));
    }
}
