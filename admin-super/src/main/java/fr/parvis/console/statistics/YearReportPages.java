package fr.parvis.console.statistics;

import java.io.IOException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import fr.parvis.console.collectivity.CommuneMap;
import fr.parvis.console.collectivity.Fleet;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/** The report of a year, as a file to be printed or sent. */
@Path(StatisticsPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class YearReportPages {

    /** Two pages of them; all are in the console. */
    private static final int DECISIONS = 12;

    /** Six pages of them. */
    private static final int COMMUNES = 200;

    private final Statistics statistics;
    private final Fleet fleet;
    private final Directory directory;
    private final Clock clock;
    private final ReportMessages words;
    private final StatisticsMessages figures;
    private final Tenancy tenancy;

    YearReportPages(
            Statistics statistics,
            Fleet fleet,
            Directory directory,
            Clock clock,
            ReportMessages words,
            StatisticsMessages figures,
            Tenancy tenancy) {
        this.statistics = statistics;
        this.fleet = fleet;
        this.directory = directory;
        this.clock = clock;
        this.words = words;
        this.figures = figures;
        this.tenancy = tenancy;
    }

    @GET
    @Path("{year:20\\d\\d}.pdf")
    @Produces("application/pdf")
    @Transactional
    public Response report(@PathParam("year") int asked) throws IOException {
        LocalDate today = LocalDate.now(clock);
        // It speaks for the syndicate, and who has some communes only would read theirs as the whole.
        if (asked > today.getYear() || tenancy.isConfined()) {
            throw new NotFoundException();
        }
        Year year = Year.read(statistics, Territory.EVERYWHERE, asked, today.getYear());
        Activity before = year.yearly().stream()
                .filter(line -> line.label().equals(String.valueOf(asked - 1)))
                .map(Year.Line::activity)
                .findFirst()
                .orElse(null);
        List<Statistics.Part> communes = statistics.asking(asked, COMMUNES).stream()
                .sorted(Comparator.comparing(Statistics.Part::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
        byte[] pdf = new YearReport(words, figures.few())
                .of(new YearReport.Content(
                        directory.syndicate().orElseThrow().name().toString(),
                        today,
                        year,
                        before,
                        statistics.decisions(
                                FrenchDates.at(LocalDate.of(asked, 1, 1), LocalTime.MIDNIGHT),
                                FrenchDates.at(LocalDate.of(asked + 1, 1, 1), LocalTime.MIDNIGHT),
                                DECISIONS),
                        CommuneMap.of(fleet.everywhere()),
                        communes,
                        statistics.countAsking(asked)));
        return Response.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"participation-" + asked + ".pdf\"")
                .build();
    }
}
