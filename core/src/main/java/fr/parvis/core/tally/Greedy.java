package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three greedy rules on one election. */
final class Greedy {

    private final Election election;
    private final Count count;
    private final Comparator<Candidate> ties;

    Greedy(Election election, Count count, Comparator<Candidate> ties) {
        this.election = election;
        this.count = count;
        this.ties = ties;
    }

    Outcome outcome(Rule rule) {
        BigDecimal threshold = rule == Rule.GREEDY ? null : election.threshold();
        BigDecimal left = election.budget();
        boolean stopped = false;
        List<Candidate> winners = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (List<Candidate> equals : count.ranking()) {
            List<Candidate> inOrder = equals.stream().sorted(ties).toList();
            if (inOrder.size() > 1 && !stopped) {
                steps.add(new Step.Tie(inOrder));
            }
            for (Candidate candidate : inOrder) {
                BigDecimal cost = candidate.project().cost();
                if (cost.compareTo(Election.WITHDRAWN) == 0) {
                    steps.add(new Step.Withdrawn(candidate));
                } else if (threshold != null && candidate.score().compareTo(threshold) < 0) {
                    steps.add(new Step.BelowThreshold(candidate, threshold));
                } else if (stopped) {
                    steps.add(new Step.NotReached(candidate));
                } else if (cost.compareTo(left) <= 0) {
                    left = left.subtract(cost);
                    winners.add(candidate);
                    steps.add(new Step.Taken(candidate, left));
                } else if (rule == Rule.GREEDY_NO_SKIP) {
                    stopped = true;
                    steps.add(new Step.Stopped(candidate, left));
                } else {
                    steps.add(new Step.TooDear(candidate, left));
                }
            }
        }
        return Outcome.of(rule, count, winners, steps);
    }
}
