package fr.parvis.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.SessionCookie;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class JournalPagesTest {

    @Inject
    Journal journal;

    @Test
    void every_deed_is_told_in_words_for_one_commune_or_for_all() {
        Place one = ACommune.aCommune("Pompignac").open();
        Place other = ACommune.aCommune("Quinsac").open();
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(one)
                .closed()
                .decided("a", "b", "c")
                .archived();
        AConsultation.anOpinion("Une halle ?").publishedIn(other);
        operator()
                .queryParam("commune", "POMPIGNAC")
                .get("/console/journal")
                .then()
                .statusCode(200)
                .body(
                        containsString("<td>brouillon commencé\u00a0: «\u00a0Un marché ?\u00a0»"),
                        containsString("<td>consultation publiée"),
                        containsString("<td>consultation close avant l’heure"),
                        containsString("<td>réponse du conseil publiée"),
                        containsString("<td>consultation archivée"),
                        not(containsString("Une halle")));
        operator().get("/console/journal").then().body(containsString("Pompignac"), containsString("Quinsac"));
        operator()
                .queryParam("commune", "zzz")
                .get("/console/journal")
                .then()
                .body(containsString("Aucune ligne ne correspond"));
        operator().get("/console/journal?auteur=moi").then().statusCode(400);
    }

    /** The midnight that ends Saturday is not Sunday. */
    @Test
    void the_new_end_of_a_consultation_is_its_last_day() {
        Place place = ACommune.aCommune("Rauzan").open();
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> journal.write(
                        Deed.CONSULTATION_EXTENDED,
                        "",
                        FrenchDates.endOf(LocalDate.of(2026, 12, 12)).toString()));
        operator()
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(containsString("samedi 12 décembre 2026"), not(containsString("dimanche 13")));
    }

    /** By their role, and by the communes that they serve. */
    @Test
    void who_asks_for_what_is_not_theirs_is_told() throws InterruptedException {
        Place place = ACommune.aCommune("Gensac").open();
        Worker councillor = Worker.councillorOf(place);
        Browser.with(councillor.token())
                .get("/mairie/consultations/nouvelle?nom=Luc")
                .then()
                .statusCode(403);
        untilTold(place.id(), "<td>accès refusé\u00a0: /mairie/consultations/nouvelle</td>");
        // What is no word of Parvis stays out of the journal, from which nothing is ever taken.
        Browser.with(councillor.token())
                .get("/mairie/consultations/luc-martin/supprimer")
                .then()
                .statusCode(403);
        untilTold(place.id(), "<td>accès refusé\u00a0: /mairie/consultations/…/supprimer</td>");
        Browser.anonymous()
                .header("Cookie", SessionCookie.NAME + "=" + councillor.token() + "; " + SessionCookie.VISIT + "=x")
                .post(place.path() + "/un-marche/participer")
                .then()
                .statusCode(403);
        untilTold(place.id(), "<td>accès refusé\u00a0: /c/…/…/participer</td>");
        Worker agent = Worker.ofConsole(Role.EPCI_AGENT, "243300316");
        Place strange = ACommune.aCommune("Flaujagues").open();
        String address = "/console/communes/" + strange.id();
        Browser.with(agent.token()).get(address).then().statusCode(404);
        untilTold(TheSyndicate.ID, "<td>accès refusé\u00a0: " + address + "</td>");
        Browser.with(agent.token()).post(address + "/notes").then().statusCode(404);
        untilTold(TheSyndicate.ID, "<td>accès refusé\u00a0: " + address + "/notes</td>");
    }

    /** It is written beside the request that was refused. */
    private static void untilTold(String collectivity, String line) throws InterruptedException {
        String journal = "/console/journal?commune=" + collectivity;
        for (int tries = 0; !page(journal).contains(line) && tries < 100; tries++) {
            Thread.sleep(50);
        }
        assertThat(page(journal)).contains(line);
    }

    /** Lines that are written meanwhile move no page. */
    @Test
    void the_journal_is_turned_over_from_line_to_line() {
        Place place = ACommune.aCommune("Rions").open();
        asked(place, 0, 60);
        String address = "/console/journal?commune=" + place.id();
        String first = page(address);
        assertThat(times(first, "aide demandée")).isEqualTo(50);
        assertThat(first).doesNotContain("rel=\"prev\"");
        asked(place, 60, 7);
        String second = page(link(first, "next"));
        assertThat(times(second, "aide demandée")).isEqualTo(10);
        assertThat(second).doesNotContain("rel=\"next\"");
        assertThat(times(page(link(second, "prev")), "aide demandée")).isEqualTo(50);
        operator().get("/console/journal?page=2").then().statusCode(400);
        operator().get("/console/journal?avant=hier").then().statusCode(400);
    }

    @Test
    void lines_are_found_by_text_by_who_by_what_and_by_day() {
        Place place = ACommune.aCommune("Verdelais").open();
        AConsultation.anOpinion("Un four à pain ?").publishedIn(place);
        asked(place, 0, 1);
        String address = "/console/journal?commune=" + place.id();
        assertThat(page(address + "&q=FOUR")).contains("<td>brouillon commencé").doesNotContain("<td>aide demandée");
        assertThat(page(address + "&q=DEMANDÉE")).contains("<td>aide demandée").doesNotContain("<td>brouillon");
        assertThat(page(address + "&quoi=help-asked"))
                .contains("<td>aide demandée")
                .doesNotContain("<td>brouillon");
        assertThat(page(address + "&qui=secr")).contains("Aucune ligne ne correspond");
        assertThat(page(address + "&qui=parvis")).contains("<td>aide demandée");
        String today = FrenchDates.dayOf(Instant.now()).toString();
        assertThat(page(address + "&du=" + today + "&au=" + today)).contains("<td>aide demandée");
        assertThat(page(address + "&du=2031-01-01")).contains("Aucune ligne ne correspond");
        assertThat(page(address + "&au=02/01/2020")).contains("Aucune ligne ne correspond");
        operator().get(address + "&du=2026-02-30").then().statusCode(422).body(containsString("Ce jour n’existe pas"));
        operator()
                .get(address + "&du=2026-03-02&au=2026-03-01")
                .then()
                .statusCode(422)
                .body(containsString("Ce jour vient avant le premier."));
        operator().get(address + "&quoi=rien").then().statusCode(400);
        for (String parameter : List.of("q", "qui", "commune", "du")) {
            operator()
                    .queryParam(parameter, "'; select pg_sleep(9) --%_\\")
                    .get("/console/journal")
                    .then()
                    .statusCode(parameter.equals("du") ? 422 : 200);
        }
    }

    @Test
    void what_is_filtered_leaves_as_a_file_without_formulas() {
        Place place = ACommune.aCommune("Omet").open();
        Tenancy.run(new Scope.Within(place.id()), () -> journal.write(Deed.HOST_ADDED, "=cmd()", "+1"));
        asked(place, 0, 60);
        String address = "/console/journal/journal.csv?commune=" + place.id();
        String file = operator()
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(62);
        assertThat(file).contains(";Omet;Parvis;", ";'=cmd();'+1");
        assertThat(operator().get(address + "&quoi=host-added").asString().lines())
                .hasSize(2);
        assertThat(page("/console/journal?commune=" + place.id() + "&quoi=host-added"))
                .contains("journal.csv?quoi=host-added&amp;commune=" + place.id());
        operator().get(address + "&du=hier").then().statusCode(422);
        assertThat(page("/console/journal?quoi=file-taken"))
                .contains("<td>fichier téléchargé\u00a0: journal.csv", "Hugo Lacaze");
        operator().get("/console/journal/journal.csv?q=Dupont&qui=Martin&commune=Omet&quoi=host-added&du=2026-01-02");
        assertThat(page("/console/journal?quoi=file-taken")).contains("journal.csv (du=2026-01-02, quoi=host-added)");
    }

    @Test
    void the_page_says_when_the_journal_was_verified_and_what_was_found() throws SQLException {
        Place place = ACommune.aCommune("Gabarnac").open();
        asked(place, 0, 2);
        operator()
                .redirects()
                .follow(false)
                .post("/console/journal/verifier")
                .then()
                .statusCode(303);
        assertThat(page("/console/journal"))
                .contains("Vérifié le", "<td>vérification du journal demandée")
                .doesNotContain("Gabarnac</a>, ligne");
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            String line = " where collectivity_id = '" + place.id() + "' and subject = '1'";
            statement.execute("update journal set detail = 'x'" + line);
            operator().post("/console/journal/verifier");
            assertThat(page("/console/journal"))
                    .contains("n’est pas tel qu’il a été écrit", "Gabarnac</a>, ligne 2 changée");
            statement.execute("update journal set detail = ''" + line);
            operator().post("/console/journal/verifier");
            assertThat(page("/console/journal")).doesNotContain("Gabarnac</a>, ligne");
        }
    }

    private void asked(Place place, int from, int lines) {
        Tenancy.run(new Scope.Within(place.id()), () -> IntStream.range(from, from + lines)
                .forEach(i -> journal.write(Deed.HELP_ASKED, i)));
    }

    private static String page(String address) {
        return operator().get(address).then().statusCode(200).extract().asString();
    }

    private static String link(String page, String relation) {
        Matcher link =
                Pattern.compile("rel=\"" + relation + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(relation).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static long times(String page, String what) {
        return Pattern.compile("<td>" + what).matcher(page).results().count();
    }

    @Test
    void the_newest_lines_are_found_without_sorting_all() throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet plan =
                    statement.executeQuery("explain select from journal order by at desc, id desc limit 50")) {
                plan.next();
                plan.next();
                assertThat(plan.getString(1)).contains("journal_newest");
            }
        }
    }

    private static RequestSpecification operator() {
        return Worker.operator().browser();
    }
}
