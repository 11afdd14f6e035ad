package fr.parvis.core.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * How winners are found, under Pabulib's names (pabulib.org/format).
 *
 * <p>The greedy rules look at projects by score. Equal shares asks only who supports what: a voter supports each project that the
 * ballot names, and gives a number above zero where it gives numbers; a project that costs nothing is no matter of shares.
 */
public enum Rule {
    /** Highest score first; each that fits in what is left is taken, the others are passed over. Knows no threshold. */
    GREEDY("greedy"),

    /** Highest score first, until the first that does not fit; those below the threshold, where there is one, do not count. */
    GREEDY_NO_SKIP("greedy-no-skip"),

    /** As {@link #GREEDY}, among those that reach the threshold. */
    GREEDY_THRESHOLD("greedy-threshold"),

    /** Equal shares (Peters, Pierczyński and Skowron 2021), approval by cost, without completion: money may be left. */
    EQUAL_SHARES("equalshares"),

    /** Equal shares, then the comparison with {@link #GREEDY}. */
    EQUAL_SHARES_COMPARISON("equalshares-comparison"),

    /** Equal shares, completed by larger shares: one unit more for each voter as long as what is bought fits in the budget. */
    EQUAL_SHARES_ADD1("equalshares/add1"),

    /** Completed as before, then the comparison with {@link #GREEDY}. */
    EQUAL_SHARES_ADD1_COMPARISON("equalshares/add1-comparison");

    private final String pabulib;

    Rule(String pabulib) {
        this.pabulib = pabulib;
    }

    /** Its name in Pabulib files and on the command line. */
    public String pabulib() {
        return pabulib;
    }

    /** The rule of that name, or empty. */
    public static Optional<Rule> named(String pabulib) {
        return Arrays.stream(values())
                .filter(rule -> rule.pabulib.equals(pabulib))
                .findFirst();
    }

    /** The winners, with ties settled as Parvis settles them where nothing was drawn: {@link Candidate#CHEAPEST_FIRST}. */
    public Outcome apply(Election election) {
        return apply(election, Candidate.CHEAPEST_FIRST);
    }

    /** @param ties which of two equal projects comes first; it must tell any two apart */
    public Outcome apply(Election election, Comparator<Candidate> ties) {
        Count count = Count.of(election);
        return isGreedy()
                ? new Greedy(election, count, ties).outcome(this)
                : new EqualShares(election, count, ties).outcome(this);
    }

    /** Whether it goes by score alone, from the highest. */
    public boolean isGreedy() {
        return this == GREEDY || this == GREEDY_NO_SKIP || this == GREEDY_THRESHOLD;
    }

    boolean completes() {
        return this == EQUAL_SHARES_ADD1 || this == EQUAL_SHARES_ADD1_COMPARISON;
    }

    boolean compares() {
        return this == EQUAL_SHARES_COMPARISON || this == EQUAL_SHARES_ADD1_COMPARISON;
    }
}
