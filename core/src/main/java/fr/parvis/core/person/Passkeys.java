package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.passkey.Credential;
import fr.parvis.core.passkey.Party;
import fr.parvis.core.passkey.Question;
import fr.parvis.core.passkey.Unproved;
import fr.parvis.core.passkey.Verifier;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Passkeys: the finger, the face or the PIN of a device in place of a code. Each belongs to the host where it was made. A
 * challenge is kept here, for one session and one purpose; it serves once, for five minutes. Not to be called inside a
 * transaction: a challenge that was answered wrongly stays used up.
 */
@ApplicationScoped
public class Passkeys {

    private final Clock clock;
    private final Session database;
    private final SecondFactor factor;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Journal journal;
    private final Actor actor;
    private final AccountNews news;
    private final Verifier verifier = new Verifier();

    Passkeys(
            Clock clock,
            Session database,
            SecondFactor factor,
            SignIn signIn,
            Throttle throttle,
            Journal journal,
            Actor actor,
            AccountNews news) {
        this.clock = clock;
        this.database = database;
        this.factor = factor;
        this.signIn = signIn;
        this.throttle = throttle;
        this.journal = journal;
        this.actor = actor;
        this.news = news;
    }

    private enum Purpose {
        REGISTRATION,
        PROOF,
        SIGN_IN
    }

    /**
     * One of somebody's keys.
     *
     * @param host where it serves
     * @param usedAt when it was used last
     */
    public record Held(
            UUID id,
            String name,
            String host,
            Instant since,
            @Nullable Instant usedAt) {}

    /** Somebody's keys, the oldest first. */
    public List<Held> of(UUID person) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select id, name, host, created_at, used_at from passkey where person_id = :person"
                                + " order by created_at, id",
                        Held.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** Asks a browser to make a key for who is at work in this session. */
    public Question.Creation offer(Owner owner, UUID session, Party party) {
        byte[] challenge = keep(session, Purpose.REGISTRATION);
        return Question.creation(challenge, party, owner.person(), owner.email(), ids(owner.person(), party));
    }

    /** How a registration ended. */
    public sealed interface Registration {
        /** It is done; recovery codes, to be shown once, for who had no second factor before, and none for who had. */
        record Done(List<String> recoveryCodes) implements Registration {}

        /** The browser's answer is not one to our question, or too late. */
        record Refused() implements Registration {}
    }

    /**
     * Keeps a key that a browser has made.
     *
     * @param name what its owner calls it, not empty
     * @param answer the browser's, as JSON
     */
    public Registration register(Owner owner, UUID session, Party party, String name, String answer) {
        Optional<byte[]> challenge = take(session, Purpose.REGISTRATION);
        if (challenge.isEmpty()) {
            return new Registration.Refused();
        }
        try {
            Credential made = verifier.registered(answer, challenge.get(), party);
            boolean first = !factor.isOn(owner.person());
            return Tenancy.within(owner.collectivity(), () -> keep(owner, party, name, made, first));
        } catch (Unproved wrong) {
            return new Registration.Refused();
        }
    }

    private Registration keep(Owner owner, Party party, String name, Credential made, boolean first) {
        // A key that somebody else has registered is not taken over.
        boolean kept = database.createNativeMutationQuery("""
                        insert into passkey (id, person_id, name, host, credential_id, credential, counter, created_at)
                        values (:id, :person, :name, :host, :key, :credential, :counter, :now)
                        on conflict (credential_id) do nothing""")
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("person", owner.person())
                        .setParameter("name", name)
                        .setParameter("host", party.host())
                        .setParameter("key", made.id())
                        .setParameter("credential", made.data())
                        .setParameter("counter", made.counter())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        if (!kept) {
            return new Registration.Refused();
        }
        journal.write(Deed.PASSKEY_ADDED, owner.person().toString());
        news.tell(owner.person(), Letters.passkeyAdded(name, owner.origin()));
        return new Registration.Done(first ? factor.freshCodes(owner.person()) : List.of());
    }

    /** Asks a browser for a key of somebody who has proved their address, or who has to prove again that it is them. */
    public Question.Request ask(UUID person, UUID session, Party party) {
        return Question.request(keep(session, Purpose.PROOF), party, ids(person, party));
    }

    /** Whether the answer is that of one of their keys to what was {@link #ask asked}. */
    public boolean accepts(Owner owner, UUID session, Party party, String answer) {
        Optional<byte[]> challenge = take(session, Purpose.PROOF);
        return challenge.isPresent()
                && recognise(party, answer, challenge.get())
                        .filter(owner.person()::equals)
                        .isPresent();
    }

    /**
     * What a browser in which nobody is known yet is asked.
     *
     * @param holder comes back with the answer
     */
    public record Anybody(UUID holder, Question.Request question) {}

    /**
     * Asks for a key of anybody.
     *
     * @param network the /24 or /64 that the request came from
     * @throws Throttle.TooManyTries when the network asked too often
     */
    public Anybody ask(String network, Party party) {
        throttle.knock(Throttle.Door.PASSKEY_NETWORK, network);
        UUID holder = UUID.randomUUID();
        return new Anybody(holder, Question.request(keep(holder, Purpose.SIGN_IN), party, List.of()));
    }

