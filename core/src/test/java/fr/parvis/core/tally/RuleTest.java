package fr.parvis.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void greedy_passes_over_what_does_not_fit() {
        assertThat(winners(Rule.GREEDY, threeProjects())).containsExactly("a", "c");
    }

    @Test
    void greedy_no_skip_stops_at_what_does_not_fit() {
        Outcome outcome = Rule.GREEDY_NO_SKIP.apply(threeProjects());
        assertThat(ids(outcome.winners())).containsExactly("a");
        assertThat(outcome.steps().get(1))
                .isInstanceOfSatisfying(Step.Stopped.class, stopped -> assertThat(stopped.missing())
                        .isEqualByComparingTo("10"));
        assertThat(outcome.steps().get(2)).isInstanceOf(Step.NotReached.class);
    }

    @Test
    void a_threshold_holds_where_the_rule_has_one() {
        Election election = new Election(
                VoteType.APPROVAL,
                threeProjects().projects(),
                threeProjects().ballots(),
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(2));
        assertThat(winners(Rule.GREEDY, election)).containsExactly("a", "c");
        assertThat(winners(Rule.GREEDY_THRESHOLD, election)).containsExactly("a");
    }

    @Test
    void who_reaches_the_threshold_just_so_has_reached_it() {
        Election election = new Election(
                VoteType.APPROVAL,
                threeProjects().projects(),
                threeProjects().ballots(),
                BigDecimal.valueOf(100),
                BigDecimal.ONE);
        assertThat(winners(Rule.GREEDY_THRESHOLD, election)).containsExactly("a", "c");
    }

    /** Pabulib's sign for a project that the city took away: it neither wins nor stops the others. */
    @Test
    void a_withdrawn_project_stops_nobody() {
        Election election =
                election(100, List.of(project("a", 60), project("b", 999_999_999), project("c", 40)), "abc", "ab", "b");
        assertThat(winners(Rule.GREEDY_NO_SKIP, election)).containsExactly("a", "c");
    }

    /** Three votes for a, two for b, one for c. */
    private static Election threeProjects() {
        return election(100, List.of(project("a", 60), project("b", 50), project("c", 40)), "a", "ab", "abc");
    }

    @Test
    void points_are_added_up() {
        Election election = new Election(
                VoteType.CUMULATIVE,
                List.of(project("a", 60), project("b", 60)),
                List.of(Ballot.giving(List.of(0, 1), points("1", "0.5")), Ballot.giving(List.of(1), points("0.75"))),
                BigDecimal.valueOf(100));
        assertThat(Count.of(election).candidates().get(1).score()).isEqualByComparingTo("1.25");
        assertThat(winners(Rule.GREEDY, election)).containsExactly("b");
    }

    /** Borda: a ballot of three gives 3, 2, 1; a ballot of one gives 1. */
    @Test
    void ranks_are_points() {
        Election election = new Election(
                VoteType.RANKED,
                List.of(project("a", 1), project("b", 1), project("c", 1)),
                List.of(Ballot.naming(2, 0, 1), Ballot.naming(0, 2), Ballot.naming(1)),
                BigDecimal.ONE);
        assertThat(Count.of(election).candidates().stream().map(Candidate::score))
                .containsExactly(BigDecimal.valueOf(4), BigDecimal.valueOf(2), BigDecimal.valueOf(4));
    }

    /**
     * Of nine voters with ten euros each, six want the two projects of the north and three the one of the south. By votes the north
     * takes all; equal shares leaves the south the third of the money that is theirs.
     */
    @Test
    void equal_shares_leave_each_group_its_part() {
        List<Project> projects = List.of(project("north", 60), project("northToo", 30), project("south", 30));
        Election election = election(90, projects, "01", "01", "01", "01", "01", "01", "2", "2", "2");
        assertThat(winners(Rule.GREEDY, election)).containsExactly("north", "northToo");
        Outcome outcome = Rule.EQUAL_SHARES.apply(election);
        assertThat(ids(outcome.winners())).containsExactly("northToo", "south");
        assertThat(outcome.steps().get(0)).isEqualTo(new Step.Shared(Fraction.of(10), 9));
        assertThat(outcome.steps()).last().isInstanceOfSatisfying(Step.OutOfReach.class, beyond -> assertThat(
                        beyond.missing())
                .isEqualTo(Fraction.of(30)));
    }

    /** The example of pabulib's own checker. */
    @Test
    void what_is_left_over_makes_shares_larger() {
        List<Project> projects = List.of(project("a", 6), project("b", 4), project("c", 4));
        Election election = election(10, projects, "ab", "ab", "ac", "c");
        assertThat(winners(Rule.EQUAL_SHARES, election)).containsExactly("a");
        assertThat(winners(Rule.EQUAL_SHARES_ADD1, election)).containsExactly("a", "c");
        assertThat(Rule.EQUAL_SHARES_ADD1.apply(election).steps())
                .filteredOn(Step.Enlarged.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Step.Enlarged.class, enlarged -> {
                    assertThat(enlarged.times()).isOne();
                    assertThat(enlarged.share()).isEqualTo(Fraction.of(3));
                    assertThat(ids(enlarged.beyond())).containsExactlyInAnyOrder("a", "b", "c");
                });
    }

    @Test
    void everything_that_anybody_wants_is_bought_where_all_of_it_fits() {
        List<Project> projects = List.of(project("a", 90), project("b", 5), project("c", 5));
        assertThat(winners(Rule.EQUAL_SHARES_ADD1, election(100, projects, "a", "b", "b")))
                .containsExactly("a", "b");
    }

    /** The example of pabulib's own checker. */
    @Test
    void the_comparison_lets_greedy_win_where_more_voters_prefer_it() {
        List<Project> projects = List.of(project("a", 1), project("b", 1), project("c", 1));
        Election election = election(2, projects, "a", "a", "b");
        assertThat(winners(Rule.EQUAL_SHARES, election)).containsExactly("a");
        Outcome compared = Rule.EQUAL_SHARES_COMPARISON.apply(election);
        assertThat(ids(compared.winners())).containsExactly("a", "b");
        assertThat(compared.steps()).last().isInstanceOfSatisfying(Step.Compared.class, step -> {
            assertThat(step.preferGreedy()).isEqualTo(1);
            assertThat(step.preferShares()).isZero();
        });
    }

    @Test
    void who_gave_all_to_the_last_cent_gives_nothing_more() {
        Election election = election(8, List.of(project("a", 6), project("b", 2)), "ab", "a", "a", "b");
        assertThat(Rule.EQUAL_SHARES.apply(election).steps())
                .filteredOn(Step.Bought.class::isInstance)
                .map(step -> ((Step.Bought) step).payTheirRest())
                .containsExactly(0L, 0L);
    }

    /** Of two that cost each supporter the same for a euro, the cheaper comes first; then the one with more votes. */
    @Test
    void ties_of_equal_shares() {
        List<Project> projects = List.of(project("dear", 4), project("cheap", 2));
        Election election = election(4, projects, "01", "01");
        assertThat(winners(Rule.EQUAL_SHARES, election)).containsExactly("cheap");
        assertThat(Rule.EQUAL_SHARES.apply(election).steps().get(1))
                .isInstanceOfSatisfying(
                        Step.Tie.class, tie -> assertThat(ids(tie.tied())).containsExactly("cheap", "dear"));
    }

    @Test
    void amounts_beyond_any_long_are_exact() {
        BigDecimal huge = new BigDecimal("1e40");
        List<Project> projects = List.of(
                new Project("a", "", huge.add(BigDecimal.ONE)), new Project("b", "", huge), new Project("c", "", huge));
        List<Ballot> ballots = List.of(Ballot.naming(0), Ballot.naming(1));
        assertThat(ids(Rule.EQUAL_SHARES
                        .apply(new Election(VoteType.APPROVAL, projects, ballots, huge.multiply(BigDecimal.valueOf(2))))
                        .winners()))
                .containsExactly("b");
    }

    /** A hundred thousand units to go, and many more: they are not walked one by one. */
    @Test
    void small_units_take_no_longer() {
        List<Project> projects = List.of(
                project("a", 60_000_000_000_000L),
                project("b", 40_000_000_000_000L),
                project("c", 41_000_000_000_000L));
        Election election = election(100_000_000_000_000L, projects, "ab", "ab", "ac", "c");
        Outcome outcome = Rule.EQUAL_SHARES_ADD1.apply(election);
        assertThat(ids(outcome.winners())).containsExactly("a");
        assertThat(outcome.steps())
                .filteredOn(Step.Enlarged.class::isInstance)
                .singleElement()
                .satisfies(step -> assertThat(((Step.Enlarged) step).times()).isEqualTo(5_499_999_999_999L));
    }

    @Test
    void nobody_voted() {
        for (Rule rule : Rule.values()) {
            Outcome outcome = rule.apply(
                    new Election(VoteType.APPROVAL, List.of(project("a", 200)), List.of(), BigDecimal.valueOf(100)));
            assertThat(outcome.winners()).isEmpty();
        }
    }

    @Test
    void names_are_those_of_pabulib() {
        assertThat(Rule.named("equalshares/add1-comparison")).contains(Rule.EQUAL_SHARES_ADD1_COMPARISON);
        assertThat(Rule.named("greedy-custom")).isEmpty();
    }

    static Project project(String id, long cost) {
        return new Project(id, "", BigDecimal.valueOf(cost));
    }

    /** Ballots of approval: each character names a project, by its place (0, 1…) or as a, b… */
    private static Election election(long budget, List<Project> projects, String... ballots) {
        List<Ballot> cast = new ArrayList<>();
        for (String ballot : ballots) {
            cast.add(Ballot.naming(ballot.chars()
                    .map(character -> character - (character >= 'a' ? 'a' : '0'))
                    .toArray()));
        }
        return new Election(VoteType.APPROVAL, projects, cast, BigDecimal.valueOf(budget));
    }

    private static List<BigDecimal> points(String... points) {
        return List.of(points).stream().map(BigDecimal::new).toList();
    }

    private static List<String> winners(Rule rule, Election election) {
        return ids(rule.apply(election).winners());
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.project().id()).toList();
    }
}
