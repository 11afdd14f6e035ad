package fr.parvis.core.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests, with the roles of production and an empty database {@code parvis}: use with
 * {@code @WithTestResource(TestDatabase.class)}. There is one per JVM, started at the first use, thrown away at exit. A test
 * profile that needs a database of its own names it by the argument {@code database}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String NAME = "parvis";

    private static @Nullable EmbeddedServer server;

    /** The one that the application under test has; fixtures write where it reads. */
    private static volatile String current = NAME;

    private String database = NAME;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", NAME);
    }

    @Override
    public Map<String, String> start() {
        current = database;
        Access access = database.equals(NAME) ? access() : Roles.prepare(server(), database);
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

    /** Where the server's program is unpacked for all tests of a machine. */
    static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "parvis-test-programs-" + System.getProperty("user.name"));
    }

    private static Access access() {
        EmbeddedServer running = server();
        return Roles.access(running.jdbcUrl(NAME), running.secrets());
    }

    static synchronized EmbeddedServer server() {
        EmbeddedServer running = server;
        if (running == null) {
            try {
                Path data = Files.createTempDirectory("parvis-test");
                running = EmbeddedServer.start(
                        data,
                        programs(),
                        Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
                EmbeddedServer started = running;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(started, data)));
                Roles.prepare(running, NAME);
                hashLightly(running);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            server = running;
        }
        return running;
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

    private static void discard(EmbeddedServer server, Path data) {
        server.close();
        try {
            ServerProgram.deleteTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
