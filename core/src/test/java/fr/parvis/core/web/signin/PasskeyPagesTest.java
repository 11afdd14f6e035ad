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
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Authenticator;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.SecurityKey;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.passkey.Question;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PasskeyPagesTest {

    private static final String KEYS = "/mairie/compte/verification/cles";
    private static final String PROOF = "/mairie/compte/verification/preuve";
    private static final String STEP = "/mairie/connexion/verification";
    private static final String ALONE = "/mairie/connexion/cle";
    private static final String HOST = "localhost";

    @Inject
    Session database;

    private final Place place = ACommune.aCommune("Lacanau").open();
    private final Worker mayor = Worker.mayorOf(place);
    private final SecurityKey key = new SecurityKey();

    @BeforeEach
    void nobody_has_tried_yet() {
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("delete from throttle")
                .executeUpdate());
    }

    @Test
    void a_mayor_makes_a_key_and_enters_with_it_the_next_time() {
        String session = mayor.token();
        Response made = make(session, key, "Mon téléphone");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(codes(made.asString())).hasSize(10);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Clé d’accès ajoutée", "Mon téléphone");
        Browser.with(session).get(KEYS).then().statusCode(200).body(containsString("Mon téléphone"));
        assertThat(deeds()).contains("passkey added");

        String half = half();
        Browser.with(half)
                .get(STEP)
                .then()
                .statusCode(200)
                .body(containsString("data-passkey=\"show\""), not(containsString("name=\"code\"")));
        Response entered = answer(half, STEP, key);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/mairie");
        String full = entered.cookie(SessionCookie.NAME);
        Browser.with(full).get(KEYS).then().statusCode(200).body(containsString("employée la dernière fois"));
    }

    /** Single use, and for the session that it was asked in. */
    @Test
    void an_answer_serves_once_and_nowhere_else() {
        make(mayor.token(), key, "Clé");
        String mine = half();
        String other = half();
        String answer = key.shown(challenge(mine, STEP), origin(), HOST);
        challenge(other, STEP);
        give(other, STEP, answer).then().statusCode(422).body(containsString("Recommencez"));
        give(mine, STEP, answer).then().statusCode(303);
        String third = half();
        give(third, STEP, answer).then().statusCode(422);
        give(third, STEP, key.shown("AAAA", origin(), HOST)).then().statusCode(422);
        answer(third, STEP, key).then().statusCode(303);
    }

    @Test
    void a_wrong_answer_uses_the_question_up() {
        make(mayor.token(), key, "Clé");
        String half = half();
        String challenge = challenge(half, STEP);
        give(half, STEP, new SecurityKey().shown(challenge, origin(), HOST))
                .then()
                .statusCode(422);
        give(half, STEP, key.shown(challenge, origin(), HOST)).then().statusCode(422);
    }

    @Test
    void a_question_waits_five_minutes_and_not_longer() {
        make(mayor.token(), key, "Clé");
        String half = half();
        String challenge = challenge(half, STEP);
        TheClock.isAheadBy(Question.LASTS.plus(Duration.ofSeconds(1)));
        give(half, STEP, key.shown(challenge, origin(), HOST)).then().statusCode(422);
    }

    @Test
    void a_copy_is_refused_and_told() {
        make(mayor.token(), key.counting(41), "Ma clé");
        answer(half(), STEP, key).then().statusCode(303);
        answer(half(), STEP, key.counting(41)).then().statusCode(422);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Clé d’accès refusée", "Ma clé");
        assertThat(deeds()).contains("passkey refused");
        answer(half(), STEP, key.counting(42)).then().statusCode(303);
    }

    @Test
    void whoever_finds_an_open_page_adds_no_key_to_the_account() {
        make(mayor.token(), key, "La mienne");
        String found = mayor.token();
        SecurityKey thief = new SecurityKey();
        Browser.with(found).post(KEYS + "/defi").then().statusCode(404);
        Browser.with(found)
                .get("/mairie/compte/verification/application")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PROOF));
        Browser.with(found)
                .formParam("nom", "Autre")
                .formParam("reponse", thief.made("AAAA", origin(), HOST))
                .post(KEYS)
                .then()
                .statusCode(303)
                .header("Location", endsWith(PROOF));
        Browser.with(found)
                .post(KEYS + "/" + onlyKey() + "/retirer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PROOF));
        answer(found, PROOF, thief).then().statusCode(422);

        answer(found, PROOF, key).then().statusCode(303);
        make(found, new SecurityKey(), "Une autre").then().statusCode(303);
        Browser.with(found).get(KEYS).then().body(containsString("Une autre"));
        TheClock.isAheadBy(Duration.ofMinutes(11));
        Browser.with(found).post(KEYS + "/defi").then().statusCode(404);
    }

    @Test
    void the_last_protection_stays_until_there_is_another() {
        String session = mayor.token();
        make(session, key, "Seule");
        UUID only = onlyKey();
        Browser.with(session)
                .post(KEYS + "/" + only + "/retirer")
                .then()
                .statusCode(422)
                .body(containsString("dernière protection"));
        Browser.with(Worker.mayorOf(place).token())
                .post(KEYS + "/" + only + "/retirer")
                .then()
                .statusCode(303);
        assertThat(onlyKey()).isEqualTo(only);

        String page = "/mairie/compte/verification/application";
        Authenticator.enrol(session, page).then().statusCode(200);
        Browser.with(session).post(KEYS + "/" + only + "/retirer").then().statusCode(303);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Clé d’accès retirée");
        assertThat(deeds()).contains("passkey removed");
        Browser.with(half()).get(STEP).then().body(containsString("code de votre application"));
    }

    @Test
    void a_key_is_all_that_one_needs() {
        make(mayor.token(), key, "Clé");
        Response asked = Browser.anonymous().post(ALONE + "/defi");
        String holder = asked.path("holder");
        assertThat(asked.<List<Object>>path("question.allowCredentials")).isEmpty();
        String answer = key.shown(asked.path("question.challenge"), origin(), HOST);
        Response entered = alone(holder, answer);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/mairie");
        Browser.with(entered.cookie(SessionCookie.NAME))
                .get("/mairie/compte")
                .then()
                .statusCode(200);

        alone(holder, answer).then().statusCode(422).body(containsString("Nous ne connaissons pas cette clé"));
        alone("rien", answer).then().statusCode(422);
        Response again = Browser.anonymous().post(ALONE + "/defi");
        alone(again.path("holder"), new SecurityKey().shown(again.path("question.challenge"), origin(), HOST))
                .then()
                .statusCode(422);
    }

    private Response make(String session, SecurityKey device, String name) {
        return Browser.with(session)
                .formParam("nom", name)
                .formParam("reponse", device.made(challenge(session, KEYS), origin(), HOST))
                .post(KEYS);
    }

    private static Response answer(String session, String address, SecurityKey device) {
        return give(session, address, device.shown(challenge(session, address), origin(), HOST));
    }

    private static Response give(String session, String address, String answer) {
        return Browser.with(session)
                .formParam("moyen", "cle")
                .formParam("reponse", answer)
                .post(address);
    }

    private static Response alone(String holder, String answer) {
        return Browser.anonymous()
                .formParam("demande", holder)
                .formParam("reponse", answer)
                .post(ALONE);
    }

    private static String challenge(String session, String address) {
        return Browser.with(session)
                .post(address + "/defi")
                .then()
                .statusCode(200)
                .extract()
                .path("challenge");
    }

    private static String origin() {
        return "http://" + HOST + ":" + RestAssured.port;
    }

    private String half() {
        return signIn(mayor.email(), "/mairie/connexion").cookie(SessionCookie.NAME);
    }

    private static Response signIn(String email, String door) {
        String page = Browser.anonymous().formParam("adresse", email).post(door).header("Location");
        return Browser.anonymous()
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", Mailbox.code(email))
                .post(door + "/code");
    }

    private UUID onlyKey() {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select id from passkey where person_id = :person", UUID.class)
                .setParameter("person", mayor.person())
                .getSingleResult());
    }

    private List<String> deeds() {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select action from journal where collectivity_id = :id and actor_id = :person", String.class)
                .setParameter("id", place.id())
                .setParameter("person", mayor.person())
                .getResultList());
    }

    private static List<String> codes(String page) {
        return Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
