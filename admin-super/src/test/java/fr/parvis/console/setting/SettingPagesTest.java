package fr.parvis.console.setting;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSettings;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.notice.Dispatch;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailServer;
import fr.parvis.core.notice.MailServer.Security;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SettingPagesTest {

    private static final String PAGE = "/console/reglages";
    private static final String SECRET = "tres-secret";

    @Inject
    Settings settings;

    @Inject
    Carrier carrier;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    private final Worker operator = Worker.operator();

    @AfterEach
    void as_it_was() {
        TheSettings.asTheyWere();
    }

    @Test
    void a_mail_server_is_tried_out_in_its_own_words_and_serves_without_a_new_start() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("ecrire@exemple.fr", "parvis", SECRET);
            int port = server.getSmtp().getPort();
            assertThat(carrier.sends()).isFalse();
            mail(port)
                    .formParam("mot-de-passe", "faux")
                    .formParam("geste", "essayer")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("n’a pas pris le courriel d’essai"),
                            containsString("535"),
                            not(containsString("Il n’a pas répondu")));
            assertThat(carrier.sends()).isFalse();
            mail(port)
                    .formParam("mot-de-passe", SECRET)
                    .formParam("geste", "essayer")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("a pris le courriel d’essai pour " + operator.email()),
                            not(containsString(SECRET)));
            mail(port)
                    .formParam("mot-de-passe", "faux")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(303);
            Place place = aCommune("Uzeste").open();
            String sheet = "/console/communes/" + place.id();
            operator.browser().get(sheet).then().body(containsString("Aucun courriel n’a encore été écrit"));
            put(place, "Refusé");
            dispatch.sendAll();
            for (String page : List.of(sheet, "/console/courriels?commune=" + place.id())) {
                assertThat(operator.browser().get(page).asString())
                        .contains("Le serveur de courriel refuse notre identification")
                        .contains("maire@uzeste.example", "<blockquote class=\"record\">535");
            }
            undo();
            mail(port)
                    .formParam("mot-de-passe", SECRET)
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(303);

            assertThat(carrier.sends()).isTrue();
            put(place, "Déjà là");
            dispatch.sendAll();
            assertThat(Arrays.stream(server.getReceivedMessages()))
                    .anySatisfy(message -> assertThat(from(message)).contains("ecrire@exemple.fr"));
            assertThat(subjects(server)).contains("Essai du serveur de courriel", "Déjà là");

            operator.browser()
                    .get("/console/journal?quoi=settings-changed")
                    .then()
                    .body(containsString("réglages modifiés\u00a0: serveur de courriel"), not(containsString(SECRET)));
            undo();
            assertThat(carrier.sends()).isFalse();

            server.stop();
            mail(port)
                    .formParam("mot-de-passe", SECRET)
                    .formParam("geste", "essayer")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("n’a pas pris le courriel d’essai"),
                            containsString("Il n’a pas répondu"),
                            not(containsString("Sa réponse")));
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_of_the_environment_is_shown_with_its_keys_and_can_be_tried() {
        Map<String, String> environment = Map.of(
                "quarkus.mailer.host", "courriel.syndicat.example",
                "quarkus.mailer.from", "Parvis <ne-pas-repondre@syndicat.example>");
        environment.forEach(System::setProperty);
        try {
            operator.browser()
                    .get(PAGE)
                    .then()
                    .body(
                            containsString("QUARKUS_MAILER_HOST"),
                            containsString("ne-pas-repondre@syndicat.example"),
                            not(containsString("name=\"serveur\"")));
            operator.browser()
                    .formParam("geste", "essayer")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(200)
                    .body(containsString("a pris le courriel d’essai pour " + operator.email()));
            operator.browser()
                    .formParam("serveur", "ailleurs.example")
                    .post(PAGE + "/courriel")
                    .then()
                    .statusCode(400);
        } finally {
            environment.keySet().forEach(System::clearProperty);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }

    private void undo() {
        operator.browser()
                .formParam("sujet", "MAIL")
                .post(PAGE + "/annuler")
                .then()
                .statusCode(303);
    }

    private void put(Place place, String subject) {
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> outbox.put(
                        Message.Kind.INVITATION,
                        "maire@uzeste.example",
                        new Letter(subject, "Bonjour", "<p>Bonjour</p>"),
                        Instant.now().plus(Duration.ofDays(1))));
    }

    private static String from(MimeMessage message) {
        try {
            return message.getFrom()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> subjects(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getSubject();
                    } catch (MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    private RequestSpecification mail(int port) {
        return operator.browser()
                .formParam("serveur", "localhost")
                .formParam("port", port)
                .formParam("securite", "NONE")
                .formParam("identifiant", "parvis")
                .formParam("expediteur", "ecrire@exemple.fr")
                .formParam("expediteur-nom", "Gironde Numérique");
    }

    @Test
    void a_password_is_read_nowhere_and_sent_to_no_other_server() throws SQLException {
        mail(2525)
                .formParam("mot-de-passe", SECRET)
                .post(PAGE + "/courriel")
                .then()
                .statusCode(303);
        String page = operator.browser()
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(not(containsString(SECRET)), containsString("Un mot de passe est gardé, scellé"))
                .extract()
                .asString();
        String sealed = page.replaceAll("(?s).*name=\"scelle\" value=\"([^\"]+)\".*", "$1");
        assertThat(kept()).doesNotContain(SECRET).contains(sealed);
        mail(2525).formParam("scelle", sealed).post(PAGE + "/courriel").then().statusCode(303);
        assertThat(carrier.server().password()).isEqualTo(SECRET);
        operator.browser()
                .formParam("serveur", "ailleurs.example")
                .formParam("port", "2525")
                .formParam("securite", "NONE")
                .formParam("identifiant", "parvis")
                .formParam("scelle", sealed)
                .formParam("expediteur", "ecrire@exemple.fr")
                .formParam("geste", "essayer")
                .post(PAGE + "/courriel")
                .then()
                .statusCode(422)
                .body(containsString("Écrivez de nouveau le mot de passe"), containsString("ailleurs.example"));
        assertThat(carrier.server().host()).isEqualTo("localhost");
        inClear("smtp.exemple.fr").statusCode(422).body(containsString("se liraient sur le réseau"));
        for (String near : List.of("10.0.0.5", "172.31.0.1", "srv-mail.mairie.local", "relais")) {
            inClear(near).statusCode(303);
        }
        for (String far : List.of("172.32.0.1", "100.1.1.1", "2130706433", "10.0.0.5.exemple.fr", "local")) {
            assertThat(MailServer.tellsPassword(far, Security.NONE, "parvis"))
                    .as(far)
                    .isEqualTo(!far.equals("local"));
        }
        // As an earlier version let it be kept.
        settings.change(Topic.MAIL, Map.of(Setting.MAIL_HOST, "smtp.exemple.fr"));
        operator.browser().get(PAGE).then().body(containsString("se liraient sur le réseau"));
        // Nothing that was typed is lost, and the password does not come back in clear.
        operator.browser()
                .formParam("serveur", "localhost")
                .formParam("port", "2525")
                .formParam("securite", "NONE")
                .formParam("identifiant", "parvis")
                .formParam("mot-de-passe", "autre-secret")
                .formParam("expediteur", "ecrire@exemple.fr")
                .formParam("expediteur-nom", "<>")
                .post(PAGE + "/courriel")
                .then()
                .statusCode(422)
                .body(not(containsString("autre-secret")), containsString("Écrivez 100 signes au plus"));
    }

    private ValidatableResponse inClear(String host) {
        return operator.browser()
                .formParam("serveur", host)
                .formParam("port", "25")
                .formParam("securite", "NONE")
                .formParam("identifiant", "parvis")
                .formParam("mot-de-passe", SECRET)
                .formParam("expediteur", "ecrire@exemple.fr")
                .post(PAGE + "/courriel")
                .then();
    }

    @Test
    void a_period_stays_within_its_bounds_and_can_be_undone() {
        periods("6").statusCode(422).body(containsString("entre 7 et 90"), containsString("value=\"6\""));
        periods("60").statusCode(303);
        assertThat(settings.days(Setting.MESSAGES)).isEqualTo(Duration.ofDays(60));
        operator.browser()
                .get(PAGE + "?fait=RETENTION")
                .then()
                .body(containsString("C’est enregistré"), containsString("Revenir à ce qui était avant"));
        operator.browser()
                .formParam("sujet", "RETENTION")
                .post(PAGE + "/annuler")
                .then()
                .statusCode(303);
        assertThat(settings.days(Setting.MESSAGES)).isEqualTo(Duration.ofDays(30));
        operator.browser()
                .formParam("sujet", "AUTRE")
                .post(PAGE + "/annuler")
                .then()
                .statusCode(400);
    }

    @Test
    void a_shorter_period_says_what_it_erases_and_asks_first() throws SQLException {
        Place place = aCommune("Uzeste").open();
        Place other = aCommune("Préchac").open();
        put(place, "Ancien");
        put(other, "Ancien");
        execute("delete from message where created_at < now() - interval '7 days'");
        execute(
                "update message set state = 'FAILED', created_at = now() - interval '20 days' where collectivity_id in ('%s', '%s')"
                        .formatted(place.id(), other.id()));
        execute("update collectivity set keep_messages = 60 where id = '" + other.id() + "'");
        periods("10")
                .statusCode(422)
                .body(
                        containsString("La trace d’un courriel sera effacée."),
                        containsString("Oui, les effacer"),
                        containsString("value=\"10\""));
        assertThat(settings.days(Setting.MESSAGES)).isEqualTo(Duration.ofDays(30));
        operator.browser()
                .formParam("accord", "10 30 30 365 730")
                .formParam("courriels", "10")
                .formParam("appareils", "365")
                .formParam("corbeille", "30")
                .formParam("suivi-repondu", "30")
                .formParam("suivi-sans-reponse", "365")
                .formParam("suivi-projets", "730")
                .post(PAGE + "/durees")
                .then()
                .statusCode(303);
        assertThat(settings.days(Setting.MESSAGES)).isEqualTo(Duration.ofDays(10));
        periods("60").statusCode(303);
        operator.browser()
                .formParam("sujet", "RETENTION")
                .post(PAGE + "/annuler")
                .then()
                .statusCode(422)
                .body(containsString("Oui, les effacer"), containsString("value=\"10\""));
    }

    private ValidatableResponse periods(String messages) {
        return operator.browser()
                .formParam("courriels", messages)
                .formParam("appareils", "365")
                .formParam("corbeille", "30")
                .formParam("suivi-repondu", "30")
                .formParam("suivi-sans-reponse", "365")
                .formParam("suivi-projets", "730")
                .post(PAGE + "/durees")
                .then();
    }

    @Test
    void without_english_no_page_offers_it_and_none_is_in_it() {
        Place place = aCommune("Préchac").open();
        Browser.anonymous().get(place.path() + "/?lang=en").then().body(containsString("<html lang=\"en\""));
        operator.browser().post(PAGE + "/langues").then().statusCode(303);
        Browser.anonymous()
                .get(place.path() + "/?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\""), not(containsString("English")));
        Browser.anonymous().get("/rien-du-tout?lang=en").then().statusCode(404).body(not(containsString("English")));
        operator.browser()
                .formParam("anglais", "oui")
                .post(PAGE + "/langues")
                .then()
                .statusCode(303);
        Browser.anonymous().get(place.path() + "/").then().body(containsString("English"));
    }

    @Test
    void who_the_syndicate_is_stands_on_the_pages_of_town_halls_at_once() {
        Worker mayor = Worker.mayorOf(aCommune("Bernos").open());
        Map<String, String> typed = Map.of(
                "nom", "Syndicat",
                "telephone", "05 56 11 22 33",
                "adresse", "aide@exemple.fr",
                "assistance", "Du lundi au jeudi.");
        operator.browser().formParams(typed).post(PAGE + "/syndicat").then().statusCode(303);
        mayor.browser()
                .get("/mairie/aide")
                .then()
                .body(
                        containsString("05 56 11 22 33"),
                        containsString("mailto:aide@exemple.fr"),
                        containsString("Du lundi au jeudi."));
        operator.browser()
                .formParam("nom", "Syndicat")
                .formParam("telephone", "demain")
                .post(PAGE + "/syndicat")
                .then()
                .statusCode(422);
        operator.browser()
                .formParam("sujet", "SYNDICATE")
                .post(PAGE + "/annuler")
                .then()
                .statusCode(303);
        mayor.browser().get("/mairie/aide").then().body(not(containsString("05 56 11 22 33")));
    }

    private static String kept() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select string_agg(name || value || earlier, ' ') from setting")) {
            row.next();
            return row.getString(1);
        }
    }
}
