package fr.parvis.core.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An election for which the law knows the season before the government knows the day.
 *
 * @param name « l’élection présidentielle »
 * @param first the earliest day on which people may vote
 * @param last the latest day
 * @param municipal whether the commune's own council is elected
 * @param source the text that the days come from
 */
public record Election(String name, LocalDate first, LocalDate last, boolean municipal, String source) {

    /** By custom, public bodies keep quiet in the weeks before a vote. */
    private static final int RESERVE_WEEKS = 3;

    /**
     * The elections to come. To be completed when a date is set: a decree, or a dissolution, changes them.
     *
     * <p>The sixth month before a municipal election is that of article L52-1 of the code électoral.
     */
    static final List<Election> KNOWN = List.of(
            of("l’élection présidentielle", "2027-04-08", "2027-05-07", false, "Constitution, article 7"),
            of(
                    "les élections départementales et régionales",
                    "2028-03-01",
                    "2028-03-31",
                    false,
                    "code électoral, articles L192 et L336"),
            of(
                    "les élections législatives",
                    "2029-04-20",
                    "2029-06-19",
                    false,
                    "code électoral, articles LO121 et LO122"),
            of("les élections européennes", "2029-06-01", "2029-06-30", false, "acte électoral européen, article 11"),
            of("les élections municipales", "2032-03-01", "2032-03-31", true, "code électoral, article L227"));

    private static Election of(String name, String first, String last, boolean municipal, String source) {
        return new Election(name, LocalDate.parse(first), LocalDate.parse(last), municipal, source);
    }

    /** From when a public body is expected to keep quiet. */
    public LocalDate reserveFrom() {
        return municipal ? first.withDayOfMonth(1).minusMonths(6) : first.minusWeeks(RESERVE_WEEKS);
    }

    /** The next election whose time of reserve meets these days. */
    public static Optional<Election> near(LocalDate from, LocalDate to) {
        return KNOWN.stream()
                .filter(election -> !from.isAfter(election.last) && !to.isBefore(election.reserveFrom()))
                .findFirst();
    }

    /** The municipal elections that come next; empty once the table is out of date. */
    public static Optional<Election> nextMunicipal(LocalDate from) {
        return KNOWN.stream()
                .filter(election -> election.municipal && !election.last.isBefore(from))
                .findFirst();
    }
}
