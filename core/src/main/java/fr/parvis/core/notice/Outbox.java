package fr.parvis.core.notice;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import fr.parvis.core.journal.Journal;

/** Takes messages of the collectivity in scope, in the transaction of the fact that they tell. */
@ApplicationScoped
public class Outbox {

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Outbox(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /** Puts a message in the outbox. */
    @Transactional(TxType.MANDATORY)
    public void put(Message.Kind kind, String recipient, Letter letter) {
        new Message(kind, recipient, letter, Message.State.WAITING, clock.instant()).persist();
    }

    /** Does the same work for a message that must not leave, so that nobody can tell the difference by a watch. */
    @Transactional(TxType.MANDATORY)
    public void drop(Message.Kind kind, Letter letter) {
        new Message(kind, "", letter, Message.State.DROPPED, clock.instant()).persist();
    }

    /**
     * Lets a message of the operator's outbox be tried again at once, however often it failed; for the operator's scope.
     *
     * @return whether there is such a message that has not left
     */
    @Transactional
    public boolean retry(String collectivity, UUID message) {
        return retry("collectivity_id = ?2 and id = ?3", collectivity, message) == 1;
    }

    /** Lets all that failed for good be tried again; returns how many. For the operator's scope. */
    @Transactional
    public int retryFailed() {
        return retry("state = 'FAILED'");
    }

    private int retry(String which, Object... values) {
        var update = database.createNativeQuery(
                        "update message set state = 'WAITING', next_try_at = ?1, tries = 0"
                                + " where state in ('WAITING', 'FAILED') and " + which + " returning collectivity_id",
                        String.class)
                .setParameter(1, clock.instant());
        for (int i = 0; i < values.length; i++) {
            update.setParameter(i + 2, values[i]);
        }
        List<String> retried = update.getResultList();
        journal.writeEach(Set.copyOf(retried), "message retried", "");
        return retried.size();
    }
}
