package fr.parvis.core.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.FastRsa;

/**
 * A real PostgreSQL for tests, with the roles of production and an empty database {@code parvis}: use with
 * {@code @WithTestResource(TestDatabase.class)}. There is one per JVM, started at the first use, thrown away at exit. A test
 * profile that needs a database of its own names it by the argument {@code database}. It is in a hurry and would lose much in a
 * crash; with the argument {@code durable}, which must come with the first use, it is set as in production.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String NAME = "parvis";

    private static final Map<String, String> HASTY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private static Map<String, String> settings = HASTY;
    private static @Nullable EmbeddedServer server;
    private static @Nullable Path data;

    /** The one that the application under test has; fixtures write where it reads. */
    private static volatile String current = NAME;

    private String database = NAME;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", NAME);
        if (Boolean.parseBoolean(arguments.get("durable"))) {
            // A port of its own, so that whoever is connected finds it again when it was killed and started.
            settings = Map.of("port", Integer.toString(freePort()));
        }
    }

    @Override
    public Map<String, String> start() {
        FastRsa.use();
        current = database;
        return configuration(database.equals(NAME) ? access() : Roles.prepare(server(), database));
    }

    /** What an application needs to know to use this database beside the tests. */
    public static Map<String, String> configuration() {
        return configuration(access());
    }

    private static Map<String, String> configuration(Access access) {
        Map<String, String> configuration = new HashMap<>(access.configuration());
        configuration.put("parvis.secret", server().secrets().named("parvis.key"));
        return configuration;
    }

    @Override
    public void stop() {
        // Kept for the next test class; the JVM's exit stops it.
    }

    /** A connection of the application's role, as the pages have it. */
    public static Connection application() throws SQLException {
        Access access = access();
        return Access.connect(access.url(), access.user(), access.password());
    }

    /** A connection of the owner's role, as the migrations have it. */
    public static Connection owner() throws SQLException {
        Access access = access();
        return Access.connect(access.url(), access.owner(), access.ownerPassword());
    }

    /** A connection that sees everything, to prepare or to check what no role of Parvis may. */
    public static Connection administrator() throws SQLException {
        return server().administrator(current);
    }

    /** Goes on when so many transactions wait for what others hold. */
    public static void untilWaiting(int transactions) {
        Instant late = Instant.now().plusSeconds(30);
        try (Connection administrator = administrator();
                Statement statement = administrator.createStatement()) {
            int waiting;
            do {
                ResultSet found =
                        statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
                found.next();
                waiting = found.getInt(1);
            } while (waiting < transactions && Instant.now().isBefore(late));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the server's program is unpacked for all tests of a machine. */
    static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "parvis-test-programs-" + System.getProperty("user.name"));
    }

    /** Kills every process of the server at once, as nobody can prepare for. */
    public static synchronized void kill() {
        try {
            Path pidFile = requireNonNull(data).resolve("postgresql/17/postmaster.pid");
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).get(0)))
                    .orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : all) {
                while (runs(process)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server again that was killed, on what was left on the disk. */
    public static synchronized void startAgain() {
        requireNonNull(server).close();
        server = start(requireNonNull(data));
    }

    /** What was killed and is not buried yet has a number still, and no command line. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    private static Access access() {
        EmbeddedServer running = server();
        return Roles.access(running.jdbcUrl(NAME), running.secrets());
    }

    static synchronized EmbeddedServer server() {
        EmbeddedServer running = server;
        if (running == null) {
            try {
                Path folder = Files.createTempDirectory("parvis-test");
                running = start(folder);
                server = running;
                data = folder;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
                Roles.prepare(running, NAME);
                hashLightly(running);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    private static EmbeddedServer start(Path data) {
        return EmbeddedServer.start(data, programs(), settings);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests connect thousands of times; hashing the password anew each time would take longer than what they ask. */
    private static void hashLightly(EmbeddedServer server) throws SQLException {
        Access access = Roles.access(server.jdbcUrl(NAME), server.secrets());
        try (Connection administrator = server.administrator(NAME);
                Statement statement = administrator.createStatement()) {
            statement.execute("set scram_iterations = 1");
            for (Map.Entry<String, String> role : Map.of(
                            EmbeddedServer.ADMINISTRATOR,
                            server.administratorPassword(),
                            access.owner(),
                            access.ownerPassword(),
                            access.user(),
                            access.password())
                    .entrySet()) {
                statement.execute("alter role " + role.getKey() + " password '" + role.getValue() + "'");
            }
        }
    }

    private static void discard(Path data) {
        server().close();
        try {
            ServerProgram.deleteTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
