package fr.parvis.console.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.library.Library;
import fr.parvis.core.library.Library.Entry;
import fr.parvis.core.model.Models;
import fr.parvis.core.model.Theme;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ShelfPagesTest {

    private static final String SHELF = "/console/bibliotheque";

    @Inject
    Library library;

    @Inject
    Drafting drafting;

    @Test
    void the_syndicate_recommends_and_withdraws_and_the_journal_tells_it() {
        Place place = ACommune.aCommune("Le Haillan").open();
        Published asked = AConsultation.anOpinion("Un kiosque au Haillan ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed();
        Tenancy.run(new Scope.Within(place.id()), () -> library.share(asked.id(), place.name(), Theme.PLACES));
        String token = Worker.operator().token();

        browser(token)
                .get(SHELF)
                .then()
                .statusCode(200)
                .body(containsString("Un kiosque à la commune"), containsString("Places, rues et bâtiments"));
        assertThat(shelf(asked)).noneMatch(Entry::isRecommended);
        keep(token, asked, "recommander");
        browser(token).get(SHELF).then().body(containsString("Recommandé par le syndicat"));
        assertThat(shelf(asked)).allMatch(Entry::isRecommended).hasSize(1);
        browser(token)
                .get(SHELF + "/" + place.id() + "/" + asked.id())
                .then()
                .statusCode(200)
                .body(containsString("soit 2 pour 100 habitants"), containsString("<th scope=\"row\">Pour</th>"));
        Source source = Source.of(place.id(), asked.id(), 1);
        UUID draft = UUID.randomUUID();
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> drafting.begin(draft, Models.withId("fetes").orElseThrow().sketch(), source));
        browser(token)
                .get(SHELF + "?theme=PLACES")
                .then()
                .body(containsString("pas les brouillons des mairies"), not(containsString("1 consultation publiée")));
        Tenancy.run(new Scope.Within(place.id()), () -> drafting.publish(draft));
        browser(token)
                .get(SHELF + "?theme=PLACES")
                .then()
                .body(
                        containsString("version 1 : 1 consultation publiée"),
                        containsString("Aménagement de la place"),
                        containsString("1, du "),
                        not(containsString("Cantine et périscolaire")));
        keep(token, asked, "retirer");
        assertThat(shelf(asked)).isEmpty();
        browser(token).get(SHELF).then().body(containsString("Retirée"), containsString("Remettre"));
        keep(token, asked, "remettre");
        assertThat(shelf(asked)).hasSize(1);
        keep(token, asked, "ne-plus-recommander");
        assertThat(shelf(asked)).noneMatch(Entry::isRecommended);
        for (String query : List.of("q=kiosque&theme=PLACES", "q=le+haillan", "theme=PLACES")) {
            browser(token).get(SHELF + "?" + query).then().body(containsString("Un kiosque à la commune"));
        }
        for (String query : List.of("q=kiosque&theme=ROADS", "q=nulle+part", "q=kiosque&page=2")) {
            browser(token).get(SHELF + "?" + query).then().body(containsString("Rien ne correspond"));
        }
        browser(token).get(SHELF + "?theme=RIEN").then().statusCode(400);
        browser(token)
                .formParam("geste", "recommander")
                .post(SHELF + "/" + place.id() + "/" + asked.id() + "?q=kiosque&page=2")
                .then()
                .header("Location", endsWith("?q=kiosque&tri=date&page=2"));
        assertThat(Tenancy.in(new Scope.Operator(), () -> library.search("", "", 0, 1)))
                .as("recommended first, and no more than wanted")
                .extracting(Entry::consultation)
                .containsExactly(asked.id());
        browser(token)
                .formParam("geste", "autre")
                .post(SHELF + "/" + place.id() + "/" + asked.id())
                .then()
                .statusCode(400);
        browser(token)
                .queryParam("q", "kiosque")
                .get("/console/journal")
                .then()
                .body(
                        containsString("consultation partagée recommandée"),
                        containsString("consultation partagée retirée de la bibliothèque"),
                        containsString("remise dans la bibliothèque"),
                        containsString("recommandation retirée"));
    }

    @Test
    void a_model_that_is_recommended_comes_first_for_town_halls() {
        String token = Worker.operator().token();
        String mayor = Worker.mayorOf(ACommune.aCommune().open()).token();
        String model = SHELF + "/modeles/fetes";
        browser(token)
                .formParam("geste", "recommander")
                .post(model)
                .then()
                .statusCode(303)
                .header("Location", endsWith("#modeles"));
        browser(token).get(SHELF).then().body(containsString("value=\"ne-plus-recommander\""));
        String beginning = browser(mayor)
                .get("/mairie/consultations/nouvelle")
                .then()
                .statusCode(200)
                .body(containsString("Recommandé par le syndicat"))
                .extract()
                .asString();
        assertThat(beginning.indexOf("value=\"fetes\"")).isLessThan(beginning.indexOf("value=\"eclairage\""));
        browser(token)
                .formParam("geste", "ne-plus-recommander")
                .post(model)
                .then()
                .statusCode(303);
        browser(mayor)
                .get("/mairie/consultations/nouvelle")
                .then()
                .body(not(containsString("Recommandé par le syndicat")));
        browser(token)
                .get("/console/journal")
                .then()
                .body(containsString("modèle recommandé"), containsString("recommandation d’un modèle retirée"));
        browser(token)
                .formParam("geste", "recommander")
                .post(SHELF + "/modeles/rien")
                .then()
                .statusCode(404);
    }

    @Test
    void a_campaign_leads_to_what_it_was_begun_from_as_long_as_that_is_shared() {
        Place place = ACommune.aCommune("Le Haillan").open();
        Published asked = AConsultation.anOpinion("Un préau ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed();
        Tenancy.run(new Scope.Within(place.id()), () -> library.share(asked.id(), place.name(), Theme.PLACES));
        String token = Worker.operator().token();
        String campaign = browser(token)
                .formParam("commune", place.id())
                .formParam("consultation", asked.id())
                .post("/console/campagnes/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(/console/campagnes/[^/]+)/texte", "$1");
        browser(token)
                .formParam("commune", ACommune.aCommune().open().id())
                .post(campaign + "/proposer")
                .then()
                .statusCode(303);
        String shared = SHELF + "/" + place.id() + "/" + asked.id();
        browser(token)
                .get(campaign)
                .then()
                .body(containsString(
                        "<a href=\"" + shared + "\">D’après une consultation partagée par Le Haillan, version 1</a>"));
        Tenancy.run(new Scope.Within(place.id()), () -> library.takeBack(asked.id()));
        browser(token)
                .get(campaign)
                .then()
                .body(
                        containsString("D’après une consultation qui n’est plus partagée, version 1"),
                        not(containsString(shared)));
    }

    private List<Entry> shelf(Published asked) {
        return library.shelf("", 100).stream()
                .filter(entry -> entry.consultation().equals(asked.id()))
                .toList();
    }

    private static void keep(String token, Published asked, String deed) {
        browser(token)
                .formParam("geste", deed)
                .post(SHELF + "/" + asked.place().id() + "/" + asked.id())
                .then()
                .statusCode(303);
    }

    private static RequestSpecification browser(String token) {
        return Browser.with(token);
    }
}
