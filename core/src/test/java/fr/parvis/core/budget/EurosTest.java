package fr.parvis.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 | 12000",
                "12 000 € | 12000",
                "12\u00A0000\u202F€ | 12000",
                "12.000 | 12000",
                "12,000.00 | 12000",
                "12 000,00 euros | 12000",
                "1 | 1",
                "1.234.567 EUR | 1234567",
                "100000000 | 100000000"
            })
    void a_sum_is_read_as_people_write_it(String typed, int euros) {
        assertThat(Euros.read(typed)).hasValue(euros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-5",
                "12,50",
                "12.5",
                "douze",
                "1.23.456",
                "12 k€",
                "100000001",
                "99999999999",
                "€"
            })
    void anything_else_is_no_sum(String typed) {
        assertThat(Euros.read(typed)).isEmpty();
    }
}
