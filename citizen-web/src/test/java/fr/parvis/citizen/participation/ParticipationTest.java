package fr.parvis.citizen.participation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.Bounds;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.HostNames;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationTest {

    private static final QuestionDraft CONTENT =
            new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false);
    private static final QuestionDraft WHY = new QuestionDraft(QuestionKind.TEXT, "Pourquoi ?", List.of(), true);

    private static final QuestionDraft AFTER_NO = new QuestionDraft(
                    QuestionKind.TEXT, "Pourquoi non ?", List.of(), false)
            .onlyIf(Optional.of(new Condition(1, 2)));

    private static final AtomicInteger RESIDENT = new AtomicInteger();

    @Inject
    Results results;

    @Inject
    Moderation moderation;

    @Inject
    HostNames hosts;

    @Inject
    Throttle throttle;

    @Test
    void anybody_answers_in_two_screens_and_gets_a_receipt() {
        Published consultation =
                anOpinion("Éteindre la nuit ?").publishedIn(aCommune("La Réole").open());
        String form = consultation.path() + "/participer";
        String page = Pages.get(form);
        assertThat(page)
                .contains("<h1 class=\"question\">Éteindre la nuit\u00a0?</h1>", "Envoyer ma réponse")
                .doesNotContain("courriel\"");
        Response receipt = Pages.post(form, "essai", Pages.hidden(page, "essai"), "q1", "1");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(receipt.getCookies()).isEmpty();
        assertThat(Pages.text(receipt.asString()))
                .contains(
                        "Votre réponse est enregistrée",
                        "Elle compte dès maintenant.",
                        Pages.receipt(receipt.asString()),
                        consultation.place().path() + "/retirer",
                        "Retour à l’accueil de La Réole");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void the_form_is_never_kept_and_sets_no_cookie() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        Response form = Browser.anonymous().get(consultation.path() + "/participer");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(form.getCookies()).isEmpty();
        assertThat(Pages.hidden(form.asString(), "essai"))
                .isNotEqualTo(Pages.attempt(consultation.path() + "/participer"));
    }

    @Test
    void the_same_form_sent_twice_counts_once_and_says_so() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        String first = Pages.post(form, "essai", attempt, "q1", "1").asString();
        Response second = Pages.post(form, "essai", attempt, "q1", "2");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Pages.receipt(second.asString())).isEqualTo(Pages.receipt(first));
        assertThat(Pages.text(second.asString())).contains("Elle était déjà enregistrée");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void fifty_identical_posts_count_once() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        List<Response> answers = atOnce(50, () -> Pages.post(form, "essai", attempt, "q1", "1"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream()
                        .map(answer -> Pages.receipt(answer.asString()))
                        .distinct())
                .hasSize(1);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void what_was_typed_survives_an_error() {
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false),
                        new QuestionDraft(QuestionKind.MULTIPLE, "Quoi ?", List.of("Bancs", "Arbres", "Eau"), true),
                        new QuestionDraft(QuestionKind.NUMBER, "Combien ?", List.of(), false),
                        new QuestionDraft(QuestionKind.TEXT, "Pourquoi ?", List.of(), true))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        Response refused =
                Pages.post(form, "essai", attempt, "q2", "1", "q2", "3", "q3", "douze", "q4", "Parce \"que\" <b>");
        assertThat(refused.statusCode()).isEqualTo(422);
        String page = refused.asString();
        assertThat(page)
                .contains(
                        "<title>Erreur\u00a0:",
                        "<a href=\"#q1\">Choisissez une réponse.</a>",
                        "<a href=\"#q3\">Écrivez un nombre",
                        "value=\"douze\"",
                        "Parce &quot;que&quot; &lt;b&gt;</textarea>")
                .containsPattern("name=\"q2\" value=\"1\" checked")
                .containsPattern("name=\"q2\" value=\"3\" checked");
        assertThat(Pages.hidden(page, "essai")).isEqualTo(attempt);
        assertThat(Pages.text(page)).contains("Question 4 sur 4", "Il y a 2 points à corriger");
        assertThat(participants(consultation)).isZero();
        Pages.post(form, "essai", attempt, "q1", "1", "q3", "1 200,5", "vers", "envoi")
                .then()
                .statusCode(200);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_number_out_of_bounds_is_told_kindly_in_both_languages() {
        QuestionDraft number = new QuestionDraft(QuestionKind.NUMBER, "Combien ?", List.of(), false);
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        number.within(
                                new Bounds(Optional.of(new BigDecimal("0.5")), Optional.of(new BigDecimal(1500)))),
                        number.within(new Bounds(Optional.of(BigDecimal.ONE), Optional.empty())),
                        number.within(new Bounds(Optional.empty(), Optional.of(BigDecimal.TEN))),
                        number)
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        assertThat(Pages.text(Pages.get(form)))
                .contains(
                        "Un nombre entre 0,5 et 1 500.",
                        "Un nombre à partir de 1.",
                        "Un nombre jusqu’à 10.",
                        "Un nombre, par exemple 12");
        assertThat(Pages.text(Pages.get(form + "?lang=en")))
                .contains("A number from 0.5 to 1,500.", "A number from 1 upwards.", "A number up to 10.");
        String attempt = Pages.attempt(form);
        String[] wrong = {"essai", attempt, "q1", "1 501", "q2", "0", "q3", "11 €", "q4", "1.200"};
        Response refused = Pages.post(form, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"11 €\"", "id=\"q1-error\"");
        assertThat(Pages.text(refused.asString()))
                .contains(
                        "Écrivez un nombre entre 0,5 et 1 500.",
                        "Écrivez un nombre à partir de 1.",
                        "Écrivez un nombre jusqu’à 10.",
                        "Ce nombre peut se lire de deux façons");
        assertThat(Pages.text(Pages.post(form + "?lang=en", wrong).asString()))
                .contains(
                        "Write a number from 0.5 to 1,500.",
                        "Write a number from 1 upwards.",
                        "Write a number up to 10.",
                        "This number can be read in two ways");
        Pages.post(form, "essai", attempt, "q1", "1 500", "q2", "3 ans", "q3", "10 €", "q4", "1,5", "vers", "envoi")
                .then()
                .statusCode(200);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_form_changes_its_language_and_keeps_what_was_typed() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, WHY.onPage(Optional.of("")))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String first = Pages.get(form);
        assertThat(first)
                .contains("formaction=\"" + form + "?lang=en\" lang=\"en\">Continue in English<")
                .doesNotContain("hreflang=\"en\"");
        Response english = Pages.post(form + "?lang=en", "essai", Pages.attempt(form), "q1", "2", "vers", "1");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.asString())
                .contains("<html lang=\"en\"", "formaction=\"" + form + "\" lang=\"fr\">Continuer en français<")
                .containsPattern("name=\"q1\" value=\"2\" checked");
        Response second = Pages.post(form, and(english, "q1", "2"));
        assertThat(second.asString()).contains("name=\"vers\" value=\"2\" formaction=\"" + form + "?lang=en\"");
        assertThat(Pages.post(form + "?lang=en", and(second, "q2", "Trop sombre", "vers", "2"))
                        .asString())
                .contains("<html lang=\"en\"", "Trop sombre</textarea>", "name=\"q1\" value=\"2\"");
    }

    @Test
    void several_answers_are_checked_before_they_are_sent() {
        Published consultation =
                aQuestionnaire("Le bourg", CONTENT, WHY).publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Response check = Pages.post(form, "essai", Pages.attempt(form), "q1", "2", "q2", "Trop <b>sombre</b>");
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.header("Cache-Control")).contains("private").doesNotContain("no-store");
        assertThat(Pages.text(check.asString()))
                .contains("Vérifiez vos réponses", "Content ? Non Modifier", "Pourquoi ? Trop <b>sombre</b> Modifier");
        assertThat(check.asString()).doesNotContain("<b>").contains("formaction=\"" + form + "#q2\"");
        assertThat(participants(consultation)).isZero();

        Response mend = Pages.post(form, and(check, "vers", "1"));
        assertThat(mend.asString())
                .containsPattern("name=\"q1\" value=\"2\" checked")
                .contains("Trop &lt;b&gt;sombre&lt;/b&gt;</textarea>");
        Response receipt = Pages.post(form, and(check, "vers", "envoi"));
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(Pages.receipt(receipt.asString())).isNotBlank();
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_longerquestionnaire_asks_one_question_a_page_and_keeps_what_was_answered() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, WHY, CONTENT, CONTENT, CONTENT)
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String first = Pages.get(form);
        assertThat(first).contains("name=\"q1\"", "later.js").doesNotContain("name=\"q2\"", "Question précédente");
        assertThat(Pages.text(first)).contains("Question 1 sur 5");

        Response none = Pages.post(form, Pages.hiddenFields(first).toArray(String[]::new));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Pages.text(none.asString())).contains("Question 1 sur 5", "Choisissez une réponse.");

        Response page = Pages.post(form, and(none, "q1", "1"));
        assertThat(Pages.text(page.asString())).contains("Question 2 sur 5", "Pourquoi ?", "Question précédente");
        page = Pages.post(form, and(page, "q2", "Parce \"que\""));
        Response before = Pages.post(form, and(page, "vers", "2"));
        assertThat(before.asString()).contains("Parce &quot;que&quot;</textarea>");
        page = Pages.post(form, and(page, "q3", "1"));
        page = Pages.post(form, and(page, "q4", "2"));
        page = Pages.post(form, and(page, "q5", "2"));
        assertThat(Pages.text(page.asString())).contains("Vérifiez vos réponses", "Parce \"que\"");

        Response mended = Pages.post(form, and(page, "vers", "4"));
        assertThat(Pages.text(mended.asString())).contains("Question 4 sur 5").doesNotContain("Question précédente");
        Response again = Pages.post(form, and(mended, "q4", "1"));
        assertThat(Pages.text(again.asString())).contains("Vérifiez vos réponses");
        assertThat(again.getCookies()).isEmpty();
        Pages.receipt(Pages.post(form, and(again, "vers", "envoi")).asString());
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_follow_up_is_skipped_by_those_who_are_not_asked() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, AFTER_NO, CONTENT, CONTENT, CONTENT)
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Response page = Pages.post(form, "essai", Pages.attempt(form), "q1", "1");
        assertThat(Pages.text(page.asString())).contains("Question 2 sur 4").doesNotContain("Pourquoi non ?");
        assertThat(page.asString()).contains("name=\"q3\"");
        Response asked = Pages.post(form, "essai", Pages.attempt(form), "q1", "2");
        assertThat(Pages.text(asked.asString())).contains("Question 2 sur 5", "Pourquoi non ?");

        page = Pages.post(form, and(page, "q3", "1"));
        page = Pages.post(form, and(page, "q4", "1"));
        page = Pages.post(form, and(page, "q5", "1"));
        assertThat(Pages.text(page.asString()))
                .contains("Vérifiez vos réponses")
                .doesNotContain("Pourquoi non ?");

        Response mended = Pages.post(form, and(page, "vers", "1"));
        Response called = Pages.post(form, and(mended, "q1", "2"));
        assertThat(called.statusCode())
                .as("a question that is new is no mistake")
                .isEqualTo(200);
        assertThat(Pages.text(called.asString())).contains("Pourquoi non ?").doesNotContain("à corriger");
        Response none = Pages.post(form, and(called));
        assertThat(none.statusCode()).isEqualTo(422);
        page = Pages.post(form, and(none, "q2", "Trop sombre"));
        assertThat(Pages.text(page.asString())).contains("Vérifiez vos réponses", "Pourquoi non ? Trop sombre");
        Pages.receipt(Pages.post(form, and(page, "vers", "envoi")).asString());
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void on_one_page_a_follow_up_says_whom_it_is_for_and_counts_of_those_only() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, AFTER_NO, WHY)
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String page = Pages.get(form);
        assertThat(Pages.text(page))
                .contains(
                        "Question 1 sur 2",
                        "Si vous avez répondu « Non » : Pourquoi non ?",
                        "Question 2 sur 2 Pourquoi ?");
        assertThat(page).contains("data-when=\"q1=2\"", "citizen/follow").doesNotContain(" hidden");
        Response check = Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q2", "Écrit par mégarde");
        assertThat(Pages.text(check.asString()))
                .contains("Vérifiez vos réponses")
                .doesNotContain("Pourquoi non ?");
        Pages.receipt(Pages.post(form, and(check, "vers", "envoi")).asString());
        assertThat(Tenancy.within(consultation.place().id(), () -> moderation.waiting(consultation.id())))
                .isZero();

        Response missing = Pages.post(form, "essai", Pages.attempt(form), "q1", "2");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.asString()).contains("<a href=\"#q2\">Écrivez votre réponse.</a>");
    }

    @Test
    void the_pages_of_the_town_hall_take_over() {
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        CONTENT,
                        AFTER_NO,
                        CONTENT.onPage(Optional.of("Le <soir>")),
                        WHY,
                        AFTER_NO.onPage(Optional.of("Pour finir")),
                        WHY.onPage(Optional.of("")))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String first = Pages.get(form);
        assertThat(Pages.text(first)).contains("Page 1 sur 3", "Si vous avez répondu « Non » : Pourquoi non ?");
        assertThat(first).contains("<h1>Le bourg</h1>");
        String[] yes = {"essai", Pages.hidden(first, "essai"), "q1", "1"};
        Response page = Pages.post(form, yes);
        assertThat(Pages.text(page.asString()))
                .contains("Page 2 sur 3", "Page précédente")
                .doesNotContain("Question ");
        assertThat(page.asString()).contains("<h1>Le &lt;soir&gt;</h1>", "name=\"q3\"", "name=\"q4\"");
        page = Pages.post(form, and(page, "q3", "1"));
        assertThat(Pages.text(page.asString())).contains("Page 3 sur 3").doesNotContain("Pour finir");
        assertThat(page.asString()).contains("<h1 class=\"question\">", "name=\"q6\"");
        page = Pages.post(form, and(page, "q6", "Voilà"));
        assertThat(Pages.text(page.asString())).contains("Vérifiez vos réponses");
        Response mended = Pages.post(form, and(page, "vers", "1"));
        page = Pages.post(form, and(mended, "q1", "2", "q2", "Trop sombre"));
        assertThat(Pages.text(page.asString())).contains("Page 3 sur 4", "Pour finir");
        page = Pages.post(form, and(page, "q5", "Trop clair"));
        Pages.receipt(Pages.post(form, and(page, "vers", "envoi")).asString());
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void an_address_is_asked_on_the_last_page_that_turns_up() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, CONTENT, CONTENT, CONTENT, AFTER_NO)
                .oneEach()
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        Response asked = Pages.post(form, "essai", attempt, "page", "4", "q1", "2", "q2", "1", "q3", "1", "q4", "1");
        assertThat(Pages.text(asked.asString())).contains("Question 5 sur 5", "Votre adresse électronique");
        Response skipped = Pages.post(form, "essai", attempt, "page", "4", "q1", "1", "q2", "1", "q3", "1", "q4", "1");
        assertThat(skipped.statusCode()).isEqualTo(200);
        assertThat(Pages.text(skipped.asString()))
                .contains("Question 4 sur 4", "Votre adresse électronique")
                .doesNotContain("à corriger");
    }

    @Test
    void what_is_sent_past_its_pages_is_refused_on_the_page_that_lacks_something() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, WHY, CONTENT, CONTENT, CONTENT)
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Response refused =
                Pages.post(form, "essai", Pages.attempt(form), "page", "999", "q1", "1", "q3", "9", "vers", "envoi");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Pages.text(refused.asString())).contains("Question 3 sur 5");
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void where_a_code_is_asked_the_answers_are_checked_beside_it() {
        Published consultation = aQuestionnaire("Le bourg", CONTENT, WHY, CONTENT, CONTENT, CONTENT)
                .oneEach()
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String email = resident();
        Response page = Pages.post(form, "essai", Pages.attempt(form), "q1", "1");
        page = Pages.post(form, and(page, "q2", "Sombre"));
        page = Pages.post(form, and(page, "q3", "1"));
        page = Pages.post(form, and(page, "q4", "1"));
        assertThat(page.asString()).contains("name=\"courriel\"");
        page = Pages.post(form, and(page, "q5", "1", "courriel", email));
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(Pages.text(page.asString())).contains("Tapez le code", "Vos réponses", "Pourquoi ? Sombre Modifier");

        Response mended = Pages.post(form, and(page, "vers", "2"));
        assertThat(mended.asString()).contains("Sombre</textarea>", "Recevoir mon code");
        page = Pages.post(form, and(mended, "q2", "Clair"));
        assertThat(Pages.text(page.asString())).contains("Tapez le code", "Pourquoi ? Clair Modifier");
        Pages.receipt(
                confirm(consultation, page.asString(), Mailbox.code(email)).asString());
        assertThat(participants(consultation)).isEqualTo(1);
    }

    private static String[] and(Response page, String... more) {
        List<String> fields = new ArrayList<>(Pages.hiddenFields(page.asString()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void a_ranking_needs_no_script_and_gives_each_choice_a_place_of_its_own() {
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        new QuestionDraft(
                                QuestionKind.RANKING,
                                "Classez.",
                                "De <b>un</b> à trois.",
                                List.of("Bancs", "Arbres", "Eau"),
                                false))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        assertThat(Pages.get(form))
                .contains("De &lt;b&gt;un&lt;/b&gt; à trois.")
                .containsPattern("<select[^>]* id=\"q1-3\" name=\"q1\">");
        String attempt = Pages.attempt(form);

        Response refused = Pages.post(form, "essai", attempt, "q1", "1-2", "q1", "2-2", "q1", "3-1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("<a href=\"#q1\">Donnez à chaque ligne une place différente.</a>")
                .contains("<option value=\"3-1\" selected>1</option>");
        Pages.post(form, "essai", attempt, "q1", "1-2", "q1", "2-3", "q1", "3-1")
                .then()
                .statusCode(200);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_day_is_typed_in_french_too_and_a_day_that_is_none_is_told() {
        Published consultation = aQuestionnaire(
                        "La fête", new QuestionDraft(QuestionKind.DATE, "Quel jour ?", List.of(), false))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        for (String none : List.of("31/02/2027", "demain", "0001-01-01", "\"><script>")) {
            Response refused = Pages.post(form, "essai", attempt, "q1", none);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString())
                    .contains("<a href=\"#q1\">Donnez un jour qui existe")
                    .doesNotContain("\"><script>");
        }
        Pages.post(form, "essai", attempt, "q1", "19/6/2027").then().statusCode(200);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void an_empty_sheet_is_no_answer() {
        Published consultation = aQuestionnaire(
                        "Le bourg", new QuestionDraft(QuestionKind.TEXT, "Une idée ?", List.of(), true))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Response refused = Pages.post(form, "essai", Pages.attempt(form), "q1", "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Pages.text(refused.asString())).contains("Répondez à une question au moins.");
    }

    @Test
    void a_form_without_its_attempt_is_given_another() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        Response refused = Pages.post(consultation.path() + "/participer", "q1", "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).containsPattern("name=\"q1\" value=\"1\" checked");
        assertThat(Pages.hidden(refused.asString(), "essai")).hasSize(32);
    }

    @Test
    void too_late_an_answer_is_refused_and_can_still_be_copied() {
        Published consultation = aQuestionnaire(
                        "Le bourg",
                        new QuestionDraft(QuestionKind.SINGLE, "Content ?", List.of("Oui", "Non"), false),
                        new QuestionDraft(QuestionKind.TEXT, "Pourquoi ?", List.of(), true))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        consultation.closed();
        Response refused = Pages.post(form, "essai", attempt, "q1", "2", "q2", "Deux lignes\r\nde raisons");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.header("Cache-Control")).contains("no-store");
        assertThat(Pages.text(refused.asString()))
                .contains(
                        "La consultation est terminée",
                        "Ce que vous aviez répondu",
                        "Content ? Non",
                        "Pourquoi ? Deux lignes de raisons");
        assertThat(participants(consultation)).isZero();
    }

    /** Answers are told by their place: « 1 » of an older form would count for another choice. */
    @Test
    void a_form_that_was_opened_before_the_questions_changed_does_not_count_for_the_new_ones() {
        Published consultation =
                aQuestionnaire("Le bourg", CONTENT, WHY).publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String page = Pages.get(form);
        consultation.askingInstead(
                new QuestionDraft(QuestionKind.SINGLE, "Mécontent ?", List.of("Oui", "Non"), false), WHY);
        Response refused = Pages.post(
                form,
                "essai",
                Pages.hidden(page, "essai"),
                "edition",
                Pages.hidden(page, "edition"),
                "q1",
                "1",
                "q2",
                "À cause du bruit");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Pages.text(refused.asString()))
                .contains("Les questions ont changé", "À cause du bruit")
                .doesNotContain("Mécontent");
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void one_resident_one_answer_takes_three_screens() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String email = resident();
        String page = Pages.get(form);
        assertThat(page).contains("name=\"courriel\"", "Recevoir mon code");
        Response sent = Pages.post(form, "essai", Pages.hidden(page, "essai"), "q1", "1", "courriel", email);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(Pages.text(sent.asString())).contains("Tapez le code reçu par courriel", email);
        assertThat(participants(consultation)).isZero();

        assertThat(Mailbox.of(email))
                .as("for who reads no French")
                .singleElement()
                .asString()
                .contains("type this code on the page you left open");
        Response receipt = confirm(consultation, sent.asString(), Mailbox.code(email));
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).contains("no-store");
        String number = Pages.receipt(receipt.asString());
        assertThat(participants(consultation)).isEqualTo(1);

        Response again = confirm(consultation, sent.asString(), Mailbox.code(email));
        assertThat(Pages.receipt(again.asString())).isEqualTo(number);
        assertThat(Pages.text(again.asString())).contains("Elle était déjà enregistrée");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void fifty_identical_confirmations_count_once() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String email = resident();
        String code = ask(consultation, email, "1");
        String number = Mailbox.code(email);
        List<Response> answers = atOnce(50, () -> confirm(consultation, code, number));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .isNotEmpty();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 422));
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_wrong_code_can_be_typed_again() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String email = resident();
        String page = ask(consultation, email, "1");
        String right = Mailbox.code(email);
        Response wrong = confirm(consultation, page, right.equals("123456") ? "654321" : "123456");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Pages.text(wrong.asString())).contains("Ce code n’est pas le bon", "Envoyer un nouveau code");
        Response notACode = confirm(consultation, wrong.asString(), "12");
        assertThat(notACode.statusCode()).isEqualTo(422);
        assertThat(Pages.text(notACode.asString())).contains("Tapez les six chiffres");
        confirm(consultation, notACode.asString(), right.substring(0, 3) + " " + right.substring(3))
                .then()
                .statusCode(200);
    }

    @Test
    void from_the_code_one_can_go_back_and_mend() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String page = ask(consultation, "faute@exemple.fr", "2");
        List<String> fields = new ArrayList<>(Pages.hiddenFields(page));
        fields.addAll(List.of("retour", "oui"));
        Response form = Pages.post(consultation.path() + "/participer", fields.toArray(String[]::new));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.asString())
                .contains("value=\"faute@exemple.fr\"")
                .containsPattern("name=\"q1\" value=\"2\" checked")
                .doesNotContain("Erreur");
    }

    @Test
    void a_second_answer_of_the_same_resident_is_refused_kindly_and_can_be_copied() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String email = resident();
        confirm(consultation, ask(consultation, email, "1"), Mailbox.code(email))
                .then()
                .statusCode(200);
        Response second =
                confirm(consultation, ask(consultation, email.toUpperCase(Locale.ROOT), "2"), Mailbox.code(email));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Pages.text(second.asString())).contains("Vous avez déjà répondu", "Éteindre ? Contre");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void too_many_codes_for_one_address_have_to_wait() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String email = resident();
        Response last = ask(form, email);
        for (int i = 0; i < 5; i++) {
            last = ask(form, email);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotBlank();
        assertThat(Pages.text(last.asString())).containsPattern("Attendez \\d+ secondes");
        assertThat(last.asString())
                .contains("value=\"" + email + "\"")
                .containsPattern("name=\"q1\" value=\"1\" checked");
    }

    @Test
    void a_network_that_asked_for_too_many_codes_has_to_wait() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        for (int i = 0; i < Throttle.Door.CONFIRMATION_NETWORK.freeTries(); i++) {
            throttle.knock(Throttle.Door.CONFIRMATION_NETWORK, consultation.id().toString(), Pages.NETWORK);
        }
        Response refused = ask(consultation.path() + "/participer", resident());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Pages.text(refused.asString())).containsPattern("Attendez \\d+ secondes");
    }

    @Test
    void a_missing_or_wrong_address_is_told_beside_the_field() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        assertThat(Pages.text(Pages.post(form, "essai", Pages.attempt(form), "q1", "1")
                        .asString()))
                .contains("Indiquez votre adresse électronique");
        Response wrong = Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "courriel", "jeanne@");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Corrigez l’adresse", "value=\"jeanne@\"");
    }

    @Test
    void a_consultation_that_ends_before_the_code_gives_the_answer_back() {
        Published consultation =
                anOpinion("Éteindre ?").oneEach().publishedIn(aCommune().open());
        String email = resident();
        String page = ask(consultation, email, "3");
        consultation.closed();
        Response late = confirm(consultation, page, Mailbox.code(email));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Pages.text(late.asString())).contains("La consultation est terminée", "Éteindre ? Sans opinion");
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void a_page_of_another_site_cannot_answer_for_somebody_who_is_signed_in() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Pages.send(Browser.anonymous("cross-site"), form, "essai", Pages.attempt(form), "q1", "1")
                .then()
                .statusCode(403);
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void on_its_own_host_the_whole_journey_stays_at_the_root() {
        Place place = aCommune("Ambès").onHost("consultation.ambes.test").open();
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        hosts.refresh();
        String form = "/" + consultation.address() + "/participer";
        String page = Browser.anonymous()
                .header("Host", "consultation.ambes.test")
                .get(form)
                .asString();
        assertThat(page).contains("action=\"" + form + "\"").doesNotContain("\"/c/");
        Response receipt = Pages.send(
                Browser.anonymous().header("Host", "consultation.ambes.test"),
                form,
                "essai",
                Pages.hidden(page, "essai"),
                "q1",
                "1");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.asString()).contains("href=\"/retirer\"").doesNotContain("\"/c/");
        Response withdrawn = Pages.send(
                Browser.anonymous().header("Host", "consultation.ambes.test"),
                "/retirer",
                "recu",
                Pages.receipt(receipt.asString()),
                "geste",
                "retirer");
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(withdrawn.header("Location")).endsWith("consultation.ambes.test/retirer/fait");
    }

    private Response ask(String form, String email) {
        return Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "courriel", email);
    }

    private String ask(Published consultation, String email, String choice) {
        String form = consultation.path() + "/participer";
        return Pages.post(form, "essai", Pages.attempt(form), "q1", choice, "courriel", email)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response confirm(Published consultation, String page, String code) {
        List<String> fields = new ArrayList<>(Pages.hiddenFields(page));
        fields.addAll(List.of("code", code));
        return Pages.post(consultation.path() + "/confirmer", fields.toArray(String[]::new));
    }

    private long participants(Published consultation) {
        return Tenancy.within(consultation.place().id(), () -> results.participants(consultation.id()));
    }

    private static String resident() {
        return "habitante" + RESIDENT.incrementAndGet() + "@exemple.fr";
    }

    private static List<Response> atOnce(int times, Callable<Response> work) {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            return people.invokeAll(Collections.nCopies(times, work)).stream()
                    .map(ParticipationTest::response)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            people.shutdownNow();
        }
    }

    private static Response response(Future<Response> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_comment_may_be_added_on_the_same_page_and_waits_to_be_read() {
        Published consultation = anOpinion("Éteindre la nuit ?")
                .withComments()
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        assertThat(Pages.text(Pages.get(form)))
                .contains("Souhaitez-vous ajouter un commentaire ? (facultatif) Lu par la mairie avant de paraître");
        assertThat(Pages.get(form + "?lang=en")).contains("Would you like to add a comment?");

        Response none = Pages.post(form, "essai", Pages.attempt(form), "q1-commentaire", "Pas <b>devant</b> chez moi");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString())
                .contains("Choisissez une réponse.", "Pas &lt;b&gt;devant&lt;/b&gt; chez moi</textarea>");
        Response refused =
                Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q1-commentaire", "a".repeat(2_001));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("<a href=\"#q1-commentaire\">Raccourcissez votre texte");
        assertThat(participants(consultation)).isZero();

        Pages.receipt(Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q1-commentaire", "Enfin la nuit")
                .asString());
        Pages.receipt(Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q1-commentaire", " ")
                .asString());
        assertThat(participants(consultation)).isEqualTo(2);
        assertThat(waiting(consultation.closed())).isEqualTo(1);
    }

    @Test
    void a_comment_goes_along_from_page_to_page_and_is_checked_beside_its_answer() {
        Published consultation = aQuestionnaire(
                        "Le bourg", CONTENT.withComment(true), WHY, CONTENT, CONTENT, CONTENT.withComment(true))
                .publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        Response page = Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q1-commentaire", "Oui <mais>");
        page = Pages.post(form, and(page, "q2", "Parce que"));
        page = Pages.post(form, and(page, "q3", "1"));
        page = Pages.post(form, and(page, "q4", "2"));
        page = Pages.post(form, and(page, "q5", "2"));
        assertThat(Pages.text(page.asString()))
                .contains("Vérifiez vos réponses", "Content ? Oui Votre commentaire : Oui <mais> Modifier");
        assertThat(Pages.text(page.asString())).containsOnlyOnce("Votre commentaire");
        Response mend = Pages.post(form, and(page, "vers", "1"));
        assertThat(mend.asString()).contains("Oui &lt;mais&gt;</textarea>");
        Response longer = Pages.post(form, and(mend, "q1", "1", "q1-commentaire", "a".repeat(2_001), "vers", "envoi"));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(Pages.text(longer.asString())).contains("Question 1 sur 5", "Raccourcissez votre texte");

        consultation.closed();
        Response late = Pages.post(form, and(page, "vers", "envoi"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Pages.text(late.asString())).contains("Content ? Oui Votre commentaire : Oui <mais>");
    }

    private long waiting(Published consultation) {
        return Tenancy.within(consultation.place().id(), () -> moderation.waiting(consultation.id()));
    }
}
