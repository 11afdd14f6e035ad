package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void a_title_becomes_a_short_address() {
        assertThat(Addresses.of("Faut-il éteindre la nuit ?")).isEqualTo("faut-il-eteindre-la-nuit");
        assertThat(Addresses.of("Le cœur du bourg")).isEqualTo("le-coeur-du-bourg");
        assertThat(Addresses.of("?")).isEqualTo("consultation");
        assertThat(Addresses.of("Faut-il éteindre l’éclairage public la nuit et le matin ?"))
                .isEqualTo("faut-il-eteindre-l-eclairage-public");
        assertThat(Addresses.of("Une très longue question ".repeat(5)))
                .hasSizeLessThanOrEqualTo(40)
                .doesNotEndWith("-");
    }

    /** On a commune's own host a consultation stands beside all of these. */
    @ParameterizedTest
    @ValueSource(strings = {"Mairie", "Console", "Assets", "Q", "Démo", "Retirer", "Accessibilité"})
    void an_address_of_the_installation_is_not_given_to_a_consultation(String title) {
        assertThat(Addresses.RESERVED).contains(Addresses.of(title));
    }
}
