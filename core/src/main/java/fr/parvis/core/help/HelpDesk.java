package fr.parvis.core.help;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Takes what town halls ask of the syndicate. */
@ApplicationScoped
public class HelpDesk {

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Tenancy tenancy;

    HelpDesk(Clock clock, Session database, Journal journal, Tenancy tenancy) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.tenancy = tenancy;
    }

    /**
     * A request that waits. Immutable.
     *
     * @param name of the collectivity
     * @param page that it was asked from
     * @param sentence may be empty
     * @param by name of who asked
     */
    public record Waiting(
            UUID id, String collectivity, String name, String page, String sentence, String by, Instant at) {}

    /** Asks for the collectivity in scope; the same question again from the same page moves it up, and waits once. */
    @Transactional
    public void ask(UUID person, String page, String sentence) {
        UUID id = UUID.randomUUID();
        database.createNativeMutationQuery("""
                        update help_request set helped_at = :now where page = :page and asked_by = :person and helped_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("page", page)
                .setParameter("person", person)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into help_request (collectivity_id, id, page, sentence, asked_by, asked_at)
                        values (:collectivity, :id, :page, :sentence, :person, :now)""")
                .setParameter("collectivity", tenancy.scope().tenant())
                .setParameter("id", id)
                .setParameter("page", page)
                .setParameter("sentence", sentence)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
        journal.write("help asked", id);
    }

    /** What waits in all collectivities, the longest first; in the operator's scope. */
    @Transactional
    public List<Waiting> waiting() {
        return database.createNativeQuery("""
                        select h.id, h.collectivity_id, c.name as name, h.page, h.sentence, p.name as by, h.asked_at
                        from help_request h join collectivity c on c.id = h.collectivity_id join person p on p.id = h.asked_by
                        where h.helped_at is null order by h.asked_at, h.id""", Waiting.class).getResultList();
    }

    /** Notes that somebody has helped; a request that is not there, or no longer waits, changes nothing. */
    public void helped(String collectivity, UUID id) {
        Tenancy.run(new Scope.Within(collectivity), () -> {
            int helped = database.createNativeMutationQuery(
                            "update help_request set helped_at = :now where id = :id and helped_at is null")
                    .setParameter("now", clock.instant())
                    .setParameter("id", id)
                    .executeUpdate();
            if (helped == 1) {
                journal.write("help given", id);
            }
        });
    }
}
