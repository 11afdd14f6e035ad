package fr.parvis.console;

import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsoleRightsTest {

    private static final String ID = "/00000000-0000-0000-0000-000000000000";

    private final Place place = ACommune.aCommune().open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/communes",
                "/communes/33352",
                "/communes/nouvelle",
                "/communes/nouvelle/resultats",
                "/communes/plusieurs",
                "/communes/plusieurs/intercommunalites",
                "/ouvertures",
                "/ouvertures" + ID,
                "/ouvertures" + ID + "/avancement",
                "/courriels",
                "/equipe",
                "/journal"
            })
    void pages_are_the_operators_alone(String page) {
        Browser.anonymous()
                .get("/console" + page)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
        Worker.mayorOf(place).browser().get("/console" + page).then().statusCode(404);
        Worker.secretaryOf(place).browser().get("/console" + page).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communes/nouvelle",
                "/communes/plusieurs/departement",
                "/communes/plusieurs/intercommunalite",
                "/communes/33352/couleurs",
                "/communes/33352/hotes",
                "/communes/33352/hotes/retirer",
                "/communes/33352/invitations",
                "/communes/33352/personnes" + ID + "/retirer",
                "/ouvertures" + ID + "/commencer",
                "/ouvertures" + ID + "/abandonner",
                "/ouvertures" + ID + "/invitations",
                "/courriels/relancer",
                "/courriels/33352" + ID + "/relancer",
                "/equipe/invitations",
                "/equipe" + ID + "/retirer"
            })
    void deeds_are_the_operators_alone(String deed) {
        Browser.anonymous()
                .formParam("insee", "33352")
                .post("/console" + deed)
                .then()
                .statusCode(303);
        Worker.mayorOf(place)
                .browser()
                .formParam("insee", "33352")
                .post("/console" + deed)
                .then()
                .statusCode(404);
    }
}
