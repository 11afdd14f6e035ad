package fr.parvis.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_spreadsheet_recognises_the_encoding_and_the_columns() {
        assertThat(file(new Csv("réponse", "nombre").row("Pour l’été", 12L)))
                .isEqualTo("\uFEFFréponse;nombre\r\nPour l’été;12\r\n");
    }

    @Test
    void separators_quotes_and_line_breaks_stay_within_their_cell() {
        assertThat(file(new Csv("texte").row("un ; deux").row("dit « \"oui\" »").row("ligne 1\nligne 2")))
                .isEqualTo("\uFEFFtexte\r\n\"un ; deux\"\r\n\"dit « \"\"oui\"\" »\"\r\n\"ligne 1\nligne 2\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void a_text_is_never_a_formula(String text) {
        assertThat(file(new Csv("texte").row(text))).contains("'" + text);
        assertThat(file(new Csv("texte").row(Optional.of(text)))).contains("'" + text);
    }

    @Test
    void a_number_stays_a_number() {
        assertThat(file(new Csv("a", "b", "c").row(-3, new BigDecimal("-2.50"), Optional.of(7L))))
                .endsWith("-3;-2,50;7\r\n");
    }

    @Test
    void what_is_unknown_is_empty() {
        assertThat(file(new Csv("a", "b").row(Optional.empty(), "x"))).endsWith(";x\r\n");
    }

    @Test
    void a_row_is_as_wide_as_the_headings() {
        assertThatThrownBy(() -> new Csv("a", "b").row("x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String file(Csv csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8);
    }
}
