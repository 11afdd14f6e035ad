package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * Slows down whoever guesses: after a few failures each further try has to wait, twice as long each time and never for ever.
 * The count is kept in the database, under a keyed hash, so that every process sees it and nobody reads an address there.
 */
@ApplicationScoped
public class Throttle {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Session database;
    private final Keys keys;

    Throttle(Clock clock, Session database, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
    }

    /** Too many tries; the next one is looked at after the wait. */
    public static class TooManyTries extends RuntimeException {

        private final Duration pause;

        TooManyTries(Duration pause) {
            super("Too many tries");
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /**
     * Lets a try pass, or not.
     *
     * @param what the door that is knocked at
     * @param who an account or a network
     * @throws TooManyTries when it has to wait
     */
    public void check(String what, String who) {
        Instant now = clock.instant();
        List<?> until = QuarkusTransaction.joiningExisting().call(() -> database.createNativeQuery(
                        "select blocked_until from throttle where key = :key and blocked_until > :now", Instant.class)
                .setParameter("key", keys.hash(Purpose.THROTTLE, what, who))
                .setParameter("now", now)
                .getResultList());
        if (!until.isEmpty()) {
            throw new TooManyTries(Duration.between(now, (Instant) until.get(0)));
        }
    }

    /**
     * Counts a try, in its own transaction: the refusal that follows must not take the count back. What is still free is
     * blocked until long ago: until now would block who pressed the button a millisecond earlier.
     */
    public void count(String what, String who) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                        insert into throttle as t (key, failures, updated_at, blocked_until) values (:key, 1, :now, :forgotten)
                        on conflict (key) do update set
                          failures = case when t.updated_at < :forgotten then 1 else t.failures + 1 end,
                          updated_at = :now,
                          blocked_until = case when t.updated_at < :forgotten or t.failures + 1 < :free then cast(:forgotten as timestamptz)
                            else cast(:now as timestamptz) + least(:longest, :first * power(2, least(t.failures + 1 - :free, 20))) * interval '1 second' end""")
                .setParameter("key", keys.hash(Purpose.THROTTLE, what, who))
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(FORGOTTEN_AFTER))
                .setParameter("free", FREE_TRIES)
                .setParameter("first", FIRST_WAIT.toSeconds())
                .setParameter("longest", LONGEST_WAIT.toSeconds())
                .executeUpdate());
    }

    /** Forgets the tries of somebody who got in. */
    public void forget(String what, String who) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createNativeMutationQuery("delete from throttle where key = :key")
                        .setParameter("key", keys.hash(Purpose.THROTTLE, what, who))
                        .executeUpdate());
    }
}
