package fr.parvis.core.journal;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

/** Writes the journal of the collectivity in scope, in the transaction of the fact itself. */
@ApplicationScoped
public class Journal {

    private final Clock clock;
    private final Session database;
    private final Actor actor;

    Journal(Clock clock, Session database, Actor actor) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
    }

    /**
     * Writes one line.
     *
     * @param subject id of the thing it was done to
     * @param detail what a reader needs besides; never personal data
     */
    @Transactional(TxType.MANDATORY)
    public void write(Deed deed, String subject, String detail) {
        new JournalEntry(clock.instant(), actor, deed, subject, detail).persist();
    }

    /**
     * Writes the same line in the journal of each collectivity; for deeds of the operator that reach many at once, and only
     * in the operator's scope.
     */
    @Transactional(TxType.MANDATORY)
    public void writeEach(Collection<String> collectivities, Deed deed, String subject) {
        database.createNativeMutationQuery("""
                        insert into journal (collectivity_id, at, actor_id, actor, action, subject)
                        select n.id, :now, :person, :actor, :action, :subject from unnest(:collectivities) as n (id)""")
                .setParameter("now", clock.instant())
                .setParameter("person", actor.person(), UUID.class)
                .setParameter("actor", actor.label())
                .setParameter("action", deed.inJournal())
                .setParameter("subject", subject)
                .setParameter("collectivities", collectivities.toArray(String[]::new))
                .executeUpdate();
    }

    /** Writes one line that needs no detail. */
    @Transactional(TxType.MANDATORY)
    public void write(Deed deed, Object subject) {
        write(deed, subject.toString(), "");
    }
}
