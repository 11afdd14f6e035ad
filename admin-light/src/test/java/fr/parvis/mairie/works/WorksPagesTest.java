package fr.parvis.mairie.works;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WorksPagesTest {

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    @Test
    void what_becomes_of_a_winner_is_told_mended_and_pictured() {
        ABudgetVote vote = ABudgetVote.openIn(place, 12, Voting.USUAL).voted(11, "1");
        String path = "/mairie/consultations/" + vote.consultation().id();
        browser().get(path).then().body(containsString("aria-current=\"step\"><strong>Vote<"));
        browser().get(path + "/suivi").then().statusCode(404);
        vote.published();
        browser().get(path).then().body(containsString("Où en sont les projets retenus"));
        browser()
                .get(path + "/suivi")
                .then()
                .body(containsString("Un abri pour les vélos"), containsString("Pas encore de nouvelles"))
                .body(not(containsString("Des bancs")));
        browser().get(path + "/suivi/2").then().statusCode(404);

        tell(path, "", "04/05/2026", "").statusCode(422).body(containsString("Dites où en est le projet."));
        tell(path, "DROPPED", "04/05/2026", "").statusCode(422).body(containsString("une explication"));
        tell(path, "BUILT", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString(), "")
                .statusCode(422)
                .body(containsString("pas encore venu"));
        tell(path, "BUILT", "2026-05-04", "Le toit est posé.")
                .statusCode(303)
                .header("Location", endsWith("/suivi?fait=oui#p1"));
        browser()
                .get(path + "/suivi?fait=oui")
                .then()
                .body(containsString("C’est en ligne"), containsString("En travaux"), containsString("Corriger"));
        browser()
                .multiPart("photo", "toit.jpg", APicture.jpeg(1200, 800), "image/jpeg")
                .multiPart("description", "Le toit de tuiles")
                .post(path + "/suivi/1/photo")
                .then()
                .statusCode(303);
        tell(path, "BUILT", "2026-05-04", "Le toit est presque posé.").statusCode(303);
        browser()
                .get(path + "/suivi/1")
                .then()
                .body(containsString("alt=\"Le toit de tuiles\""), containsString("presque posé"))
                .body(not(containsString("Le toit est posé.")));
    }

    private ValidatableResponse tell(String path, String stage, String day, String text) {
        return browser()
                .formParam("etape", stage)
                .formParam("jour", day)
                .formParam("texte", text)
                .post(path + "/suivi/1")
                .then();
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }
}
