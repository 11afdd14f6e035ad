package fr.parvis.core.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Keeps the chain and looks at all of it each night, and soon after each start. What it found stays in the memory of the
 * process, with the heads, so that a chain that is cut off or made anew between two nights is found too; the log keeps the heads
 * that are new.
 */
@ApplicationScoped
public class JournalWatch {

    private static final Logger LOG = Logger.getLogger(JournalWatch.class);

    /** A line that was written longer ago gets its place at night. */
    private static final Duration RECENT = Duration.ofDays(1);

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Session database;
    private final Keys keys;
    private volatile @Nullable Check last;
    private volatile boolean caughtUp;
    private Map<String, Head> heads = Map.of();

    JournalWatch(Clock clock, Session database, Keys keys, MeterRegistry metrics) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
        Gauge.builder(
                        "parvis.journal.faults",
                        this,
                        it -> number(check -> check.faults().size()))
                .description("Collectivities whose journal is not as it was written")
                .register(metrics);
        Gauge.builder("parvis.journal.lines", this, it -> number(Check::lines))
                .description("Lines of the journal, which become fewer only when a commune is deleted")
                .register(metrics);
        Gauge.builder(
                        "parvis.journal.checked",
                        this,
                        it -> number(check -> check.at().getEpochSecond()))
                .description("When the journal was looked at last")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** What the last look found; empty until there was one. */
    public Optional<Check> last() {
        return Optional.ofNullable(last);
    }

    @Scheduled(every = "1m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        link(caughtUp ? clock.instant().minus(RECENT) : Instant.EPOCH);
        caughtUp = true;
    }

    @Scheduled(cron = "0 40 3 * * ?", timeZone = "Europe/Paris")
    void everyNight() {
        verify();
    }

    @Scheduled(every = "24h", delayed = "3m")
    void afterEachStart() {
        if (last().isEmpty()) {
            verify();
        }
    }

    /** Links what is in no chain yet, then looks at every line, and says in the log what it found. */
    public synchronized Check verify() {
        link(Instant.EPOCH);
        // The clocks of two machines may differ a little.
        Instant before = last().map(check -> check.at().minus(SKEW)).orElse(Instant.EPOCH);
        Check check = Tenancy.in(
                new Scope.Operator(),
                () -> database.doReturningWork(connection -> {
                    Chain chain = new Chain(connection, keys);
                    Map<String, Head> measure = new HashMap<>(heads);
                    measure.keySet().removeAll(chain.departed(before).keySet());
                    heads = Map.copyOf(measure);
                    return chain.verify(heads);
                }));
        check.faults()
                .forEach(fault -> LOG.errorf(
                        "The journal of %s is not as it was written: line %d, %s",
                        fault.collectivity(), fault.number(), fault.kind()));
        check.heads().values().stream()
                .filter(head -> !head.equals(heads.get(head.collectivity())))
                .forEach(head -> LOG.infof("Head of the journal: %s", head));
        LOG.infof(
                "The journal was verified: %d lines of %d collectivities, %d with a fault",
                check.lines(), check.heads().size(), check.faults().size());
        // What was once right is the measure: a chain that was tampered with must not become it.
        Map<String, Head> sound = new HashMap<>(check.heads());
        check.faults().forEach(fault -> sound.remove(fault.collectivity()));
        heads.forEach(sound::putIfAbsent);
        heads = Map.copyOf(sound);
        last = check;
        return check;
    }

    /** Links the lines that were written since then. */
    int link(Instant since) {
        return Tenancy.in(
                new Scope.Operator(),
                () -> database.doReturningWork(connection -> new Chain(connection, keys).link(since)));
    }

    private double number(ToLongFunction<Check> figure) {
        return last().map(check -> (double) figure.applyAsLong(check)).orElse(Double.NaN);
    }
}
