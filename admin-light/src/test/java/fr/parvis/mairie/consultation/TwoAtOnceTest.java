package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

/** A mayor and a secretary with the same draft open, each in front of their own screen. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TwoAtOnceTest {

    @Inject
    Drafting drafting;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Worker mayor;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Worker secretary;

    @BeforeEach
    void two_people_work_for_a_town_hall() {
        place = ACommune.aCommune("La Réole").open();
        mayor = Worker.mayorOf(place);
        secretary = Worker.secretaryOf(place);
    }

    @Test
    void nobody_writes_over_questions_that_they_have_not_seen() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        String edition = edition(draft, "questions");
        asks(secretary, draft, edition, "Faut-il éteindre à minuit ?", "continuer")
                .then()
                .statusCode(303);

        Response refused = asks(mayor, draft, edition, "Faut-il éteindre à 23 h ?", "continuer");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains(
                        "a été modifiée depuis que vous avez ouvert cette page",
                        "Faut-il éteindre à 23 h ?</textarea>",
                        "name=\"edition\" value=\"" + edition + "\"",
                        "Enregistrer quand même",
                        "Voir l’autre version");
        assertThat(title(draft)).isEqualTo("Faut-il éteindre à minuit ?");
        asks(mayor, draft, edition, "Faut-il éteindre à 23 h ?", "apercu")
                .then()
                .statusCode(409);

        mayor.browser()
                .formParam("edition", edition, edition(draft, "questions"))
                .formParam("titre", "Faut-il éteindre à 23 h ?")
                .post(path(draft, "questions"))
                .then()
                .statusCode(303);
        assertThat(title(draft)).isEqualTo("Faut-il éteindre à 23 h ?");
    }

    @Test
    void a_button_pressed_twice_meets_nobody_else() {
        UUID draft = AConsultation.aQuestionnaire("La cantine", text("Un ?"), text("Deux ?"))
                .draftIn(place);
        String edition = edition(draft, "questions");
        for (int i = 0; i < 2; i++) {
            mayor.browser()
                    .formParam("edition", edition)
                    .formParam("titre", "La cantine")
                    .formParam("raison", "La mairie hésite et voudrait connaître votre avis.")
                    .formParam("q1-libelle", "Un ?")
                    .formParam("q1-type", "texte")
                    .formParam("q1-choix", "reste d’un autre type")
                    .formParam("q2-libelle", "Deux ?")
                    .formParam("q2-type", "texte")
                    .formParam("action", "supprimer-2")
                    .post(path(draft, "questions"))
                    .then()
                    .statusCode(not(409));
        }
        assertThat(questions(draft)).hasSize(1);
    }

    @Test
    void nobody_writes_over_dates_that_they_have_not_seen() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        String edition = edition(draft, "dates");
        lasts(secretary, draft, edition, "1m").then().statusCode(303);
        lasts(secretary, draft, edition, "1m").then().statusCode(303);

        lasts(mayor, draft, edition, "1s")
                .then()
                .statusCode(409)
                .body(
                        containsString("a été modifiée depuis que vous avez ouvert cette page"),
                        containsString("Enregistrer quand même"));
        lasts(mayor, draft, edition(draft, "dates"), "1s").then().statusCode(303);
    }

    @Test
    void nobody_publishes_what_they_have_not_read() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        String edition = edition(draft, "verifier");
        asks(secretary, draft, edition, "Faut-il éteindre à minuit ?", "continuer");

        String again = mayor.browser()
                .formParam("edition", edition)
                .post(path(draft, "verifier"))
                .then()
                .statusCode(409)
                .body(containsString("Faut-il éteindre à minuit"), containsString("Relisez-la"))
                .extract()
                .asString();

        mayor.browser()
                .formParam("edition", carried(again))
                .post(path(draft, "verifier"))
                .then()
                .statusCode(303);
        assertThat(Tenancy.within(place.id(), () -> drafting.isPublished(draft)))
                .isTrue();
    }

    @Test
    void a_model_is_not_adapted_over_what_somebody_else_has_adapted() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        String edition = edition(draft, "adapter");
        asks(secretary, draft, edition, "Faut-il éteindre à minuit ?", "continuer");

        for (String deed : List.of("publier", "apercu", "plus-tard")) {
            mayor.browser()
                    .formParam("edition", edition)
                    .formParam("titre", "Autre ?")
                    .formParam("debut", "maintenant")
                    .formParam("duree", "3s")
                    .formParam("public", "tous")
                    .formParam("action", deed)
                    .post(path(draft, "adapter"))
                    .then()
                    .statusCode(409)
                    .body(allOf(containsString("Autre ?</textarea>"), containsString("Enregistrer quand même")));
        }
        assertThat(title(draft)).isEqualTo("Faut-il éteindre à minuit ?");
    }

    @Test
    void looking_twice_at_a_draft_changes_nothing() {
        UUID draft = AConsultation.anOpinion("Faut-il éteindre ?").draftIn(place);
        assertThat(edition(draft, "adapter")).isEqualTo(edition(draft, "questions"));
        mayor.browser().get(path(draft, "questions")).then().body(not(containsString("Enregistrer quand même")));
    }

    private Response asks(Worker who, UUID draft, String edition, String title, String deed) {
        return who.browser()
                .formParam("edition", edition)
                .formParam("titre", title)
                .formParam("raison", "")
                .formParam("action", deed)
                .post(path(draft, "questions"));
    }

    private static Response lasts(Worker who, UUID draft, String edition, String length) {
        RequestSpecification form = who.browser().formParam("edition", edition);
        return form.formParam("debut", "maintenant")
                .formParam("duree", length)
                .formParam("public", "tous")
                .formParam("action", "continuer")
                .post(path(draft, "dates"));
    }

    private String edition(UUID draft, String screen) {
        return carried(mayor.browser().get(path(draft, screen)).asString());
    }

    private static String carried(String page) {
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"edition\" value=\"([^\"]+)\">")
                .matcher(page);
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
    }

    private String title(UUID draft) {
        return Tenancy.within(place.id(), () -> drafting.read(draft).orElseThrow())
                .consultation()
                .title();
    }

    private List<QuestionDraft> questions(UUID draft) {
        return Tenancy.within(place.id(), () -> drafting.read(draft).orElseThrow())
                .questions();
    }

    private static QuestionDraft text(String label) {
        return new QuestionDraft(QuestionKind.TEXT, label, List.of(), false);
    }

    private static String path(UUID draft, String screen) {
        return "/mairie/consultations/" + draft + "/" + screen;
    }
}
