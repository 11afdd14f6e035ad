package fr.parvis.console.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.help.Visits;
import fr.parvis.core.person.Connections;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

/** « Regarder avec la mairie ». */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class VisitPagesTest {

    private static final String REASON = "Elle ne trouve pas comment changer la date.";

    private final Place place = ACommune.aCommune("Les Eyzies").open();
    private final String sheet = "/console/communes/" + place.id();
    private String console = "";

    @Inject
    Visits visits;

    @Inject
    Connections connections;

    @Inject
    Perimeters perimeters;

    @BeforeEach
    void an_operator() {
        console = Worker.operator().token();
    }

    @Test
    void the_page_says_what_the_town_hall_will_know() {
        Browser.with(console).get(sheet).then().body(containsString(sheet + "/regarder"));
        Browser.with(console)
                .get(sheet + "/regarder")
                .then()
                .statusCode(200)
                .body(containsString("Elle en est prévenue"), containsString("une demi-heure"));
        Browser.with(console).get("/console/communes/operateur/regarder").then().statusCode(404);
    }

    @Test
    void without_a_reason_nothing_begins() {
        for (String reason : new String[] {" ", "x".repeat(201)}) {
            Browser.with(console)
                    .formParam("raison", reason)
                    .post(sheet + "/regarder")
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"raison-error\""));
        }
        Worker.mayorOf(place).browser().get("/mairie/visites").then().body(containsString("Aucune visite"));
    }

    @Test
    void the_operator_sees_the_town_hall_and_the_console_goes_on_beside() {
        AConsultation.anOpinion("Un marché le samedi ?").publishedIn(place);
        String visit = begin();
        with(visit)
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(
                        containsString("Un marché le samedi"),
                        containsString("Vous regardez avec la mairie jusqu’à"),
                        not(containsString("/mairie/deconnexion")));
        with(visit).get(sheet).then().statusCode(200).body(not(containsString("Vous regardez avec la mairie jusqu’à")));
    }

    @Test
    void the_mayor_is_told_while_it_lasts_and_afterwards() {
        RequestSpecification mayor = Worker.mayorOf(place).browser();
        String visit = begin();
        String now = mayor.get("/mairie").then().statusCode(200).extract().asString();
        assertThat(now).contains("Hugo Lacaze regarde avec vous", REASON, "Mettre fin à cette visite");
        with(visit)
                .post("/mairie/visites/terminer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(sheet + "?fait=visite"))
                .cookie(SessionCookie.VISIT, "");
        String home = Worker.mayorOf(place).browser().get("/mairie").asString();
        assertThat(home).doesNotContain("regarde avec vous").contains("Les visites du syndicat");
        String visits = Worker.mayorOf(place).browser().get("/mairie/visites").asString();
        assertThat(visits).contains("Hugo Lacaze", REASON).doesNotContain("Mettre fin à cette visite");
        Browser.with(console)
                .get(sheet)
                .then()
                .body(
                        containsString("pages regardées avec la mairie\u00a0: «\u00a0" + REASON),
                        containsString("visite terminée"));
    }

    @Test
    void what_was_written_as_its_reason_may_have_to_go() {
        begin();
        String journal = "/console/journal?commune=" + place.id();
        String erase = Browser.with(console)
                .get(journal)
                .asString()
                .replaceAll("(?s).*href=\"(/console/journal/raisons/[0-9a-f-]{36}).*", "$1");
        Browser.with(console).get(erase).then().statusCode(200).body(containsString(REASON));
        Browser.with(console).post(erase).then().statusCode(303);
        Browser.with(console)
                .get(journal)
                .then()
                .body(containsString("pages regardées avec la mairie : raison effacée"), not(containsString(REASON)));
        Worker.mayorOf(place)
                .browser()
                .get("/mairie/visites")
                .then()
                .body(containsString("Hugo Lacaze"), containsString("<td>effacée</td>"), not(containsString(REASON)));
    }

    @Test
    void the_mayor_ends_it_at_once() {
        String visit = begin();
        Worker.mayorOf(place).browser().post("/mairie/visites/terminer").then().statusCode(303);
        // Without a session of their own at the town hall, they are nobody there.
        Browser.anonymous()
                .header("Cookie", SessionCookie.VISIT + "=" + visit)
                .get("/mairie")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
        with(visit)
                .get("/mairie")
                .then()
                .statusCode(404)
                .body(containsString("Cette visite est terminée"), containsString("href=\"/console\""));
    }

    @Test
    void who_signs_out_of_the_console_leaves_the_town_hall_too() {
        String visit = begin();
        with(visit).post("/console/deconnexion").then().statusCode(303).cookie(SessionCookie.VISIT, "");
        with(visit).get("/mairie").then().statusCode(303).header("Location", endsWith("/console/connexion"));
        assertThat(Worker.mayorOf(place).browser().get("/mairie").asString()).doesNotContain("regarde avec vous");
    }

    /** By a session that was revoked elsewhere, or by communes that are others now. */
    @Test
    void a_visit_that_nobody_ended_is_over_all_the_same_and_told() {
        Worker agent = Worker.operator();
        console = agent.token();
        begin();
        connections.closeAll(agent.person(), "http://localhost");
        visits.endLost();
        String sheetThen = Worker.operator().browser().get(sheet).asString();
        assertThat(sheetThen).contains("visite terminée");
        assertThat(Worker.mayorOf(place).browser().get("/mairie").asString()).doesNotContain("regarde avec vous");

        UUID portfolio = Tenancy.in(
                        new Scope.Operator(),
                        () -> perimeters.compose(TheSyndicate.ID, "Eyzies " + place.id(), List.of(place.id())))
                .orElseThrow();
        console = Worker.ofConsole(Role.PORTFOLIO_AGENT, portfolio.toString()).token();
        String visit = begin();
        visits.endLost();
        with(visit).get("/mairie").then().statusCode(200);
        Tenancy.run(
                new Scope.Operator(),
                () -> perimeters.recompose(TheSyndicate.ID, portfolio, "Eyzies " + place.id(), List.of("33063")));
        // At once, whatever jobs run.
        with(visit).get("/mairie").then().statusCode(404);
        visits.endLost();
        assertThat(Worker.mayorOf(place).browser().get("/mairie").asString()).doesNotContain("regarde avec vous");
    }

    @Test
    void an_old_browser_that_has_the_cookie_of_the_visit_alone_is_not_made_to_write_by_another_site() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Cookie", SessionCookie.VISIT + "=" + begin())
                .post("/mairie/visites/terminer")
                .then()
                .statusCode(403);
    }

    @Test
    void it_is_over_after_half_an_hour() {
        String visit = begin();
        TheClock.isAheadBy(Visits.LASTS.minus(Duration.ofMinutes(1)));
        with(visit).get("/mairie").then().statusCode(200);
        TheClock.isAheadBy(Visits.LASTS.plus(Duration.ofMinutes(1)));
        with(visit).get("/mairie").then().statusCode(404);
        assertThat(Worker.mayorOf(place).browser().get("/mairie").asString()).doesNotContain("regarde avec vous");
    }

    @Test
    void a_visitor_prepares_a_draft_and_the_journal_tells_who_it_was() {
        String visit = begin();
        with(visit)
                .formParam("brouillon", UUID.randomUUID())
                .formParam("format", "opinion")
                .post("/mairie/consultations/nouvelle")
                .then()
                .statusCode(303);
        Browser.with(console).get(sheet).then().body(containsString("Hugo Lacaze (syndicat, avec la mairie)"));

        UUID draft = AConsultation.anOpinion("Une halle ?").draftIn(place);
        for (String length : new String[] {"2s", "3s"}) {
            with(visit)
                    .formParam("debut", "maintenant")
                    .formParam("duree", length)
                    .formParam("public", "tous")
                    .post("/mairie/consultations/" + draft + "/dates")
                    .then()
                    .statusCode(303);
        }
        assertThat(Browser.with(console).get(sheet).asString())
                .containsOnlyOnce("brouillon changé pendant une visite\u00a0: «\u00a0Une halle");
        assertThat(Worker.mayorOf(place).browser().get("/mairie/visites").asString())
                .contains("a préparé ou changé le brouillon sans titre")
                .containsOnlyOnce("le brouillon «\u00a0Une halle");
        with(visit)
                .get("/mairie")
                .then()
                .body(not(containsString("href=\"/mairie/compte\"")), not(containsString("href=\"/mairie/equipe\"")));
    }

    @Test
    void what_others_see_stays_with_the_town_hall() {
        UUID draft = AConsultation.anOpinion("Une halle ?").draftIn(place);
        Published running = AConsultation.anOpinion("Un marché ?").publishedIn(place);
        String visit = begin();
        for (String path : new String[] {
            "/mairie/consultations/" + draft + "/verifier", "/mairie/consultations/" + running.id() + "/clore"
        }) {
            with(visit)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body(containsString("Ceci reste à la mairie"), containsString("/mairie/visites/terminer"));
        }
        with(visit)
                .formParam("action", "publier")
                .post("/mairie/consultations/" + draft + "/adapter")
                .then()
                .statusCode(403);
        with(visit).get("/mairie/equipe").then().statusCode(403);
        with(visit)
                .formParam("essai", UUID.randomUUID())
                .formParam("q1", "1")
                .post(running.place().path() + "/" + running.address() + "/participer")
                .then()
                .statusCode(403)
                .body(containsString("Ceci reste à la mairie"));
    }

    @Test
    void a_request_for_help_leads_to_the_page_it_was_sent_from() {
        RequestSpecification mayor = Worker.mayorOf(place).browser();
        mayor.formParam("page", "/mairie/archives")
                .formParam("phrase", "Où sont les anciennes ?")
                .post("/mairie/aide")
                .then()
                .statusCode(303);
        String home = Browser.with(console).get("/console").asString();
        String request = home.replaceAll("(?s).*" + sheet + "/regarder\\?demande=([0-9a-f-]{36}).*", "$1");
        Browser.with(console)
                .get(sheet + "/regarder?demande=" + request)
                .then()
                .body(
                        containsString("Demande de Claire Martin\u00a0: Où sont les anciennes"),
                        containsString("value=\"/mairie/archives\""));
        Browser.with(console)
                .formParam("raison", REASON)
                .formParam("page", "/mairie/archives")
                .post(sheet + "/regarder")
                .then()
                .header("Location", endsWith("/mairie/archives"));
        Browser.with(console)
                .formParam("raison", REASON)
                .formParam("page", "//evil.example/")
                .post(sheet + "/regarder")
                .then()
                .header("Location", endsWith("/mairie"));
    }

    private String begin() {
        return Browser.with(console)
                .formParam("raison", REASON)
                .post(sheet + "/regarder")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"))
                .extract()
                .cookie(SessionCookie.VISIT);
    }

    /** The operator's browser, which has both cookies. */
    private RequestSpecification with(String visit) {
        return Browser.anonymous()
                .header("Cookie", SessionCookie.NAME + "=" + console + "; " + SessionCookie.VISIT + "=" + visit);
    }
}
