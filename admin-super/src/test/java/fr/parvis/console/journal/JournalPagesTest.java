package fr.parvis.console.journal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class JournalPagesTest {

    @Test
    void every_deed_is_told_in_words_for_one_commune_or_for_all() {
        Place one = ACommune.aCommune("Pompignac").open();
        Place other = ACommune.aCommune("Quinsac").open();
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(one)
                .closed()
                .decided("a", "b", "c")
                .archived();
        AConsultation.anOpinion("Une halle ?").publishedIn(other);
        operator()
                .queryParam("commune", "POMPIGNAC")
                .get("/console/journal")
                .then()
                .statusCode(200)
                .body(
                        containsString("brouillon commencé\u00a0: «\u00a0Un marché ?\u00a0»"),
                        containsString("consultation publiée"),
                        containsString("consultation close avant l’heure"),
                        containsString("réponse du conseil publiée"),
                        containsString("consultation archivée"),
                        not(containsString("Une halle")));
        operator().get("/console/journal").then().body(containsString("Pompignac"), containsString("Quinsac"));
        operator()
                .queryParam("commune", "zzz")
                .get("/console/journal")
                .then()
                .body(containsString("Aucune ligne ne correspond"));
        operator().get("/console/journal?qui=moi").then().statusCode(400);
    }

    private static RequestSpecification operator() {
        return Worker.operator().browser();
    }
}
