package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import fr.parvis.core.web.Difference.Change;
import fr.parvis.core.web.Difference.Piece;

class DifferenceTest {

    @Test
    void only_the_words_that_changed_are_shown_as_changed() {
        assertThat(Difference.between("Les travaux durent deux mois.", "Les travaux durent trois mois.")
                        .pieces())
                .containsExactly(
                        new Piece(Change.SAME, "Les travaux durent "),
                        new Piece(Change.GONE, "deux "),
                        new Piece(Change.COME, "trois "),
                        new Piece(Change.SAME, "mois."));
        assertThat(Difference.between("Pareil", "Pareil").isEmpty()).isTrue();
        assertThat(Difference.between("", "Nouveau").pieces()).containsExactly(new Piece(Change.COME, "Nouveau"));
    }

    /** Both wordings can be read in it. */
    @Property
    void nothing_is_lost(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 40)
                    String before,
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 40)
                    String after) {
        Difference difference = Difference.between(before, after);

        assertThat(without(difference, Change.COME)).isEqualTo(before);
        assertThat(without(difference, Change.GONE)).isEqualTo(after);
    }

    private static String without(Difference difference, Change change) {
        return difference.pieces().stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
