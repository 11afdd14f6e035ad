package fr.parvis.mairie.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Theme;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LibraryPagesTest {

    private static final String SHELF = "/mairie/bibliotheque";

    @Inject
    Library library;

    @Inject
    Drafting drafting;

    private final Place haillan = ACommune.aCommune("Le Haillan").open();
    private final Place ambes = ACommune.aCommune("Ambès").open();
    private String first = "";
    private String other = "";

    @BeforeEach
    void two_town_halls() {
        first = Worker.mayorOf(haillan).token();
        other = Worker.mayorOf(ambes).token();
    }

    @Test
    void a_finished_consultation_is_shared_after_a_question_and_asked_elsewhere_in_two_screens() {
        Published asked = finished("Un marché au Haillan ?");
        String page = page(asked);
        browser(first).get("/mairie/consultations/" + asked.id()).then().body(containsString(page));
        browser(first)
                .get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Un marché à la commune"),
                        containsString("jamais la réponse de quelqu’un"),
                        not(containsString("Ne plus la partager")));
        browser(other).get(SHELF).then().body(not(containsString("Un marché à la commune")));
        share(asked);

        browser(other)
                .get(SHELF)
                .then()
                .statusCode(200)
                .body(
                        containsString("Un marché à la commune"),
                        containsString("Le Haillan, 600 habitants. 12 réponses, soit 2 pour 100 habitants,"),
                        containsString("Vie du village"),
                        containsString("Il y aura un marché."));
        browser(other)
                .get(book(asked))
                .then()
                .statusCode(200)
                .body(
                        containsString("Comme Le Haillan l’a publié au moment de partager."),
                        containsString("Les habitants de la commune (si, si) le demandent."),
                        containsString("<th scope=\"row\">Pour</th>"),
                        containsString("<td class=\"numeric\">12</td>"),
                        containsString("Adapter pour ma commune"));
        UUID draft = UUID.randomUUID();
        adapt(asked, draft)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/consultations/" + draft + "/adapter"));
        Draft begun = Tenancy.within(ambes.id(), () -> drafting.read(draft).orElseThrow());
        assertThat(begun.consultation().title()).isEqualTo("Un marché à Ambès ?");
        assertThat(begun.consultation().reason()).isEqualTo("Les habitants d’Ambès (si, si) le demandent.");
    }

    @Test
    void it_can_be_taken_back_and_what_others_made_of_it_stays() {
        Published asked = finished("Une halle au Haillan ?");
        share(asked);
        UUID draft = UUID.randomUUID();
        adapt(asked, draft).then().statusCode(303);
        browser(first).get(page(asked)).then().body(containsString("Ne plus la partager"));
        browser(first)
                .post(page(asked) + "/retirer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("fait=retrait"));
        browser(other).get(SHELF).then().body(not(containsString("Une halle")));
        browser(other).get(book(asked)).then().statusCode(404).body(containsString("n’est plus partagée"));
        adapt(asked, UUID.randomUUID()).then().statusCode(422).body(containsString("n’est plus partagée"));
        assertThat(Tenancy.within(ambes.id(), () -> drafting.read(draft))).isPresent();
    }

    @Test
    void what_was_begun_from_anothers_says_whose_it_was() {
        Published asked = finished("Un kiosque au Haillan ?");
        share(asked);
        UUID draft = UUID.randomUUID();
        adapt(asked, draft).then().statusCode(303);
        Tenancy.run(new Scope.Within(ambes.id()), () -> drafting.publish(draft));
        Published theirs = new Published(ambes, draft, "").closed();
        Tenancy.run(new Scope.Within(ambes.id()), () -> library.share(draft, ambes.name(), Theme.PLACES));
        String origin = "D’après une consultation du Haillan";
        String link = "<a href=\"" + book(asked) + "\">" + origin;
        browser(first).get(SHELF + "?theme=PLACES").then().body(containsString(link));
        browser(first).get(book(theirs)).then().body(containsString(link));
        browser(first).post(page(asked) + "/retirer").then().statusCode(303);
        browser(first).get(book(theirs)).then().body(containsString(origin), not(containsString(link)));
    }

    @Test
    void a_theme_of_which_nothing_is_shared_leads_back_to_all() {
        browser(other)
                .get(SHELF + "?theme=SERVICES")
                .then()
                .statusCode(200)
                .body(
                        containsString("Rien n’est encore partagé sur ce thème"),
                        containsString("<a href=\"" + SHELF + "\">Voir tous les thèmes</a>"));
    }

    @Test
    void what_a_later_parvis_has_written_is_read_as_far_as_it_is_known() throws SQLException {
        Published asked = finished("Un moulin ?");
        share(asked);
        try (Connection database = TestDatabase.administrator();
                PreparedStatement later = database.prepareStatement(
                        "update shared set result = '{\"later\":1,' || substr(result, 2) where consultation_id = ?")) {
            later.setObject(1, asked.id());
            later.executeUpdate();
        }
        browser(other).get(book(asked)).then().statusCode(200).body(containsString("<th scope=\"row\">Pour</th>"));
    }

    @Test
    void sharing_again_makes_a_new_version() {
        Published asked = finished("Un lavoir au Haillan ?");
        share(asked);
        share(asked);
        browser(other).get(SHELF).then().body(containsString("version 2"));
    }

    @Test
    void of_fewer_than_ten_answers_only_their_number_is_read_elsewhere() {
        Published asked = AConsultation.anOpinion("Un four ?")
                .publishedIn(haillan)
                .answered(9, "q1", "1")
                .closed();
        share(asked);
        browser(other)
                .get(book(asked))
                .then()
                .statusCode(200)
                .body(
                        containsString("9 réponses, soit 1,5 pour 100 habitants"),
                        containsString("Moins de dix personnes ont répondu"),
                        not(containsString("class=\"bars\"")));
    }

    @Test
    void a_theme_is_asked_for_beside_its_field() {
        Published asked = finished("Un pont ?");
        browser(first)
                .formParam("theme", "AUTRE")
                .post(page(asked))
                .then()
                .statusCode(422)
                .body(containsString("id=\"theme-error\""));
    }

    @Test
    void what_runs_is_not_shared_nor_what_is_a_neighbours() {
        Published running = AConsultation.anOpinion("Une gare ?").publishedIn(haillan);
        browser(first).get(page(running)).then().statusCode(404);
        browser(first).formParam("theme", "LIFE").post(page(running)).then().statusCode(404);
        Published asked = finished("Un phare ?");
        browser(other).get(page(asked)).then().statusCode(404);
        browser(other).formParam("theme", "LIFE").post(page(asked)).then().statusCode(404);
    }

    @Test
    void what_the_syndicate_withdraws_is_gone_for_others_and_told_to_whoever_shared_it() {
        Published asked = finished("Un port au Haillan ?");
        share(asked);
        Tenancy.run(new Scope.Operator(), () -> library.recommend(haillan.id(), asked.id(), true));
        browser(other).get(SHELF).then().body(containsString("Recommandé par le syndicat"));
        Tenancy.run(new Scope.Operator(), () -> library.withdraw(haillan.id(), asked.id(), true));
        browser(other).get(SHELF).then().body(not(containsString("Un port à la commune")));
        browser(first).get(page(asked)).then().body(containsString("Votre syndicat l’a retirée"));
        share(asked);
        browser(other).get(SHELF).then().body(not(containsString("Un port à la commune")));
    }

    private Published finished(String title) {
        return AConsultation.anOpinion(title)
                .because("Les habitants du Haillan {si, si} le demandent.")
                .publishedIn(haillan)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui.", "Il y aura un marché.", "Parce que.");
    }

    private void share(Published asked) {
        browser(first)
                .formParam("theme", "LIFE")
                .post(page(asked))
                .then()
                .statusCode(303)
                .header("Location", endsWith("fait=partage"));
    }

    private Response adapt(Published asked, UUID draft) {
        return browser(other)
                .formParam("commune", haillan.id())
                .formParam("consultation", asked.id())
                .formParam("brouillon", draft)
                .post(SHELF);
    }

    private static String book(Published asked) {
        return SHELF + "/" + asked.place().id() + "/" + asked.id();
    }

    private static String page(Published asked) {
        return "/mairie/consultations/" + asked.id() + "/partager";
    }

    private static RequestSpecification browser(String token) {
        return Browser.with(token);
    }
}
