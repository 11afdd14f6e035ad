package fr.parvis.core.questionnaire;

import java.util.List;
import java.util.OptionalLong;

/**
 * How the answers to two questions go together, safe to publish. Its totals are the bars of the two results, merged where those
 * are. Immutable.
 *
 * @param down the question whose answers are the rows
 * @param across the question whose answers are the columns
 * @param columns the answers
 */
public record Crossing(String down, String across, List<String> columns, List<Row> rows) {

    /** The people who gave one answer to the first question, by their answer to the second one. */
    public record Row(String label, long total, List<OptionalLong> cells) {}

    /** Whether a cell is hidden. */
    public boolean partly() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(OptionalLong::isEmpty);
    }
}
