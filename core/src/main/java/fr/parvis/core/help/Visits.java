package fr.parvis.core.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.DraftSaved;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.journal.JournalEntry;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * « Regarder avec la mairie »: somebody of the syndicate sees the pages of the town hall in scope as the town hall does, and
 * prepares drafts with it. A visit has a reason, lasts half an hour, is told to the town hall while it lasts and afterwards, and
 * either side ends it at once. What may be done meanwhile is what pages grant to {@link fr.parvis.core.person.Role#VISITOR}.
 */
@ApplicationScoped
public class Visits {

    public static final Duration LASTS = Duration.ofMinutes(30);

    /** Whose session was revoked, wherever that was, and those with a commune that their visitor no longer serves. */
    private static final String LOST = """
            select v.collectivity_id, v.id from visit v join session s on s.id = v.id
            where v.ended_at is null and v.until > :now and (s.revoked_at is not null or not {serves})
            """.replace(
            "{serves}", Perimeters.SERVES.replace(":person", "v.person_id").replace(":commune", "v.collectivity_id"));

    private final Clock clock;
    private final Session database;
    private final Actor actor;
    private final Journal journal;
    private final Sessions sessions;
    private final Tenancy tenancy;

    Visits(Clock clock, Session database, Actor actor, Journal journal, Sessions sessions, Tenancy tenancy) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.journal = journal;
        this.sessions = sessions;
        this.tenancy = tenancy;
    }

    /**
     * A visit, as the town hall is told of it. Immutable.
     *
     * @param by name of who came
     * @param reason empty when it was erased
     * @param until when it ended, or will
     * @param underWay whether it goes on
     */
    public record Told(UUID id, String by, String reason, Instant beganAt, Instant until, boolean underWay) {

        /** « 02/03/2026 à 8 h 05 ». */
        public String begin() {
            return FrenchDates.briefMoment(beganAt);
        }

        /** When it began, for machines, to whom HTML tells no microseconds. */
        public String machine() {
            return beganAt.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        /** « 8 h 35 ». */
        public String end() {
            return FrenchDates.hour(until);
        }
    }

    /**
     * Begins one; who was with this town hall already begins anew.
     *
     * @param person of the syndicate
     * @param reason why, in a sentence that the town hall reads
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself
     * @return the token for the cookie
     */
    @Transactional
    public String begin(UUID person, String reason, String host, String agent) {
        Instant now = clock.instant();
        underWay(now).stream().filter(visit -> visit.personId().equals(person)).forEach(visit -> end(visit.id(), now));
        Instant until = now.plus(LASTS);
        Sessions.Visiting visiting = sessions.visit(person, tenancy.scope().tenant(), host, agent, until);
        new Visit(visiting.session(), person, now, until).persist();
        journal.because(List.of(tenancy.scope().tenant()), visiting.session(), reason);
        journal.write(Deed.VISIT_BEGUN, visiting.session());
        return visiting.token();
    }

    /** Ends one, whoever says so; one that is over already stays as it is. */
    @Transactional
    public void end(UUID id) {
        end(id, clock.instant());
    }

    /** Ends all that go on. */
    @Transactional
    public void endAll() {
        Instant now = clock.instant();
        underWay(now).forEach(visit -> end(visit.id(), now));
    }

    /**
     * Tells the end of what nobody said the end of: the town hall must not believe that somebody is still there. Nobody is; each
     * of their requests was refused from the moment that they lost the commune or the session, whenever this runs.
     */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void endLost() {
        Instant now = clock.instant();
        Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(LOST, Object[].class)
                        .setParameter("now", now)
                        .getResultList())
                .forEach(row -> Tenancy.run(new Scope.Within((String) row[0]), () -> end((UUID) row[1], now)));
    }

    private void end(UUID id, Instant now) {
        Visit.underWay(id, now).ifPresent(visit -> {
            visit.end(now);
            sessions.close(id);
            journal.write(Deed.VISIT_ENDED, id);
        });
    }

    /** Notes that a visitor saves something of a draft, once for each draft and visit: the town hall reads what was done. */
    void note(@Observes DraftSaved saved) {
        UUID person = actor.person();
        if (person == null || !actor.label().equals(Role.OF_VISITOR)) {
            return;
        }
        UUID draft = saved.consultation();
        boolean noted = underWay(clock.instant()).stream()
                .filter(visit -> visit.personId().equals(person))
                .anyMatch(visit -> JournalEntry.tells(Deed.DRAFT_CHANGED, draft, person, visit.beganAt()));
        if (!noted) {
            journal.write(Deed.DRAFT_CHANGED, draft);
        }
    }

    /**
     * A draft that was begun or changed in a visit. Immutable.
     *
     * @param title empty when it has none yet
     * @param gone whether it was thrown away since
     */
    public record Changed(UUID visit, String title, boolean gone) {}

    /** What was begun or changed in visits to the collectivity in scope, by visit, in the order in which that was done. */
    @Transactional
    public Map<UUID, List<Changed>> drafts() {
        return database.createSelectionQuery("""
                        select new fr.parvis.core.help.Visits$Changed(v.id, coalesce(c.title, ''), c.id is null)
                        from Visit v join JournalEntry j on j.actorId = v.personId and j.actor = :visitor and j.action in :deeds
                          and j.at >= v.beganAt and j.at <= coalesce(v.endedAt, v.until)
                        left join Consultation c on cast(c.id as string) = j.subject
                        group by v.id, j.subject, c.id, c.title order by min(j.at), j.subject""", Changed.class)
                .setParameter("visitor", Role.OF_VISITOR)
                .setParameter("deeds", List.of(Deed.CONSULTATION_DRAFTED.inJournal(), Deed.DRAFT_CHANGED.inJournal()))
                .getResultStream()
                .collect(Collectors.groupingBy(Changed::visit));
    }

    private record Present(UUID id, UUID personId, Instant beganAt) {}

    private List<Present> underWay(Instant now) {
        return database.createSelectionQuery(
                        "select new fr.parvis.core.help.Visits$Present(v.id, v.personId, v.beganAt) from Visit v"
                                + " where v.endedAt is null and v.until > :now",
                        Present.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The newest first. */
    @Transactional
    public List<Told> newest(int most) {
        return told(null, most);
    }

    /** Of one collectivity, in the operator's scope. */
    @Transactional
    public List<Told> newestOf(String collectivity, int most) {
        return told(collectivity, most);
    }

    private List<Told> told(@Nullable String collectivity, int most) {
        return database.createSelectionQuery("""
                        select new fr.parvis.core.help.Visits$Told(v.id, case when p.name = '' then p.email else p.name end, coalesce(w.text, ''),
                          v.beganAt, coalesce(v.endedAt, v.until), v.endedAt is null and v.until > :now)
                        from Visit v join Person p on p.id = v.personId left join GivenReason w on w.id = v.id
                        where :collectivity is null or v.collectivityId = :collectivity
                        order by v.beganAt desc, v.id""", Told.class)
                .setParameter("now", clock.instant())
                .setParameter("collectivity", collectivity)
                .setMaxResults(most)
                .getResultList();
    }
}
