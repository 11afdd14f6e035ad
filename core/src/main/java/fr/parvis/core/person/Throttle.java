package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * Slows down whoever guesses: after the tries that a door lets pass, each further one has to wait, twice as long each time and
 * never for ever. The count is kept in the database, under a keyed hash, so that every process sees it and nobody reads an
 * address there.
 */
@ApplicationScoped
public class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** How long a try counts; longer than any wait. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Session database;
    private final Keys keys;

    Throttle(Clock clock, Session database, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
    }

    /** The doors that are knocked at. */
    public enum Door {
        /** Codes for one address of somebody who works with Parvis. */
        SIGN_IN(5),
        /** The same from one network: a training room full of mayors asks at once, behind one address, and some ask twice. */
        SIGN_IN_NETWORK(100),
        /** Sign-in codes typed on one network, until one is right; each code dies of five wrong ones by itself. */
        SIGN_IN_CODE(30),
        /** Codes of the application, or recovery codes, typed for one person: three of a million are right at any time. */
        SECOND_FACTOR(5),
        /** Questions put to the keys of browsers that nobody is known in yet, from one network; no answer can be guessed. */
        PASSKEY_NETWORK(100),
        /** Codes that somebody has sent to an address that they would like to have. */
        EMAIL_CHANGE(5),
        /** Codes for one resident's address and one consultation: what is kept must not link two consultations. */
        CONFIRMATION(5),
        /**
         * The same from one network. A household shares one, a village hall on the evening of the debate, and everybody whose
         * telephone has the same provider; none of them may keep a neighbour from answering. It is there to stop a machine
         * that has letters sent to a list of strangers.
         */
        CONFIRMATION_NETWORK(200),
        /** Letters for one address that asks for news of one consultation, likewise. */
        FOLLOW(3),
        /** The same from one network, over all consultations of a commune. */
        FOLLOW_NETWORK(100),
        /** Receipts typed on one network, until one is right. */
        WITHDRAWAL(5),
        /** Codes of letters typed for one place on the list of a vote: somebody who misreads theirs tries a few times. */
        VOTING_CODE(5),
        /** The same from one network, until one is right: a village hall votes behind one address. */
        VOTING_NETWORK(50),
        /** Pages that one person was refused, as far as the journal tells of them. */
        REFUSED_PAGE(20),
        /** Invitations sent by one town hall. */
        INVITATION(5);

        private final int freeTries;

        Door(int freeTries) {
            this.freeTries = freeTries;
        }

        /** How many tries within the hour pass without a wait. */
        public int freeTries() {
            return freeTries;
        }
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
     * Counts a try and lets it pass, or not. It has a transaction of its own: the refusal that follows must not take the
     * count back.
     *
     * @param who an account or a network
     * @throws TooManyTries when it has to wait; knocking meanwhile does not make the wait longer
     */
    public void knock(Door door, String... who) {
        Instant now = clock.instant();
        byte[] key = key(door, who);
        Optional<Duration> pause = QuarkusTransaction.requiringNew()
                .call(() -> count(door, key, now) ? Optional.empty() : Optional.of(pause(key, now)));
        pause.ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
    }

    /**
     * Decided under the lock of the row, so that fifty tries at once are fifty tries. What is still free is blocked until long
     * ago: until now would block who pressed the button a millisecond earlier.
     */
    private boolean count(Door door, byte[] key, Instant now) {
        return database.createNativeMutationQuery("""
                        insert into throttle as t (key, failures, updated_at, blocked_until) values (:key, 1, :now, :forgotten)
                        on conflict (key) do update set
                          failures = case when t.updated_at < :forgotten then 1 else t.failures + 1 end,
                          updated_at = :now,
                          blocked_until = case when t.updated_at < :forgotten or t.failures + 1 < :free then cast(:forgotten as timestamptz)
                            else cast(:now as timestamptz) + least(:longest, :first * power(2, least(t.failures + 1 - :free, 20))) * interval '1 second' end
                        where t.blocked_until <= :now""")
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .setParameter("forgotten", now.minus(FORGOTTEN_AFTER))
                        .setParameter("free", door.freeTries())
                        .setParameter("first", FIRST_WAIT.toSeconds())
                        .setParameter("longest", LONGEST_WAIT.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /** Zero when somebody got in meanwhile, and what was counted is forgotten. */
    private Duration pause(byte[] key, Instant now) {
        return database.createNativeQuery("select blocked_until from throttle where key = :key", Instant.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /** Forgets the tries of somebody who got in. */
    public void forget(Door door, String... who) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createNativeMutationQuery("delete from throttle where key = :key")
                        .setParameter("key", key(door, who))
                        .executeUpdate());
    }

    private byte[] key(Door door, String... who) {
        String[] parts = new String[who.length + 1];
        parts[0] = door.name();
        System.arraycopy(who, 0, parts, 1, who.length);
        return keys.hash(Purpose.THROTTLE, parts);
    }
}
