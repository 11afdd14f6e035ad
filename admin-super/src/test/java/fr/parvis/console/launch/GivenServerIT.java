package fr.parvis.console.launch;

import static fr.parvis.console.launch.LaunchIT.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.storage.EmbeddedServer;

/** The packaged application on a PostgreSQL that somebody else runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GivenServerIT {

    @TempDir
    static Path folder;

    private EmbeddedServer server;

    @BeforeAll
    void start() throws Exception {
        server = EmbeddedServer.start(
                folder.resolve("server"),
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "parvis-test-programs-" + System.getProperty("user.name")),
                Map.of("fsync", "off"));
        execute("create role chef login createrole password 'chef'");
        execute("create database mairie owner chef");
        execute("create role simple login password 'simple'");
        execute("create role grand login superuser password 'grand'");
        execute("create database ancien encoding 'LATIN1' locale_provider libc locale 'C' template template0");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void a_user_who_may_create_roles_is_enough() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Run run = on("mairie", "chef", "chef", "data")) {
                run.until("est prêt");
                assertThat(run.get("/assets/parvis.css")).isEqualTo(200);
            }
        }
        assertThat(folder.resolve("data/postgresql")).doesNotExist();
    }

    @Test
    @Order(2)
    void roles_whose_passwords_are_elsewhere_are_left_alone() throws Exception {
        try (Run run = on("mairie", "chef", "chef", "other-data")) {
            assertRefused(run, "Les rôles de Parvis existent déjà");
        }
    }

    @Test
    @Order(2)
    void a_user_without_rights() throws Exception {
        try (Run run = on("mairie", "simple", "simple", "data-simple")) {
            assertRefused(run, "L’utilisateur «\u00a0simple\u00a0» ne peut pas créer les rôles de Parvis");
        }
    }

    @Test
    @Order(2)
    void an_application_that_row_security_would_not_bind() throws Exception {
        execute("alter role parvis_owner password 'owner'");
        Map<String, String> owner =
                Map.of("QUARKUS_LIQUIBASE_USERNAME", "parvis_owner", "QUARKUS_LIQUIBASE_PASSWORD", "owner");
        try (Run run = on("mairie", "grand", "grand", "data-grand", owner)) {
            assertRefused(run, "contourne la sécurité par ligne");
        }
        try (Run run = on("mairie", "parvis_owner", "owner", "data-owner", owner)) {
            assertRefused(run, "possède des tables");
        }
    }

    @Test
    @Order(3)
    void a_database_that_a_newer_version_has_changed() throws Exception {
        try (Connection mairie = server.administrator("mairie");
                Statement statement = mairie.createStatement()) {
            statement.execute("""
                    insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                    values ('9999-newer', 'parvis', 'db/9999-newer.sql', now(), 9999, 'EXECUTED')""");
        }
        execute("alter role parvis_app password 'app'");
        Map<String, String> owner =
                Map.of("QUARKUS_LIQUIBASE_USERNAME", "parvis_owner", "QUARKUS_LIQUIBASE_PASSWORD", "owner");
        try (Run run = on("mairie", "parvis_app", "app", "data-app", owner)) {
            assertRefused(run, "écrite par une version plus récente de Parvis («\u00a09999-newer\u00a0»");
        }
    }

    @Test
    @Order(2)
    void a_wrong_password() throws Exception {
        try (Run run = on("mairie", "chef", "wrong", "data-wrong")) {
            assertRefused(run, "refuse l’utilisateur «\u00a0chef\u00a0»");
        }
    }

    @Test
    @Order(2)
    void a_database_that_does_not_exist() throws Exception {
        try (Run run = on("nulle", "chef", "chef", "data-nowhere")) {
            assertRefused(run, "n’existe pas");
        }
    }

    @Test
    @Order(2)
    void a_database_that_is_not_in_utf8() throws Exception {
        try (Run run = on("ancien", "chef", "chef", "data-latin")) {
            assertRefused(run, "n’est pas en UTF-8");
        }
    }

    @Test
    @Order(2)
    void a_server_that_does_not_answer() throws Exception {
        Map<String, String> environment =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + Run.freePort() + "/parvis");
        try (Run run =
                Run.parvis(environment, "start", "--data", folder.resolve("d").toString())) {
            assertRefused(run, "est injoignable");
        }
    }

    private Run on(String database, String user, String password, String data) throws Exception {
        return on(database, user, password, data, Map.of());
    }

    private Run on(String database, String user, String password, String data, Map<String, String> more)
            throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", user);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
        return Run.parvis(environment, "start", "--data", folder.resolve(data).toString());
    }

    private void execute(String sql) throws SQLException {
        try (Connection postgres = server.administrator("postgres");
                Statement statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
