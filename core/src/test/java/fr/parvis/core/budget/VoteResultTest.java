package fr.parvis.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.ElectionRecord.Totals;
import fr.parvis.core.budget.VoteResult.Standing;
import fr.parvis.core.tally.Fraction;
import fr.parvis.core.tally.Step;

class VoteResultTest {

    private static final byte[] SEAL = new byte[32];

    @Test
    void winners_what_they_cost_and_why_the_others_did_not_win() {
        VoteResult result = of(BallotForm.UP_TO, 3, votes(6, "1,3", 1, "1", 5, "2", 1, ""));
        assertThat(ids(result.winners())).containsExactly("1", "3");
        assertThat(result.spent()).isEqualTo(9000);
        assertThat(result.counted()).isEqualTo(13);
        assertThat(result.blank()).isEqualTo(1);
        Standing second = result.nearest().orElseThrow();
        assertThat(second.project().id()).isEqualTo("2");
        assertThat(second.figure().orElseThrow().votes()).isEqualTo(5);
        assertThat(second.settled()).get().isInstanceOf(Step.TooDear.class);
        assertThat(VoteResult.missing(second)).contains(Fraction.of(4000));
        assertThat(result.steps()).isNotEmpty();
    }

    @Test
    void of_fewer_than_ten_ballots_nothing_is_told_but_the_winners() {
        VoteResult few = of(BallotForm.UP_TO, 3, votes(5, "3", 4, "1"));
        assertThat(few.onlySums()).isTrue();
        assertThat(few.counted()).isEqualTo(9);
        assertThat(ids(few.standings())).as("in the order of the paper").containsExactly("1", "2", "3");
        assertThat(ids(few.winners())).containsExactly("1", "3");
        assertThat(few.standings()).allSatisfy(standing -> {
            assertThat(standing.figure()).isEmpty();
            assertThat(standing.settled()).isEmpty();
        });
        assertThat(few.steps()).isEmpty();
        assertThat(few.nearest()).isEmpty();
        assertThat(few.tellsChannels()).isFalse();
        assertThat(of(BallotForm.UP_TO, 3, votes(5, "3", 5, "1")).onlySums()).isFalse();
    }

    @Test
    void the_order_of_the_ballots_changes_nothing() {
        List<String> choices = votes(6, "1,3", 5, "2", 4, "3");
        VoteResult result = of(BallotForm.UP_TO, 3, choices);
        List<String> shuffled = new ArrayList<>(choices);
        Collections.reverse(shuffled);
        assertThat(of(BallotForm.UP_TO, 3, shuffled)).isEqualTo(result);
    }

    @Test
    void a_grade_is_the_highest_that_more_than_half_give_or_exceed() {
        VoteResult result = of(BallotForm.GRADES, 5, votes(5, "1:4,2:1", 5, "1:3", 1, "2:4"));
        assertThat(grade(result, "1")).isEqualTo(3);
        assertThat(grade(result, "2")).isEqualTo(1);
        assertThat(grade(result, "3")).isZero();
        VoteResult even = of(BallotForm.GRADES, 5, votes(5, "1:4", 5, "1:2"));
        assertThat(grade(even, "1")).as("half is not more than half").isEqualTo(2);
        VoteResult rejected = of(BallotForm.GRADES, 5, votes(10, "1:4", 2, ""));
        assertThat(rejected.blank()).as("to reject all is no blank ballot").isZero();
    }

    @Test
    void with_equal_shares_what_larger_shares_would_have_bought_comes_nearest() {
        Voting shares = new Voting(BallotForm.UP_TO, 3, BudgetRule.EQUAL_SHARES, Optional.empty());
        VoteResult result = VoteResult.of(paper(shares), totals(12), 0, votes(8, "1", 4, "2"), SEAL);
        assertThat(result.steps()).hasAtLeastOneElementOfType(Step.Shared.class);
        assertThat(result.winners()).hasSize(1);
        assertThat(result.nearest()).isPresent();
        assertThat(result.nearest().orElseThrow().won()).isFalse();
    }

    @Test
    void below_the_threshold_votes_are_what_is_missing() {
        Voting threshold = new Voting(BallotForm.UP_TO, 3, BudgetRule.MOST_VOTES, Optional.of(8));
        VoteResult result = VoteResult.of(paper(threshold), totals(15), 0, votes(9, "3", 6, "1"), SEAL);
        assertThat(ids(result.winners())).containsExactly("3");
        assertThat(result.nearest().orElseThrow().settled()).get().isInstanceOf(Step.BelowThreshold.class);
    }

    @Test
    void a_channel_that_few_took_is_not_told() {
        assertThat(result(new Totals(100, 20, 0, 20, 0)).tellsChannels()).isTrue();
        assertThat(result(new Totals(100, 20, 10, 20, 0)).tellsChannels()).isTrue();
        assertThat(result(new Totals(100, 20, 9, 20, 0)).tellsChannels()).isFalse();
        assertThat(result(new Totals(100, 20, 9, 20, 0)).voted()).isEqualTo(29);
    }

    private static VoteResult result(Totals totals) {
        return VoteResult.of(paper(Voting.USUAL), totals, 0, votes(20, "1"), SEAL);
    }

    private static VoteResult of(BallotForm form, int limit, List<String> choices) {
        return VoteResult.of(
                paper(new Voting(form, limit, BudgetRule.MOST_VOTES, Optional.empty())),
                totals(choices.size()),
                0,
                choices,
                SEAL);
    }

    private static Totals totals(int ballots) {
        return new Totals(50, ballots, 0, ballots, 0);
    }

    private static Paper paper(Voting voting) {
        return new Paper(
                "Le budget",
                10_000,
                voting,
                List.of(
                        new Paper.Line("1", "Un abri", 6000, "", ""),
                        new Paper.Line("2", "Des bancs", 5000, "", ""),
                        new Paper.Line("3", "Des livres", 3000, "", "")));
    }

    /** How often, and which choice, in turn. */
    private static List<String> votes(Object... timesAndChoices) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < timesAndChoices.length; i += 2) {
            String choice = (String) timesAndChoices[i + 1];
            IntStream.range(0, (int) timesAndChoices[i]).forEach(time -> choices.add(choice));
        }
        return choices;
    }

    private static List<String> ids(List<Standing> standings) {
        return standings.stream().map(standing -> standing.project().id()).toList();
    }

    private static int grade(VoteResult result, String id) {
        return result.standings().stream()
                .filter(standing -> standing.project().id().equals(id))
                .findFirst()
                .orElseThrow()
                .figure()
                .orElseThrow()
                .grade();
    }
}
