package fr.parvis.core.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Protects a table of two questions whose totals are known. A cell under ten is hidden, and so are others (complementary
 * suppression), until no line tells a hidden cell, or the few people hidden in it, by difference; where that does not succeed,
 * or leaves less than half of the table, there is no table. Neither is there one where a whole line stands in one cell: it would
 * tell what each of a group answered (Hundepool and others, « Handbook on Statistical Disclosure Control », chapter 4).
 */
final class Grid {

    private final long[][] counts;
    private final boolean[][] hidden;

    private record Spot(int row, int column) {}

    private Grid(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts[0].length];
    }

    /**
     * Which cells to hide; empty when the table must not be shown.
     *
     * @param counts rows of columns, at least one of each
     */
    static Optional<boolean[][]> protect(long[][] counts) {
        Grid grid = new Grid(counts);
        return grid.tellsAGroup() || !grid.hide() || grid.hasBridge() || grid.isMostlyHidden()
                ? Optional.empty()
                : Optional.of(grid.hidden);
    }

    private boolean tellsAGroup() {
        return lines().anyMatch(
                        line -> line.stream().filter(spot -> count(spot) > 0).count() < 2);
    }

    private boolean hide() {
        spots().filter(spot -> !Cells.isSafe(count(spot))).forEach(this::hide);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Spot> line : lines().toList()) {
                List<Spot> out = line.stream().filter(this::isHidden).toList();
                if (!out.isEmpty()
                        && (out.size() < 2
                                || out.stream().mapToLong(this::count).sum() < Cells.SMALLEST)) {
                    Optional<Spot> next = line.stream()
                            .filter(spot -> !isHidden(spot) && count(spot) > 0)
                            .min(Comparator.comparingLong(this::count));
                    if (next.isEmpty()) {
                        return false;
                    }
                    hide(next.get());
                    changed = true;
                }
            }
        }
        return true;
    }

    /**
     * Whether a hidden cell follows from the totals although each line hides two: it does exactly when, rows and columns being
     * the ends of the hidden cells, taking it away cuts its ends apart.
     */
    private boolean hasBridge() {
        return spots().filter(this::isHidden).anyMatch(spot -> !reaches(spot));
    }

    private boolean reaches(Spot without) {
        Set<Integer> rows = new HashSet<>(Set.of(without.row()));
        Set<Integer> columns = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>(rows);
        while (!next.isEmpty()) {
            int row = next.poll();
            for (int column = 0; column < counts[0].length; column++) {
                if (!hidden[row][column] || new Spot(row, column).equals(without) || !columns.add(column)) {
                    continue;
                }
                for (int other = 0; other < counts.length; other++) {
                    if (hidden[other][column] && !new Spot(other, column).equals(without) && rows.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return columns.contains(without.column());
    }

    private boolean isMostlyHidden() {
        return spots().filter(this::isHidden).count() * 2
                > spots().filter(spot -> count(spot) > 0).count();
    }

    private Stream<Spot> spots() {
        return IntStream.range(0, counts.length).boxed().flatMap(row -> IntStream.range(0, counts[0].length)
                .mapToObj(column -> new Spot(row, column)));
    }

    private Stream<List<Spot>> lines() {
        List<List<Spot>> lines = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            int at = row;
            lines.add(spots().filter(spot -> spot.row() == at).toList());
        }
        for (int column = 0; column < counts[0].length; column++) {
            int at = column;
            lines.add(spots().filter(spot -> spot.column() == at).toList());
        }
        return lines.stream();
    }

    private long count(Spot spot) {
        return counts[spot.row()][spot.column()];
    }

    private boolean isHidden(Spot spot) {
        return hidden[spot.row()][spot.column()];
    }

    private void hide(Spot spot) {
        hidden[spot.row()][spot.column()] = true;
    }
}
