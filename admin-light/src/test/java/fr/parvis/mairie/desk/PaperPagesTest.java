package fr.parvis.mairie.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.SealedBallot;
import fr.parvis.core.ballot.Sealing;
import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.roll.AVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperPagesTest {

    private static final String DESK = "/guichet";
    private static final String SHEETS = "/bulletins-papier";
    private static final String FIRST_BATCH = SHEETS + "/saisie/1";

    @Inject
    BallotBox boxes;

    @Inject
    ElectionKeys keys;

    @Inject
    PaperSheets sheets;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String jeanne = "";
    private String claire = "";

    @BeforeEach
    void two_people_are_signed_in() {
        place = ACommune.aCommune("Paillet").open();
        jeanne = Worker.secretaryOf(place).token();
        claire = Worker.mayorOf(place).token();
    }

    private static String path(ABudgetVote vote) {
        return "/mairie/consultations/" + vote.box().consultation();
    }

    private static ValidatableResponse get(String token, String path) {
        return Browser.with(token).get(path).then();
    }

    private static ValidatableResponse post(String token, String path, String... fieldsAndValues) {
        var request = Browser.with(token);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request = request.formParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return request.post(path).then();
    }

    private ABudgetVote closed(int envelopes, Voting voting) {
        ABudgetVote vote = ABudgetVote.openIn(place, envelopes + 1, voting);
        vote.voters().subList(0, envelopes).forEach(vote.box()::votedOnPaper);
        vote.box().closed();
        return vote;
    }

    private List<String> choices(ABudgetVote vote) {
        return Tenancy.within(place.id(), () -> sheets.choices(vote.box().id()));
    }

    @Test
    void an_envelope_is_noted_by_its_code_and_only_once() {
        ABudgetVote vote = ABudgetVote.openIn(place, 3, Voting.USUAL);
        String desk = path(vote) + DESK;
        get(jeanne, desk)
                .statusCode(200)
                .header("Permissions-Policy", containsString("camera=(self)"))
                .body(containsString("<strong>0</strong>"), containsString("autofocus"));
        post(jeanne, desk, "code", vote.code(0)).statusCode(303).header("Location", endsWith("/guichet?fait=1"));
        get(jeanne, desk + "?fait=1").body(containsString(">Enregistré<"), containsString("<strong>1</strong>"));
        post(jeanne, desk, "code", vote.code(0))
                .statusCode(422)
                .body(containsString("A déjà remis une enveloppe"), containsString("<strong>1</strong>"));

        // A reader at the cable types all that the QR code says.
        post(
                        jeanne,
                        desk,
                        "code",
                        "https://paillet.example/budget/voter#"
                                + vote.codes().get(1).compact())
                .statusCode(303);

        UUID voter = vote.voters().get(2);
        SealedBallot ballot = Tenancy.within(
                place.id(),
                () -> SealedBallot.seal(keys.publicKey(vote.box().id()).orElseThrow(), "1"));
        Tenancy.within(place.id(), () -> boxes.cast(vote.box().id(), voter, ballot, Sealing.SERVER));
        post(jeanne, desk, "code", vote.code(2))
                .statusCode(422)
                .body(containsString("A déjà voté en ligne"), containsString("<strong>2</strong>"));

        post(jeanne, desk, "code", "7K4M").statusCode(422).body(containsString("faute de frappe"));
        post(jeanne, desk).statusCode(422).body(containsString("Saisissez le code"));
        post(jeanne, desk, "code", ABudgetVote.open(1).code(0)).statusCode(422).body(containsString("Aucune lettre"));
    }

    @Test
    void somebody_without_their_letter_is_found_by_name() {
        AVote vote = AVote.in(place);
        vote.sealed(AList.aList()
                .with("Petit", "Jeanne", "03/05/1961")
                .with("Petit", "Jeanne", "04/06/1978")
                .with("Grand", "Paul", "12/12/1950"));
        vote.box().open();
        String desk = "/mairie/consultations/" + vote.box().consultation() + DESK;
        post(jeanne, desk, "geste", "chercher", "nom", "Petit", "prenom", "Jeanne")
                .statusCode(422)
                .body(containsString("demandez la date de naissance"), containsString("value=\"Jeanne\""));
        post(jeanne, desk, "geste", "chercher", "nom", "Petit", "prenom", "Jeanne", "naissance", "3/5/1961")
                .statusCode(200)
                .body(
                        containsString("Jeanne PETIT (naissance\u00a0: 3/5/1961) est sur la liste"),
                        containsString("<strong>0</strong>"));
        post(jeanne, desk, "geste", "enregistrer", "nom", "Petit", "prenom", "Jeanne", "naissance", "3/5/1961")
                .statusCode(303);
        post(jeanne, desk, "geste", "chercher", "nom", "Petit", "prenom", "Jeanne", "naissance", "3/5/1961")
                .statusCode(422)
                .body(containsString("A déjà remis une enveloppe"));
        post(jeanne, desk, "geste", "chercher", "nom", "Grand", "prenom", "Paul", "naissance", "hier")
                .statusCode(422)
                .body(containsString("Cette date ne se lit pas"));
        post(jeanne, desk, "geste", "chercher", "nom", "Moyen")
                .statusCode(422)
                .body(containsString("Personne de ce nom"));
    }

    @Test
    void two_people_type_blind_and_a_third_reading_decides() throws IOException {
        ABudgetVote vote = closed(2, Voting.USUAL);
        String path = path(vote);
        get(jeanne, path + SHEETS).statusCode(200).body(containsString("Comment faire"));
        get(jeanne, path + FIRST_BATCH).statusCode(200).body(containsString("Bulletin n°\u00a01<"));
        post(jeanne, path + FIRST_BATCH, "feuille", "1", "geste", "enregistrer")
                .statusCode(422)
                .body(containsString("Rien n’est saisi"));
        post(jeanne, path + FIRST_BATCH, "feuille", "1", "geste", "enregistrer", "choix", "1")
                .statusCode(303);
        // Pressed twice: the second press is not taken for the next sheet.
        post(jeanne, path + FIRST_BATCH, "feuille", "1", "geste", "enregistrer", "choix", "1")
                .statusCode(303);
        get(jeanne, path + FIRST_BATCH).body(containsString("Bulletin n°\u00a02<"));
        post(jeanne, path + FIRST_BATCH, "feuille", "2", "geste", "nul").statusCode(303);

        get(claire, path + FIRST_BATCH).body(containsString("Bulletin n°\u00a01<"), not(containsString("checked")));
        post(claire, path + FIRST_BATCH, "feuille", "1", "geste", "enregistrer", "choix", "2")
                .statusCode(303);
        post(claire, path + FIRST_BATCH, "feuille", "2", "geste", "nul").statusCode(303);
        post(claire, path + SHEETS + "/terminer").statusCode(422).body(containsString("un écart est à trancher"));
        get(claire, path + SHEETS).body(containsString("Trancher 1 écart"));
        get(claire, path + SHEETS + "/ecarts")
                .statusCode(200)
                .body(containsString("Un abri pour les vélos</li>"), containsString("Des bancs à l’ombre</li>"));
        String[] kept = {"paquet", "1", "feuille", "1", "geste", "seconde"};
        post(claire, path + SHEETS + "/ecarts", kept)
                .statusCode(422)
                .body(containsString("id=\"a-deux-error\""), containsString("personne ne tranche seul"));
        post(claire, path + SHEETS + "/ecarts", "paquet", "1", "feuille", "1", "geste", "blanc")
                .statusCode(422)
                .body(containsString("id=\"a-deux-autre-error\""));
        assertThat(choices(vote)).isEmpty();
        post(
                        claire,
                        path + SHEETS + "/ecarts",
                        Stream.concat(Stream.of(kept), Stream.of("a-deux", "oui"))
                                .toArray(String[]::new))
                .statusCode(303);
        get(claire, path + SHEETS + "/ecarts").statusCode(303);
        assertThat(choices(vote)).isEmpty();
        post(claire, path + SHEETS + "/terminer").statusCode(303);
        assertThat(choices(vote)).containsExactly("2");
        get(claire, path + SHEETS).body(containsString("La saisie est arrêtée\u00a0: 2 bulletins pour 2 enveloppes"));
        get(claire, path + SHEETS).body(containsString("Dépouiller l’urne"));
        get(claire, path + FIRST_BATCH).statusCode(303);
        vote.box().counted();
        get(claire, path + SHEETS).body(containsString("Voir le procès-verbal"));
        assertThat(minutes(path))
                .contains(
                        "enveloppes reçues au guichet\u00a0: 2",
                        "Lus chacun par deux personnes\u00a0: 2",
                        "Dont nuls\u00a0: 1",
                        "Dont tranchés par une troisième lecture, à deux\u00a0: 1",
                        "Bulletins comptés, en ligne et sur papier\u00a0: 1.",
                        "Aucune anomalie\u00a0: il y a autant",
                        "Une personne qui a lu les bulletins papier")
                .contains("Empreinte de l’urne", "Vote clos", "Signatures");
        get(claire, path + "/urne/resultat")
                .body(
                        containsString("En ligne\u00a0: 0. Sur papier\u00a0: 2."),
                        containsString("<strong>1</strong>\n<span>bulletin compté<"),
                        containsString("<strong>1</strong>\n<span>bulletin nul<"));
    }

    private String minutes(String path) throws IOException {
        return text(get(claire, path + "/urne/proces-verbal.pdf")
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void sheets_that_do_not_match_the_envelopes_go_into_the_minutes() throws IOException {
        ABudgetVote vote = closed(2, Voting.USUAL);
        String path = path(vote);
        for (String reader : List.of(jeanne, claire)) {
            post(reader, path + FIRST_BATCH, "feuille", "1", "geste", "blanc").statusCode(303);
        }
        get(jeanne, path + SHEETS).body(containsString("1 bulletin pour 2 enveloppes"));
        post(jeanne, path + SHEETS + "/terminer", "explication", " ")
                .statusCode(422)
                .body(containsString("Expliquez l’écart"));
        post(jeanne, path + SHEETS + "/terminer", "explication", "Une enveloppe <vide>.")
                .statusCode(303);
        get(jeanne, path + SHEETS).body(containsString("Une enveloppe &lt;vide&gt;."));
        assertThat(choices(vote)).containsExactly("");
        vote.box().counted();
        assertThat(minutes(path)).contains("1 bulletin pour 2 enveloppes reçues", "Une enveloppe <vide>.");
        get(claire, path + "/urne/proces-verbal").body(containsString("Une enveloppe &lt;vide&gt;."));
    }

    @Test
    void every_form_of_a_ballot_can_be_typed() {
        typed(
                new Voting(BallotForm.POINTS, 10, BudgetRule.MOST_VOTES, Optional.empty()),
                "1:3,3:7",
                "p-1",
                "3",
                "p-3",
                "7");
        typed(new Voting(BallotForm.RANKED, 3, BudgetRule.MOST_VOTES, Optional.empty()), "3,1", "p-1", "2", "p-3", "1");
        typed(new Voting(BallotForm.GRADES, 5, BudgetRule.MOST_VOTES, Optional.empty()), "2:4", "p-1", "0", "p-2", "4");
        typed(
                new Voting(BallotForm.WITHIN, 0, BudgetRule.MOST_VOTES, Optional.empty()),
                "2,3",
                "choix",
                "3",
                "choix",
                "2");
    }

    private void typed(Voting voting, String choice, String... fields) {
        ABudgetVote vote = closed(1, voting);
        String path = path(vote);
        String[] wrong = {"feuille", "1", "choix", "1", "choix", "2", "p-1", "11", "p-2", "11"};
        post(jeanne, path + FIRST_BATCH, wrong).statusCode(422).body(containsString("Ce choix n’est pas permis"));
        for (String reader : List.of(jeanne, claire)) {
            String[] right =
                    Stream.concat(Stream.of("feuille", "1"), Stream.of(fields)).toArray(String[]::new);
            post(reader, path + FIRST_BATCH, right).statusCode(303);
        }
        post(jeanne, path + SHEETS + "/terminer").statusCode(303);
        assertThat(choices(vote)).containsExactly(choice);
    }

    @Test
    void nothing_is_typed_while_people_vote_nor_received_afterwards() {
        ABudgetVote open = ABudgetVote.openIn(place, 1, Voting.USUAL);
        get(jeanne, path(open) + SHEETS).statusCode(200).body(containsString("restent fermées"));
        get(jeanne, path(open) + FIRST_BATCH).statusCode(303);
        post(jeanne, path(open) + FIRST_BATCH, "feuille", "1", "geste", "blanc").statusCode(303);
        ABudgetVote over = closed(0, Voting.USUAL);
        get(jeanne, path(over) + DESK).statusCode(200).body(containsString("Le vote est terminé"));
        post(jeanne, path(over) + DESK, "code", over.code(0)).statusCode(303);
        get(jeanne, path(over) + SHEETS).body(containsString("Personne n’a voté sur papier"));
    }

    @Test
    void a_consultation_without_a_box_or_of_a_neighbour_has_no_desk() {
        Place neighbour = ACommune.aCommune("Béguey").open();
        UUID theirs = ABudgetVote.openIn(neighbour, 1, Voting.USUAL).box().consultation();
        UUID without = AConsultation.anOpinion("Sans urne").draftIn(place);
        for (UUID id : List.of(theirs, without)) {
            for (String page : List.of(DESK, SHEETS, FIRST_BATCH, SHEETS + "/ecarts")) {
                get(jeanne, "/mairie/consultations/" + id + page).statusCode(404);
            }
        }
    }
}
