package fr.parvis.console.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import fr.parvis.console.Numbers;

/**
 * Figures over time, drawn as columns, and their table. Immutable.
 *
 * @param caption what is counted
 * @param columns in the order of time
 */
public record Columns(String caption, List<Column> columns) {

    /** Of the drawing: a column that is hidden is as low as the lowest that can be seen. */
    private static final double LEAST = 0.02;

    public Columns {
        columns = List.copyOf(columns);
    }

    /**
     * One of them.
     *
     * @param label « mars 2026 »
     * @param brief « mars »
     * @param share of the highest column, from 0 to 1
     */
    public record Column(String label, String brief, OptionalLong count, double share) {

        /** Whether it would name people. */
        public boolean isHidden() {
            return count.isEmpty();
        }

        public boolean isEmpty() {
            return count.isPresent() && count.getAsLong() == 0;
        }

        /** As it is written: « 1 204 ». */
        public String number() {
            return Numbers.grouped(count.orElseThrow());
        }

        /** For an attribute: {@code 37.5%}. */
        public String top() {
            return percent(1 - share);
        }

        /** For an attribute: {@code 62.5%}. */
        public String height() {
            return percent(share);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f%%", share * 100);
        }
    }

    /** Draws a series. */
    static Columns of(String caption, List<String> labels, List<String> briefs, List<OptionalLong> counts) {
        long most = counts.stream().mapToLong(count -> count.orElse(0)).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            OptionalLong count = counts.get(i);
            boolean nothing = count.isPresent() && count.getAsLong() == 0;
            double share = nothing ? 0 : Math.max(LEAST, (double) count.orElse(0) / Math.max(1, most));
            columns.add(new Column(labels.get(i), briefs.get(i), count, share));
        }
        return new Columns(caption, columns);
    }

    /** Whether there is anything to be seen. */
    public boolean isDrawn() {
        return columns.stream().anyMatch(column -> !column.isEmpty());
    }
}
