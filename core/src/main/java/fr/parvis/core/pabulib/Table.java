package fr.parvis.core.pabulib;

import java.util.List;

/**
 * A section of a file: cells as they stand, without the blanks around them. Immutable.
 *
 * @param rows each with as many cells as there are columns
 */
public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row has as many cells as there are columns");
            }
        }
    }
}
