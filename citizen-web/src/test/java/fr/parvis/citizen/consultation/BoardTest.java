package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.HostNames;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardTest {

    @Inject
    HostNames hosts;

    @Test
    void an_empty_board_says_what_will_stand_there() {
        Place place = aCommune("Le Haillan").open();
        String text = Pages.text(Pages.get(place.path() + "/"));
        assertThat(text)
                .contains("Au Haillan, votre avis compte", "Le panneau est encore vide", "la mairie du Haillan")
                .doesNotContain("En ce moment");
    }

    @Test
    void open_coming_and_finished_stand_apart() {
        Place place = aCommune("La Réole").open();
        anOpinion("Éteindre la nuit ?").publishedIn(place).answered(12, "q1", "1");
        anOpinion("Un marché le samedi ?").openingIn(Duration.ofDays(3)).publishedIn(place);
        anOpinion("Un terrain de boules ?").publishedIn(place).closed();
        anOpinion("Repeindre l’école ?")
                .publishedIn(place)
                .closed()
                .decided("Oui.", "L’école sera repeinte cet été.", "Elle en a besoin.");
        anOpinion("Brouillon secret ?").draftIn(place);
        String text = Pages.text(Pages.get(place.path() + "/"));
        assertThat(text)
                .containsSubsequence(
                        "À La Réole, votre avis compte",
                        "En ce moment",
                        "Éteindre la nuit ?",
                        "12 participants",
                        "Bientôt",
                        "Un marché le samedi ?",
                        "Terminées")
                .contains("Décision : L’école sera repeinte cet été.", "La mairie prépare sa réponse.")
                .doesNotContain("Brouillon secret");
    }

    @Test
    void a_neighbours_consultations_are_not_there() {
        Place place = aCommune().open();
        Place neighbour = aCommune("Bassens").open();
        anOpinion("Chez le voisin ?").publishedIn(neighbour);
        assertThat(Pages.get(place.path() + "/")).doesNotContain("Chez le voisin");
    }

    @Test
    void the_page_costs_the_same_whatever_stands_on_it() {
        Place place = aCommune().open();
        assertThat(Pages.queries(place.path() + "/")).isEqualTo(4);
        IntStream.range(0, 12).forEach(i -> {
            anOpinion("Ouverte " + i).publishedIn(place).answered(2, "q1", "1");
            anOpinion("Finie " + i).publishedIn(place).closed();
        });
        assertThat(Pages.queries(place.path() + "/")).isEqualTo(4);
        assertThat(Pages.get(place.path() + "/")).contains("rel=\"next\"");
        assertThat(Pages.get(place.path() + "/?page=2")).contains("rel=\"prev\"");
    }

    @Test
    void on_its_own_host_the_board_stands_at_the_root() {
        Place place = aCommune("Ambès").onHost("participez.ambes.test").open();
        String address = anOpinion("Sur notre site ?").publishedIn(place).address();
        hosts.refresh();
        String page = Browser.anonymous()
                .header("Host", "participez.ambes.test")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("href=\"/" + address + "\"", "href=\"/mentions-legales\"")
                .doesNotContain("/c/");
        Browser.anonymous()
                .header("Host", "participez.ambes.test")
                .get(place.path() + "/")
                .then()
                .statusCode(404);
        Browser.anonymous().header("Host", "ailleurs.test").get("/").then().statusCode(421);
    }

    @Test
    void every_page_says_how_accessible_it_is() {
        assertThat(Pages.text(Pages.get(aCommune().open().path() + "/"))).contains("Accessibilité : non conforme");
        assertThat(Pages.text(Pages.get("/"))).contains("Accessibilité : non conforme");
    }

    @Test
    void an_unknown_commune_is_not_found() {
        Browser.anonymous().get("/c/nulle-part/").then().statusCode(404);
    }
}
