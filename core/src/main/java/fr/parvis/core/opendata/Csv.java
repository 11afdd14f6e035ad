package fr.parvis.core.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file that a French spreadsheet opens at a double click: UTF-8 with a byte order mark, semicolons, decimal
 * commas (RFC 4180 otherwise).
 *
 * <p>No cell is ever a formula: a text that a spreadsheet would reckon gets an apostrophe in front, since whoever wrote it may
 * be a stranger and whoever opens it is at the town hall (OWASP, « CSV injection »).
 *
 * <p>A table is filled by one thread.
 */
public final class Csv {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula; after a tab or a line break that the spreadsheet drops, too. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with its headings. */
    public Csv(String... headings) {
        rows.add(List.of(headings));
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, or an {@link Optional} of either; empty for nothing
     * @throws IllegalArgumentException when there are not as many as headings
     */
    public Csv row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("A row has as many cells as the table has headings");
        }
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(text(cell));
        }
        rows.add(List.copyOf(row));
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(file, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object cell) {
        if (cell instanceof Optional<?> maybe) {
            return maybe.map(Csv::text).orElse("");
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (cell instanceof Integer || cell instanceof Long) {
            return cell.toString();
        }
        String text = cell.toString();
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
