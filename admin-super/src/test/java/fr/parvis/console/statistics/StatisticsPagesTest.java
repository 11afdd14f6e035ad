package fr.parvis.console.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class StatisticsPagesTest {

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Figures figures;

    @Inject
    Statistics statistics;

    @Inject
    Clock clock;

    @BeforeEach
    void two_communes() throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        TheSyndicate.exists();
        opening.openOne("33352");
        opening.openOne("33004");
    }

    @Test
    void a_year_says_what_was_asked_answered_and_decided() {
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(place("33352"))
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui", "Oui", "Oui");
        AConsultation.anOpinion("Une halle ?").publishedIn(place("33352")).answered(30, "q1", "1");
        AConsultation.anOpinion("Un brouillon ?").draftIn(place("33004"));
        figures.countAll();
        Activity year = Tenancy.in(
                        new Scope.Operator(), () -> Year.read(statistics, Territory.EVERYWHERE, thisYear(), thisYear()))
                .total();
        assertThat(year)
                .returns(2L, Activity::opened)
                .returns(42L, Activity::answers)
                .returns(42L, Activity::taken)
                .returns(0L, Activity::ballots)
                .returns(1L, Activity::ended)
                .returns(1L, Activity::kept)
                .returns(0L, Activity::late)
                .returns(1L, Activity::decided)
                .returns(1L, Activity::active);
        page("").body(
                        containsString("<strong>2</strong>"),
                        containsString("consultations ouvertes"),
                        containsString("<strong>42</strong>"),
                        containsString("sur 2"),
                        containsString("<strong>100\u00a0%</strong>"),
                        containsString("Par intercommunalité"),
                        containsString("rect class=\"column\""),
                        not(containsString("style=")));
        page("?commune=33004").body(containsString("Rien ne s’est passé"));
        page("?annee=2020").body(containsString("Rien ne s’est passé"));
    }

    @Test
    void a_few_answers_are_not_counted_in_the_open() throws IOException {
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352")).answered(3, "q1", "1");
        figures.countAll();
        page("?commune=33352").body(containsString("moins de 10"), not(containsString("<strong>3</strong>")));
        byte[] xlsx = Worker.operator()
                .browser()
                .get("/console/statistiques/fichiers/mois.xlsx?commune=33352")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(13);
            assertThat(rows.get(LocalDate.now(clock).getMonthValue()).getCellText(2))
                    .isEqualTo("moins de 10");
        }
        assertThat(Worker.operator()
                        .browser()
                        .get("/console/statistiques/fichiers/territoires.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("\uFEFFIntercommunalité;Communes;Consultations ouvertes;")
                .contains("moins de 10");
    }

    /** Out of a share and the inhabitants the figure that goes with a small one could be reckoned. */
    @Test
    void what_is_hidden_has_no_share() {
        Activity activity = new Activity(1, 50, 400, 50, 0, 0, 0, 0, 0, 1);
        assertThat(new Year.Line("", "", "", 1, OptionalLong.of(50), OptionalLong.of(0), activity).participation())
                .isEqualTo("12,5\u00a0%");
        assertThat(new Year.Line("", "", "", 1, OptionalLong.empty(), OptionalLong.of(0), activity).participation())
                .isEmpty();
    }

    @Test
    void ballots_stay_counted_when_their_box_is_destroyed_and_what_was_taken_back_does_not() throws SQLException {
        AConsultation.anOpinion("Un marché ?").publishedIn(place("33352")).answered(12, "q1", "1");
        figures.countAll();
        write("""
                insert into ballot_box (collectivity_id, id, consultation_id, state, opens_at, closes_at, signing_key, verifying_key, head, size)
                select collectivity_id, id, id, 'DRAFT', opens_at, closes_at, '', '', '', 0 from consultation""");
        write("""
                insert into voter (collectivity_id, id, box_id, locator, code_hash)
                select collectivity_id, gen_random_uuid(), id, lpad(n::text, 4, '0'), '' from ballot_box, generate_series(1, 15) n""");
        write("""
                insert into signature (collectivity_id, voter_id, box_id, channel, day)
                select collectivity_id, id, box_id, 'PAPER', current_date from voter""");
        figures.countAll();
        assertThat(everywhere()).returns(15L, Activity::ballots).returns(27L, Activity::taken);
        // The table of communes counts who voted, too: 27 of 4,4 thousand inhabitants.
        Worker.operator().browser().get("/console/communes?q=reole").then().body(containsString("0,6\u00a0%"));
        write("delete from signature");
        figures.countAll();
        assertThat(everywhere()).returns(15L, Activity::ballots).returns(27L, Activity::taken);
        write("update fleet_month set ballots = 0");
        write("update consultation set published_at = null");
        figures.countAll();
        assertThat(everywhere().isNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?annee=hier", "?mois=3", "?annee=1999"})
    void an_address_that_says_something_else_is_refused(String query) {
        Worker.operator().browser().get("/console/statistiques" + query).then().statusCode(400);
    }

    @Test
    void the_report_of_a_year_is_a_few_pages_that_can_be_read_aloud() throws IOException {
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(place("33352"))
                .answered(12, "q1", "1")
                .closed()
                .decided("Vous l’avez dit.", "Le marché aura lieu le samedi.", "Parce que.");
        figures.countAll();
        byte[] file = Worker.operator()
                .browser()
                .get("/console/statistiques/" + thisYear() + ".pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 6);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "La participation des habitants en " + thisYear(),
                            "une commune sur 2 a consulté ses habitants",
                            "Une consultation a été ouverte.",
                            "12 réponses ont été reçues",
                            "elle a été publiée dans les trois mois promis",
                            "La Réole – Un marché ?",
                            "Le marché aura lieu le samedi.");
            List<String> types = new ArrayList<>();
            types(pdf.getDocumentCatalog().getStructureTreeRoot(), types);
            assertThat(types).contains("H1", "H2", "Figure", "Table", "TR", "TH", "TD");
        }
        AConsultation.anOpinion("Un marché ?")
                .publishedIn(place("33004"))
                .closed()
                .decided("Vous l’avez dit.", "Le marché aura lieu le samedi.", "Parce que.");
        byte[] both = Worker.operator()
                .browser()
                .get("/console/statistiques/" + thisYear() + ".pdf")
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(both)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Ambès et une autre commune – Un marché ?")
                    .doesNotContain("La Réole – Un marché ?");
        }
        Worker.operator()
                .browser()
                .get("/console/statistiques/" + (thisYear() + 1) + ".pdf")
                .then()
                .statusCode(404);
    }

    private static void types(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                assertThat(element.getStructureType().equals("Figure") && element.getAlternateDescription() == null)
                        .isFalse();
                types(element, types);
            }
        }
    }

    private Activity everywhere() {
        return Tenancy.in(
                        new Scope.Operator(), () -> Year.read(statistics, Territory.EVERYWHERE, thisYear(), thisYear()))
                .total();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private Place place(String insee) {
        return directory.withId(insee).orElseThrow();
    }

    private static void write(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse page(String query) {
        return Worker.operator()
                .browser()
                .get("/console/statistiques" + query)
                .then()
                .statusCode(200);
    }
}
