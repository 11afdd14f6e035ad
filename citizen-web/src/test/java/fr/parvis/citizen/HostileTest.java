package fr.parvis.citizen;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

import com.github.miachm.sods.SpreadSheet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.storage.TestDatabase;

/** Markup, template expressions and formulas in every field that residents see: shown as they were typed, nowhere active. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileTest {

    private static final String MARKUP =
            "</title></textarea>\"'><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>";
    private static final String EXPRESSION = "{frame.base}{{7*7}}{#if true}oui{/if}${7*7}";
    private static final String FORMULA = "=HYPERLINK(\"http://exemple.fr\";\"ici\")";

    private static String hostile(String begin) {
        return begin + " " + MARKUP + " " + EXPRESSION;
    }

    private Published consultation(Place place) {
        return aQuestionnaire(
                        hostile("=Titre"),
                        new QuestionDraft(
                                QuestionKind.SINGLE, hostile("=Une"), List.of(hostile("+Oui"), hostile("-Non")), false),
                        new QuestionDraft(
                                QuestionKind.SINGLE, hostile("@Deux"), List.of(hostile("Bleu"), FORMULA), false),
                        new QuestionDraft(QuestionKind.TEXT, hostile("=Trois"), List.of(), true))
                .because(hostile("=Raison"))
                .publishedIn(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=en"})
    void nothing_that_anybody_typed_is_active_on_a_page(String language) {
        Place place = aCommune().open();
        Published consultation = consultation(place);
        String form = consultation.path() + "/participer";
        String attempt = Pages.attempt(form);
        assertInert(Pages.get(place.path() + "/" + language));
        assertInert(Pages.get("/" + language));
        assertInert(Pages.get(consultation.path() + language));
        assertInert(Pages.get(form + language));
        Response wrong = Pages.post(form + language, "essai", attempt, "q1", MARKUP, "q3", hostile(FORMULA));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertInert(wrong.asString());
        Response check = Pages.post(form + language, "essai", attempt, "q1", "1", "q2", "2", "q3", hostile("=Dit"));
        assertThat(check.statusCode()).isEqualTo(200);
        assertInert(check.asString());
        assertInert(Pages.post(form + language, "essai", MARKUP, "courriel", MARKUP, "page", MARKUP, "vers", "envoi")
                .asString());
        for (int i = 0; i < 4; i++) {
            consultation.answered(
                    12, "q1", String.valueOf(1 + i % 2), "q2", String.valueOf(1 + i / 2), "q3", hostile("=Dit"));
        }
        consultation
                .showing(hostile("=Dit"))
                .closed()
                .decided(hostile("=Dit"), hostile("=Décidé"), hostile("=Pourquoi"));
        String late = Pages.post(form + language, "essai", attempt, "q1", "1", "q3", hostile("=Dit"))
                .asString();
        assertInert(late);
        String result = Pages.get(consultation.path() + language);
        assertInert(result);
        assertThat(result).contains("croisement-1");
        assertInert(Pages.get(place.path() + "/" + language));
        for (String asked : List.of("?q=", "?tri=", "?page=", "?fin=", "?lang=")) {
            String typed = asked + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%7B%7B7*7%7D%7D";
            assertInert(Pages.get(place.path() + "/" + typed));
            assertInert(Pages.get("/" + typed));
        }
    }

    @Test
    void nothing_that_anybody_typed_is_active_in_a_file() throws Exception {
        Published consultation = consultation(aCommune().open());
        for (int i = 0; i < 4; i++) {
            consultation.answered(12, "q1", String.valueOf(1 + i % 2), "q2", String.valueOf(1 + i / 2), "q3", FORMULA);
        }
        consultation.showing(FORMULA).closed().decided(hostile("=Dit"), hostile("=Décidé"), hostile("=Pourquoi"));
        assertNoFormula(Pages.get(consultation.path() + "/resultat.csv"));

        Response ods = Browser.anonymous().get(consultation.path() + "/resultat.ods");
        var sheet = new SpreadSheet(new ByteArrayInputStream(ods.asByteArray())).getSheet("Résultat");
        assertThat(Arrays.stream(sheet.getDataRange().getFormulas()).flatMap(Arrays::stream))
                .allMatch(Objects::isNull);
        assertThat(Arrays.stream(sheet.getDataRange().getValues()).flatMap(Arrays::stream))
                .contains(FORMULA);

        Response json = Browser.anonymous().get(consultation.path() + "/resultat.json");
        assertThat(json.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json.jsonPath().getString("consultation")).isEqualTo(hostile("=Titre"));

        for (String picture : List.of("/question-1.svg", "/question-2.svg", "/question-1.svg?lang=en")) {
            Document svg = xml(Pages.get(consultation.path() + picture));
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.getElementsByTagName("image").getLength()).isZero();
            assertThat(svg.getElementsByTagName("svg").getLength()).isEqualTo(1);
            assertThat(svg.getDocumentElement().getTextContent()).contains("alert(1)");
        }
        Document feed = xml(Pages.get(consultation.place().path() + "/flux"));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(feed.getDocumentElement().getTextContent()).contains(MARKUP);
    }

    /** Shown, but as text: none of the payload's elements, and none of its expressions reckoned. */
    private static void assertInert(String page) {
        assertThat(page).doesNotContain("<script>", "<img src=x", "<svg/onload", "</title></textarea>", ">49<");
    }

    private static void assertNoFormula(String csv) throws IOException {
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (CSVParser cells = CSVParser.parse(new StringReader(csv.replace("\uFEFF", "")), format)) {
            cells.forEach(row -> assertThat(row.toList())
                    .allMatch(cell -> cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0));
        }
    }

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file)));
    }
}
