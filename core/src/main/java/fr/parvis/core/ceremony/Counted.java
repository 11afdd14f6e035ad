package fr.parvis.core.ceremony;

import java.util.List;

import fr.parvis.core.ballot.Discretion;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.tally.Outcome;

/**
 * What came out of a box. Immutable.
 *
 * @param voters how many were on the roll
 * @param online how many ballots were cast on a screen
 * @param envelopes how many voted on paper; their sheets are in the outcome once they are settled
 * @param opened how many ballots of the box are counted
 * @param all how many ballots are counted, those on settled sheets included
 * @param blank how many of all name no project; zero where they are few, and where they give grades
 * @param invalid the trackers of those that are not
 * @param seals so far, the first one first
 * @param complete whether no sheet of paper is left to be read
 */
public record Counted(
        Paper paper,
        long voters,
        long online,
        long envelopes,
        long opened,
        long all,
        long blank,
        List<String> invalid,
        Outcome outcome,
        List<Seal> seals,
        boolean complete) {

    /** Whether sums are all that may be shown. */
    public boolean few() {
        return Discretion.onlySums(all);
    }
}
