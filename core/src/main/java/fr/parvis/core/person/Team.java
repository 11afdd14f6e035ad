package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Who works for the collectivity in scope, and who is expected. */
@ApplicationScoped
public class Team {

    private final Clock clock;
    private final Session database;

    Team(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    /** Somebody who works here. */
    public record Member(UUID person, String name, String email, Role role) {}

    /** Somebody who was invited and has not come yet. */
    public record Expected(String email, Role role, Instant until) {}

    /** The mayor first, then by name. */
    @Transactional
    public List<Member> members() {
        return database.createQuery("""
                        select new fr.parvis.core.person.Team$Member(p.id, p.name, p.email, m.role)
                        from Membership m join Person p on p.id = m.personId where p.disabledAt is null
                        order by case m.role when MAYOR then 0 else 1 end, p.name, p.email""", Member.class).getResultList();
    }

    /** The newest invitation first. */
    @Transactional
    public List<Expected> expected() {
        return database.createQuery("""
                        select new fr.parvis.core.person.Team$Expected(i.email, i.role, i.expiresAt) from Invitation i
                        where i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now and i.email <> ''
                        order by i.createdAt desc""", Expected.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
