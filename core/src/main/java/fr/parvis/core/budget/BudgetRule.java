package fr.parvis.core.budget;

import fr.parvis.core.tally.Rule;

/** How winners are chosen. */
public enum BudgetRule {
    /** « les projets qui ont le plus de voix d’abord »; one that no longer fits is passed over. */
    MOST_VOTES,

    /** « à parts égales »: each voter has the same share of the envelope (method of equal shares, completed by larger shares). */
    EQUAL_SHARES;

    /** @param threshold whether a project needs a number of votes */
    Rule counted(boolean threshold) {
        return switch (this) {
            case MOST_VOTES -> threshold ? Rule.GREEDY_THRESHOLD : Rule.GREEDY;
            case EQUAL_SHARES -> Rule.EQUAL_SHARES_ADD1;
        };
    }
}
