package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * How long a count takes, run by hand (README, « What is shown, and where »): 100,000 ballots of one to fifteen projects out of 100. No test,
 * since a busy machine would fail it.
 */
final class TallyBenchmark {

    private static final int BALLOTS = 100_000;
    private static final int PROJECTS = 100;
    private static final long BUDGET = 10_000_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    private TallyBenchmark() {}

    public static void main(String... arguments) {
        Election election = election();
        for (Rule rule :
                List.of(Rule.GREEDY, Rule.EQUAL_SHARES, Rule.EQUAL_SHARES_ADD1, Rule.EQUAL_SHARES_ADD1_COMPARISON)) {
            long best = Long.MAX_VALUE;
            Outcome outcome = rule.apply(election);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long start = System.nanoTime();
                outcome = rule.apply(election);
                if (round >= WARM_UP) {
                    best = Math.min(best, System.nanoTime() - start);
                }
            }
            System.out.printf(
                    "%-28s %6d ms, %d winners%n",
                    rule.pabulib(), best / 1_000_000, outcome.winners().size());
        }
    }

    /** Always the same: a few projects that many want, many that few want. */
    private static Election election() {
        Random random = new Random(1);
        List<Project> projects = new ArrayList<>();
        double[] appeal = new double[PROJECTS];
        for (int i = 0; i < PROJECTS; i++) {
            long cost = BUDGET / 100 + (long) (random.nextDouble() * BUDGET / 8);
            projects.add(new Project("p" + i, "", BigDecimal.valueOf(cost)));
            appeal[i] = Math.pow(random.nextDouble(), 2) + 0.02;
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < BALLOTS; i++) {
            TreeSet<Integer> named = new TreeSet<>();
            int length = 1 + random.nextInt(15);
            while (named.size() < length) {
                int project = random.nextInt(PROJECTS);
                if (random.nextDouble() < appeal[project]) {
                    named.add(project);
                }
            }
            ballots.add(new Ballot(List.copyOf(named), List.of()));
        }
        return new Election(VoteType.APPROVAL, projects, ballots, BigDecimal.valueOf(BUDGET));
    }
}
