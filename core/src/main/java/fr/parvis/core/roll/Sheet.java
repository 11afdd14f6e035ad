package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

import fr.parvis.core.roll.Unreadable.Reason;

/**
 * A table as it was sent: titles of columns and rows, all as wide. Immutable.
 *
 * @param titles « Colonne 3 » for a column without one
 * @param lines where each row stands in the file, as a spreadsheet counts, from 1
 */
public record Sheet(List<String> titles, List<List<String>> rows, List<Integer> lines) {

    /** The heaviest file, in bytes. */
    public static final int HEAVIEST = 10 * 1024 * 1024;

    /** More people than the communes that this is for have. */
    static final int MOST_ROWS = 10_000;

    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 300;

    /** A small file may claim to be a huge one. */
    private static final long MOST_UNPACKED = 150L * 1024 * 1024;

    /** Spreadsheets often begin with a title of their own. */
    private static final int TITLES_WITHIN = 10;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Between cells and rows where a sheet is kept; no file holds them, since they are taken out. */
    private static final String CELL = "\u001f";

    private static final String ROW = "\u001e";

    public Sheet {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    /** A row and where it stands. */
    private record Line(int number, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * The table in a file.
     *
     * @param file CSV in UTF-8, UTF-16 or Windows-1252 between semicolons, commas or tabs; or XLSX, of which the first sheet counts
     * @throws Unreadable when there is none
     */
    public static Sheet read(byte[] file) {
        List<Line> table = isZip(file) ? spreadsheet(file) : text(file);
        table.removeIf(Line::isEmpty);
        if (table.isEmpty()) {
            throw new Unreadable(Reason.EMPTY);
        }
        if (table.size() == 1) {
            throw new Unreadable(table.get(0).cells().size() > 1 ? Reason.ONLY_TITLES : Reason.NO_TABLE);
        }
        if (table.size() > MOST_ROWS + TITLES_WITHIN) {
            throw new Unreadable(Reason.TOO_LONG);
        }
        int width = Math.min(
                MOST_COLUMNS,
                table.stream().mapToInt(line -> line.cells().size()).max().orElse(0));
        List<List<String>> even = new ArrayList<>();
        for (Line line : table) {
            List<String> row = line.cells();
            List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
            while (cells.size() < width) {
                cells.add("");
            }
            even.add(cells);
        }
        int first = titleRow(even);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String title = first < 0 ? "" : even.get(first).get(i);
            titles.add(title.isEmpty() ? "Colonne " + (i + 1) : title);
        }
        return new Sheet(
                titles,
                even.subList(first + 1, even.size()),
                table.subList(first + 1, table.size()).stream()
                        .map(Line::number)
                        .toList());
    }

    /** The row with the most titles that are known, the first of several; -1 when the file begins with a person. */
    private static int titleRow(List<List<String>> table) {
        int best = -1;
        long known = 0;
        for (int i = 0; i < Math.min(TITLES_WITHIN, table.size() - 1); i++) {
            long here = table.get(i).stream().filter(Column::isTitle).count();
            // Further down a single one is somebody called « Ville ».
            if (here > known && (i == 0 || here > 1)) {
                best = i;
                known = here;
            }
        }
        return best;
    }

    private static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static List<Line> spreadsheet(byte[] file) {
        requireModest(file);
        List<Line> table = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST_ROWS + TITLES_WITHIN + 1L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.stream().limit(MOST_COLUMNS).forEach(cell -> cells.add(cell == null ? "" : shown(cell)));
                table.add(new Line(row.getRowNum(), cells));
            });
            return table;
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.FORMAT);
        }
    }

    private static void requireModest(byte[] file) {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                try (InputStream unpacked = parts.getInputStream(part)) {
                    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        size += read;
                        if (size > MOST_UNPACKED) {
                            throw new Unreadable(Reason.TOO_LONG);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.FORMAT);
        }
    }

    private static String shown(Cell cell) {
        String format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER
                && format != null
                && format.toLowerCase(Locale.ROOT).contains("yy")) {
            try {
                return DAY.format(cell.asDate());
            } catch (ExcelReaderException noDate) {
                return tidy(cell.getRawValue());
            }
        }
        return tidy(cell.getText());
    }

    private static List<Line> text(byte[] file) {
        String text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(file.length > 1 && (file[0] & 0xff) == 0xd0 ? Reason.OLD_SPREADSHEET : Reason.FORMAT);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<Line> table = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            int number = 0;
            for (CSVRecord row : parser) {
                number++;
                Line line = new Line(
                        number,
                        row.stream().limit(MOST_COLUMNS).map(Sheet::tidy).toList());
                if (!line.isEmpty()) {
                    table.add(line);
                }
                if (table.size() > MOST_ROWS + TITLES_WITHIN) {
                    throw new Unreadable(Reason.TOO_LONG);
                }
            }
            return table;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(Reason.FORMAT);
        }
    }

    /** What is no UTF-8 was saved by a spreadsheet on Windows. */
    private static String decode(byte[] file) {
        int mark = file.length > 1 ? (file[0] & 0xff) << 8 | (file[1] & 0xff) : 0;
        boolean wide = mark == 0xfffe || mark == 0xfeff;
        String text;
        try {
            text = (wide ? UTF_16 : UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(file, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The one of which the first lines have the most, outside quotes. */
    private static char delimiter(String text) {
        String head =
                String.join("\n", text.lines().limit(TITLES_WITHIN).toList()).replaceAll("\"[^\"]*\"", "");
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong(
                        c -> head.chars().filter(each -> each == c).count() * 4 + (c == ',' ? 0 : 1)))
                .orElse(';');
    }

    private static String tidy(String cell) {
        String one = cell.replaceAll("[\\p{Cntrl}\\s\\h]+", " ").strip();
        return one.length() > LONGEST_CELL ? one.substring(0, LONGEST_CELL) : one;
    }

    String packed() {
        StringBuilder packed = new StringBuilder(String.join(CELL, titles));
        for (int i = 0; i < rows.size(); i++) {
            packed.append(ROW).append(lines.get(i)).append(CELL).append(String.join(CELL, rows.get(i)));
        }
        return packed.toString();
    }

    static Sheet unpacked(String packed) {
        List<List<String>> table = Stream.of(packed.split(ROW, -1))
                .map(row -> List.of(row.split(CELL, -1)))
                .toList();
        List<List<String>> below = table.subList(1, table.size());
        return new Sheet(
                table.get(0),
                below.stream().map(row -> row.subList(1, row.size())).toList(),
                below.stream().map(row -> Integer.valueOf(row.get(0))).toList());
    }
}
