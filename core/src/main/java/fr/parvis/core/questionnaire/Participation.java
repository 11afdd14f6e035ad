package fr.parvis.core.questionnaire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Takes residents' answers for the collectivity in scope.
 *
 * <p>The attempt is a random token that the form carries: the same attempt sent twice, fifty times, or from two tabs, counts
 * once and gets the same receipt. Under « Un habitant = une réponse » a voter is a keyed hash of the e-mail address and the
 * consultation; the address itself is not kept. Deadlines are decided by the database clock, after the consultation is locked.
 */
@ApplicationScoped
public class Participation {

    /** How long a confirmation code can be typed. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(30);

    private static final int MOST_TRIES = 5;

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private final Throttle throttle;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Wordings wordings;

    Participation(
            Clock clock,
            Session database,
            Keys keys,
            Throttle throttle,
            Outbox outbox,
            Tenancy tenancy,
            Wordings wordings) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        this.throttle = throttle;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.wordings = wordings;
    }

    /** What became of an answer. */
    public sealed interface Outcome {

        /**
         * It counts.
         *
         * @param receipt the number that proves it and lets it be withdrawn, « 4F7K-9XQ2-MBT0 »
         * @param before whether it had been counted already by the same attempt
         */
        record Counted(String receipt, boolean before) implements Outcome {}

        /** It will count once the code that was sent is typed. */
        record CodeSent() implements Outcome {}

        /** The code is wrong, used up or too old. */
        record WrongCode() implements Outcome {}

        /** Another answer of the same voter counts already. */
        record VotedBefore() implements Outcome {}

        /** The answer of this attempt was withdrawn; who wants to answer again opens the form again. */
        record Withdrawn() implements Outcome {}

        /** The consultation takes no answers at this moment. */
        record NotOpen() implements Outcome {}
    }

    /** What became of a wish to withdraw. */
    public enum Withdrawal {
        DONE,
        UNKNOWN,
        /** Results are out; an answer can no longer be taken from them. */
        TOO_LATE
    }

    /**
     * Submits a sheet.
     *
     * @param attempt the token that the form carried
     * @param email where the code goes; needed under « Un habitant = une réponse » only
     * @param network the /24 or /64 that the request came from
     * @param town « de La Réole », for the letter
     * @throws Throttle.TooManyTries when too many codes were asked for an address, or from a network
     * @throws IllegalArgumentException when the e-mail address is missing
     */
    public Outcome submit(
            UUID consultation, String attempt, AnswerSheet sheet, @Nullable Email email, String network, String town) {
        if (email != null) {
            // Before the transaction: a connection held while another is asked for starves the pool under a rush.
            throttle.knock(Throttle.Door.CONFIRMATION_NETWORK, consultation.toString(), network);
            throttle.knock(Throttle.Door.CONFIRMATION, consultation.toString(), email.address());
        }
        return QuarkusTransaction.joiningExisting().call(() -> take(consultation, attempt, sheet, email, town));
    }

