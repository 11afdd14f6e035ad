package fr.parvis.console.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.console.ballot.CastingLine.Answer;
import fr.parvis.console.ballot.Crowd.Envelope;
import fr.parvis.console.launch.Run;
import fr.parvis.core.ballot.BoxAudit;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;

/**
 * How many ballots a second Parvis takes over HTTP, and how many the same statements alone ({@code pgbench}) put into the same
 * PostgreSQL, which waits for the disk; by turns, so that a busy machine slows both. Run by hand (README, « What is shown, and
 * where »): {@code -Dparvis.turns=7 -Dparvis.votes=2000}. It needs {@code pgbench}, which Debian has in {@code postgresql-contrib}.
 */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, initArgs = @ResourceArg(name = "durable", value = "true"))
class CastingBenchmark {

    private static final int CLIENTS = 16;
    private static final int TURNS = Integer.getInteger("parvis.turns", 7);
    private static final int VOTES_A_TURN = Integer.getInteger("parvis.votes", 2_000) / CLIENTS * CLIENTS;

    /** For the second compiler of Java, which on two busy cores is still at work after ten thousand. */
    private static final int WARM_UP = 24_000 / CLIENTS * CLIENTS;

    private static final int VOTERS = WARM_UP + TURNS * VOTES_A_TURN;
    private static final Path DATA = Path.of("target", "casting-benchmark");
    private static final Pattern PACE = Pattern.compile("tps = ([0-9.]+)");

    /**
     * What {@code BallotBox.cast} says to the database. The next link, the tracker and the ballot are made there, since pgbench
     * cannot; whose turn it is, is a walk through the roll in random order.
     */
    private static final String CASTING = """
            \\set n permute(:client_id + :i * :clients, :voters, 7)
            \\set i :i + 1
            begin;
            select set_config('app.collectivity', ':collectivity', true);
            select b.head as head, b.size as size, b.signing_key as signing, b.verifying_key as verifying, s.hash as frozen
            from ballot_box b join seal s on s.box_id = b.id
            where b.id = ':box' and s.stage = 'FROZEN' for update of b \\gset
            with signed as (
            insert into signature (collectivity_id, voter_id, box_id, channel, day)
            select v.collectivity_id, v.id, v.box_id, 'ONLINE', '2027-01-01' from voter v join ballot_box b on b.id = v.box_id
            where v.id = md5(:n::text)::uuid and v.box_id = ':box'
              and b.state = 'OPEN' and b.opens_at <= clock_timestamp() and clock_timestamp() < b.closes_at
            on conflict (collectivity_id, voter_id) do nothing returning collectivity_id, box_id), placed as (
            insert into ballot (collectivity_id, box_id, tracker, sealed, pos, link)
            select collectivity_id, box_id, encode(sha256(:n::text::bytea), 'hex'), decode(repeat(md5(:n::text), 32), 'hex'),
              :size + 1, sha256(:head::bytea) from signed
            on conflict (collectivity_id, box_id, tracker) do nothing returning box_id), grown as (
            update ballot_box set head = sha256(:head::bytea), size = :size + 1 where id in (select box_id from placed))
            select (select count(*) from signed), (select count(*) from placed);
            commit;
            """;

    @Test
    void votes_over_http_against_the_same_statements_alone() throws Exception {
        Crowd crowd = Crowd.of(VOTERS);
        ABudgetVote plain = ABudgetVote.open(VOTERS, Voting.USUAL);
        number(plain);
        Path script = script(plain);
        List<Double> ratios = new ArrayList<>();
        List<Double> overHttp = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        Run run = Run.warm(Crowd.environment(), Crowd.arguments(DATA));
        try {
            run.until("est prêt");
            http(crowd, run.port(), 0, WARM_UP);
            System.out.printf("casting: the code of a letter takes %.0f ms%n", code(crowd, run.port()));
            pgbench(script, 0, WARM_UP / CLIENTS);
            for (int turn = 0; turn < TURNS; turn++) {
                int from = WARM_UP + turn * VOTES_A_TURN;
                double votes = http(crowd, run.port(), from, VOTES_A_TURN);
                double statements = pgbench(script, from / CLIENTS, VOTES_A_TURN / CLIENTS);
                overHttp.add(votes);
                alone.add(statements);
                ratios.add(votes / statements);
                System.out.printf(
                        "casting: %.0f votes a second over HTTP, %.0f with pgbench: %.2f%n",
                        votes, statements, votes / statements);
            }
        } finally {
            run.kill();
        }
        assertThat(BoxAudit.of(crowd.box())).matches(BoxAudit::isSound);
        assertThat(BoxAudit.of(plain.box().id()))
                .returns((long) VOTERS, BoxAudit::ballots)
                .returns((long) VOTERS, BoxAudit::signatures)
                .returns((long) VOTERS, BoxAudit::size);
        System.out.printf(
                "casting: median of %d turns, %d clients: %.0f votes a second over HTTP, %.0f with pgbench, ratio %.2f%n",
                TURNS, CLIENTS, median(overHttp), median(alone), median(ratios));
        assertThat(median(ratios)).isGreaterThanOrEqualTo(0.4);
    }

