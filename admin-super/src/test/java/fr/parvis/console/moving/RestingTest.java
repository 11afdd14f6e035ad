package fr.parvis.console.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Locale;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.follow.Following;
import fr.parvis.core.follow.News;
import fr.parvis.core.person.Email;
import fr.parvis.core.roll.AVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Sites that are suspended or archived, in all three faces. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RestingTest {

    @Inject
    Following following;

    @Inject
    News news;

    private final Place place = ACommune.aCommune("Sauveterre").open();
    private final String life = "/console/communes/" + place.id() + "/vie";
    private String operator = "";

    @BeforeEach
    void an_operator() {
        operator = Worker.operator().token();
    }

    private int stands(String standing) {
        return Browser.with(operator)
                .formParam("etat", standing)
                .formParam("raison", "La mairie l’a demandé")
                .post(life + "/etat")
                .statusCode();
    }

    @Test
    void a_suspended_site_says_so_with_the_address_of_the_town_hall_and_comes_back_as_it_was() {
        Tenancy.run(new Scope.Within(place.id()), () -> TownHall.current()
                .describe("1 place de la Mairie", "05 56 00 00 01", "mairie@sauveterre.example", null, null));
        var open = AConsultation.anOpinion("Un marché à Sauveterre ?").publishedIn(place);
        Browser.anonymous().get("/").then().body(containsString("Un marché à Sauveterre"));
        assertThat(stands("SUSPENDED")).isEqualTo(303);

        for (String page : new String[] {"/", "/" + open.address(), "/" + open.address() + "/participer", "/flux"}) {
            Browser.anonymous()
                    .get(place.path() + page)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "86400")
                    .body(
                            containsString("Le site est suspendu"),
                            containsString("1 place de la Mairie"),
                            containsString("tel:0556000001"),
                            not(containsString("Un marché")));
        }
        Browser.anonymous()
                .get(place.path() + "/?lang=en")
                .then()
                .statusCode(503)
                .body(containsString("The site is suspended"));
        Browser.anonymous()
                .formParam("q1", "1")
                .post(open.path() + "/participer")
                .then()
                .statusCode(503);
        Browser.anonymous().get("/").then().body(not(containsString("Un marché à Sauveterre")));
        Browser.anonymous().get(place.path() + "/mentions-legales").then().statusCode(200);
        Browser.anonymous().get(place.path() + "/retirer").then().statusCode(200);

        assertThat(stands("OPEN")).isEqualTo(303);
        Browser.anonymous().get(open.path()).then().statusCode(200).body(containsString("Un marché"));
    }

    @Test
    void a_press_is_taken_back_by_another_unless_somebody_pressed_something_else_since() {
        Browser.with(operator)
                .formParam("etat", "SUSPENDED")
                .post(life + "/etat")
                .then()
                .statusCode(422)
                .body(containsString("id=\"raison-error\""));
        Browser.with(operator)
                .formParam("etat", "ARCHIVED")
                .post(life + "/etat")
                .then()
                .statusCode(422);
        Browser.with(operator)
                .formParam("etat", "SUSPENDED")
                .formParam("raison", "Le conseil l’a demandé par courrier")
                .post(life + "/etat")
                .then()
                .header("Location", endsWith("?fait=etat&avant=OPEN"));
        Browser.anonymous().get(place.path() + "/").then().body(not(containsString("par courrier")));
        Browser.with(operator)
                .get(life + "?fait=etat&avant=OPEN")
                .then()
                .body(containsString("name=\"avant\" value=\"SUSPENDED\""), containsString("Annuler"));
        takesBack().statusCode(303).header("Location", endsWith("?fait=etat"));
        Browser.anonymous().get(place.path() + "/").then().statusCode(200);
        takesBack().statusCode(303);
        Browser.with(operator).get(life + "?fait=etat&avant=OPEN").then().body(not(containsString("Annuler")));
        Browser.with(operator)
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(
                        containsString("site suspendu\u00a0: «\u00a0Le conseil l’a demandé par courrier\u00a0»"),
                        containsString("site rouvert"));
        assertThat(stands("ARCHIVED")).isEqualTo(303);
        takesBack().statusCode(422).body(containsString("rien n’est annulé"));
    }

    private ValidatableResponse takesBack() {
        return Browser.with(operator)
                .formParam("etat", "OPEN")
                .formParam("avant", "SUSPENDED")
                .post(life + "/etat")
                .then();
    }

    @Test
    void the_town_hall_of_a_suspended_site_reads_and_changes_nothing() {
        var open = AConsultation.anOpinion("Un banc ?").publishedIn(place);
        String mayor = Worker.mayorOf(place).token();
        assertThat(stands("SUSPENDED")).isEqualTo(303);
        for (String page : new String[] {"/mairie", "/mairie/consultations/" + open.id(), "/mairie/fiche"}) {
            Browser.with(mayor)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Le site de votre commune est suspendu"));
        }
        Browser.with(mayor)
                .formParam("rue", "ailleurs")
                .post("/mairie/fiche")
                .then()
                .statusCode(403)
                .body(containsString("Rien ne peut être changé"));
        Browser.with(mayor).post("/mairie/deconnexion").then().statusCode(303);
    }

    @Test
    void an_archived_site_is_read_and_takes_nothing() {
        var waiting = AConsultation.anOpinion("Un préau ?")
                .publishedIn(place)
                .answered(2, "q1", "1")
                .closed();
        Browser.anonymous().get(waiting.path()).then().body(containsString("Me prévenir"));
        AConsultation.anOpinion("Une halle ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui", "Elle sera construite", "Le budget le permet");
        assertThat(stands("ARCHIVED")).isEqualTo(303);
        Browser.anonymous()
                .get(place.path() + "/une-halle")
                .then()
                .statusCode(200)
                .body(containsString("Ce site est archivé"), containsString("Elle sera construite"));
        Browser.anonymous().get(waiting.path()).then().statusCode(200).body(not(containsString("Me prévenir")));
        Browser.anonymous()
                .post(place.path() + "/une-halle/participer")
                .then()
                .statusCode(403)
                .body(containsString("Rien ne peut être changé"));
        Browser.with(Worker.mayorOf(place).token())
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(403);
        Browser.with(operator).get(life).then().body(containsString("Rouvrir le site"));
    }

    @Test
    void what_runs_is_not_archived() {
        AConsultation.anOpinion("Un pont ?").publishedIn(place);
        Browser.with(operator)
                .formParam("etat", "ARCHIVED")
                .formParam("raison", "Elle change de syndicat")
                .post(life + "/etat")
                .then()
                .statusCode(422)
                .body(
                        containsString("le site s’archive quand tout est terminé"),
                        containsString("value=\"Elle change de syndicat\""));
        Browser.with(operator)
                .formParam("etat", "ailleurs")
                .post(life + "/etat")
                .then()
                .statusCode(400);
        Browser.with(operator).get("/console/communes/" + place.id()).then().body(not(containsString("site archivé")));
    }

    @Test
    void a_site_where_people_vote_is_not_suspended() {
        AVote.in(place).sealed();
        Browser.with(operator)
                .get(life)
                .then()
                .body(
                        containsString("le site se suspend quand l’urne est fermée"),
                        not(containsString("value=\"SUSPENDED\"")));
        assertThat(stands("SUSPENDED")).isEqualTo(422);
        Browser.anonymous().get(place.path()).then().statusCode(200);
    }

    @Test
    void nobody_is_written_to_while_it_rests_and_everybody_can_stop() {
        var open = AConsultation.anOpinion("Un lavoir ?").publishedIn(place);
        Email email = new Email("suit" + place.id().toLowerCase(Locale.ROOT) + "@exemple.fr");
        Resident.in(place, () -> {
            following.ask(open.id(), email, "http://localhost" + place.path(), "fr", Resident.NETWORK);
            return Boolean.TRUE;
        });
        String link = Mailbox.link(email.address());
        String path = link.replaceFirst("^https?://[^/]*", "");
        Browser.anonymous().post(path).then().statusCode(303);
        open.closed();
        assertThat(stands("SUSPENDED")).isEqualTo(303);
        long before = letters(email);
        news.tell();
        assertThat(letters(email)).isEqualTo(before);
        Browser.anonymous().get(path).then().statusCode(200);
        assertThat(stands("OPEN")).isEqualTo(303);
        news.tell();
        assertThat(letters(email)).isEqualTo(before + 1);
    }

    private static long letters(Email email) {
        return Mailbox.of(email.address()).size();
    }
}
