package fr.parvis.core.referendum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.parvis.core.advice.Election;

/**
 * The last day for each step of a vote on paper, counted back from the day of the ballot. Immutable.
 *
 * @param steps in the order of time
 * @param tooSoon whether today is later than the last day to send the council's decision to the prefect
 * @param earliest the first day on which a ballot decided and sent today could be held
 * @param barred the election around which article LO1112-6 bars the ballot
 */
public record Calendar(List<Step> steps, boolean tooSoon, LocalDate earliest, Optional<Election> barred) {

    /** Between the prefect's receipt and the ballot: LO1112-3, L1112-15 and following. */
    private static final int MONTHS_AFTER_RECEIPT = 2;

    /** For the mayor to send the decision: LO1112-3. */
    private static final int DAYS_TO_SEND = 8;

    /** For the prefect to go to court: LO1112-3, L1112-15 and following. */
    private static final int DAYS_TO_REFER = 10;

    /** What has to be done by a day, and the article that says so. */
    public enum Deed {
        DECIDE,
        SEND,
        REFER,
        CAMPAIGN_OPENS,
        CAMPAIGN_ENDS,
        BALLOT
    }

    public record Step(Deed deed, LocalDate day, String article) {}

    /** @throws IllegalArgumentException for a consultation, which has no calendar */
    public static Calendar of(Procedure procedure, LocalDate ballot, LocalDate today) {
        if (!procedure.onPaper()) {
            throw new IllegalArgumentException("A consultation has no calendar");
        }
        boolean referendum = procedure == Procedure.REFERENDUM;
        String convening = referendum ? "LO1112-3" : "L1112-15 et suivants";
        LocalDate sent = ballot.minusMonths(MONTHS_AFTER_RECEIPT);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Deed.DECIDE, sent.minusDays(DAYS_TO_SEND), convening));
        steps.add(new Step(Deed.SEND, sent, convening));
        steps.add(new Step(Deed.REFER, sent.plusDays(DAYS_TO_REFER), convening));
        if (referendum) {
            LocalDate secondMonday =
                    ballot.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)).minusWeeks(1);
            steps.add(new Step(Deed.CAMPAIGN_OPENS, secondMonday, "LO1112-9"));
            steps.add(new Step(Deed.CAMPAIGN_ENDS, ballot.minusDays(1), "LO1112-9"));
        }
        steps.add(new Step(Deed.BALLOT, ballot, convening));
        return new Calendar(
                List.copyOf(steps),
                sent.isBefore(today),
                today.plusMonths(MONTHS_AFTER_RECEIPT),
                Election.near(ballot, ballot));
    }
}
