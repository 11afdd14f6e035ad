package fr.parvis.citizen.portal;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.Assets;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PortalTest {

    @Test
    void a_commune_is_found_without_accents_or_article() {
        // No other test opens this one: of a name that many bear, only the first are shown.
        Place brede = aCommune("La Brède").postalCodes("33650").open();
        for (String typed : List.of("brede", "La Brède", "LA BREDE", "33650", "brè", "la brè")) {
            assertThat(search(typed)).as(typed).contains("href=\"" + brede.path() + "/\"");
        }
        assertThat(search("rede")).doesNotContain(brede.path());
    }

    @Test
    void short_forms_and_postal_codes_find_the_commune() {
        Place emilion = aCommune("Saint-Émilion").postalCodes("33330").open();
        for (String typed : List.of("st emilion", "St-Emilion", "saint émilion", "33330", "emilion", "3333")) {
            assertThat(search(typed)).as(typed).contains("href=\"" + emilion.path() + "/\"");
        }
        Place brede = aCommune("La Brède").postalCodes("33650").open();
        assertThat(search("Brède")).contains("href=\"" + brede.path() + "/\"");
    }

    @Test
    void only_communes_of_this_installation_are_linked() {
        String page = search("Huttenheim");
        assertThat(page).doesNotContain("huttenheim/\"");
        assertThat(Pages.text(page)).contains("Aucune commune trouvée pour « Huttenheim »", "Huttenheim Bas-Rhin");
        assertThat(Pages.text(search("zzzz"))).contains("Vérifiez l’orthographe");
    }

    @Test
    void what_is_typed_is_never_part_of_the_page() {
        assertThat(search("<script>alert(1)</script>"))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void the_script_gets_the_hits_alone() {
        Place place = aCommune("Saint-Macaire").open();
        String hits =
                Browser.anonymous().queryParam("q", "macaire").get("/communes").asString();
        assertThat(hits).contains(place.path()).doesNotContain("<html", "<h1");
    }

    @Test
    void what_is_open_anywhere_is_shown_and_nothing_else() {
        Place place = aCommune().open();
        String open = anOpinion("Ouverte partout ?").publishedIn(place).path();
        String coming = anOpinion("À venir ?")
                .openingIn(Duration.ofDays(2))
                .publishedIn(place)
                .path();
        String closed = anOpinion("Finie ?").publishedIn(place).closed().path();
        anOpinion("Brouillon secret ?").draftIn(place);
        String all = everything();
        assertThat(all).contains("href=\"" + open + "\"").doesNotContain(coming, closed, "Brouillon secret");
    }

    @Test
    void the_page_costs_the_same_whatever_the_number_of_communes() {
        anOpinion("Une ?").publishedIn(aCommune().open());
        long few = Pages.queries("/");
        long found = Pages.queries("/?q=ambes");
        IntStream.range(0, 30).forEach(i -> anOpinion("Question " + i + " ?")
                .publishedIn(aCommune().open()));
        assertThat(Pages.queries("/")).isEqualTo(few).isEqualTo(2);
        assertThat(Pages.queries("/?q=ambes")).isEqualTo(found).isEqualTo(3);
    }

    @Test
    void many_open_consultations_are_paged() {
        IntStream.range(0, 13).forEach(i -> anOpinion("Page " + i + " ?")
                .publishedIn(aCommune().open()));
        assertThat(Pages.get("/")).contains("rel=\"next\"");
        assertThat(Pages.get("/?page=2")).contains("rel=\"prev\"");
        assertThat(Pages.get("/?page=99999")).contains("rel=\"prev\"");
    }

    @Test
    void public_pages_set_no_cookie_and_may_be_kept_for_a_moment() {
        for (String path : List.of("/", "/communes?q=ambes", "/mentions-legales")) {
            Response response = Browser.anonymous().get(path);
            assertThat(response.getCookies()).as(path).isEmpty();
            assertThat(response.header("Cache-Control")).as(path).contains("max-age=15");
        }
    }

    @Test
    void static_files_are_kept_for_a_year_and_whole_pages_name_their_version() {
        assertThat(Pages.get("/")).contains(Assets.url("parvis.css"));
        assertThat(Browser.anonymous().get(Assets.url("parvis.css")).header("Cache-Control"))
                .contains("immutable", "max-age=31536000");
    }

    private static String search(String typed) {
        return Browser.anonymous()
                .queryParam("q", typed)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String everything() {
        StringBuilder pages = new StringBuilder();
        String page;
        int number = 1;
        do {
            page = Pages.get("/?page=" + number++);
            pages.append(page);
        } while (page.contains("rel=\"next\""));
        return pages.toString();
    }
}
