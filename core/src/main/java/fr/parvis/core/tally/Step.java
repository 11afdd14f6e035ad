package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** One thing that happened while the winners were found, in the order in which it happened. Immutable. */
public sealed interface Step {

    /** A step that is about one project. */
    sealed interface OfProject extends Step {
        Candidate candidate();
    }

    /**
     * The projects next in line are equal, and which comes first was settled by the order for ties.
     *
     * @param tied in the order that was settled
     */
    record Tie(List<Candidate> tied) implements Step {
        public Tie {
            tied = List.copyOf(tied);
        }
    }

    /**
     * It fits, and is chosen.
     *
     * @param left of the budget, after it
     */
    record Taken(Candidate candidate, BigDecimal left) implements OfProject {}

    /**
     * It costs more than what is left, and is passed over.
     *
     * @param left of the budget
     */
    record TooDear(Candidate candidate, BigDecimal left) implements OfProject {

        /** What is missing for it. */
        public BigDecimal missing() {
            return candidate.project().cost().subtract(left);
        }
    }

    /** It costs more than what is left, and the rule stops there: nothing after it is looked at. */
    record Stopped(Candidate candidate, BigDecimal left) implements OfProject {

        /** What is missing for it. */
        public BigDecimal missing() {
            return candidate.project().cost().subtract(left);
        }
    }

    /** It was not looked at, since the rule had stopped. */
    record NotReached(Candidate candidate) implements OfProject {}

    /** Its score is below the threshold. */
    record BelowThreshold(Candidate candidate, BigDecimal threshold) implements OfProject {}

    /** It was withdrawn after the vote began (see {@link Election#WITHDRAWN}). */
    record Withdrawn(Candidate candidate) implements OfProject {}

    /**
     * Each voter has the same share.
     *
     * @param share in the currency of the budget
     */
    record Shared(Fraction share, int voters) implements Step {}

    /**
     * Its supporters pay for it, at the lowest price for each of them among the projects that could be paid for.
     *
     * @param price what each supporter pays who still has as much
     * @param payInFull how many do
     * @param payTheirRest how many have less, but something, and give it all
     * @param effectiveVotes cost divided by price: as many supporters with money enough would pay the same
     * @param left what all voters together still have
     */
    record Bought(
            Candidate candidate,
            Fraction price,
            long payInFull,
            long payTheirRest,
            Fraction effectiveVotes,
            Fraction left)
            implements OfProject {}

    /**
     * Its supporters together have too little left for it.
     *
     * @param money what they have
     */
    record OutOfReach(Candidate candidate, Fraction money) implements OfProject {

        /** What is missing for it. */
        public Fraction missing() {
            return Fraction.of(candidate.project().cost()).minus(money);
        }
    }

    /**
     * Money was left over, so shares were made larger by one unit for each voter, again and again, as long as what was bought
     * stayed within the budget; with every enlargement all was begun anew.
     *
     * @param times how often
     * @param share in the end; the steps that follow are those of this last run
     * @param beyond what would have been bought with one unit more, which costs more than the budget; empty where everything that
     *     anybody supports was bought
     */
    record Enlarged(BigInteger times, Fraction share, List<Candidate> beyond) implements Step {
        public Enlarged {
            beyond = List.copyOf(beyond);
        }
    }

    /**
     * The winners of equal shares were compared with those of the greedy rule: each voter prefers the list that holds more of the
     * projects that the voter supports.
     *
     * @param greedy the winners of the greedy rule
     * @param preferGreedy how many voters prefer them; more than the others, and they win
     */
    record Compared(List<Candidate> greedy, long preferShares, long preferGreedy) implements Step {
        public Compared {
            greedy = List.copyOf(greedy);
        }

        public boolean greedyWins() {
            return preferGreedy > preferShares;
        }
    }
}
