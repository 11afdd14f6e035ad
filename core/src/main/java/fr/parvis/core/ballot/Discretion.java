package fr.parvis.core.ballot;

/**
 * How much of a vote is told. In a village few ballots name people: who knows how three neighbours think knows the fourth. This is
 * the one place where it is decided.
 */
public final class Discretion {

    /** With fewer ballots only sums are told: how many there are, and which projects won. */
    private static final int LEAST = 10;

    private Discretion() {}

    /** Whether the ballots are too few for anything but sums. */
    public static boolean onlySums(long ballots) {
        return ballots < LEAST;
    }

    /** Whether a part of the voters can be told by its number: nobody, or not too few. */
    public static boolean tells(long part) {
        return part == 0 || !onlySums(part);
    }

    /**
     * Whether the choices that were opened can be published by themselves: neither they nor what is left when they are taken
     * away from all may be too few.
     *
     * @param paper choices on paper that are counted with them, however many envelopes there were
     */
    public static boolean tellsChoices(long opened, long paper) {
        return !onlySums(opened) && tells(paper);
    }
}
