package fr.parvis.mairie.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTest {

    static Object[][] counted() {
        return new Object[][] {
            {"", 0, 1},
            {"é".repeat(160), 160, 1},
            {"é".repeat(161), 161, 2},
            {"a".repeat(306), 306, 2},
            {"a".repeat(307), 307, 3},
            // Each sign of the extension table is sent as two characters.
            {"€".repeat(80), 160, 1},
            {"€".repeat(81), 162, 2},
            // One ê is enough to make all of it 16-bit.
            {"ê" + "a".repeat(69), 70, 1},
            {"ê" + "a".repeat(70), 71, 2},
            {"ç" + "a".repeat(133), 134, 2},
            {"ç" + "a".repeat(134), 135, 3},
            // A drawing is two units of UTF-16.
            {"🙂".repeat(35), 70, 1},
            {"🙂".repeat(36), 72, 2},
        };
    }

    @ParameterizedTest
    @MethodSource("counted")
    void a_message_is_counted_as_operators_do(String text, int length, int messages) {
        Sms sms = new Sms(text);

        assertThat(sms.length()).isEqualTo(length);
        assertThat(sms.messages()).isEqualTo(messages);
    }

    @ParameterizedTest
    @CsvSource({"forêt, foret", "l’été, l'été", "cœur, coeur", "ça Ça, ca Ça", "à bientôt…, à bientot..."})
    void accents_that_cost_a_message_are_left_out(String text, String plain) {
        assertThat(Sms.plain(text)).isEqualTo(plain);
        assertThat(new Sms(Sms.plain(text)).isPlain()).isTrue();
    }

    @Test
    void guillemets_become_quotation_marks_without_their_spaces() {
        assertThat(Sms.plain("La Réole : « Où ? » Ici")).isEqualTo("La Réole : \"Où ?\" Ici");
    }
}
