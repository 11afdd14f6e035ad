package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.questionnaire.Bounds;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class LaunchWizardTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:30:00Z");

    @Inject
    Drafting drafting;

    @Inject
    Session database;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_mayor_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.mayorOf(place).token();
    }

    @Test
    void an_opinion_is_published_in_four_screens() {
        UUID id = begin("opinion");

        browser()
                .formParam("titre", "Faut-il éteindre la nuit ?")
                .formParam("raison", "L’éclairage coûte cher.")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(id, "dates")));
        browser()
                .formParam("debut", "maintenant")
                .formParam("duree", "3s")
                .formParam("public", "tous")
                .formParam("action", "continuer")
                .post(path(id, "dates"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(id, "verifier")));
        browser()
                .get(path(id, "verifier"))
                .then()
                .statusCode(200)
                .body(
                        containsString("Faut-il éteindre la nuit"),
                        containsString("Sans opinion"),
                        containsString("L’éclairage coûte cher."),
                        containsString("Tout le monde"),
                        containsString("De la publication au"),
                        containsString("Publier maintenant"));
        browser()
                .post(path(id, "verifier"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/consultations/" + id));

        Consultation published = read(id);
        assertThat(published.phase(Instant.now())).isEqualTo(Phase.OPEN);
        assertThat(published.address()).contains("faut-il-eteindre-la-nuit");
        browser()
                .get("/mairie/consultations/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Vous pouvez encore annuler"));
    }

    @Test
    void comments_are_allowed_with_one_box() {
        UUID id = begin("opinion");
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("Les habitants peuvent ajouter un commentaire"),
                        not(containsString("name=\"commentaire\" value=\"oui\" checked")),
                        not(containsString("apercu-q1-commentaire")));
        describe(id);
        assertThat(questions(id).get(0).comment()).isFalse();
        browser()
                .formParam("titre", "Faut-il éteindre la nuit ?")
                .formParam("commentaire", "oui")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
        assertThat(questions(id).get(0).comment()).isTrue();
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("name=\"commentaire\" value=\"oui\" checked"),
                        containsString("apercu-q1-commentaire"));
        browser().get(path(id, "verifier")).then().body(containsString("Avec un commentaire, s’ils le souhaitent"));
    }

    @Test
    void comments_are_allowed_question_by_question_and_never_on_a_text() {
        UUID id = begin("questionnaire");
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Venez-vous ?", "une", "Oui\nNon", false);
        question(screen, 2, "Votre note ?", "note", "", false);
        question(screen, 3, "Une idée ?", "texte", "", true);
        screen.formParam("q1-commentaire", "oui")
                .formParam("q3-commentaire", "oui")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
        assertThat(questions(id)).extracting(Question::comment).containsExactly(true, false, false);
        browser()
                .get(path(id, "questions"))
                .then()
                .body(containsString("name=\"q1-commentaire\" value=\"oui\" checked"));
        browser().get(path(id, "verifier")).then().body(containsString("Avec un commentaire, s’ils le souhaitent"));
    }

    @Test
    void a_choice_is_published_with_its_possibilities() {
        UUID id = begin("choice");

        browser()
                .formParam("titre", "Quel nom pour la salle ?")
                .formParam("choix-1", "Salle Simone-Veil")
                .formParam("choix-2", "")
                .formParam("choix-3", "Salle du Prieuré")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
        chooseDates(id, "un");
        browser().post(path(id, "verifier")).then().statusCode(303);

        List<Question> questions = questions(id);
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).choices())
                .extracting(choice -> choice.label())
                .containsExactly("Salle Simone-Veil", "Salle du Prieuré");
        assertThat(read(id).audience()).isEqualTo(Audience.ONE_EACH);
    }

    @Test
    void a_questionnaire_of_every_kind_is_published() {
        UUID id = begin("questionnaire");

        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Venez-vous ?", "une", "Oui\r\nNon", false);
        question(screen, 2, "Quels jours ?", "plusieurs", "Lundi\nMardi\n\nJeudi", true);
        question(screen, 3, "Une idée ?", "texte", "", true);
        question(screen, 4, "Combien d’enfants ?", "nombre", "", false);
        question(screen, 5, "Votre note ?", "note", "", false);
        question(screen, 7, "Quel jour ?", "date", "", true);
        question(screen, 6, "Dans quel ordre ?", "classement", "Bancs\nArbres\nEau", false);
        screen.formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
        chooseDates(id, "tous");
        browser()
                .get(path(id, "verifier"))
                .then()
                .body(containsString("Quels jours"), containsString("<li>Votre note"), containsString("Jeudi"));
        browser().post(path(id, "verifier")).then().statusCode(303);

        assertThat(questions(id))
                .extracting(Question::kind)
                .containsExactly(
                        QuestionKind.SINGLE,
                        QuestionKind.MULTIPLE,
                        QuestionKind.TEXT,
                        QuestionKind.NUMBER,
                        QuestionKind.SCALE,
                        QuestionKind.RANKING,
                        QuestionKind.DATE);
        assertThat(questions(id).get(1).optional()).isTrue();
        assertThat(questions(id).get(1).choices()).hasSize(3);
    }

    @Test
    void the_preview_ends_with_the_button_that_residents_will_find() {
        UUID opinion = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        UUID oneEach = AConsultation.anOpinion("Faut-il allumer ?").oneEach().draftIn(place);
        for (String screen : List.of("questions", "verifier")) {
            browser().get(path(opinion, screen)).then().body(containsString("Envoyer ma réponse"));
            browser()
                    .get(path(oneEach, screen))
                    .then()
                    .body(containsString("Recevoir mon code"), not(containsString("Envoyer ma réponse")));
        }
        browser().get(path(oneEach, "dates")).then().body(containsString("Une adresse compte pour un habitant"));
    }

    @Test
    void the_first_button_pressed_twice_makes_one_draft() {
        String draft = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            browser()
                    .formParam("brouillon", draft)
                    .formParam("format", "opinion")
                    .post("/mairie/consultations/nouvelle")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(draft + "/questions"));
        }

        assertThat(Tenancy.within(place.id(), () -> Consultation.all().size())).isEqualTo(1);
    }

    @Test
    void a_format_nobody_offers_is_refused() {
        browser()
                .formParam("format", "referendum")
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(422)
                .body(containsString("<title>Erreur"));
    }

    @Test
    void looking_at_the_first_screen_writes_nothing() {
        browser().get("/mairie/consultations/nouvelle").then().statusCode(200);

        assertThat(Tenancy.within(place.id(), () -> Consultation.all().size())).isZero();
    }

    @Test
    void an_error_keeps_what_was_typed_on_the_page_and_in_the_draft() {
        UUID id = begin("choice");

        String page = browser()
                .formParam("titre", "")
                .formParam("raison", "Parce que <b>voilà</b>")
                .formParam("choix-1", "Une seule")
                .formParam("choix-2", "")
                .formParam("choix-3", "")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page)
                .contains("<title>Erreur", "autofocus", "href=\"#titre\"", "href=\"#choix-2\"")
                .contains("value=\"Une seule\"", "Parce que &lt;b&gt;voilà&lt;/b&gt;");
        browser().get(path(id, "questions")).then().body(containsString("value=\"Une seule\""));
    }

    @Test
    void every_question_that_is_incomplete_is_named() {
        UUID id = begin("questionnaire");

        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "", "texte", "", false);
        question(screen, 2, "Quels jours ?", "plusieurs", "Lundi", false);
        question(screen, 3, "Comment ?", "", "", false);
        question(screen, 4, "Deux fois ?", "une", "Oui\nOui", false);
        String page = screen.formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page)
                .contains("href=\"#q1-libelle\"", "href=\"#q2-choix\"", "href=\"#q3-type\"", "href=\"#q4-choix\"")
                .contains(">\nQuels jours ?</textarea>");
    }

    @Test
    void a_text_too_long_is_refused_and_kept_on_the_page() {
        UUID id = begin("opinion");
        String tooLong = "é".repeat(QuestionsForm.LONGEST_TITLE + 1);

        browser()
                .formParam("titre", tooLong)
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(422)
                .body(containsString(tooLong));
    }

    @Test
    void questions_are_added_moved_and_removed_without_a_script() {
        UUID id = begin("questionnaire");
        assertThat(arrange(id, "ajouter", "A")).endsWith("questions?sur=2#q2");
        assertThat(arrange(id, "ajouter", "A", "B")).endsWith("questions?sur=3#q3");
        assertThat(arrange(id, "monter-3", "A", "B", "C")).endsWith("questions?sur=2#q2");
        assertThat(labels(id)).containsExactly("A", "C", "B");
        assertThat(arrange(id, "descendre-1", "A", "C", "B")).endsWith("questions?sur=2#q2");
        assertThat(labels(id)).containsExactly("C", "A", "B");
        delete(id, 2, "C", "A", "B");
        assertThat(labels(id)).containsExactly("C", "B");
        arrange(id, "ajouter", "C", "B");
        assertThat(arrange(id, "placer-3-1", "C", "B", "D")).endsWith("questions?sur=1#q1");
        assertThat(labels(id)).containsExactly("D", "C", "B");
        arrange(id, "placer-1-3", "D", "C", "B");
        assertThat(labels(id)).containsExactly("C", "B", "D");
        for (String deed : List.of("placer-1-9", "placer-0-1", "placer-2", "placer-x-1", "placer-1-1")) {
            arrange(id, deed, "C", "B", "D");
            assertThat(labels(id)).as(deed).containsExactly("C", "B", "D");
        }
        delete(id, 3, "C", "B", "D");
        // Buttons of a page that is out of date do no harm.
        assertThat(arrange(id, "monter-1", "C", "B")).endsWith("#q1");
        assertThat(arrange(id, "descendre-9", "C", "B")).contains("/questions");
        assertThat(labels(id)).containsExactly("C", "B");

        browser()
                .get(path(id, "questions") + "?sur=2")
                .then()
                .body(matchesPattern("(?s).*<textarea[^>]*id=\"q2-libelle\"[^>]*autofocus.*"));
    }

    @Test
    void a_question_that_was_deleted_comes_back_where_it_was_with_all_it_had() {
        UUID id = begin("questionnaire");
        for (int gone : List.of(2, 3)) {
            String page = follow(browser(), "supprimer-" + gone)
                    .post(path(id, "questions"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(labels(id)).hasSize(2);
            assertThat(page).contains("Annuler la suppression", "est supprimée");

            RequestSpecification back = carried(page).formParam("titre", "La cantine");
            question(back, 1, "Content, maintenant ?", "une", "Oui\nNon", false);
            question(back, 2, gone == 2 ? "Une idée ?" : "Pourquoi ?", "texte", "", false);
            if (gone == 2) {
                // The page that the deleted one began now begins with this one.
                back.formParam("q2-page", "oui").formParam("q2-page-titre", "Le soir");
            } else {
                back.formParam("q2-page", "oui").formParam("q2-page-titre", "Le soir");
                back.formParam("q2-apres", "1-Non");
            }
            back.formParam("action", "retablir")
                    .post(path(id, "questions"))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("questions?sur=" + gone + "#q" + gone));

            assertThat(labels(id)).containsExactly("Content, maintenant ?", "Pourquoi ?", "Une idée ?");
            assertThat(leads(id)).containsExactly("", "1-2", "");
            assertThat(pages(id)).containsExactly("", "Le soir", "");
        }
    }

    @Test
    void a_number_can_have_bounds() {
        UUID id = begin("questionnaire");
        bounded(id, "dix", "1.200")
                .statusCode(422)
                .body(
                        containsString("href=\"#q1-minimum\""),
                        containsString("href=\"#q1-maximum\""),
                        containsString("écrivez cette limite en chiffres"),
                        containsString("value=\"dix\""));
        bounded(id, "50", "0,5")
                .statusCode(422)
                .body(
                        containsString("href=\"#q1-maximum\""),
                        containsString("le nombre le plus grand est plus petit que l’autre"));
        browser().post(path(id, "verifier")).then().statusCode(422);
        bounded(id, "0,5", "1 200 €").statusCode(303);
        Bounds bounds = questions(id).get(0).bounds();
        assertThat(bounds).isEqualTo(new Bounds(Optional.of(new BigDecimal("0.5")), Optional.of(new BigDecimal(1200))));
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("name=\"q1-minimum\" value=\"0,5\""),
                        containsString("name=\"q1-maximum\" value=\"1200\""),
                        containsString("Un nombre entre 0,5 et 1"));
        bounded(id, "", "").statusCode(303);
        assertThat(questions(id).get(0).bounds()).isEqualTo(Bounds.NONE);
    }

    private ValidatableResponse bounded(UUID id, String lowest, String highest) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Combien ?", "nombre", "", false);
        return screen.formParam("q1-minimum", lowest)
                .formParam("q1-maximum", highest)
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then();
    }

    @Test
    void a_follow_up_takes_no_comment_and_says_why() {
        UUID id = begin("questionnaire");
        RequestSpecification both = browser().formParam("titre", "La cantine");
        question(both, 1, "Content ?", "une", "Oui\nNon", false);
        question(both, 2, "Votre note ?", "note", "", false);
        both.formParam("q1-commentaire", "oui")
                .formParam("q2-commentaire", "oui")
                .formParam("q2-apres", "1-Non")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(422)
                .body(
                        containsString("href=\"#q2-commentaire\""),
                        containsString("un commentaire révélerait la réponse donnée avant"),
                        matchesPattern("(?s).*<div data-without=\"q2-apres\">.*"),
                        matchesPattern("(?s).*<p class=\"hint\" data-with=\"q2-apres\" hidden>.*"));

        RequestSpecification one = browser().formParam("titre", "La cantine");
        question(one, 1, "Content ?", "une", "Oui\nNon", false);
        question(one, 2, "Votre note ?", "note", "", false);
        one.formParam("q1-commentaire", "oui")
                .formParam("q2-apres", "1-Non")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
        assertThat(questions(id)).extracting(Question::comment).containsExactly(true, false);
        offersNoComment(id);

        // One that was written when both could be had.
        Tenancy.run(new Scope.Within(place.id()), () -> database.createMutationQuery(
                        "update Question q set q.comment = true where q.consultationId = :id")
                .setParameter("id", id)
                .executeUpdate());
        assertThat(questions(id)).extracting(Question::comment).containsExactly(true, false);
        offersNoComment(id);
    }

    private void offersNoComment(UUID id) {
        browser()
                .get(path(id, "questions"))
                .then()
                .statusCode(200)
                .body(
                        matchesPattern("(?s).*<div data-without=\"q2-apres\" hidden>.*"),
                        matchesPattern("(?s).*data-with=\"q2-apres\">Pas de commentaire ici.*"),
                        not(containsString("name=\"q2-commentaire\" value=\"oui\" checked")),
                        not(containsString("apercu-q2-commentaire")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the title of its page | whether the next one begins a page | its title | the first title without it
                "Le midi | false | ''      | Le midi",
                "Le midi | true  | Le soir | Le soir",
                "Le midi | true  | ''      | ''",
                "''      | true  | Le soir | Le soir",
                "''      | true  | ''      | ''",
                "''      | false | ''      | ''",
            })
    void the_first_question_comes_back_with_the_title_of_its_page(
            String title, boolean begins, String nextTitle, String titleWithout) {
        UUID id = begin("questionnaire");
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Content ?", "une", "Oui\nNon", false);
        question(screen, 2, "Pourquoi ?", "texte", "", false);
        question(screen, 3, "Une idée ?", "texte", "", false);
        if (begins) {
            screen.formParam("q2-page", "oui");
        }
        String page = screen.formParam("q1-page-titre", title)
                .formParam("q2-page-titre", nextTitle)
                .formParam("action", "supprimer-1")
                .post(path(id, "questions"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(pages(id)).containsExactly(titleWithout, "");

        RequestSpecification back = carried(page).formParam("titre", "La cantine");
        question(back, 1, "Pourquoi ?", "texte", "", false);
        question(back, 2, "Une idée ?", "texte", "", false);
        back.formParam("q1-page-titre", titleWithout)
                .formParam("action", "retablir")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("questions?sur=1#q1"));

        assertThat(labels(id)).containsExactly("Content ?", "Pourquoi ?", "Une idée ?");
        assertThat(pages(id)).containsExactly(title, nextTitle, "");
        assertThat(questions(id).get(1).draft().page().isPresent()).isEqualTo(begins);
    }

    /** What the page carries along of a question that was deleted. */
    private RequestSpecification carried(String page) {
        RequestSpecification form = browser();
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"(q0-[^\"]*)\" value=\"([^\"]*)\">")
                .matcher(page);
        while (field.find()) {
            form.formParam(field.group(1), field.group(2));
        }
        return form;
    }

    private static RequestSpecification follow(RequestSpecification screen, String deed) {
        screen.formParam("titre", "La cantine");
        question(screen, 1, "Content ?", "une", "Oui\nNon", false);
        question(screen, 2, "Pourquoi ?", "texte", "", false);
        question(screen, 3, "Une idée ?", "texte", "", false);
        return screen.formParam("q2-page", "oui")
                .formParam("q2-page-titre", "Le soir")
                .formParam("q2-apres", "1-Non")
                .formParam("action", deed);
    }

    @Test
    void a_question_is_duplicated_with_all_it_has() {
        UUID id = begin("questionnaire");
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Venez-vous ?", "une", "Oui\nNon", true);
        question(screen, 2, "Une idée ?", "texte", "", false);
        screen.formParam("q1-aide", "Le midi seulement.")
                .formParam("action", "copier-1")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("questions?sur=2#q2"));

        assertThat(labels(id)).containsExactly("Venez-vous ?", "Venez-vous ?", "Une idée ?");
        Question copy = questions(id).get(1);
        assertThat(copy.help()).isEqualTo("Le midi seulement.");
        assertThat(copy.optional()).isTrue();
        assertThat(copy.choices()).hasSize(2);
    }

    @Test
    void a_question_is_asked_after_an_answer_and_keeps_it_while_questions_move() {
        UUID id = begin("questionnaire");
        browser().get(path(id, "questions")).then().body(not(containsString("À qui la poser")));
        post(id, "ajouter", "").then().header("Location", endsWith("questions?sur=4#q4"));
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("<option value=\"1-Non\">Si quelqu’un répond «\u00a0Non\u00a0» à la question 1"),
                        not(containsString("<details class=\"more\" open>")));
        assertThat(leads(id)).containsExactly("", "", "", "");

        post(id, "apercu", "1-Non");
        assertThat(leads(id)).containsExactly("", "1-2", "");
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("<details class=\"more\" open>"),
                        containsString("<option value=\"1-Non\" selected>"),
                        containsString("Si on répond «\u00a0Non\u00a0» à «\u00a0Content\u00a0?\u00a0»\u00a0:"));
        post(id, "copier-1", "1-Non");
        assertThat(leads(id)).containsExactly("", "", "1-2", "");
    }

    @Test
    void a_button_that_would_part_a_question_from_what_it_follows_says_why_not() {
        UUID id = begin("questionnaire");
        for (String deed : List.of("monter-2", "descendre-1", "supprimer-1")) {
            Response refused = post(id, deed, "1-Non");
            assertThat(refused.statusCode()).as(deed).isEqualTo(422);
            assertThat(refused.asString())
                    .contains("<a href=\"#q2-apres\">La question 2 est posée selon la réponse à la question 1");
            assertThat(leads(id)).as("nothing moves, what was typed is kept").containsExactly("", "1-2", "");
        }
        post(id, "descendre-2", "1-Non").then().statusCode(303);
        assertThat(leads(id)).containsExactly("", "", "1-2");
    }

    @Test
    void an_answer_that_is_reworded_still_leads_and_one_that_goes_is_told() {
        UUID id = begin("questionnaire");
        post(id, "apercu", "1-Non").then().statusCode(303);
        RequestSpecification reworded = browser().formParam("titre", "La cantine");
        question(reworded, 1, "Content ?", "une", "Oui\nNon, jamais", false);
        question(reworded, 2, "Pourquoi ?", "texte", "", false);
        reworded.formParam("q2-apres", "1-Non").formParam("action", "apercu").post(path(id, "questions"));
        assertThat(leads(id)).containsExactly("", "1-2");

        RequestSpecification gone = browser().formParam("titre", "La cantine");
        question(gone, 1, "Content ?", "une", "Oui\nPeut-être\nRarement", false);
        question(gone, 2, "Pourquoi ?", "texte", "", false);
        gone.formParam("q2-apres", "1-Non, jamais")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(422)
                .body(containsString(
                        "<a href=\"#q2-apres\">Question 2\u00a0: la réponse après laquelle elle est posée"));
        assertThat(leads(id)).containsExactly("", "1-2");
    }

    @Test
    void what_is_asked_again_is_asked_after_the_same_answers() {
        UUID id = begin("questionnaire");
        post(id, "continuer", "1-Non").then().statusCode(303);
        chooseDates(id, "tous");
        browser().post(path(id, "verifier")).then().statusCode(303);
        UUID again = UUID.randomUUID();
        browser()
                .formParam("brouillon", again)
                .formParam("comme", id)
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303);
        assertThat(leads(again)).containsExactly("", "1-2", "");
    }

    @Test
    void a_page_begins_where_it_is_wanted_and_with_the_next_question_once_its_first_is_gone() {
        UUID id = begin("questionnaire");
        assertThat(cut(id, "continuer")).isEqualTo(303);
        assertThat(pages(id)).containsExactly("", "Le soir", "");
        chooseDates(id, "tous");
        browser().get(path(id, "verifier")).then().body(containsString("Nouvelle page (Le soir)"));
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        matchesPattern("(?s).*name=\"q2-page\" value=\"oui\" checked.*"),
                        containsString("value=\"Le soir\""),
                        containsString("<strong>Le soir</strong>"));
        assertThat(cut(id, "supprimer-2")).isEqualTo(200);
        assertThat(pages(id)).containsExactly("", "Le soir");
    }

    @Test
    void the_first_page_has_a_title_that_stays_whichever_question_it_begins_with() {
        UUID id = begin("questionnaire");
        assertThat(titled(id, "continuer")).isEqualTo(303);
        assertThat(pages(id)).containsExactly("Le midi", "", "Le soir");
        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("Titre de la première page"),
                        containsString("name=\"q1-page-titre\" value=\"Le midi\""),
                        not(containsString("name=\"q1-page\"")),
                        containsString("<strong>Le midi</strong>"));
        chooseDates(id, "tous");
        browser().get(path(id, "verifier")).then().body(containsString("Première page (Le midi)"));

        titled(id, "descendre-1");
        assertThat(labels(id)).containsExactly("Pourquoi ?", "Content ?", "Une idée ?");
        assertThat(questions(id))
                .extracting(question -> question.draft().page())
                .containsExactly(Optional.of("Le midi"), Optional.empty(), Optional.of("Le soir"));
        titled(id, "supprimer-1");
        assertThat(pages(id)).containsExactly("Le midi", "Le soir");
        titled(id, "copier-1");
        assertThat(questions(id))
                .extracting(question -> question.draft().page())
                .containsExactly(Optional.of("Le midi"), Optional.empty(), Optional.empty(), Optional.of("Le soir"));
    }

    private int titled(UUID id, String deed) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Content ?", "texte", "", false);
        question(screen, 2, "Pourquoi ?", "texte", "", false);
        question(screen, 3, "Une idée ?", "texte", "", false);
        return screen.formParam("q1-page-titre", "Le midi")
                .formParam("q3-page", "oui")
                .formParam("q3-page-titre", "Le soir")
                .formParam("action", deed)
                .post(path(id, "questions"))
                .statusCode();
    }

    private int cut(UUID id, String deed) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Content ?", "texte", "", false);
        question(screen, 2, "Pourquoi ?", "texte", "", false);
        question(screen, 3, "Une idée ?", "texte", "", false);
        return screen.formParam("q2-page", "oui")
                .formParam("q2-page-titre", "Le soir")
                .formParam("q3-page-titre", "Sans page")
                .formParam("action", deed)
                .post(path(id, "questions"))
                .statusCode();
    }

    private List<String> pages(UUID id) {
        return questions(id).stream()
                .map(question -> question.draft().page().orElse(""))
                .toList();
    }

    private Response post(UUID id, String deed, String after) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Content ?", "une", "Oui\nNon", false);
        question(screen, 2, "Pourquoi ?", "texte", "", false);
        question(screen, 3, "Une idée ?", "texte", "", false);
        return screen.formParam("q2-apres", after).formParam("action", deed).post(path(id, "questions"));
    }

    private List<String> leads(UUID id) {
        return questions(id).stream()
                .map(question -> question.condition()
                        .map(condition -> condition.question() + "-" + condition.choice())
                        .orElse(""))
                .toList();
    }

    @Test
    void a_line_of_help_stands_under_the_question_and_is_never_active() {
        UUID id = begin("questionnaire");
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        question(screen, 1, "Quels jours ?", "plusieurs", "Lundi\nMardi", false);
        screen.formParam("q1-aide", "En <b>période</b> scolaire.")
                .formParam("action", "apercu")
                .post(path(id, "questions"));

        browser()
                .get(path(id, "questions"))
                .then()
                .body(
                        containsString("value=\"En &lt;b&gt;période&lt;/b&gt; scolaire.\""),
                        containsString("En &lt;b&gt;période&lt;/b&gt; scolaire. Plusieurs réponses possibles."));
    }

    @Test
    void one_more_possibility_is_there_when_asked_for() {
        UUID id = begin("choice");

        browser()
                .formParam("titre", "Quel nom ?")
                .formParam("choix-1", "A")
                .formParam("choix-2", "B")
                .formParam("choix-3", "C")
                .formParam("action", "ajouter")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("questions?sur=4#choix-4"));
        browser()
                .get(path(id, "questions") + "?sur=4")
                .then()
                .body(containsString("value=\"C\""), matchesPattern("(?s).*<input[^>]*id=\"choix-4\"[^>]*autofocus.*"));
    }

    @Test
    void dates_are_chosen_by_shortcut_and_read_back_in_full() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = begin("opinion");
        describe(id);

        browser()
                .formParam("debut", "date")
                .formParam("debut-date", "2027-03-08")
                .formParam("duree", "3s")
                .formParam("public", "un")
                .formParam("action", "continuer")
                .post(path(id, "dates"))
                .then()
                .statusCode(303);

        browser()
                .get(path(id, "verifier"))
                .then()
                .body(
                        containsString("du lundi 8 mars 2027 à 8\u00a0h au dimanche 28 mars 2027 à minuit"),
                        containsString("Publier\u00a0: ouverture le lundi 8 mars 2027 à 8\u00a0h"),
                        containsString("Un habitant = une réponse"));
        browser()
                .get(path(id, "dates"))
                .then()
                .body(
                        containsString("value=\"2027-03-08\""),
                        matchesPattern("(?s).*name=\"duree\" value=\"3s\" checked.*"));
    }

    @Test
    void an_end_of_one_s_own_is_typed_in_french_too() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = begin("opinion");
        describe(id);

        browser()
                .formParam("debut", "maintenant")
                .formParam("duree", "date")
                .formParam("fin-date", "14/03/2027")
                .formParam("public", "tous")
                .formParam("action", "continuer")
                .post(path(id, "dates"))
                .then()
                .statusCode(303);

        browser()
                .get(path(id, "verifier"))
                .then()
                .body(containsString("De la publication au dimanche 14 mars 2027 à minuit"));
    }

    @Test
    void impossible_dates_are_told_beside_their_field_and_kept() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = begin("opinion");

        wrongDates(id, "date", "2027-02-28", "3s", "", "debut-date");
        wrongDates(id, "date", "31/02/2027", "3s", "", "debut-date");
        wrongDates(id, "date", "", "3s", "", "debut-date");
        wrongDates(id, "date", "2027-04-01", "date", "2027-03-20", "fin-date");
        wrongDates(id, "maintenant", "", "date", "demain", "fin-date");
        wrongDates(id, "maintenant", "", "date", "2031-01-01", "fin-date");
        wrongDates(id, "date", "", "date", "demain", "debut-date");
        wrongDates(id, "date", "", "date", "demain", "fin-date");
        wrongDates(id, "", "", "3s", "", "debut");
        wrongDates(id, "maintenant", "", "", "", "duree");
    }

    @Test
    void summer_dates_are_warned_about() {
        TheClock.is(Instant.parse("2027-07-05T09:30:00Z"));
        token = Worker.mayorOf(place).token();
        UUID id = begin("opinion");
        describe(id);
        chooseDates(id, "tous");

        browser().get(path(id, "verifier")).then().body(containsString("beaucoup d’habitants seront absents"));
    }

    @Test
    void what_is_missing_is_told_with_links_and_nothing_is_published() {
        UUID id = begin("questionnaire");

        browser()
                .get(path(id, "verifier"))
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"" + path(id, "questions") + "\">Complétez"),
                        containsString("href=\"" + path(id, "dates") + "\">Choisissez"),
                        not(containsString("Publier maintenant")));
        browser().post(path(id, "verifier")).then().statusCode(422).body(containsString("<title>Erreur"));
        assertThat(read(id).publishedAt()).isEmpty();
    }

    @Test
    void a_draft_left_until_its_dates_are_past_asks_for_others() {
        TheClock.is(MONDAY);
        token = Worker.mayorOf(place).token();
        UUID id = begin("opinion");
        describe(id);
        chooseDates(id, "tous");

        TheClock.is(Instant.parse("2027-06-01T09:30:00Z"));
        String later = Worker.mayorOf(place).token();

        Browser.with(later)
                .get(path(id, "verifier"))
                .then()
                .body(containsString("celles que vous aviez choisies sont passées"));
        Browser.with(later).post(path(id, "verifier")).then().statusCode(422);
    }

    @Test
    void a_draft_is_taken_up_where_it_was_left() {
        UUID id = begin("opinion");
        browser().get(path(id, "suite")).then().statusCode(303).header("Location", endsWith("/questions"));
        describe(id);
        browser().get(path(id, "suite")).then().header("Location", endsWith("/dates"));
        browser()
                .formParam("titre", "Une autre question ?")
                .formParam("action", "plus-tard")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"));
        browser().get("/mairie").then().body(containsString("Une autre question"));
        browser()
                .formParam("debut", "maintenant")
                .formParam("duree", "date")
                .formParam("fin-date", "31/02/2030")
                .formParam("public", "tous")
                .formParam("action", "plus-tard")
                .post(path(id, "dates"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"31/02/2030\""));
        chooseDates(id, "tous");
        browser().get(path(id, "suite")).then().header("Location", endsWith("/verifier"));
        browser()
                .get("/mairie/consultations/" + id)
                .then()
                .statusCode(200)
                .body(containsString("les habitants ne le voient pas"));
    }

    @Test
    void the_format_may_change_and_the_question_stays() {
        UUID id = begin("opinion");
        describe(id);

        browser().formParam("format", "choice").post(path(id, "format")).then().statusCode(303);

        browser().get(path(id, "questions")).then().body(containsString("Faut-il éteindre la nuit"));
        assertThat(read(id).format()).isEqualTo(Format.CHOICE);
    }

    @Test
    void a_draft_is_deleted_after_a_second_look() {
        UUID id = begin("opinion");

        browser().get(path(id, "supprimer")).then().statusCode(200).body(containsString("30 jours"));
        browser().post(path(id, "supprimer")).then().statusCode(303);

        browser().get("/mairie/consultations/" + id).then().statusCode(404);
    }

    @Test
    void what_is_published_is_not_edited() {
        UUID id =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).id();

        for (String screen : List.of("questions", "dates", "verifier", "format", "suite")) {
            browser()
                    .get(path(id, screen))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/mairie/consultations/" + id));
        }
        browser()
                .formParam("titre", "Autre chose")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/consultations/" + id));
        assertThat(read(id).title()).isEqualTo("Faut-il éteindre ?");
        browser().post(path(id, "supprimer")).then().statusCode(303);
        assertThat(read(id).publishedAt()).isPresent();
    }

    @Test
    void a_draft_of_another_commune_is_not_found() {
        UUID foreign = AConsultation.anOpinion("CANARI")
                .draftIn(ACommune.aCommune("Ambès").open());

        for (String screen : List.of("questions", "dates", "verifier", "format", "suite", "supprimer")) {
            browser().get(path(foreign, screen)).then().statusCode(404).body(not(containsString("CANARI")));
            browser()
                    .formParam("titre", "volé")
                    .formParam("format", "opinion")
                    .formParam("debut", "maintenant")
                    .formParam("duree", "3s")
                    .formParam("public", "tous")
                    .formParam("action", "continuer")
                    .post(path(foreign, screen))
                    .then()
                    .statusCode(screen.equals("suite") ? 405 : 404);
        }
        browser().get("/mairie/consultations/" + foreign).then().statusCode(404);
        browser().get("/mairie").then().body(not(containsString("CANARI")));
    }

    @Test
    void nobody_enters_without_a_session() {
        Browser.anonymous()
                .get("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/connexion"));
        Browser.anonymous()
                .formParam("format", "opinion")
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(401);
        Worker.operator().browser().get("/mairie/consultations/nouvelle").then().statusCode(404);
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }

    private UUID begin(String format) {
        UUID id = UUID.randomUUID();
        browser()
                .formParam("brouillon", id)
                .formParam("format", format)
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303)
                .header("Location", allOf(containsString(id.toString()), endsWith("/questions")));
        browser().get(path(id, "questions")).then().statusCode(200);
        return id;
    }

    private void describe(UUID id) {
        browser()
                .formParam("titre", "Faut-il éteindre la nuit ?")
                .formParam("action", "continuer")
                .post(path(id, "questions"))
                .then()
                .statusCode(303);
    }

    private void chooseDates(UUID id, String audience) {
        browser().get(path(id, "dates")).then().statusCode(200);
        browser()
                .formParam("debut", "maintenant")
                .formParam("duree", "3s")
                .formParam("public", audience)
                .formParam("action", "continuer")
                .post(path(id, "dates"))
                .then()
                .statusCode(303);
    }

    private void wrongDates(UUID id, String begin, String beginDay, String length, String endDay, String field) {
        Response page = browser()
                .formParam("debut", begin)
                .formParam("debut-date", beginDay)
                .formParam("duree", length)
                .formParam("fin-date", endDay)
                .formParam("public", "un")
                .formParam("action", "continuer")
                .post(path(id, "dates"));
        assertThat(page.statusCode()).as(field + " " + beginDay + " " + endDay).isEqualTo(422);
        assertThat(page.asString())
                .contains("<title>Erreur", "href=\"#" + field + "\"", "id=\"" + field + "-error\"")
                .contains("value=\"un\" checked")
                .contains("name=\"fin-date\" value=\"" + endDay + "\"");
    }

    private static void question(
            RequestSpecification screen, int number, String label, String kind, String choices, boolean optional) {
        screen.formParam("q" + number + "-libelle", label)
                .formParam("q" + number + "-type", kind)
                .formParam("q" + number + "-choix", choices);
        if (optional) {
            screen.formParam("q" + number + "-facultatif", "oui");
        }
    }

    private String arrange(UUID id, String deed, String... labels) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        for (int i = 0; i < labels.length; i++) {
            question(screen, i + 1, labels[i], "texte", "", false);
        }
        return screen.formParam("action", deed)
                .post(path(id, "questions"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private String delete(UUID id, int number, String... labels) {
        RequestSpecification screen = browser().formParam("titre", "La cantine");
        for (int i = 0; i < labels.length; i++) {
            question(screen, i + 1, labels[i], "texte", "", false);
        }
        return screen.formParam("action", "supprimer-" + number)
                .post(path(id, "questions"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<String> labels(UUID id) {
        return questions(id).stream().map(Question::label).toList();
    }

    private List<Question> questions(UUID id) {
        return Tenancy.within(place.id(), () -> Question.of(id));
    }

    private Consultation read(UUID id) {
        return Tenancy.within(place.id(), () -> Consultation.withId(id).orElseThrow());
    }

    private static String path(UUID id, String screen) {
        return "/mairie/consultations/" + id + "/" + screen;
    }
}
