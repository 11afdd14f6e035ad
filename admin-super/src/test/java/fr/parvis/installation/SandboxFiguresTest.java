package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.JournalWatch;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.SessionCookie;

/** What is done in a sandbox is in no figure, list or file of the syndicate and of the platform: not a letter of them changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SandboxFiguresTest {

    private static final String COMMUNE = "33352";

    /** All that counts or lists communes, or what is in them, but the journal: it tells that a sandbox was opened. */
    private static final List<String> OF_CONSOLE = List.of(
            "/console",
            "/console/communes",
            "/console/communes?q=reole",
            "/console/communes/" + COMMUNE,
            "/console/communes/carte",
            "/console/communes/fichiers/communes.csv",
            "/console/intercommunalites",
            "/console/statistiques",
            "/console/statistiques?commune=" + COMMUNE,
            "/console/statistiques/fichiers/mois.csv",
            "/console/statistiques/fichiers/territoires.csv",
            "/console/campagnes",
            "/console/bibliotheque",
            "/console/courriels",
            "/console/ouvertures",
            "/console/equipe/portefeuilles");

    private static final List<String> OF_PLATFORM =
            List.of("/", "/communes?q=reole", "/communes?q=33190", "/communes?q=essai");

    @Inject
    Clock clock;

    @Inject
    Directory directory;

    @Inject
    Figures figures;

    @Inject
    Invitations invitations;

    @Inject
    JournalWatch watch;

    @Inject
    Opening opening;

    @BeforeEach
    void two_communes() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        directory.forget();
        TheSyndicate.exists();
        opening.openOne(COMMUNE);
        opening.openOne("33004");
        // « Compté à 8 h 05 » is told too.
        TheClock.is(clock.instant());
    }

    @Test
    void whatever_is_done_in_a_sandbox_is_counted_and_listed_nowhere() {
        Place place = directory.withId(COMMUNE).orElseThrow();
        AConsultation.anOpinion("Une halle\u00a0?").publishedIn(place).answered(12, "q1", "1");
        AConsultation.anOpinion("Un marché\u00a0?")
                .publishedIn(place)
                .answered(20, "q1", "1")
                .closed();
        String mayor = Worker.mayorOf(place).token();
        String operator = Worker.operator().token();
        Map<String, String> before = everything(operator);
        String inside = Browser.with(mayor).post("/mairie/bac-a-sable/entrer").getCookie(SessionCookie.NAME);
        assertThat(inside).isNotNull();
        Place sandbox = directory.withId(SandboxId.of(COMMUNE)).orElseThrow();
        AConsultation.anOpinion("Un essai\u00a0?").publishedIn(sandbox).answered(30, "q1", "1");
        AConsultation.anOpinion("Un autre\u00a0?")
                .publishedIn(sandbox)
                .answered(11, "q1", "1")
                .closed();
        Tenancy.run(
                new Scope.Within(sandbox.id()),
                () -> invitations.invite(
                        Collectivity.withId(sandbox.id()).orElseThrow(),
                        new Email("personne@example.org"),
                        Role.SECRETARY,
                        "http://localhost/mairie/invitation/"));
        assertThat(everything(operator)).isEqualTo(before);
        // Of other places earlier tests may have thrown away what was told.
        assertThat(watch.verify().faults())
                .noneMatch(fault -> fault.collectivity().equals(sandbox.id()));
    }

    private Map<String, String> everything(String operator) {
        figures.countAll();
        Map<String, String> told = new LinkedHashMap<>();
        OF_CONSOLE.forEach(page -> told.put(page, body(Browser.with(operator).get(page), page)));
        String report = "/console/statistiques/" + LocalDate.now(clock).getYear() + ".pdf";
        told.put(report, body(Browser.with(operator).get(report), report));
        OF_PLATFORM.forEach(page -> told.put(page, body(Browser.anonymous().get(page), page)));
        return told;
    }

    private static String body(Response response, String page) {
        assertThat(response.statusCode()).as(page).isEqualTo(200);
        // The journal of the commune tells that its sandbox was opened; each PDF has a number of its own.
        return response.asString().replaceAll(".*bac à sable ouvert.*\n", "").replaceAll("/ID \\[.*?]", "");
    }
}
