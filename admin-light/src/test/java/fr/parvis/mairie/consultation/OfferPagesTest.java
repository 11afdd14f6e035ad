package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Campaigns.Standing;
import fr.parvis.core.campaign.Campaigns.State;
import fr.parvis.core.campaign.Offers;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OfferPagesTest {

    @Inject
    Campaigns campaigns;

    @Inject
    Offers offers;

    @Inject
    Actor actor;

    private Place place = ACommune.aCommune("Le Haillan").open();
    private UUID campaign = new UUID(0, 0);
    private String path = "";
    private String token = "";

    @BeforeEach
    void the_syndicate_offers_something() {
        UUID person = Worker.operator().person();
        campaign = Tenancy.in(new Scope.Operator(), () -> {
            actor.is(person, Role.OF_OPERATOR);
            UUID prepared =
                    campaigns.prepare(Models.withId("vitesse").orElseThrow().sketch(), null, null);
            campaigns.offer(prepared, List.of(place.id()), "http://localhost");
            return prepared;
        });
        path = "/mairie/propositions/"
                + Tenancy.within(place.id(), () -> offers.waiting().get(0).id());
        token = Worker.mayorOf(place).token();
    }

    @Test
    void the_board_leads_to_what_waits_by_a_button() {
        browser()
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(
                        containsString("Préparé par votre syndicat"),
                        containsString("La circulation dans nos rues"),
                        containsString("action=\"" + path + "/ouvrir\""));
        assertThat(standing().state()).isEqualTo(State.OFFERED);
        browser().post(path + "/ouvrir").then().statusCode(303).header("Location", endsWith(path));
        assertThat(standing().state()).isEqualTo(State.OPENED);
    }

    @Test
    void looking_at_it_writes_nothing_and_shows_two_fields_and_what_residents_will_read() {
        browser()
                .get(path)
                .then()
                .statusCode(200)
                .body(
                        containsString("les habitants du Haillan"),
                        containsString("name=\"duree\""),
                        containsString("name=\"phrase\""),
                        not(containsString("name=\"public\"")),
                        containsString("Que pensez-vous de la vitesse"));
        assertThat(standing().state()).isEqualTo(State.OFFERED);
    }

    @Test
    void one_press_publishes_it() {
        String board = form().formParam("action", "publier")
                .post(path)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Consultation asked =
                Tenancy.within(place.id(), () -> Consultation.published().get(0));
        assertThat(board).endsWith("/mairie/consultations/" + asked.id());
        assertThat(asked.reason()).endsWith("Venez le 12 mars.");
        assertThat(asked.days()).isEqualTo(14);
        assertThat(asked.audience()).isEqualTo(Audience.EVERYONE);
        browser().get(board).then().statusCode(200).body(containsString("La circulation dans nos rues"));
        browser().get("/mairie").then().body(not(containsString("Préparé par votre syndicat")));
        // A second press leads to the same place.
        form().formParam("action", "publier").post(path).then().statusCode(303).header("Location", endsWith(board));
        assertThat(standing().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void what_was_chosen_is_found_again() {
        form().formParam("action", "plus-tard")
                .post(path)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"));
        assertThat(standing().state()).isEqualTo(State.ADAPTED);
        browser()
                .get(path)
                .then()
                .body(containsString("Venez le 12 mars.</textarea>"), containsString("value=\"2s\" checked"));
        browser().get("/mairie").then().body(containsString("Continuer"));
    }

    @Test
    void what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays() {
        browser()
                .formParam("debut", "date")
                .formParam("debut-date", "31/02/2027")
                .formParam("duree", "2s")
                .formParam("phrase", "x".repeat(501))
                .formParam("action", "publier")
                .post(path)
                .then()
                .statusCode(422)
                .body(
                        containsString("31/02/2027"),
                        containsString("id=\"debut-date-error\""),
                        containsString("x".repeat(501)));
        assertThat(standing().state()).isEqualTo(State.OFFERED);
    }

    @Test
    void saying_no_takes_one_word_and_can_be_taken_back() {
        browser()
                .formParam("mot", "Nous l’avons déjà demandé.")
                .post(path + "/refuser")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie?fait=refus"));
        assertThat(standing().state()).isEqualTo(State.DECLINED);
        assertThat(standing().word()).isEqualTo("Nous l’avons déjà demandé.");
        browser()
                .get("/mairie?fait=refus")
                .then()
                .body(containsString("votre syndicat le sait"), not(containsString("La circulation dans nos rues")));
        browser().get(path).then().body(containsString("Vous avez dit non"));
        form().formParam("action", "publier").post(path).then().statusCode(303);
        assertThat(standing().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_word_that_is_too_long_is_told_and_kept() {
        browser()
                .formParam("mot", "y".repeat(301))
                .post(path + "/refuser")
                .then()
                .statusCode(422)
                .body(containsString("y".repeat(301)), containsString("300 caractères au plus"));
    }

    @Test
    void what_the_syndicate_ended_says_so() {
        Tenancy.run(new Scope.Operator(), () -> campaigns.end(campaign));
        browser().get(path).then().statusCode(410).body(containsString("Cette consultation n’est plus proposée"));
        form().formParam("action", "publier").post(path).then().statusCode(410);
    }

    @Test
    void what_was_taken_back_says_so_and_leads_home() {
        Tenancy.run(new Scope.Operator(), () -> campaigns.takeBack(campaign));
        browser()
                .post(path + "/ouvrir")
                .then()
                .statusCode(404)
                .body(
                        containsString("Votre syndicat a retiré cette proposition"),
                        containsString("Revenir à l’accueil"));
        browser().get(path).then().statusCode(404).body(containsString("a retiré cette proposition"));
    }

    @Test
    void in_another_commune_it_is_not_said_to_be_gone() {
        String elsewhere = Worker.mayorOf(ACommune.aCommune("Ambès").open()).token();
        Browser.with(elsewhere)
                .post(path + "/ouvrir")
                .then()
                .statusCode(404)
                .body(
                        containsString("Cette proposition n’est pas celle d’Ambès"),
                        containsString("href=\"/mairie/communes\""),
                        not(containsString("a retiré cette proposition")));
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }

    private RequestSpecification form() {
        return browser()
                .formParam("debut", "maintenant")
                .formParam("duree", "2s")
                .formParam("phrase", "Venez le 12 mars.");
    }

    private Standing standing() {
        return Tenancy.in(new Scope.Operator(), () -> campaigns.standings(campaign))
                .get(0);
    }
}
