package fr.parvis.console.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        String merger = asked(gours.id() + " " + puy.id());
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
        presence.stand(gours.id(), Standing.OPEN);
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
        assertThat(Browser.with(other).post(merger + "/annuler").statusCode()).isEqualTo(303);
    }

    @Test
    void what_cannot_be_merged_is_told_beside_the_field() {
        refused(gours.id(), gours.id(), "choisir une autre");
        refused("nulle-part", joined.id(), "aucune commune ouverte");
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
        String location = Browser.with(asker)
                .formParam("communes", ended)
                .formParam("successeur", joined.id())
                .formParam("jour", LocalDate.now(clock).toString())
                .formParam("geste", "demander")
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
