package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

/**
 * Tells people when a kind of browser signs in that they have not used before. It is known by its name in short, « Firefox sur
 * Android »: a mark in the browser would tell more, and be one more cookie.
 */
@ApplicationScoped
public class KnownDevices {

    private final Clock clock;
    private final Session database;
    private final AccountNews news;

    KnownDevices(Clock clock, Session database, AccountNews news) {
        this.clock = clock;
        this.database = database;
        this.news = news;
    }

    /** Notes what somebody signed in with; the first one ever is not news to them. */
    @Transactional(TxType.MANDATORY)
    void greet(UUID person, String agent, String origin) {
        Instant now = clock.instant();
        String device = Device.of(agent);
        long before = database.createNativeQuery(
                        "select count(*) from known_device where person_id = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult();
        boolean known = database.createNativeMutationQuery(
                                "update known_device set seen_at = :now where person_id = :person and label = :label")
                        .setParameter("now", now)
                        .setParameter("person", person)
                        .setParameter("label", device)
                        .executeUpdate()
                == 1;
        if (known) {
            return;
        }
        database.createNativeMutationQuery("""
                        insert into known_device (person_id, label, seen_at) values (:person, :label, :now)
                        on conflict (person_id, label) do nothing""")
                .setParameter("person", person)
                .setParameter("label", device)
                .setParameter("now", now)
                .executeUpdate();
        if (before > 0) {
            news.tell(person, Letters.newDevice(device, now, origin));
        }
    }
}
