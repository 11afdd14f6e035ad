package fr.parvis.core.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CandidateTest {

    /** As {@code printf sceaup1 | sha256sum} and so on say: bdb5…, 1eaf…, e88a…, 5265…. */
    @Test
    void lots_are_drawn_by_the_seal() {
        List<String> drawn = Stream.of("p1", "p2", "p3", "p4")
                .map(id -> new Candidate(0, RuleTest.project(id, 1), 0, BigDecimal.ZERO))
                .sorted(Candidate.drawnBy("sceau".getBytes(UTF_8)))
                .map(candidate -> candidate.project().id())
                .toList();
        assertThat(drawn).containsExactly("p2", "p4", "p1", "p3");
    }

    @Test
    void without_lots_the_cheaper_comes_first_then_the_one_with_more_votes_then_by_id() {
        List<String> sorted = Stream.of(
                        new Candidate(0, RuleTest.project("d", 2), 9, BigDecimal.ZERO),
                        new Candidate(1, RuleTest.project("c", 1), 4, BigDecimal.ZERO),
                        new Candidate(2, RuleTest.project("b", 1), 4, BigDecimal.ZERO),
                        new Candidate(3, RuleTest.project("a", 1), 5, BigDecimal.ZERO))
                .sorted(Candidate.CHEAPEST_FIRST)
                .map(candidate -> candidate.project().id())
                .toList();
        assertThat(sorted).containsExactly("a", "b", "c", "d");
    }
}
