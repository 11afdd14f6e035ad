package fr.parvis.core.person;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.secret.Totp;
import fr.parvis.core.secret.Vault;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * The second proof of who somebody is: the code of an application on their telephone, a {@linkplain Passkeys passkey}, or one
 * of ten recovery codes on paper.
 *
 * <p>Each code serves once. Until an application has shown a right code nothing is kept: its secret travels sealed in the
 * form. Afterwards the secret is never told again. Not to be called inside a transaction: a wrong code is counted and stays
 * counted.
 */
@ApplicationScoped
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    /** Long enough to install an application first. */
    private static final Duration ENROLMENT_LASTS = Duration.ofMinutes(30);

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Vault vault;
    private final Throttle throttle;
    private final Journal journal;
    private final AccountNews news;
    private final Directory directory;

    SecondFactor(
            Clock clock,
            Session database,
            Keys keys,
            Vault vault,
            Throttle throttle,
            Journal journal,
            AccountNews news,
            Directory directory) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.vault = vault;
        this.throttle = throttle;
        this.journal = journal;
        this.news = news;
        this.directory = directory;
    }

    /** Whose account it is: where the deed is written down, and where letters lead. */
    public record Owner(UUID person, String email, String collectivity, String origin) {}

    /**
     * What somebody has.
     *
     * @param application since when an application; null for who has none
     */
    public record Held(@Nullable Instant application, long passkeys, long recoveryCodes) {

        public boolean isOn() {
            return application != null || passkeys > 0;
        }
    }

    /**
     * A secret that an application is to learn.
     *
     * @param sealed for the form; opens for this person only, and not for long
     * @param groups the secret as one types it, « JBSW Y3DP … »
     * @param address what the QR code says ({@code otpauth:}, as Google Authenticator defined it)
     */
    public record Offer(String sealed, String groups, String address) {}

    /** Whether somebody is asked for a second proof. */
    public boolean isOn(UUID person) {
        return held(person).isOn();
    }

    /** What somebody has. */
    public Held held(UUID person) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery("""
                        select (select created_at from second_factor where person_id = :person),
                          (select count(*) from passkey where person_id = :person),
                          (select count(*) from recovery_code where person_id = :person)""", Held.class)
                .setParameter("person", person)
                .getSingleResult());
    }

    /** Those of some people who have one. */
    public Set<UUID> holders(List<UUID> people) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select person_id from second_factor where person_id = any(:people)"
                                + " union select person_id from passkey where person_id = any(:people)",
                        UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toSet()));
    }

    /** A new secret, which nobody keeps yet. */
    public Offer offer(Owner owner) {
        return offer(owner, Totp.secret());
    }

    /** The same again, for somebody who mistyped; empty when it is not theirs, too old, or theirs already. */
    public Optional<Offer> again(Owner owner, String sealed) {
        return opened(owner, sealed)
                .filter(secret -> stored(owner.person())
                        .filter(kept -> Arrays.equals(kept.secret, secret))
                        .isEmpty())
                .map(secret -> offer(owner, secret));
    }

    /** How an enrolment ended. */
    public sealed interface Enrolment {
        /** It is done; ten recovery codes, to be shown once. */
        record Done(List<String> recoveryCodes) implements Enrolment {}

        /** The code is not one of the new application, or the offer is too old. */
        record WrongCode() implements Enrolment {}

        /** Who replaces an application has to prove the one before, and has not. */
        record WrongCurrentCode() implements Enrolment {}
    }

    /**
     * Keeps an offered secret once its application has shown a right code, in place of what there was.
     *
     * @param current a code of the application that is replaced, or a recovery code; not looked at when there is none
     * @param proved whether they have proved lately that it is them, so that none is asked
     */
    public Enrolment enrol(Owner owner, String sealed, String typed, String current, boolean proved) {
        Optional<byte[]> secret = opened(owner, sealed);
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : Totp.stepOf(secret.get(), digits(typed), clock.instant(), 0);
        if (secret.isEmpty() || step.isEmpty()) {
            return new Enrolment.WrongCode();
        }
        if (!proved && isOn(owner.person()) && !accepts(owner, current)) {
            return new Enrolment.WrongCurrentCode();
        }
        byte[] stored = vault.seal(Purpose.SECOND_FACTOR, kept(owner.person()), secret.get());
        return Tenancy.within(owner.collectivity(), () -> {
            database.createNativeMutationQuery("""
                            insert into second_factor (person_id, secret, last_step, created_at) values (:person, :secret, :step, :now)
                            on conflict (person_id) do update set secret = :secret, last_step = :step, created_at = :now""")
                    .setParameter("person", owner.person())
                    .setParameter("secret", stored)
                    .setParameter("step", step.getAsLong())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            tell(owner, Deed.SECOND_FACTOR_SET, Letters.factorSet(owner.origin()));
            return new Enrolment.Done(freshCodes(owner.person()));
        });
    }

    /**
     * Whether what somebody typed is the code of their application, or one of their recovery codes; either is then used up.
     *
     * @throws Throttle.TooManyTries when they tried too often
     */
    public boolean accepts(Owner owner, String typed) {
        throttle.knock(Throttle.Door.SECOND_FACTOR, owner.person().toString());
        String code = Codes.normalise(typed);
        boolean right = code.matches("\\d{6}") ? isOfApplication(owner.person(), code) : isRecovery(owner, code);
        if (right) {
            throttle.forget(Throttle.Door.SECOND_FACTOR, owner.person().toString());
        } else {
            Tenancy.run(
                    new Scope.Within(owner.collectivity()),
                    () -> journal.write(Deed.SECOND_FACTOR_REFUSED, owner.person()));
        }
        return right;
    }

    private boolean isOfApplication(UUID person, String digits) {
        Optional<Stored> stored = stored(person);
        OptionalLong step = stored.isEmpty()
                ? OptionalLong.empty()
                : Totp.stepOf(stored.get().secret, digits, clock.instant(), stored.get().lastStep);
        // Of two who type the same code at once the second finds the step taken.
        return step.isPresent()
                && Tenancy.in(new Scope.Nobody(), () -> database.createNativeMutationQuery(
                                        "update second_factor set last_step = :step where person_id = :person and last_step < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("person", person)
                                .executeUpdate())
                        == 1;
    }

    private boolean isRecovery(Owner owner, String typed) {
        return Tenancy.within(owner.collectivity(), () -> {
            boolean right = database.createNativeMutationQuery(
                                    "delete from recovery_code where person_id = :person and code_hash = :hash")
                            .setParameter("person", owner.person())
                            .setParameter("hash", recoveryHash(owner.person(), typed))
                            .executeUpdate()
                    == 1;
            if (right) {
                long left = database.createNativeQuery(
                                "select count(*) from recovery_code where person_id = :person", Long.class)
                        .setParameter("person", owner.person())
                        .getSingleResult();
                tell(owner, Deed.RECOVERY_CODE_USED, Letters.recoveryUsed(left, owner.origin()));
            }
            return right;
        });
    }

    /** Ten other recovery codes, to be shown once; those before serve no more. */
    public List<String> renewCodes(Owner owner) {
        return Tenancy.within(owner.collectivity(), () -> {
            tell(owner, Deed.RECOVERY_CODES_RENEWED, Letters.codesRenewed(owner.origin()));
            return freshCodes(owner.person());
        });
    }

    /** Ends it, for somebody who has {@link #accepts proved} it. */
    public void remove(Owner owner) {
        Tenancy.run(new Scope.Within(owner.collectivity()), () -> {
            if (forget(owner.person())) {
                tell(owner, Deed.SECOND_FACTOR_REMOVED, Letters.factorRemoved(owner.origin()));
            }
        });
    }

    /**
     * Ends it for somebody who lost telephone and paper, and signs them out; for whoever may decide who works for the
     * collectivity. Of who works for the syndicate as well, the syndicate decides: what guards a commune must not open the console.
     *
     * @param reason in the words of whoever ends it
     * @return whether they work there, had one, and it was for this collectivity to end it
     */
    public boolean reset(UUID person, String collectivity, String reason, String origin) {
        boolean elsewhere = directory
                .syndicate()
                .map(Syndicate::id)
                .filter(syndicate -> !syndicate.equals(collectivity))
                .filter(syndicate ->
                        Tenancy.within(syndicate, () -> Membership.of(person).isPresent()))
                .isPresent();
        if (elsewhere) {
            return false;
        }
        return Tenancy.within(collectivity, () -> {
            boolean ended = Membership.of(person).isPresent() && forget(person);
            if (ended) {
                fr.parvis.core.person.Session.update(
                        "revokedAt = ?1 where personId = ?2 and revokedAt is null", clock.instant(), person);
                journal.write(
                        Deed.SECOND_FACTOR_RESET,
                        person.toString(),
                        journal.because(List.of(collectivity), UUID.randomUUID(), reason));
                news.tell(person, Letters.factorReset(origin));
            }
            return ended;
        });
    }

    private boolean forget(UUID person) {
        int ended = 0;
        for (String factor : List.of("recovery_code", "passkey", "second_factor")) {
            ended += database.createNativeMutationQuery("delete from " + factor + " where person_id = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return ended > 0;
    }

    private void tell(Owner owner, Deed deed, Letters.News what) {
        journal.write(deed, owner.person().toString());
        news.tell(owner.person(), what);
    }

    List<String> freshCodes(UUID person) {
        database.createNativeMutationQuery("delete from recovery_code where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
        List<String> codes =
                Stream.generate(Codes::recovery).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> database.createNativeMutationQuery(
                        "insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                .setParameter("person", person)
                .setParameter("hash", recoveryHash(person, code))
                .executeUpdate());
        return codes;
    }

    private byte[] recoveryHash(UUID person, String code) {
        return keys.hash(Purpose.RECOVERY, person.toString(), Codes.normalise(code));
    }

    private static final class Stored {

        private final byte[] secret;
        private final long lastStep;

        Stored(byte[] secret, long lastStep) {
            this.secret = secret;
            this.lastStep = lastStep;
        }
    }

    /** Empty as well when the installation's secret is no longer the one that it was sealed with. */
    private Optional<Stored> stored(UUID person) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                                "select secret, last_step from second_factor where person_id = :person", Object[].class)
                        .setParameter("person", person)
                        .getResultStream()
                        .findFirst())
                .flatMap(row -> vault.open(Purpose.SECOND_FACTOR, kept(person), (byte[]) row[0])
                        .map(secret -> new Stored(secret, ((Number) row[1]).longValue())));
    }

    private Offer offer(Owner owner, byte[] secret) {
        byte[] dated = ByteBuffer.allocate(Long.BYTES + secret.length)
                .putLong(clock.instant().plus(ENROLMENT_LASTS).getEpochSecond())
                .put(secret)
                .array();
        String typed = Totp.base32(secret);
        String issuer = "Parvis "
                + directory.syndicate().map(known -> known.name().name()).orElse("");
        return new Offer(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(vault.seal(Purpose.SECOND_FACTOR, offered(owner.person()), dated)),
                typed.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/" + encoded(issuer.strip()) + ":" + encoded(owner.email()) + "?secret=" + typed
                        + "&issuer=" + encoded(issuer.strip()));
    }

    private Optional<byte[]> opened(Owner owner, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
        return vault.open(Purpose.SECOND_FACTOR, offered(owner.person()), bytes)
                .filter(dated ->
                        ByteBuffer.wrap(dated).getLong() >= clock.instant().getEpochSecond())
                .map(dated -> Arrays.copyOfRange(dated, Long.BYTES, dated.length));
    }

    private static String offered(UUID person) {
        return "offered to " + person;
    }

    private static String kept(UUID person) {
        return "kept for " + person;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace(":", " "), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
