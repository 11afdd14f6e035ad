package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void what_every_commune_tells_is_added_up() {
        assertThat(pool(false, row(30, 20, 12), row(40, 0, 15))).hasValue("0=70 1=20 2=27");
    }

    @Test
    void one_commune_is_never_told_by_the_sum() {
        assertThat(pool(false, row(30, 4, 8))).isEmpty();
        assertThat(pool(true, row(30, 4, 8))).hasValue("0=30 1+2=12");
    }

    @Test
    void two_communes_that_hide_the_same_few_stay_hidden() {
        // 4 + 5 people would follow for the second column, though neither of the two alone.
        assertThat(pool(false, row(30, 4, 8), row(40, 5, 9))).isEmpty();
        assertThat(pool(true, row(30, 4, 8), row(40, 5, 9))).hasValue("0=70 1+2=26");
    }

    @Test
    void enough_villages_together_tell_what_none_of_them_can() {
        assertThat(pool(false, row(30, 6, 8), row(40, 5, 9), row(25, 7, 6), row(22, 4, 9)))
                .hasValue("0=117 1=22 2=32");
    }

    @Test
    void a_commune_that_alone_hides_a_column_is_not_told_by_difference() {
        assertThat(pool(false, row(30, 6, 8), row(40, 15, 20), row(50, 12, 30))).isEmpty();
    }

    @Test
    void a_commune_with_few_answers_is_not_told_by_the_others() {
        List<Pool.Row> rows = List.of(row(3, 2, 1), row(30, 6, 8), row(40, 5, 9), row(25, 7, 6), row(22, 4, 9));
        assertThat(text(Pool.of(rows, false))).isEmpty();
        assertThat(Pool.tellable(rows)).hasValue(rows.subList(1, 5));
    }

    @Test
    void communes_with_few_answers_are_told_together() {
        assertThat(pool(false, row(4, 2, 3), row(3, 4, 2), row(5, 3, 1), row(2, 3, 4), row(4, 1, 4)))
                .hasValue("0=18 1=13 2=14");
    }

    @Test
    void where_each_hidden_cell_must_be_one_nothing_is_told() {
        // Ten communes with one each make ten: everybody would know that it is one.
        Pool.Row[] ones = IntStream.range(0, 10).mapToObj(i -> row(20, 1, 9)).toArray(Pool.Row[]::new);
        assertThat(pool(false, ones)).isEmpty();
    }

    @Test
    void nine_people_of_three_villages_are_not_told_though_each_of_them_stays_open() {
        Pool.Row three = row(3, 2, 1, 2, 2, 30);
        Pool.Row others = row(30, 4, 3, 2, 3, 40);
        assertThat(pool(false, three, three, three, others, others, others, others, others))
                .isEmpty();
        assertThat(pool(false, three, three, three, three, others, others, others, others, others))
                .isPresent();
    }

    @Test
    void ticks_are_told_with_those_who_did_not_tick() {
        assertThat(text(Pool.of(List.of(Pool.Row.ofTicks(12, 40), Pool.Row.ofTicks(30, 60)), false)))
                .hasValue("0=42 1=58");
        assertThat(text(Pool.of(List.of(Pool.Row.ofTicks(5, 40), Pool.Row.ofTicks(30, 60)), false)))
                .isEmpty();
        assertThat(text(Pool.of(
                        List.of(Pool.Row.ofTicks(7, 40), Pool.Row.ofTicks(6, 60), Pool.Row.ofTicks(8, 30)), false)))
                .hasValue("0=21 1=109");
    }

    @Test
    void hundreds_of_villages_are_added_up_in_a_blink() {
        List<Pool.Row> rows = IntStream.range(0, 534)
                .mapToObj(i -> row(20 + i % 30, 1 + i % 9, 2 + i % 8, 3 + i % 7, i % 5))
                .toList();
        assertThat(Pool.of(rows, false)).isPresent();
    }

    /** Everything that could be true, tried out: for each small hidden cell, whatever its commune leaves open, the sum does too. */
    @Property(tries = 60)
    void nothing_that_was_open_is_closed_by_the_sum(
            @ForAll @Size(min = 2, max = 4) List<@Size(3) List<@IntRange(max = 13) Integer>> communes) {
        List<Pool.Row> rows = communes.stream()
                .map(counts -> row(counts.stream().mapToLong(Integer::longValue).toArray()))
                .filter(row -> IntStream.range(0, 3).mapToLong(row::count).sum() > 0)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Optional<List<Pool.Sum>> sums = Pool.of(rows, true);
        Statistics.collect(sums.map(told -> told.size() + " sums").orElse("nothing"));
        sums.ifPresent(told -> {
            List<List<long[]>> alone = rows.stream().map(PoolTest::worlds).toList();
            List<List<Set<Long>>> open = open(alone, told, rows);
            for (int r = 0; r < rows.size(); r++) {
                for (int column = 0; column < 3; column++) {
                    long count = rows.get(r).count(column);
                    if (!rows.get(r).tells(column) && count > 0 && count < Cells.SMALLEST) {
                        Set<Long> before = new TreeSet<>();
                        for (long[] world : alone.get(r)) {
                            before.add(Math.min(world[column], Cells.SMALLEST));
                        }
                        before.remove((long) Cells.SMALLEST);
                        assertThat(open.get(r).get(column)).containsAll(before);
                    }
                }
            }
        });
    }

    /** All that a commune could be that tells the same of itself. */
    private static List<long[]> worlds(Pool.Row row) {
        long all = IntStream.range(0, 3).mapToLong(row::count).sum();
        long told = IntStream.range(0, 3)
                .filter(row::tells)
                .mapToLong(row::count)
                .filter(count -> count > 0)
                .min()
                .orElse(all + 1);
        List<long[]> worlds = new ArrayList<>();
        for (long a = 0; a <= all; a++) {
            for (long b = 0; a + b <= all; b++) {
                long[] world = {a, b, all - a - b};
                boolean possible = IntStream.range(0, 3)
                        .allMatch(column -> row.tells(column)
                                ? world[column] == row.count(column)
                                : all < Cells.SMALLEST || (world[column] > 0 && world[column] < told));
                if (possible) {
                    worlds.add(world);
                }
            }
        }
        return worlds;
    }

    /** Which counts each cell has in the worlds that also have these sums. */
    private static List<List<Set<Long>>> open(List<List<long[]>> alone, List<Pool.Sum> sums, List<Pool.Row> rows) {
        List<Long> wanted = sums.stream().map(Pool.Sum::people).toList();
        // What the first communes can add up to, then what the last ones can: a cell is open where the two meet.
        List<Set<List<Long>>> before = reachable(alone, sums);
        List<List<long[]>> backwards = new ArrayList<>(alone);
        Collections.reverse(backwards);
        List<Set<List<Long>>> after = reachable(backwards, sums);
        List<List<Set<Long>>> open = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Map<List<Long>, List<long[]>> byShare = new HashMap<>();
            for (long[] world : alone.get(r)) {
                byShare.computeIfAbsent(share(world, sums), share -> new ArrayList<>())
                        .add(world);
            }
            List<Set<Long>> cells = Stream.generate(() -> (Set<Long>) new HashSet<Long>())
                    .limit(3)
                    .toList();
            byShare.forEach((share, worlds) -> {
                int here = open.size();
                boolean fits = before.get(here).stream().anyMatch(first -> after.get(rows.size() - 1 - here)
                        .contains(minus(minus(wanted, first), share)));
                if (fits) {
                    worlds.forEach(world -> IntStream.range(0, 3)
                            .forEach(column -> cells.get(column).add(world[column])));
                }
            });
            open.add(cells);
        }
        return open;
    }

    private static List<Set<List<Long>>> reachable(List<List<long[]>> communes, List<Pool.Sum> sums) {
        List<Set<List<Long>>> reached = new ArrayList<>();
        Set<List<Long>> now = Set.of(sums.stream().map(sum -> 0L).toList());
        reached.add(now);
        for (List<long[]> worlds : communes) {
            Set<List<Long>> next = new HashSet<>();
            for (List<Long> sum : now) {
                worlds.forEach(world -> next.add(plus(sum, share(world, sums))));
            }
            reached.add(next);
            now = next;
        }
        return reached;
    }

    private static List<Long> share(long[] world, List<Pool.Sum> sums) {
        return sums.stream()
                .map(sum -> sum.columns().stream()
                        .mapToLong(column -> world[column])
                        .sum())
                .toList();
    }

    private static List<Long> plus(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }

    private static List<Long> minus(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) - others.get(i))
                .toList();
    }

    private static Pool.Row row(long... counts) {
        return Pool.Row.of(counts);
    }

    private static Optional<String> pool(boolean merging, Pool.Row... rows) {
        return text(Pool.of(Arrays.asList(rows), merging));
    }

    private static Optional<String> text(Optional<List<Pool.Sum>> sums) {
        return sums.map(told -> String.join(
                " ",
                told.stream()
                        .map(sum -> String.join(
                                        "+",
                                        sum.columns().stream()
                                                .map(String::valueOf)
                                                .toList())
                                + "=" + sum.people())
                        .toList()));
    }
}
