package fr.parvis.core.budget;

import java.util.Optional;

/**
 * How one votes, and how winners are chosen. Immutable.
 *
 * @param limit of one ballot, as its form says
 * @param threshold how many votes a project needs, where votes are counted and the most of them win
 */
public record Voting(BallotForm form, int limit, BudgetRule rule, Optional<Integer> threshold) {

    /** What a town hall finds filled in. */
    public static final Voting USUAL =
            new Voting(BallotForm.UP_TO, BallotForm.UP_TO.usual(), BudgetRule.MOST_VOTES, Optional.empty());

    /** The highest threshold that makes any sense. */
    public static final int MOST_THRESHOLD = 100_000;

    /** @throws IllegalArgumentException if the limit is not one of the form, or there can be no threshold */
    public Voting {
        if (!form.allows(limit)) {
            throw new IllegalArgumentException(form + " has no limit of " + limit);
        }
        if (threshold.isPresent() && (!canHaveThreshold(form, rule) || !isThreshold(threshold.get()))) {
            throw new IllegalArgumentException(form + " by " + rule + " has no threshold of " + threshold.get());
        }
    }

    /** Whether a project can be asked to have a number of votes. */
    public static boolean canHaveThreshold(BallotForm form, BudgetRule rule) {
        return form.countsVotes() && rule == BudgetRule.MOST_VOTES;
    }

    private static boolean isThreshold(int votes) {
        return votes >= 1 && votes <= MOST_THRESHOLD;
    }
}
