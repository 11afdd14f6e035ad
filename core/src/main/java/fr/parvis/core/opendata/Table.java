package fr.parvis.core.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;

/**
 * A table of texts and numbers that leaves as a file, and the two files that it can be: CSV as a French spreadsheet opens it at
 * a double click (UTF-8 with a byte order mark, semicolons, decimal commas; RFC 4180 otherwise), and ODS (ISO/IEC 26300).
 *
 * <p>No cell is ever a formula, since whoever wrote a text may be a stranger and whoever opens it is at the town hall (OWASP,
 * « CSV injection »): in CSV a text that a spreadsheet would reckon gets an apostrophe in front; in ODS it is declared a text.
 *
 * <p>A table is filled by one thread.
 */
public final class Table {

    private final List<List<Object>> rows = new ArrayList<>();

    /** A table with its headings. */
    public Table(String... headings) {
        rows.add(List.of((Object[]) headings));
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, or an {@link Optional} of either; empty for nothing
     * @throws IllegalArgumentException when there are not as many as headings
     */
    public Table row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("A row has as many cells as the table has headings");
        }
        List<Object> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            Object content = cell instanceof Optional<?> maybe
                    ? maybe.map(Object.class::cast).orElse("")
                    : cell;
            row.add(content instanceof Number ? content : content.toString());
        }
        rows.add(List.copyOf(row));
        return this;
    }

    /** The file as CSV. */
    public byte[] csv() {
        StringBuilder file = new StringBuilder();
        CsvLines lines = new CsvLines(file);
        rows.forEach(lines::line);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The file as ODS, with one sheet.
     *
     * @param name of the sheet
     */
    public byte[] ods(String name) {
        return book(List.of(sheet(name)));
    }

    /** The file as ODS, with another table on a sheet of its own. */
    public byte[] ods(String name, String otherName, Table other) {
        return book(List.of(sheet(name), other.sheet(otherName)));
    }

    private Sheet sheet(String name) {
        Sheet sheet = new Sheet(name, rows.size(), rows.get(0).size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                sheet.getRange(i, j).setValue(inOds(rows.get(i).get(j)));
            }
        }
        Range headings = sheet.getRange(0, 0, 1, rows.get(0).size());
        headings.setFontBold(true);
        return sheet;
    }

    private static byte[] book(List<Sheet> sheets) {
        SpreadSheet book = new SpreadSheet();
        sheets.forEach(book::appendSheet);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            book.save(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static Object inOds(Object cell) {
        return cell instanceof String text ? text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "") : cell;
    }
}
