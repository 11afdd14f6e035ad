package fr.parvis.console.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.parvis.console.Numbers;
import fr.parvis.console.statistics.Territory.Kind;

/**
 * A year of a territory, as it is shown: month by month, part by part, and beside the other years. People are counted under
 * {@link Veil}. Immutable.
 *
 * @param name of the territory, empty for all
 * @param years that there is anything to say of, and this one, the latest first
 * @param parts that the territory is made of; none for a commune
 */
public record Year(
        Territory territory,
        String name,
        int year,
        List<Integer> years,
        Statistics.Size size,
        Activity total,
        List<Line> months,
        List<Line> yearly,
        Kind partsAre,
        List<Line> parts) {

    private static final int MONTHS = 12;

    /**
     * A row of a table.
     *
     * @param address where there is more of it, or empty
     * @param communes that are open in it, or 0 where that is not the question
     */
    public record Line(
            String label,
            String brief,
            String address,
            long communes,
            OptionalLong answers,
            OptionalLong ballots,
            Activity activity) {

        public String people(OptionalLong count, String few) {
            return count.isPresent() ? Numbers.grouped(count.getAsLong()) : few;
        }

        public String open() {
            return Numbers.grouped(communes);
        }

        public String opened() {
            return Numbers.grouped(activity.opened());
        }

        public String ended() {
            return Numbers.grouped(activity.ended());
        }

        public String kept() {
            return Numbers.grouped(activity.kept());
        }

        public String late() {
            return Numbers.grouped(activity.late());
        }

        public String decided() {
            return Numbers.grouped(activity.decided());
        }

        public String active() {
            return Numbers.grouped(activity.active());
        }

        public String participation() {
            // A share and the inhabitants give the figure that is hidden.
            return answers.isPresent() && ballots.isPresent() ? activity.participation() : "";
        }
    }

    /** Reads a year. How often the database is asked does not depend on what it finds. */
    static Year read(Statistics statistics, Territory territory, int year, int thisYear) {
        Map<LocalDate, Activity> months = statistics.months(territory);
        Map<Integer, Long> active = statistics.activeByYear(territory);
        Kind kind = kindOfParts(territory, statistics.departements().size());
        List<Integer> years = Stream.concat(
                        Stream.of(thisYear, year), months.keySet().stream().map(LocalDate::getYear))
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
        List<LocalDate> days = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .toList();
        List<Integer> told = years.stream().sorted().toList();
        List<Statistics.Part> parts =
                territory.kind() == Kind.COMMUNE ? List.of() : statistics.parts(territory, kind, year);
        return new Year(
                territory,
                statistics.name(territory),
                year,
                years,
                statistics.size(territory),
                sum(months, year, active.getOrDefault(year, 0L)),
                lines(
                        days.stream().map(Year::month).toList(),
                        days.stream().map(day -> brief(day.getMonth())).toList(),
                        days.stream().map(day -> "").toList(),
                        days.stream().map(day -> 0L).toList(),
                        days.stream()
                                .map(day -> months.getOrDefault(day, Activity.NONE))
                                .toList()),
                lines(
                        told.stream().map(String::valueOf).toList(),
                        told.stream().map(String::valueOf).toList(),
                        told.stream()
                                .map(one -> StatisticsPages.PATH + "?annee=" + one + territory.parameter())
                                .toList(),
                        told.stream().map(one -> 0L).toList(),
                        told.stream()
                                .map(one -> sum(months, one, active.getOrDefault(one, 0L)))
                                .toList()),
                kind,
                lines(
                        parts.stream().map(Statistics.Part::name).toList(),
                        parts.stream().map(part -> "").toList(),
                        parts.stream()
                                .map(part -> part.territory().code().isEmpty()
                                        ? ""
                                        : StatisticsPages.PATH + "?annee=" + year
                                                + part.territory().parameter())
                                .toList(),
                        parts.stream().map(Statistics.Part::communes).toList(),
                        parts.stream().map(Statistics.Part::activity).toList()));
    }

    /** What a table of the parts of a territory has in its rows. */
    static Kind kindOfParts(Territory territory, int departements) {
        return switch (territory.kind()) {
            case EVERYWHERE -> departements > 1 ? Kind.DEPARTEMENT : Kind.EPCI;
            case DEPARTEMENT -> Kind.EPCI;
            case EPCI, COMMUNE -> Kind.COMMUNE;
        };
    }

    private static Activity sum(Map<LocalDate, Activity> months, int year, long active) {
        return months.entrySet().stream()
                .filter(month -> month.getKey().getYear() == year)
                .map(Map.Entry::getValue)
                .reduce(Activity.NONE, (one, other) -> one.plus(other, 0))
                .plus(Activity.NONE, active);
    }

    private static List<Line> lines(
            List<String> labels,
            List<String> briefs,
            List<String> addresses,
            List<Long> communes,
            List<Activity> activities) {
        List<OptionalLong> answers =
                Veil.over(activities.stream().map(Activity::answers).toList());
        List<OptionalLong> ballots =
                Veil.over(activities.stream().map(Activity::ballots).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            lines.add(new Line(
                    labels.get(i),
                    briefs.get(i),
                    addresses.get(i),
                    communes.get(i),
                    answers.get(i),
                    ballots.get(i),
                    activities.get(i)));
        }
        return lines;
    }

    /** « mars 2026 ». */
    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + "\u00a0" + day.getYear();
    }

    /** « mars », « janv. ». */
    private static String brief(Month month) {
        return month.getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }

    /** The months as columns. */
    Columns drawn(String caption, ToLongFunction<Activity> figure) {
        return columns(
                caption,
                months,
                months.stream()
                        .map(line -> OptionalLong.of(figure.applyAsLong(line.activity())))
                        .toList());
    }

    /** The years as columns. */
    Columns drawnByYear(String caption, ToLongFunction<Activity> figure) {
        return columns(
                caption,
                yearly,
                yearly.stream()
                        .map(line -> OptionalLong.of(figure.applyAsLong(line.activity())))
                        .toList());
    }

    Columns answers(String caption) {
        return columns(caption, months, months.stream().map(Line::answers).toList());
    }

    Columns ballots(String caption) {
        return columns(caption, months, months.stream().map(Line::ballots).toList());
    }

    private static Columns columns(String caption, List<Line> lines, List<OptionalLong> counts) {
        return Columns.of(
                caption,
                lines.stream().map(Line::label).toList(),
                lines.stream().map(Line::brief).toList(),
                counts);
    }
}
