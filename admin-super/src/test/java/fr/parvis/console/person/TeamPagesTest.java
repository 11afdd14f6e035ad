package fr.parvis.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TeamPagesTest {

    @Test
    void an_operator_invites_a_colleague_who_comes_in() {
        Worker operator = Worker.operator();
        String email = "collegue-of-" + operator.email();
        operator.browser().get("/console/equipe").then().statusCode(200).body(containsString(operator.email()));
        operator.browser()
                .formParam("adresse", email)
                .post("/console/equipe/invitations")
                .then()
                .statusCode(303);
        operator.browser()
                .get("/console/equipe?fait=invitation")
                .then()
                .body(containsString("L’invitation part"), containsString(email), containsString("Renvoyer"));

        String link = Mailbox.link(email);
        assertThat(link).startsWith("/console/invitation/");
        String token = Browser.anonymous()
                .formParam("nom", "Inès Roux")
                .post(link)
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(token).get("/console/equipe").then().statusCode(200).body(containsString("Inès Roux"));
        operator.browser()
                .formParam("adresse", email)
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Cette personne est déjà dans l’équipe."));
    }

    @Test
    void whoever_leaves_is_out_at_once_and_nobody_shuts_themselves_out() {
        Worker operator = Worker.operator();
        Worker leaver = Worker.operator();
        String token = leaver.token();
        Browser.with(token).get("/console/equipe").then().statusCode(200);
        operator.browser()
                .post("/console/equipe/" + leaver.person() + "/retirer")
                .then()
                .statusCode(303);
        Browser.with(token).get("/console/equipe").then().statusCode(303);
        operator.browser()
                .post("/console/equipe/" + operator.person() + "/retirer")
                .then()
                .statusCode(400);
    }

    @Test
    void an_address_that_is_none_is_refused_and_kept() {
        Worker.operator()
                .browser()
                .formParam("adresse", "agent@")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Complétez"), containsString("value=\"agent@\""));
    }
}
