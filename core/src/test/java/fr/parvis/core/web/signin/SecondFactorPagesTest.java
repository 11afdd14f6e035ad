package fr.parvis.core.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Authenticator;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Rush;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SecondFactorPagesTest {

    private static final String MINE = "/mairie/compte/verification";
    private static final String STEP = "/mairie/connexion/verification";

    @Inject
    Session database;

    @Inject
    Invitations invitations;

    private final Place place = ACommune.aCommune("Le Teich").open();
    private final Worker mayor = Worker.mayorOf(place);

    @BeforeEach
    void nobody_has_tried_yet() {
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("delete from throttle")
                .executeUpdate());
    }

    @Test
    void a_mayor_prepares_a_telephone_and_is_asked_for_its_code_the_next_time() {
        Authenticator telephone = enrol().telephone();
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Validation en deux étapes activée");

        Response proved = signIn();
        assertThat(proved.header("Location")).endsWith(STEP);
        String half = proved.cookie(SessionCookie.NAME);
        Browser.with(half).get(STEP).then().statusCode(200).body(containsString("code de votre application"));
        Response entered =
                Browser.with(half).formParam("code", telephone.code()).post(STEP);

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/mairie");
        Browser.with(entered.cookie(SessionCookie.NAME))
                .get("/mairie/compte")
                .then()
                .statusCode(200)
                .body(containsString("Activée"));
    }

    /** Fails closed: half a session opens no page, and goes on being half of one. */
    @Test
    void between_the_two_proofs_one_is_nobody() {
        Authenticator telephone = enrol().telephone();
        String half = signIn().cookie(SessionCookie.NAME);

        for (String page : List.of("/mairie/compte", MINE, "/mairie/compte/appareils", "/mairie/communes")) {
            Browser.with(half).get(page).then().statusCode(303).header("Location", endsWith("/mairie/connexion"));
        }
        Browser.with(half)
                .formParam("code", telephone.code())
                .post("/console/connexion/verification")
                .then()
                .statusCode(404);
        String full = Browser.with(half)
                .formParam("code", telephone.code())
                .post(STEP)
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(half).get("/mairie/compte").then().statusCode(303);
        Browser.with(full).get(STEP).then().statusCode(303).header("Location", endsWith("/mairie/connexion"));
        Browser.with(full).get("/mairie/compte").then().statusCode(200);
    }

    @Test
    void the_second_step_waits_ten_minutes_and_not_longer() {
        enrol();
        String half = signIn().cookie(SessionCookie.NAME);
        TheClock.isAheadBy(SignIn.LASTS.plus(Duration.ofSeconds(1)));
        Browser.with(half).get(STEP).then().statusCode(303).header("Location", endsWith("/mairie/connexion"));
    }

    /** The door that is easy to forget: an invitation to a second commune proves the address, and no more. */
    @Test
    void an_invitation_does_not_go_around_the_second_step() {
        enrol();
        Place other = ACommune.aCommune("Mios").open();
        Tenancy.run(
                new Scope.Within(other.id()),
                () -> invitations.invite(
                        Collectivity.withId(other.id()).orElseThrow(),
                        new Email(mayor.email()),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        Response accepted = Browser.anonymous().post(Mailbox.link(mayor.email()));
        assertThat(accepted.header("Location")).endsWith(STEP);
        Browser.with(accepted.cookie(SessionCookie.NAME))
                .get("/mairie/compte")
                .then()
                .statusCode(303);
    }

    @Test
    void a_code_of_the_application_serves_once_even_when_it_is_typed_twice_at_once() {
        Authenticator telephone = enrol().telephone();
        String code = telephone.code();
        List<String> halves = Stream.generate(() -> signIn().cookie(SessionCookie.NAME))
                .limit(4)
                .toList();
        AtomicInteger next = new AtomicInteger();
        List<Integer> answers = Rush.atOnce(4, () -> Browser.with(halves.get(next.getAndIncrement()))
                .formParam("code", code)
                .post(STEP)
                .statusCode());
        assertThat(Collections.frequency(answers, 303)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 422)).isEqualTo(3);
    }

    @Test
    void a_recovery_code_serves_once_however_it_is_typed() {
        Enrolled enrolled = enrol();
        String first = enrolled.codes().get(0);
        Response entered = Browser.with(signIn().cookie(SessionCookie.NAME))
                .formParam("code", "")
                .formParam("secours", first.toLowerCase(Locale.ROOT).replace("-", " "))
                .post(STEP);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Un code de secours a servi", "Il en reste 9");
        Browser.with(entered.cookie(SessionCookie.NAME)).get(MINE).then().body(containsString("Il en reste 9"));

        assertThat(Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                                "select actor_id from journal where action = 'recovery code used' and subject = :person",
                                UUID.class)
                        .setParameter("person", mayor.person().toString())
                        .getSingleResult()))
                .isEqualTo(mayor.person());

        Browser.with(signIn().cookie(SessionCookie.NAME))
                .formParam("secours", first)
                .post(STEP)
                .then()
                .statusCode(422)
                .body(containsString("a déjà servi"));
    }

    @Test
    void who_guesses_has_to_wait() {
        Authenticator telephone = enrol().telephone();
        String half = signIn().cookie(SessionCookie.NAME);
        for (int i = 0; i < 5; i++) {
            Browser.with(half)
                    .formParam("code", telephone.wrongCode())
                    .post(STEP)
                    .then()
                    .statusCode(422);
        }
        Browser.with(half).formParam("code", telephone.code()).post(STEP).then().statusCode(429);
    }

    @Test
    void one_application_gives_way_to_another_against_a_code_of_the_first() {
        Enrolled first = enrol();
        String session = mayor.token();
        String page = Browser.with(session).get(MINE + "/application").asString();
        assertThat(page).contains("name=\"actuel\"");
        Authenticator second = Authenticator.of(page);

        Browser.with(session)
                .formParam("cle", second.sealed())
                .formParam("code", second.code())
                .formParam("actuel", first.telephone().wrongCode())
                .post(MINE + "/application")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#actuel\""));
        Browser.with(session)
                .formParam("cle", second.sealed())
                .formParam("code", second.code())
                .formParam("actuel", first.telephone().code())
                .post(MINE + "/application")
                .then()
                .statusCode(200);

        String half = signIn().cookie(SessionCookie.NAME);
        Browser.with(half)
                .formParam("code", first.telephone().code())
                .post(STEP)
                .then()
                .statusCode(422);
        Browser.with(half)
                .formParam("secours", first.codes().get(0))
                .post(STEP)
                .then()
                .statusCode(422);
        Browser.with(half).formParam("code", second.code()).post(STEP).then().statusCode(303);
    }

    @Test
    void a_secret_is_shown_again_to_who_mistyped_and_never_after_it_serves() {
        String session = mayor.token();
        Authenticator telephone = Authenticator.of(
                Browser.with(session).get(MINE + "/application").asString());
        Response mistyped = Browser.with(session)
                .formParam("cle", telephone.sealed())
                .formParam("code", telephone.wrongCode())
                .post(MINE + "/application");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.header("Cache-Control")).isEqualTo("no-store");
        String shown = secret(mistyped.asString());
        Browser.with(session)
                .formParam("cle", telephone.sealed())
                .formParam("code", telephone.code())
                .post(MINE + "/application")
                .then()
                .statusCode(200);

        Response replayed = Browser.with(session)
                .formParam("cle", telephone.sealed())
                .formParam("code", "000000")
                .post(MINE + "/application");
        assertThat(secret(replayed.asString())).isNotEqualTo(shown);
        Browser.with(Worker.mayorOf(place).token())
                .formParam("cle", telephone.sealed())
                .formParam("code", "000000")
                .post(MINE + "/application")
                .then()
                .statusCode(422)
                .body(not(containsString(shown)));
    }

    @Test
    void ending_it_and_new_recovery_codes_need_a_code() {
        Enrolled enrolled = enrol();
        String session = mayor.token();
        Browser.with(session)
                .formParam("code", enrolled.telephone().wrongCode())
                .formParam("geste", "fin")
                .post(MINE)
                .then()
                .statusCode(422);
        List<String> fresh = codes(Browser.with(session)
                .formParam("code", enrolled.codes().get(0))
                .formParam("geste", "codes")
                .post(MINE)
                .asString());
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(enrolled.codes());
        Browser.with(session)
                .formParam("code", enrolled.codes().get(1))
                .formParam("geste", "fin")
                .post(MINE)
                .then()
                .statusCode(422);
        Browser.with(session)
                .formParam("code", fresh.get(3))
                .formParam("geste", "fin")
                .post(MINE)
                .then()
                .statusCode(303);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("désactivée");
        assertThat(signIn().header("Location")).endsWith("/mairie");
    }

    @Test
    void neither_secret_nor_recovery_codes_stand_in_the_database() {
        Enrolled enrolled = enrol();
        String kept = HexFormat.of().formatHex(bytes("select secret from second_factor where person_id = :person"));
        assertThat(kept)
                .isNotEmpty()
                .doesNotContain(HexFormat.of().formatHex(enrolled.telephone().secret()));
        byte[] hash = bytes("select code_hash from recovery_code where person_id = :person limit 1");
        assertThat(enrolled.codes()).noneMatch(code -> Arrays.equals(code.getBytes(StandardCharsets.UTF_8), hash));
    }

    private byte[] bytes(String query) {
        return Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(query, byte[].class)
                .setParameter("person", mayor.person())
                .getSingleResult());
    }

    private record Enrolled(Authenticator telephone, List<String> codes) {}

    private Enrolled enrol() {
        String session = mayor.token();
        Response page = Browser.with(session).get(MINE + "/application");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        Authenticator telephone = Authenticator.of(page.asString());
        Response done = Browser.with(session)
                .formParam("cle", telephone.sealed())
                .formParam("code", telephone.code())
                .post(MINE + "/application");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.header("Cache-Control")).isEqualTo("no-store");
        List<String> codes = codes(done.asString());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        return new Enrolled(telephone, codes);
    }

    private Response signIn() {
        String page = Browser.anonymous()
                .formParam("adresse", mayor.email())
                .post("/mairie/connexion")
                .header("Location");
        return Browser.anonymous()
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", Mailbox.code(mayor.email()))
                .post("/mairie/connexion/code");
    }

    private static List<String> codes(String page) {
        return Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String secret(String page) {
        return Pattern.compile("secret=([A-Z2-7]+)")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
