package fr.parvis.core.journal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes the journal of the collectivity in scope, in the transaction of the fact itself. */
@ApplicationScoped
public class Journal {

    private final Clock clock;
    private final Actor actor;

    Journal(Clock clock, Actor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Writes one line.
     *
     * @param action what was done, a past participle with its noun in English, « consultation published »
     * @param subject id of the thing it was done to
     * @param detail what a reader needs besides; never personal data
     */
    @Transactional(TxType.MANDATORY)
    public void write(String action, String subject, String detail) {
        new JournalEntry(clock.instant(), actor, action, subject, detail).persist();
    }

    /** Writes one line that needs no detail. */
    @Transactional(TxType.MANDATORY)
    public void write(String action, Object subject) {
        write(action, subject.toString(), "");
    }
}
