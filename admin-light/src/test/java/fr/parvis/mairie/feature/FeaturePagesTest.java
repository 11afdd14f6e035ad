package fr.parvis.mairie.feature;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Equipping;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeaturePagesTest {

    @Inject
    Equipping equipping;

    @Test
    void a_mayor_sees_what_there_is_and_asks_for_what_there_is_not() {
        TheSyndicate.exists();
        Place place = ACommune.aCommune("La Réole").open();
        equipping.refit(place.id(), new Refit.Whole(Equipment.of(Preset.BUDGET)));
        Worker mayor = Worker.mayorOf(place);
        mayor.browser().get("/mairie").then().body(containsString("/mairie/fonctions"));
        mayor.browser()
                .get("/mairie/fonctions")
                .then()
                .statusCode(200)
                .body(
                        containsString("/mairie/fonctions/anglais"),
                        not(containsString("/mairie/fonctions/budget")),
                        not(containsString("Demandée")));
        mayor.browser()
                .get("/mairie/fonctions/anglais")
                .then()
                .body(containsString("pouvez-vous activer «\u00a0Pages en anglais\u00a0»"));
        mayor.browser()
                .formParam("page", "/mairie/fonctions/anglais")
                .formParam("phrase", "Nous avons des voisins anglais.")
                .post("/mairie/aide")
                .then()
                .statusCode(303);
        mayor.browser().get("/mairie/fonctions").then().body(containsString("Demandée"));
        mayor.browser().get("/mairie/fonctions/anglais").then().body(containsString("Votre demande est partie"));
        mayor.browser().get("/mairie/fonctions/budget").then().body(containsString("rien à demander"));
        mayor.browser().get("/mairie/fonctions/rien").then().statusCode(404);
    }
}
