package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The ballots added up. Immutable.
 *
 * @param candidates one for each project, in the election's order
 * @param ranking best first; those that the ballots do not tell apart stand together
 */
public record Count(List<Candidate> candidates, List<List<Candidate>> ranking) {

    public Count {
        candidates = List.copyOf(candidates);
        ranking = ranking.stream().map(List::copyOf).toList();
    }

    /** Adds up the ballots, in time proportional to what they hold. */
    public static Count of(Election election) {
        int size = election.projects().size();
        long[] votes = new long[size];
        BigDecimal[] scores = new BigDecimal[size];
        Arrays.fill(scores, BigDecimal.ZERO);
        for (Ballot ballot : election.ballots()) {
            for (int position = 0; position < ballot.projects().size(); position++) {
                int place = ballot.projects().get(position);
                votes[place]++;
                scores[place] = scores[place].add(ballot.scoreAt(position, election.type()));
            }
        }
        List<Candidate> candidates = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            candidates.add(new Candidate(place, election.projects().get(place), votes[place], scores[place]));
        }
        Comparator<Candidate> better = election.type() == VoteType.JUDGMENT
                ? MajorityJudgment.of(election).reversed()
                : Comparator.comparing(Candidate::score).reversed();
        return new Count(candidates, together(candidates, better));
    }

    private static List<List<Candidate>> together(List<Candidate> candidates, Comparator<Candidate> better) {
        List<List<Candidate>> ranking = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(better).toList()) {
            List<Candidate> last = ranking.isEmpty() ? List.of() : ranking.get(ranking.size() - 1);
            if (!last.isEmpty() && better.compare(last.get(0), candidate) == 0) {
                last.add(candidate);
            } else {
                ranking.add(new ArrayList<>(List.of(candidate)));
            }
        }
        return ranking;
    }
}
