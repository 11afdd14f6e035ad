package fr.parvis.console.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.web.SessionCookie;

/** The packaged application on a data folder of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaunchIT {

    private static final String OPERATOR = "jeanne@exemple.fr";

    /** Of an installation that is started time and again: a first start takes long. */
    @TempDir
    static Path kept;

    @TempDir
    Path data;

    @Test
    @Order(1)
    void the_first_start_gives_a_link_and_a_stop_leaves_nothing_running() throws Exception {
        try (Run run = start(kept)) {
            String said = run.until("premier-acces");
            assertThat(said)
                    .startsWith("Parvis est prêt\u00a0: http://localhost:" + run.port() + "/\n")
                    .contains("http://localhost:" + run.port() + "/mairie\n")
                    .contains("http://localhost:" + run.port() + "/console\n")
                    .contains("http://localhost:" + run.port() + "/console/premier-acces/operateur.")
                    .hasLineCount(5);
            assertThat(run.get("/assets/parvis.css")).isEqualTo(200);
            String link =
                    said.substring(said.indexOf("/console/premier-acces/")).strip();
            assertThat(run.post(link, "syndicat=Essai&nom=Jeanne+Martin&adresse=" + OPERATOR + "&telephone="))
                    .isEqualTo(303);
            assertThat(postmaster(kept)).exists();
            try (Run verified = Run.parvis(Map.of(), "verify-journal", "--data", kept.toString())) {
                assertThat(verified.untilEnd()).contains("rien n’a été changé");
                assertThat(verified.status()).isZero();
            }
            run.stop();
        }
        assertThat(postmaster(kept)).doesNotExist();
        assertThat(Files.readString(kept.resolve("VERSION"))).isNotBlank();
    }

    /** Without a mail server no code arrives: whoever starts it is told a way in, each time. */
    @Test
    @Order(2)
    void the_operator_comes_in_again_after_a_restart_without_a_mail_server() throws Exception {
        try (Run again = start(kept)) {
            String said = again.until("connexion/lien/");
            assertThat(again.get(said.substring(said.indexOf("/console/connexion/lien/"))
                            .strip()))
                    .isEqualTo(200);
            again.kill();
        }
    }

    @Test
    @Order(3)
    void the_next_start_recovers_from_a_kill_and_sends_mail_to_the_server_of_its_environment() throws Exception {
        assertThat(postmaster(kept)).exists();
        GreenMail mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        Map<String, String> environment = Map.of(
                "PARVIS_MAIL_SEND",
                "true",
                "QUARKUS_MAILER_HOST",
                "localhost",
                "QUARKUS_MAILER_PORT",
                Integer.toString(mails.getSmtp().getPort()),
                "QUARKUS_MAILER_FROM",
                "Parvis <ne-pas-repondre@syndicat.example>");
        try (Run run = Run.parvis(environment, "start", "--data", kept.toString())) {
            run.until("est prêt");
            aCodeArrivesAndIsUsed(run, mails);
            try (Run second = start(kept)) {
                assertRefused(second, "Un autre Parvis utilise déjà le dossier de données");
            }
            try (Run demonstration = Run.parvis(Map.of(), "demo", "--data", kept.toString())) {
                assertRefused(demonstration, "contient une vraie installation");
            }
        } finally {
            mails.stop();
        }
    }

    /** The whole way of a message: asked for on a page, sent by the scheduler, read. */
    private static void aCodeArrivesAndIsUsed(Run run, GreenMail mails) throws Exception {
        Response asked = form(run).formParam("adresse", OPERATOR).post("/console/connexion");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(mails.waitForIncomingEmail(Duration.ofSeconds(20).toMillis(), 1))
                .isTrue();
        MimeMessage message = mails.getReceivedMessages()[0];
        assertThat(Arrays.toString(message.getAllRecipients())).isEqualTo("[" + OPERATOR + "]");
        assertThat(Arrays.toString(message.getFrom())).contains("ne-pas-repondre@syndicat.example");
        assertThat(GreenMailUtil.getBody(message)).contains("text/plain", "text/html");
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(message.getSubject());
        assertThat(code.find()).isTrue();
        Response entered = form(run)
                .formParam(
                        "demande",
                        asked.header("Location").replaceFirst(".*\\?", "").split("=", 2)[1])
                .formParam("code", code.group())
                .post("/console/connexion/code");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.cookie(SessionCookie.NAME)).isNotEmpty();
    }

    @Test
    void a_demonstration_that_was_killed_while_it_loaded_is_loaded_anew() throws Exception {
        shareTheServerProgram();
        try (Run killed = demonstration()) {
            killed.until("La démonstration se charge");
            waitForTheFirstCommune();
            killed.kill();
        }
        // It makes a key, which takes the first compiler alone a quarter of a minute.
        try (Run run = Run.warm(new HashMap<>(), "demo", "--data", data.toString())) {
            assertThat(run.until("Le syndicat")).contains("La démonstration se charge");
            assertThat(run.get("/c/uzeste/")).isEqualTo(200);
            run.stop();
        }
        try (Run again = demonstration()) {
            assertThat(again.until("Le syndicat")).doesNotContain("La démonstration se charge");
        }
    }

    private static RequestSpecification form(Run run) {
        return given().baseUri("http://localhost:" + run.port())
                .header("Origin", "http://localhost:" + run.port())
                .redirects()
                .follow(false);
    }

    /** Unpacking takes the first compiler as long as half a start, and was seen with the other data folder. */
    private void shareTheServerProgram() throws IOException {
        if (Files.notExists(kept.resolve("postgresql"))) {
            return;
        }
        Path programs = Files.createDirectories(data.resolve("postgresql"));
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(kept.resolve("postgresql"), "program-*")) {
            for (Path program : unpacked) {
                Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
            }
        }
    }

    private void waitForTheFirstCommune() throws Exception {
        String port = Files.readAllLines(postmaster(data)).get(3).strip();
        String password =
                Files.readString(data.resolve("secrets/postgres.password")).strip();
        for (int tries = 0; tries < 600; tries++) {
            try (Connection inside = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/parvis", "postgres", password);
                    Statement statement = inside.createStatement();
                    ResultSet found = statement.executeQuery("select 1 from collectivity limit 1")) {
                if (found.next()) {
                    return;
                }
            } catch (SQLException notYet) {
                // The tables are still being made.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The demonstration never began to load");
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Run run = Run.parvis(
                        Map.of(),
                        "start",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(taken.getLocalPort()))) {
            assertRefused(run, "Le port " + taken.getLocalPort() + " est déjà pris");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        try (Run run = Run.parvis(Map.of(), "start", "--data", file.toString())) {
            assertRefused(run, "ne peut pas être écrit (ce n’est pas un dossier)");
        }
    }

    @Test
    void a_data_folder_of_a_newer_version() throws Exception {
        Files.writeString(data.resolve("VERSION"), "99.0\n");
        try (Run run = start(data)) {
            assertRefused(run, "a été écrit par une version plus récente de Parvis (99.0");
        }
    }

    @Test
    void a_secret_that_is_too_short() throws Exception {
        try (Run run = Run.parvis(Map.of("PARVIS_SECRET", "YWJj"), "start", "--data", data.toString())) {
            assertRefused(run, "PARVIS_SECRET doit contenir au moins 32 octets");
        }
    }

    @Test
    void words_that_are_not_understood() throws Exception {
        try (Run run = Run.parvis(Map.of(), "strat")) {
            assertRefused(run, "«\u00a0strat\u00a0» n’est pas compris");
        }
        try (Run run = Run.parvis(Map.of(), "start", "--port", "80800")) {
            assertRefused(run, "«\u00a080800\u00a0» n’est pas un port");
        }
    }

    static void assertRefused(Run run, String sentence) throws InterruptedException {
        assertThat(run.untilEnd())
                .startsWith("Parvis\u00a0: ")
                .contains(sentence)
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(1);
    }

    private static Run start(Path data) throws Exception {
        return Run.parvis(new HashMap<>(), "start", "--data", data.toString());
    }

    private Run demonstration() throws Exception {
        return Run.parvis(new HashMap<>(), "demo", "--data", data.toString());
    }

    private static Path postmaster(Path data) {
        return data.resolve("postgresql/17/postmaster.pid");
    }
}
