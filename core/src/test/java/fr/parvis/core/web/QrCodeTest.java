package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void a_short_address_fits_the_small_codes_and_keeps_a_quiet_zone() {
        QrCode code = QrCode.of("https://participer.example.fr/c/la-reole/faut-il-eteindre");

        assertThat(code.size()).isEqualTo(4 * 4 + 17 + 8);
        // The first row of the finder patterns: seven dark modules, four from the edges.
        assertThat(code.path()).startsWith("M4 4h7v1H4z").contains("M30 4h7v1H30z");
    }
}
