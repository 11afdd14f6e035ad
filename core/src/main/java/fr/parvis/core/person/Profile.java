package fr.parvis.core.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * How people are called and where they are written to. A new address counts once a code that was sent there is typed, five
 * tries and ten minutes; the address before is told. Not to be called inside a transaction.
 */
@ApplicationScoped
public class Profile {

    private static final int MOST_TRIES = 5;

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Journal journal;
    private final AccountNews news;
    private final Wordings wordings;

    Profile(
            Clock clock,
            Session database,
            Keys keys,
            Throttle throttle,
            Outbox outbox,
            Journal journal,
            AccountNews news,
            Wordings wordings) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.throttle = throttle;
        this.outbox = outbox;
        this.journal = journal;
        this.news = news;
        this.wordings = wordings;
    }

    /** Changes how somebody is called. */
    public void rename(SignedIn who, String name) {
        Tenancy.run(new Scope.Within(who.home()), () -> {
            Person.<Person>findByIdOptional(who.person()).orElseThrow().isCalled(name);
            // What is older in the journal bears the new name from now on.
            journal.write(Deed.NAME_CHANGED, who.person());
        });
    }

    /**
     * Sends a code to an address that somebody would like to have. One that is another person's gets a letter that says so:
     * only who reads it there learns it.
     *
     * @throws Throttle.TooManyTries when they asked too often
     */
    public void ask(SignedIn who, Email next, String origin) {
        throttle.knock(Throttle.Door.EMAIL_CHANGE, who.person().toString());
        String code = Codes.sixDigits();
        Instant until = clock.instant().plus(SignIn.LASTS);
        Tenancy.run(new Scope.Within(who.home()), () -> {
            database.createNativeMutationQuery("""
                            insert into email_change (person_id, email, code_hash, tries, expires_at) values (:person, :email, :code, 0, :until)
                            on conflict (person_id) do update set email = :email, code_hash = :code, tries = 0, expires_at = :until""")
                    .setParameter("person", who.person())
                    .setParameter("email", next.address())
                    .setParameter("code", hash(who.person(), next.address(), code))
                    .setParameter("until", until)
                    .executeUpdate();
            outbox.put(
                    Message.Kind.ACCOUNT,
                    next.address(),
                    (Person.withEmail(next).isPresent()
                                    ? Letters.addressTaken(origin)
                                    : Letters.addressCode(code, origin))
                            .letter(wordings.phrases()),
                    until);
        });
    }

    /** The address that somebody has asked for and not yet confirmed. */
    public Optional<String> awaited(UUID person) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select email from email_change where person_id = :person and expires_at > :now", String.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst());
    }

    /** Changes the address if the code is the right one; it serves once. */
    public boolean confirm(SignedIn who, String typed, String origin) {
        String code = typed.replaceAll("\\D", "");
        // The try is counted in a transaction of its own: a wrong code must not take its count back.
        Optional<String> next = Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "update email_change set tries = tries + 1 where person_id = :person and expires_at > :now"
                                + " and tries < " + MOST_TRIES + " returning email",
                        String.class)
                .setParameter("person", who.person())
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst());
        return next.isPresent()
                && Tenancy.within(who.home(), () -> {
                    boolean right = database.createNativeMutationQuery(
                                                    "delete from email_change where person_id = :person and email = :email and code_hash = :code")
                                            .setParameter("person", who.person())
                                            .setParameter("email", next.get())
                                            .setParameter("code", hash(who.person(), next.get(), code))
                                            .executeUpdate()
                                    == 1
                            && Person.withEmail(new Email(next.get())).isEmpty();
                    if (right) {
                        Person person =
                                Person.<Person>findByIdOptional(who.person()).orElseThrow();
                        news.tell(person.email(), Letters.addressChanged(origin));
                        person.isReachedAt(new Email(next.get()));
                        // What was sent to the address before must not open the door any more.
                        database.createNativeMutationQuery("delete from sign_in where person_id = :person")
                                .setParameter("person", who.person())
                                .executeUpdate();
                        journal.write(Deed.ADDRESS_CHANGED, who.person().toString());
                    }
                    return right;
                });
    }

    private byte[] hash(UUID person, String email, String code) {
        return keys.hash(Purpose.EMAIL_CHANGE, person.toString(), email, code);
    }
}
