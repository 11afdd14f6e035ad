package fr.parvis.core.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV line by line, for files that are too long to be held in memory; otherwise as {@link Table} does. What was written
 * is not kept, and whoever opened the target closes it.
 */
public final class CsvLines {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula; after a tab or a line break that the spreadsheet drops, too. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private final CSVPrinter printer;

    /** Begins a file in UTF-8. */
    public CsvLines(Appendable target) {
        try {
            target.append(BYTE_ORDER_MARK);
            printer = new CSVPrinter(target, FORMAT);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes a line of texts and numbers. */
    public void line(Iterable<?> cells) {
        try {
            for (Object cell : cells) {
                printer.print(text(cell));
            }
            printer.println();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        String text = cell.toString();
        boolean formula = cell instanceof String && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
