package fr.parvis.citizen.follow;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import fr.parvis.citizen.Pages;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.follow.Follower;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Place place = aCommune("La Réole").open();
    private final Published consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);
    private final String jeanne = "suit" + LAST.incrementAndGet() + "@exemple.fr";

    @Test
    void a_resident_follows_by_a_letter_and_a_button_and_stops_by_another() {
        assertThat(Pages.get(consultation.path()))
                .contains(
                        "<summary>Me prévenir du résultat</summary>", "action=\"" + consultation.path() + "/suivre\"");
        ask(jeanne).then().statusCode(303).header("Location", endsWith(consultation.path() + "/suivre/envoye"));
        assertThat(Pages.text(Pages.get(consultation.path() + "/suivre/envoye")))
                .contains("Ouvrez votre messagerie", "Ouvrez-le et confirmez");
        String link = Mailbox.link(jeanne);
        assertThat(Pages.text(Pages.get(link))).contains("Recevoir les nouvelles ?", "Éteindre la nuit ?");
        Pages.get(link);
        assertThat(followers()).as("a mail scanner opens links").isZero();
        Pages.post(link).then().statusCode(303).header("Location", endsWith(link));
        assertThat(Pages.text(Pages.get(link))).contains("C’est noté");
        assertThat(followers()).isEqualTo(1);
        assertThat(Pages.text(Pages.get(link + "/arreter"))).contains("Arrêter et effacer mon adresse");
        assertThat(followers()).isEqualTo(1);
        assertThat(Pages.text(Pages.post(link + "/arreter").asString())).contains("Votre adresse est effacée");
        assertThat(followers()).isZero();
        Browser.anonymous().get(link).then().statusCode(410);
        Browser.anonymous().get(link + "/arreter").then().statusCode(410);
        Pages.post(link).then().statusCode(410);
        Pages.post(link + "/arreter").then().statusCode(200);
    }

    @Test
    void a_mail_program_stops_the_letters_by_itself() {
        ask(jeanne);
        String link = Mailbox.link(jeanne);
        Pages.post(link);
        Pages.post(link + "/arreter", "List-Unsubscribe", "One-Click").then().statusCode(200);
        assertThat(followers()).isZero();
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_follows_already() {
        Response first = ask(jeanne);
        Pages.post(Mailbox.link(jeanne));
        Response second = ask(jeanne);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Mailbox.of(jeanne)).hasSize(2);
    }

    @Test
    void what_is_no_address_is_told_and_given_back() {
        Response wrong = ask("jeanne<b>");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("<title>Erreur\u00a0:", "value=\"jeanne&lt;b&gt;\"")
                .doesNotContain("<b>");
        assertThat(Pages.text(wrong.asString())).contains("Corrigez l’adresse électronique");
        assertThat(Pages.text(ask("").asString())).contains("Indiquez votre adresse électronique");
    }

    @Test
    void too_many_letters_to_one_address_have_to_wait() {
        for (int i = 0; i < Throttle.Door.FOLLOW.freeTries(); i++) {
            ask(jeanne).then().statusCode(303);
        }
        Response tooMany = ask(jeanne);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotBlank();
        assertThat(Pages.text(tooMany.asString())).contains("Attendez une minute, puis recommencez.");
    }

    @Test
    void after_the_end_the_decision_is_still_to_come_and_after_it_nothing() {
        consultation.closed();
        assertThat(Pages.get(consultation.path())).contains("<summary>Me prévenir de la décision</summary>");
        assertThat(Pages.get(consultation.path() + "/suivre")).contains("Me prévenir de la décision");
        consultation.decided("a", "b", "c");
        assertThat(Pages.get(consultation.path())).doesNotContain("/suivre");
        Browser.anonymous()
                .get(consultation.path() + "/suivre")
                .then()
                .statusCode(303)
                .header("Location", endsWith(consultation.path()));
        ask(jeanne).then().statusCode(303).header("Location", endsWith(consultation.path()));
        assertThat(Mailbox.of(jeanne)).isEmpty();
    }

    @Test
    void the_receipt_offers_it_and_says_nothing_of_the_answer() {
        String form = consultation.path() + "/participer";
        String receipt =
                Pages.post(form, "essai", Pages.attempt(form), "q1", "1").asString();
        String offer = receipt.substring(receipt.indexOf("<details>"), receipt.indexOf("</details>"));
        assertThat(offer).contains("/suivre\"").doesNotContain("type=\"hidden\"", Pages.receipt(receipt));
    }

    @Test
    void all_of_it_is_there_in_english() {
        String form = consultation.path() + "/suivre?lang=en";
        assertThat(Pages.text(Pages.get(consultation.path() + "?lang=en"))).contains("Tell me the result");
        Pages.post(form, "courriel", jeanne)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/suivre/envoye?lang=en"));
        String link = Mailbox.link(jeanne);
        assertThat(link).endsWith("?lang=en");
        assertThat(Pages.text(Pages.get(link))).contains("Receive the news?", "Yes, tell me");
        Pages.post(link).then().statusCode(303);
        assertThat(Pages.text(Pages.get(link)))
                .contains("Done", "Stop the messages")
                .doesNotContain("C’est noté");
    }

    private Response ask(String address) {
        return Pages.post(consultation.path() + "/suivre", "courriel", address);
    }

    private long followers() {
        return Tenancy.within(place.id(), () -> Follower.of(consultation.id()));
    }
}
