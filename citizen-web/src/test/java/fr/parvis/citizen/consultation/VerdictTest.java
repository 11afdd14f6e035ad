package fr.parvis.citizen.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.budget.Works;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.paper.SheetNumber;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class VerdictTest {

    @Inject
    Ceremony ceremony;

    @Inject
    PaperSheets sheets;

    @Inject
    Works works;

    @Test
    void a_published_vote_tells_who_won_how_and_what_nearly_won() {
        ABudgetVote vote = ABudgetVote.open(40).voted(6, "1,3", 1, "1", 5, "2", 1, "");
        assertThat(text(vote)).doesNotContain("retenus");
        vote.published();
        String page = Pages.get(vote.consultation().path());
        assertThat(page).contains("width=\"53.8%\"", "<progress id=\"enveloppe\" value=\"9000\" max=\"10000\"");
        assertThat(text(vote))
                .contains(
                        "2 projets retenus : Un abri pour les vélos et Une boîte à livres, 9 000 € sur 10 000 €.",
                        "9 000 € sur 10 000 € : il reste 1 000 €",
                        "7 voix",
                        "Coûte 5 000 €, il restait 1 000 €",
                        "« Un abri pour les vélos » (7 voix) coûte 6 000 € : il est retenu. Il reste 4 000 €.",
                        "il manquait 4 000 €.",
                        "Le projet le plus près d’être retenu",
                        "« Des bancs à l’ombre » aurait été retenu avec 4 000 € de plus.",
                        "13 personnes ont voté",
                        "33 % des inscrits",
                        "13 bulletins comptés, dont 1 sans aucun projet.",
                        "Les bulletins étaient scellés.")
                .doesNotContain("Le résultat paraîtra ici", "On passe au suivant");
        assertThat(Pages.text(Pages.get(vote.consultation().path() + "?lang=en"))
                        .replaceAll("\\h", " "))
                .contains("2 projects chosen:", "€9,000 out of €10,000", "7 votes", "The project that came nearest");
    }

    @Test
    void its_figures_can_be_taken_away_and_counted_again() throws Exception {
        ABudgetVote vote = ABudgetVote.open(20).voted(6, "1,3", 1, "1", 5, "2").published();
        String csv = Pages.get(vote.consultation().path() + "/resultat.csv");
        assertThat(csv)
                .contains("commune_code;commune;consultation;", ";3;Une boîte à livres;3000;6;6;;oui;")
                .contains(";2;Des bancs à l’ombre;5000;5;5;;non;");
        String file = Pages.get(vote.consultation().path() + "/resultat.pb");
        PabulibFile election = PabulibFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(election.selected()).containsEntry("1", "1").containsEntry("2", "0");
        assertThat(election.meta()).containsEntry("country", "France").containsEntry("num_votes", "12");
        assertThat(Browser.anonymous()
                        .get(vote.consultation().path() + "/resultat.ods")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Pages.text(Pages.get(vote.consultation().path() + "/urne"))).contains("choices.jsonl");
        assertThat(Pages.get(vote.consultation().path() + "/urne/choices.jsonl"))
                .startsWith("1\n1,3\n");
    }

    @Test
    void the_photo_of_a_project_is_seen_on_its_page_on_the_ballot_and_in_the_result() {
        ABudgetVote vote = ABudgetVote.pictured(20, "Des vélos sous la pluie");
        String shown = "alt=\"Des vélos sous la pluie\" lang=\"fr\" loading=\"lazy\"";
        String page = Pages.get(vote.consultation().path());
        assertThat(page).contains(shown);
        assertThat(Pages.post(vote.path(), "code", vote.code(0)).asString()).contains(shown);
        String print = page.replaceAll("(?s).*?src=\"(/[^\"]*-640\\.jpg)\".*", "$1");
        assertThat(Browser.anonymous().get(print).contentType()).isEqualTo("image/jpeg");
        vote.voted(10, "1").published();
        // Among the winners, and among all projects.
        assertThat(Pages.get(vote.consultation().path()).split(shown, -1)).hasSize(3);
    }

    @Test
    void the_page_tells_where_the_vote_stands_and_what_became_of_its_projects() {
        ABudgetVote vote = ABudgetVote.open(20).voted(10, "1");
        assertThat(Pages.get(vote.consultation().path()))
                .contains("<li class=\"now\" aria-current=\"step\"><strong>Vote<");
        vote.published();
        assertThat(Pages.get(vote.consultation().path()))
                .contains("aria-current=\"step\"><strong>Suivi des projets<")
                .doesNotContain("Où en est ce projet");
        UUID id = vote.consultation().id();
        Tenancy.within(
                vote.consultation().place().id(),
                () -> works.tell(id, "1", Stage.DROPPED, LocalDate.of(2026, 5, 4), "Le terrain est **inondable**."));
        assertThat(text(vote)).contains("Où en est ce projet ?", "Abandonné", "4 mai 2026", "Le terrain est");
        assertThat(Pages.get(vote.consultation().path() + "?lang=en")).contains("Given up");
        vote.consultation().decided("Vous avez dit", "Nous ferons", "Pour le village");
        assertThat(text(vote)).contains("Me prévenir quand les projets avancent");
        assertThat(Pages.get(vote.consultation().path() + "/suivre")).contains("chaque nouvelle d’un projet retenu");
    }

    @Test
    void of_nine_ballots_only_the_winners_and_their_number_are_told() {
        ABudgetVote vote = ABudgetVote.open(20).voted(5, "3", 4, "2").published();
        assertThat(text(vote))
                .contains("2 projets retenus", "Pourquoi les voix ne sont-elles pas publiées ?", "9 bulletins comptés")
                .doesNotContain("(5 voix)", "– 5 voix", "Comment la règle a décidé", "(.pb", "le plus près");
        String here = vote.consultation().path();
        assertThat(Pages.get(here + "/resultat.csv")).contains(";3;Une boîte à livres;3000;;;;oui;");
        String box = Pages.get(here + "/urne");
        assertThat(Pages.text(box)).contains("chain.jsonl", "Vote ouvert", "Moins de dix bulletins");
        assertThat(box).contains("verify.html").doesNotContain("choices.jsonl");
        assertThat(Pages.get(here + "/urne/seals.json"))
                .contains("COUNTED", "PUBLISHED")
                .doesNotContain("choices");
        for (String file : new String[] {"/resultat.pb", "/urne/choices.jsonl"}) {
            assertThat(Browser.anonymous().get(here + file).statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_few_on_paper_hide_the_choices_of_the_others_too() {
        ABudgetVote vote = ABudgetVote.open(20).voted(12, "1");
        vote.box().votedOnPaper(vote.voters().get(15));
        vote.published("1");
        assertThat(text(vote))
                .contains("13 personnes ont voté", "aucun sceau de l’urne ne répond de ce fichier")
                .doesNotContain("en ligne et 1 sur papier", "les fichiers ci-dessous permettent");
        assertThat(Pages.get(vote.consultation().path() + "/resultat.pb")).contains("num_votes;13");
        assertThat(Pages.text(Pages.get(vote.consultation().path() + "/urne")).replaceAll("\\h", " "))
                .contains("publiés ensemble", "resultat.pb : tous les bulletins, mêlés")
                .doesNotContain("choix ne sont pas publiés");
        assertThat(Browser.anonymous()
                        .get(vote.consultation().path() + "/urne/choices.jsonl")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_spoilt_sheet_is_told_among_the_invalid_ballots_and_a_missing_one_too() {
        ACeremony vote = ACeremony.in(ACommune.aCommune("Nul").open())
                .voted(20, "1", "1", "1", "1", "1", "1", "1", "1", "1", "")
                .onPaper()
                .onPaper()
                .over()
                .hours();
        vote.read(new SheetNumber(1, 1), Reading.SPOILT);
        vote.within(() -> sheets.settle(vote.id(), "Une enveloppe était vide."));
        vote.counted();
        vote.within(() -> ceremony.publish(vote.id()));
        TheClock.isAheadBy(Duration.ofDays(60));
        assertThat(Pages.text(Pages.get(vote.consultation().path())).replaceAll("\\h", " "))
                .contains(
                        "12 personnes ont voté",
                        "10 bulletins comptés, dont 1 sans aucun projet ; 1 bulletin nul.",
                        "Sur papier, il manque un bulletin pour le nombre d’enveloppes");
    }

    @Test
    void equal_shares_are_told_step_by_step() {
        Voting shares = new Voting(BallotForm.UP_TO, 3, BudgetRule.EQUAL_SHARES, Optional.empty());
        ABudgetVote vote = ABudgetVote.open(20, shares).voted(8, "1", 4, "2").published();
        assertThat(text(vote))
                .contains(
                        "L’enveloppe est partagée également entre les 12 bulletins : 833,33 € pour chacun.",
                        "8 votants qui le soutiennent y mettent chacun 750 €. Il est retenu.",
                        "8 soutiens",
                        "aurait été acheté ensuite");
    }

    @Test
    void grades_are_told_as_mentions() {
        Voting grades = new Voting(BallotForm.GRADES, 5, BudgetRule.MOST_VOTES, Optional.empty());
        ABudgetVote vote =
                ABudgetVote.open(20, grades).voted(8, "1:4,2:1", 4, "2:3").published();
        assertThat(text(vote)).contains("Très bien", "(Passable)", "Mention");
    }

    @Test
    void points_and_ranks_are_told_as_points() {
        Voting points = new Voting(BallotForm.POINTS, 10, BudgetRule.MOST_VOTES, Optional.empty());
        assertThat(text(ABudgetVote.open(20, points).voted(10, "1:7,3:3").published()))
                .contains("70 points", "30 points", "0 point");
        Voting ranked = new Voting(BallotForm.RANKED, 3, BudgetRule.MOST_VOTES, Optional.empty());
        assertThat(text(ABudgetVote.open(20, ranked).voted(10, "3,1").published()))
                .contains("20 points", "10 points");
    }

    @Test
    void nobody_voted() {
        assertThat(text(ABudgetVote.open(20).published()))
                .contains("0 personne a voté", "0 % des inscrits", "0 bulletin compté.");
    }

    @Test
    void the_feed_tells_of_the_result_when_it_is_out() {
        ABudgetVote vote = ABudgetVote.open(20).voted(12, "1");
        String feed = vote.consultation().place().path() + "/flux";
        assertThat(Pages.get(feed)).doesNotContain("Le résultat");
        vote.published();
        assertThat(Pages.get(feed)).contains("Le résultat", "les projets retenus sont en ligne");
    }

    @Test
    void the_page_costs_the_same_whatever_was_voted() {
        long few = Pages.queries(
                ABudgetVote.open(10).voted(10, "1").published().consultation().path());
        long many = Pages.queries(ABudgetVote.open(40)
                .voted(20, "1,3", 20, "2")
                .published()
                .consultation()
                .path());
        assertThat(many).isEqualTo(few).isLessThan(10);
    }

    private static String text(ABudgetVote vote) {
        return Pages.text(Pages.get(vote.consultation().path())).replaceAll("\\h", " ");
    }
}
