package fr.parvis.console.collectivity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.opendata.CsvLines;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.time.FrenchDates;

/**
 * The fleet as a file, with all its columns, whatever a page shows. It is written row by row while it is read, so that 35,000
 * communes need no more memory than a thousand.
 */
final class FleetFile {

    /** Rows that are held before they are sent. */
    private static final int FLUSHED = 500;

    private FleetFile() {}

    static void csv(Fleet fleet, Scope scope, Sought sought, FleetMessages words, OutputStream target)
            throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        CsvLines lines = new CsvLines(writer);
        lines.line(headings(words));
        fleet.each(
                scope,
                sought,
                row -> lines.line(
                        cells(row, words).stream().map(FleetFile::inCsv).toList()));
        writer.flush();
    }

    static void xlsx(Fleet fleet, Scope scope, Sought sought, FleetMessages words, OutputStream target)
            throws IOException {
        try (Workbook book = new Workbook(target, "Parvis", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.title());
            List<String> headings = headings(words);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(1, 1);
            int[] line = {0};
            fleet.each(scope, sought, row -> {
                line[0]++;
                List<Object> cells = cells(row, words);
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, line[0], column, cells.get(column));
                }
                if (line[0] % FLUSHED == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void put(Worksheet sheet, int line, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell instanceof LocalDateTime moment) {
            sheet.value(line, column, moment);
            sheet.style(line, column).format("dd/mm/yyyy hh:mm").set();
        } else {
            sheet.value(line, column, cell.toString());
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String heading(Column column, FleetMessages words) {
        return switch (column) {
            case COMMUNE -> words.name();
            case INSEE -> words.insee();
            case EPCI -> words.epci();
            case POPULATION -> words.population();
            case STATE -> words.state();
            case FEATURES -> words.features();
            case PALETTE -> words.palette();
            case DRAFTS -> words.drafts();
            case RUNNING -> words.running();
            case PUBLISHED -> words.published();
            case LATE -> words.late();
            case ANSWERS -> words.answers();
            case SHARE -> words.share();
            case DEADLINE -> words.deadline();
            case SEEN -> words.seen();
            case ACTIVITY -> words.activity();
        };
    }

    private static List<String> headings(FleetMessages words) {
        List<String> headings = new ArrayList<>();
        for (Column column : Column.values()) {
            headings.add(column == Column.SHARE ? words.percent(heading(column, words)) : heading(column, words));
        }
        headings.add(words.unanswered());
        headings.add(words.texts());
        return headings;
    }

    private static List<Object> cells(Fleet.Row row, FleetMessages words) {
        List<Object> cells = new ArrayList<>();
        Arrays.stream(Column.values()).map(column -> cell(column, row, words)).forEach(cells::add);
        cells.add(row.unanswered());
        cells.add(row.texts());
        return cells;
    }

    private static Object cell(Column column, Fleet.Row row, FleetMessages words) {
        return switch (column) {
            case COMMUNE -> row.name();
            case INSEE -> row.id();
            case EPCI -> row.epciName();
            case POPULATION -> row.population();
            case STATE -> state(row, words);
            case FEATURES -> String.join(", ", row.featureLabels());
            case PALETTE -> row.colours();
            case DRAFTS -> row.drafts();
            case RUNNING -> row.running();
            case PUBLISHED -> row.published();
            case LATE -> row.late();
            case ANSWERS -> row.answers();
            case SHARE -> row.share() < 0 ? "" : BigDecimal.valueOf(row.share(), 1);
            case DEADLINE -> local(row.deadlineAt());
            case SEEN -> local(row.seenAt());
            case ACTIVITY -> local(row.activeAt());
        };
    }

    private static String state(Fleet.Row row, FleetMessages words) {
        if (row.isSuspended() || row.isArchived()) {
            return row.isSuspended() ? words.state_suspended() : words.state_archived();
        }
        return row.isActive() ? words.active() : row.isInvited() ? words.invited() : words.nobody();
    }

    private static Object local(@Nullable Instant moment) {
        return moment == null ? "" : FrenchDates.local(moment);
    }

    /** As a French spreadsheet reads a moment: 2026-03-02 07:05. */
    private static Object inCsv(Object cell) {
        return cell instanceof LocalDateTime moment
                ? moment.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ')
                : cell;
    }
}