    /** Whose key it is that answered; their device has verified them, so that this is both proofs in one. */
    public Optional<UUID> recognise(UUID holder, Party party, String answer) {
        return take(holder, Purpose.SIGN_IN).flatMap(challenge -> recognise(party, answer, challenge));
    }

    private Optional<UUID> recognise(Party party, String answer, byte[] challenge) {
        try {
            Verifier.Shown shown = verifier.read(answer);
            Optional<Kept> kept = kept(shown.credential(), party).filter(key -> shown.isOf(key.person));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            return prove(shown, challenge, party, kept.get());
        } catch (Unproved wrong) {
            return Optional.empty();
        }
    }

    private Optional<UUID> prove(Verifier.Shown shown, byte[] challenge, Party party, Kept kept) throws Unproved {
        try {
            long counter = verifier.proved(shown, challenge, party, kept.credential);
            // Of two answers with one count the second finds it taken; a key that does not count stays at zero.
            boolean seen = Tenancy.in(new Scope.Nobody(), () -> database.createNativeMutationQuery(
                                    "update passkey set counter = :counter, used_at = :now where id = :id"
                                            + " and (counter < :counter or counter = 0 and :counter = 0)")
                            .setParameter("counter", counter)
                            .setParameter("now", clock.instant())
                            .setParameter("id", kept.id)
                            .executeUpdate())
                    == 1;
            return seen ? Optional.of(kept.person) : Optional.empty();
        } catch (Unproved.Copied copied) {
            tellOfCopy(kept, party);
            return Optional.empty();
        }
    }

    private void tellOfCopy(Kept kept, Party party) {
        signIn.posts(kept.person).stream()
                .findFirst()
                .ifPresent(post -> Tenancy.run(new Scope.Within(post.collectivity()), () -> {
                    actor.is(kept.person, post.role().name());
                    journal.write(Deed.PASSKEY_REFUSED, kept.person.toString());
                    news.tell(kept.person, Letters.passkeyCopied(kept.name, party.origin()));
                }));
    }

    /**
     * Removes a key, for who has proved lately that it is them.
     *
     * @return whether it was done: the last factor stays
     */
    public boolean remove(Owner owner, UUID passkey) {
        boolean hasApplication = factor.held(owner.person()).application() != null;
        return Tenancy.within(owner.collectivity(), () -> {
            // Two that are removed at once wait for each other here, so that one of them sees that it is the last.
            List<?> all = database.createNativeQuery(
                            "select id from passkey where person_id = :person order by id for update", UUID.class)
                    .setParameter("person", owner.person())
                    .getResultList();
            if (!all.contains(passkey)) {
                return true;
            }
            if (all.size() == 1 && !hasApplication) {
                return false;
            }
            database.createNativeMutationQuery("delete from passkey where id = :id and person_id = :person")
                    .setParameter("id", passkey)
                    .setParameter("person", owner.person())
                    .executeUpdate();
            journal.write(Deed.PASSKEY_REMOVED, owner.person().toString());
            news.tell(owner.person(), Letters.passkeyRemoved(owner.origin()));
            return true;
        });
    }

    private static final class Kept {

        private final UUID id;
        private final UUID person;
        private final String name;
        private final Credential credential;

        Kept(Object[] row) {
            this.id = (UUID) row[0];
            this.person = (UUID) row[1];
            this.name = (String) row[2];
            this.credential = new Credential((byte[]) row[3], (byte[]) row[4], ((Number) row[5]).longValue());
        }
    }

    private Optional<Kept> kept(byte[] credential, Party party) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery("""
                        select k.id, k.person_id, k.name, k.credential_id, k.credential, k.counter
                        from passkey k join person p on p.id = k.person_id
                        where k.credential_id = :key and k.host = :host and p.disabled_at is null""", Object[].class)
                .setParameter("key", credential)
                .setParameter("host", party.host())
                .getResultStream()
                .findFirst()
                .map(Kept::new));
    }

    private List<byte[]> ids(UUID person, Party party) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select credential_id from passkey where person_id = :person and host = :host order by created_at",
                        byte[].class)
                .setParameter("person", person)
                .setParameter("host", party.host())
                .getResultList());
    }

    private byte[] keep(UUID holder, Purpose purpose) {
        byte[] challenge = Question.challenge();
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("""
                        insert into passkey_challenge (holder, purpose, challenge, expires_at) values (:holder, :purpose, :challenge, :until)
                        on conflict (holder, purpose) do update set challenge = :challenge, expires_at = :until""")
                .setParameter("holder", holder)
                .setParameter("purpose", purpose.name())
                .setParameter("challenge", challenge)
                .setParameter("until", clock.instant().plus(Question.LASTS))
                .executeUpdate());
        return challenge;
    }

    /** In a transaction of its own: whatever comes of the answer, there is no second one. */
    private Optional<byte[]> take(UUID holder, Purpose purpose) {
        return Tenancy.in(new Scope.Nobody(), () -> {
            List<?> taken = database.createNativeQuery(
                            "delete from passkey_challenge where holder = :holder and purpose = :purpose and expires_at > :now"
                                    + " returning challenge",
                            byte[].class)
                    .setParameter("holder", holder)
                    .setParameter("purpose", purpose.name())
                    .setParameter("now", clock.instant())
                    .getResultList();
            return taken.stream().map(byte[].class::cast).findFirst();
        });
    }
}
