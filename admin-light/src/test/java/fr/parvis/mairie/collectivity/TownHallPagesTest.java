package fr.parvis.mairie.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TownHallPagesTest {

    @Test
    void the_sheet_is_filled_in_and_found_again() {
        Place place = ACommune.aCommune("La Réole").open();
        Place neighbour = ACommune.aCommune("Ambès").open();
        Worker secretary = Worker.secretaryOf(place);

        secretary
                .browser()
                .formParam("directeur", "Claire Martin")
                .formParam("rue", "1 place de la Libération\n33190 La Réole")
                .formParam("telephone", "05 56 61 10 11")
                .formParam("courriel", "mairie@lareole.example")
                .formParam("dpo", "")
                .post("/mairie/fiche")
                .then()
                .statusCode(303);

        secretary
                .browser()
                .get("/mairie/fiche")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Claire Martin\""), containsString("33190 La Réole"));
        assertThat(Tenancy.within(
                        neighbour.id(), () -> String.valueOf(TownHall.current().director())))
                .isEqualTo("null");
    }

    @Test
    void slips_are_told_and_kept() {
        Worker.mayorOf(ACommune.aCommune("La Réole").open())
                .browser()
                .formParam("directeur", "Claire Martin")
                .formParam("telephone", "12")
                .formParam("courriel", "mairie@")
                .post("/mairie/fiche")
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Erreur"),
                        containsString("href=\"#telephone\""),
                        containsString("href=\"#courriel\""),
                        containsString("value=\"mairie@\""),
                        containsString("value=\"Claire Martin\""));
    }
}
