package fr.parvis.installation;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Team;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.HostNames;
import fr.parvis.core.web.SessionCookie;

/** The sandbox of a town hall, by its pages: in and out, the band, the letters, the tour. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SandboxPagesTest {

    private static final String BAND = "Bac à sable\u00a0: rien de ce que vous faites ici n’est public.";
    private static final String TOUR = "Visite guidée, ";

    @Inject
    Directory directory;

    @Inject
    HostNames names;

    @Inject
    Presence presence;

    @Inject
    Team team;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Worker mayor;

    @BeforeEach
    void a_mayor() {
        place = aCommune("La Réole").open();
        mayor = Worker.mayorOf(place);
    }

    @Test
    void one_press_leads_in_and_another_one_out() {
        String outside = mayor.token();
        Browser.with(outside)
                .get("/mairie")
                .then()
                .body(containsString("S’entraîner dans un bac à sable"), not(containsString(BAND)));
        Response entered = Browser.with(outside).post("/mairie/bac-a-sable/entrer");
        entered.then().statusCode(303).header("Location", endsWith("/mairie"));
        RequestSpecification inside = Browser.with(entered.getCookie(SessionCookie.NAME));
        inside.get("/mairie")
                .then()
                .statusCode(200)
                .body(
                        containsString(BAND),
                        containsString(place.path() + "-essai/"),
                        containsString(TOUR + "1 sur 6"),
                        not(containsString("S’entraîner dans un bac à sable")));
        // The session moved: who reads the cookie of before is nobody.
        Browser.with(outside).get("/mairie").then().statusCode(303);
        Response left = Browser.with(entered.getCookie(SessionCookie.NAME)).post("/mairie/bac-a-sable/quitter");
        Browser.with(left.getCookie(SessionCookie.NAME))
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(not(containsString(BAND)), not(containsString(TOUR)));
    }

    @Test
    void the_band_is_on_every_page_and_its_public_pages_are_for_who_has_entered() {
        String inside = enter();
        String site = place.path() + "-essai";
        String published = site + "/faut-il-eteindre-l-eclairage-public";
        for (String page : new String[] {
            "/mairie",
            "/mairie/bac-a-sable",
            "/mairie/bac-a-sable/recommencer",
            "/mairie/corbeille",
            "/mairie/fiche",
            "/mairie/consultations/nouvelle",
            site + "/",
            site + "/mentions-legales",
            published
        }) {
            Browser.with(inside).get(page).then().statusCode(200).body(containsString(BAND));
        }
        Browser.with(inside)
                .get(published + "?lang=en")
                .then()
                .body(containsString("Sandbox: nothing that you do here is public."));
        Browser.with(inside)
                .get(published)
                .then()
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .header("Cache-Control", equalTo("private, no-store"));
        for (RequestSpecification other : new RequestSpecification[] {
            Browser.anonymous(),
            mayor.browser(),
            Worker.mayorOf(aCommune("Bassens").open()).browser(),
            Worker.operator().browser()
        }) {
            other.get(published).then().statusCode(404).body(not(containsString(BAND)));
        }
        Worker.operator()
                .browser()
                .get("/console/communes/" + SandboxId.of(place.id()))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"format, 2", "questions, 3", "dates, 4", "verifier, 5"})
    void the_tour_goes_through_the_wizard_and_is_not_there_outside(String page, int stop) {
        Browser.with(enter())
                .get("/mairie/consultations/"
                        + AConsultation.anOpinion("Un essai\u00a0?").draftIn(sandbox()) + "/" + page)
                .then()
                .statusCode(200)
                .body(
                        containsString("<aside class=\"tour\" aria-label=\"Visite guidée\">"),
                        containsString("<summary>" + TOUR + stop + " sur 6\u00a0: "));
        mayor.browser()
                .get("/mairie/consultations/"
                        + AConsultation.anOpinion("Un essai\u00a0?").draftIn(place) + "/" + page)
                .then()
                .statusCode(200)
                .body(not(containsString(TOUR)));
    }

    @Test
    void the_code_of_a_resident_stands_on_the_page_instead_of_leaving() {
        String inside = enter();
        var asked = AConsultation.anOpinion("Un essai\u00a0?").oneEach().publishedIn(sandbox());
        String attempt = Codes.token();
        String page = Browser.with(inside)
                .formParams("essai", attempt, "q1", "1", "courriel", "voisine@example.org")
                .post(asked.path() + "/participer")
                .asString();
        assertThat(page).contains("Courriel qui serait parti");
        String code = first(page, "mail-text[^<]*?\\b(\\d{6})\\b");
        Browser.with(inside)
                .formParams("essai", attempt, "q1", "1", "courriel", "voisine@example.org", "code", code)
                .post(asked.path() + "/confirmer")
                .then()
                .statusCode(200)
                .body(containsString(BAND));
        Browser.with(inside)
                .get("/mairie/bac-a-sable")
                .then()
                .body(containsString("Pour voisine@example.org"), containsString(code));
        assertThat(Mailbox.of("voisine@example.org")).isEmpty();
    }

    @Test
    void one_s_account_the_team_and_the_help_are_real_and_say_so() {
        String inside = enter();
        for (String page : new String[] {"/mairie/compte", "/mairie/equipe", "/mairie/aide", "/mairie/communes"}) {
            Browser.with(inside)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Vous êtes sorti du bac à sable"), not(containsString(BAND)));
        }
        Browser.with(inside).get("/mairie/equipe").then().body(containsString(mayor.email()));
        Browser.with(inside)
                .formParam("courriel", "adjointe@example.org")
                .formParam("role", "DEPUTY")
                .post("/mairie/equipe")
                .then()
                .statusCode(303);
        assertThat(Mailbox.of("adjointe@example.org")).hasSize(1);
        Browser.with(inside)
                .formParam("adresse", "autre." + mayor.email())
                .post("/mairie/compte/profil/adresse")
                .then()
                .statusCode(303);
        assertThat(Mailbox.of("autre." + mayor.email())).isNotEmpty();
    }

    @Test
    void it_begins_anew_after_a_question() {
        String inside = enter();
        AConsultation.anOpinion("Un essai très reconnaissable\u00a0?").publishedIn(sandbox());
        Browser.with(inside).get("/mairie").then().body(containsString("très reconnaissable"));
        Browser.with(inside)
                .get("/mairie/bac-a-sable/recommencer")
                .then()
                .statusCode(200)
                .body(containsString("On ne peut pas revenir en arrière"));
        Browser.with(inside)
                .post("/mairie/bac-a-sable/recommencer")
                .then()
                .statusCode(303)
                .header("Location", containsString("/mairie/bac-a-sable?fait=recommencer"));
        Browser.with(inside)
                .get("/mairie")
                .then()
                .statusCode(200)
                .body(not(containsString("très reconnaissable")), containsString("nuit"));
    }

    @Test
    void whoever_leaves_the_town_hall_is_out_of_its_sandbox() {
        Worker secretary = Worker.secretaryOf(place);
        String inside = Browser.with(secretary.token())
                .post("/mairie/bac-a-sable/entrer")
                .getCookie(SessionCookie.NAME);
        Browser.with(inside).get("/mairie").then().statusCode(200);
        Tenancy.run(new Scope.Within(place.id()), () -> team.dismiss(place.id(), secretary.person()));
        Browser.with(inside).get("/mairie").then().statusCode(303);
    }

    @Test
    void a_councillor_reads_there_and_resets_nothing() {
        String inside = Worker.councillorOf(place)
                .browser()
                .post("/mairie/bac-a-sable/entrer")
                .getCookie(SessionCookie.NAME);
        Browser.with(inside)
                .get("/mairie/bac-a-sable")
                .then()
                .statusCode(200)
                .body(not(containsString("Recommencer à zéro")));
        Browser.with(inside).post("/mairie/bac-a-sable/recommencer").then().statusCode(403);
    }

    @Test
    void what_is_suspended_is_suspended_there_too() {
        String inside = enter();
        presence.stand(place.id(), Standing.SUSPENDED, "");
        Browser.with(inside).get(place.path() + "-essai/").then().statusCode(503);
        Browser.with(inside).post("/mairie/consultations/nouvelle").then().statusCode(403);
        mayor.browser().post("/mairie/bac-a-sable/entrer").then().statusCode(403);
        Browser.with(inside).post("/mairie/bac-a-sable/quitter").then().statusCode(303);
    }

    @Test
    void on_the_commune_s_own_host_it_stands_beside_the_site() {
        Place own = aCommune("Ambès").onHost("avis.bac.test").open();
        names.refresh();
        Worker itsMayor = Worker.mayorOf(own);
        String inside = Browser.with(itsMayor.token("avis.bac.test"))
                .header("Host", "avis.bac.test")
                .post("/mairie/bac-a-sable/entrer")
                .getCookie(SessionCookie.NAME);
        Browser.with(inside)
                .header("Host", "avis.bac.test")
                .get(own.path() + "-essai/")
                .then()
                .statusCode(200)
                .body(containsString(BAND), containsString("href=\"" + own.path() + "-essai/"));
        Browser.with(inside)
                .header("Host", "avis.bac.test")
                .get("/")
                .then()
                .statusCode(200)
                .body(not(containsString(BAND)));
        Browser.anonymous()
                .header("Host", "avis.bac.test")
                .get(own.path() + "-essai/")
                .then()
                .statusCode(404);
    }

    private String enter() {
        return Browser.with(mayor.token()).post("/mairie/bac-a-sable/entrer").getCookie(SessionCookie.NAME);
    }

    private Place sandbox() {
        return directory.withId(SandboxId.of(place.id())).orElseThrow();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
