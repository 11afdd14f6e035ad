package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares projects by their grades: the higher median wins (the lower of the two in the middle where the ballots are even in
 * number); where medians are equal one of them is taken away from both, and so on (M. Balinski and R. Laraki, « Majority
 * Judgment », MIT Press, 2010). Equal only where all grades are equal.
 */
final class MajorityJudgment implements Comparator<Candidate> {

    /** How often each project got each grade, from the lowest grade to the highest. */
    private final long[][] counts;

    private final long ballots;

    private MajorityJudgment(long[][] counts, long ballots) {
        this.counts = counts;
        this.ballots = ballots;
    }

    static MajorityJudgment of(Election election) {
        TreeSet<BigDecimal> grades = new TreeSet<>(List.of(BigDecimal.ZERO));
        election.ballots().forEach(ballot -> grades.addAll(ballot.points()));
        Map<BigDecimal, Integer> levels = new HashMap<>();
        for (BigDecimal grade : grades) {
            levels.put(grade.stripTrailingZeros(), levels.size());
        }
        int lowest = levels.getOrDefault(BigDecimal.ZERO.stripTrailingZeros(), 0);
        long[][] counts = new long[election.projects().size()][levels.size()];
        for (long[] ofOne : counts) {
            ofOne[lowest] = election.ballots().size();
        }
        for (Ballot ballot : election.ballots()) {
            for (int position = 0; position < ballot.projects().size(); position++) {
                long[] ofOne = counts[ballot.projects().get(position)];
                ofOne[lowest]--;
                ofOne[levels.getOrDefault(ballot.points().get(position).stripTrailingZeros(), lowest)]++;
            }
        }
        return new MajorityJudgment(counts, election.ballots().size());
    }

    @Override
    public int compare(Candidate one, Candidate other) {
        long[] left = counts[one.place()].clone();
        long[] right = counts[other.place()].clone();
        if (Arrays.equals(left, right)) {
            return 0;
        }
        for (long remaining = ballots; remaining > 0; remaining--) {
            int ofLeft = median(left, remaining);
            int ofRight = median(right, remaining);
            if (ofLeft != ofRight) {
                return Integer.compare(ofLeft, ofRight);
            }
            left[ofLeft]--;
            right[ofRight]--;
        }
        return 0;
    }

    private static int median(long[] grades, long total) {
        long below = (total + 1) / 2;
        int level = 0;
        while (grades[level] < below) {
            below -= grades[level];
            level++;
        }
        return level;
    }
}
