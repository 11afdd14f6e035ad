package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import fr.parvis.core.questionnaire.Cells.Cell;
import fr.parvis.core.questionnaire.Cells.Protected;

class CellsTest {

    @Property(tries = 3_000)
    void nobody_is_told_by_a_small_figure_nor_by_difference(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 40) Integer> counts) {
        List<Cell> cells = IntStream.range(0, counts.size())
                .mapToObj(i -> new Cell("choix " + i, counts.get(i)))
                .toList();
        long total = counts.stream().mapToLong(Integer::longValue).sum();
        Protected shown = Cells.protect(cells);

        assertThat(shown.kept().stream().mapToLong(Cell::count).sum() + shown.mergedCount())
                .as("nothing is lost")
                .isEqualTo(total);
        assertThat(shown.kept()).allMatch(cell -> cell.count() == 0 || cell.count() >= Cells.SMALLEST);
        if (total >= Cells.SMALLEST && !shown.merged().isEmpty()) {
            boolean several = cells.stream().filter(cell -> cell.count() > 0).count() > 1;
            assertThat(shown.mergedCount()).isGreaterThanOrEqualTo(Cells.SMALLEST);
            assertThat(shown.merged().size() > 1).isEqualTo(several);
            assertThat(shown.kept())
                    .as("whoever stands alone is ahead of everybody who is merged")
                    .filteredOn(cell -> cell.count() > 0)
                    .allMatch(cell -> shown.merged().stream().allMatch(small -> small.count() < cell.count()));
        }
    }

    @Test
    void figures_that_are_large_enough_stay_as_they_are() {
        List<Cell> cells = List.of(new Cell("Pour", 30), new Cell("Contre", 10), new Cell("Sans opinion", 0));
        assertThat(Cells.protect(cells).kept()).isEqualTo(cells);
    }

    @Test
    void a_lone_small_figure_takes_the_next_one_with_it() {
        Protected shown =
                Cells.protect(List.of(new Cell("Pour", 30), new Cell("Contre", 3), new Cell("Sans opinion", 12)));
        assertThat(shown.kept()).containsExactly(new Cell("Pour", 30));
        assertThat(shown.mergedCount()).isEqualTo(15);
    }

    @Test
    void of_two_equals_none_is_left_to_look_like_the_winner() {
        Protected shown =
                Cells.protect(List.of(new Cell("Pour", 12), new Cell("Contre", 12), new Cell("Sans opinion", 3)));
        assertThat(shown.kept()).isEmpty();
        assertThat(shown.mergedCount()).isEqualTo(27);
    }
}
