package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FleetPagesTest {

    private static final Reference FRANCE = Reference.france();

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Invitations invitations;

    @BeforeEach
    void no_commune() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_door() {
        Browser.anonymous()
                .get("/console/communes")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
    }

    @Test
    void a_mayor_does_not_know_that_there_is_a_console() {
        opening.openOne("33352");
        Worker.mayorOf(place("33352")).browser().get("/console/communes").then().statusCode(404);
    }

    @Test
    void the_front_door_leads_to_the_communes() {
        operator().get("/console").then().statusCode(303).header("Location", endsWith("/console/communes"));
    }

    @Test
    void an_empty_fleet_says_how_to_begin() {
        operator()
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(
                        containsString("Aucune commune n’est encore ouverte"),
                        containsString("/console/communes/nouvelle"),
                        not(containsString("role=\"search\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA REOLE", "réole", "33352", "33190", "la ré"})
    void a_commune_is_found_by_name_code_or_postal_code(String sought) {
        open("33352", "33004");
        operator()
                .queryParam("q", sought)
                .get("/console/communes")
                .then()
                .statusCode(200)
                .body(containsString("La Réole"), not(containsString("Ambès")), containsString("Une commune"));
    }

    @Test
    void a_search_without_result_says_so_and_leads_back() {
        open("33352");
        operator()
                .queryParam("q", "zzz")
                .get("/console/communes")
                .then()
                .body(containsString("Aucune commune ne correspond"), containsString("Tout afficher"));
    }

    @Test
    void filters_tell_what_is_stuck() {
        open("33352", "33004", "33394", "33537");
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352"));
        AConsultation.anOpinion("Une halle ?").publishedIn(place("33004")).closed();
        Worker.mayorOf(place("33352"));
        Tenancy.run(
                new fr.parvis.core.tenancy.Scope.Within("33394"),
                () -> invitations.invite(
                        Collectivity.withId("33394").orElseThrow(),
                        new Email("maire@saint-emilion.example"),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        shows("en-cours", "La Réole");
        shows("reponse", "Ambès");
        shows("invitee", "Saint-Émilion");
        shows("personne", "Ambès", "Uzeste");
    }

    private void shows(String state, String... names) {
        String page = operator()
                .queryParam("etat", state)
                .get("/console/communes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String commune : List.of("La Réole", "Ambès", "Saint-Émilion", "Uzeste")) {
            assertThat(page.contains(">" + commune + "<"))
                    .as("%s in %s", commune, state)
                    .isEqualTo(List.of(names).contains(commune));
        }
    }

    @Test
    void the_order_is_in_the_address() {
        open("33352", "33004", "33063");
        operator()
                .get("/console/communes?tri=habitants&sens=desc")
                .then()
                .body(stringContainsInOrder(">Bordeaux<", ">La Réole<", ">Ambès<"));
        operator().get("/console/communes").then().body(stringContainsInOrder(">Ambès<", ">Bordeaux<", ">La Réole<"));
        for (String column : Fleet.COLUMNS) {
            operator().get("/console/communes?tri=" + column).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tri=nom", "etat=tous", "couleur=rouge", "sens=haut", "page=0", "page=x", "ouverture=x"})
    void an_address_that_the_list_does_not_know_is_refused(String query) {
        operator()
                .get("/console/communes?" + query)
                .then()
                .statusCode(400)
                .body(containsString("La page ne peut pas s’afficher"));
    }

    @Test
    void pages_follow_one_another() {
        opening.openAll(FRANCE.communesOf(FRANCE.departement("33").orElseThrow()));
        operator()
                .get("/console/communes?page=2")
                .then()
                .body(containsString("51 à 100 sur 534"), containsString("page=3"), containsString("page=11"));
        operator().get("/console/communes?page=99").then().body(containsString("501 à 534 sur 534"));
    }

    private void open(String... insees) {
        // The parent of a commune is the syndicate.
        fr.parvis.core.fixture.TheSyndicate.exists();
        for (String insee : insees) {
            opening.openOne(insee);
        }
    }

    private Place place(String insee) {
        return directory.withId(insee).orElseThrow();
    }

    private static RequestSpecification operator() {
        return Worker.operator().browser();
    }
}
