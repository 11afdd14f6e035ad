package fr.parvis.core.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Protects small groups: in a village, « 3 contre » names people. Cells under {@link #SMALLEST} are merged, smallest first,
 * until what they are merged into holds enough people; never one alone, since the total would give it away by difference, and
 * never one of two equals, since the other would look like the winner.
 */
final class Cells {

    static final int SMALLEST = 10;

    private Cells() {}

    /** One figure. */
    record Cell(String label, long count) {}

    /**
     * @param kept in the order given
     * @param merged what was put together, empty when nothing
     */
    record Protected(List<Cell> kept, List<Cell> merged) {

        long mergedCount() {
            return merged.stream().mapToLong(Cell::count).sum();
        }
    }

    /** Whether a figure can be told: nobody, or enough people. */
    static boolean isSafe(long count) {
        return count == 0 || count >= SMALLEST;
    }

    /** Merges cells that add up to a whole; empty cells stay, they name nobody once the small ones are merged. */
    static Protected protect(List<Cell> cells) {
        List<Cell> rising = cells.stream()
                .filter(cell -> cell.count() > 0)
                .sorted(Comparator.comparingLong(Cell::count))
                .toList();
        if (rising.stream().noneMatch(cell -> cell.count() < SMALLEST)) {
            return new Protected(cells, List.of());
        }
        List<Cell> merged = new ArrayList<>();
        long sum = 0;
        for (Cell cell : rising) {
            boolean equal = !merged.isEmpty()
                    && cell.count() == merged.get(merged.size() - 1).count();
            if (cell.count() >= SMALLEST && sum >= SMALLEST && merged.size() > 1 && !equal) {
                break;
            }
            merged.add(cell);
            sum += cell.count();
        }
        return new Protected(
                cells.stream().filter(cell -> !merged.contains(cell)).toList(), List.copyOf(merged));
    }
}
