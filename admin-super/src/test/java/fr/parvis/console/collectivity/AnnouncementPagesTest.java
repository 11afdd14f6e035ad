package fr.parvis.console.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.announcement.Announced;
import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.announcement.Announcements.Notice;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnnouncementPagesTest {

    @Inject
    Errands errands;

    @Inject
    Announcements announcements;

    private final Place ours = ACommune.aCommune("La Réole").open();
    private final Place theirs = ACommune.aCommune("Ambès").open();
    private final Place others = ACommune.aCommune("Bazas").open();
    private String token = "";

    @BeforeEach
    void an_operator() {
        token = Worker.operator().token();
    }

    @Test
    void an_announcement_is_on_the_first_page_until_it_was_read_and_is_corrected_and_withdrawn() {
        Worker mayor = Worker.mayorOf(ours);
        String errand = prepared();
        agent().get(errand).then().body(containsString("2 communes sont choisies"));
        agent().formParam("objet", "Maintenance")
                .formParam("texte", "")
                .formParam("du", "2030-01-02")
                .formParam("au", "2030-01-01")
                .post(errand + "/commencer")
                .then()
                .statusCode(422)
                .body(
                        containsString("Écrivez le message."),
                        containsString("L’annonce finirait avant d’avoir commencé."),
                        containsString("value=\"Maintenance\""));
        agent().formParam("objet", "Maintenance")
                .formParam("texte", "Jeudi, **dix minutes**.")
                .formParam("du", "2020-01-01")
                .formParam("au", "2099-01-01")
                .formParam("geste", "voir")
                .post(errand + "/commencer")
                .then()
                .statusCode(200)
                .body(
                        containsString("Sur l’accueil des mairies"),
                        containsString("<strong>dix minutes</strong>"),
                        containsString("J’ai lu"));
        agent().formParam("objet", "Maintenance")
                .formParam("texte", "Jeudi, **dix minutes**.")
                .formParam("du", "2020-01-01")
                .formParam("au", "2099-01-01")
                .formParam("courriel", "oui")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
        errands.work();
        String announcement = errand.replace("actions", "annonces");
        agent().get(errand).then().body(containsString("C’est fait pour 2 communes."), containsString(announcement));
        mayor.browser()
                .get("/mairie")
                .then()
                .body(containsString("Maintenance"), containsString("<strong>dix minutes</strong>"));
        assertThat(shown(others)).isEmpty();
        Worker.councillorOf(ours)
                .browser()
                .get("/mairie")
                .then()
                .body(containsString("Maintenance"), not(containsString("J’ai lu")));
        assertThat(Tenancy.within(ours.id(), () -> Message.newest(9))).isEmpty();
        TheClock.isAheadBy(Errands.GRACE.plusSeconds(1));
        errands.work();
        assertThat(Tenancy.within(ours.id(), () -> Message.newest(9))).isNotEmpty();

        agent().get(announcement).then().body(containsString("0 sur 2"));
        Announced copy = shown(ours).get(0);
        Worker.mayorOf(theirs)
                .browser()
                .post("/mairie/annonces/" + copy.id() + "/lue")
                .then()
                .statusCode(303);
        assertThat(shown(ours)).hasSize(1);
        mayor.browser().post("/mairie/annonces/" + copy.id() + "/lue").then().statusCode(303);
        assertThat(shown(ours)).isEmpty();
        agent().get(announcement)
                .then()
                .body(containsString("1 sur 2"), containsString(">Ambès<"), not(containsString(">La Réole<")));
        agent().get("/console/journal?commune=" + ours.id())
                .then()
                .body(containsString("annonce du syndicat reçue"), containsString("annonce du syndicat lue"));

        correct(announcement, "Vendredi.", "").then().statusCode(303);
        assertThat(shown(ours)).isEmpty();
        assertThat(shown(theirs).get(0).text()).isEqualTo("Vendredi.");
        correct(announcement, "Samedi.", "oui").then().statusCode(303);
        assertThat(shown(ours).get(0).text()).isEqualTo("Samedi.");
        agent().post(announcement + "/retirer").then().statusCode(303);
        assertThat(shown(ours)).isEmpty();
        agent().get("/console/annonces").then().body(containsString("Retirée"));
        agent().post(announcement + "/remettre").then().statusCode(303);
        assertThat(shown(ours)).hasSize(1);
    }

    @Test
    void it_is_shown_on_its_days_only() {
        String errand = prepared();
        agent().formParam("objet", "Bientôt")
                .formParam("texte", "Plus tard.")
                .formParam("du", "2098-01-01")
                .formParam("au", "2099-01-01")
                .post(errand + "/commencer")
                .then()
                .statusCode(303);
        errands.work();
        assertThat(shown(ours)).isEmpty();
        agent().formParam("pour", "").post("/console/annonces").then().statusCode(422);
        agent().formParam("pour", "epci")
                .post("/console/annonces")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez l’intercommunalité."));
    }

    @Test
    void a_correction_reaches_the_copies_that_are_just_being_brought() throws Exception {
        UUID id = UUID.randomUUID();
        Notice first = new Notice("Maintenance", "Jeudi.", LocalDate.EPOCH, LocalDate.of(2099, 1, 1));
        Notice corrected = new Notice("Maintenance", "Vendredi.", first.from(), first.until());
        UUID person = Worker.operator().person();
        Tenancy.run(new Scope.Operator(), () -> announcements.prepare(id, first, person));
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> correction = Tenancy.in(new Scope.Operator(), () -> {
            announcements.bring(id, List.of(ours.id()));
            Future<?> begun = other.submit(
                    () -> Tenancy.run(new Scope.Operator(), () -> announcements.correct(id, corrected, false)));
            TestDatabase.untilWaiting(1);
            return begun;
        });
        correction.get();
        other.shutdown();
        assertThat(shown(ours)).singleElement().returns("Vendredi.", Announced::text);
    }

    @Test
    void whoever_serves_some_communes_only_announces_nothing() {
        token = Worker.ofConsole(Role.EPCI_AGENT, "243300001").token();
        agent().get("/console/annonces").then().statusCode(404);
        agent().formParam("action", "annoncer")
                .formParam("portee", "cochees")
                .formParam("commune", ours.id())
                .post("/console/actions")
                .then()
                .statusCode(422);
    }

    private io.restassured.response.Response correct(String announcement, String text, String again) {
        return agent().formParam("objet", "Maintenance")
                .formParam("texte", text)
                .formParam("du", "2020-01-01")
                .formParam("au", "2099-01-01")
                .formParam("encore", again)
                .post(announcement);
    }

    private List<Announced> shown(Place place) {
        return Tenancy.within(place.id(), announcements::today);
    }

    private String prepared() {
        return agent().formParam("action", "annoncer")
                .formParam("portee", "cochees")
                .formParam("commune", ours.id(), theirs.id())
                .post("/console/actions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/console)", "");
    }

    private RequestSpecification agent() {
        return Browser.with(token);
    }
}
