package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            01  | l’Ain                        | de l’Ain                   | dans l’Ain
            07  | l’Ardèche                    | de l’Ardèche               | en Ardèche
            26  | la Drôme                     | de la Drôme                | dans la Drôme
            28  | Eure-et-Loir                 | d’Eure-et-Loir             | en Eure-et-Loir
            2A  | la Corse-du-Sud              | de la Corse-du-Sud         | en Corse-du-Sud
            33  | la Gironde                   | de la Gironde              | en Gironde
            40  | les Landes                   | des Landes                 | dans les Landes
            46  | le Lot                       | du Lot                     | dans le Lot
            49  | Maine-et-Loire               | de Maine-et-Loire          | en Maine-et-Loire
            75  | Paris                        | de Paris                   | à Paris
            90  | le Territoire de Belfort     | du Territoire de Belfort   | dans le Territoire de Belfort
            93  | la Seine-Saint-Denis         | de la Seine-Saint-Denis    | en Seine-Saint-Denis
            971 | la Guadeloupe                | de la Guadeloupe           | en Guadeloupe
            974 | La Réunion                   | de La Réunion              | à La Réunion
            975 | Saint-Pierre-et-Miquelon     | de Saint-Pierre-et-Miquelon | à Saint-Pierre-et-Miquelon
            976 | Mayotte                      | de Mayotte                 | à Mayotte
            987 | la Polynésie française       | de la Polynésie française  | en Polynésie française
            """)
    void a_departement_is_named_in_right_french(String code, String subject, String withDe, String within) {
        var departement = Reference.france().departement(code).orElseThrow();
        assertThat(departement.name().withArticle()).isEqualTo(subject);
        assertThat(departement.name().withDe()).isEqualTo(withDe);
        assertThat(departement.within()).isEqualTo(within);
    }

    @Test
    void no_place_is_in_the_wrong_case() {
        assertThat(Reference.france().departements().stream().map(Departement::within))
                .allMatch(text -> text.matches("(en|dans le|dans la|dans les|à) \\p{Lu}.*|dans l’[\\p{Lu}î].*"));
        assertThat(Reference.france().departements().stream().map(Departement::within))
                .filteredOn(text -> text.startsWith("en L"))
                .containsExactly("en Loire-Atlantique", "en Lozère");
    }

    @Test
    void corsica_stands_between_19_and_21() {
        assertThat(Reference.france().departements().stream().map(Departement::code))
                .hasSize(109)
                .containsSubsequence("19", "2A", "2B", "21", "95", "971");
    }
}
