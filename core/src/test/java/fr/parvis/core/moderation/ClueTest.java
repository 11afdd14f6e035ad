package fr.parvis.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.moderation.Clue.Part;

class ClueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Appelez le 05 56 61 10 10 le soir|05 56 61 10 10|PHONE",
                "0556611010|0556611010|PHONE",
                "06.12.34.56.78.|06.12.34.56.78|PHONE",
                "tél : +33 6 12 34 56 78|+33 6 12 34 56 78|PHONE",
                "au 06-12-34-56-78 merci|06-12-34-56-78|PHONE",
                "jean.petit@orange.fr m’a dit|jean.petit@orange.fr|EMAIL",
                "C’est Mme Dupont qui gare|Mme Dupont|PERSON",
                "chez M. Le Goff, encore|M. Le Goff|PERSON",
                "Monsieur Jean Moreau fait du bruit|Monsieur Jean Moreau|PERSON",
                "Madame d’Aubigné|Madame d’Aubigné|PERSON",
                "M. de La Tour laisse|M. de La Tour|PERSON",
                "la voiture de mme dupont|mme dupont|PERSON",
                "Le chien des voisins Martin|voisins Martin|PERSON",
                "la famille N’Diaye|famille N’Diaye|PERSON",
            })
    void what_may_name_somebody_is_pointed_out(String text, String pointedOut, Clue clue) {
        assertThat(Clue.in(text)).containsExactly(clue);
        assertThat(Clue.parts(text).stream().filter(Part::pointedOut).map(Part::text))
                .containsExactly(pointedOut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur le Maire, bonjour",
                "Madame la Préfète",
                "m. le maire",
                "En 2026, 10 000 000 d’euros pour 33190 La Réole",
                "Du 01/02/2026 au 03/04/2026",
                "La place du 8 mai 1945",
                "Un banc à l’ombre @ la mairie",
                "Les voisins sont contents",
                "",
            })
    void what_names_nobody_is_left_alone(String text) {
        assertThat(Clue.in(text)).isEmpty();
        assertThat(Clue.parts(text).stream().anyMatch(Part::pointedOut)).isFalse();
    }

    @Test
    void the_parts_are_the_whole_text() {
        String text = "<b>Mme Petit</b> 05 56 61 10 10, a@b.fr !";

        assertThat(Clue.parts(text).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(Clue.in(text)).containsExactly(Clue.PHONE, Clue.EMAIL, Clue.PERSON);
    }
}
