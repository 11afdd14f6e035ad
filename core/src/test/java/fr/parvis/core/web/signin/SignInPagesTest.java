package fr.parvis.core.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
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
import fr.parvis.core.person.SignIn;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.HostNames;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInPagesTest {

    @Inject
    HostNames hostNames;

    @Inject
    Session database;

    @BeforeEach
    void nobody_has_tried_yet() {
        // All tests knock from one network.
        Tenancy.run(new Scope.Nobody(), () -> database.createNativeMutationQuery("delete from throttle")
                .executeUpdate());
    }

    @Test
    void a_mayor_enters_with_the_code() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune("Le Haillan").open());

        String codePage = ask(mayor.email());
        Browser.anonymous().get(codePage).then().statusCode(200).body(containsString("six chiffres"));
        Response entered = type(codePage, Mailbox.code(mayor.email()));

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/mairie");
        assertThat(entered.header("Set-Cookie"))
                .startsWith(SessionCookie.NAME + "=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        Browser.with(entered.cookie(SessionCookie.NAME))
                .get("/mairie/compte")
                .then()
                .statusCode(200)
                .body(containsString(mayor.email()), containsString("Le Haillan"));
    }

    @Test
    void a_code_typed_with_a_space_is_right_too() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String codePage = ask(mayor.email());
        String code = Mailbox.code(mayor.email());

        assertThat(type(codePage, " " + code.substring(0, 3) + " " + code.substring(3))
                        .statusCode())
                .isEqualTo(303);
    }

    /** Whoever reads plain text, by choice or with a screen reader, must not get the markup. */
    @Test
    void the_plain_text_of_a_letter_is_plain() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        ask(mayor.email());
        assertThat(Mailbox.of(mayor.email()).get(0))
                .contains("Votre code de connexion", "/mairie/connexion/lien/")
                .doesNotContain("<");
    }

    @Test
    void a_code_serves_once() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String codePage = ask(mayor.email());
        String code = Mailbox.code(mayor.email());
        type(codePage, code);

        assertThat(type(codePage, code).statusCode()).isEqualTo(422);
    }

    @Test
    void a_code_and_a_link_are_worth_nothing_after_ten_minutes() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String codePage = ask(mayor.email());
        String code = Mailbox.code(mayor.email());
        String link = Mailbox.link(mayor.email());

        TheClock.isAheadBy(SignIn.LASTS.plus(Duration.ofSeconds(1)));

        assertThat(type(codePage, code).statusCode()).isEqualTo(422);
        Browser.anonymous().post(link).then().statusCode(410);
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused_as_well() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String codePage = ask(mayor.email());
        String code = Mailbox.code(mayor.email());
        for (int i = 0; i < 5; i++) {
            assertThat(type(codePage, wrong(mayor)).statusCode()).isEqualTo(422);
        }
        // Past the pause, so that what refuses is the code itself.
        TheClock.isAheadBy(Duration.ofMinutes(5));

        assertThat(type(codePage, code).statusCode()).isEqualTo(422);
    }

    @Test
    void who_guesses_codes_has_to_wait_and_is_told_how_long() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String codePage = ask(mayor.email());
        for (int i = 0; i < Throttle.Door.SIGN_IN_CODE.freeTries(); i++) {
            type(codePage, wrong(mayor));
        }

        Response paused = type(codePage, wrong(mayor));

        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(paused.header("Retry-After"))).isBetween(1, 16);
        assertThat(paused.asString()).containsPattern("Attendez 1[0-6]\u00a0secondes");
    }

    @Test
    void who_asks_for_one_code_after_the_other_has_to_wait() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        for (int i = 0; i < 5; i++) {
            ask(mayor.email());
        }

        assertThat(send(mayor.email()).statusCode()).isEqualTo(429);
        TheClock.isAheadBy(Duration.ofSeconds(20));
        assertThat(send(mayor.email()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_meeting_of_mayors_on_one_network_gets_in() {
        Place place = ACommune.aCommune().open();
        for (int i = 0; i < 12; i++) {
            Worker mayor = Worker.mayorOf(place);
            assertThat(type(ask(mayor.email()), Mailbox.code(mayor.email())).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_training_room_of_mayors_asks_before_anybody_types() {
        Place place = ACommune.aCommune().open();
        List<Worker> mayors =
                Stream.generate(() -> Worker.mayorOf(place)).limit(40).toList();
        List<String> codePages =
                mayors.stream().map(mayor -> ask(mayor.email())).toList();
        assertThat(type(codePages.get(39), Mailbox.code(mayors.get(39).email())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_wrong_code_keeps_what_was_typed_and_says_so_in_the_title() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());

        Response page = type(ask(mayor.email()), "12");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("<title>Erreur\u00a0:", "value=\"12\"", "href=\"#code\"");
    }

    @Test
    void a_mail_scanner_that_opens_the_link_does_not_use_it_up() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        ask(mayor.email());
        String link = Mailbox.link(mayor.email());

        for (int i = 0; i < 3; i++) {
            Browser.anonymous().get(link).then().statusCode(200).body(containsString("<form method=\"post\""));
        }
        Browser.anonymous().post(link).then().statusCode(303).header("Location", endsWith("/mairie"));
        Browser.anonymous().post(link).then().statusCode(410);
    }

    @Test
    void an_unknown_address_gets_the_same_answers() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        Response known = send(mayor.email());
        Response unknown = send("personne@ailleurs.example");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(names(unknown)).isEqualTo(names(known));
        assertThat(withoutId(unknown.header("Location"))).isEqualTo(withoutId(known.header("Location")));
        assertThat(Mailbox.of("personne@ailleurs.example")).isEmpty();
        Response wrong = type(known.header("Location"), wrong(mayor));
        Response hopeless = type(unknown.header("Location"), wrong(mayor));
        assertThat(hopeless.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(withoutId(hopeless.asString())).isEqualTo(withoutId(wrong.asString()));
    }

    @Test
    void a_slip_in_the_address_is_told_and_kept() {
        Browser.anonymous()
                .formParam("adresse", "claire.martin@")
                .post("/mairie/connexion")
                .then()
                .statusCode(422)
                .body(containsString("<title>Erreur\u00a0:"), containsString("value=\"claire.martin@\""));
    }

    @Test
    void who_works_for_several_communes_chooses_and_may_change() {
        Place first = ACommune.aCommune("Ambès").open();
        Place second = ACommune.aCommune("Bassens").open();
        Place foreign = ACommune.aCommune("Cenon").open();
        Worker secretary = Worker.secretaryOf(first, second);

        Response entered = type(ask(secretary.email()), Mailbox.code(secretary.email()));
        assertThat(entered.header("Location")).endsWith("/mairie/communes");
        String token = entered.cookie(SessionCookie.NAME);
        Browser.with(token)
                .get("/mairie/communes")
                .then()
                .body(containsString("Ambès"), containsString("Bassens"), not(containsString("Cenon")));
        Browser.with(token)
                .formParam("commune", foreign.id())
                .post("/mairie/communes")
                .then()
                .statusCode(404);

        String next = Browser.with(token)
                .formParam("commune", second.id())
                .post("/mairie/communes")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"))
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(next).get("/mairie/compte").then().body(containsString(">Bassens</a>"));
        Browser.with(token).get("/mairie/compte").then().statusCode(303);
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String token = mayor.token();

        Browser.with(token)
                .post("/mairie/deconnexion")
                .then()
                .statusCode(303)
                .header("Set-Cookie", matchesPattern(SessionCookie.NAME + "=.*Max-Age=0.*"));
        Browser.with(token)
                .get("/mairie/compte")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie/connexion"));
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        Worker mayor = Worker.mayorOf(ACommune.aCommune().open());
        String telephone = mayor.token();
        String office = mayor.token();
        Browser.with(telephone).get("/mairie/compte").then().statusCode(200);

        Browser.with(office).post("/mairie/deconnexion/partout").then().statusCode(303);

        Browser.with(telephone).get("/mairie/compte").then().statusCode(303);
        Browser.with(office).get("/mairie/compte").then().statusCode(303);
    }

    @Test
    void who_is_signed_in_is_not_asked_again() {
        Worker.mayorOf(ACommune.aCommune().open())
                .browser()
                .get("/mairie/connexion")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/mairie"));
    }

    @Test
    void a_face_that_this_process_does_not_show_is_not_found() {
        Browser.anonymous().get("/console/connexion").then().statusCode(404);
        Browser.anonymous()
                .formParam("adresse", "a@b.example")
                .post("/console/connexion")
                .then()
                .statusCode(404);
        Browser.anonymous().get("/console/connexion/lien/x").then().statusCode(404);
        Browser.anonymous().get("/console/invitation/x").then().statusCode(404);
        Browser.anonymous().post("/console/deconnexion").then().statusCode(404);
    }

    @Test
    void an_operator_finds_no_door_where_the_console_is_not_shown() {
        Worker operator = Worker.operator();

        Response page = type(ask(operator.email()), Mailbox.code(operator.email()));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.cookie(SessionCookie.NAME)).isNull();
    }

    @Test
    void a_commune_s_own_host_lets_in_its_own_people_only() {
        Place own =
                ACommune.aCommune("Pessac").onHost("participer.pessac.example").open();
        Worker here = Worker.mayorOf(own);
        Worker elsewhere = Worker.mayorOf(ACommune.aCommune().open());
        hostNames.refresh();

        Browser.anonymous()
                .header("Host", "participer.pessac.example")
                .get("/mairie/connexion")
                .then()
                .statusCode(200)
                .body(containsString("Pessac"));
        assertThat(onOwnHost(here).statusCode()).isEqualTo(303);
        assertThat(onOwnHost(elsewhere).statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_of_one_host_is_nobody_on_another() {
        Place own = ACommune.aCommune("Talence")
                .onHost("participer.talence.example")
                .open();
        Worker mayor = Worker.mayorOf(own);
        hostNames.refresh();

        Browser.with(mayor.token("participer.talence.example"))
                .header("Host", "participer.talence.example")
                .get("/mairie/compte")
                .then()
                .statusCode(200);
        Browser.with(mayor.token("participer.talence.example"))
                .get("/mairie/compte")
                .then()
                .statusCode(303);
        Browser.with(mayor.token())
                .header("Host", "participer.talence.example")
                .get("/mairie/compte")
                .then()
                .statusCode(303);
    }

    @Test
    void a_session_of_another_commune_shows_nothing_on_a_commune_s_own_host() {
        ACommune.aCommune("Gradignan").onHost("participer.gradignan.example").open();
        Worker neighbour = Worker.mayorOf(ACommune.aCommune().open());
        hostNames.refresh();

        Browser.with(neighbour.token("participer.gradignan.example"))
                .header("Host", "participer.gradignan.example")
                .get("/mairie/compte")
                .then()
                .statusCode(404);
    }

    @Test
    void another_site_can_send_nothing() {
        Browser.anonymous("cross-site")
                .formParam("adresse", "a@b.example")
                .post("/mairie/connexion")
                .then()
                .statusCode(403);
    }

    private static Response onOwnHost(Worker worker) {
        Response sent = Browser.anonymous()
                .header("Host", "participer.pessac.example")
                .formParam("adresse", worker.email())
                .post("/mairie/connexion");
        assertThat(Mailbox.of(worker.email()).get(0)).contains("http://participer.pessac.example");
        return Browser.anonymous()
                .header("Host", "participer.pessac.example")
                .formParam("demande", id(sent.header("Location")))
                .formParam("code", Mailbox.code(worker.email()))
                .post("/mairie/connexion/code");
    }

    private static String ask(String address) {
        return send(address)
                .then()
                .statusCode(303)
                .header("Location", containsString("/mairie/connexion/code?demande="))
                .extract()
                .header("Location");
    }

    private static Response send(String address) {
        return Browser.anonymous().formParam("adresse", address).post("/mairie/connexion");
    }

    private static Response type(String codePage, String code) {
        return Browser.anonymous()
                .formParam("demande", id(codePage))
                .formParam("code", code)
                .post("/mairie/connexion/code");
    }

    private static String wrong(Worker worker) {
        return Mailbox.code(worker.email()).equals("000000") ? "000001" : "000000";
    }

    private static String id(String location) {
        return UUID.fromString(location.substring(location.indexOf('=') + 1)).toString();
    }

    private static String withoutId(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(Header::getName)
                .sorted()
                .toList();
    }
}
