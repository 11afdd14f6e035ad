package fr.parvis.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @Test
    void a_spreadsheet_recognises_the_encoding_and_the_columns() {
        assertThat(file(new Table("réponse", "nombre").row("Pour l’été", 12L)))
                .isEqualTo("\uFEFFréponse;nombre\r\nPour l’été;12\r\n");
    }

    @Test
    void separators_quotes_and_line_breaks_stay_within_their_cell() {
        assertThat(file(new Table("texte")
                        .row("un ; deux")
                        .row("dit « \"oui\" »")
                        .row("ligne 1\nligne 2")))
                .isEqualTo("\uFEFFtexte\r\n\"un ; deux\"\r\n\"dit « \"\"oui\"\" »\"\r\n\"ligne 1\nligne 2\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void a_text_is_never_a_formula(String text) {
        assertThat(file(new Table("texte").row(text))).contains("'" + text);
        assertThat(file(new Table("texte").row(Optional.of(text)))).contains("'" + text);
    }

    @Test
    void a_number_stays_a_number() {
        assertThat(file(new Table("a", "b", "c").row(-3, new BigDecimal("-2.50"), Optional.of(7L))))
                .endsWith("-3;-2,50;7\r\n");
    }

    @Test
    void what_is_unknown_is_empty() {
        assertThat(file(new Table("a", "b").row(Optional.empty(), "x"))).endsWith(";x\r\n");
    }

    @Test
    void a_row_is_as_wide_as_the_headings() {
        assertThatThrownBy(() -> new Table("a", "b").row("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_ods_file_holds_the_same_with_numbers_as_numbers_and_formulas_as_texts() throws IOException {
        byte[] ods = new Table("texte", "nombre")
                .row("=1+1", 12L)
                .row("<b>\u0001&", new BigDecimal("2.5"))
                .row(Optional.empty(), 3)
                .ods("Résultat");
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(ods)).getSheet("Résultat");
        assertThat(sheet.getDataRange().getValues())
                .isDeepEqualTo(new Object[][] {{"texte", "nombre"}, {"=1+1", 12.0}, {"<b>&", 2.5}, {null, 3.0}});
        assertThat(sheet.getRange(1, 0).getFormula()).isNull();
        assertThat(entry(ods, "content.xml")).doesNotContain("table:formula", "<b>");
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().equals(name)) {
                    return new String(files.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No " + name);
    }

    private static String file(Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8);
    }
}
