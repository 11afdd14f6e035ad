package fr.parvis.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jboss.logging.Logger;

import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Sends what waits in the outbox. Each message is taken with {@code for update skip locked} in a transaction of its own, so
 * that any number of processes may send and a crash between the provider's answer and the commit can only repeat a message,
 * never lose one.
 */
@ApplicationScoped
public class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    /** Nine tries with doubling pauses span four hours and a quarter: an ordinary failure of a provider is shorter. */
    private static final int MOST_TRIES = 9;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final String ERASED = "recipient = '', subject = '', text = '', html = '', unsubscribe = ''";

    /** A code has no reason to outlive its last try, nor has the address that it was for; an invitation can be sent again. */
    private static final String GIVEN_UP = """
            state = 'FAILED', next_try_at = :at, unsubscribe = '', address_mark = :mark,
            recipient = case when kind = 'INVITATION' then recipient else '' end,
            subject = case when kind = 'INVITATION' then subject else '' end,
            text = case when kind = 'INVITATION' then text else '' end,
            html = case when kind = 'INVITATION' then html else '' end""";

    private final Clock clock;
    private final Session database;
    private final Carrier carrier;
    private final Suppression suppression;
    private final Quotas quotas;

    Dispatch(Clock clock, Session database, Carrier carrier, Suppression suppression, Quotas quotas) {
        this.clock = clock;
        this.database = database;
        this.carrier = carrier;
        this.suppression = suppression;
        this.quotas = quotas;
    }

    /** How a try ended, as it is kept with the message. */
    private record Outcome(Trouble trouble, String reply, String said) {

        static final Outcome SENT = new Outcome(Trouble.NONE, "", "");
        static final Outcome SUPPRESSED = new Outcome(Trouble.SUPPRESSED, "", "");

        static Outcome of(RuntimeException refused, String recipient) {
            return new Outcome(Trouble.of(refused), Trouble.reply(refused), Trouble.said(refused, recipient));
        }
    }

    private record Waiting(
            String collectivity,
            UUID id,
            String kind,
            String recipient,
            String subject,
            String text,
            String html,
            String unsubscribe,
            int tries,
            Instant expiresAt) {

        boolean is(Message.Kind other) {
            return kind.equals(other.name());
        }
    }

    /** Looks every few seconds: a sign-in code is waited for by somebody who looks at a screen. */
    @Scheduled(every = "${parvis.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendWaiting() {
        if (carrier.sends()) {
            sendAll();
        }
    }

    /** Sends until nothing is due. */
    public int sendAll() {
        giveUpLate();
        int sent = 0;
        while (Tenancy.in(new Scope.Operator(), this::sendOne)) {
            sent++;
        }
        return sent;
    }

    /** Gives up what waited until nobody could use it any more. */
    public void giveUpLate() {
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("""
                        update message set state = 'FAILED', trouble = 'TOO_LATE',
                          recipient = case when kind = 'INVITATION' then recipient else '' end, subject = '', text = '', html = '', unsubscribe = ''
                        where state = 'WAITING' and expires_at <= :now""")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private boolean sendOne() {
        Instant now = clock.instant();
        List<Waiting> due = database.createNativeQuery("""
                        select collectivity_id, id, kind, recipient, subject, text, html, unsubscribe, tries, expires_at from message
                        where state = 'WAITING' and next_try_at <= :now and expires_at > :now
                        order by next_try_at limit 1 for update skip locked""", Waiting.class)
                .setParameter("now", now)
                .getResultList();
        if (due.isEmpty()) {
            return false;
        }
        Waiting message = due.get(0);
        if (!message.is(Message.Kind.SIGN_IN) && suppression.holds(message.recipient())) {
            update(ERASED + ", state = 'FAILED', next_try_at = :at", message, now, Outcome.SUPPRESSED);
            return true;
        }
        if (!quotas.admits(message.collectivity(), Message.Kind.valueOf(message.kind()), message.expiresAt())) {
            return true;
        }
        try {
            carrier.send(mail(message));
            // Codes and addresses have no reason to outlive the sending.
            update(ERASED + ", state = 'SENT', sent_at = :at", message, now, Outcome.SENT);
        } catch (RuntimeException refused) {
            LOG.warnf(
                    "Message %s was not sent (try %d): %s",
                    message.id(), message.tries() + 1, refused.getClass().getSimpleName());
            Instant next = now.plus(FIRST_PAUSE.multipliedBy(1L << message.tries()));
            boolean last = message.tries() + 1 >= MOST_TRIES || !next.isBefore(message.expiresAt());
            Outcome outcome = Outcome.of(refused, message.recipient());
            if (last) {
                giveUp(message, next, outcome);
            } else {
                update("next_try_at = :at", message, next, outcome);
            }
        }
        return true;
    }

    private static Mail mail(Waiting message) {
        Mail mail = new Mail()
                .addTo(message.recipient())
                .setSubject(message.subject())
                .setText(message.text())
                .setHtml(message.html());
        return message.unsubscribe().isEmpty()
                ? mail
                : mail.addHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private void giveUp(Waiting message, Instant at, Outcome outcome) {
        byte[] mark = outcome.trouble() == Trouble.UNKNOWN_ADDRESS ? suppression.mark(message.recipient()) : null;
        change(GIVEN_UP, message, at, outcome)
                .setParameter("mark", mark, byte[].class)
                .executeUpdate();
    }

    private void update(String change, Waiting message, Instant at, Outcome outcome) {
        change(change, message, at, outcome).executeUpdate();
    }

    private MutationQuery change(String change, Waiting message, Instant at, Outcome outcome) {
        return database.createNativeMutationQuery("update message set " + change
                        + ", tries = tries + 1, trouble = :trouble, reply = :reply, said = :said"
                        + " where collectivity_id = :collectivity and id = :id")
                .setParameter("at", at)
                .setParameter("trouble", outcome.trouble().name())
                .setParameter("reply", outcome.reply())
                .setParameter("said", outcome.said())
                .setParameter("collectivity", message.collectivity())
                .setParameter("id", message.id());
    }
}
