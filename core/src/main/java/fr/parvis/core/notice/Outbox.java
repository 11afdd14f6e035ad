package fr.parvis.core.notice;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Takes messages of the collectivity in scope, in the transaction of the fact that they tell. */
@ApplicationScoped
public class Outbox {

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
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
}
