package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.storage.TestDatabase;

/** What is switched off is not there, whichever of its routes is asked; what goes on is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FeatureLockTest {

    private static final String HOST = "localhost";
    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin";

    @Inject
    Directory directory;

    private final Village village = Village.plain();

    @Test
    void every_route_that_needs_a_feature_is_shut_without_it() {
        Map<String, Feature> locked = Routes.features();
        List<Row> rows = RouteMatrixTest.rows().stream()
                .filter(row -> locked.containsKey(row.route()))
                .toList();
        assertThat(rows.stream().map(Row::route)).containsAll(locked.keySet());
        Map<String, String> open = new TreeMap<>();
        for (Row row : rows) {
            Row asked = ofADraft(row);
            if (asked.path().equals(row.path())) {
                equip("MINIMUM +"
                        + Objects.requireNonNull(locked.get(row.route())).name());
                open.put(row.toString(), ask(row.filled(village, village), row).outcome());
            }
        }
        assertThat(open).doesNotContainValue("404").hasSizeGreaterThan(15);
        equip("MINIMUM");
        // What they are asked with is made when it is first named.
        Map<Row, Row.Filled> requests = new LinkedHashMap<>();
        rows.stream().map(FeatureLockTest::ofADraft).forEach(row -> requests.put(row, row.refused(village, village)));
        Map<String, String> before = village.rows();
        for (Map.Entry<Row, Row.Filled> request : requests.entrySet()) {
            Answer answer = ask(request.getValue(), request.getKey());
            assertThat(answer.outcome()).as(answer.toString()).isEqualTo("404");
        }
        assertThat(village.rows()).as("the village's rows").isEqualTo(before);
        System.out.printf("features: %d rows of %d routes are shut%n", rows.size(), locked.size());
    }

    @Test
    void what_was_published_goes_on_and_its_archive_is_read() {
        String built = village.value("built");
        String shared = village.value("lent");
        String follower = village.value("follower");
        equip("MINIMUM");
        assertThat(get("/mairie/consultations/" + built + "/suivi").status()).isEqualTo(200);
        assertThat(get("/mairie/consultations/" + shared + "/partager").status())
                .isEqualTo(200);
        assertThat(get("/c/" + village.place().address() + "/" + village.value("voting") + "/voter")
                        .status())
                .isEqualTo(200);
        assertThat(get("/c/" + village.place().address() + "/" + village.value("told"))
                        .status())
                .isEqualTo(200);
        assertThat(get("/c/" + village.place().address() + "/suivre/" + follower + "/arreter")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_of_it_is_shown() {
        String budget = village.value("budget");
        String running = "/c/" + village.place().address() + "/" + village.value("running");
        String begin = "/mairie/consultations/nouvelle";
        assertThat(get("/mairie").text()).contains(budget, "/mairie/propositions/");
        assertThat(get(begin).text()).contains("name=\"format\" value=\"budget\"", "/mairie/bibliotheque");
        assertThat(get(running).text()).contains("/suivre", "hreflang=\"en\"");
        equip("MINIMUM");
        assertThat(get("/mairie").text()).doesNotContain(budget, "/mairie/propositions/");
        assertThat(get(begin).text()).doesNotContain("name=\"format\" value=\"budget\"", "/mairie/bibliotheque");
        assertThat(get(running).text()).doesNotContain("/suivre", "hreflang=\"en\"");
        assertThat(get(running + "?lang=en").text()).contains("<html lang=\"fr\"");
        for (String page : List.of("", "/verifier", "/suite", "/dates", "/format")) {
            assertThat(get("/mairie/consultations/" + budget + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        equip("MINIMUM +BUDGET");
        assertThat(get("/mairie/consultations/" + budget + "/verifier").status())
                .isEqualTo(200);
    }

    /** The same of a budget that nobody has published, where it is of a consultation. */
    private static Row ofADraft(Row row) {
        return new Row(
                row.method(),
                row.path().replaceFirst("(?<=^/mairie/consultations/)[{][a-z]+[}]", "{budget}"),
                row.nobody(),
                row.secretary(),
                row.mayor(),
                row.operator(),
                row.neighbour(),
                row.elsewhere(),
                row.form());
    }

    private Answer get(String path) {
        return mayor().asks("GET", path);
    }

    private Answer ask(Row.Filled filled, Row row) {
        return (row.isOfSite() ? Visitor.on(HOST, SAME_ORIGIN) : mayor()).sends(row, filled.path(), filled.form());
    }

    private Visitor mayor() {
        return Visitor.on(HOST, SAME_ORIGIN).with(village.mayor().token());
    }

    private void equip(String equipment) {
        Village.write(
                "update collectivity set equipment = ? where id = ?",
                equipment,
                village.place().id());
        directory.forget();
    }
}
