package fr.parvis.console.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.Fleet;
import fr.parvis.console.statistics.Territory.Kind;
import fr.parvis.core.person.Right;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** What happened in a year, drawn and as tables: everywhere, in a département, in an intercommunal body or in a commune. */
@Path(StatisticsPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class StatisticsPages {

    static final String PATH = "/console/statistiques";

    private static final String YEAR = "annee";

    /** Of the four, one at most says which communes are meant. */
    private static final List<Kind> KINDS = List.of(Kind.COMMUNE, Kind.EPCI, Kind.DEPARTEMENT);

    private final Frames frames;
    private final Statistics statistics;
    private final Fleet fleet;
    private final Clock clock;
    private final StatisticsMessages words;
    private final Tenancy tenancy;

    StatisticsPages(
            Frames frames, Statistics statistics, Fleet fleet, Clock clock, StatisticsMessages words, Tenancy tenancy) {
        this.frames = frames;
        this.statistics = statistics;
        this.fleet = fleet;
        this.clock = clock;
        this.words = words;
        this.tenancy = tenancy;
    }

    /** A number that counts. */
    public record Figure(String value, String label, String hint) {}

    /**
     * What the page shows besides its tables.
     *
     * @param counted when, or empty
     * @param where what other pages' addresses need to mean the same territory, or empty
     * @param pdf the report of the year, or empty where there is none
     * @param voted whether there were ballots
     * @param communes that are open in the territory
     * @param nothing whether nothing happened in the year
     * @param parts what the territory is made of, as an address calls it
     */
    public record View(
            long communes,
            boolean nothing,
            String parts,
            String counted,
            String where,
            String pdf,
            boolean voted,
            String few,
            List<Figure> figures,
            List<Columns> charts,
            List<Columns> byYear) {}

    @CheckedTemplate(basePath = "console/statistics", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statistics(
                PageFrame frame, Form query, Year year, View view, List<Option> years, List<Option> epcis);
    }

    /** Which year of which communes an address asks for. */
    record Asked(int year, Territory territory) {

        /**
         * Reads an address.
         *
         * @throws BadRequestException for a year that is none
         */
        static Asked read(Form query, int thisYear) {
            String year = query.text(YEAR);
            if (!query.names().stream().allMatch(Asked::isKnown) || !year.matches("(20\\d\\d)?")) {
                throw new BadRequestException();
            }
            return new Asked(
                    year.isEmpty() ? thisYear : Integer.parseInt(year),
                    KINDS.stream()
                            .filter(kind -> !query.text(kind.word()).isEmpty())
                            .findFirst()
                            .map(kind -> new Territory(kind, query.text(kind.word())))
                            .orElse(Territory.EVERYWHERE));
        }

        private static boolean isKnown(String name) {
            return name.equals(YEAR) || KINDS.stream().map(Kind::word).anyMatch(name::equals);
        }
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        Form query = Form.of(address.getQueryParameters());
        int thisYear = LocalDate.now(clock).getYear();
        Asked asked = Asked.read(query, thisYear);
        Year year = Year.read(statistics, asked.territory(), asked.year(), thisYear);
        query.fill(YEAR, asked.year());
        return Templates.statistics(
                frames.console(PATH),
                query,
                year,
                view(year),
                year.years().stream()
                        .map(one -> Option.of(String.valueOf(one), String.valueOf(one)))
                        .toList(),
                fleet.epcis().stream()
                        .map(epci -> Option.of(epci.siren(), epci.name()))
                        .toList());
    }

    private View view(Year year) {
        Instant counted = fleet.totals().countedAt();
        boolean voted = year.total().ballots() > 0;
        List<Columns> charts = new ArrayList<>();
        charts.add(year.drawn(words.opened(), Activity::opened));
        charts.add(year.answers(words.answers()));
        if (voted) {
            charts.add(year.ballots(words.ballots()));
        }
        charts.add(year.drawn(words.decided(), Activity::decided));
        charts.removeIf(chart -> !chart.isDrawn());
        boolean several = year.yearly().size() > 1;
        return new View(
                year.size().communes(),
                year.total().isNothing(),
                year.partsAre().word(),
                counted.equals(Instant.EPOCH) ? "" : FrenchDates.briefMoment(counted),
                year.territory().parameter(),
                year.territory().kind() == Kind.EVERYWHERE && !tenancy.isConfined()
                        ? PATH + "/" + year.year() + ".pdf"
                        : "",
                voted,
                words.few(),
                figures(year),
                charts,
                several ? List.of(year.drawnByYear(words.opened_by_year(), Activity::opened)) : List.of());
    }

    private List<Figure> figures(Year year) {
        Activity total = year.total();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(Numbers.grouped(total.opened()), words.figure_opened(total.opened()), ""));
        if (year.territory().kind() != Kind.COMMUNE) {
            figures.add(new Figure(
                    Numbers.grouped(total.active()),
                    words.figure_active(total.active()),
                    words.of_communes(Numbers.grouped(year.size().communes()))));
        }
        figures.add(new Figure(people(total.answers()), words.figure_answers(total.answers()), ""));
        if (total.ballots() > 0) {
            figures.add(new Figure(people(total.ballots()), words.figure_ballots(total.ballots()), ""));
        }
        if (!total.participation().isEmpty()) {
            figures.add(new Figure(total.participation(), words.figure_participation(), words.participation_means()));
        }
        if (!total.punctuality().isEmpty()) {
            figures.add(new Figure(
                    total.punctuality(),
                    words.figure_kept(),
                    words.kept_of(
                            Numbers.grouped(total.kept()),
                            Numbers.grouped(total.kept() + total.late()),
                            total.waiting(),
                            Numbers.grouped(total.waiting()))));
        }
        return figures;
    }

    private String people(long count) {
        return Veil.isSmall(count) ? words.few() : Numbers.grouped(count);
    }
}
