package fr.parvis.core.help;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;

/**
 * What the syndicate's staff note about the commune in scope, for each other. No page of the town hall shows it, and it is in no
 * archive; the journal tells that there was a note, and not what it said, since it may be about somebody.
 */
@ApplicationScoped
public class Notes {

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Notes(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /** A note. Immutable. */
    public record Told(UUID id, String text, String by, Instant at) {}

    @Transactional
    public void write(UUID person, String text) {
        Note note = new Note(text, person, clock.instant());
        note.persist();
        journal.write(Deed.NOTE_WRITTEN, note.id());
    }

    /**
     * Removes one for good; one that is gone already changes nothing.
     *
     * @return what it said
     */
    @Transactional
    public Optional<String> remove(UUID id) {
        Optional<Note> found = Note.<Note>findByIdOptional(id);
        found.ifPresent(note -> {
            note.delete();
            journal.write(Deed.NOTE_REMOVED, id);
        });
        return found.map(Note::text);
    }

    /**
     * The newest first.
     *
     * @param from how many are left out
     */
    @Transactional
    public List<Told> newest(int from, int most) {
        return database.createSelectionQuery("""
                        select new fr.parvis.core.help.Notes$Told(n.id, n.text, case when p.name = '' then p.email else p.name end,
                          n.writtenAt)
                        from Note n join Person p on p.id = n.writtenBy order by n.writtenAt desc, n.id""", Told.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }
}
