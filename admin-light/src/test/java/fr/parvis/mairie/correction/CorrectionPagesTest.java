package fr.parvis.mairie.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Correction;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.questionnaire.Choice;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CorrectionPagesTest {

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    @Test
    void what_changes_is_shown_before_anything_is_published() {
        Published published = questionnaire().answered(3, "q1", "1");

        send(published, "comparer", "Les travaux durent trois mois.", "Quel banc ?", "La durée était fausse.")
                .statusCode(200)
                .body(
                        containsString("</span>deux </del>"),
                        containsString("</span>trois </ins>"),
                        containsString("La durée était fausse."));
        assertThat(reason(published)).isEqualTo("Les travaux durent deux mois.");

        send(published, "publier", "Les travaux durent trois mois.", "Quel banc choisir ?", "La durée était fausse.")
                .statusCode(303);

        assertThat(reason(published)).isEqualTo("Les travaux durent trois mois.");
        Tenancy.within(place.id(), () -> {
            Question question = Question.of(published.id()).get(0);
            assertThat(question.label()).isEqualTo("Quel banc choisir ?");
            assertThat(question.choices()).extracting(Choice::label).containsExactly("Bois", "Pierre");
            assertThat(Correction.of(published.id()))
                    .extracting(Correction::note)
                    .containsExactly("La durée était fausse.");
            return Boolean.TRUE;
        });
    }

    @Test
    void a_correction_says_what_it_corrects() {
        Published published = questionnaire();

        send(published, "publier", "Autre raison.", "Quel banc ?", "")
                .statusCode(422)
                .body(containsString("<title>Erreur"), containsString("Dites en une phrase"));
        send(published, "publier", "Les travaux durent deux mois.", "Quel banc ?", "Rien.")
                .statusCode(422)
                .body(containsString("Vous n’avez rien changé"));
        send(published, "publier", "Autre raison.", "", "Une faute.").statusCode(422);
        assertThat(reason(published)).isEqualTo("Les travaux durent deux mois.");
    }

    @Test
    void a_correction_shows_words_without_the_signs_that_format_them() {
        Published published = questionnaire();

        send(published, "comparer", "Les travaux durent **trois** mois.", "Quel banc ?", "La durée.")
                .statusCode(200)
                .body(containsString("</span>trois </ins>"), not(containsString("seule leur mise en forme")));
        send(published, "comparer", "Les travaux durent **deux** mois.", "Quel banc ?", "En gras.")
                .statusCode(200)
                .body(
                        containsString("seule leur mise en forme change"),
                        containsString("<p class=\"difference\">Les travaux durent deux mois.</p>"));
        send(published, "publier", "Les travaux durent **deux** mois.", "Quel banc ?", "En gras.")
                .statusCode(303);
        assertThat(reason(published)).isEqualTo("Les travaux durent **deux** mois.");
    }

    @Test
    void a_title_is_corrected_in_the_open_and_the_address_stays() {
        for (Published published :
                List.of(AConsultation.anOpinion("Faut-il étteindre ?").publishedIn(place), questionnaire())) {
            String address = published.address();
            String before = title(published);
            titled(published, "comparer", "Faut-il éteindre\r\nla nuit ?")
                    .statusCode(200)
                    .body(
                            containsString("name=\"titre\" value=\"Faut-il éteindre"),
                            containsString("éteindre la nuit "),
                            containsString("</ins>"));
            assertThat(title(published)).isEqualTo(before);
            titled(published, "publier", " ").statusCode(422).body(containsString("href=\"#titre\""));
            titled(published, "publier", "x".repeat(201)).statusCode(422);
            titled(published, "publier", "Faut-il éteindre\r\nla nuit ?").statusCode(303);
            assertThat(title(published)).isEqualTo("Faut-il éteindre la nuit ?");
            Tenancy.within(place.id(), () -> {
                Consultation corrected = Consultation.withId(published.id()).orElseThrow();
                assertThat(corrected.address()).contains(address);
                assertThat(Question.of(published.id()).get(0).label())
                        .isEqualTo(
                                corrected.format() == Format.QUESTIONNAIRE
                                        ? "Quel banc ?"
                                        : "Faut-il éteindre la nuit ?");
                assertThat(Correction.of(published.id())).hasSize(1);
                return Boolean.TRUE;
            });
        }
    }

    private ValidatableResponse titled(Published published, String deed, String title) {
        return Browser.with(token)
                .formParam("titre", title)
                .formParam("raison", reason(published))
                .formParam("q1", "Quel banc ?")
                .formParam("note", "Une faute.")
                .formParam("action", deed)
                .post(path(published))
                .then();
    }

    private String title(Published published) {
        return Tenancy.within(
                place.id(),
                () -> Consultation.withId(published.id()).orElseThrow().title());
    }

    @Test
    void what_is_over_is_no_longer_corrected() {
        Published published = questionnaire().closed();

        Browser.with(token).get(path(published)).then().statusCode(303);
        send(published, "publier", "Autre raison.", "Quel banc ?", "Une faute.").statusCode(303);
        assertThat(reason(published)).isEqualTo("Les travaux durent deux mois.");
    }

    @Test
    void what_was_typed_never_becomes_markup() {
        Published published = questionnaire();

        for (String deed : List.of("comparer", "modifier")) {
            send(published, deed, "</textarea><script>1</script>", "\"><img src=x>", "<b onclick=x>")
                    .statusCode(200)
                    .body(
                            not(containsString("<script>1")),
                            not(containsString("<img src=x")),
                            not(containsString("<b onclick")));
        }
    }

    private Published questionnaire() {
        return AConsultation.aQuestionnaire(
                        "La place",
                        new QuestionDraft(QuestionKind.SINGLE, "Quel banc ?", List.of("Bois", "Pierre"), false))
                .because("Les travaux durent deux mois.")
                .publishedIn(place);
    }

    private ValidatableResponse send(Published published, String deed, String reason, String question, String note) {
        return Browser.with(token)
                .formParam("titre", title(published))
                .formParam("raison", reason)
                .formParam("q1", question)
                .formParam("note", note)
                .formParam("action", deed)
                .post(path(published))
                .then();
    }

    private String reason(Published published) {
        return Tenancy.within(
                place.id(),
                () -> Consultation.withId(published.id()).orElseThrow().reason());
    }

    private static String path(Published published) {
        return "/mairie/consultations/" + published.id() + "/corriger";
    }
}
