package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Inspection;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MapPagesTest {

    private static final String PLACES = """
            code;longitude;latitude
            33352;-0.0411;44.5797
            33004;-0.4852;45.0113
            99999;1;1
            """;

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Figures figures;

    @BeforeEach
    void no_commune() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person, place_on_map cascade");
        }
        TheSyndicate.exists();
        opening.openOne("33352");
        opening.openOne("33004");
        opening.openOne("33537");
    }

    @Test
    void communes_are_on_the_map_without_any_file() {
        map("").body(
                        containsString("class=\"map-land\""),
                        containsString("3 communes"),
                        containsString("Admin Express"),
                        not(containsString("sans position connue")));
    }

    @Test
    void communes_are_drawn_named_and_listed_once_a_file_said_where_they_are() {
        send(PLACES).statusCode(200).body(containsString("2 communes placées."), containsString("ligne 4."));
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(directory.withId("33352").orElseThrow());
        AConsultation.anOpinion("Une halle ?")
                .openingIn(Duration.ofDays(3))
                .publishedIn(directory.withId("33004").orElseThrow());
        figures.countAll();
        map("").body(
                        containsString("aria-label=\"Ambès, Mairie venue, rien n’a encore été demandé"),
                        containsString("aria-label=\"La Réole, Une consultation est en cours"),
                        containsString("class=\"sign asking\""),
                        not(containsString("sans position connue")),
                        stringContainsInOrder("<tbody>", "Ambès", "La Réole", "Uzeste"),
                        not(containsString("style=")));
        assertThat(Inspection.markup(map("").extract().asString())).isEmpty();
        map("?etat=en-cours").body(containsString("La Réole"), not(containsString("Ambès")));
        map("?departement=75").body(containsString("Aucune commune ne correspond"));
        Worker.operator()
                .browser()
                .get("/console/journal")
                .then()
                .body(containsString("communes placées sur la carte\u00a0: 2"));
    }

    @Test
    void a_file_that_says_nothing_is_refused_beside_its_field() {
        send("nom;x\nLa Réole;1\n")
                .statusCode(422)
                .body(containsString("La première ligne ne contient pas les colonnes attendues"));
        send("code;longitude;latitude\n99999;1;1\n").statusCode(422).body(containsString("ne place aucune commune"));
        send("").statusCode(422).body(containsString("Choisissez un fichier."));
    }

    private static ValidatableResponse send(String file) {
        return Worker.operator()
                .browser()
                .multiPart(
                        "fichier", "communes.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .post("/console/communes/carte/positions")
                .then();
    }

    private static ValidatableResponse map(String query) {
        return Worker.operator()
                .browser()
                .get("/console/communes/carte" + query)
                .then()
                .statusCode(200);
    }
}
