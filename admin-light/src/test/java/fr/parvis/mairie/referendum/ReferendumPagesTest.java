package fr.parvis.mairie.referendum;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReferendumPagesTest {

    private static final String LAUNCH = "href=\"/mairie/consultations/nouvelle\"";

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        TheClock.is(Instant.parse("2028-09-01T09:30:00Z"));
        token = Worker.mayorOf(ACommune.aCommune("La Réole").open()).token();
    }

    @Test
    void the_questions_are_found_from_the_first_screen_of_the_wizard() {
        browser().get("/mairie/consultations/nouvelle").then().body(containsString("href=\"/mairie/referendum\""));
        browser()
                .get("/mairie/referendum")
                .then()
                .statusCode(200)
                .body(containsString("Est-ce un référendum"), containsString("Question 2 sur 5"));
    }

    @Test
    void an_opinion_that_leaves_the_council_free_is_launched_online() {
        answers("non", "non", "non", "non", "non", "")
                .statusCode(200)
                .body(allOf(containsString("peut se faire en ligne"), containsString(LAUNCH)));
        answers("non", "non", "non", "non", "oui", "").statusCode(200).body(containsString("18LY02733"));
    }

    @Test
    void a_referendum_is_refused_online_and_shown_its_way_with_its_calendar() {
        answers("oui", "non", "non", "non", "non", "2028-12-10")
                .statusCode(200)
                .body(
                        containsString("référendum local"),
                        containsString("LO1112-3"),
                        containsString("moitié au moins"),
                        containsString("mardi 10 octobre 2028"),
                        containsString("lundi 27 novembre 2028"),
                        containsString("dimanche 10 décembre 2028"),
                        not(containsString("trop proche")));
    }

    @Test
    void a_consultation_of_electors_is_recognised_and_a_day_too_near_is_told() {
        answers("non", "oui", "non", "non", "non", "2028-10-08")
                .statusCode(200)
                .body(
                        containsString("consultation des électeurs"),
                        containsString("L1112-15"),
                        containsString("trop proche"),
                        containsString("mercredi 1er novembre 2028"),
                        not(containsString("campagne s’ouvre")));
        answers("non", "oui", "non", "non", "non", "2032-01-11").body(containsString("les élections municipales"));
    }

    @Test
    void what_is_not_answered_or_no_day_is_told() {
        answers("oui", "", "non", "non", "non", "")
                .statusCode(422)
                .body(containsString("<title>Erreur"), containsString("href=\"#q2\""));
        answers("oui", "non", "non", "non", "non", "31/02/2029")
                .statusCode(422)
                .body(containsString("href=\"#jour\""), containsString("31/02/2029"));
        answers("oui", "non", "non", "non", "non", "\"><script>alert(1)</script>")
                .statusCode(422)
                .body(not(containsString("<script>alert")));
    }

    private ValidatableResponse answers(String q1, String q2, String q3, String q4, String q5, String day) {
        return browser()
                .queryParam("q1", q1)
                .queryParam("q2", q2)
                .queryParam("q3", q3)
                .queryParam("q4", q4)
                .queryParam("q5", q5)
                .queryParam("jour", day)
                .get("/mairie/referendum/reponse")
                .then();
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }
}
