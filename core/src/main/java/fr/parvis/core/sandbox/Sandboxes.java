package fr.parvis.core.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.moving.Emptying;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Opens the sandbox of a commune, lets it begin anew, and ends those that nobody enters any more. Outside a transaction. */
@ApplicationScoped
public class Sandboxes {

    /** As long as a summer and some weeks: who trained in June finds it in September. */
    public static final Duration IDLE = Duration.ofDays(90);

    /**
     * After which it ends whoever comes: the jobs that erase what is old act for the syndicate, which sees no sandbox, and a list
     * of voters that somebody tried must not outlive a real one.
     */
    public static final Duration LASTS = Duration.ofDays(183);

    private static final Logger LOG = Logger.getLogger(Sandboxes.class);

    /** Every sandbox begins alike: a guide on paper can say what is there. */
    private static final int SEED = 33;

    private static final int ANSWERS_RUNNING = 37;
    private static final int ANSWERS_ENDED = 52;
    private static final int ANSWERS_DECIDED = 64;

    private final Clock clock;
    private final Session database;
    private final Directory directory;
    private final Journal journal;
    private final Staging staging;

    Sandboxes(Clock clock, Session database, Directory directory, Journal journal, Staging staging) {
        this.clock = clock;
        this.database = database;
        this.directory = directory;
        this.journal = journal;
        this.staging = staging;
    }

    /** Whether a commune has one. */
    public boolean isOpen(String commune) {
        return directory.withId(SandboxId.of(commune)).isPresent();
    }

    /**
     * Notes that somebody enters the sandbox of a commune, which is opened if there is none.
     *
     * @return its id
     */
    public String enter(String commune) {
        String sandbox = SandboxId.of(commune);
        boolean opened = Tenancy.within(sandbox, () -> {
            boolean made = begin(commune, sandbox);
            if (made) {
                fill();
            }
            journal.write(Deed.SANDBOX_ENTERED, "");
            return made;
        });
        if (opened) {
            directory.forget();
            tell(commune, Deed.SANDBOX_OPENED);
        }
        return sandbox;
    }

    /** Whoever comes second waits for the first to be done, and finds it open. */
    private boolean begin(String commune, String sandbox) {
        int rows = database.createNativeMutationQuery("""
                        insert into collectivity (id, kind, parent_id, name, liaison, address, search, population, postal_codes,
                          palette, created_at)
                        select :sandbox, 'SANDBOX', c.id, c.name, c.liaison, :address, '', c.population, c.postal_codes,
                          c.palette, :now
                        from collectivity c where c.id = :commune and c.kind = 'COMMUNE'
                        on conflict do nothing""")
                .setParameter("sandbox", sandbox)
                .setParameter(
                        "address",
                        SandboxId.address(
                                directory.withId(commune).orElseThrow().address()))
                .setParameter("commune", commune)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return rows == 1;
    }

    private void fill() {
        database.createNativeMutationQuery(
                        "insert into town_hall (collectivity_id) values (current_setting('app.collectivity'))")
                .executeUpdate();
        // Numbers and domains that are kept for inventions.
        TownHall.current()
                .describe(
                        "1 place de la Mairie",
                        "05 36 49 56 78",
                        "mairie@bac-a-sable.example",
                        "Le maire (nom inventé)",
                        "dpo@bac-a-sable.example");
        Random random = new Random(SEED);
        staging.play(random, Invented.NIGHT, Phase.OPEN, 0, ANSWERS_RUNNING);
        staging.play(random, Invented.SPEED, Phase.CLOSED, 0, ANSWERS_ENDED);
        staging.play(random, Invented.SQUARE, Phase.ANSWERED, 0, ANSWERS_DECIDED);
    }

    /** Takes away all that was done in the sandbox of a commune: it is as when it was opened. */
    public void reset(String commune) {
        String sandbox = SandboxId.of(commune);
        Tenancy.run(new Scope.Within(sandbox), () -> {
            // Two at once must not fill it twice.
            lock(sandbox);
            database.doWork(connection -> Emptying.rows(connection, sandbox));
            fill();
            journal.write(Deed.SANDBOX_RESET, "");
        });
        tell(commune, Deed.SANDBOX_RESET);
    }

    @Scheduled(every = "6h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        endIdle();
    }

    /** Ends those that nobody has entered for {@link #IDLE}, and those that are older than {@link #LASTS}. */
    public void endIdle() {
        List<String> all = Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select id from collectivity where kind = 'SANDBOX' order by id", String.class)
                .getResultList());
        Instant before = clock.instant().minus(IDLE);
        for (String sandbox : all) {
            try {
                if (Tenancy.within(
                        sandbox, () -> endIfDue(sandbox, before, clock.instant().minus(LASTS)))) {
                    directory.forget();
                    tell(SandboxId.owner(sandbox), Deed.SANDBOX_ENDED);
                }
            } catch (RuntimeException broken) {
                // One commune's trouble is no reason for the others to stay.
                LOG.errorf(broken, "%s could not be ended", sandbox);
            }
        }
    }

    /** All that somebody does in it is in its journal, beginning with that they came. */
    private boolean endIfDue(String sandbox, Instant before, Instant begun) {
        // Another process may just be ending it: it is ended, and told, once.
        lock(sandbox);
        boolean due = database.createNativeQuery("""
                        select exists (select from collectivity where id = :sandbox)
                          and (not exists (select from journal where at >= :before)
                            or exists (select from journal where at < :begun))""", Boolean.class)
                .setParameter("sandbox", sandbox)
                .setParameter("before", before)
                .setParameter("begun", begun)
                .getSingleResult();
        if (due) {
            database.doWork(connection -> Emptying.ofSandbox(connection, sandbox));
        }
        return due;
    }

    private void lock(String sandbox) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:sandbox))", Integer.class)
                .setParameter("sandbox", sandbox)
                .getSingleResult();
    }

    private void tell(String commune, Deed deed) {
        Tenancy.run(new Scope.Within(commune), () -> journal.write(deed, ""));
    }
}
