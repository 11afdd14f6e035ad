package fr.parvis.console.notice;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.SessionCookie;

/** The whole way of a message: asked for on a page, sent by the scheduler to a real mail server, read, and used. */
@QuarkusTest
@TestProfile(SmtpTest.MailServerConfigured.class)
@WithTestResource(TestDatabase.class)
@WithTestResource(SmtpTest.MailServer.class)
class SmtpTest {

    private static final long LONGEST_WAIT_MS = 20_000;

    public static final class MailServerConfigured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.from", "Parvis <ne-pas-repondre@syndicat.example>",
                    "quarkus.scheduler.start-mode", "forced",
                    // The first connection of all takes seconds on a busy machine.
                    "quarkus.mailer.timeout", "20s",
                    "parvis.mail.send", "true",
                    "parvis.mail.every", "0.2s");
        }
    }

    public static final class MailServer implements QuarkusTestResourceLifecycleManager {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

        @Override
        public Map<String, String> start() {
            server.start();
            Map<String, String> settings = new HashMap<>();
            settings.put("quarkus.mailer.host", "localhost");
            settings.put("quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()));
            return settings;
        }

        @Override
        public void inject(Object test) {
            ((SmtpTest) test).server = server;
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    @SuppressWarnings("NullAway.Init") // by MailServer
    private GreenMail server;

    @BeforeEach
    void an_empty_mailbox() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_server_of_the_environment_is_shown_with_its_keys_and_can_be_tried() {
        Worker operator = Worker.operator();
        String page = operator.browser().get("/console/reglages").asString();
        assertThat(page)
                .contains("QUARKUS_MAILER_HOST", "PARVIS_MAIL_SEND")
                .contains("ne-pas-repondre@syndicat.example")
                .doesNotContain("name=\"serveur\"");
        Response tried = operator.browser().formParam("geste", "essayer").post("/console/reglages/courriel");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.asString()).contains("a pris le courriel d’essai pour " + operator.email());
        assertThat(operator.browser()
                        .formParam("serveur", "ailleurs.example")
                        .post("/console/reglages/courriel")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_mayor_signs_in_with_the_code_that_arrived() throws Exception {
        Worker mayor = Worker.mayorOf(aCommune("La Réole").open());
        Response asked = Browser.anonymous().formParam("adresse", mayor.email()).post("/mairie/connexion");
        assertThat(asked.statusCode()).isEqualTo(303);

        assertThat(server.waitForIncomingEmail(LONGEST_WAIT_MS, 1)).isTrue();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(Arrays.stream(message.getAllRecipients()).map(InternetAddress.class::cast))
                .extracting(InternetAddress::getAddress)
                .containsExactly(mayor.email());
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(message.getSubject());
        assertThat(code.find()).isTrue();
        assertThat(GreenMailUtil.getBody(message)).contains("text/plain", "text/html");

        String asks = asked.header("Location").replaceFirst(".*\\?", "").split("=", 2)[1];
        Response entered = Browser.anonymous()
                .formParam("demande", asks)
                .formParam("code", code.group())
                .post("/mairie/connexion/code");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.cookie(SessionCookie.NAME)).isNotEmpty();
    }
}
