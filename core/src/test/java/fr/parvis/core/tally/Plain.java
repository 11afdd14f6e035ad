package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rules as a textbook says them, voter by voter, in fractions: slow, and written without a look at the others. */
final class Plain {

    private final Election election;
    private final Comparator<Candidate> ties;
    private final List<Candidate> candidates;

    Plain(Election election, Comparator<Candidate> ties) {
        this.election = election;
        this.ties = ties;
        candidates = Count.of(election).candidates();
    }

    List<Candidate> winners(Rule rule) {
        List<Candidate> winners =
                switch (rule) {
                    case GREEDY -> greedy(false, null);
                    case GREEDY_NO_SKIP -> greedy(true, election.threshold());
                    case GREEDY_THRESHOLD -> greedy(false, election.threshold());
                    case EQUAL_SHARES, EQUAL_SHARES_COMPARISON -> equalShares(share());
                    case EQUAL_SHARES_ADD1, EQUAL_SHARES_ADD1_COMPARISON -> completed();
                };
        if (rule == Rule.EQUAL_SHARES_COMPARISON || rule == Rule.EQUAL_SHARES_ADD1_COMPARISON) {
            winners = compared(winners);
        }
        return winners.stream().sorted(Candidate.LISTED_FIRST).toList();
    }

    private List<Candidate> greedy(boolean stops, @Nullable BigDecimal threshold) {
        List<Candidate> remaining = new ArrayList<>(candidates);
        List<Candidate> winners = new ArrayList<>();
        while (!remaining.isEmpty()) {
            Candidate next = remaining.get(0);
            for (Candidate candidate : remaining) {
                int order = candidate.score().compareTo(next.score());
                if (order > 0 || (order == 0 && ties.compare(candidate, next) < 0)) {
                    next = candidate;
                }
            }
            remaining.remove(next);
            if (threshold == null || next.score().compareTo(threshold) >= 0) {
                BigDecimal spent = Outcome.cost(winners);
                if (spent.add(next.project().cost()).compareTo(election.budget()) <= 0) {
                    winners.add(next);
                } else if (stops) {
                    break;
                }
            }
        }
        return winners;
    }

    private Fraction share() {
        return election.ballots().isEmpty()
                ? Fraction.ZERO
                : Fraction.of(election.budget())
                        .dividedBy(Fraction.of(election.ballots().size()));
    }

    private boolean supports(Ballot ballot, Candidate candidate) {
        int position = ballot.projects().indexOf(candidate.place());
        return position >= 0
                && (ballot.points().isEmpty() || ballot.points().get(position).signum() > 0);
    }

    private List<Candidate> equalShares(Fraction share) {
        List<Ballot> ballots = election.ballots();
        Fraction[] money = new Fraction[ballots.size()];
        Arrays.fill(money, share);
        List<Candidate> winners = new ArrayList<>();
        while (true) {
            @Nullable Candidate best = null;
            Fraction lowest = Fraction.ZERO;
            for (Candidate candidate : candidates) {
                if (winners.contains(candidate) || candidate.project().cost().signum() == 0) {
                    continue;
                }
                Fraction price = price(candidate, money);
                if (price == null) {
                    continue;
                }
                Fraction relative =
                        price.dividedBy(Fraction.of(candidate.project().cost()));
                int order = best == null ? -1 : relative.compareTo(lowest);
                if (best == null || order < 0 || (order == 0 && ties.compare(candidate, best) < 0)) {
                    best = candidate;
                    lowest = relative;
                }
            }
            if (best == null) {
                return winners;
            }
            Fraction price = lowest.times(Fraction.of(best.project().cost()));
            for (int voter = 0; voter < money.length; voter++) {
                if (supports(ballots.get(voter), best)) {
                    money[voter] = money[voter].compareTo(price) <= 0 ? Fraction.ZERO : money[voter].minus(price);
                }
            }
            winners.add(best);
        }
    }

    /** The price x at which min(money, x) of the supporters add up to the cost, or null. */
    private @Nullable Fraction price(Candidate candidate, Fraction[] money) {
        List<Fraction> theirs = new ArrayList<>();
        for (int voter = 0; voter < money.length; voter++) {
            if (supports(election.ballots().get(voter), candidate)) {
                theirs.add(money[voter]);
            }
        }
        theirs.sort(Comparator.naturalOrder());
        Fraction rest = Fraction.of(candidate.project().cost());
        for (int paid = 0; paid < theirs.size(); paid++) {
            Fraction price = rest.dividedBy(Fraction.of(theirs.size() - (long) paid));
            if (price.compareTo(theirs.get(paid)) <= 0) {
                return price;
            }
            rest = rest.minus(theirs.get(paid));
        }
        return null;
    }

    private List<Candidate> completed() {
        List<Candidate> winners = equalShares(share());
        if (election.ballots().isEmpty()) {
            return winners;
        }
        BigDecimal most = candidates.stream()
                .map(candidate -> candidate.project().cost())
                .reduce(BigDecimal.ONE, BigDecimal::add);
        long share = election.budget()
                .divideToIntegralValue(BigDecimal.valueOf(election.ballots().size()))
                .longValueExact();
        // Who could pay for everything alone could do no more with more.
        while (share <= most.longValue() + 1) {
            share++;
            List<Candidate> next = equalShares(Fraction.of(share));
            if (Outcome.cost(next).compareTo(election.budget()) > 0) {
                break;
            }
            winners = next;
        }
        return winners;
    }

    private List<Candidate> compared(List<Candidate> winners) {
        List<Candidate> greedy = greedy(false, null);
        int balance = 0;
        for (Ballot ballot : election.ballots()) {
            long one = winners.stream()
                    .filter(candidate -> supports(ballot, candidate))
                    .count();
            long other = greedy.stream()
                    .filter(candidate -> supports(ballot, candidate))
                    .count();
            balance += Long.compare(one, other);
        }
        return balance < 0 ? greedy : winners;
    }
}
