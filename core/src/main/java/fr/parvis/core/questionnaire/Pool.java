package fr.parvis.core.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds up what several communes answered to one question, so that nothing follows that a commune does not tell itself. Each
 * commune tells how many took part, and its cells as {@link Cells} leaves them. Whoever subtracts those from a sum is left with
 * the hidden cells of some communes, so that a sum is told only where
 *
 * <ul>
 *   <li>every group of hidden cells that sums and totals add up to holds nobody or ten people;
 *   <li>every small hidden cell could still be any number that the commune's own result leaves open, up to nine, and no other
 *       hidden cell is pinned down. Flows between the hidden cells decide that exactly: what is told are the margins of a table,
 *       and bounds of its cells.
 * </ul>
 *
 * Where that fails columns are put together, the smallest first (Hundepool and others, « Handbook on Statistical Disclosure
 * Control », chapter 4).
 */
final class Pool {

    /** Groups of columns are looked at in every combination. */
    private static final int MOST_GROUPS = 12;

    private final List<Row> rows;
    private final int columns;

    private Pool(List<Row> rows) {
        this.rows = rows;
        this.columns = rows.get(0).counts.length;
    }

    /** What one commune answered. */
    static final class Row {
        private final long[] counts;
        private final boolean[] hidden;
        private final long least;
        private final long most;

        private Row(long[] counts, boolean[] hidden, long least, long most) {
            this.counts = counts;
            this.hidden = hidden;
            this.least = least;
            this.most = most;
        }

        /** Cells that add up to those who were asked, as a commune tells them. */
        static Row of(long... counts) {
            boolean[] hidden = new boolean[counts.length];
            long all = Arrays.stream(counts).sum();
            if (all < Cells.SMALLEST) {
                Arrays.fill(hidden, true);
                return new Row(counts, hidden, 0, all);
            }
            List<Cells.Cell> cells = IntStream.range(0, counts.length)
                    .mapToObj(column -> new Cells.Cell(String.valueOf(column), counts[column]))
                    .toList();
            Cells.Protected told = Cells.protect(cells);
            told.merged().forEach(cell -> hidden[Integer.parseInt(cell.label())] = true);
            // What is put together is smaller than anything that is told.
            long most = told.kept().stream()
                    .mapToLong(Cells.Cell::count)
                    .filter(count -> count > 0)
                    .min()
                    .orElse(all + 1);
            return new Row(counts, hidden, 1, most - 1);
        }

        /** Who ticked a choice of several and who did not: told both or not at all. */
        static Row ofTicks(long ticked, long all) {
            boolean told = all >= Cells.SMALLEST && Cells.isSafe(ticked) && Cells.isSafe(all - ticked);
            return new Row(
                    new long[] {ticked, all - ticked},
                    new boolean[] {!told, !told},
                    all < Cells.SMALLEST ? 0 : 1,
                    all < Cells.SMALLEST ? all : all - 1);
        }

        boolean tells(int column) {
            return !hidden[column];
        }

        long count(int column) {
            return counts[column];
        }

        int columns() {
            return counts.length;
        }

        long people() {
            return Arrays.stream(counts).sum();
        }
    }

    /** A sum that is told: of one column, or of several put together. */
    record Sum(List<Integer> columns, long people) {}

    /**
     * The sums of these rows.
     *
     * @param merging whether columns may be put together
     * @return empty when nothing can be told
     */
    static Optional<List<Sum>> of(List<Row> rows, boolean merging) {
        List<Row> answered = rows.stream().filter(row -> row.people() > 0).toList();
        return answered.isEmpty() ? Optional.empty() : new Pool(answered).sums(merging);
    }

    /**
     * Leaves out the communes that keep every column from being told, as few as possible.
     *
     * @return which of these rows are left; empty when fewer than two would be
     */
    static Optional<List<Row>> tellable(List<Row> rows) {
        List<Row> left = new ArrayList<>(rows);
        left.removeIf(row -> row.people() == 0);
        while (left.size() > 1) {
            Pool pool = new Pool(left);
            BitSet culprits = pool.culprits(pool.eachColumn());
            if (culprits.isEmpty()) {
                return Optional.of(left);
            }
            for (int r = left.size() - 1; r >= 0; r--) {
                if (culprits.get(r)) {
                    left.remove(r);
                }
            }
        }
        return Optional.empty();
    }

