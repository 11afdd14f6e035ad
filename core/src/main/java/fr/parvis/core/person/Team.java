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

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/** Who works for the collectivity in scope, and who is expected. */
@ApplicationScoped
public class Team {

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Team(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /** Somebody who works here. */
    public record Member(UUID person, String name, String email, Role role) {}

    /** Somebody who was invited and has not come yet. */
    public record Expected(UUID invitation, String email, Role role, Instant until) {}

    /** The mayor first, then the deputies, then by name. */
    @Transactional
    public List<Member> members() {
        return database.createQuery("""
                        select new fr.parvis.core.person.Team$Member(p.id, p.name, p.email, m.role)
                        from Membership m join Person p on p.id = m.personId where p.disabledAt is null
                        order by case m.role when MAYOR then 0 when DEPUTY then 1 else 2 end, p.name, p.email""", Member.class).getResultList();
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
     * Ends what somebody does for the collectivity in scope, and their sessions there; what they did stays in the journal.
     *
     * @param collectivity the one in scope
     * @return whether they worked here
     */
    @Transactional(TxType.MANDATORY)
    public boolean dismiss(String collectivity, UUID person) {
        Optional<Membership> membership = Membership.of(person);
        membership.ifPresent(work -> {
            Role role = work.role();
            work.delete();
            fr.parvis.core.person.Session.update(
                    "revokedAt = ?1 where personId = ?2 and collectivityId = ?3 and revokedAt is null",
                    clock.instant(),
                    person,
                    collectivity);
            journal.write(Deed.PERSON_LEFT, person.toString(), role.name());
        });
        return membership.isPresent();
    }
}
