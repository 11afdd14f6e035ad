package fr.parvis.console.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.storage.EmbeddedServer;

/** The three applications of {@code mvn package -Dseparate}, side by side on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparateIT {

    @TempDir
    static Path folder;

    private EmbeddedServer server;
    private Run console;
    private Run mairie;
    private Run citizen;

    @BeforeAll
    void start() throws Exception {
        server = EmbeddedServer.start(
                folder.resolve("server"),
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "parvis-test-programs-" + System.getProperty("user.name")),
                Map.of("fsync", "off"));
        try (Connection postgres = server.administrator("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute("create role chef login createrole password 'chef'");
            statement.execute("create database parvis owner chef");
        }
        Path data = folder.resolve("data");
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl("parvis"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "chef");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "chef");
        console = Run.parvis(environment, "start", "--data", data.toString());
        assertThat(console.until("premier-acces")).doesNotContain("/mairie");

        // What an operator copies to the machines of the two other faces: no right to migrate among it.
        environment.put("QUARKUS_DATASOURCE_USERNAME", "parvis_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secret(data, "parvis_app.password"));
        environment.put("PARVIS_SECRET", secret(data, "parvis.key"));
        mairie = Run.module("admin-light", Run.freePort(), environment);
        citizen = Run.module("citizen-web", Run.freePort(), environment);
        mairie.until("Listening on");
        citizen.until("Listening on");
    }

    @AfterAll
    void stop() {
        citizen.close();
        mairie.close();
        console.close();
        server.close();
    }

    @Test
    void the_residents_site_has_no_door_for_the_staff() throws Exception {
        assertThat(citizen.get("/")).isEqualTo(200);
        assertNothingAt(citizen, "/mairie", "/mairie/connexion", "/mairie/consultations/nouvelle");
        assertNothingAt(citizen, "/console", "/console/connexion", "/console/communes", "/demo");
    }

    @Test
    void the_mayors_site_has_neither_the_residents_pages_nor_the_console() throws Exception {
        assertThat(mairie.get("/mairie/connexion")).isEqualTo(200);
        assertNothingAt(mairie, "/", "/mentions-legales", "/console", "/console/connexion", "/demo");
    }

    @Test
    void the_console_has_nothing_of_the_others() throws Exception {
        assertThat(console.get("/console/connexion")).isEqualTo(200);
        assertNothingAt(console, "/", "/mentions-legales", "/mairie", "/mairie/connexion", "/demo");
    }

    @Test
    void each_finds_the_database_migrated() throws Exception {
        for (Run run : new Run[] {console, mairie, citizen}) {
            assertThat(run.management("/q/health/ready")).isEqualTo(200);
        }
    }

    private static void assertNothingAt(Run run, String... paths) throws Exception {
        for (String path : paths) {
            assertThat(run.get(path)).as(path).isEqualTo(404);
        }
    }

    private static String secret(Path data, String name) throws Exception {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }
}
