package fr.parvis.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final List<Project> PROJECTS =
            List.of(RuleTest.project("a", 60), RuleTest.project("b", 40), RuleTest.project("c", 1));

    @Test
    void k_approval() {
        assertThat(Limits.upTo(2).breach(Ballot.naming(0, 1), PROJECTS)).isEmpty();
        assertThat(Limits.upTo(2).breach(Ballot.naming(0, 1, 2), PROJECTS)).contains(Limits.Breach.TOO_MANY_PROJECTS);
    }

    @Test
    void knapsack() {
        Limits budget = Limits.within(BigDecimal.valueOf(100));
        assertThat(budget.breach(Ballot.naming(0, 1), PROJECTS)).isEmpty();
        assertThat(budget.breach(Ballot.naming(0, 1, 2), PROJECTS)).contains(Limits.Breach.TOO_DEAR);
    }

    @Test
    void points_to_share() {
        Limits ten = Limits.sharing(BigDecimal.TEN);
        assertThat(ten.breach(points(7, 3), PROJECTS)).isEmpty();
        assertThat(ten.breach(points(7, 4), PROJECTS)).contains(Limits.Breach.TOO_MANY_POINTS);
        assertThat(ten.breach(points(11, -1), PROJECTS)).contains(Limits.Breach.TOO_FEW_POINTS_FOR_ONE);
    }

    private static Ballot points(int first, int second) {
        return Ballot.giving(List.of(0, 1), List.of(BigDecimal.valueOf(first), BigDecimal.valueOf(second)));
    }
}
