package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridTest {

    /**
     * Whoever knows the totals and the cells that are shown tries all tables that fit: no hidden cell has one value only, and
     * no hidden cell is known to be small.
     */
    @Property(tries = 400)
    void no_hidden_cell_follows_from_what_is_shown(
            @ForAll @IntRange(min = 2, max = 4) int rows,
            @ForAll @IntRange(min = 2, max = 3) int columns,
            @ForAll Random random) {
        long[][] counts = table(rows, columns, random);
        Optional<boolean[][]> hidden = Grid.protect(counts);
        if (hidden.isEmpty()) {
            return;
        }
        boolean[][] out = hidden.get();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(out[i][j] || Cells.isSafe(counts[i][j]))
                        .as("small cells are hidden in %s", Arrays.deepToString(counts))
                        .isTrue();
                if (out[i][j]) {
                    assertThat(canDiffer(out, i, j))
                            .as("%d, %d of %s is free", i, j, Arrays.deepToString(counts))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 400)
    void no_line_hides_fewer_than_ten_people(@ForAll Random random) {
        long[][] counts = table(3, 3, random);
        Grid.protect(counts).ifPresent(hidden -> lines(3, 3).forEach(line -> assertThat(line.stream()
                        .filter(spot -> hidden[spot[0]][spot[1]])
                        .mapToLong(spot -> counts[spot[0]][spot[1]])
                        .sum())
                .as(Arrays.deepToString(counts))
                .matches(sum -> sum == 0 || sum >= Cells.SMALLEST)));
    }

    @Test
    void a_table_of_large_groups_is_shown_whole() {
        assertThat(Grid.protect(new long[][] {{20, 15}, {12, 30}})).hasValueSatisfying(hidden -> assertThat(hidden)
                .isDeepEqualTo(new boolean[][] {{false, false}, {false, false}}));
    }

    @Test
    void a_small_cell_takes_three_others_with_it() {
        assertThat(Grid.protect(new long[][] {{4, 20, 30}, {15, 25, 35}, {40, 50, 60}}))
                .hasValueSatisfying(hidden -> assertThat(hidden)
                        .isDeepEqualTo(
                                new boolean[][] {{true, true, false}, {true, true, false}, {false, false, false}}));
    }

    @Test
    void a_table_that_would_be_mostly_hidden_is_not_shown() {
        assertThat(Grid.protect(new long[][] {{4, 20}, {15, 25}})).isEmpty();
    }

    @Test
    void a_group_that_answered_as_one_is_not_told() {
        assertThat(Grid.protect(new long[][] {{20, 0}, {15, 25}})).isEmpty();
    }

    private static long[][] table(int rows, int columns, Random random) {
        return IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToLong(j -> random.nextInt(4) == 0 ? random.nextInt(10) : 10 + random.nextInt(40))
                        .toArray())
                .toArray(long[][]::new);
    }

    private static List<List<int[]>> lines(int rows, int columns) {
        return List.of(
                        IntStream.range(0, rows)
                                .mapToObj(i -> IntStream.range(0, columns)
                                        .mapToObj(j -> new int[] {i, j})
                                        .toList())
                                .toList(),
                        IntStream.range(0, columns)
                                .mapToObj(j -> IntStream.range(0, rows)
                                        .mapToObj(i -> new int[] {i, j})
                                        .toList())
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the cell can grow by one and the totals still hold: a way back along hidden cells, up and down in turn. */
    private static boolean canDiffer(boolean[][] hidden, int row, int column) {
        return walk(hidden, row, column, row, new boolean[hidden.length][hidden[0].length]);
    }

    private static boolean walk(boolean[][] hidden, int row, int column, int home, boolean[][] used) {
        used[row][column] = true;
        for (int other = 0; other < hidden.length; other++) {
            if (!hidden[other][column] || used[other][column]) {
                continue;
            }
            used[other][column] = true;
            if (other == home) {
                return true;
            }
            for (int next = 0; next < hidden[0].length; next++) {
                if (hidden[other][next] && !used[other][next] && walk(hidden, other, next, home, used)) {
                    return true;
                }
            }
        }
        return false;
    }
}
