package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetDraft;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BudgetWizardTest {

    private static final String NEXT = "continuer";

    @Inject
    Budgeting budgeting;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.mayorOf(place).token();
    }

    @Test
    void a_budget_is_published_in_five_screens() {
        UUID id = begin();
        envelope(id, "Décidons ensemble", "20 000 €", NEXT).header("Location", endsWith(path(id, "projets")));
        projects(id, NEXT, "Un préau", "12 000", "Trois bancs", "3400").header("Location", endsWith(path(id, "vote")));
        browser()
                .get(path(id, "vote"))
                .then()
                .body(
                        not(containsString("Tout de suite")),
                        containsString("min=\"" + today().plusDays(1) + "\""),
                        containsString("Comptez quatre semaines"));
        vote(id, "choisir", "nombre-choisir", "2", "voix").header("Location", endsWith(path(id, "verifier")));
        browser()
                .get(path(id, "verifier"))
                .then()
                .statusCode(200)
                .body(
                        containsString("Décidons ensemble"),
                        containsString("20\u202f000\u00a0€"),
                        containsString("15\u202f400\u00a0€"),
                        containsString("jusqu’à 2 projets"),
                        containsString("par un code reçu par lettre"),
                        containsString("Publier"));
        browser()
                .post(path(id, "verifier"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/consultations/" + id));

        Consultation published =
                Tenancy.within(place.id(), () -> Consultation.withId(id).orElseThrow());
        assertThat(published.phase(Instant.now())).isEqualTo(Phase.COMING);
        assertThat(published.audience()).isEqualTo(Audience.ONE_EACH);
        browser()
                .get("/mairie/consultations/" + id)
                .then()
                .statusCode(200)
                .body(
                        containsString("Vous pouvez encore annuler"),
                        containsString("Indispensable avant le vote"),
                        containsString("Trois bancs"),
                        not(containsString("/prolonger")));
        Paper paper = Tenancy.within(place.id(), () -> budgeting.paper(id));
        assertThat(Paper.read(paper.statement())).isEqualTo(paper);
        assertThat(paper.accepts("1,2")).isTrue();
        assertThat(paper.projects()).extracting(Paper.Line::title).containsExactly("Un préau", "Trois bancs");
    }

    @Test
    void each_screen_says_what_is_wrong_beside_the_field_and_keeps_what_was_typed() {
        UUID id = begin();
        envelope(id, "Décidons", "vingt mille", NEXT)
                .statusCode(422)
                .body(containsString("euros entiers"), containsString("value=\"vingt mille\""));
        envelope(id, "", "", NEXT)
                .statusCode(422)
                .body(
                        containsString("Écrivez ce que vous proposez de financer."),
                        containsString("Donnez la somme à partager"));
        browser().get(path(id, "projets")).then().statusCode(303).header("Location", endsWith(path(id, "budget")));
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        projects(id, NEXT, "Un préau", "beaucoup", "Une piscine", "900 000")
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"beaucoup\""),
                        containsString("value=\"900 000\""),
                        containsString("Projet 1\u00a0: donnez un coût en euros entiers"),
                        // The preview shows what is typed, though it could not be saved.
                        containsString(">Une piscine</h3>"),
                        containsString("Projet 2\u00a0: il ne peut pas coûter plus que l’enveloppe")));
        projects(id, NEXT, "Un préau", "", "", "500")
                .statusCode(422)
                .body(
                        containsString("Projet 1\u00a0: donnez son coût."),
                        containsString("Projet 2\u00a0: donnez-lui un titre."));
        // What was typed is saved all the same.
        assertThat(read(id).projects()).hasSize(2);
        projects(id, NEXT, "Un préau", "500").statusCode(422).body(containsString("au moins deux projets"));
        projects(id, NEXT, "x".repeat(121), "500", "Un banc", "5")
                .statusCode(422)
                .body(containsString("120 signes au plus"));
        vote(id, "choisir", "nombre-choisir", "0", "voix")
                .statusCode(422)
                .body(containsString("Donnez un nombre de 1 à 50."));
        browser()
                .formParam("forme", "points")
                .formParam("nombre-points", "10")
                .formParam("regle", "parts")
                .formParam("seuil", "20")
                .formParam("debut", "maintenant")
                .formParam("debut-date", today().toString())
                .formParam("duree", "3s")
                .post(path(id, "vote"))
                .then()
                .statusCode(422)
                .body(
                        containsString("Un nombre de voix ne va qu’avec"),
                        containsString("Choisissez un premier jour à partir de demain"));
        browser()
                .post(path(id, "vote"))
                .then()
                .statusCode(422)
                .body(containsString("Choisissez ce que fait chaque habitant."));
    }

    @Test
    void a_vote_that_would_begin_before_its_box_can_be_sealed_is_not_published() {
        UUID id = AConsultation.aBudget(
                        "Décidons",
                        9_000,
                        new ProjectDraft("Un banc", "", OptionalInt.of(900), ""),
                        new ProjectDraft("Un préau", "", OptionalInt.of(8_000), ""))
                .draftIn(place);
        browser().get(path(id, "suite")).then().statusCode(303).header("Location", endsWith("/vote"));
        browser()
                .post(path(id, "verifier"))
                .then()
                .statusCode(422)
                .body(containsString("Choisissez un autre premier jour du vote"));
        browser()
                .get(path(id, "vote"))
                .then()
                .body(not(containsString("name=\"debut-date\" value=\"\"")), containsString("Comptez quatre semaines"));
    }

    @Test
    void an_envelope_is_never_smaller_than_a_project() {
        UUID id = begin();
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        projects(id, NEXT, "Un préau", "12000", "Un banc", "500").statusCode(303);
        envelope(id, "Décidons", "10000", NEXT).statusCode(422).body(containsString("Un préau"));
        assertThat(read(id).envelope()).isEqualTo(20_000);
        envelope(id, "Décidons", "12000", NEXT).statusCode(303);
        assertThat(read(id).envelope()).isEqualTo(12_000);
        assertThat(read(id).projects()).hasSize(2);
    }

    @Test
    void projects_are_added_moved_deleted_and_brought_back() {
        UUID id = begin();
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        projects(id, "ajouter", "Un", "1", "Deux", "2").header("Location", endsWith("?sur=3#p3"));
        projects(id, "monter-2", "Un", "1", "Deux", "2").statusCode(303);
        assertThat(titles(id)).containsExactly("Deux", "Un");
        projects(id, "placer-1-3", "Un", "1", "Deux", "2", "Trois", "3").statusCode(303);
        assertThat(titles(id)).containsExactly("Deux", "Trois", "Un");
        projects(id, "supprimer-2", "Un", "1", "Deux", "2", "Trois", "3")
                .statusCode(200)
                .body(
                        containsString("Le projet «\u00a0Deux\u00a0» est supprimé."),
                        containsString("name=\"p0-titre\" value=\"Deux\""));
        assertThat(titles(id)).containsExactly("Un", "Trois");
        browser()
                .formParam("p1-titre", "Un")
                .formParam("p1-cout", "1")
                .formParam("p2-titre", "Trois")
                .formParam("p2-cout", "3")
                .formParam("p0-titre", "Deux")
                .formParam("p0-cout", "2")
                .formParam("p0-place", "2")
                .formParam("action", "retablir")
                .post(path(id, "projets"))
                .then()
                .statusCode(303);
        assertThat(titles(id)).containsExactly("Un", "Deux", "Trois");
    }

    @Test
    void a_project_that_nobody_has_begun_is_no_project() {
        UUID id = begin();
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        projects(id, NEXT, "Un", "1", "", "", "Deux", "2").statusCode(303);
        assertThat(titles(id)).containsExactly("Un", "Deux");
    }

    @Test
    void a_list_is_imported_whole_or_not_at_all() {
        UUID id = begin();
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        browser()
                .multiPart("liste", "Un banc ; 800\nUn préau ; beaucoup\nUn mur ; 30000")
                .post(path(id, "projets/importer"))
                .then()
                .statusCode(422)
                .body(
                        containsString("2 lignes sont à corriger"),
                        containsString("Ligne 2\u00a0: «\u00a0beaucoup\u00a0» n’est pas un coût en euros entiers."),
                        containsString("Ligne 3\u00a0: le projet coûte plus que l’enveloppe."),
                        containsString("Un banc ; 800"));
        browser()
                .multiPart("fichier", "projets.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0}, "application/octet-stream")
                .post(path(id, "projets/importer"))
                .then()
                .statusCode(422)
                .body(containsString("enregistrez-le au format CSV"), not(containsString("PK")));
        browser()
                .multiPart("fichier", "projets.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 16}, "image/jpeg")
                .post(path(id, "projets/importer"))
                .then()
                .statusCode(422)
                .body(containsString("n’est pas une liste"));
        assertThat(read(id).projects()).isEmpty();
        browser()
                .multiPart(
                        "fichier",
                        "projets.csv",
                        "titre;coût;description;lieu\nUn banc;800;;\nUn préau;12 000 €;En bois;École\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(path(id, "projets/importer"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/projets?ajoutes=2"));
        assertThat(read(id).projects())
                .containsExactly(
                        new ProjectDraft("1", "Un banc", "", OptionalInt.of(800), ""),
                        new ProjectDraft("2", "Un préau", "En bois", OptionalInt.of(12_000), "École"));
        browser().get(path(id, "projets?ajoutes=2")).then().body(containsString("2 projets sont ajoutés."));
        browser()
                .multiPart("liste", " ")
                .post(path(id, "projets/importer"))
                .then()
                .statusCode(422)
                .body(containsString("Choisissez un fichier"));
    }

    @Test
    void a_button_saves_the_list_and_leads_to_the_photo_of_a_project() throws Unusable {
        UUID id = begin();
        envelope(id, "Décidons ensemble", "20 000 €", NEXT);
        projects(id, "photo-2", "Un préau", "500", "Un banc", "800")
                .statusCode(303)
                .header("Location", endsWith(path(id, "projets/2/photo")));
        browser().get(path(id, "projets/2/photo")).then().body(containsString("Un banc"), containsString("le projet"));
        browser().get(path(id, "projets/7/photo")).then().statusCode(404);
        UUID photo = APhoto.hung(place, Spot.of(id, "2"), APicture.jpeg(1200, 800), "Un banc vide");
        String print = "src=\"" + path(id, "photo/" + photo) + "-640.jpg\"";
        for (String screen : List.of("projets", "projets/2/photo", "verifier")) {
            browser().get(path(id, screen)).then().body(containsString(print), containsString("Un banc vide"));
        }
        browser().post(path(id, "projets/2/photo/retirer")).then().header("Location", endsWith("/projets?sur=2#p2"));
        browser().get(path(id, "projets")).then().body(not(containsString(print)));
    }

    @Test
    void every_way_to_vote_can_be_chosen() {
        UUID id = begin();
        vote(id, "enveloppe", "nombre-choisir", "", "parts").statusCode(303);
        assertThat(read(id).voting())
                .isEqualTo(new Voting(BallotForm.WITHIN, 0, BudgetRule.EQUAL_SHARES, Optional.empty()));
        vote(id, "points", "nombre-points", "12", "voix").statusCode(303);
        assertThat(read(id).voting())
                .isEqualTo(new Voting(BallotForm.POINTS, 12, BudgetRule.MOST_VOTES, Optional.empty()));
        vote(id, "classer", "nombre-classer", "4", "voix").statusCode(303);
        vote(id, "mention", "nombre-classer", "4", "voix").statusCode(303);
        assertThat(read(id).voting().form()).isEqualTo(BallotForm.GRADES);
        vote(id, "choisir", "nombre-choisir", "3", "voix").statusCode(303);
    }

    @Test
    void the_screens_of_questions_lead_to_those_of_the_budget_and_back() {
        UUID id = begin();
        browser().get(path(id, "questions")).then().statusCode(303).header("Location", endsWith(path(id, "budget")));
        browser().get(path(id, "adapter")).then().statusCode(303).header("Location", endsWith(path(id, "budget")));
        browser().get(path(id, "dates")).then().statusCode(303).header("Location", endsWith(path(id, "vote")));
        browser().get(path(id, "suite")).then().statusCode(303).header("Location", endsWith(path(id, "budget")));
        browser().get("/mairie/consultations/" + id).then().statusCode(200).body(containsString("L’enveloppe"));
        browser()
                .post(path(id, "verifier"))
                .then()
                .statusCode(422)
                .body(containsString("il en faut au moins deux"), containsString("Choisissez les dates"));
        UUID opinion = AConsultation.anOpinion("Éteindre ?").draftIn(place);
        browser()
                .get(path(opinion, "budget"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(opinion, "questions")));
        browser()
                .formParam("format", "budget")
                .post(path(opinion, "format"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(opinion, "budget")));
        browser().get(path(opinion, "budget")).then().body(containsString("Éteindre ?"));
    }

    @Test
    void two_people_do_not_write_over_each_other() {
        UUID id = begin();
        envelope(id, "Décidons", "20000", NEXT).statusCode(303);
        String edition =
                browser().get(path(id, "projets")).htmlPath().getString("**.find { it.@name == 'edition' }.@value");
        projects(id, "plus-tard", "Un", "1", "Deux", "2").statusCode(303);
        browser()
                .formParam("edition", edition)
                .formParam("p1-titre", "Autre")
                .formParam("p1-cout", "5")
                .formParam("action", NEXT)
                .post(path(id, "projets"))
                .then()
                .statusCode(409)
                .body(containsString("Une autre version"), containsString("value=\"Autre\""));
        assertThat(titles(id)).containsExactly("Un", "Deux");
    }

    @Test
    void a_published_budget_changes_no_more() {
        AConsultation.Published published = AConsultation.aBudget(
                        "Décidons",
                        1_000,
                        new ProjectDraft("Un", "", OptionalInt.of(1), ""),
                        new ProjectDraft("Deux", "", OptionalInt.of(2), ""))
                .publishedIn(place);
        for (String screen : List.of("budget", "projets", "vote", "projets/importer")) {
            browser()
                    .get(path(published.id(), screen))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/mairie/consultations/" + published.id()));
        }
        projects(published.id(), NEXT, "Trois", "3", "Quatre", "4").statusCode(303);
        assertThat(titles(published.id())).containsExactly("Un", "Deux");
    }

    private UUID begin() {
        UUID id = UUID.randomUUID();
        browser()
                .formParam("brouillon", id.toString())
                .formParam("format", "budget")
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(id, "budget")));
        return id;
    }

    private ValidatableResponse envelope(UUID id, String title, String envelope, String action) {
        return browser()
                .formParam("titre", title)
                .formParam("raison", "Le conseil a mis cette somme de côté.")
                .formParam("enveloppe", envelope)
                .formParam("action", action)
                .post(path(id, "budget"))
                .then();
    }

    private ValidatableResponse projects(UUID id, String action, String... titlesAndCosts) {
        RequestSpecification form = browser().formParam("action", action);
        for (int i = 0; i < titlesAndCosts.length; i += 2) {
            form.formParam("p" + (i / 2 + 1) + "-titre", titlesAndCosts[i])
                    .formParam("p" + (i / 2 + 1) + "-cout", titlesAndCosts[i + 1]);
        }
        return form.post(path(id, "projets")).then();
    }

    private ValidatableResponse vote(UUID id, String ballot, String limitField, String limit, String rule) {
        return browser()
                .formParam("forme", ballot)
                .formParam(limitField, limit)
                .formParam("regle", rule)
                .formParam("debut-date", today().plusDays(20).toString())
                .formParam("duree", "3s")
                .formParam("action", NEXT)
                .post(path(id, "vote"))
                .then();
    }

    private static LocalDate today() {
        return FrenchDates.dayOf(Instant.now());
    }

    private BudgetDraft read(UUID id) {
        return Tenancy.within(place.id(), () -> budgeting.read(id));
    }

    private List<String> titles(UUID id) {
        return read(id).projects().stream().map(ProjectDraft::title).toList();
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }

    private static String path(UUID id, String screen) {
        return "/mairie/consultations/" + id + "/" + screen;
    }
}
