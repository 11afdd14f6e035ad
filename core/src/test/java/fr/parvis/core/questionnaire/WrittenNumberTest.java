package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "20 €|20",
                "€20|20",
                "20€|20",
                " 20 euros |20",
                "3 enfants|3",
                "45 ans|45",
                "12,5 %|12.5",
                "1 200|1200",
                "1\u00a0200|1200",
                "1\u202f200\u202f€|1200",
                "1'200|1200",
                "1 200 000|1200000",
                "1,5|1.5",
                "1.5|1.5",
                "0,125|0.125",
                "0.125|0.125",
                "1234,567|1234.567",
                "12,50|12.50",
                "1.200,50|1200.50",
                "1,200.50|1200.50",
                "1 200,125|1200.125",
                "1.200.000|1200000",
                "1,200,000|1200000",
                "-5|-5",
                "−5|-5",
                "- 5|-5",
                "0|0",
                "007|7",
                "999999999|999999999",
            })
    void what_can_be_read_in_one_way_is_read(String text, BigDecimal number) {
        assertThat(WrittenNumber.read(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "douze",
                "1 2",
                "12 00",
                "1 2000",
                "20 ou 30",
                "entre 2 et 3",
                "2 h 30",
                "2 mille",
                "3 k€",
                "20 centimes",
                "1e3",
                "1,",
                ",5",
                "1..5",
                "1.20.000",
                "1 200 000 000",
                "1234567890",
                "1,2345678",
                "0x10",
                "٣",
                "5 €€",
                "€"
            })
    void what_is_no_number_is_none(String text) {
        assertThat(WrittenNumber.read(text)).isEmpty();
        assertThat(WrittenNumber.isAmbiguous(text)).isFalse();
    }

    @Test
    void what_can_be_read_in_two_ways_is_not_guessed_at() {
        for (String text : new String[] {"1.200", "1,200", "12,500 €", "-1.200"}) {
            assertThat(WrittenNumber.read(text)).as(text).isEmpty();
            assertThat(WrittenNumber.isAmbiguous(text)).as(text).isTrue();
        }
    }
}
