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
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Takes what town halls ask of the syndicate. */
@ApplicationScoped
public class HelpDesk {

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    HelpDesk(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
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

    /** Asks for the collectivity in scope; who asks again from the same page waits once, with the newer sentence. */
    @Transactional
    public void ask(UUID person, String page, String sentence) {
        Optional<HelpRequest> before = HelpRequest.waiting(person, page);
        before.ifPresent(request -> request.say(sentence));
        if (before.isEmpty()) {
            HelpRequest request = new HelpRequest(person, page, sentence, clock.instant());
            request.persist();
            journal.write(Deed.HELP_ASKED, request.id());
        }
    }

    /** The pages from which the collectivity in scope has asked for something that waits. */
    @Transactional
    public List<String> pages() {
        return database.createSelectionQuery(
                        "select distinct h.page from HelpRequest h where h.helpedAt is null", String.class)
                .getResultList();
    }

    /** What waits in all collectivities, the longest first; in the operator's scope. */
    @Transactional
    public List<Waiting> waiting() {
        return database.createSelectionQuery("""
                        select new fr.parvis.core.help.HelpDesk$Waiting(h.id, h.collectivityId, c.name, h.page, h.sentence,
                          case when p.name = '' then p.email else p.name end, h.askedAt)
                        from HelpRequest h join Collectivity c on c.id = h.collectivityId join Person p on p.id = h.askedBy
                        where h.helpedAt is null order by h.askedAt, h.id""", Waiting.class).getResultList();
    }

    /** Notes that somebody has helped; a request that is not there, or no longer waits, changes nothing. */
    public void helped(String collectivity, UUID id) {
        Tenancy.run(
                new Scope.Within(collectivity), () -> HelpRequest.waiting(id).ifPresent(request -> {
                    request.help(clock.instant());
                    journal.write(Deed.HELP_GIVEN, id);
                }));
    }
}
