package fr.parvis.core.ceremony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.KeyShare;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.UnlockedBox;
import fr.parvis.core.ballot.UnlockedBox.Contents;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Counts boxes while a room full of people looks on: a ballot takes a processor some milliseconds, and nobody wants to look at a page
 * that stands still. The key lives in the memory of the run; what the database keeps is how far the run is. Until all ballots
 * are open nothing of the box has changed, so a run that was stopped is begun again, by two holders with their parts.
 */
@ApplicationScoped
public class Counting {

    private static final Logger LOG = Logger.getLogger(Counting.class);

    /** A run says every two seconds that it goes on; one that is silent for so long was stopped. */
    private static final Duration STALLED_AFTER = Duration.ofSeconds(60);

    /** To write what was in the box: any other transaction has a minute, and it cannot be done by halves. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Within which what was opened is written, for ten thousand ballots and more. */
    private static final Duration WRITING = Duration.ofMinutes(5);

    private final Actor actor;
    private final BallotBox boxes;
    private final Ceremony ceremony;
    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Tenancy tenancy;
    private final Map<UUID, Run> underWay = new ConcurrentHashMap<>();
    private final ExecutorService table = Executors.newSingleThreadExecutor();

    Counting(
            Actor actor,
            BallotBox boxes,
            Ceremony ceremony,
            Clock clock,
            Session database,
            Journal journal,
            Tenancy tenancy) {
        this.actor = actor;
        this.boxes = boxes;
        this.ceremony = ceremony;
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.tenancy = tenancy;
    }

    @PreDestroy
    void stop() {
        table.shutdownNow();
    }

    /**
     * One count.
     *
     * @param person whose button it was, as {@code label}
     */
    private record Run(
            UUID id,
            Scope scope,
            UnlockedBox box,
            Predicate<String> allowed,
            AtomicInteger done,
            @Nullable UUID person,
            String label) {}

    /**
     * How far the count of a box is.
     *
     * @param stalled whether it was stopped halfway; the box is as it was before
     * @param done ballots that are open, of {@code total}
     */
    public record Progress(boolean running, boolean stalled, int done, int total) {}

    /** What came of the button: a run, none because the parts do not unlock the box, or none because there is nothing to begin. */
    private record Attempt(boolean unlocks, Optional<Run> run) {}

    /**
     * Begins to count a box with the parts of two holders, in a transaction of its own; one that is being counted, or was, is left as
     * it is.
     *
     * @return false when these parts do not unlock it
     * @throws WrongState before the vote is over and its sheets are settled
     */
    public boolean begin(UUID consultation, KeyShare one, KeyShare other) {
        Attempt attempt = QuarkusTransaction.requiringNew().call(() -> attempt(consultation, one, other));
        attempt.run().ifPresent(run -> {
            underWay.put(run.id(), run);
            table.execute(() -> count(run));
        });
        return attempt.unlocks();
    }

    private Attempt attempt(UUID consultation, KeyShare one, KeyShare other) {
        UUID box = ceremony.of(consultation).orElseThrow().box();
        if (boxes.held(box).compareTo(State.COUNTED) >= 0 || progress(box).running()) {
            return new Attempt(true, Optional.empty());
        }
        Optional<UnlockedBox> unlocked = ceremony.unlock(consultation, one, other);
        if (unlocked.isEmpty()) {
            return new Attempt(false, Optional.empty());
        }
        Run run = new Run(
                UUID.randomUUID(),
                tenancy.scope(),
                unlocked.get(),
                ceremony.allowed(box),
                new AtomicInteger(),
                actor.person(),
                actor.label());
        database.createNativeMutationQuery("""
                        update ballot_box set count_run = :run, count_done = 0, count_total = :total, count_at = :now
                        where id = :box""")
                .setParameter("run", run.id())
                .setParameter("total", run.box().size())
                .setParameter("now", clock.instant())
                .setParameter("box", box)
                .executeUpdate();
        journal.write(Deed.BALLOT_COUNT_BEGUN, box);
        return new Attempt(true, Optional.of(run));
    }

    private void count(Run run) {
        try {
            Contents contents = run.box().open(run.allowed(), () -> opened(run));
            // The box is held from here on, and the beat would wait for it: it is told beforehand for how long.
            underWay.remove(run.id());
            Tenancy.run(run.scope(), () -> tell(run, clock.instant().plus(WRITING)));
            Tenancy.patiently(run.scope(), PATIENCE, () -> finish(run, contents));
        } catch (RuntimeException | Error broken) {
            LOG.errorf(broken, "The box %s could not be counted", run.box().id());
            Tenancy.run(run.scope(), () -> tell(run, null));
            if (broken instanceof Error error) {
                throw error;
            }
        } finally {
            underWay.remove(run.id());
        }
    }

    private void opened(Run run) {
        if (table.isShutdown()) {
            throw new CancellationException("Parvis stops");
        }
        run.done().incrementAndGet();
    }

    private void finish(Run run, Contents contents) {
        UUID box = run.box().id();
        boxes.held(box);
        if (tell(run, null) == 0) {
            throw new IllegalStateException("Another run took over");
        }
        UUID person = run.person();
        if (person != null) {
            actor.is(person, run.label());
        }
        ceremony.count(box, contents);
        database.createNativeMutationQuery("update ballot_box set count_run = null where id = :box")
                .setParameter("box", box)
                .executeUpdate();
    }

    /** Says that the runs of this process go on. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        for (Run run : underWay.values()) {
            try {
                Tenancy.run(run.scope(), () -> tell(run, clock.instant()));
            } catch (RuntimeException silent) {
                // The others go on; this one is told at the next beat, or is taken for one that has stopped.
                LOG.warnf(
                        silent,
                        "How far the box %s is could not be told",
                        run.box().id());
            }
        }
    }

    /**
     * Says how far a run is; nothing of one that has ended, or that another has taken over.
     *
     * @param at empty when it goes no further
     */
    private int tell(Run run, @Nullable Instant at) {
        return database.createNativeMutationQuery("""
                        update ballot_box set count_done = :done, count_at = :at
                        where id = :box and count_run = :run and count_at is not null""")
                .setParameter("done", run.done().get())
                .setParameter("at", at, Instant.class)
                .setParameter("box", run.box().id())
                .setParameter("run", run.id())
                .executeUpdate();
    }

    /** How far the count of a box is. */
    @Transactional
    public Progress progress(UUID box) {
        Object[] row = database.createNativeQuery(
                        "select count_run is not null, count_at, count_done, count_total from ballot_box where id = :box",
                        Object[].class)
                .setParameter("box", box)
                .getSingleResult();
        boolean begun = (boolean) row[0];
        Instant at = (Instant) row[1];
        boolean alive = at != null && at.isAfter(clock.instant().minus(STALLED_AFTER));
        return new Progress(begun && alive, begun && !alive, (int) row[2], (int) row[3]);
    }
}
