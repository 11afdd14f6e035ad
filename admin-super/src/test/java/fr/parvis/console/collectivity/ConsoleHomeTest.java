package fr.parvis.console.collectivity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.help.HelpDesk;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ConsoleHomeTest {

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Invitations invitations;

    @Inject
    HelpDesk desk;

    @Inject
    Presence presence;

    @Inject
    Figures figures;

    @BeforeEach
    void three_communes() throws SQLException {
        write("truncate collectivity, person cascade");
        TheSyndicate.exists();
        opening.openOne("33352");
        opening.openOne("33004");
        opening.openOne("33394");
    }

    @Test
    void a_quiet_day_says_so() {
        figures.countAll();
        agent().then()
                .statusCode(200)
                .body(containsString("Rien n’attend personne"), containsString("3 communes, chiffres comptés"));
        // Of no mail server is told who sets it.
        home().then()
                .body(
                        containsString("Aucun serveur de courriel n’est réglé<"),
                        containsString("href=\"/console/reglages#courriel\""),
                        not(containsString("Rien n’attend personne")));
    }

    @Test
    void who_has_nobody_to_confirm_is_told_before_and_afterwards() {
        Worker alone = Worker.operator();
        String life = "/console/communes/33352/vie";
        alone.browser().get("/console/fusions").then().body(containsString("vous êtes le seul administrateur"));
        alone.browser().get(life).then().body(containsString("vous êtes le seul administrateur"));
        String departure = alone.browser()
                .formParam("raison-suppression", "Elle quitte le syndicat")
                .formParam("nom", "La Réole")
                .post(life + "/depart")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        alone.browser().get(departure).then().body(containsString("href=\"/console/equipe#inviter\""));
        Worker.operator();
        alone.browser().get(departure).then().body(containsString("un collègue doit la confirmer"));
    }

    @Test
    void an_answer_that_the_council_owes_for_three_months_is_told() {
        AConsultation.anOpinion("Une halle ?").publishedIn(place("33004")).closed();
        after(Figures.LATE_AFTER.minusDays(1).toDays());
        home().then().body(not(containsString("attend la réponse de son conseil")));
        after(Figures.LATE_AFTER.plusDays(1).toDays());
        home().then()
                .body(
                        containsString("Une commune attend la réponse de son conseil depuis plus de trois mois"),
                        containsString(">Ambès<"),
                        containsString("/console/communes?etat=retard"));
        presence.stand("33004", Standing.ARCHIVED, "");
        figures.follow();
        home().then().body(not(containsString("attend la réponse de son conseil")));
        operator()
                .get("/console/communes?etat=archivee")
                .then()
                .body(
                        containsString("Une commune"),
                        containsString(">Ambès<"),
                        containsString("Site archivé</span>"),
                        not(containsString(">La Réole<")));
    }

    /** A page with what was typed stands at the address of its form, where only a form leads. */
    @Test
    void who_strays_is_led_back_to_the_console() {
        operator().get("/console/rien").then().statusCode(404).body(containsString("href=\"/console\""));
        operator()
                .redirects()
                .follow(false)
                .get("/console/equipe/invitations")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/equipe"));
        operator()
                .redirects()
                .follow(false)
                .get("/console/communes/33352/notes/" + UUID.randomUUID() + "/supprimer")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/communes/33352"));
    }

    @Test
    void a_consultation_is_told_in_its_last_week() {
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352"));
        after(13);
        home().then().body(not(containsString("se termine dans les sept jours")));
        after(15);
        home().then()
                .body(
                        containsString("Une consultation se termine dans les sept jours"),
                        containsString("jusqu’au"),
                        containsString("Rappeler à ces mairies"));
    }

    @Test
    void an_invitation_that_nobody_opens_is_told_after_a_week() {
        Tenancy.run(
                new Scope.Within("33394"),
                () -> invitations.invite(
                        Collectivity.withId("33394").orElseThrow(),
                        new Email("maire@saint-emilion.example"),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        after(6);
        home().then().body(not(containsString("pas ouvert son invitation")));
        after(8);
        home().then().body(containsString("pas ouvert son invitation"), containsString(">Saint-Émilion<"));
    }

    @Test
    void a_town_hall_that_does_not_come_is_told_after_half_a_year() {
        Worker.mayorOf(place("33352"));
        after(179);
        home().then().body(not(containsString("pas venue depuis six mois")));
        after(181);
        home().then().body(containsString("Une mairie n’est pas venue depuis six mois"), containsString(">La Réole<"));
    }

    @Test
    void texts_and_letters_that_could_not_leave_are_told_and_the_letters_leave_by_one_click() throws SQLException {
        AConsultation.anOpinion("Un marché ?")
                .withComments()
                .publishedIn(place("33352"))
                .answered(1, "q1", "1", "q1-commentaire", "Le samedi")
                .closed();
        Tenancy.run(
                new Scope.Within("33394"),
                () -> invitations.invite(
                        Collectivity.withId("33394").orElseThrow(),
                        new Email("maire@saint-emilion.example"),
                        Role.MAYOR,
                        "http://localhost/mairie/invitation/"));
        write("update message set tries = 2, trouble = 'UNREACHABLE'");
        agent().then()
                .body(
                        containsString("Le serveur de courriel ne répond pas\u00a0: un courriel attend"),
                        containsString("href=\"/console/courriels?etat=attente\""));
        home().then().body(containsString("Aucun serveur de courriel n’est réglé\u00a0: un courriel attend"));
        write("update message set state = 'FAILED'");
        figures.countAll();
        home().then()
                .body(
                        containsString("attendent d’être lus dans une commune"),
                        containsString("Un courriel n’a pas pu partir pour une commune"),
                        containsString("action=\"/console/courriels/relancer\""));
        operator().post("/console/courriels/relancer").then().statusCode(303);
        figures.follow();
        home().then().body(not(containsString("pas pu partir")));
    }

    @Test
    void a_town_hall_that_asks_for_help_is_told_until_somebody_has_called() {
        Worker mayor = Worker.mayorOf(place("33352"));
        Tenancy.run(new Scope.Within("33352"), () -> desk.ask(mayor.person(), "/mairie", "Comment publier ?"));
        String id = home().then()
                .body(containsString("Une mairie demande de l’aide"), containsString("Comment publier"))
                .extract()
                .asString()
                .replaceAll("(?s).*action=\"/console/demandes/33352/([0-9a-f-]+)/fait\".*", "$1");
        operator()
                .post("/console/demandes/33352/" + id + "/fait")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console"));
        home().then().body(not(containsString("demande de l’aide")));
    }

    private static void write(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void after(long days) {
        TheClock.isAheadBy(java.time.Duration.ofDays(days));
        figures.countAll();
    }

    private Place place(String insee) {
        return directory.withId(insee).orElseThrow();
    }

    private static io.restassured.response.Response home() {
        return operator().get("/console");
    }

    private static io.restassured.response.Response agent() {
        return Worker.ofConsole(Role.AGENT, "").browser().get("/console");
    }

    private static RequestSpecification operator() {
        return Worker.operator().browser();
    }
}
