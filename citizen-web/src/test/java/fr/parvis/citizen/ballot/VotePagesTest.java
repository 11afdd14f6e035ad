package fr.parvis.citizen.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.parvis.citizen.Pages;
import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AnEmblem;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.photo.Unusable;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;

/** The vote without a script. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VotePagesTest {

    @Test
    void the_code_of_a_letter_leads_to_the_ballot_the_check_and_the_receipt() throws IOException, Unusable {
        Place place = ACommune.aCommune("Vote").open();
        AnEmblem.of(place);
        ABudgetVote vote = ABudgetVote.openIn(place, 1, Voting.USUAL);
        assertThat(Pages.get(vote.consultation().path())).contains("href=\"" + vote.path() + "\"");
        assertThat(Pages.text(Pages.get(vote.path()))).contains("Votre code");

        Response ballot = Pages.post(
                vote.path(), "code", vote.code(0).toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(ballot.statusCode()).isEqualTo(200);
        assertThat(Pages.text(ballot.asString()))
                .contains("Choisissez jusqu’à 3 projets", "Un abri pour les vélos", "6 000 €", "Le bourg");

        Response check = Pages.post(vote.path(), "code", vote.code(0), "choix", "1", "choix", "3", "geste", "verifier");
        assertThat(Pages.text(check.asString()))
                .contains("Vérifiez votre bulletin", "Un abri pour les vélos", "Une boîte à livres")
                .doesNotContain("Des bancs à l’ombre");
        String sealed = Pages.hidden(check.asString(), "bulletin");
        Response receipt = Pages.post(vote.path(), "code", vote.code(0), "bulletin", sealed, "geste", "deposer");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(Pages.text(receipt.asString()))
                .contains("Votre bulletin est dans l’urne", "Chiffré par le serveur")
                .doesNotContain("vélos");

        Response again = Pages.post(vote.path(), "code", vote.code(0), "bulletin", sealed, "geste", "deposer");
        assertThat(Pages.text(again.asString())).contains("Votre bulletin était déjà dans l’urne");
        assertThat(Pages.hidden(again.asString(), "recu")).isEqualTo(Pages.hidden(receipt.asString(), "recu"));
        Response second = Pages.post(vote.path(), "code", vote.code(0));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Pages.text(second.asString())).contains("Vous avez déjà voté");

        Response pdf = Pages.post(vote.path() + "/recu.pdf", "recu", Pages.hidden(receipt.asString(), "recu"));
        assertThat(pdf.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("the coat of arms")
                    .hasSize(1);
        }
        assertThat(Pages.post(vote.path() + "/recu.pdf", "recu", "e30=").statusCode())
                .as("a receipt that nobody signed")
                .isEqualTo(422);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(voting(BallotForm.UP_TO, 2), List.of("choix", "1", "choix", "3"), "Une boîte à livres"),
                Arguments.of(voting(BallotForm.WITHIN, 0), List.of("choix", "1", "choix", "3"), "Une boîte à livres"),
                Arguments.of(voting(BallotForm.POINTS, 10), List.of("p-1", "7", "p-2", "", "p-3", "1"), "– 7 points"),
                Arguments.of(voting(BallotForm.RANKED, 3), List.of("p-1", "2", "p-3", "1"), "– Place 2"),
                Arguments.of(voting(BallotForm.GRADES, 5), List.of("p-1", "4", "p-2", "0"), "– Très bien"),
                Arguments.of(voting(BallotForm.GRADES, 5), List.of(), "Des bancs à l’ombre – À rejeter"),
                Arguments.of(voting(BallotForm.UP_TO, 2), List.of(), "bulletin blanc"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_of_a_ballot_is_checked_and_cast(Voting voting, List<String> filled, String said) {
        ABudgetVote vote = ABudgetVote.open(1, voting);
        Response check = step(vote, filled, "verifier");
        assertThat(Pages.text(check.asString())).contains("Vérifiez votre bulletin", said);
        Response receipt = Pages.post(
                vote.path(),
                "code",
                vote.code(0),
                "bulletin",
                Pages.hidden(check.asString(), "bulletin"),
                "geste",
                "deposer");
        assertThat(Pages.text(receipt.asString())).contains("Votre bulletin est dans l’urne");
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of(
                        voting(BallotForm.UP_TO, 1), List.of("choix", "1", "choix", "3"), "Choisissez un seul projet."),
                Arguments.of(voting(BallotForm.UP_TO, 2), List.of("choix", "9"), "Choisissez 2 projets au plus"),
                Arguments.of(
                        voting(BallotForm.WITHIN, 0),
                        List.of("choix", "1", "choix", "2"),
                        "plus que l’enveloppe de 10 000 €"),
                Arguments.of(voting(BallotForm.POINTS, 10), List.of("p-1", "7", "p-2", "4"), "10 points au plus"),
                Arguments.of(voting(BallotForm.POINTS, 10), List.of("p-1", "1,5"), "10 points au plus"),
                Arguments.of(voting(BallotForm.RANKED, 3), List.of("p-1", "1", "p-3", "1"), "la même place"),
                Arguments.of(voting(BallotForm.GRADES, 5), List.of("p-1", "5"), "une mention de la liste"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void what_a_ballot_cannot_hold_is_said_and_nothing_is_lost(Voting voting, List<String> filled, String said) {
        ABudgetVote vote = ABudgetVote.open(1, voting);
        Response again = step(vote, filled, "verifier");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Pages.text(again.asString())).contains(said, "Mon bulletin");
        Response changed = step(vote, filled, "modifier");
        assertThat(changed.statusCode()).isEqualTo(200);
        for (String page : List.of(again.asString(), changed.asString())) {
            for (int i = 0; i < filled.size(); i += 2) {
                String kept = "name=\"%s\" value=\"%s\"".formatted(filled.get(i), filled.get(i + 1));
                boolean offered = page.contains(kept);
                boolean chosen = page.contains(kept + " checked")
                        || page.contains("value=\"" + filled.get(i + 1) + "\" selected");
                boolean typed = voting.form() == BallotForm.POINTS && offered;
                boolean possible = !Set.of("9", "5").contains(filled.get(i + 1));
                assertThat(chosen || typed || !possible).as(kept).isTrue();
            }
        }
    }

    @Test
    void the_envelope_is_told_without_a_script_on_demand_after_a_refusal_and_at_the_check() {
        ABudgetVote vote = ABudgetVote.open(1, voting(BallotForm.WITHIN, 0));
        assertThat(Pages.post(vote.path(), "code", vote.code(0)).asString()).contains("data-most=\"10000\" hidden");
        Response total = step(vote, List.of("choix", "1"), "total");
        assertThat(total.statusCode()).isEqualTo(200);
        assertThat(total.asString())
                .contains("max=\"10000\" value=\"6000\"")
                .doesNotContain("data-most=\"10000\" hidden");
        assertThat(Pages.text(total.asString()))
                .contains("Déjà choisi 6 000 € sur 10 000 €")
                .doesNotContain("de trop");
        Response over = step(vote, List.of("choix", "1", "choix", "2"), "verifier");
        assertThat(over.asString()).contains("class=\"gauge over\"", "max=\"10000\" value=\"10000\"");
        assertThat(Pages.text(over.asString()))
                .contains("11 000 € sur 10 000 € : 1 000 € de trop", "1 000 € de trop. Retirez-en.");
        Response check = step(vote, List.of("choix", "1", "choix", "3"), "verifier");
        assertThat(check.asString()).contains("<progress id=\"total\" max=\"10000\" value=\"9000\">");
        assertThat(Pages.text(check.asString())).contains("Vérifiez votre bulletin", "9 000 € sur 10 000 €");
    }

    @Test
    void a_wrong_code_is_told_beside_its_field() {
        ABudgetVote vote = ABudgetVote.open(1);
        String slip = vote.code(0).replace('A', 'B');
        assertThat(Pages.post(vote.path(), "code", "").statusCode()).isEqualTo(422);
        Response misread = Pages.post(vote.path(), "code", slip);
        assertThat(misread.statusCode()).isEqualTo(422);
        assertThat(Pages.text(misread.asString())).contains("une lettre est à corriger");
        assertThat(misread.asString()).contains("value=\"" + slip + "\"");
        Response other = Pages.post(vote.path(), "code", ABudgetVote.open(1).code(0));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Pages.text(other.asString())).contains("Ce code n’est pas connu ici");
    }

    @Test
    void the_code_travels_once_and_its_pass_is_of_one_box_for_an_hour() {
        ABudgetVote vote = ABudgetVote.open(1);
        String ballot = Pages.post(vote.path(), "code", vote.code(0)).asString();
        String pass = Pages.hidden(ballot, "passe");
        assertThat(ballot)
                .doesNotContain(vote.code(0))
                .doesNotContain(vote.codes().get(0).compact());
        Response check = Pages.post(vote.path(), "passe", pass, "choix", "2", "geste", "verifier");
        assertThat(Pages.text(check.asString())).contains("Des bancs à l’ombre");
        assertThat(Pages.hidden(check.asString(), "passe")).isEqualTo(pass);

        assertThat(Pages.post(ABudgetVote.open(1).path(), "passe", pass).statusCode())
                .as("another box")
                .isEqualTo(422);
        String[] parts = pass.split("[.]", 3);
        String longer = parts[0] + "." + (Long.parseLong(parts[1]) + 60) + "." + parts[2];
        Response forged = Pages.post(vote.path(), "passe", longer);
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(Pages.text(forged.asString())).contains("tapez de nouveau votre code");
        String sealed = Pages.hidden(check.asString(), "bulletin");
        TheClock.isAheadBy(Duration.ofMinutes(61));
        Response late = Pages.post(vote.path(), "passe", pass, "bulletin", sealed, "geste", "deposer");
        assertThat(late.statusCode()).as("an hour later").isEqualTo(422);
        assertThat(Pages.hidden(late.asString(), "bulletin")).isEqualTo(sealed);
        Response cast = Pages.post(vote.path(), "code", vote.code(0), "bulletin", sealed, "geste", "deposer");
        assertThat(Pages.text(cast.asString())).contains("Votre bulletin est dans l’urne");
    }

    @Test
    void a_pass_dies_with_its_code() {
        ABudgetVote vote = ABudgetVote.open(1);
        String pass = Pages.hidden(Pages.post(vote.path(), "code", vote.code(0)).asString(), "passe");
        assertThat(Pages.post(vote.path(), "passe", pass).statusCode()).isEqualTo(200);
        vote.recoded(0);
        assertThat(Pages.post(vote.path(), "passe", pass).statusCode()).isEqualTo(422);
    }

    @Test
    void a_broken_ballot_and_somebody_elses_are_not_taken() {
        ABudgetVote vote = ABudgetVote.open(2);
        assertThat(Pages.post(vote.path(), "code", vote.code(0), "bulletin", "?", "geste", "deposer")
                        .statusCode())
                .isEqualTo(409);
        String sealed =
                Pages.hidden(step(vote, List.of("choix", "1"), "verifier").asString(), "bulletin");
        Pages.post(vote.path(), "code", vote.code(0), "bulletin", sealed, "geste", "deposer");
        Response copied = Pages.post(vote.path(), "code", vote.code(1), "bulletin", sealed, "geste", "deposer");
        assertThat(copied.statusCode()).isEqualTo(409);
        assertThat(Pages.text(copied.asString())).contains("Recommencez");
    }

    @Test
    void before_and_after_the_box_takes_nothing() {
        ABudgetVote vote = ABudgetVote.frozen(1, Voting.USUAL);
        vote.box().opensIn(Duration.ofHours(1));
        Response before = Browser.anonymous().redirects().follow(false).get(vote.path());
        assertThat(before.statusCode()).isEqualTo(303);
        assertThat(before.header("Location")).endsWith("#contenu");
        assertThat(Pages.get(vote.consultation().path())).doesNotContain("href=\"" + vote.path());
        assertThat(Pages.post(vote.path(), "code", vote.code(0)).statusCode()).isEqualTo(409);
        vote.box().opensIn(Duration.ofMinutes(-1));
        assertThat(Pages.post(vote.path(), "code", vote.code(0)).statusCode())
                .as("nobody waits for the job that opens boxes")
                .isEqualTo(200);
        String pass = Pages.hidden(Pages.post(vote.path(), "code", vote.code(0)).asString(), "passe");
        String sealed = Pages.hidden(
                Pages.post(vote.path(), "passe", pass, "choix", "1", "geste", "verifier")
                        .asString(),
                "bulletin");
        String[] ballot = {"passe", pass, "bulletin", sealed, "geste", "deposer"};
        assertThat(Pages.post(vote.path(), ballot).statusCode()).isEqualTo(200);
        vote.box().closed();
        assertThat(Pages.text(Pages.post(vote.path(), ballot).asString()))
                .as("whoever has lost the answer to it asks again")
                .contains("Votre bulletin était déjà dans l’urne");
        assertThat(Pages.text(Pages.post(vote.path(), "code", vote.code(0)).asString()))
                .contains("Le vote n’est pas ouvert");
    }

    @Test
    void the_box_is_there_for_everybody_to_see() {
        ABudgetVote vote = ABudgetVote.open(1);
        String sealed =
                Pages.hidden(step(vote, List.of("choix", "1"), "verifier").asString(), "bulletin");
        String receipt = Pages.post(vote.path(), "code", vote.code(0), "bulletin", sealed, "geste", "deposer")
                .asString();
        String tracker = Pages.one(receipt, "<strong class=\"code long\">([0-9a-f ]{79})</strong>");
        String box = vote.consultation().path() + "/urne";
        assertThat(Pages.text(Pages.get(box))).contains("Vote ouvert", "Ils paraîtront ici avec le résultat");
        assertThat(Pages.text(Pages.post(box, "suivi", tracker).asString())).contains("Ce bulletin est dans l’urne.");
        assertThat(Pages.text(Pages.post(box, "suivi", "0".repeat(64)).asString()))
                .contains("Aucun bulletin");
        assertThat(Browser.anonymous().get(box + "/chain.jsonl").statusCode()).isEqualTo(404);
    }

    private static Response step(ABudgetVote vote, List<String> filled, String deed) {
        return Pages.post(
                vote.path(),
                Stream.concat(Stream.of("code", vote.code(0), "geste", deed), filled.stream())
                        .toArray(String[]::new));
    }

    private static Voting voting(BallotForm form, int limit) {
        return new Voting(form, limit, BudgetRule.MOST_VOTES, Optional.empty());
    }
}
