package fr.parvis.console.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Authenticator;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.SecurityKey;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TeamPagesTest {

    @Inject
    Invitations invitations;

    @Inject
    Team team;

    @Test
    void an_operator_invites_a_colleague_who_comes_in() {
        Worker operator = Worker.operator();
        String email = "collegue-of-" + operator.email();
        operator.browser().get("/console/equipe").then().statusCode(200).body(containsString(operator.email()));
        operator.browser()
                .formParam("adresse", email)
                .formParam("role", "OPERATOR")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(303);
        operator.browser()
                .get("/console/equipe?fait=invitation")
                .then()
                .body(containsString("L’invitation est prête"), containsString(email), containsString("Renvoyer"));

        String link = Mailbox.link(email);
        assertThat(link).startsWith("/console/invitation/");
        String half = Browser.anonymous()
                .formParam("nom", "Inès Roux")
                .post(link)
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.NAME);
        String token =
                Authenticator.enrol(half, "/console/connexion/application").cookie(SessionCookie.NAME);
        Browser.with(token).get("/console/equipe").then().statusCode(200).body(containsString("Inès Roux"));
        operator.browser()
                .formParam("adresse", email)
                .formParam("role", "OPERATOR")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Cette personne est déjà dans l’équipe."));
    }

    @Test
    void who_works_for_a_town_hall_is_not_taken_into_the_team_by_a_slip() {
        Place place = ACommune.aCommune("Aubas").open();
        String email = "maire@aubas-" + place.id().toLowerCase(Locale.ROOT) + ".example";
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> invitations.invite(
                        Collectivity.withId(place.id()).orElseThrow(),
                        new Email(email),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        RequestSpecification operator = Worker.operator().browser().formParam("adresse", email);
        operator.formParam("role", "AGENT")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(
                        containsString("Cette adresse est déjà invitée comme maire d’Aubas"),
                        containsString("id=\"mairie-aussi\""),
                        containsString("value=\"" + email + "\""));
        operator.formParam("mairie-aussi", "oui")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(303);
        String colleague = Worker.mayorOf(place).email();
        Worker.operator()
                .browser()
                .formParam("adresse", colleague)
                .formParam("role", "AGENT")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("quelqu’un qui est maire d’Aubas"));
    }

    /** On a place of its own, since other tests have many operators. */
    @Test
    void of_two_who_take_each_others_rights_at_once_one_keeps_theirs() throws Exception {
        Place place = ACommune.aCommune("Deuxchefs").open();
        UUID one = operatorOf(place, "un");
        UUID other = operatorOf(place, "deux");
        CompletableFuture<Boolean> second = Tenancy.within(place.id(), () -> {
            team.dismiss(place.id(), one);
            CompletableFuture<Boolean> meanwhile = CompletableFuture.supplyAsync(
                    () -> Tenancy.within(place.id(), () -> team.dismiss(place.id(), other)));
            assertThatThrownBy(() -> meanwhile.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return meanwhile;
        });
        assertThatThrownBy(second::join).hasRootCauseInstanceOf(Team.LastOperator.class);
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement delete =
                        administrator.prepareStatement("delete from membership where collectivity_id = ?")) {
            delete.setString(1, place.id());
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }

    private UUID operatorOf(Place place, String name) {
        return Tenancy.within(
                place.id(), () -> invitations.join(new Email(name + "@chefs.example"), name, Role.OPERATOR));
    }

    @Test
    void nobody_gets_all_communes_because_something_was_overlooked() {
        Worker operator = Worker.operator();
        operator.browser().get("/console/equipe").then().body(not(containsString(" checked")));
        operator.browser()
                .get("/console/equipe?intercommunalite=243301215")
                .then()
                .body(containsString("value=\"EPCI_AGENT\" checked"));
        operator.browser()
                .formParam("adresse", "agent-of-" + operator.email())
                .formParam("role", "AGENT")
                .formParam("intercommunalite", "243301215")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Gardez l’un ou l’autre."));
    }

    @Test
    void whoever_leaves_is_out_at_once_and_nobody_shuts_themselves_out() {
        Worker operator = Worker.operator();
        Worker leaver = Worker.operator();
        String token = leaver.token();
        Browser.with(token).get("/console/equipe").then().statusCode(200);
        operator.browser()
                .get("/console/equipe/" + leaver.person() + "/retirer")
                .then()
                .statusCode(200)
                .body(containsString("Retirer l’accès de"));
        operator.browser()
                .get("/console/equipe/" + operator.person() + "/retirer")
                .then()
                .statusCode(404);
        Browser.with(token).get("/console/equipe").then().statusCode(200);
        operator.browser()
                .post("/console/equipe/" + leaver.person() + "/retirer")
                .then()
                .statusCode(422)
                .body(containsString("Écrivez pourquoi"));
        Browser.with(token).get("/console/equipe").then().statusCode(200);
        operator.browser()
                .formParam("raison", "Elle change de poste")
                .post("/console/equipe/" + leaver.person() + "/retirer")
                .then()
                .statusCode(303);
        Browser.with(token).get("/console/equipe").then().statusCode(303);
        operator.browser()
                .post("/console/equipe/" + operator.person() + "/retirer")
                .then()
                .statusCode(400);
    }

    /** Whoever has the mailbox of an operator must not have every commune. */
    @Test
    void an_operator_without_a_second_factor_gets_one_before_the_console_opens() {
        Worker operator = Worker.operator();
        Response proved = signIn(operator);
        assertThat(proved.header("Location")).endsWith("/console/connexion/application");
        String half = proved.cookie(SessionCookie.NAME);
        for (String page :
                List.of("/console/communes", "/console/compte", "/console/compte/verification/application")) {
            Browser.with(half).get(page).then().statusCode(303).header("Location", endsWith("/console/connexion"));
        }
        // Nor does the way of those who have one already lead anywhere.
        Browser.with(half)
                .get("/console/connexion/verification")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
        String token =
                Authenticator.enrol(half, "/console/connexion/application").cookie(SessionCookie.NAME);
        Browser.with(token).get("/console/communes").then().statusCode(200);

        assertThat(signIn(operator).header("Location")).endsWith("/console/connexion/verification");
        Browser.with(signIn(operator).cookie(SessionCookie.NAME))
                .get("/console/connexion/application")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
    }

    @Test
    void an_operator_may_begin_with_a_passkey_and_keeps_the_last() {
        Worker operator = Worker.operator();
        String half = signIn(operator).cookie(SessionCookie.NAME);
        String address = "/console/connexion/cles";
        Browser.with(half)
                .get("/console/connexion/application")
                .then()
                .body(containsString("href=\"" + address + "\""));
        String challenge = Browser.with(half).post(address + "/defi").path("challenge");
        String token = Browser.with(half)
                .formParam("nom", "Poste du bureau")
                .formParam(
                        "reponse",
                        new SecurityKey().made(challenge, "http://localhost:" + RestAssured.port, "localhost"))
                .post(address)
                .then()
                .statusCode(200)
                .body(containsString("dix codes"))
                .extract()
                .cookie(SessionCookie.NAME);
        Browser.with(half).get(address).then().statusCode(303);
        String keys = "/console/compte/verification/cles";
        String page = Browser.with(token).get(keys).asString();
        assertThat(page).contains("Poste du bureau");
        Matcher remove =
                Pattern.compile("action=\"(" + keys + "/[^\"]+/retirer)\"").matcher(page);
        assertThat(remove.find()).isTrue();
        Browser.with(token)
                .post(remove.group(1))
                .then()
                .statusCode(422)
                .body(containsString("la console en demande une"));
    }

    @Test
    void a_second_window_adds_no_key_once_there_is_one() {
        Worker operator = Worker.operator();
        String address = "/console/connexion/cles";
        String late = signIn(operator).cookie(SessionCookie.NAME);
        String challenge = Browser.with(late).post(address + "/defi").path("challenge");
        Authenticator.enrol(signIn(operator).cookie(SessionCookie.NAME), "/console/connexion/application")
                .then()
                .statusCode(200);
        Browser.with(late)
                .formParam("nom", "Ailleurs")
                .formParam(
                        "reponse",
                        new SecurityKey().made(challenge, "http://localhost:" + RestAssured.port, "localhost"))
                .post(address)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/connexion"));
        Browser.with(late).get(address).then().statusCode(303);
    }

    @Test
    void an_operator_signs_somebody_out_who_is_told() {
        Worker operator = Worker.operator();
        Worker mayor = Worker.mayorOf(ACommune.aCommune("Bazas").open());
        String telephone = mayor.token();
        String office = mayor.token();
        String connections = "/console/personnes/" + mayor.person() + "/connexions";
        operator.browser()
                .get("/console/communes/" + mayor.posts().get(0).collectivity())
                .then()
                .body(containsString("href=\"" + connections + "\""));
        String page = operator.browser().get(connections).asString();
        Matcher close = Pattern.compile("action=\"(" + connections + "/[^\"]+/fermer)\"")
                .matcher(page);
        assertThat(close.results().count()).isEqualTo(2);
        close.reset();
        assertThat(close.find()).isTrue();
        operator.browser().post(close.group(1)).then().statusCode(303);
        assertThat(Stream.of(telephone, office)
                        .filter(token ->
                                Browser.with(token).get("/mairie/compte").statusCode() == 200))
                .hasSize(1);
        assertThat(Mailbox.of(mayor.email()).get(0)).contains("Connexions fermées");
        operator.browser().post(connections + "/fermer").then().statusCode(303);
        for (String token : List.of(telephone, office)) {
            Browser.with(token).get("/mairie/compte").then().statusCode(303);
        }
        operator.browser().get(connections).then().body(containsString("nulle part"));
        operator.browser().get("/console/journal").then().body(containsString("<td>connexions d’une personne fermées"));
        operator.browser()
                .get("/console/personnes/" + new UUID(0, 1) + "/connexions")
                .then()
                .statusCode(404);
    }

    @Test
    void the_syndicate_says_after_how_long_accounts_close() {
        Worker operator = Worker.operator();
        String page = "/console/equipe/comptes-inactifs";
        operator.browser().get(page).then().body(containsString("value=\"18\""), containsString("value=\"6\""));
        operator.browser()
                .formParam("mairies", "2")
                .formParam("syndicat", "un an")
                .post(page)
                .then()
                .statusCode(422)
                .body(
                        containsString("entre 3 et 60"),
                        containsString("entre 2 et 24"),
                        containsString("value=\"un an\""));
        operator.browser()
                .formParam("mairies", "24")
                .formParam("syndicat", "12")
                .post(page)
                .then()
                .statusCode(303);
        operator.browser().get(page).then().body(containsString("value=\"24\""), containsString("value=\"12\""));
        operator.browser().get("/console/journal").then().body(containsString("24/12 mois"));
    }

    /** Sessions are deleted half a day after they began. */
    @Test
    void when_somebody_came_last_outlives_their_session() throws SQLException {
        Worker mayor = Worker.mayorOf(ACommune.aCommune("Saucats").open());
        mayor.token();
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement update = administrator.prepareStatement(
                        "update person set seen_at = '2025-02-03T10:00:00Z' where id = ?");
                PreparedStatement delete = administrator.prepareStatement("delete from session where person_id = ?")) {
            update.setObject(1, mayor.person());
            update.executeUpdate();
            delete.setObject(1, mayor.person());
            delete.executeUpdate();
        }
        Worker.operator()
                .browser()
                .get("/console/communes/" + mayor.posts().get(0).collectivity())
                .then()
                .body(containsString("<td>03/02/2025"), not(containsString("<td>jamais")));
    }

    @Test
    void an_operator_may_not_do_without() {
        Worker operator = Worker.operator();
        String token = operator.token();
        Authenticator telephone = Authenticator.of(Browser.with(token)
                .get("/console/compte/verification/application")
                .asString());
        Browser.with(token)
                .formParam("cle", telephone.sealed())
                .formParam("code", telephone.code())
                .post("/console/compte/verification/application")
                .then()
                .statusCode(200);
        Browser.with(token)
                .get("/console/compte/verification")
                .then()
                .body(containsString("Activée"), not(containsString("value=\"fin\"")));
        Browser.with(token)
                .formParam("code", telephone.code())
                .formParam("geste", "fin")
                .post("/console/compte/verification")
                .then()
                .statusCode(422)
                .body(containsString("ne peuvent pas désactiver"));
        Response halfway = signIn(operator);
        assertThat(halfway.header("Location")).endsWith("/console/connexion/verification");
        Browser.with(halfway.cookie(SessionCookie.NAME))
                .formParam("code", "000000")
                .post("/console/connexion/verification")
                .then()
                .statusCode(422);
        Browser.with(token).get("/console/journal").then().body(containsString("<td>code de validation refusé"));
    }

    @Test
    void a_colleague_takes_it_away_from_who_lost_everything_and_the_journal_tells() {
        Worker operator = Worker.operator();
        Worker colleague = Worker.operator();
        String lost = Authenticator.enrol(
                        signIn(colleague).cookie(SessionCookie.NAME), "/console/connexion/application")
                .cookie(SessionCookie.NAME);
        String reset = "/console/equipe/" + colleague.person() + "/verification/retirer";
        operator.browser().get("/console/equipe").then().body(containsString(reset));
        Browser.with(lost).post(reset).then().statusCode(400);

        operator.browser().get(reset).then().body(containsString("N’y nommez personne."));
        operator.browser().post(reset).then().statusCode(422).body(containsString("Écrivez pourquoi"));
        operator.browser()
                .formParam("raison", "Téléphone perdu en réunion")
                .post(reset)
                .then()
                .statusCode(303);
        Browser.with(lost).get("/console/communes").then().statusCode(303);
        assertThat(Mailbox.of(colleague.email()).get(0)).contains("retirée");
        operator.browser()
                .get("/console/journal")
                .then()
                .body(containsString(
                        "<td>validation en deux étapes retirée d’un compte\u00a0: «\u00a0Téléphone perdu"));
        operator.browser().get("/console/equipe").then().body(not(containsString(reset)));
        assertThat(signIn(colleague).header("Location")).endsWith("/console/connexion/application");
    }

    @Test
    void a_commune_does_not_take_the_second_proof_of_who_works_for_the_syndicate_as_well() {
        Worker colleague = Worker.operator();
        String session = Authenticator.enrol(
                        signIn(colleague).cookie(SessionCookie.NAME), "/console/connexion/application")
                .cookie(SessionCookie.NAME);
        Place place = ACommune.aCommune("Deuxpostes").open();
        Tenancy.within(place.id(), () -> invitations.join(new Email(colleague.email()), colleague.name(), Role.MAYOR));

        Worker.operator()
                .browser()
                .formParam("raison", "Téléphone perdu")
                .post("/console/communes/" + place.id() + "/personnes/" + colleague.person() + "/verification/retirer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?fait=verification-gardee"));
        Worker.operator()
                .browser()
                .get("/console/communes/" + place.id() + "?fait=verification-gardee")
                .then()
                .body(containsString("elle travaille aussi au syndicat"));
        Browser.with(session).get("/console/equipe").then().statusCode(200);
    }

    private static Response signIn(Worker operator) {
        String page = Browser.anonymous()
                .formParam("adresse", operator.email())
                .post("/console/connexion")
                .header("Location");
        return Browser.anonymous()
                .formParam("demande", page.substring(page.indexOf('=') + 1))
                .formParam("code", Mailbox.code(operator.email()))
                .post("/console/connexion/code");
    }

    @Test
    void an_address_that_is_none_is_refused_and_kept() {
        Worker.operator()
                .browser()
                .formParam("adresse", "agent@")
                .formParam("role", "OPERATOR")
                .post("/console/equipe/invitations")
                .then()
                .statusCode(422)
                .body(containsString("Complétez"), containsString("value=\"agent@\""));
    }
}
