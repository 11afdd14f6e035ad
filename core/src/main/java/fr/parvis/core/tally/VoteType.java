package fr.parvis.core.tally;

/**
 * What a ballot says of the projects that it names. How many it may name, and for how much, is a matter of {@link Limits}: an
 * approval of at most three is k-approval, one within the budget is a knapsack.
 */
public enum VoteType {
    /** Those that it names are wanted: one vote each. */
    APPROVAL,

    /** The one that it names is wanted. */
    CHOOSE_ONE,

    /** Points shared among those that it names. */
    CUMULATIVE,

    /** Points for each that it names, each by itself. */
    SCORING,

    /** Best first. Borda: of L named projects the first gets L points, the last one; unless the ballot gives points itself. */
    RANKED,

    /** A grade for each that it names, zero the lowest, which those that it does not name get as well (Balinski and Laraki). */
    JUDGMENT;

    /** Whether a ballot gives a number with each project that it names. */
    public boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING || this == JUDGMENT;
    }
}
