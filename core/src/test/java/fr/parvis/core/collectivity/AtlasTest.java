package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class AtlasTest {

    @Test
    void a_commune_lies_where_it_lies() {
        assertThat(Atlas.france().commune("33352")).hasValueSatisfying(reole -> {
            assertThat(reole.longitude()).isCloseTo(-0.04, within(0.02));
            assertThat(reole.latitude()).isCloseTo(44.58, within(0.02));
        });
        assertThat(Atlas.france().commune("2A004"))
                .hasValueSatisfying(ajaccio -> assertThat(ajaccio.latitude()).isCloseTo(41.93, within(0.05)));
        assertThat(Atlas.france().commune("operateur")).isEmpty();
        assertThat(Atlas.france().commune("99999")).isEmpty();
    }

    @Test
    void all_communes_of_the_departements_are_in_it_but_for_those_that_came_back_since() {
        List<String> missing = Reference.france()
                .communes()
                .map(ReferenceCommune::insee)
                .filter(insee -> Atlas.france().commune(insee).isEmpty())
                .filter(insee -> !insee.matches("9(75|77|78|8).*"))
                .toList();
        assertThat(missing).hasSize(11);
        assertThat(Reference.france()
                        .communesOf(Reference.france().departement("33").orElseThrow()))
                .allMatch(commune -> Atlas.france().commune(commune.insee()).isPresent());
    }

    @Test
    void outlines_are_closed_and_around_their_communes() {
        assertThat(Atlas.france().outlines("33")).isNotEmpty().allSatisfy(ring -> assertThat(ring.get(0))
                .isEqualTo(ring.get(ring.size() - 1)));
        assertThat(Reference.france().departements().stream()
                        .map(Departement::code)
                        .filter(code -> !code.matches("9(75|77|78|8).*")))
                .allMatch(code -> !Atlas.france().outlines(code).isEmpty());
    }
}
