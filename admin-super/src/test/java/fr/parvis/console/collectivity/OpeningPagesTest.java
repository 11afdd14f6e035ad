package fr.parvis.console.collectivity;

import static fr.parvis.core.fixture.Rush.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpeningPagesTest {

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    private String token = "";

    @BeforeEach
    void no_commune_and_an_operator() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        directory.forget();
        token = Worker.operator().token();
    }

    @Test
    void one_commune_takes_one_field_and_one_button() {
        Browser.with(token)
                .get("/console/communes/nouvelle")
                .then()
                .statusCode(200)
                .body(containsString("Quelle commune "));
        Browser.with(token)
                .queryParam("q", "la reole")
                .get("/console/communes/nouvelle")
                .then()
                .body(containsString("Ouvrir La Réole (33190)"), containsString("value=\"33352\""));
        String sheet = Browser.with(token)
                .formParam("insee", "33352")
                .post("/console/communes/nouvelle")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Browser.with(token)
                .get(sheet)
                .then()
                .statusCode(200)
                .body(containsString("C’est fait"), containsString("la commune de La Réole est ouverte"));
        Browser.with(token)
                .queryParam("q", "33190")
                .get("/console/communes/nouvelle/resultats")
                .then()
                .body(containsString("La Réole (33190)\u00a0: commune déjà ouverte"), not(containsString("<html")));
    }

    @Test
    void a_name_that_no_commune_has_is_told() {
        Browser.with(token)
                .queryParam("q", "zzzz")
                .get("/console/communes/nouvelle")
                .then()
                .body(containsString("Aucune commune ne correspond à «\u00a0zzzz\u00a0»"));
        Browser.with(token)
                .formParam("insee", "99999")
                .post("/console/communes/nouvelle")
                .then()
                .statusCode(400);
    }

    @Test
    void a_departement_is_looked_at_then_opened_and_followed() {
        opening.openOne("33352");
        String batch = posted("departement", "departement", "33");
        Browser.with(token)
                .get(batch)
                .then()
                .statusCode(200)
                .body(
                        containsString("Département de la Gironde"),
                        containsString("Ouvrir 533 communes"),
                        containsString("Les communes qui seront ouvertes"),
                        containsString("<summary>Et 513 autres</summary>"),
                        containsString("<li>Villandraut (33730)</li>"),
                        not(containsString("<li>La Réole (33190)</li>")),
                        containsString("est déjà ouverte"));
        assertThat(opening.work()).as("nothing begins by itself").isZero();

        Browser.with(token).post(batch + "/commencer").then().statusCode(303).header("Location", endsWith(batch));
        Browser.with(token)
                .get(batch)
                .then()
                .body(
                        containsString("<progress"),
                        containsString("0 sur 534"),
                        containsString("http-equiv=\"refresh\""),
                        containsString("data-poll=\"" + batch + "/avancement\""));
        Browser.with(token).get(batch + "/avancement").then().body(not(containsString("data-finished")));

        opening.work();

        Browser.with(token).get(batch + "/avancement").then().body(containsString("data-finished"));
        Browser.with(token)
                .get(batch)
                .then()
                .body(
                        containsString("533 communes sont ouvertes."),
                        containsString("Une était déjà ouverte."),
                        containsString("Inviter les maires"),
                        not(containsString("http-equiv")));
        Browser.with(token)
                .get("/console/communes/plusieurs?ouverture=" + batch.substring(batch.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .body(containsString("INSEE;Nom;Courriel\n"), containsString("\n33004;Ambès;\n"));
        Browser.with(token)
                .get("/console/ouvertures")
                .then()
                .body(containsString("Département de la Gironde"), containsString("Terminée"));
        Browser.with(token)
                .get("/console/communes?ouverture=" + batch.substring(batch.lastIndexOf('/') + 1))
                .then()
                .body(containsString("534 communes"));
    }

    @Test
    void an_intercommunal_body_is_found_by_its_name() {
        Browser.with(token)
                .queryParam("q", "réolais")
                .get("/console/communes/plusieurs")
                .then()
                .body(containsString("Communauté de communes du Réolais en Sud Gironde"));
        Browser.with(token)
                .queryParam("q", "réolais")
                .get("/console/communes/plusieurs/intercommunalites")
                .then()
                .body(containsString("value=\"200044394\""), not(containsString("<html")));
        Browser.with(token)
                .get(posted("intercommunalite", "siren", "200044394"))
                .then()
                .body(containsString("Ouvrir 41 communes"));
    }

    @Test
    void a_choice_that_is_missing_is_asked_for() {
        for (String way : new String[] {"departement", "intercommunalite"}) {
            Browser.with(token)
                    .formParam("departement", "")
                    .post("/console/communes/plusieurs/" + way)
                    .then()
                    .statusCode(422)
                    .body(containsString("Choisissez un"), containsString("Erreur\u00a0: "));
        }
        Browser.with(token)
                .multiPart("lignes", " ")
                .post("/console/communes/plusieurs/liste")
                .then()
                .statusCode(422)
                .body(containsString("Collez des lignes ou choisissez un fichier."));
    }

    @Test
    void a_pasted_list_does_the_good_lines_and_names_the_bad_ones() {
        String batch = pasted("La Réole\nBordo\n33004\n\n68240");
        Browser.with(token)
                .get(batch)
                .then()
                .body(
                        containsString("Liste collée le"),
                        containsString("Ouvrir 2 communes"),
                        containsString("2 lignes ne conviennent pas"),
                        containsString("<li>La Réole (33190)</li>"),
                        containsString("Bordo"),
                        containsString(">5<"),
                        containsString("68240 est le code INSEE d’Illtal"));
        Browser.with(token).post(batch + "/commencer").then().statusCode(303);
        opening.work();
        Browser.with(token)
                .get(batch)
                .then()
                .body(containsString("2 communes sont ouvertes."), containsString("Bordo"));
    }

    @Test
    void a_slip_in_an_address_is_told_and_all_lines_are_counted() {
        String batch = pasted("La Réole;pas-une-adresse\nAmbès\nBordo");
        Browser.with(token)
                .get(batch)
                .then()
                .body(
                        containsString("3 lignes lues."),
                        containsString("Ouvrir 2 communes"),
                        containsString("Une ligne sans adresse utilisable"),
                        containsString("La Réole;pas-une-adresse"),
                        containsString("n’est pas une adresse électronique"));
        Browser.with(token).post(batch + "/commencer").then().statusCode(303);
        opening.work();
        Browser.with(token)
                .get(batch)
                .then()
                .body(containsString("2 communes sont ouvertes."), containsString("La Réole;pas-une-adresse"));
        Browser.with(token)
                .get("/console/ouvertures")
                .then()
                .body(containsString(">3<br>"), containsString("dont 1 refusée"));
    }

    @Test
    void a_file_from_a_spreadsheet_prepares_the_mayors_invitations() {
        String csv = "Commune;Code INSEE;Mél\nLa Réole;33352;maire@lareole.example\nAmbès;33004;\n";
        String batch = uploaded("communes.csv", csv, Charset.forName("windows-1252"));
        Browser.with(token)
                .get(batch)
                .then()
                .body(containsString("communes.csv"), containsString("Une invitation de maire sera prête à envoyer"));
        Browser.with(token).post(batch + "/commencer").then().statusCode(303);
        opening.work();
        assertThat(Mailbox.of("maire@lareole.example"))
                .as("nothing leaves by itself")
                .isEmpty();
        Browser.with(token).get(batch).then().body(containsString("Envoyer l’invitation"));

        Browser.with(token).post(batch + "/invitations").then().statusCode(303);

        assertThat(Mailbox.link("maire@lareole.example")).startsWith("/mairie/invitation/33352.");
        Browser.with(token)
                .get(batch + "?fait=invitations")
                .then()
                .body(containsString("Les invitations partent"), not(containsString("Envoyer l’invitation")));
    }

    /** Held up until all have looked at what is ready: whoever looks first and sends later sends it again. */
    @Test
    void the_button_pressed_several_times_at_once_invites_each_mayor_once() throws Exception {
        String csv = "Commune;Code INSEE;Mél\nLa Réole;33352;a@maires.example\nAmbès;33004;b@maires.example\n";
        String batch = uploaded("communes.csv", csv, StandardCharsets.UTF_8);
        Browser.with(token).post(batch + "/commencer").then().statusCode(303);
        opening.work();
        try (Connection busy = TestDatabase.administrator();
                Statement hold = busy.createStatement()) {
            busy.setAutoCommit(false);
            hold.execute("lock table invitation in share mode");
            CompletableFuture<List<Response>> presses = CompletableFuture.supplyAsync(
                    () -> atOnce(4, () -> Browser.with(token).post(batch + "/invitations")));
            assertThatThrownBy(() -> presses.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            busy.commit();
            assertThat(presses.get(10, TimeUnit.SECONDS))
                    .extracting(Response::statusCode)
                    .containsOnly(303);
        }
        assertThat(Mailbox.of("a@maires.example")).hasSize(1);
        assertThat(Mailbox.of("b@maires.example")).hasSize(1);
    }

    @Test
    void a_long_list_can_be_pasted() {
        String batch = pasted(String.join("\n", Collections.nCopies(3000, "Une ligne qui ne dit rien")));
        Browser.with(token)
                .get(batch)
                .then()
                .body(containsString("3\u202f000"), containsString("Il n’y a rien à ouvrir"));
    }

    @Test
    void a_batch_can_be_given_up() {
        String batch = posted("departement", "departement", "33");
        Browser.with(token).post(batch + "/abandonner").then().statusCode(303);
        Browser.with(token).get(batch).then().statusCode(404);
        Browser.with(token).get("/console/ouvertures/no-uuid").then().statusCode(404);
    }

    private String posted(String way, String field, String value) {
        return path(Browser.with(token)
                .formParam(field, value)
                .post("/console/communes/plusieurs/" + way)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    @Test
    void an_agent_puts_no_colleague_on_the_list_of_mayors() {
        Worker agent = Worker.ofConsole(Role.AGENT, "");
        String lines = "Ruch;33;" + agent.email().toUpperCase(Locale.ROOT) + "\nLugasson;33;mairie@lugasson.example";
        assertThat(Browser.with(agent.token()).get(pasted(agent.token(), lines)).asString())
                .contains("seul un administrateur du syndicat peut inviter", "Une invitation de maire sera prête");
        assertThat(Browser.with(token).get(pasted(lines)).asString()).doesNotContain("seul un administrateur");
    }

    private String pasted(String lines) {
        return pasted(token, lines);
    }

    private static String pasted(String token, String lines) {
        return path(Browser.with(token)
                .multiPart(new MultiPartSpecBuilder(lines)
                        .controlName("lignes")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/console/communes/plusieurs/liste")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    private String uploaded(String name, String content, Charset charset) {
        return path(Browser.with(token)
                .multiPart("lignes", "")
                .multiPart("fichier", name, content.getBytes(charset), "text/csv")
                .post("/console/communes/plusieurs/liste")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/console/"));
    }
}
