package fr.parvis.citizen.participation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.Answer;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WithdrawalTest {

    @Inject
    Results results;

    @Inject
    Throttle throttle;

    @BeforeEach
    void forgetEarlierTries() {
        throttle.forget(Throttle.Door.WITHDRAWAL, Pages.NETWORK);
    }

    @Test
    void an_answer_is_withdrawn_with_its_receipt_and_can_be_given_again() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        String receipt =
                Pages.receipt(Pages.post(form, "essai", attempt, "q1", "1").asString());
        Response done =
                withdraw(consultation.place(), receipt.toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith(consultation.place().path() + "/retirer/fait");
        assertThat(Pages.text(Pages.get(consultation.place().path() + "/retirer/fait")))
                .contains("Votre réponse est retirée", "son contenu est effacé");
        assertThat(participants(consultation)).isZero();

        Response burnt = Pages.post(form, "essai", attempt, "q1", "1");
        assertThat(burnt.statusCode()).isEqualTo(409);
        assertThat(Pages.text(burnt.asString())).contains("Cette réponse a été retirée", "Répondre de nouveau");

        Pages.post(form, "essai", Pages.attempt(form), "q1", "2").then().statusCode(200);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void the_answer_is_named_before_it_is_withdrawn() {
        Published consultation =
                anOpinion("Éteindre la nuit ?").publishedIn(aCommune().open());
        String receipt = Resident.of(consultation).receipt("q1", "1");
        String path = consultation.place().path() + "/retirer";

        Response asked = Pages.post(path, "recu", receipt);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(Pages.text(asked.asString()))
                .contains("Éteindre la nuit ?", "Retirer ma réponse", "Garder ma réponse");
        assertThat(participants(consultation)).isEqualTo(1);
        List<String> fields = new ArrayList<>(Pages.hiddenFields(asked.asString()));
        fields.addAll(List.of("geste", "retirer"));
        assertThat(Pages.post(path, fields.toArray(String[]::new)).statusCode()).isEqualTo(303);
        assertThat(participants(consultation)).isZero();
        assertThat(Pages.text(Pages.post(
                                path + "?lang=en",
                                "recu",
                                Resident.of(consultation).receipt("q1", "1"))
                        .asString()))
                .contains("Withdraw this answer?", "Keep my answer");
    }

    @Test
    void a_comment_goes_with_the_answer_that_it_came_with() {
        Published consultation =
                anOpinion("Éteindre ?").withComments().publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String receipt = Pages.receipt(
                Pages.post(form, "essai", Pages.attempt(form), "q1", "1", "q1-commentaire", "Je regrette déjà")
                        .asString());
        withdraw(consultation.place(), receipt).then().statusCode(303);
        long left = Tenancy.within(consultation.place().id(), () -> Answer.count("text", "Je regrette déjà"));
        assertThat(left).isZero();
    }

    @Test
    void an_unknown_number_is_told_and_kept_in_its_field() {
        Place place = aCommune().open();
        Response unknown = withdraw(place, "0000-0000-0000");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString()).contains("value=\"0000-0000-0000\"", "Aucune réponse ne porte ce numéro");
        assertThat(withdraw(place, "12").asString()).contains("douze lettres et chiffres");
    }

    @Test
    void a_receipt_of_another_commune_is_unknown() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String receipt = Pages.receipt(
                Pages.post(form, "essai", Pages.attempt(form), "q1", "1").asString());
        assertThat(withdraw(aCommune("Bassens").open(), receipt).statusCode()).isEqualTo(422);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void after_the_end_it_is_too_late() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        String form = consultation.path() + "/participer";
        String receipt = Pages.receipt(
                Pages.post(form, "essai", Pages.attempt(form), "q1", "1").asString());
        consultation.closed();
        Response late = withdraw(consultation.place(), receipt);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Pages.text(late.asString())).contains("ne peut plus être retirée");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void whoever_guesses_has_to_wait() {
        Place place = aCommune().open();
        Response last = withdraw(place, "0000-0000-0001");
        for (int i = 0; i < 5; i++) {
            last = withdraw(place, "0000-0000-0001");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotBlank();
        assertThat(Pages.text(last.asString())).containsPattern("Trop d’essais. Attendez \\d+ secondes");
    }

    @Test
    void who_types_right_numbers_never_waits() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(aCommune().open());
        for (int i = 0; i < 6; i++) {
            String receipt = Resident.of(consultation).receipt("q1", "1");
            assertThat(withdraw(consultation.place(), receipt).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void the_form_is_never_kept() {
        assertThat(Browser.anonymous()
                        .get(aCommune().open().path() + "/retirer")
                        .header("Cache-Control"))
                .contains("no-store");
    }

    private static Response withdraw(Place place, String receipt) {
        return Pages.post(place.path() + "/retirer", "recu", receipt, "geste", "retirer");
    }

    private long participants(Published consultation) {
        return Tenancy.within(consultation.place().id(), () -> results.participants(consultation.id()));
    }
}
