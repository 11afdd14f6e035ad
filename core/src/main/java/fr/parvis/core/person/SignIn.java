package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Signing in by e-mail: a six-digit code to type, or a link whose page shows a button (mail scanners follow links, and must
 * not use them up). Either serves once, within ten minutes (OWASP ASVS 5.0, 6.6.2 and 6.6.3).
 */
@ApplicationScoped
public class SignIn {

    public static final Duration LASTS = Duration.ofMinutes(10);

    /** A million codes and five tries each: one chance in 200,000 for whoever guesses. */
    private static final int MOST_TRIES = 5;

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Directory directory;
    private final Wordings wordings;

    SignIn(
            Clock clock,
            Session database,
            Keys keys,
            Throttle throttle,
            Outbox outbox,
            Directory directory,
            Wordings wordings) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.throttle = throttle;
        this.outbox = outbox;
        this.directory = directory;
        this.wordings = wordings;
    }

    /** Somebody who proved an address, and where they work. Immutable. */
    public record Arrival(UUID person, List<Post> posts) {}

    /**
     * Sends a code and a link, or does the same work for nobody.
     *
     * @param network the /24 or /64 that the request came from
     * @param linkBase what the link begins with; the token is appended
     * @return what the code has to be typed against; says nothing of whether the address is known
     * @throws Throttle.TooManyTries when the address or the network asked too often
     */
    public UUID request(Email email, String network, String linkBase) {
        // The network first: one that asked too often must not use up other people's tries.
        throttle.knock(Throttle.Door.SIGN_IN_NETWORK, network);
        throttle.knock(Throttle.Door.SIGN_IN, email.address());
        String code = Codes.sixDigits();
        String link = Codes.token();
        UUID id = UUID.randomUUID();
        String syndicate = directory.syndicate().map(Syndicate::id).orElseThrow();
        Instant until = clock.instant().plus(LASTS);
        Tenancy.run(new Scope.Within(syndicate), () -> {
            Optional<Person> known = Person.withEmail(email).filter(person -> !person.isDisabled());
            keep(id, known.map(Person::id).orElse(null), code, link, until);
            Letter letter = Letters.signIn(wordings.phrases(), code, linkBase + link);
            if (known.isPresent()) {
                outbox.put(Message.Kind.SIGN_IN, email.address(), letter, until);
            } else {
                outbox.drop(Message.Kind.SIGN_IN, letter, until);
            }
        });
        return id;
    }

    /**
     * A link for the operator who came first, to be told by whoever runs the installation: without a mail server no code
     * arrives. Empty while there is no operator.
     */
    public Optional<String> linkForOperator() {
        // Asked for while Parvis starts, when no request has chosen a scope yet.
        return Tenancy.in(new Scope.Operator(), directory::syndicate)
                .flatMap(syndicate -> Tenancy.within(syndicate.id(), () -> database.createQuery("""
                        select p.id from Membership m join Person p on p.id = m.personId
                        where m.role = OPERATOR and p.disabledAt is null order by m.createdAt""", UUID.class)
                        .setMaxResults(1)
                        .uniqueResultOptional()
                        .map(operator -> {
                            String link = Codes.token();
                            keep(
                                    UUID.randomUUID(),
                                    operator,
                                    Codes.sixDigits(),
                                    link,
                                    clock.instant().plus(LASTS));
                            return link;
                        })));
    }

    private void keep(UUID id, @Nullable UUID person, String code, String link, Instant until) {
        database.createNativeMutationQuery("""
                        insert into sign_in (id, person_id, code_hash, link_hash, created_at, expires_at)
                        values (:id, :person, :code, :link, :now, :expires)""")
                .setParameter("id", id)
                .setParameter("person", person, UUID.class)
                .setParameter("code", codeHash(id, code))
                .setParameter("link", linkHash(link))
                .setParameter("now", clock.instant())
                .setParameter("expires", until)
                .executeUpdate();
    }

    /** Who typed the right code in time; empty for any wrong, late or used one. */
    public Optional<Arrival> withCode(UUID signIn, String typed) {
        String code = typed.replaceAll("\\D", "");
        return arrive(
                "id = :key and code_hash = :code and tries <= " + MOST_TRIES,
                signIn,
                codeHash(signIn, code),
                () -> database.createNativeMutationQuery("update sign_in set tries = tries + 1 where id = :id")
                        .setParameter("id", signIn)
                        .executeUpdate());
    }

    /** Who pressed the button behind a link in time. */
    public Optional<Arrival> withLink(String token) {
        return arrive("link_hash = :key and :code = :code", linkHash(token), new byte[0], () -> {});
    }

    private Optional<Arrival> arrive(String condition, Object key, byte[] code, Runnable first) {
        // The try is counted in a transaction of its own: a wrong code must not take its count back.
        Tenancy.run(new Scope.Nobody(), first);
        Optional<UUID> person = Tenancy.in(new Scope.Nobody(), () -> {
            List<?> used = database.createNativeQuery(
                            "update sign_in set used_at = :now where " + condition
                                    + " and used_at is null and expires_at > :now and person_id is not null returning person_id",
                            UUID.class)
                    .setParameter("now", clock.instant())
                    .setParameter("key", key)
                    .setParameter("code", code)
                    .getResultList();
            return used.stream().map(UUID.class::cast).findFirst();
        });
        return person.map(id -> {
            // Whoever got in may come back at once: the next code is not asked by somebody who guesses.
            Tenancy.run(new Scope.Nobody(), () -> Person.<Person>findByIdOptional(id)
                    .ifPresent(known -> throttle.forget(Throttle.Door.SIGN_IN, known.email())));
            return new Arrival(id, posts(id));
        });
    }

    /** Where somebody works, in alphabetical order. */
    public List<Post> posts(UUID person) {
        return Tenancy.in(new Scope.Operator(), () -> database.createQuery("""
                        select new fr.parvis.core.person.Post(c.id, c.name, m.role)
                        from Membership m join Collectivity c on c.id = m.collectivityId
                        where m.personId = :person order by c.search""", Post.class)
                .setParameter("person", person)
                .getResultList());
    }

    private byte[] codeHash(UUID signIn, String code) {
        return keys.hash(Purpose.SIGN_IN, "code", signIn.toString(), code);
    }

    private byte[] linkHash(String token) {
        return keys.hash(Purpose.SIGN_IN, "link", token);
    }
}
