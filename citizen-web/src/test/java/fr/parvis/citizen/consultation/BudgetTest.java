package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BudgetTest {

    private static final ProjectDraft SHELTER =
            new ProjectDraft("Un préau", "En **bois**, pour le car.", OptionalInt.of(12_000), "Route de la gare");
    private static final ProjectDraft BENCHES = new ProjectDraft("Trois bancs", "", OptionalInt.of(3_400), "");

    @Test
    void a_budget_shows_its_projects_how_one_votes_and_when() {
        Place place = aCommune("La Réole").open();
        Published budget = budget().openingIn(Duration.ofDays(9)).publishedIn(place);
        String page = Pages.get(budget.path());
        assertThat(page).contains("En <strong>bois</strong>, pour le car.").doesNotContain("/participer");
        assertThat(text(page))
                .contains(
                        "Budget participatif",
                        "20 000 €",
                        "15 400 €",
                        "Un préau",
                        "12 000 €",
                        "Route de la gare",
                        "Chaque habitant choisit jusqu’à 3 projets.",
                        "Les projets qui ont le plus de voix d’abord.",
                        "le projet A (6 000 €, 80 voix) est retenu",
                        "Qui vote ?",
                        "Le vote ouvrira le");
        assertThat(text(Pages.get(budget.path() + "?lang=en")))
                .contains("€20,000", "Each resident chooses up to 3 projects.", "Voting opens on");
    }

    @Test
    void each_way_to_vote_and_to_win_is_told_with_an_example() {
        Place place = aCommune().open();
        assertThat(told(place, BallotForm.WITHIN, BudgetRule.MOST_VOTES))
                .contains("dans la limite de l’enveloppe : 20 000 € en tout", "voix d’abord");
        assertThat(told(place, BallotForm.POINTS, BudgetRule.MOST_VOTES))
                .contains("répartit 10 points", "points d’abord");
        assertThat(told(place, BallotForm.RANKED, BudgetRule.MOST_VOTES)).contains("classe ses 5 projets préférés");
        assertThat(told(place, BallotForm.GRADES, BudgetRule.MOST_VOTES)).contains("à rejeter", "les mieux jugés");
        assertThat(told(place, BallotForm.UP_TO, BudgetRule.EQUAL_SHARES))
                .contains("À parts égales", "chacun d’eux y met 60 €");
        assertThat(told(place, BallotForm.POINTS, BudgetRule.EQUAL_SHARES))
                .contains("répartit 10 points", "un point compte autant que dix");
        assertThat(told(place, BallotForm.RANKED, BudgetRule.EQUAL_SHARES))
                .contains("la dernière place compte autant que la première")
                .doesNotContain("autant de points");
        assertThat(told(place, BallotForm.GRADES, BudgetRule.EQUAL_SHARES))
                .contains("« passable » compte autant que « très bien »");
        Voting threshold = new Voting(BallotForm.UP_TO, 1, BudgetRule.MOST_VOTES, Optional.of(20));
        assertThat(text(Pages.get(budget().votedBy(threshold).publishedIn(place).path())))
                .contains("choisit un seul projet", "Il faut au moins 20 voix");
    }

    private static String told(Place place, BallotForm form, BudgetRule rule) {
        Voting voting = new Voting(form, form.usual(), rule, Optional.empty());
        return text(Pages.get(budget().votedBy(voting).publishedIn(place).path()));
    }

    @Test
    void nothing_is_answered_where_one_votes() {
        Published budget = budget().publishedIn(aCommune().open());
        assertThat(text(Pages.get(budget.path())))
                .contains("Le vote n’est pas encore ouvert", "Vote (à venir)")
                .doesNotContain("Donner mon avis", "(en ce moment)");
        Browser.anonymous()
                .redirects()
                .follow(false)
                .get(budget.path() + "/participer")
                .then()
                .statusCode(303);
        Browser.anonymous()
                .redirects()
                .follow(false)
                .formParam("essai", "x")
                .post(budget.path() + "/participer")
                .then()
                .statusCode(303);
    }

    @Test
    void a_vote_that_is_over_promises_its_count_and_has_no_figures_of_answers() {
        Place place = aCommune().open();
        Published budget = budget().publishedIn(place).closed();
        assertThat(text(Pages.get(budget.path()))).contains("Le résultat paraîtra ici");
        Browser.anonymous().get(budget.path() + "/resultat.csv").then().statusCode(404);
        assertThat(text(Pages.get(place.path() + "/")))
                .contains("Budget participatif")
                .doesNotContain("0 participant");
        budget.decided("Vous avez voté.", "Le préau est construit.", "Il a eu le plus de voix.");
        assertThat(text(Pages.get(budget.path()))).contains("Le préau est construit.");
    }

    @Test
    void a_budget_is_found_by_the_titles_of_its_projects_and_stands_in_the_feed() {
        Place place = aCommune().open();
        budget().publishedIn(place);
        assertThat(text(Pages.get(place.path() + "/?q=bancs"))).contains("Décidons ensemble");
        assertThat(text(Pages.get(place.path() + "/?q=piscine"))).doesNotContain("Décidons ensemble");
        assertThat(Pages.get(place.path() + "/flux")).contains("Budget participatif");
    }

    /** With plain blanks, whichever way numbers and signs are kept together. */
    private static String text(String page) {
        return Pages.text(page).replaceAll("\\h", " ");
    }

    private static AConsultation budget() {
        return aBudget("Décidons ensemble", 20_000, SHELTER, BENCHES);
    }
}
