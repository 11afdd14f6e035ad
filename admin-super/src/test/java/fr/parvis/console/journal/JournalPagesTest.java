package fr.parvis.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

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
                        containsString("brouillon commencé\u00a0: «\u00a0Un marché ?\u00a0»"),
                        containsString("consultation publiée"),
                        containsString("consultation close avant l’heure"),
                        containsString("réponse du conseil publiée"),
                        containsString("consultation archivée"),
                        not(containsString("Une halle")));
        operator().get("/console/journal").then().body(containsString("Pompignac"), containsString("Quinsac"));
        operator()
                .queryParam("commune", "zzz")
                .get("/console/journal")
                .then()
                .body(containsString("Aucune ligne ne correspond"));
        operator().get("/console/journal?qui=moi").then().statusCode(400);
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

    @Test
    void the_whole_journal_is_turned_over_page_by_page_and_only_a_search_is_counted() {
        Place place = ACommune.aCommune("Rions").open();
        Tenancy.run(new Scope.Within(place.id()), () -> IntStream.range(0, 60)
                .forEach(i -> journal.write(Deed.HELP_ASKED, i)));
        operator()
                .get("/console/journal")
                .then()
                .body(containsString("rel=\"next\""), not(containsString("aria-label=\"Page ")));
        operator()
                .get("/console/journal?page=2")
                .then()
                .body(containsString("rel=\"prev\""), not(containsString("aria-label=\"Page ")));
        operator()
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(containsString("60 lignes"), containsString("aria-label=\"Page "));
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
