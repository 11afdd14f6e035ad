package fr.parvis.mairie.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TeamPagesTest {

    @Inject
    Session database;

    @Test
    void the_mayor_invites_a_secretary_who_comes_in() {
        Place place = ACommune.aCommune("La Réole").open();
        Worker mayor = Worker.mayorOf(place);

        mayor.browser()
                .formParam("courriel", "Nouvelle.Secretaire@mairie.example ")
                .formParam("role", "SECRETARY")
                .post("/mairie/equipe")
                .then()
                .statusCode(303);
        mayor.browser()
                .get("/mairie/equipe")
                .then()
                .statusCode(200)
                .body(
                        containsString("Claire Martin"),
                        containsString("nouvelle.secretaire@mairie.example"),
                        containsString("Invitation valable"));

        String token = Browser.anonymous()
                .formParam("nom", "Ana Lopes")
                .post(Mailbox.link("nouvelle.secretaire@mairie.example"))
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(token)
                .get("/mairie/equipe")
                .then()
                .body(containsString("Ana Lopes"), not(containsString("Invitation valable")));
    }

    @Test
    void a_secretary_sees_the_team_and_may_not_invite() {
        Place place = ACommune.aCommune("La Réole").open();
        Worker secretary = Worker.secretaryOf(place);

        secretary
                .browser()
                .get("/mairie/equipe")
                .then()
                .statusCode(200)
                .body(
                        containsString("Jeanne Petit"),
                        not(containsString("<form method=\"post\" action=\"/mairie/equipe\"")));
        secretary
                .browser()
                .formParam("courriel", "complice@ailleurs.example")
                .post("/mairie/equipe")
                .then()
                .statusCode(404);

        assertThat(Mailbox.of("complice@ailleurs.example")).isEmpty();
    }

    @Test
    void a_deputy_may_do_what_the_mayor_may_and_the_journal_tells_them_apart() {
        Place place = ACommune.aCommune("La Réole").open();
        Worker.mayorOf(place)
                .browser()
                .formParam("courriel", "adjointe@mairie.example")
                .formParam("role", "DEPUTY")
                .post("/mairie/equipe")
                .then()
                .statusCode(303);
        assertThat(Mailbox.of("adjointe@mairie.example").get(0)).contains("adjoint au maire");
        String token = Browser.anonymous()
                .formParam("nom", "Inès Roux")
                .post(Mailbox.link("adjointe@mairie.example"))
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(token)
                .get("/mairie/compte")
                .then()
                .statusCode(200)
                .body(containsString("adjoint au maire de La Réole"));
        Browser.with(token)
                .formParam("courriel", "secretaire.invitee@mairie.example")
                .formParam("role", "SECRETARY")
                .post("/mairie/equipe")
                .then()
                .statusCode(303);
        assertThat(Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                                "select actor from journal where collectivity_id = :id order by id desc limit 1",
                                String.class)
                        .setParameter("id", place.id())
                        .getSingleResult()))
                .isEqualTo("DEPUTY");
    }

    @Test
    void a_mayor_calls_off_an_invitation_and_lets_a_secretary_go() {
        Place place = ACommune.aCommune("La Réole").open();
        Worker mayor = Worker.mayorOf(place);
        Worker secretary = Worker.secretaryOf(place);
        String session = secretary.token();
        mayor.browser()
                .formParam("courriel", "faute.de.frappe@mairie.example")
                .formParam("role", "SECRETARY")
                .post("/mairie/equipe")
                .then()
                .statusCode(303);
        Matcher cancel = Pattern.compile("/mairie/equipe/invitations/[0-9a-f-]+/annuler")
                .matcher(mayor.browser().get("/mairie/equipe").asString());
        assertThat(cancel.find()).isTrue();
        secretary
                .browser()
                .get("/mairie/equipe")
                .then()
                .body(not(containsString("/annuler")), not(containsString("/retirer")));
        mayor.browser()
                .get(cancel.group())
                .then()
                .statusCode(200)
                .body(containsString("faute.de.frappe@mairie.example"));
        mayor.browser().post(cancel.group()).then().statusCode(303);
        Browser.anonymous()
                .get(Mailbox.link("faute.de.frappe@mairie.example"))
                .then()
                .statusCode(410);

        String removal = "/mairie/equipe/" + secretary.person() + "/retirer";
        mayor.browser().get(removal).then().statusCode(200).body(containsString("Jeanne Petit"));
        Browser.with(session).get("/mairie/equipe").then().statusCode(200);
        mayor.browser().post(removal).then().statusCode(303);
        Browser.with(session).get("/mairie/equipe").then().statusCode(303);
        mayor.browser()
                .post("/mairie/equipe/" + mayor.person() + "/retirer")
                .then()
                .statusCode(404);
    }

    @Test
    void a_mayor_is_not_removed_by_a_town_hall() {
        Place place = ACommune.aCommune("La Réole").open();
        Worker other = Worker.mayorOf(place);
        Worker.mayorOf(place)
                .browser()
                .post("/mairie/equipe/" + other.person() + "/retirer")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAYOR", "OPERATOR", "", "nonsense"})
    void nobody_is_made_mayor_by_a_town_hall(String role) {
        Worker.mayorOf(ACommune.aCommune("La Réole").open())
                .browser()
                .formParam("courriel", "putsch@mairie.example")
                .formParam("role", role)
                .post("/mairie/equipe")
                .then()
                .statusCode(422)
                .body(containsString("adjoint, secrétaire ou élu"));
        assertThat(Mailbox.of("putsch@mairie.example")).isEmpty();
    }

    @Test
    void slips_are_told_and_kept() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune("La Réole").open());

        mayor.browser()
                .formParam("courriel", "ana@")
                .post("/mairie/equipe")
                .then()
                .statusCode(422)
                .body(containsString("<title>Erreur"), containsString("value=\"ana@\""));
        mayor.browser()
                .formParam("courriel", mayor.email())
                .formParam("role", "SECRETARY")
                .post("/mairie/equipe")
                .then()
                .statusCode(422)
                .body(containsString("travaille déjà ici"));
    }

    @Test
    void the_people_of_another_commune_are_not_there() {
        Worker foreign = Worker.mayorOf(ACommune.aCommune("Ambès").open());

        Worker.mayorOf(ACommune.aCommune("La Réole").open())
                .browser()
                .get("/mairie/equipe")
                .then()
                .body(not(containsString(foreign.email())));
    }

    @Test
    void nobody_is_flooded_with_invitations() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune("La Réole").open());
        int last = 0;
        for (int i = 0; i < 8; i++) {
            last = mayor.browser()
                    .formParam("courriel", "victime@ailleurs.example")
                    .formParam("role", "SECRETARY")
                    .post("/mairie/equipe")
                    .statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(Mailbox.of("victime@ailleurs.example")).hasSizeLessThan(8);
    }
}
