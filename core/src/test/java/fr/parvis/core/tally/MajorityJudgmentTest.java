package fr.parvis.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MajorityJudgmentTest {

    @Test
    void the_higher_median_wins_against_the_higher_sum() {
        // a: 0 3 3 (median 3, sum 6); b: 2 2 5 (median 2, sum 9).
        assertThat(ranking(List.of(List.of(0, 2), List.of(3, 2), List.of(3, 5))))
                .containsExactly(List.of("p0"), List.of("p1"));
    }

    @Test
    void the_lower_of_the_two_in_the_middle_is_the_median() {
        assertThat(ranking(List.of(List.of(1, 2), List.of(5, 2)))).containsExactly(List.of("p1"), List.of("p0"));
    }

    @Test
    void equal_medians_are_taken_away_until_they_differ() {
        // a: 1 2 2 4, b: 1 2 2 3: two, then one without the other two, then the best decide.
        assertThat(ranking(List.of(List.of(1, 1), List.of(2, 2), List.of(2, 2), List.of(4, 3))))
                .containsExactly(List.of("p0"), List.of("p1"));
    }

    @Test
    void equal_grades_stay_equal() {
        assertThat(ranking(List.of(List.of(1, 4), List.of(4, 1)))).containsExactly(List.of("p0", "p1"));
    }

    @Test
    void whoever_is_not_judged_gets_the_lowest_grade() {
        Election election = new Election(
                VoteType.JUDGMENT,
                List.of(RuleTest.project("p0", 1), RuleTest.project("p1", 1)),
                List.of(
                        Ballot.giving(List.of(0), List.of(BigDecimal.valueOf(5))),
                        Ballot.giving(List.of(1), List.of(BigDecimal.ONE)),
                        Ballot.giving(List.of(1), List.of(BigDecimal.ONE))),
                BigDecimal.ONE);
        assertThat(Rule.GREEDY.apply(election).winners())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.place()).isEqualTo(1));
    }

    /** Against sorted lists from which the middle is taken, one by one. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void grades_compare_as_sorted_lists_do(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 4) Integer> first, @ForAll Random random) {
        List<Integer> second = new ArrayList<>(first);
        second.set(random.nextInt(second.size()), random.nextInt(5));
        List<List<Integer>> ballots = new ArrayList<>();
        Collections.shuffle(second, random);
        for (int i = 0; i < first.size(); i++) {
            ballots.add(List.of(first.get(i), second.get(i)));
        }
        int order = plain(first, second);
        List<List<String>> expected = order == 0
                ? List.of(List.of("p0", "p1"))
                : order > 0 ? List.of(List.of("p0"), List.of("p1")) : List.of(List.of("p1"), List.of("p0"));
        assertThat(ranking(ballots)).isEqualTo(expected);
    }

    private static int plain(List<Integer> one, List<Integer> other) {
        List<Integer> left = new ArrayList<>(one.stream().sorted().toList());
        List<Integer> right = new ArrayList<>(other.stream().sorted().toList());
        while (!left.isEmpty()) {
            int order = left.remove((left.size() - 1) / 2).compareTo(right.remove((right.size() - 1) / 2));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The ranking of two projects, of which each ballot gives the grades. */
    private static List<List<String>> ranking(List<List<Integer>> ballots) {
        List<Ballot> cast = ballots.stream()
                .map(grades -> Ballot.giving(
                        List.of(0, 1), grades.stream().map(BigDecimal::valueOf).toList()))
                .toList();
        Election election = new Election(
                VoteType.JUDGMENT, List.of(RuleTest.project("p0", 1), RuleTest.project("p1", 1)), cast, BigDecimal.ONE);
        return Count.of(election).ranking().stream()
                .map(equals -> equals.stream()
                        .map(candidate -> candidate.project().id())
                        .toList())
                .toList();
    }
}
