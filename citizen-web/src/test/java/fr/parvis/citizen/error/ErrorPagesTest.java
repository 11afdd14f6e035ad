package fr.parvis.citizen.error;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.HostNames;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErrorPagesTest {

    @Inject
    Running running;

    @Inject
    HostNames hosts;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            panne/refus  | 422 | Nous n’avons pas pu l’enregistrer     | Revenez à la page précédente
            panne/essais | 429 | Trop d’essais à la suite              | puis recommencez. Ce qui était enregistré le reste.
            panne/oups   | 500 | Quelque chose n’a pas marché chez nous | Numéro à donner au téléphone :
            panne/validation | 503 | Le site est en travaux            | rechargez-la un peu plus tard
            panne/base   | 503 | Le site est en travaux                | rechargez-la un peu plus tard
            rien         | 404 | Cette page n’existe pas               | repartez de l’accueil
            rien/du/tout | 404 | Cette page n’existe pas               | repartez de l’accueil
            """)
    void whatever_goes_wrong_is_said_with_the_communes_look(String path, int status, String title, String next) {
        Place place = aCommune("La Réole").open();
        Response page = Browser.anonymous().get(place.path() + "/" + path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Pages.text(page.asString()))
                .contains(title, next, "La Réole", "Mentions légales")
                .doesNotContain("secret", "Exception");
        assertThat(page.asString())
                .contains("data-palette=\"vigne\"", "class=\"band\"", "href=\"" + place.path() + "/\"")
                .containsOnlyOnce("<h1");
    }

    @Test
    void who_has_to_wait_is_told_how_long() {
        Place place = aCommune().open();
        Response tries = Browser.anonymous().get(place.path() + "/panne/essais");
        assertThat(Integer.parseInt(tries.header("Retry-After"))).isBetween(1, 900);
        assertThat(Pages.text(tries.asString())).containsPattern("Attendez \\d+ (minutes|secondes), puis recommencez");
        Browser.anonymous().get(place.path() + "/panne/base").then().header("Retry-After", "10");
    }

    @Test
    void an_incident_has_a_number_and_tells_nothing_else() {
        Place place = aCommune().open();
        String one =
                Pages.text(Browser.anonymous().get(place.path() + "/panne/oups").asString());
        assertThat(one).containsPattern("Numéro à donner au téléphone : [0-9a-f]{8}\\b");
    }

    @Test
    void what_was_taken_back_is_gone_and_can_come_again() {
        Place place = aCommune().open();
        Published consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);
        Tenancy.run(new Scope.Within(place.id()), () -> running.unpublish(consultation.id()));
        for (String path : List.of("", "/participer")) {
            Response page = Browser.anonymous().get(consultation.path() + path);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(Pages.text(page.asString())).contains("Cette page a été retirée", "Repartez de l’accueil");
        }
        assertThat(Pages.get(place.path() + "/")).doesNotContain("Éteindre");
        Published again = anOpinion("Éteindre la nuit ?").publishedIn(place);
        assertThat(again.address()).isEqualTo("eteindre-la-nuit-2");
    }

    @Test
    void elsewhere_and_in_other_towns_the_page_is_there_too() {
        Place own = aCommune("Ambès").onHost("avis.ambes.test").open();
        hosts.refresh();
        Response page = Browser.anonymous().header("Host", "avis.ambes.test").get("/rien/du/tout");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Pages.text(page.asString())).contains("Ambès", "Cette page n’existe pas");
        assertThat(page.asString()).doesNotContain(own.path());
        for (String path : List.of("/rien", "/c/nulle-part/", "/c/nulle-part/rien/du/tout", "/c/")) {
            Response plain = Browser.anonymous().get(path);
            assertThat(plain.statusCode()).as(path).isEqualTo(404);
            assertThat(Pages.text(plain.asString())).as(path).contains("Cette page n’existe pas", "Aller à l’accueil");
        }
    }

    /** Matching it would keep all others waiting: the dots of a pattern try each of its letters with each other. */
    @Test
    void an_address_that_is_longer_than_any_of_ours_is_not_even_looked_at() {
        Place place = aCommune().open();
        String address = place.path() + "/" + "a".repeat(3_000);
        String path = anOpinion("Éteindre ?").publishedIn(place).path();
        assertThat(Browser.anonymous().get(path).statusCode()).isEqualTo(200);
        Response page = Browser.anonymous().get(address);
        assertThat(page.statusCode()).isEqualTo(404);
        // The page that knows the commune is matched first.
        assertThat(page.asString())
                .contains("Cette page n’existe pas")
                .doesNotContain(place.name().name());
    }

    @Test
    void every_trouble_is_told_in_the_language_of_its_address_and_leads_to_the_other_one() {
        Place place = aCommune("La Réole").open();
        Published gone = anOpinion("Éteindre la nuit ?").publishedIn(place);
        Tenancy.run(new Scope.Within(place.id()), () -> running.unpublish(gone.id()));
        for (String path : List.of(
                gone.path(),
                place.path() + "/panne/refus",
                place.path() + "/panne/essais",
                place.path() + "/panne/oups",
                place.path() + "/panne/base",
                place.path() + "/rien",
                place.path() + "/rien/du/tout",
                "/rien",
                "/c/nulle-part/",
                "/c/nulle-part/rien/du/tout")) {
            assertThat(Browser.anonymous().get(path + "?lang=en").asString())
                    .as(path)
                    .contains("<html lang=\"en\"", "front page", "<a href=\"" + path + "\" hreflang=\"fr\"");
            assertThat(Browser.anonymous().get(path).asString())
                    .as(path)
                    .contains("<html lang=\"fr\"", "accueil", "<a href=\"" + path + "?lang=en\" hreflang=\"en\"");
        }
    }
}
