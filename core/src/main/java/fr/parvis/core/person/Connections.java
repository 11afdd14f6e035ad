package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Where somebody else is signed in, for the syndicate, which ends it when a telephone is lost; they are told. Not to be
 * called inside a transaction.
 */
@ApplicationScoped
public class Connections {

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final AccountNews news;

    Connections(Clock clock, Session database, Journal journal, AccountNews news) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.news = news;
    }

    /** Whose they are. */
    public record Owner(UUID person, String name, String email) {

        /** Their name, or their address as long as they have not said it. */
        public String called() {
            return name.isEmpty() ? email : name;
        }
    }

    /** Somebody who may sign in. */
    public Optional<Owner> owner(UUID person) {
        return Tenancy.in(new Scope.Nobody(), () -> Person.<Person>findByIdOptional(person)
                .filter(known -> !known.isDisabled())
                .map(known -> new Owner(known.id(), known.name(), known.email())));
    }

    /**
     * One browser in which somebody is signed in.
     *
     * @param device « Firefox sur Android », or nothing when it did not say
     * @param place the name of the commune, or of the syndicate
     */
    public record Open(UUID session, String device, String place, Role role, Instant since, Instant seenAt) {}

    /** Where somebody is signed in now, the browser that was used last first. */
    public List<Open> of(UUID person) {
        return Tenancy.in(new Scope.Operator(), () -> database.createQuery("""
                        select new fr.parvis.core.person.Connections$Open(s.id, s.agent, c.name, s.role, s.createdAt, s.seenAt)
                        from Session s join Collectivity c on c.id = s.collectivityId
                        where s.personId = :person and s.stage = INSIDE and s.revokedAt is null and s.expiresAt > :now
                        order by s.seenAt desc, s.createdAt desc, s.id""", Open.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** Ends one of somebody's own; anybody else's stays. */
    public void closeOwn(SignedIn who, UUID session) {
        endOwn(who, "id = ?3", session);
    }

    /** Ends all of somebody's own but the one that they are in. */
    public void closeOthers(SignedIn who) {
        endOwn(who, "id <> ?3", who.session());
    }

    /** Without a letter: it is they who did it. */
    private void endOwn(SignedIn who, String which, UUID session) {
        Tenancy.run(new Scope.Within(who.home()), () -> {
            int ended = fr.parvis.core.person.Session.update(
                    "revokedAt = ?1 where personId = ?2 and revokedAt is null and " + which,
                    clock.instant(),
                    who.person(),
                    session);
            if (ended > 0) {
                journal.write(Deed.SESSIONS_ENDED, who.person());
            }
        });
    }

    /** Ends one of somebody's sessions; a second time changes nothing. */
    public void close(UUID person, UUID session, String origin) {
        end(person, "and id = :session", session, origin);
    }

    /** Ends all of them, those before the second proof as well. */
    public void closeAll(UUID person, String origin) {
        end(person, "and person_id = :session", person, origin);
    }

    private void end(UUID person, String which, UUID session, String origin) {
        List<String> places = Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select distinct collectivity_id from session where person_id = :person " + which
                                + " and revoked_at is null and expires_at > :now order by 1",
                        String.class)
                .setParameter("person", person)
                .setParameter("session", session)
                .setParameter("now", clock.instant())
                .getResultList());
        for (String place : places) {
            Tenancy.run(new Scope.Within(place), () -> {
                int ended = database.createNativeMutationQuery(
                                "update session set revoked_at = :now where person_id = :person " + which
                                        + " and collectivity_id = :place and revoked_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("person", person)
                        .setParameter("session", session)
                        .setParameter("place", place)
                        .executeUpdate();
                if (ended > 0) {
                    journal.write(Deed.SESSIONS_ENDED, person.toString());
                    if (place.equals(places.get(0))) {
                        news.tell(person, Letters.sessionsEnded(origin));
                    }
                }
            });
        }
    }
}
