package fr.parvis.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two implementations agree, whatever the election; and what no rule may ever do. */
class RulePropertyTest {

    private static final int MOST_PROJECTS = 7;

    /** Small numbers, so that ties, exact fits and voters with nothing left are common. */
    @Provide
    Arbitrary<Election> elections() {
        Arbitrary<BigDecimal> costs = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12).map(BigDecimal::valueOf),
                Arbitraries.integers().between(0, 400).map(cents -> BigDecimal.valueOf(cents, 1)));
        Arbitrary<VoteType> types = Arbitraries.of(
                VoteType.APPROVAL, VoteType.APPROVAL, VoteType.CUMULATIVE, VoteType.SCORING, VoteType.RANKED);
        return Combinators.combine(
                        costs.list().ofMinSize(1).ofMaxSize(MOST_PROJECTS),
                        types,
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 60).map(BigDecimal::valueOf),
                                Arbitraries.integers().between(0, 600).map(cents -> BigDecimal.valueOf(cents, 1))),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.longs())
                .as((ofProjects, type, voters, budget, threshold, seed) -> {
                    Random random = new Random(seed);
                    List<Project> projects = IntStream.range(0, ofProjects.size())
                            .mapToObj(i ->
                                    new Project("p" + (char) ('a' + random.nextInt(26)) + i, "", ofProjects.get(i)))
                            .toList();
                    List<Ballot> ballots = IntStream.range(0, voters)
                            .mapToObj(i -> ballot(projects.size(), type, random))
                            .toList();
                    return new Election(type, projects, ballots, budget, BigDecimal.valueOf(threshold));
                });
    }

    private static Ballot ballot(int projects, VoteType type, Random random) {
        List<Integer> named =
                new ArrayList<>(IntStream.range(0, projects).boxed().toList());
        Collections.shuffle(named, random);
        named = named.subList(0, random.nextInt(Math.min(projects, 4) + 1));
        return new Ballot(
                named,
                type.hasPoints()
                        ? named.stream()
                                .map(project -> BigDecimal.valueOf(random.nextInt(4)))
                                .toList()
                        : List.of());
    }

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void every_rule_finds_what_the_textbook_finds(@ForAll("elections") Election election, @ForAll Rule rule) {
        assertThat(rule.apply(election).winners())
                .isEqualTo(new Plain(election, Candidate.CHEAPEST_FIRST).winners(rule));
    }

    /** Shares of many voters with sums that are no round numbers: the rough amounts decide nearly everything here. */
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void and_so_with_more_voters(@ForAll long seed, @ForAll Rule rule) {
        Random random = new Random(seed);
        List<Project> projects = IntStream.range(0, 12)
                .mapToObj(
                        i -> new Project("p" + i, "", BigDecimal.valueOf(1 + random.nextInt(3_000), random.nextInt(2))))
                .toList();
        List<Ballot> ballots = IntStream.range(0, 120)
                .mapToObj(i -> ballot(projects.size(), VoteType.APPROVAL, random))
                .toList();
        Election election = new Election(
                VoteType.APPROVAL, projects, ballots, BigDecimal.valueOf(200 + random.nextInt(6_000)), BigDecimal.TEN);
        assertThat(rule.apply(election).winners())
                .isEqualTo(new Plain(election, Candidate.CHEAPEST_FIRST).winners(rule));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_ballots_and_projects_does_not_matter(
            @ForAll("elections") Election election, @ForAll Rule rule, @ForAll Random random) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, election.projects().size()).boxed().toList());
        Collections.shuffle(order, random);
        List<Ballot> ballots = new ArrayList<>(election.ballots().stream()
                .map(ballot -> new Ballot(
                        ballot.projects().stream().map(order::indexOf).toList(), ballot.points()))
                .toList());
        Collections.shuffle(ballots, random);
        Election shuffled = new Election(
                election.type(),
                order.stream().map(election.projects()::get).toList(),
                ballots,
                election.budget(),
                election.threshold());
        assertThat(ids(rule.apply(shuffled))).isEqualTo(ids(rule.apply(election)));
    }

    private static Set<String> ids(Outcome outcome) {
        return outcome.winners().stream()
                .map(candidate -> candidate.project().id())
                .collect(Collectors.toSet());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_more_is_spent_than_there_is(@ForAll("elections") Election election, @ForAll Rule rule) {
        Outcome outcome = rule.apply(election);
        assertThat(outcome.spent()).isLessThanOrEqualTo(election.budget());
        assertThat(outcome.spent()).isEqualByComparingTo(Outcome.cost(outcome.winners()));
    }

    /** Whoever reads the steps can check them: what everybody pays for a project is its cost. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_steps_of_equal_shares_add_up(@ForAll("elections") Election election) {
        Fraction left = Fraction.of(election.budget());
        for (Step step : Rule.EQUAL_SHARES.apply(election).steps()) {
            if (step instanceof Step.Bought bought) {
                Fraction cost = Fraction.of(bought.candidate().project().cost());
                left = left.minus(cost);
                assertThat(bought.left()).isEqualTo(left);
                assertThat(bought.price().times(Fraction.of(bought.payInFull())))
                        .isLessThanOrEqualTo(cost);
                assertThat(bought.price().times(Fraction.of(bought.payInFull() + bought.payTheirRest())))
                        .isGreaterThanOrEqualTo(cost);
                assertThat(bought.payTheirRest() == 0)
                        .isEqualTo(bought.price()
                                .times(Fraction.of(bought.payInFull()))
                                .equals(cost));
            }
        }
    }

    /** Each project that can win or not has exactly one word about it. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_project_is_told_once(@ForAll("elections") Election election, @ForAll Rule rule) {
        List<Candidate> told = rule.apply(election).steps().stream()
                .filter(Step.OfProject.class::isInstance)
                .map(step -> ((Step.OfProject) step).candidate())
                .toList();
        List<Candidate> candidates = Count.of(election).candidates().stream()
                .filter(candidate ->
                        rule.isGreedy() || candidate.project().cost().signum() > 0)
                .toList();
        if (!election.ballots().isEmpty() || rule.isGreedy()) {
            assertThat(told).containsExactlyInAnyOrderElementsOf(candidates);
        }
    }

    /** The lots drawn before the vote settle what is equal, and nothing else. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_draw_changes_only_what_is_equal(@ForAll("elections") Election election, @ForAll byte[] seal) {
        Outcome drawn = Rule.GREEDY.apply(election, Candidate.drawnBy(seal));
        assertThat(drawn.winners()).isEqualTo(new Plain(election, Candidate.drawnBy(seal)).winners(Rule.GREEDY));
    }
}
