package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.List;

/**
 * Who won, and how it came about. Immutable.
 *
 * @param winners in the order of the election's projects
 * @param spent what they cost together
 */
public record Outcome(Rule rule, Count count, List<Candidate> winners, BigDecimal spent, List<Step> steps) {

    public Outcome {
        winners = List.copyOf(winners);
        steps = List.copyOf(steps);
    }

    static Outcome of(Rule rule, Count count, List<Candidate> winners, List<Step> steps) {
        List<Candidate> listed = winners.stream().sorted(Candidate.LISTED_FIRST).toList();
        return new Outcome(rule, count, listed, cost(listed), steps);
    }

    /** One of which only the winners are known. */
    public static Outcome told(Rule rule, Count count, List<Candidate> winners) {
        return of(rule, count, winners, List.of());
    }

    static BigDecimal cost(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.project().cost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