    private List<List<Integer>> eachColumn() {
        return IntStream.range(0, columns)
                .mapToObj(column -> List.of(column))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<List<Sum>> sums(boolean merging) {
        List<List<Integer>> groups = eachColumn();
        while (groups.size() > 1) {
            if (culprits(groups).isEmpty()) {
                return Optional.of(groups.stream()
                        .map(group -> new Sum(group, people(group)))
                        .toList());
            }
            if (!merging) {
                return Optional.empty();
            }
            mergeTheSmallest(groups);
        }
        return Optional.empty();
    }

    private void mergeTheSmallest(List<List<Integer>> groups) {
        List<List<Integer>> rising = groups.stream()
                .filter(group -> hiddenRows(group) > 0)
                .sorted(Comparator.comparingLong(this::hiddenPeople))
                .toList();
        // A group of which nothing is hidden can be put together with another one as a last resort.
        List<Integer> first = rising.isEmpty() ? groups.get(0) : rising.get(0);
        List<Integer> second = rising.size() > 1
                ? rising.get(1)
                : groups.stream()
                        .filter(group -> !group.equals(first))
                        .min(Comparator.comparingLong(this::people))
                        .orElseThrow();
        List<Integer> both = new ArrayList<>(first);
        both.addAll(second);
        both.sort(Comparator.naturalOrder());
        groups.set(groups.indexOf(first), both);
        groups.remove(second);
    }

    private long people(List<Integer> group) {
        return rows.stream()
                .mapToLong(row ->
                        group.stream().mapToLong(column -> row.counts[column]).sum())
                .sum();
    }

    private long hiddenPeople(List<Integer> group) {
        return rows.stream().mapToLong(row -> hiddenIn(row, group)).sum();
    }

    private static long hiddenIn(Row row, List<Integer> group) {
        return group.stream()
                .filter(column -> row.hidden[column])
                .mapToLong(column -> row.counts[column])
                .sum();
    }

    private long hiddenRows(List<Integer> group) {
        return rows.stream().filter(row -> isHiddenIn(row, group)).count();
    }

    private static boolean isHiddenIn(Row row, List<Integer> group) {
        return group.stream().anyMatch(column -> row.hidden[column]);
    }

    /** The rows that keep the sums of these groups from being told; empty when nothing does. */
    private BitSet culprits(List<List<Integer>> groups) {
        List<List<Integer>> hiding =
                groups.stream().filter(group -> hiddenRows(group) > 0).toList();
        if (hiding.size() > MOST_GROUPS) {
            BitSet all = new BitSet();
            all.set(0, rows.size());
            return all;
        }
        BitSet few = tellingFew(hiding);
        return few.isEmpty() ? new Flows(hiding).tellingACell() : few;
    }

    /**
     * What follows from totals alone: the hidden cells of some groups in the communes that hide elsewhere too, and what these
     * hide elsewhere. Of all combinations that would tell of fewer than ten people, the communes of the smallest.
     */
    private BitSet tellingFew(List<List<Integer>> groups) {
        long[][] people = new long[rows.size()][groups.size()];
        BitSet[] hides = new BitSet[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            hides[r] = new BitSet(groups.size());
            for (int g = 0; g < groups.size(); g++) {
                if (isHiddenIn(rows.get(r), groups.get(g))) {
                    hides[r].set(g);
                    people[r][g] = hiddenIn(rows.get(r), groups.get(g));
                }
            }
        }
        BitSet found = new BitSet();
        for (long some = 1; some < 1L << groups.size(); some++) {
            BitSet chosen = BitSet.valueOf(new long[] {some});
            long inside = 0;
            long outside = 0;
            BitSet touched = new BitSet();
            for (int r = 0; r < rows.size(); r++) {
                BitSet here = (BitSet) hides[r].clone();
                here.and(chosen);
                BitSet elsewhere = (BitSet) hides[r].clone();
                elsewhere.andNot(chosen);
                if (!here.isEmpty() && !elsewhere.isEmpty()) {
                    touched.set(r);
                    inside += sum(people[r], here);
                    outside += sum(people[r], elsewhere);
                }
            }
            boolean few = inside < Cells.SMALLEST || outside < Cells.SMALLEST;
            if (few && !touched.isEmpty() && (found.isEmpty() || touched.cardinality() < found.cardinality())) {
                found = touched;
            }
        }
        return found;
    }

    private static long sum(long[] people, BitSet groups) {
        return groups.stream().mapToLong(group -> people[group]).sum();
    }

    /** Moves people between hidden cells as far as totals, sums and bounds allow. */
    private final class Flows {

        private final int groups;
        private final int[] groupOf;

        private Flows(List<List<Integer>> hiding) {
            groups = hiding.size();
            groupOf = new int[columns];
            Arrays.fill(groupOf, -1);
            for (int g = 0; g < groups; g++) {
                for (int column : hiding.get(g)) {
                    groupOf[column] = g;
                }
            }
        }

        BitSet tellingACell() {
            BitSet found = new BitSet();
            for (int r = 0; r < rows.size(); r++) {
                for (int column = 0; column < columns; column++) {
                    Row row = rows.get(r);
                    long count = row.counts[column];
                    // A cell that cannot move at all is as good as told, and what is told can be subtracted.
                    if (row.hidden[column]
                            && (!moves(r, column) || (count > 0 && count < Cells.SMALLEST && !isOpen(r, column)))) {
                        found.set(r);
                        return found;
                    }
                }
            }
            return found;
        }

        private boolean moves(int r, int column) {
            long count = rows.get(r).counts[column];
            return (count < rows.get(r).most && reaches(r, column, count + 1))
                    || (count > rows.get(r).least && reaches(r, column, count - 1));
        }

        private boolean isOpen(int r, int column) {
            Row row = rows.get(r);
            long hiddenHere = IntStream.range(0, columns)
                    .filter(other -> row.hidden[other])
                    .mapToLong(other -> row.counts[other])
                    .sum();
            long others = IntStream.range(0, columns)
                    .filter(other -> other != column && row.hidden[other])
                    .count();
            // As far as this commune's own result leaves it open.
            long highest = Math.min(Math.min(row.most, hiddenHere - others * row.least), Cells.SMALLEST - 1L);
            long lowest = Math.max(row.least, hiddenHere - others * row.most);
            return reaches(r, column, highest) && reaches(r, column, lowest);
        }

        private boolean reaches(int r, int column, long wanted) {
            long[][] counts = rows.stream().map(row -> row.counts.clone()).toArray(long[][]::new);
            int step = wanted > counts[r][column] ? 1 : -1;
            while (counts[r][column] != wanted) {
                if (!shift(counts, r, column, step)) {
                    return false;
                }
                counts[r][column] += step;
            }
            return true;
        }

        /** Makes up for one person more, or fewer, in a cell: the same group loses one elsewhere, there another group gains one, … */
        private boolean shift(long[][] counts, int r, int column, int step) {
            // From a group the way goes by a cell that changes against the step to its row, from there by one that
            // changes with it.
            int[] cameToRow = new int[counts.length];
            int[] cameToGroup = new int[groups];
            Arrays.fill(cameToRow, -1);
            Arrays.fill(cameToGroup, -1);
            int start = groupOf[column];
            boolean[] seen = new boolean[groups];
            seen[start] = true;
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                int group = next.poll();
                for (int row = 0; row < counts.length; row++) {
                    if (cameToRow[row] >= 0) {
                        continue;
                    }
                    int by = cell(counts, row, group, -step, row == r ? column : -1);
                    if (by < 0) {
                        continue;
                    }
                    cameToRow[row] = by;
                    if (row == r) {
                        change(counts, r, cameToRow, cameToGroup, start, step);
                        return true;
                    }
                    for (int to = 0; to < groups; to++) {
                        if (!seen[to] && cell(counts, row, to, step, -1) >= 0) {
                            seen[to] = true;
                            cameToGroup[to] = row;
                            next.add(to);
                        }
                    }
                }
            }
            return false;
        }

        private void change(long[][] counts, int r, int[] cameToRow, int[] cameToGroup, int start, int step) {
            int row = r;
            while (true) {
                int out = cameToRow[row];
                counts[row][out] -= step;
                int group = groupOf[out];
                if (group == start) {
                    return;
                }
                row = cameToGroup[group];
                counts[row][cell(counts, row, group, step, -1)] += step;
            }
        }

        /** A hidden cell of a row in a group that can still change so; -1 when there is none. */
        private int cell(long[][] counts, int row, int group, int step, int but) {
            Row bounds = rows.get(row);
            for (int column = 0; column < columns; column++) {
                if (column != but && groupOf[column] == group && bounds.hidden[column]) {
                    long changed = counts[row][column] + step;
                    if (changed >= bounds.least && changed <= bounds.most) {
                        return column;
                    }
                }
            }
            return -1;
        }
    }
}
