package fr.parvis.core.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountPagesTest {

    private static final String TELEPHONE = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";
    private static final String OFFICE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private static final String DEVICES = "/mairie/compte/appareils";
    private static final String PROFILE = "/mairie/compte/profil";

    @Inject
    Session database;

    @Inject
    Sessions sessions;

    private final Place place = ACommune.aCommune("Salles").open();
    private final Worker mayor = Worker.mayorOf(place);

    @BeforeEach
    void nobody_has_tried_yet() {
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("delete from throttle")
                .executeUpdate());
    }

    @Test
    void somebody_sees_their_browsers_in_words_and_shuts_one() {
        String telephone = open(mayor, TELEPHONE);
        String office = open(mayor, OFFICE);
        String page = Browser.with(office).get(DEVICES).asString();
        assertThat(page)
                .contains("Firefox sur Android", "Chrome sur Windows", "Cet appareil")
                .doesNotContain("Mozilla", "Gecko");

        String shut = Pattern.compile("/appareils/[0-9a-f-]+/fermer")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        Browser.with(office).post("/mairie/compte" + shut).then().statusCode(303);
        Browser.with(telephone).get(DEVICES).then().statusCode(303);
        Browser.with(office)
                .get(DEVICES)
                .then()
                .statusCode(200)
                .body(not(containsString("Firefox sur Android")), containsString("nulle part ailleurs"));
    }

    @Test
    void nobody_shuts_another_persons_browser() {
        Worker secretary = Worker.secretaryOf(place);
        String hers = open(secretary, TELEPHONE);
        UUID session = sessions.of(secretary.person()).get(0).session();
        String mine = open(mayor, OFFICE);
        Browser.with(mine).post(DEVICES + "/" + session + "/fermer").then().statusCode(303);
        Browser.with(mine).post(DEVICES + "/fermer-les-autres").then().statusCode(303);
        Browser.with(hers).get(DEVICES).then().statusCode(200);
    }

    @Test
    void all_the_others_are_shut_at_once_and_this_one_stays() {
        List<String> others = List.of(open(mayor, TELEPHONE), open(mayor, OFFICE));
        String here = open(mayor, OFFICE);
        Browser.with(here).post(DEVICES + "/fermer-les-autres").then().statusCode(303);
        others.forEach(other -> Browser.with(other).get(DEVICES).then().statusCode(303));
        Browser.with(here).get(DEVICES).then().statusCode(200);
    }

    @Test
    void when_a_browser_was_last_seen_is_known_to_five_minutes() {
        String here = open(mayor, OFFICE);
        Sessions.Opened before = sessions.of(mayor.person()).get(0);
        Browser.with(here).get(DEVICES);
        assertThat(sessions.of(mayor.person()).get(0).seenAt()).isEqualTo(before.seenAt());
        TheClock.isAheadBy(Duration.ofMinutes(6));
        Browser.with(here).get(DEVICES);
        assertThat(sessions.of(mayor.person()).get(0).seenAt())
                .isAfter(before.since().plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_kind_of_browser_that_was_never_used_is_told_by_mail() {
        signIn(OFFICE);
        signIn(OFFICE);
        assertThat(Mailbox.of(mayor.email())).noneMatch(letter -> letter.contains("Nouvelle connexion"));
        signIn(TELEPHONE);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Nouvelle connexion", "Firefox sur Android");
    }

    @Test
    void a_name_is_changed_and_may_not_be_empty() {
        String here = open(mayor, OFFICE);
        Browser.with(here).formParam("nom", " ").post(PROFILE + "/nom").then().statusCode(422);
        Browser.with(here)
                .formParam("nom", " Zoé Étchevers ")
                .post(PROFILE + "/nom")
                .then()
                .statusCode(303);
        Browser.with(here)
                .get("/mairie/compte?fait=nom")
                .then()
                .body(containsString("Zoé Étchevers"), containsString("est enregistré"));
    }

    @Test
    void a_new_address_counts_once_its_code_is_typed_and_the_one_before_is_told() {
        String here = open(mayor, OFFICE);
        String next = "nouvelle." + mayor.email();
        Browser.with(here)
                .formParam("adresse", next)
                .post(PROFILE + "/adresse")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profil/code"));
        String code = Mailbox.code(next);
        Browser.with(here)
                .formParam("code", wrong(code))
                .post(PROFILE + "/code")
                .then()
                .statusCode(422)
                .body(containsString(next));
        Browser.with(here).get("/mairie/compte").then().body(containsString(mayor.email()), not(containsString(next)));

        Browser.with(here)
                .formParam("code", code)
                .post(PROFILE + "/code")
                .then()
                .statusCode(303);
        Browser.with(here).get("/mairie/compte").then().body(containsString(next));
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("adresse électronique a changé");
        Browser.with(here)
                .formParam("code", code)
                .post(PROFILE + "/code")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profil/adresse"));
    }

    @Test
    void after_five_wrong_codes_the_right_one_does_not_change_the_address() {
        String here = open(mayor, OFFICE);
        String next = "encore." + mayor.email();
        Browser.with(here).formParam("adresse", next).post(PROFILE + "/adresse");
        String code = Mailbox.code(next);
        for (int i = 0; i < 5; i++) {
            Browser.with(here).formParam("code", wrong(code)).post(PROFILE + "/code");
        }
        Browser.with(here)
                .formParam("code", code)
                .post(PROFILE + "/code")
                .then()
                .statusCode(422);
    }

    /** The page says the same; only who reads the letters of that address learns that it is known. */
    @Test
    void an_address_of_somebody_else_gets_a_letter_without_a_code() {
        Worker other = Worker.secretaryOf(place);
        Browser.with(open(mayor, OFFICE))
                .formParam("adresse", other.email())
                .post(PROFILE + "/adresse")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profil/code"));
        assertThat(Mailbox.of(other.email()).get(0))
                .contains("Cette adresse sert déjà")
                .doesNotContainPattern("\\b\\d{6}\\b");
    }

    private String open(Worker worker, String agent) {
        return sessions.open(worker.person(), worker.posts().get(0), "localhost", agent);
    }

    private void signIn(String agent) {
        String page = Browser.anonymous()
                .formParam("adresse", mayor.email())
                .post("/mairie/connexion")
                .header("Location");
        String code = Mailbox.of(mayor.email()).stream()
                .flatMap(letter -> Pattern.compile("\\b\\d{6}\\b")
                        .matcher(letter)
                        .results()
                        .map(found -> found.group()))
                .findFirst()
                .orElseThrow();
        Response entered = Browser.anonymous()
                .header("User-Agent", agent)
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", code)
                .post("/mairie/connexion/code");
        assertThat(entered.cookie(SessionCookie.NAME)).isNotEmpty();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
