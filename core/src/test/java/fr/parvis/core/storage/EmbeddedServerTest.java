package fr.parvis.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    /** Unpacked once for all tests; packaged applications unpack their own. */
    private static final Path PROGRAMS = TestDatabase.programs();

    @TempDir
    static Path running;

    /** For tests that only look: making a server takes seconds. */
    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    private static EmbeddedServer server;

    @TempDir
    Path data;

    private final List<EmbeddedServer> servers = new ArrayList<>();

    @BeforeAll
    static void one_is_running() {
        server = EmbeddedServer.start(running, PROGRAMS, Map.of());
    }

    @AfterAll
    static void stop_it() {
        server.close();
    }

    @AfterEach
    void stop() {
        servers.forEach(EmbeddedServer::close);
    }

    @Test
    void what_was_written_is_there_after_a_stop() throws Exception {
        EmbeddedServer first = start();
        execute(first, "create table kept (word text)");
        execute(first, "insert into kept values ('été')");
        first.close();

        assertThat(text(start(), "select word from kept")).isEqualTo("été");
    }

    @Test
    void it_sorts_as_the_french_do() throws Exception {
        assertThat(text(
                        server,
                        "select string_agg(w, ' ' order by w) from unnest('{zoo,été,Eu,Émile,Ambès}'::text[]) w"))
                .isEqualTo("Ambès Émile été Eu zoo");
    }

    @Test
    void nobody_enters_without_a_password() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedServer.ADMINISTRATOR, "x"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void it_listens_on_the_loopback_only() throws Exception {
        assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text(server, "show unix_socket_directories")).isEmpty();
        assertThat(text(server, "show fsync")).isEqualTo("on");
    }

    @Test
    void secrets_are_read_by_their_owner_alone() throws Exception {
        Path secrets = running.resolve("secrets");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_parvis_on_the_same_folder_is_refused() throws Exception {
        assertThatThrownBy(() -> EmbeddedServer.start(running, PROGRAMS, Map.of()))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("Un autre Parvis utilise déjà le dossier de données");
        assertThat(text(server, "select 'alive'")).isEqualTo("alive");
    }

    @Test
    void the_server_left_by_a_killed_parvis_is_stopped_and_started_again() throws Exception {
        Process parvis = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        data.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(parvis.inputReader().readLine()).isEqualTo("ready");
        long orphan = postmaster();
        parvis.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan).flatMap(process -> process.info().command()))
                .isPresent();

        assertThat(text(start(), "select word from kept")).isEqualTo("kept");
        // In a container without an init the dead process keeps its number, but no longer a command.
        assertThat(ProcessHandle.of(orphan).flatMap(process -> process.info().command()))
                .isEmpty();
        assertThat(postmaster()).isNotEqualTo(orphan);
    }

    @Test
    void another_program_that_inherited_the_number_of_a_dead_server_is_left_alone() throws Exception {
        start().close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postgresql/17/postmaster.pid"), bystander.pid() + "\n");
            assertThat(text(start(), "select 'started'")).isEqualTo("started");
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    /** A Parvis that waits to be killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] args) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), Path.of(args[1]), Map.of("fsync", "off"));
            execute(server, "create table kept (word text)");
            execute(server, "insert into kept values ('kept')");
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private long postmaster() throws Exception {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgresql/17/postmaster.pid")).get(0));
    }

    private EmbeddedServer start() {
        EmbeddedServer server = EmbeddedServer.start(data, PROGRAMS, Map.of());
        servers.add(server);
        return server;
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.administrator("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = server.administrator("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
