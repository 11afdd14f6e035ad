package fr.parvis.core.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many people took part on each day, drawn as columns. Days without anyone are part of the drawing. Immutable.
 *
 * @param columns one for each day from the first to the last, in order
 */
public record Days(List<Column> columns) {
    private static final int HEIGHT = 100;

    public Days {
        columns = List.copyOf(columns);
    }

    /**
     * One day, and its column in a drawing that is 10 wide for each day and 100 high.
     *
     * @param x left edge
     * @param y top edge
     * @param height of the column, at least 1 for a day with anyone
     */
    public record Column(LocalDate date, int count, int x, int y, int height) {

        /** The day in words: « 1er mars ». */
        public String day() {
            DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM", Locale.FRANCE);
            return words.format(date).replaceFirst("^1 ", "1er ");
        }
    }

    /** Counts by day, in any order; days between the first and the last that are missing count for nothing. */
    public static Days of(Map<LocalDate, Integer> counts) {
        if (counts.isEmpty()) {
            return new Days(List.of());
        }
        int most = Math.max(1, counts.values().stream().max(Integer::compare).orElseThrow());
        LocalDate first = counts.keySet().stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = counts.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (LocalDate day : first.datesUntil(last.plusDays(1)).toList()) {
            int count = counts.getOrDefault(day, 0);
            int height = count == 0 ? 0 : Math.max(1, Math.round((float) count * HEIGHT / most));
            columns.add(new Column(day, count, columns.size() * 10, HEIGHT - height, height));
        }
        return new Days(columns);
    }

    /** Width of the drawing. */
    public int width() {
        return columns.size() * 10;
    }

    public int total() {
        return columns.stream().mapToInt(Column::count).sum();
    }

    /** The busiest day; the first one of several. */
    public Column busiest() {
        return columns.stream()
                .reduce((one, other) -> other.count() > one.count() ? other : one)
                .orElseThrow();
    }

    public Column first() {
        return columns.get(0);
    }

    public Column last() {
        return columns.get(columns.size() - 1);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }
}
