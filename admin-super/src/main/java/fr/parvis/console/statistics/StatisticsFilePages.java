package fr.parvis.console.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import fr.parvis.console.statistics.Year.Line;
import fr.parvis.core.opendata.CsvLines;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;

/** The tables of the statistics as files, with the same figures hidden. */
@Path(StatisticsFilePages.PATH)
@RolesAllowed(Right.TO_SEE)
public class StatisticsFilePages {

    static final String PATH = StatisticsPages.PATH + "/fichiers";

    private static final String MONTHS = "mois";
    private static final String CSV = "csv";

    private final Statistics statistics;
    private final Clock clock;
    private final StatisticsMessages words;

    StatisticsFilePages(Statistics statistics, Clock clock, StatisticsMessages words) {
        this.statistics = statistics;
        this.clock = clock;
        this.words = words;
    }

    @GET
    @Path("{table:" + MONTHS + "|territoires}.{type:" + CSV + "|xlsx}")
    @Transactional
    public Response file(@PathParam("table") String table, @PathParam("type") String type, @Context UriInfo address) {
        List<List<Object>> rows = rows(table.equals(MONTHS), address);
        return type.equals(CSV) ? csv(table, rows) : xlsx(table, rows);
    }

    private static Response csv(String name, List<List<Object>> rows) {
        return file(name + ".csv", "text/csv;charset=UTF-8", target -> csv(rows, target));
    }

    private Response xlsx(String name, List<List<Object>> rows) {
        return file(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                target -> xlsx(rows, target));
    }

    private List<List<Object>> rows(boolean months, UriInfo address) {
        int thisYear = LocalDate.now(clock).getYear();
        StatisticsPages.Asked asked = StatisticsPages.Asked.read(Form.of(address.getQueryParameters()), thisYear);
        Year year = Year.read(statistics, asked.territory(), asked.year(), thisYear);
        List<List<Object>> rows = new ArrayList<>();
        List<Object> headings = new ArrayList<>(List.of(months ? words.month() : heading(year)));
        if (!months) {
            headings.add(words.communes());
        }
        headings.addAll(List.of(
                words.opened(),
                words.answers(),
                words.ballots(),
                words.ended(),
                words.kept(),
                words.late(),
                words.decided(),
                words.active()));
        if (!months) {
            headings.add(words.participation());
        }
        rows.add(headings);
        for (Line line : months ? year.months() : year.parts()) {
            List<Object> row = new ArrayList<>(List.of(line.label().isEmpty() ? words.no_epci() : line.label()));
            if (!months) {
                row.add(line.communes());
            }
            Activity activity = line.activity();
            row.addAll(List.of(
                    activity.opened(),
                    people(line.answers()),
                    people(line.ballots()),
                    activity.ended(),
                    activity.kept(),
                    activity.late(),
                    activity.decided(),
                    activity.active()));
            if (!months) {
                row.add(line.participation());
            }
            rows.add(row);
        }
        return rows;
    }

    private String heading(Year year) {
        return switch (year.partsAre()) {
            case COMMUNE -> words.commune();
            case EPCI -> words.epci();
            case DEPARTEMENT, EVERYWHERE -> words.departement();
        };
    }

    private Object people(OptionalLong count) {
        return count.isPresent() ? (Object) count.getAsLong() : words.few();
    }

    private static void csv(List<List<Object>> rows, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        CsvLines lines = new CsvLines(writer);
        rows.forEach(lines::line);
        writer.flush();
    }

    private void xlsx(List<List<Object>> rows, OutputStream target) throws IOException {
        try (Workbook book = new Workbook(target, "Parvis", "1.0")) {
            Worksheet sheet = book.newWorksheet(words.title());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object cell = rows.get(row).get(column);
                    if (cell instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cell.toString());
                    }
                    if (row == 0) {
                        sheet.style(row, column).bold().set();
                    }
                }
            }
            sheet.freezePane(1, 1);
        }
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