    /** Milliseconds, the median of the first letters. */
    private static double code(Crowd crowd, int port) throws IOException {
        List<Double> times = new ArrayList<>();
        try (CastingLine line = new CastingLine(port)) {
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                Answer answer =
                        line.post(crowd.vote().path(), "code=" + crowd.vote().code(i));
                times.add((System.nanoTime() - start) / 1e6);
                // Tests hash codes at less cost than what is measured here, which finds them wrong: that takes as long.
                assertThat(answer.status()).isEqualTo(422);
            }
        }
        return median(times);
    }

    /** Votes a second, all clients connected before the first. */
    private static double http(Crowd crowd, int port, int from, int votes) throws Exception {
        ConcurrentLinkedQueue<Envelope> waiting =
                new ConcurrentLinkedQueue<>(crowd.forms().subList(from, from + votes));
        List<CastingLine> lines = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            lines.add(new CastingLine(port));
        }
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Boolean>> clients = lines.stream()
                .<Callable<Boolean>>map(line -> () -> {
                    for (Envelope ballot = waiting.poll(); ballot != null; ballot = waiting.poll()) {
                        if (!ballot.isAcknowledgedBy(line.post(crowd.vote().path(), ballot.form()))) {
                            throw new IllegalStateException("No receipt");
                        }
                    }
                    return true;
                })
                .toList();
        long start = System.nanoTime();
        for (Future<Boolean> client : people.invokeAll(clients)) {
            client.get();
        }
        long end = System.nanoTime();
        people.shutdown();
        for (CastingLine line : lines) {
            line.close();
        }
        return votes / ((end - start) / 1e9);
    }

    /** Transactions a second, connecting left out. */
    private static double pgbench(Path script, int from, int times) throws IOException, InterruptedException {
        Map<String, String> configuration = TestDatabase.configuration();
        Matcher address = Pattern.compile("//([^:]+):(\\d+)/(\\w+)")
                .matcher(configuration.getOrDefault("quarkus.datasource.jdbc.url", ""));
        assertThat(address.find()).isTrue();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--transactions=" + times,
                        "--define=i=" + from,
                        "--define=clients=" + CLIENTS,
                        "--define=voters=" + VOTERS,
                        "--file=" + script,
                        "--host=" + address.group(1),
                        "--port=" + address.group(2),
                        "--username=" + configuration.get("quarkus.datasource.username"),
                        address.group(3)))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", configuration.getOrDefault("quarkus.datasource.password", ""));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher pace = PACE.matcher(said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(pace.find()).as(said).isTrue();
        return Double.parseDouble(pace.group(1));
    }

    private static Path script(ABudgetVote vote) throws IOException {
        Files.createDirectories(DATA);
        return Files.writeString(
                DATA.resolve("casting.sql"),
                CASTING.replace(":collectivity", vote.consultation().place().id())
                        .replace(":box", vote.box().id().toString()));
    }

    /** Voters whom a script can name, in no order on the disk. */
    private static void number(ABudgetVote vote) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement unlinked = database.prepareStatement("set session_replication_role = replica");
                PreparedStatement statement = database.prepareStatement(
                        // Locators are a letter and the number.
                        "update voter set id = md5(substr(locator, 2)::int::text)::uuid where box_id = ?")) {
            // Nothing points to them yet, and to look for it takes longer with the square of them.
            unlinked.execute();
            statement.setObject(1, vote.box().id());
            statement.executeUpdate();
            try (PreparedStatement vacuum = database.prepareStatement("vacuum analyze")) {
                vacuum.execute();
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
