package fr.parvis.console.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MessagePagesTest {

    @Inject
    Outbox outbox;

    private final Place place = ACommune.aCommune("Uzeste").open();

    @BeforeEach
    void an_empty_outbox() throws SQLException {
        run("truncate message");
    }

    @Test
    void what_waits_and_what_failed_is_told_without_what_it_says() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        put(Message.Kind.CONFIRMATION, "habitante@exemple.fr");
        put(Message.Kind.SIGN_IN, "secretaire@uzeste.example");
        run(
                "update message set state = 'FAILED', tries = 9, trouble = 'UNKNOWN_ADDRESS', reply = '550' where kind = 'INVITATION'");
        Worker.operator()
                .browser()
                .get("/console/courriels")
                .then()
                .statusCode(200)
                .body(
                        containsString("3 courriels"),
                        containsString("maire@uzeste.example"),
                        containsString("Le destinataire n’existe pas ou refuse les messages"),
                        containsString("Réponse du serveur\u00a0: 550."),
                        containsString("un habitant"),
                        not(containsString("habitante@exemple.fr")),
                        not(containsString("123456")));
        Worker.operator()
                .browser()
                .get("/console/courriels?etat=echec")
                .then()
                .body(containsString("Un courriel"), containsString("Réessayer le courriel en échec"));
        Worker.operator().browser().get("/console/courriels?etat=perdu").then().statusCode(400);
    }

    @Test
    void a_message_that_failed_is_tried_again() throws SQLException {
        put(Message.Kind.INVITATION, "maire@uzeste.example");
        run("update message set state = 'FAILED', tries = 9, trouble = 'UNREACHABLE'");
        Worker.operator().browser().post("/console/courriels/relancer").then().statusCode(303);
        assertThat(Mailbox.of("maire@uzeste.example")).hasSize(1);
        Worker.operator()
                .browser()
                .get("/console/courriels?etat=attente")
                .then()
                .body(containsString("maire@uzeste.example"), not(containsString("Réessayer")));
        Worker.operator()
                .browser()
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(containsString("<td>courriel relancé"));
    }

    @Test
    void what_can_no_longer_serve_is_told_without_a_button() throws SQLException {
        put(Message.Kind.SIGN_IN, "secretaire@uzeste.example");
        run("update message set state = 'FAILED', trouble = 'TOO_LATE', recipient = ''");
        Worker.operator()
                .browser()
                .get("/console/courriels")
                .then()
                .statusCode(200)
                .body(containsString("Il n’a pas pu partir à temps"), not(containsString("Réessayer")));
    }

    private void put(Message.Kind kind, String recipient) {
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> outbox.put(
                        kind,
                        recipient,
                        new Letter("Votre code\u00a0: 123456", "123456", "<p>123456</p>"),
                        Instant.now().plus(Duration.ofDays(1))));
    }

    private static void run(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
