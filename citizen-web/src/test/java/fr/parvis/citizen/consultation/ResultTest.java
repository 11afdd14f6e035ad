package fr.parvis.citizen.consultation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aChoice;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;

/** What can be said, drawn, crossed and taken away of a result. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ResultTest {

    private static final QuestionDraft AGE =
            new QuestionDraft(QuestionKind.SINGLE, "Votre âge ?", List.of("Moins de 40 ans", "40 ans ou plus"), false);
    private static final QuestionDraft NIGHT =
            new QuestionDraft(QuestionKind.SINGLE, "Éteindre ?", List.of("Oui", "Non"), true);

    @Test
    void three_that_are_equal_are_all_named() {
        Published consultation = aChoice("Quel nom ?", "Les Tilleuls", "Le Lavoir", "La Halle")
                .publishedIn(aCommune().open())
                .answered(20, "q1", "1")
                .answered(20, "q1", "2")
                .answered(20, "q1", "3")
                .closed();
        assertThat(text(consultation))
                .contains(
                        "« Les Tilleuls », « Le Lavoir » et « La Halle » arrivent à égalité, avec chacun 33 % des 60 participants.");
    }

    @Test
    void a_lead_that_rounding_would_hide_is_said_in_people() {
        assertThat(text(aChoice("Quel nom ?", "Les Tilleuls", "Le Lavoir")
                        .publishedIn(aCommune().open())
                        .answered(151, "q1", "1")
                        .answered(150, "q1", "2")
                        .closed()))
                .contains(
                        "« Les Tilleuls » arrive de peu en tête, avec 151 participants sur 301, contre 150 pour « Le Lavoir ».");
        assertThat(text(anOpinion("Éteindre ?")
                        .publishedIn(aCommune().open())
                        .answered(151, "q1", "2")
                        .answered(150, "q1", "1")
                        .closed()))
                .contains("Les avis sont presque à égalité : 151 participants sont contre et 150 sont pour, sur 301.");
    }

    /** A heading and a caption that say the same would be read twice. */
    @Test
    void a_question_is_seen_once_above_its_sentence() {
        QuestionDraft hours = new QuestionDraft(QuestionKind.SINGLE, "Quelle heure ?", List.of("18 h", "19 h"), false);
        QuestionDraft evenings = new QuestionDraft(QuestionKind.SINGLE, "Quel soir ?", List.of("Lundi", "Mardi"), false)
                .onlyIf(Optional.of(new Condition(1, 2)));
        String page = Pages.get(aQuestionnaire("La garderie", hours, evenings)
                .publishedIn(aCommune().open())
                .answered(30, "q1", "1")
                .answered(20, "q1", "2", "q2", "1")
                .closed()
                .path());
        assertThat(page)
                .contains("<caption class=\"visually-hidden\">Quelle heure")
                .doesNotContain("<caption>Quel");
    }

    @Test
    void who_left_a_question_out_is_counted_in_the_language_of_the_page() {
        QuestionDraft first = new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false);
        QuestionDraft second = new QuestionDraft(QuestionKind.SINGLE, "Et demain ?", List.of("Oui", "Non"), true);
        String path = aQuestionnaire("Le bourg", first, second)
                .publishedIn(aCommune().open())
                .answered(30, "q1", "1", "q2", "1")
                .answered(20, "q1", "2")
                .closed()
                .path();
        assertThat(Pages.get(path)).contains(">Sans réponse<");
        assertThat(Pages.get(path + "?lang=en")).contains(">No answer<").doesNotContain("Sans réponse");
    }

    @Test
    void a_lead_without_a_majority_is_no_more_than_that() {
        assertThat(text(aChoice("Quel nom ?", "Les Tilleuls", "Le Lavoir", "La Halle")
                        .publishedIn(aCommune().open())
                        .answered(20, "q1", "1")
                        .answered(15, "q1", "2")
                        .answered(15, "q1", "3")
                        .closed()))
                .contains("40 % des 50 participants ont choisi « Les Tilleuls », plus que toute autre réponse.");
    }

    @Test
    void what_nearly_everybody_ticked_is_not_overtaken_by_what_can_be_shown() {
        QuestionDraft shops =
                new QuestionDraft(QuestionKind.MULTIPLE, "Quels commerces ?", List.of("Pain", "Poste"), false);
        assertThat(text(aQuestionnaire("Le bourg", shops)
                        .publishedIn(aCommune().open())
                        .answered(25, "q1", "1")
                        .answered(20, "q1", "1", "q1", "2")
                        .answered(5, "q1", "2")
                        .closed()))
                .contains("Pain non publié", "Poste 25")
                .doesNotContain("50 % des 50 participants");
    }

    @Test
    void how_it_was_counted_is_told() {
        assertThat(text(anOpinion("Éteindre ?")
                        .oneEach()
                        .publishedIn(aCommune("Ambès").open())
                        .closed()))
                .doesNotContain("Qui pouvait répondre");
        assertThat(text(anOpinion("Éteindre ?")
                        .publishedIn(aCommune("Ambès").open())
                        .answered(12, "q1", "1")
                        .closed()))
                .contains(
                        "Comment ce résultat est-il établi ?",
                        "Tout le monde, sans donner son nom.",
                        "12 réponses, dans une commune de 600 habitants.",
                        "Sur cette page, depuis un téléphone ou un ordinateur.",
                        "Ce n’est ni un sondage, ni un vote");
    }

    @Test
    void two_questions_are_crossed_where_every_group_is_large_enough() {
        Published consultation = aQuestionnaire("Le bourg", AGE, NIGHT)
                .publishedIn(aCommune().open())
                .answered(30, "q1", "1", "q2", "1")
                .answered(10, "q1", "1", "q2", "2")
                .answered(15, "q1", "2", "q2", "1")
                .answered(25, "q1", "2", "q2", "2")
                .closed();
        assertThat(text(consultation))
                .contains(
                        "En croisant deux questions",
                        "« Votre âge ? » et « Éteindre ? »",
                        "Moins de 40 ans 75 % (30) 25 % (10) 40",
                        "40 ans ou plus 38 % (15) 63 % (25) 40");
        assertThat(Pages.queries(consultation.path())).isEqualTo(11);
    }

    @Test
    void a_small_group_hides_others_with_it_or_the_whole_table() {
        QuestionDraft where =
                new QuestionDraft(QuestionKind.SINGLE, "Où ?", List.of("Bourg", "Hameau", "Plaine"), false);
        QuestionDraft what =
                new QuestionDraft(QuestionKind.SINGLE, "Quoi ?", List.of("Banc", "Arbre", "Fontaine"), false);
        Published some = aQuestionnaire("Le bourg", where, what)
                .publishedIn(aCommune().open())
                .answered(4, "q1", "1", "q2", "1")
                .answered(11, "q1", "1", "q2", "2")
                .answered(30, "q1", "1", "q2", "3")
                .answered(12, "q1", "2", "q2", "1")
                .answered(13, "q1", "2", "q2", "2")
                .answered(35, "q1", "2", "q2", "3")
                .answered(40, "q1", "3", "q2", "1")
                .answered(41, "q1", "3", "q2", "2")
                .answered(42, "q1", "3", "q2", "3")
                .closed();
        assertThat(text(some))
                .contains(
                        "Bourg – masqué – masqué 67 % (30) 45",
                        "« – » : masqué, pour que l’on ne reconnaisse personne");
        Published few = aQuestionnaire("Le bourg", AGE, NIGHT)
                .publishedIn(aCommune().open())
                .answered(30, "q1", "1", "q2", "1")
                .answered(3, "q1", "1", "q2", "2")
                .answered(15, "q1", "2", "q2", "1")
                .answered(25, "q1", "2", "q2", "2")
                .closed();
        assertThat(text(few)).doesNotContain("En croisant");
    }

    @Test
    void who_passed_a_question_is_a_group_like_the_others() {
        Published consultation = aQuestionnaire("Le bourg", AGE, NIGHT)
                .publishedIn(aCommune().open())
                .answered(30, "q1", "1", "q2", "1")
                .answered(12, "q1", "1")
                .answered(15, "q1", "2", "q2", "1")
                .answered(25, "q1", "2")
                .closed();
        assertThat(text(consultation)).contains("Moins de 40 ans 71 % (30) 29 % (12) 42");
        Published fewSilent = aQuestionnaire("Le bourg", AGE, NIGHT)
                .publishedIn(aCommune().open())
                .answered(28, "q1", "1", "q2", "1")
                .answered(20, "q1", "1", "q2", "2")
                .answered(2, "q1", "1")
                .answered(15, "q1", "2", "q2", "1")
                .answered(25, "q1", "2", "q2", "2")
                .closed();
        assertThat(text(fewSilent))
                .contains("Non Sans réponse · Oui Ensemble", "Moins de 40 ans 40 % (20) 60 % (30) 50")
                .doesNotContain("(2)");
    }

    @Test
    void a_follow_up_is_counted_on_those_who_were_asked() {
        QuestionDraft more = new QuestionDraft(QuestionKind.SINGLE, "À quelle heure ?", List.of("22 h", "23 h"), true)
                .onlyIf(Optional.of(new Condition(1, 1)));
        Published consultation = aQuestionnaire("La nuit", NIGHT, more)
                .publishedIn(aCommune().open())
                .answered(24, "q1", "1", "q2", "1")
                .answered(16, "q1", "1", "q2", "2")
                .answered(30, "q1", "2")
                .closed();
        assertThat(text(consultation))
                .contains(
                        "Question posée aux 40 participants qui ont répondu « Oui » à « Éteindre ? ».",
                        "60 % des 40 participants ont choisi « 22 h ».",
                        "Sur 40 réponses.",
                        "Une question qui n’a été posée qu’à certains est comptée sur ceux-là.")
                .doesNotContain("En croisant", "Sans réponse");
        Browser.anonymous()
                .get(consultation.path() + "/resultat.json")
                .then()
                .body("questions[0].interroges", nullValue())
                .body("questions[1].posee_apres", equalTo("question 1 : Oui"))
                .body("questions[1].interroges", equalTo(40))
                .body("questions[1].reponses.nombre", equalTo(List.of(24, 16)));
        assertThat(Pages.queries(consultation.path())).isEqualTo(9);
    }

    @Test
    void a_follow_up_tells_nothing_that_the_earlier_question_keeps() {
        QuestionDraft more = new QuestionDraft(QuestionKind.TEXT, "Pourquoi ?", List.of(), true)
                .onlyIf(Optional.of(new Condition(1, 2)));
        Published consultation = aQuestionnaire("La nuit", NIGHT, more)
                .publishedIn(aCommune().open())
                .answered(40, "q1", "1")
                .answered(4, "q1", "2", "q2", "J’ai peur du noir")
                .showing("J’ai peur du noir")
                .closed();
        assertThat(text(consultation))
                .contains("Trop peu de personnes pour publier le détail.")
                .doesNotContain("peur du noir");
        String json = Pages.get(consultation.path() + "/resultat.json");
        assertThat(json).contains("rien n’est publié").doesNotContain("interroges", "peur du noir");
    }

    @Test
    void what_was_closed_early_says_so_on_the_page_and_in_the_files() throws IOException {
        Published consultation = anOpinion("Éteindre ?")
                .publishedIn(aCommune("La Réole").open())
                .answered(40, "q1", "1")
                .closed();
        assertThat(text(consultation)).contains("close plus tôt que prévu, le", "Elle était annoncée jusqu’au");
        assertThat(Pages.text(Pages.get(consultation.path() + "?lang=en")))
                .contains("closed earlier than announced, on", "It was announced until");
        String json = Pages.get(consultation.path() + "/resultat.json");
        String ods = Arrays.deepToString(new SpreadSheet(new ByteArrayInputStream(Browser.anonymous()
                        .get(consultation.path() + "/resultat.ods")
                        .asByteArray()))
                .getSheet("Méthode")
                .getDataRange()
                .getValues());
        for (String file : List.of(json, ods)) {
            assertThat(file)
                    .contains("Qui pouvait répondre\u00a0?", "la mairie l’a close plus tôt que prévu", "ni un sondage");
        }
        assertThat(Pages.get(consultation.path() + "/resultat.csv")).doesNotContain("sondage");

        Published small =
                anOpinion("Éteindre ?").publishedIn(aCommune("La Réole").open()).answered(4, "q1", "1");
        TheClock.isAheadBy(Duration.ofDays(22));
        assertThat(text(small)).contains("Terminée le").doesNotContain("plus tôt", "annoncée");
        assertThat(Pages.get(small.path() + "/resultat.json")).contains("\"methode\":[]");
    }

    @Test
    void the_same_figures_leave_as_json() {
        Published consultation = anOpinion("=Éteindre ?")
                .publishedIn(aCommune("La Réole").open())
                .answered(40, "q1", "1")
                .answered(7, "q1", "2")
                .answered(5, "q1", "3")
                .closed();
        Browser.anonymous()
                .get(consultation.path() + "/resultat.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("commune", equalTo("La Réole"))
                .body("participants", equalTo(52))
                .body("questions", hasSize(1))
                .body("questions[0].reponses.nombre", equalTo(List.of(40, 12)))
                .body("questions[0].reponses[1].remarque", equalTo("réponses regroupées"));
    }

    @Test
    void the_same_figures_leave_as_a_spreadsheet() throws IOException {
        Published consultation = anOpinion("=Éteindre ?")
                .publishedIn(aCommune("La Réole").open())
                .answered(40, "q1", "1")
                .answered(7, "q1", "2")
                .answered(5, "q1", "3")
                .closed();
        Response file = Browser.anonymous().get(consultation.path() + "/resultat.ods");
        assertThat(file.contentType()).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(file.header("Content-Disposition")).contains("attachment", ".ods");
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file.asByteArray())).getSheet("Résultat");
        Object[][] cells = sheet.getDataRange().getValues();
        assertThat(cells).hasDimensions(3, 15);
        assertThat(cells[1]).contains("La Réole", "=Éteindre ?", "Pour", 40.0, 76.9);
    }

    @Test
    void each_question_leaves_as_a_picture_that_is_not_drawn_twice_for_who_has_it() throws IOException {
        Published consultation = anOpinion("Éteindre <la> nuit ?")
                .publishedIn(aCommune("La Réole").open())
                .answered(40, "q1", "1")
                .answered(20, "q1", "2")
                .closed();
        Response svg = Browser.anonymous().get(consultation.path() + "/question-1.svg");
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(svg.headers().getValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(svg.asString())
                .contains("Éteindre &lt;la&gt; nuit", "67", "La Réole, 60 participants", consultation.path())
                .doesNotContain("<la>", "style=");

        Response png = Browser.anonymous().get(consultation.path() + "/question-1.png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(2400);
        Browser.anonymous()
                .header("If-None-Match", png.header("ETag"))
                .get(consultation.path() + "/question-1.png")
                .then()
                .statusCode(304);
        assertThat(svg.header("ETag")).isNotEqualTo(png.header("ETag"));
        Browser.anonymous().get(consultation.path() + "/question-2.png").then().statusCode(404);
    }

    @Test
    void nothing_leaves_before_the_end_nor_a_picture_of_too_few() {
        Published open = anOpinion("Éteindre ?").publishedIn(aCommune().open()).answered(30, "q1", "1");
        Published few = anOpinion("Éteindre ?")
                .publishedIn(aCommune().open())
                .answered(9, "q1", "1")
                .closed();
        for (String file :
                List.of("resultat.csv", "resultat.ods", "resultat.json", "question-1.svg", "question-1.png")) {
            Browser.anonymous().get(open.path() + "/" + file).then().statusCode(404);
            Browser.anonymous().get(few.path() + "/" + file).then().statusCode(file.startsWith("question") ? 404 : 200);
        }
        Browser.anonymous()
                .get(few.path() + "/resultat.json")
                .then()
                .body("questions", hasSize(0))
                .body("remarque", equalTo("moins de 10 participants : détail non publié"));
    }

    private static String text(Published consultation) {
        return Pages.text(Pages.get(consultation.path()));
    }

    @Test
    void a_comment_stands_beside_a_mark_and_a_number_too() {
        Published market = aQuestionnaire(
                        "Le marché",
                        new QuestionDraft(QuestionKind.SCALE, "Votre note ?", List.of(), false).withComment(true),
                        new QuestionDraft(QuestionKind.NUMBER, "Combien d’étals ?", List.of(), true).withComment(true))
                .publishedIn(aCommune().open())
                .answered(12, "q1", "4", "q1-commentaire", "Bien tenu", "q2", "7", "q2-commentaire", "Peu de légumes")
                .showing("Bien tenu", "Peu de légumes")
                .closed();
        assertThat(Pages.text(Pages.get(market.path())))
                .contains("12 réponses au questionnaire", "Bien tenu", "Peu de légumes");
    }

    @Test
    void comments_that_were_read_stand_under_the_drawing_apart_from_the_choices() throws IOException {
        Published consultation = anOpinion("Éteindre ?")
                .withComments()
                .publishedIn(aCommune().open())
                .answered(40, "q1", "1")
                .answered(1, "q1", "2", "q1-commentaire", "Et l’arrêt de bus <b>?</b>")
                .answered(1, "q1", "1", "q1-commentaire", "=1+1")
                .answered(20, "q1", "2", "q1-commentaire", "CANARI")
                .showing("Et l’arrêt de bus <b>?</b>", "=1+1")
                .closed();
        String page = text(consultation);
        assertThat(page)
                .contains("2 commentaires Lus par la mairie avant de paraître.", "Et l’arrêt de bus <b>?</b>", "=1+1")
                .doesNotContain("CANARI");
        assertThat(Pages.get(consultation.path()))
                .contains("<h3>2 commentaires</h3>")
                .doesNotContain("<b>?");
        assertThat(Pages.get(consultation.path() + "?lang=en")).contains("<h3>2 comments</h3>");
        assertThat(Pages.queries(consultation.path())).isEqualTo(9);
        Browser.anonymous()
                .get(consultation.path() + "/resultat.json")
                .then()
                .body("questions[0].reponses.nombre[0..1]", equalTo(List.of(41, 21)))
                .body("questions[0].reponses[3].remarque", equalTo("commentaire publié par la mairie"))
                .body("questions[0].reponses", hasSize(5));
        assertThat(Pages.get(consultation.path() + "/resultat.csv"))
                .contains("'=1+1")
                .doesNotContain("CANARI");
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(Browser.anonymous()
                        .get(consultation.path() + "/resultat.ods")
                        .asByteArray()))
                .getSheet("Résultat");
        assertThat(sheet.getDataRange().getValues()).hasDimensions(6, 15);
    }

    /** Whoever leaves a question out and comments on it has not answered it. */
    @Test
    void a_comment_alone_counts_for_no_answer() {
        Published consultation = aQuestionnaire("La nuit", NIGHT.withComment(true), AGE.withComment(true))
                .publishedIn(aCommune().open())
                .answered(20, "q1", "1", "q2", "1", "q2-commentaire", "Trente-neuf")
                .answered(20, "q1", "2", "q2", "2")
                .answered(12, "q1-commentaire", "Je ne sais pas", "q2", "1")
                .showing("Je ne sais pas")
                .closed();
        assertThat(text(consultation))
                .contains("Sans réponse", "12 commentaires")
                .doesNotContain("Trente-neuf");
        Browser.anonymous()
                .get(consultation.path() + "/resultat.json")
                .then()
                .body("questions[0].reponses.nombre[0..2]", equalTo(List.of(20, 20, 12)));
    }
}