    /** Counts a submitted sheet once its code is typed. */
    public Outcome confirm(UUID consultation, String attempt, String code) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> count(consultation, attempt, code));
        } catch (RuntimeException refused) {
            if (isVotedBefore(refused)) {
                return new Outcome.VotedBefore();
            }
            throw refused;
        }
    }

    /**
     * What a receipt stands for.
     *
     * @param title of the consultation
     * @param open whether the answer can still be withdrawn
     */
    public record Receipted(String title, boolean open) {}

    /** Finds the answer that counts and that a receipt stands for. */
    @Transactional
    public Optional<Receipted> find(String receipt) {
        return counted(receipt).map(found -> {
            UUID id = (UUID) found[1];
            // What is in the bin has no title and takes no answers: it is archived.
            return new Receipted(
                    Consultation.withId(id).map(Consultation::title).orElse(""), open(id).isPresent());
        });
    }

    private Optional<Object[]> counted(String receipt) {
        return rows(
                        "select id, consultation_id from submission where receipt = :receipt and state = 'COUNTED'",
                        "receipt",
                        receiptHash(receipt))
                .stream()
                .findFirst();
    }

    /** Withdraws the answer that a receipt stands for, as long as the consultation is open. */
    @Transactional
    public Withdrawal withdraw(String receipt) {
        Optional<Object[]> found = counted(receipt);
        if (found.isEmpty()) {
            return Withdrawal.UNKNOWN;
        }
        UUID id = (UUID) found.get()[0];
        if (open((UUID) found.get()[1]).isEmpty()) {
            return Withdrawal.TOO_LATE;
        }
        int withdrawn = database.createNativeMutationQuery(
                        "update submission set state = 'WITHDRAWN', voter = null where id = :id and state = 'COUNTED'")
                .setParameter("id", id)
                .executeUpdate();
        Answer.delete("submissionId", id);
        return withdrawn == 1 ? Withdrawal.DONE : Withdrawal.UNKNOWN;
    }

    private Outcome take(UUID consultation, String attempt, AnswerSheet sheet, @Nullable Email email, String town) {
        Optional<Audience> audience = open(consultation);
        if (audience.isEmpty()) {
            return new Outcome.NotOpen();
        }
        UUID id = UUID.randomUUID();
        String receipt = receipt(id);
        if (audience.get() == Audience.EVERYONE) {
            return insert(id, consultation, attempt, sheet, null, null)
                    ? new Outcome.Counted(receipt, false)
                    : repeated(consultation, attempt);
        }
        if (email == null) {
            throw new IllegalArgumentException("This audience needs an e-mail address");
        }
        String code = Codes.sixDigits();
        // Who comes back from the code page to mend the address or an answer starts over with the same attempt.
        forgetPending(consultation, attempt);
        byte[] voter = keys.hash(Purpose.VOTER, collectivity(), consultation.toString(), email.address());
        if (!insert(id, consultation, attempt, sheet, voter, code)) {
            return repeated(consultation, attempt);
        }
        outbox.put(
                Message.Kind.CONFIRMATION,
                email.address(),
                ConfirmationLetter.of(wordings.phrases(), code, town),
                clock.instant().plus(CODE_LASTS));
        return new Outcome.CodeSent();
    }

    private Outcome count(UUID consultation, String attempt, String code) {
        if (open(consultation).isEmpty()) {
            return new Outcome.NotOpen();
        }
        List<Object[]> found = rows(
                """
                select id, state, code_hash, code_tries < :most and expires_at > :now from submission
                where consultation_id = :consultation and attempt = :attempt for update""",
                "consultation",
                consultation,
                "attempt",
                attemptHash(attempt),
                "now",
                clock.instant(),
                "most",
                MOST_TRIES);
        if (found.isEmpty()) {
            return new Outcome.WrongCode();
        }
        Object[] row = found.get(0);
        UUID id = (UUID) row[0];
        if (!row[1].equals(Submission.State.PENDING.name())) {
            return row[1].equals(Submission.State.COUNTED.name())
                    ? new Outcome.Counted(receipt(id), true)
                    : new Outcome.WrongCode();
        }
        if (!Boolean.TRUE.equals(row[3]) || !Arrays.equals((byte[]) row[2], codeHash(attempt, code))) {
            // Under the lock of the row: guesses at the same time are counted one after the other.
            database.createNativeMutationQuery("update submission set code_tries = code_tries + 1 where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            return new Outcome.WrongCode();
        }
        database.createNativeMutationQuery(
                        "update submission set state = 'COUNTED', code_hash = null, expires_at = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return new Outcome.Counted(receipt(id), false);
    }

    /** Locks the consultation and asks the database clock: its audience while it takes answers. */
    private Optional<Audience> open(UUID consultation) {
        // The lock and the clock are two statements: in one, the clock could be read before the lock is granted.
        rows("select id, version from consultation where id = :id for share", "id", consultation);
        List<Object[]> found = rows("""
                select audience, version from consultation where id = :id and published_at is not null and closed_at is null
                  and opens_at <= clock_timestamp() and clock_timestamp() < closes_at""", "id", consultation);
        return found.stream().findFirst().map(row -> Audience.valueOf((String) row[0]));
    }

    private boolean insert(
            UUID id,
            UUID consultation,
            String attempt,
            AnswerSheet sheet,
            byte @Nullable [] voter,
            @Nullable String code) {
        List<Answer> answers = sheet.answersOf(id);
        Instant now = clock.instant();
        int inserted = database.createNativeMutationQuery("""
                        insert into submission
                          (collectivity_id, id, consultation_id, attempt, receipt, voter, state, day, code_hash, expires_at)
                        values (:collectivity, :id, :consultation, :attempt, :receipt, :voter, :state, :day, :code, :expires)
                        on conflict (collectivity_id, consultation_id, attempt) do nothing""")
                .setParameter("collectivity", collectivity())
                .setParameter("id", id)
                .setParameter("consultation", consultation)
                .setParameter("attempt", attemptHash(attempt))
                .setParameter("receipt", receiptHash(receipt(id)))
                .setParameter("voter", voter, byte[].class)
                .setParameter("state", (code == null ? Submission.State.COUNTED : Submission.State.PENDING).name())
                .setParameter("day", LocalDate.ofInstant(now, clock.getZone()))
                .setParameter("code", code == null ? null : codeHash(attempt, code), byte[].class)
                .setParameter("expires", code == null ? null : now.plus(CODE_LASTS), Instant.class)
                .executeUpdate();
        if (inserted == 1) {
            Answer.persist(answers);
        }
        return inserted == 1;
    }

    private Outcome repeated(UUID consultation, String attempt) {
        return rows(
                        "select id, state from submission where consultation_id = :consultation and attempt = :attempt",
                        "consultation",
                        consultation,
                        "attempt",
                        attemptHash(attempt))
                .stream()
                .findFirst()
                .<Outcome>map(row -> switch (Submission.State.valueOf((String) row[1])) {
                    case COUNTED -> new Outcome.Counted(receipt((UUID) row[0]), true);
                    case PENDING -> new Outcome.CodeSent();
                    case WITHDRAWN -> new Outcome.Withdrawn();
                })
                // A third copy of the same form has just taken it away, to ask for a newer code.
                .orElseGet(Outcome.CodeSent::new);
    }

    /** Deletes what this attempt left unconfirmed, and what others left unconfirmed too long. */
    private void forgetPending(UUID consultation, String attempt) {
        database.createNativeMutationQuery("""
                        delete from submission where consultation_id = :consultation and state = 'PENDING'
                          and (attempt = :attempt or expires_at < :now)""")
                .setParameter("consultation", consultation)
                .setParameter("attempt", attemptHash(attempt))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private List<Object[]> rows(String sql, Object... namesAndValues) {
        var query = database.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.setParameter((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private static boolean isVotedBefore(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation
                    && "submission_voter".equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }

    private String collectivity() {
        return tenancy.scope().tenant();
    }

    private String receipt(UUID submission) {
        return Codes.readable(keys.hash(Purpose.RECEIPT, "number", submission.toString()));
    }

    private byte[] receiptHash(String receipt) {
        return keys.hash(Purpose.RECEIPT, "lookup", Codes.normalise(receipt));
    }

    private byte[] attemptHash(String attempt) {
        return keys.hash(Purpose.ATTEMPT, attempt);
    }

    private byte[] codeHash(String attempt, String code) {
        return keys.hash(Purpose.CONFIRMATION, attempt, code.replaceAll("\\D", ""));
    }
}
