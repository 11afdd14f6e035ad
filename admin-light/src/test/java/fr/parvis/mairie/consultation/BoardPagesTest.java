package fr.parvis.mairie.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.follow.Following;
import fr.parvis.core.person.Email;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BoardPagesTest {

    @Inject
    Following following;

    @Inject
    Results results;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    private String token = "";

    @BeforeEach
    void a_secretary_is_signed_in() {
        place = ACommune.aCommune("La Réole").open();
        token = Worker.secretaryOf(place).token();
    }

    @Test
    void the_board_counts_and_gives_the_address_to_share() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(12, "q1", "1");

        browser()
                .get(path(published.id()))
                .then()
                .statusCode(200)
                .body(
                        containsString("<strong>12</strong>"),
                        containsString("réponses"),
                        containsString(published.path() + "\">"),
                        containsString("data-refresh=\"" + path(published.id()) + "/participation\""));
    }

    @Test
    void a_share_of_the_inhabitants_is_told_only_where_each_answers_once() {
        String share = "<span>des habitants</span>";
        Published everyone =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(12, "q1", "1");
        Published oneEach =
                AConsultation.anOpinion("Faut-il allumer ?").oneEach().publishedIn(place);
        Resident.of(oneEach, "jeanne@exemple.fr").receipt("q1", "1");

        browser()
                .get(path(everyone.id()))
                .then()
                .body(containsString("<strong>12</strong>"), not(containsString(share)));
        browser().get(path(oneEach.id())).then().body(containsString("&lt;\u00a01\u00a0%"), containsString(share));
    }

    @Test
    void what_was_done_is_told_on_the_page_that_follows() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        String path = path(published.id());

        assertThat(told(path + "/prolonger", "delai", "7")).contains("La consultation est prolongée");
        assertThat(told(
                        path + "/corriger",
                        "titre",
                        "Faut-il éteindre ?",
                        "raison",
                        "Autre.",
                        "note",
                        "Une date.",
                        "action",
                        "publier"))
                .contains("La correction est en ligne");
        assertThat(told(path + "/clore")).contains("La consultation est close.");
        String[] answer = {"entendu", "Oui.", "decide", "Oui.", "explique", "Oui.", "action", "plus-tard"};
        assertThat(told(path + "/reponse", answer)).contains("La réponse est enregistrée.");
        answer[7] = "publier";
        assertThat(told(path + "/reponse", answer)).contains("La réponse du conseil est en ligne.");
        assertThat(told(path + "/archiver")).contains("La consultation est archivée.");
        browser().formParam("compris", "oui").post(path + "/supprimer").then().statusCode(303);
        assertThat(told("/mairie/corbeille/" + published.id() + "/restaurer")).contains("C’est restauré");
        browser().get(path).then().body(not(containsString("C’est fait")));
        browser().get(path + "?fait=prolongation").then().body(not(containsString("C’est fait")));
    }

    private String told(String address, String... fields) {
        RequestSpecification form = browser();
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        String next = form.post(address).then().statusCode(303).extract().header("Location");
        return browser().get(next).then().statusCode(200).extract().asString();
    }

    @Test
    void the_board_says_how_many_follow_and_never_who() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        browser().get(path(published.id())).then().body(not(containsString("cette consultation.</strong>")));
        Resident.in(place, () -> {
            for (String email : List.of("suiveuse@exemple.fr", "suiveur@exemple.fr", "sans-suite@exemple.fr")) {
                following.ask(published.id(), new Email(email), "http://localhost", "fr", Resident.NETWORK);
                if (!email.startsWith("sans")) {
                    following.confirm(Mailbox.link(email).replaceFirst(".*/", ""));
                }
            }
            return true;
        });
        browser()
                .get(path(published.id()))
                .then()
                .statusCode(200)
                .body(containsString("2 personnes suivent cette consultation."), not(containsString("suiveu")));
    }

    @Test
    void the_board_says_who_can_still_answer_and_draws_the_whole_period() {
        Published everyone =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(1, "q1", "1");
        Published oneEach =
                AConsultation.anOpinion("Faut-il allumer ?").oneEach().publishedIn(place);

        browser()
                .get(path(everyone.id()))
                .then()
                .body(containsString("Tout le monde, sans compte"), containsString("viewBox=\"0 0 220 100\""));
        browser().get(path(oneEach.id())).then().body(containsString("Chaque habitant qui n’a pas encore confirmé"));
        everyone.closed();
        browser().get(path(everyone.id())).then().body(not(containsString("Qui peut encore répondre")));
    }

    @Test
    void the_count_alone_can_be_asked_for_again() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        published.answered(3, "q1", "1");

        browser()
                .get(path(published.id()) + "/participation")
                .then()
                .statusCode(200)
                .body(containsString("<strong>3</strong>"), not(containsString("<html")));
    }

    @Test
    void the_result_stays_hidden_while_people_answer() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(30, "q1", "1");

        browser().get(path(published.id())).then().body(not(containsString("class=\"bars\"")));
        published.closed();
        browser().get(path(published.id())).then().body(containsString("class=\"bars\""));
    }

    @Test
    void publication_is_undone_within_ten_minutes_and_the_lost_answers_are_told_before() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(3, "q1", "1");

        browser()
                .get(path(published.id()) + "/annuler")
                .then()
                .statusCode(200)
                .body(containsString("3 réponses sont déjà arrivées"));
        browser()
                .post(path(published.id()) + "/annuler")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(published.id()) + "?fait=annulation"));

        assertThat(phase(published.id())).isEqualTo(Phase.DRAFT);
        assertThat(Tenancy.within(place.id(), () -> results.participants(published.id())))
                .isZero();
        browser().get(path(published.id())).then().body(containsString("Brouillon"));
        // Pressed twice.
        browser().post(path(published.id()) + "/annuler").then().statusCode(303);
    }

    @Test
    void after_ten_minutes_publication_stands() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);

        TheClock.isAheadBy(Consultation.UNDO.plus(Duration.ofSeconds(1)));

        browser().get(path(published.id())).then().body(not(containsString("/annuler")));
        browser().get(path(published.id()) + "/annuler").then().statusCode(303);
        browser().post(path(published.id()) + "/annuler").then().statusCode(303);
        assertThat(phase(published.id())).isEqualTo(Phase.OPEN);
    }

    @Test
    void a_consultation_is_extended() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        LocalDate last = lastDay(published.id());
        browser().get(path(published.id()) + "/prolonger").then().statusCode(200);

        browser()
                .formParam("delai", "7")
                .post(path(published.id()) + "/prolonger")
                .then()
                .statusCode(303);
        assertThat(lastDay(published.id())).isEqualTo(last.plusDays(7));

        browser()
                .formParam("delai", "date")
                .formParam("fin-date", last.plusDays(20).toString())
                .post(path(published.id()) + "/prolonger")
                .then()
                .statusCode(303);
        assertThat(lastDay(published.id())).isEqualTo(last.plusDays(20));
    }

    @Test
    void two_people_who_give_a_week_more_give_one_week() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        LocalDate last = lastDay(published.id());
        browser()
                .get(path(published.id()) + "/prolonger")
                .then()
                .body(containsString("name=\"depuis\" value=\"" + last + "\""));
        for (int i = 0; i < 2; i++) {
            browser()
                    .formParam("depuis", last.toString())
                    .formParam("delai", "7")
                    .post(path(published.id()) + "/prolonger")
                    .then()
                    .statusCode(303);
        }
        assertThat(lastDay(published.id())).isEqualTo(last.plusDays(7));
    }

    @Test
    void an_extension_never_shortens() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);
        LocalDate last = lastDay(published.id());

        browser()
                .formParam("delai", "date")
                .formParam("fin-date", last.minusDays(2).toString())
                .post(path(published.id()) + "/prolonger")
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Erreur"),
                        containsString("value=\"" + last.minusDays(2) + "\""),
                        containsString("href=\"#fin-date\""));
        browser().post(path(published.id()) + "/prolonger").then().statusCode(422);
        assertThat(lastDay(published.id())).isEqualTo(last);
    }

    @Test
    void a_consultation_is_closed_after_a_second_look() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).answered(2, "q1", "1");

        browser()
                .get(path(published.id()) + "/clore")
                .then()
                .statusCode(200)
                .body(containsString("2 réponses sont enregistrées"));
        browser().post(path(published.id()) + "/clore").then().statusCode(303);
        browser().post(path(published.id()) + "/clore").then().statusCode(303);

        assertThat(phase(published.id())).isEqualTo(Phase.CLOSED);
        browser()
                .get(path(published.id()))
                .then()
                .body(containsString("Écrire la réponse du conseil"), containsString("En dessous de dix"));
    }

    @Test
    void nothing_is_archived_without_the_council_s_answer() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place).closed();

        browser()
                .get(path(published.id()) + "/archiver")
                .then()
                .statusCode(200)
                .body(containsString("le conseil leur doit une réponse"));
        browser().post(path(published.id()) + "/archiver").then().statusCode(422);
        assertThat(phase(published.id())).isEqualTo(Phase.CLOSED);
    }

    @Test
    void the_council_answers_and_the_consultation_is_archived() {
        Published published = AConsultation.anOpinion("Faut-il planter ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed();
        String reply = path(published.id()) + "/reponse";
        browser().get(reply).then().statusCode(200).body(containsString("Par exemple"));

        answer("apercu")
                .post(reply)
                .then()
                .statusCode(200)
                .body(containsString("Relire avant de publier"), containsString("Oui &lt;douze&gt; fois"));
        assertThat(phase(published.id())).isEqualTo(Phase.CLOSED);
        answer("modifier").post(reply).then().statusCode(200).body(containsString("Oui &lt;douze&gt; fois"));
        answer("publier").post(reply).then().statusCode(303);

        assertThat(phase(published.id())).isEqualTo(Phase.ANSWERED);
        browser().get(path(published.id())).then().body(containsString("Oui &lt;douze&gt; fois"));
        browser().get(path(published.id()) + "/archiver").then().statusCode(200);
        browser().post(path(published.id()) + "/archiver").then().statusCode(303);
        assertThat(phase(published.id())).isEqualTo(Phase.ARCHIVED);
        browser().get("/mairie").then().body(not(containsString("Faut-il planter")));
        browser().get("/mairie/archives").then().body(containsString("Faut-il planter"));
        browser().get(path(published.id())).then().statusCode(200);
    }

    @Test
    void an_answer_has_three_parts_and_keeps_those_that_are_written() {
        Published published =
                AConsultation.anOpinion("Faut-il éteindre").publishedIn(place).closed();

        browser()
                .formParam("entendu", "Ils disent oui.")
                .formParam("decide", "")
                .formParam("explique", "")
                .formParam("action", "publier")
                .post(path(published.id()) + "/reponse")
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Erreur"),
                        containsString("href=\"#decide\""),
                        containsString("href=\"#explique\""),
                        containsString("Ils disent oui."));
        // Left for another day.
        browser().get(path(published.id()) + "/reponse").then().body(containsString("Ils disent oui."));
        assertThat(phase(published.id())).isEqualTo(Phase.CLOSED);
    }

    @Test
    void the_council_does_not_answer_before_the_end() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?").publishedIn(place);

        browser()
                .get(path(published.id()) + "/reponse")
                .then()
                .statusCode(200)
                .body(containsString("n’est pas terminée"));
        answer("publier").post(path(published.id()) + "/reponse").then().statusCode(303);
        assertThat(phase(published.id())).isEqualTo(Phase.OPEN);
    }

    @Test
    void a_published_answer_can_be_corrected() {
        Published published = AConsultation.anOpinion("Faut-il éteindre ?")
                .publishedIn(place)
                .closed()
                .decided("Vous avez dit oui", "On éteint", "Pour l’économie");

        browser().get(path(published.id()) + "/reponse").then().body(containsString("On éteint"));
        answer("publier").post(path(published.id()) + "/reponse").then().statusCode(303);

        browser().get(path(published.id())).then().body(containsString("Oui &lt;douze&gt; fois"));
    }

    @Test
    void a_consultation_of_another_commune_is_not_found() {
        Published foreign = AConsultation.anOpinion("CANARI")
                .publishedIn(ACommune.aCommune("Ambès").open());

        for (String page : List.of(
                "",
                "/participation",
                "/prolonger",
                "/clore",
                "/annuler",
                "/archiver",
                "/reponse",
                "/textes",
                "/supprimer")) {
            browser().get(path(foreign.id()) + page).then().statusCode(404).body(not(containsString("CANARI")));
        }
        for (String deed :
                List.of("/prolonger", "/clore", "/annuler", "/archiver", "/reponse", "/textes", "/supprimer")) {
            answer("publier")
                    .formParam("delai", "7")
                    .post(path(foreign.id()) + deed)
                    .then()
                    .statusCode(404);
        }
        assertThat(Tenancy.within(
                        foreign.place().id(),
                        () -> Consultation.withId(foreign.id()).orElseThrow().phase(Instant.now())))
                .isEqualTo(Phase.OPEN);
    }

    private RequestSpecification answer(String deed) {
        return browser()
                .formParam("entendu", "Oui <douze> fois")
                .formParam("decide", "Nous éteindrons.")
                .formParam("explique", "Cela économise 4 000 €.")
                .formParam("action", deed);
    }

    private RequestSpecification browser() {
        return Browser.with(token);
    }

    private Phase phase(UUID id) {
        return Tenancy.within(
                place.id(), () -> Consultation.withId(id).orElseThrow().phase(Instant.now()));
    }

    private LocalDate lastDay(UUID id) {
        return Tenancy.within(
                place.id(),
                () -> FrenchDates.dayOf(
                        Consultation.withId(id).orElseThrow().closesAt().orElseThrow()));
    }

    private static String path(UUID id) {
        return "/mairie/consultations/" + id;
    }
}
