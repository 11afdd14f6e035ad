package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aChoice;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsultationTest {

    private static final QuestionDraft OPTIONAL_TEXT =
            new QuestionDraft(QuestionKind.TEXT, "Que changeriez-vous ?", List.of(), true);

    @Test
    void an_open_consultation_says_why_until_when_who_decides_and_who_sees() {
        Published consultation = anOpinion("Éteindre la nuit ?")
                .because("La facture a doublé.\n\nLe conseil hésite.")
                .publishedIn(aCommune("La Réole").open());
        String page = Pages.get(consultation.path());
        assertThat(Pages.text(page))
                .contains(
                        "La facture a doublé. Le conseil hésite.",
                        "ni un référendum, ni un vote",
                        "reste libre de sa décision",
                        "sauf ceux d’une réponse donnée par moins de dix personnes",
                        "Tout le monde.",
                        "Donner mon avis")
                .containsPattern("Du \\p{L}+ \\d+(er)? \\p{L}+ \\d{4} à .* au \\p{L}+ \\d+(er)? \\p{L}+ \\d{4} à ");
        assertThat(page).contains("href=\"" + consultation.path() + "/participer\"", "<p>La facture a doublé.</p>");
    }

    @Test
    void a_formatted_reason_is_drawn_and_a_formatted_answer_too() {
        Published consultation = anOpinion("Éteindre ?")
                .because("La **facture** a doublé :\n- été\n- hiver\n<script>x</script>[non](javascript:x)")
                .publishedIn(aCommune("La Réole").open());
        String drawn = "<p>La <strong>facture</strong> a doublé\u00a0:</p><ul><li>été</li><li>hiver";
        assertThat(Pages.get(consultation.path()))
                .contains(drawn, "&lt;script&gt;")
                .doesNotContain("<script>x", "javascript:x");
        assertThat(Pages.get(consultation.path() + "?lang=en")).contains("<div class=\"flow\" lang=\"fr\">" + drawn);

        consultation.closed().decided("**Oui**.", "On *éteint*. [Le plan](https://x.fr)", "Un\nDeux");
        assertThat(Pages.get(consultation.path()))
                .contains(
                        drawn,
                        "<dd><p><strong>Oui</strong>.</p></dd>",
                        "<a rel=\"nofollow noopener noreferrer\" href=\"https://x.fr\">Le plan</a>",
                        "<p>Un<br>Deux</p>");
        assertThat(Pages.get(consultation.place().path() + "/"))
                .contains("On éteint.")
                .doesNotContain("*");
        assertThat(Browser.anonymous()
                        .get(consultation.place().path() + "/flux")
                        .asString())
                .contains("On éteint. Le plan (https://x.fr)");
    }

    @Test
    void one_answer_each_tells_what_the_address_is_for() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune("Ambès").open());
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains("Les habitants d’Ambès, une réponse par personne", "votre adresse n’est ni gardée");
    }

    @Test
    void what_is_coming_cannot_be_answered_yet() {
        Published consultation = anOpinion("Éteindre ?")
                .openingIn(Duration.ofDays(3))
                .publishedIn(aCommune().open());
        assertThat(Pages.get(consultation.path()))
                .contains("Vous pourrez répondre ici")
                .doesNotContain("/participer");
        Browser.anonymous()
                .get(consultation.path() + "/participer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(consultation.path()));
    }

    @Test
    void drafts_and_other_communes_consultations_are_not_found() {
        Place place = aCommune().open();
        Place neighbour = aCommune("Bassens").open();
        Published theirs = anOpinion("Chez eux ?").publishedIn(neighbour).answered(12, "q1", "1");
        anOpinion("Mon brouillon ?").draftIn(place);
        for (String path : List.of(
                place.path() + "/mon-brouillon",
                place.path() + "/" + theirs.address(),
                place.path() + "/" + theirs.address() + "/participer",
                place.path() + "/mon-brouillon/participer",
                place.path() + "/mon-brouillon/resultat.csv")) {
            Browser.anonymous().get(path).then().statusCode(404);
        }
        Pages.post(place.path() + "/" + theirs.address() + "/participer", "essai", "x", "q1", "1")
                .then()
                .statusCode(404);
        theirs.closed();
        Browser.anonymous()
                .get(place.path() + "/" + theirs.address() + "/resultat.csv")
                .then()
                .statusCode(404);
    }

    @Test
    void an_opinion_is_told_in_one_sentence_then_drawn() {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune().open())
                .answered(31, "q1", "1")
                .answered(12, "q1", "2")
                .answered(10, "q1", "3")
                .closed();
        String page = Pages.get(consultation.path());
        assertThat(Pages.text(page))
                .containsSubsequence(
                        "La mairie n’a pas encore publié sa réponse",
                        "58 % des 53 participants sont pour, 23 % sont contre et 19 % n’ont pas d’opinion.",
                        "Pour 31 58 %",
                        "Contre 12 23 %",
                        "Sur 53 réponses.",
                        "Ce n’est ni un sondage, ni un vote");
        assertThat(page).contains("<rect class=\"bar\"", "resultat.csv");
    }

    @Test
    void a_choice_is_told_in_one_sentence() {
        Published consultation = aChoice("Quel nom ?", "Les Tilleuls", "Le Lavoir")
                .publishedIn(aCommune().open())
                .answered(20, "q1", "2")
                .answered(20, "q1", "1")
                .closed();
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains(
                        "« Les Tilleuls » et « Le Lavoir » arrivent à égalité, avec chacun 50 % des 40 participants.");
    }

    @Test
    void small_cells_are_merged_on_the_page_and_in_the_file() throws IOException {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune().open())
                .answered(40, "q1", "1")
                .answered(7, "q1", "2")
                .answered(5, "q1", "3")
                .closed();
        String page = Pages.get(consultation.path());
        assertThat(Pages.text(page))
                .contains(
                        "77 % des 52 participants sont pour.",
                        "Sans opinion · Contre (regroupées) 12 23 %", "Pourquoi des réponses sont-elles regroupées");
        assertThat(Pages.text(page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))))
                .doesNotContain("13 %", "10 %", " 7 ", " 5 ");
        List<CSVRecord> lines = file(consultation);
        assertThat(lines).extracting(line -> line.get("nombre")).containsExactly("40", "12");
        assertThat(lines.get(1).get("reponse")).isEqualTo("Sans opinion · Contre");
        assertThat(lines.get(1).get("remarque")).isEqualTo("réponses regroupées");
        assertThat(lines.get(0).get("pourcentage")).isEqualTo("76,9");
    }

    @Test
    void too_few_participants_are_only_counted() throws IOException {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune().open())
                .answered(9, "q1", "1")
                .closed();
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains("9 personnes ont répondu. C’est trop peu pour publier le détail")
                .doesNotContain("100 %");
        assertThat(file(consultation)).hasSize(1).allSatisfy(line -> {
            assertThat(line.get("participants")).isEqualTo("9");
            assertThat(line.get("nombre")).isEmpty();
        });
    }

    @Test
    void nobody_is_said_kindly() {
        Published consultation =
                anOpinion("Éteindre ?").publishedIn(aCommune().open()).closed();
        assertThat(Pages.text(Pages.get(consultation.path()))).contains("Personne n’a répondu à cette consultation.");
    }

    @Test
    void a_free_text_that_was_not_read_and_shown_appears_nowhere() throws IOException {
        Place place = aCommune().open();
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false),
                        OPTIONAL_TEXT)
                .publishedIn(place)
                .answered(11, "q1", "1")
                .answered(1, "q1", "1", "q2", "Plus de bancs, s’il vous plaît")
                .answered(1, "q1", "1", "q2", "Madame Unetelle triche")
                .showing("Plus de bancs, s’il vous plaît");
        assertThat(Pages.get(consultation.path())).doesNotContain("Unetelle", "Plus de bancs");
        consultation.closed();
        assertThat(Pages.get(consultation.path()))
                .contains("Plus de bancs, s’il vous plaît")
                .doesNotContain("Unetelle");
        assertThat(file(consultation))
                .extracting(line -> line.get("reponse"))
                .contains("Plus de bancs, s’il vous plaît")
                .noneMatch(text -> text.contains("Unetelle"));
        assertThat(Pages.get(place.path() + "/")).doesNotContain("Unetelle");
        assertThat(Pages.get("/")).doesNotContain("Unetelle");
    }

    @Test
    void what_residents_write_is_text_on_the_page_and_never_a_formula_in_the_file() throws IOException {
        Published consultation = aQuestionnaire("=Budget", OPTIONAL_TEXT)
                .publishedIn(aCommune().open())
                .answered(10, "q1", "=HYPERLINK(\"http://exemple.fr\";\"ici\")")
                .answered(1, "q1", "<script>alert(1)</script>")
                .showing("=HYPERLINK(\"http://exemple.fr\";\"ici\")", "<script>alert(1)</script>")
                .closed();
        assertThat(Pages.get(consultation.path())).doesNotContain("<script>alert");
        assertThat(file(consultation)).allSatisfy(line -> {
            assertThat(line.get("consultation")).isEqualTo("'=Budget");
            assertThat(line.get("reponse")).doesNotStartWith("=");
        });
    }

    @Test
    void the_file_is_for_a_french_spreadsheet() {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune("La Réole").open())
                .answered(12, "q1", "1")
                .closed();
        Response response = Browser.anonymous().get(consultation.path() + "/resultat.csv");
        assertThat(response.contentType()).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(response.header("Content-Disposition")).contains("attachment", "eteindre.csv");
        assertThat(response.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(response.asString()).contains("La Réole;Éteindre ?;");
    }

    @Test
    void there_are_no_figures_before_the_end() {
        Published consultation =
                anOpinion("Éteindre ?").publishedIn(aCommune().open()).answered(30, "q1", "1");
        Browser.anonymous().get(consultation.path() + "/resultat.csv").then().statusCode(404);
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains("30 participants")
                .doesNotContain("100 %");
    }

    @Test
    void the_councils_answer_stands_on_top_and_stays_in_the_archive() {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune().open())
                .answered(12, "q1", "1")
                .closed()
                .decided("Vous êtes pour.", "On éteint dès mai.", "La facture baisse.");
        for (int archived = 0; archived < 2; archived++) {
            assertThat(Pages.text(Pages.get(consultation.path())))
                    .containsSubsequence(
                            "La réponse du conseil",
                            "Vous avez dit",
                            "Vous êtes pour.",
                            "Nous avons décidé",
                            "On éteint dès mai.",
                            "Pourquoi",
                            "La facture baisse.",
                            "Le résultat")
                    .doesNotContain("n’a pas encore publié");
            if (archived == 0) {
                consultation.archived();
            }
        }
    }

    @Test
    void every_kind_of_question_has_its_result() {
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        new QuestionDraft(QuestionKind.MULTIPLE, "Quoi ?", List.of("Bancs", "Arbres"), false),
                        new QuestionDraft(QuestionKind.SCALE, "Quelle note ?", List.of(), false),
                        new QuestionDraft(QuestionKind.NUMBER, "Combien ?", List.of(), true))
                .publishedIn(aCommune().open())
                .answered(12, "q1", "1", "q1", "2", "q2", "4", "q3", "3")
                .answered(10, "q1", "1", "q2", "2", "q3", "6,5")
                .closed();
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains(
                        "22 réponses au questionnaire.",
                        "100 % des 22 participants ont choisi « Bancs ». Plusieurs réponses étaient possibles.",
                        "Note moyenne : 3,1 sur 5. La moitié au moins a mis 4 ou moins.",
                        "En moyenne : 4,6. La moitié au moins a répondu 3 ou moins.");
    }

    @Test
    void a_ranking_tells_its_first_places_and_the_order_of_all() throws IOException {
        QuestionDraft ranking =
                new QuestionDraft(QuestionKind.RANKING, "Classez.", List.of("Bancs", "Arbres", "Eau"), false);
        Published consultation = aQuestionnaire("Le bourg", ranking)
                .publishedIn(aCommune().open())
                .answered(12, "q1", "1-1", "q1", "2-2", "q1", "3-3")
                .answered(11, "q1", "2-1", "q1", "1-2", "q1", "3-3")
                .answered(10, "q1", "3-1", "q1", "2-2", "q1", "1-3")
                .closed();
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains(
                        "Classez. (placé en premier)",
                        "Toutes places comptées, du plus au moins apprécié : 1. Arbres ; 2. Bancs ; 3. Eau. Le graphique compte ce qui a été placé en premier.");
        assertThat(file(consultation))
                .extracting(line -> line.get("reponse") + " " + line.get("nombre") + " " + line.get("remarque"))
                .containsExactly(
                        "Bancs 12 placée en premier",
                        "Arbres 11 placée en premier",
                        "Eau 10 placée en premier",
                        "Arbres 1 place d’ensemble",
                        "Bancs 2 place d’ensemble",
                        "Eau 3 place d’ensemble");

        Published small = aQuestionnaire("Le bourg", ranking)
                .publishedIn(aCommune().open())
                .answered(12, "q1", "1-1", "q1", "2-2", "q1", "3-3")
                .answered(1, "q1", "2-1", "q1", "1-2", "q1", "3-3")
                .closed();
        assertThat(Pages.text(Pages.get(small.path()))).doesNotContain("Toutes places comptées");
    }

    @Test
    void days_are_counted_and_those_of_few_people_are_put_together() throws IOException {
        Published consultation = aQuestionnaire(
                        "La fête", new QuestionDraft(QuestionKind.DATE, "Quel jour ?", List.of(), true))
                .publishedIn(aCommune().open())
                .answered(14, "q1", "2027-06-19")
                .answered(12, "q1", "26/6/2027")
                .answered(3, "q1", "2027-07-03")
                .answered(8, "q1", "2027-07-10")
                .closed();
        assertThat(Pages.text(Pages.get(consultation.path())))
                .contains("samedi 19 juin 2027", "samedi 26 juin 2027")
                .doesNotContain("3 juillet");
        assertThat(file(consultation))
                .extracting(line -> line.get("reponse") + " " + line.get("nombre"))
                .containsExactly("samedi 19 juin 2027 14", "samedi 26 juin 2027 12", "Autres dates ou sans réponse 11");
    }

    @Test
    void the_pages_cost_the_same_whatever_was_answered() {
        Place place = aCommune().open();
        Published open = anOpinion("Ouverte ?").publishedIn(place);
        assertThat(Pages.queries(open.path())).isEqualTo(5);
        Published busy = anOpinion("Finie ?")
                .publishedIn(place)
                .answered(40, "q1", "1")
                .answered(30, "q1", "2")
                .closed();
        open.answered(60, "q1", "1");
        assertThat(Pages.queries(open.path())).isEqualTo(5);
        assertThat(Pages.queries(busy.path())).isEqualTo(9);
    }

    private static List<CSVRecord> file(Published consultation) throws IOException {
        String file = Pages.get(consultation.path() + "/resultat.csv");
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.replace("\uFEFF", "")), format)) {
            return parser.getRecords();
        }
    }
}
