package fr.parvis.console.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.StringJoiner;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Wire;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.moving.Mergers;
import fr.parvis.core.storage.TestDatabase;

/** Two villages become one: asked, confirmed by another, carried out; nothing that was asked in them is lost. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergerPagesTest {

    private static final String PATH = "/console/fusions";

    @Inject
    Clock clock;

    @Inject
    Departures departures;

    @Inject
    Figures figures;

    @Inject
    Mergers mergers;

    @Inject
    Presence presence;

    @Inject
    Directory directory;

    private final Place gours = ACommune.aCommune("Gours").open();
    private final Place puy = ACommune.aCommune("Puynormand").open();
    private final Place joined = ACommune.aCommune("Gours-Puynormand").open();
    private String asker = "";
    private String other = "";

    @BeforeEach
    void two_of_the_syndicate() {
        TheSyndicate.exists();
        asker = Worker.operator().token();
        other = Worker.operator().token();
    }

    @Test
    void two_communes_become_one_and_their_archives_stay() {
        Published before =
                AConsultation.anOpinion("Une halle ?").publishedIn(gours).closed();
        Worker mayor = Worker.mayorOf(gours);
        Browser.with(asker)
                .formParam("communes", gours.id() + " " + puy.id())
                .formParam("successeur", joined.id())
                .formParam("jour", LocalDate.now(clock).toString())
                .formParam("geste", "voir")
                .post(PATH)
                .then()
                .statusCode(200)
                .body(containsString("Gours"), containsString("Puynormand"), containsString("prend fin"));
        Browser.with(asker)
                .formParam("communes", gours.id() + " " + puy.id())
                .formParam("successeur", joined.id())
                .formParam("jour", LocalDate.now(clock).toString())
                .formParam("geste", "demander")
                .post(PATH)
                .then()
                .statusCode(422)
                .body(containsString("id=\"raison-error\""), containsString("value=\"demander\""));
        String merger = asked(gours.id() + " " + puy.id());
        Browser.with(other).get(merger).then().body(containsString("Les deux conseils l’ont voté"));
        Browser.with(asker)
                .get("/console/journal?commune=" + gours.id())
                .then()
                .body(containsString(" dans " + joined.id() + "\u00a0: «\u00a0Les deux conseils"));
        Browser.with(other).get("/console").then().body(containsString("Fusionner 3 communes"), containsString(merger));
        assertThat(confirm(asker, merger, "Gours-Puynormand")).as("same person").isEqualTo(422);
        assertThat(confirm(other, merger, "Gours")).as("wrong name").isEqualTo(422);
        mergers.carryOut();
        assertThat(home(gours)).as("not confirmed").startsWith("200");
        assertThat(confirm(other, merger, "gours puynormand")).isEqualTo(303);
        mergers.carryOut();

        String led = home(gours);
        assertThat(led).startsWith("308").contains("http://localhost").contains(joined.path() + "/");
        assertThat(Wire.get("localhost", gours.path() + "/?archives=oui"))
                .startsWith("200")
                .contains("Archives d");
        assertThat(Wire.get("localhost", gours.path() + "/" + before.address())).startsWith("200");
        assertThat(Wire.ask(
                        "POST",
                        "localhost",
                        gours.path() + "/" + before.address() + "/suivre",
                        "",
                        "Sec-Fetch-Site: same-origin"))
                .doesNotStartWith("303");
        Browser.anonymous()
                .get(joined.path() + "/")
                .then()
                .statusCode(200)
                .body(
                        containsString("Archives des anciennes communes"),
                        containsString(gours.path() + "/?archives=oui"),
                        containsString(puy.path() + "/?archives=oui"));
        for (Place told : new Place[] {gours, puy, joined}) {
            Browser.with(asker)
                    .get("/console/communes/" + told.id())
                    .then()
                    .body(containsString(
                            "fusion faite\u00a0: " + gours.id() + " " + puy.id() + " dans " + joined.id()));
        }
        Browser.with(asker).get("/console/communes/" + joined.id()).then().body(containsString(mayor.email()));
        Browser.with(asker).get(merger).then().statusCode(200).body(containsString("faite le"));

        // Opened again, it is a commune of its own.
        presence.stand(gours.id(), Standing.OPEN, "");
        directory.forget();
        assertThat(home(gours)).startsWith("200");
    }

    @Test
    void it_waits_for_what_runs() {
        AConsultation.anOpinion("Un marché ?").publishedIn(puy);
        String merger = asked(puy.id());
        Browser.with(other).get(merger).then().body(containsString("à terminer d"));
        assertThat(confirm(other, merger, "Gours-Puynormand")).isEqualTo(303);
        mergers.carryOut();
        directory.forget();
        assertThat(home(puy)).startsWith("200");
        presence.stand(joined.id(), Standing.SUSPENDED, "");
        Browser.with(other).get(merger).then().body(containsString("qui reste est suspendu ou archivé"));
        assertThat(Browser.with(other).post(merger + "/annuler").statusCode()).isEqualTo(303);
        refused(gours.id(), joined.id(), "rouvrez-le d’abord");
    }

    @Test
    void what_cannot_be_merged_is_told_beside_the_field() {
        refused(gours.id(), gours.id(), "choisir une autre");
        refused("nulle-part", joined.id(), "Aucune commune ne s’appelle");
        refused(gours.id() + " 99999", joined.id(), "99999 n’est le code INSEE d’aucune commune ouverte ici");
        refused("Saint-Jean-Pied-de-Port", joined.id(), "n’est pas ouverte ici");
        refused(gours.id(), puy.id() + ", " + joined.id(), "Une seule commune reste");
        asked(gours.id());
        refused(gours.id() + "," + puy.id(), joined.id(), "déjà dans une fusion");
        Browser.with(asker)
                .formParam("communes", gours.id())
                .formParam("jour", "hier")
                .post(PATH)
                .then()
                .statusCode(422)
                .body(containsString("Choisissez un jour"), containsString("value=\"" + gours.id() + "\""));
    }

    @Test
    void communes_are_meant_by_their_names_and_those_of_one_name_by_their_codes() {
        Place mill = ACommune.aCommune("Moulin-Fictif").open();
        Place pond = ACommune.aCommune("Étang-Fictif").open();
        Place twin = ACommune.aCommune("Saint-Jumeau").open();
        Place same = ACommune.aCommune("Saint-Jumeau").open();
        Browser.with(asker).get(PATH + "?communes=" + mill.id()).then().body(containsString("value=\"Moulin-Fictif\""));
        Browser.with(asker).get(PATH + "?communes=" + twin.id()).then().body(containsString("value=\"" + twin.id()));
        refused(
                "moulin fictif, st jumeau",
                "etang fictif",
                "écrivez le code de la bonne, " + twin.id() + " (Gironde) ou " + same.id() + " (Gironde).");
        String merger = asked("moulin fictif ; " + twin.id(), "", "etang fictif");
        Browser.with(other).get(merger).then().body(containsString("Moulin-Fictif, Saint-Jumeau dans Étang-Fictif"));
        assertThat(mergers.all().get(0).successor()).isEqualTo(pond.id());
    }

    @Test
    void a_commune_is_not_merged_and_deleted_at_once() throws Exception {
        String merger = asked(puy.id());
        for (Place both : new Place[] {puy, joined}) {
            leaves(both).statusCode(422).body(containsString("Une fusion de cette commune est demandée"));
        }
        leaves(gours).statusCode(303);
        refused(gours.id(), joined.id(), "La suppression d’une de ces communes est demandée");
        // As an earlier version let two people ask for both.
        write("""
                insert into departure (id, commune, name, asked_by, asked_at)
                select gen_random_uuid(), id, name, '%s', now() from collectivity where id = '%s'""".formatted(Worker.operator().person(), puy.id()));
        String departure =
                "/console/departs/" + text("select id::text from departure where commune = '" + puy.id() + "'");
        assertThat(confirm(asker, departure, "Puynormand")).isEqualTo(422);
        Browser.with(asker).get(departure).then().body(containsString("la suppression ne se fera pas avant"));
        assertThat(confirm(other, merger, "Gours-Puynormand")).isEqualTo(422);
        write("update merger set confirmed_by = '" + Worker.operator().person() + "', confirmed_at = now() where '"
                + puy.id() + "' = any(ended)");
        write("update departure set confirmed_by = '" + Worker.operator().person()
                + "', confirmed_at = now() - interval '8 days', due_at = now() - interval '1 day' where commune = '"
                + puy.id() + "'");
        departures.carryOut();
        mergers.carryOut();
        directory.forget();
        assertThat(home(puy)).startsWith("200");
        Browser.with(asker).get(merger).then().body(containsString("la fusion ne se fera pas avant"));
        assertThat(Browser.with(asker).post(departure + "/annuler").statusCode())
                .isEqualTo(303);
        mergers.carryOut();
        assertThat(home(puy)).startsWith("308");
    }

    @Test
    void people_are_counted_in_one_place_and_each_is_invited_once() throws Exception {
        figures.countAll();
        Worker mayor = Worker.mayorOf(gours);
        Worker secretary = Worker.secretaryOf(puy);
        String merger = asked(gours.id() + " " + puy.id(), "oui");
        assertThat(confirm(other, merger, "Gours-Puynormand")).isEqualTo(303);
        write("update person set email = 'sans-adresse' where id = '" + mayor.person() + "'");
        mergers.carryOut();
        assertThat(people(gours, puy, joined)).isEqualTo("0 0 1800");
        assertThat(invited()).isEqualTo(secretary.email());
        write("update person set email = '" + mayor.email() + "' where id = '" + mayor.person() + "'");
        mergers.carryOut();
        mergers.carryOut();
        assertThat(invited().split(" ")).containsExactlyInAnyOrder(mayor.email(), secretary.email());

        presence.stand(gours.id(), Standing.OPEN, "");
        assertThat(people(gours, puy, joined)).isEqualTo("600 0 1200");
        presence.stand(puy.id(), Standing.OPEN, "");
        assertThat(people(gours, puy, joined)).isEqualTo("600 600 600");
        assertThat(text("select population::text from collectivity where id = '" + joined.id() + "'"))
                .isEqualTo("600");
    }

    private String invited() throws SQLException {
        return text("select string_agg(email, ' ') from invitation where collectivity_id = '" + joined.id() + "'");
    }

    private static String people(Place... places) throws SQLException {
        StringJoiner people = new StringJoiner(" ");
        for (Place place : places) {
            people.add(text("select population::text from fleet where id = '" + place.id() + "'"));
        }
        return people.toString();
    }

    private ValidatableResponse leaves(Place place) {
        return Browser.with(asker)
                .formParam("nom", place.name().name())
                .formParam("raison-suppression", "Elle quitte le syndicat")
                .post("/console/communes/" + place.id() + "/vie/depart")
                .then();
    }

    private static String text(String query) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void write(String sql) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(String ended, String successor, String why) {
        Browser.with(asker)
                .formParam("communes", ended)
                .formParam("successeur", successor)
                .formParam("jour", LocalDate.now(clock).toString())
                .formParam("geste", "voir")
                .post(PATH)
                .then()
                .statusCode(422)
                .body(containsString(why));
    }

    private String asked(String ended) {
        return asked(ended, "");
    }

    private String asked(String ended, String peopleAdded) {
        return asked(ended, peopleAdded, joined.id());
    }

    private String asked(String ended, String peopleAdded, String successor) {
        String location = Browser.with(asker)
                .formParam("communes", ended)
                .formParam("successeur", successor)
                .formParam("jour", LocalDate.now(clock).toString())
                .formParam("habitants", peopleAdded)
                .formParam("geste", "demander")
                .formParam("raison", "Les deux conseils l’ont voté")
                .post(PATH)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*$", "");
    }

    private static int confirm(String token, String merger, String name) {
        return Browser.with(token)
                .formParam("nom", name)
                .post(merger + "/confirmer")
                .statusCode();
    }

    private static String home(Place place) {
        return Wire.get("localhost", place.path() + "/");
    }
}
