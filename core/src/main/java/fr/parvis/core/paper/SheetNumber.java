package fr.parvis.core.paper;

import java.util.Comparator;

/**
 * Where a sheet lies after they were mixed. Immutable.
 *
 * @param batch from 1 to 99
 * @param sheet as written on it by hand, from 1 to 999
 */
public record SheetNumber(int batch, int sheet) implements Comparable<SheetNumber> {

    public static final int MOST_BATCHES = 99;
    public static final int MOST_SHEETS = 999;

    private static final Comparator<SheetNumber> ORDER =
            Comparator.comparingInt(SheetNumber::batch).thenComparingInt(SheetNumber::sheet);

    /** Whether there can be such a sheet. */
    public boolean isPossible() {
        return batch >= 1 && batch <= MOST_BATCHES && sheet >= 1 && sheet <= MOST_SHEETS;
    }

    @Override
    public int compareTo(SheetNumber other) {
        return ORDER.compare(this, other);
    }
}
