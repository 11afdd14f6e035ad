package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Saint-Émilion            | saint emilion
            st emilion               | saint emilion
            STE FOY LA GRANDE        | sainte foy la grande
            La Réole                 | reole
            L'Haÿ-les-Roses          | hay les roses
            L’Haÿ-les-Roses          | hay les roses
            Œting                    | oeting
            Marcq-lez-Lille          | marcq les lille
            CASTILLON S/DORDOGNE     | castillon sur dordogne
            Château-Chinon (Ville)   | chateau chinon ville
            33 063                   | 33 063
            Les                      | les
            !                        | ""
            """)
    void what_people_leave_out_is_gone(String typed, String folded) {
        assertThat(SearchText.fold(typed)).isEqualTo(folded);
    }

    @Property
    void folding_twice_changes_nothing(@ForAll String text) {
        var folded = SearchText.fold(text);
        assertThat(folded).matches("([a-z0-9]+( [a-z0-9]+)*)?");
        assertThat(SearchText.fold(folded)).isEqualTo(folded);
    }
}
