package fr.parvis.console.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.console.ballot.CastingLine.Answer;
import fr.parvis.console.ballot.Crowd.Envelope;
import fr.parvis.console.launch.Run;
import fr.parvis.core.ballot.BoxAudit;
import fr.parvis.core.storage.TestDatabase;

/**
 * While people vote over HTTP, the packaged application or PostgreSQL is killed with SIGKILL, by turns, and started again; whoever
 * got no answer sends the same ballot again. Every ballot that was acknowledged must be in the box, once. Run by hand (README,
 * « What is shown, and where »), since a hundred rounds take a while: {@code -Dparvis.rounds=100}; with
 * {@code -Dparvis.synchronous-commit=off} PostgreSQL alone is killed, and must be seen to lose ballots.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, initArgs = @ResourceArg(name = "durable", value = "true"))
class CastingFaults {

    private static final int CLIENTS = 16;
    private static final int BALLOTS_A_ROUND = 300;
    private static final int KILLED_BEFORE = 240;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Kept, since its log says what was wrong. */
    private static final Path DATA = Path.of("target", "faults");

    private final int rounds = Integer.getInteger("parvis.rounds", 100);
    private final boolean careless = "off".equals(System.getProperty("parvis.synchronous-commit"));
    private final Random random = new Random();

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger inTheBoxBefore = new AtomicInteger();
    private final Map<Integer, Integer> otherStatuses = new ConcurrentHashMap<>();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
    private volatile int port;
    private volatile boolean enough;

    @Test
    void what_was_acknowledged_is_in_the_box_once_whatever_is_killed() throws Exception {
        if (careless) {
            administer("alter role parvis_app set synchronous_commit = off");
        }
        Crowd crowd = Crowd.of(rounds * BALLOTS_A_ROUND);
        Set<String> lost = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        long brokenLinks = 0;
        long unsound = 0;
        long slowest = 0;
        int databaseKilled = 0;
        Run run = start();
        try {
            for (int round = 0; round < rounds; round++) {
                List<Future<?>> clients = new ArrayList<>();
                ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
                Queue<Envelope> waiting = new ConcurrentLinkedQueue<>(
                        crowd.forms().subList(round * BALLOTS_A_ROUND, (round + 1) * BALLOTS_A_ROUND));
                enough = false;
                int before = acknowledged.size();
                for (int client = 0; client < CLIENTS; client++) {
                    clients.add(people.submit(() -> vote(crowd.vote().path(), waiting)));
                }
                await(before + 1 + random.nextInt(KILLED_BEFORE));
                if (careless || round % 2 == 1) {
                    databaseKilled++;
                    TestDatabase.kill();
                    TestDatabase.startAgain();
                } else {
                    run.kill();
                    run = start();
                }
                long up = System.nanoTime();
                enough = true;
                for (Future<?> client : clients) {
                    client.get();
                }
                people.shutdown();
                slowest = Math.max(slowest, System.nanoTime() - up);
                assertThat(run.management("/q/health")).isEqualTo(200);
                BoxAudit audit = BoxAudit.of(crowd.box());
                acknowledged.stream()
                        .filter(tracker -> !audit.trackers().contains(tracker))
                        .forEach(lost::add);
                audit.trackers().stream()
                        .filter(tracker -> !acknowledged.contains(tracker))
                        .forEach(unknown::add);
                brokenLinks = Math.max(brokenLinks, audit.brokenLinks());
                unsound += audit.isSound() ? 0 : 1;
                if ((round + 1) % 10 == 0 || round + 1 == rounds) {
                    System.out.printf(
                            "faults: %d rounds (PostgreSQL killed %d times, the application %d), %d ballots acknowledged,"
                                    + " %d lost, %d doubled, %d broken links, %d unsound; %d sent again, %d of them were in the"
                                    + " box; other answers %s; all answered %.1f s after a start at most%n",
                            round + 1,
                            databaseKilled,
                            round + 1 - databaseKilled,
                            acknowledged.size(),
                            lost.size(),
                            unknown.size() + audit.ballots() - audit.trackers().size(),
                            brokenLinks,
                            unsound,
                            unanswered.get(),
                            inTheBoxBefore.get(),
                            new TreeMap<>(otherStatuses),
                            slowest / 1e9);
                }
            }
        } finally {
            enough = true;
            run.kill();
        }
        assertThat(oddities)
                .as("answers that are neither a receipt nor « come back soon »")
                .isEmpty();
        assertThat(unknown).as("nobody's").isEmpty();
        assertThat(brokenLinks).isZero();
        assertThat(unsound).isZero();
        if (careless) {
            assertThat(lost).as("acknowledged before they were on the disk").isNotEmpty();
        } else {
            assertThat(lost).isEmpty();
        }
    }

    private Run start() throws Exception {
        Run run = Run.parvis(Crowd.environment(), Crowd.arguments(DATA));
        run.until("est prêt");
        port = run.port();
        return run;
    }

    /** One person after the other, each until the receipt is there. */
    private void vote(String path, Queue<Envelope> waiting) {
        CastingLine line = null;
        try {
            while (!enough) {
                Envelope ballot = waiting.poll();
                if (ballot == null) {
                    return;
                }
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (!acknowledged.contains(ballot.tracker())) {
                    if (System.nanoTime() > end) {
                        oddities.add("No receipt in " + PATIENCE);
                        return;
                    }
                    try {
                        if (line == null) {
                            line = new CastingLine(port);
                        }
                        take(ballot, line.post(path, ballot.form()));
                    } catch (IOException unreachable) {
                        unanswered.incrementAndGet();
                        if (line != null) {
                            line.close();
                            line = null;
                        }
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(Envelope ballot, Answer answer) throws InterruptedException {
        if (ballot.isAcknowledgedBy(answer)) {
            if (answer.page().contains("déjà dans l’urne")) {
                inTheBoxBefore.incrementAndGet();
            }
            acknowledged.add(ballot.tracker());
            return;
        }
        unanswered.incrementAndGet();
        otherStatuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() != 503) {
            oddities.add(answer.status() + " " + answer.page());
        }
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private void await(int ballots) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < ballots && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        // Not just after an answer: somewhere in the next ballots.
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
    }

    private static void administer(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
