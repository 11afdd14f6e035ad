package fr.parvis.core.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.SealedBallot;
import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.tally.Rule;

/** Which texts are choices, by example; {@link PaperPropertyTest} has the rules. */
class PaperTest {

    private static final byte[] SEAL = "seal".getBytes(UTF_8);

    private static final Map<String, Object> PICTURED = Map.of(
            "id",
            "1",
            "title",
            "Un banc",
            "cost",
            800,
            "place",
            "",
            "text",
            "",
            "photo",
            "ab",
            "shows",
            "Un banc sous un tilleul");

    @Test
    void up_to_three_projects_are_named_in_the_order_of_the_paper() {
        Paper paper = paper(BallotForm.UP_TO, 3);
        accepted(paper, "", "1", "5", "1,2,3", "2,4,5");
        refused(
                paper, "2,1", "1,1", "1,2,3,4", "6", "0", "01", " 1", "1 ", "1,", ",1", ",", "1;2", "1:1", "blanc",
                "-1");
    }

    @Test
    void projects_fit_in_the_envelope_together() {
        Paper paper = paper(BallotForm.WITHIN, 0);
        // 1,000, 2,000, 3,000, 4,000 and 5,000 of 10,000 euros.
        accepted(paper, "", "5", "1,2,3,4", "2,3,5");
        refused(paper, "1,2,3,5", "1,2,3,4,5", "5,2");
    }

    @Test
    void points_are_shared_and_none_is_written_that_is_not_given() {
        Paper paper = paper(BallotForm.POINTS, 10);
        accepted(paper, "", "1:10", "1:3,4:7", "2:1");
        refused(
                paper, "1", "1:0", "1:11", "1:3,4:8", "1:03", "1:+3", "1:-3", "1:3,1:3", "4:7,1:3", "1:3.5", "6:1",
                "1:");
    }

    @Test
    void a_ranking_is_written_from_the_best() {
        Paper paper = paper(BallotForm.RANKED, 3);
        accepted(paper, "", "3", "3,1,2", "1,2,3");
        refused(paper, "3,1,3", "1,2,3,4", "1:1");
    }

    @Test
    void a_grade_is_written_unless_it_is_the_lowest() {
        Paper paper = paper(BallotForm.GRADES, 5);
        accepted(paper, "", "1:4,2:4,3:4,4:4,5:4", "3:1");
        refused(paper, "1:5", "1:0", "2:1,1:1", "1");
    }

    @Test
    void whatever_was_ticked_first_the_text_is_the_same() {
        Paper paper = paper(BallotForm.UP_TO, 3);
        assertThat(paper.text(fr.parvis.core.tally.Ballot.naming(4, 0))).isEqualTo("1,5");
        Paper ranked = paper(BallotForm.RANKED, 3);
        assertThat(ranked.text(fr.parvis.core.tally.Ballot.naming(4, 0))).isEqualTo("5,1");
    }

    @Test
    void the_winners_are_those_of_the_rule() {
        Paper paper = paper(BallotForm.UP_TO, 3);
        List<String> choices = List.of("1,5", "4,5", "4,5", "1,4", "", "2");
        assertThat(paper.outcome(choices, SEAL).winners().stream()
                        .map(winner -> winner.project().id())
                        .toList())
                // 5 and 4 have three votes each and cost 9,000 together; 1 fits in what is left.
                .containsExactly("1", "4", "5");
    }

    @Test
    void nobody_wins_without_a_vote_unless_it_was_sealed_so() {
        Paper paper = paper(BallotForm.UP_TO, 3);
        assertThat(winners(paper, "1", "1,2", "")).containsExactly("1", "2");
        Paper before = new Paper(1, paper.title(), paper.envelope(), paper.voting(), paper.projects());
        assertThat(winners(before, "1", "1,2", "")).hasSizeGreaterThan(2);
        assertThat(paper.statement()).containsEntry("rule", "greedy").containsEntry("version", 2);
        // Whoever counts the file again finds the same.
        PabulibFile file = paper.file(Map.of("description", "Essai"), List.of("1", "1,2", ""), SEAL);
        assertThat(file.outcome(file.rule().orElseThrow()).winners())
                .extracting(winner -> winner.project().id())
                .containsExactlyInAnyOrder("1", "2");
        assertThat(winners(paper(BallotForm.RANKED, 3), "3,1", "3")).containsExactly("1", "3");
        assertThat(winners(paper(BallotForm.POINTS, 10), "2:1")).containsExactly("2");
        assertThat(winners(paper(BallotForm.GRADES, 5), "4:1", "")).containsExactly("4");
    }

    private static List<String> winners(Paper paper, String... choices) {
        return paper.outcome(List.of(choices), SEAL).winners().stream()
                .map(winner -> winner.project().id())
                .toList();
    }

    @Test
    void what_is_no_choice_is_never_counted_silently() {
        Paper paper = paper(BallotForm.UP_TO, 1);
        assertThatThrownBy(() -> paper.election(List.of("1", "1,2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1,2");
    }

    @Test
    void the_rule_has_its_name_in_the_statement() {
        assertThat(paper(BallotForm.UP_TO, 3).rule()).isEqualTo(Rule.GREEDY);
        Voting threshold = new Voting(BallotForm.UP_TO, 3, BudgetRule.MOST_VOTES, Optional.of(10));
        assertThat(new Paper("", 10, threshold, List.of()).rule()).isEqualTo(Rule.GREEDY_THRESHOLD);
        Voting shares = new Voting(BallotForm.POINTS, 10, BudgetRule.EQUAL_SHARES, Optional.empty());
        assertThat(new Paper("", 10, shares, List.of()).statement())
                .containsEntry("rule", "equalshares/add1")
                .containsEntry("ballot", "points")
                .containsEntry("limit", 10);
    }

    @Test
    void a_statement_comes_back_from_json_and_no_word_of_it_can_be_missing() throws Exception {
        Paper paper = paper(BallotForm.UP_TO, 3);
        JsonMapper json = JsonMapper.builder().build();
        Map<?, ?> back = json.readValue(json.writeValueAsString(paper.statement()), Map.class);
        Map<String, Object> statement = new HashMap<>();
        back.forEach((key, value) -> statement.put((String) key, value));
        assertThat(Paper.read(statement)).isEqualTo(paper);
        for (String key : List.copyOf(statement.keySet())) {
            Map<String, Object> without = new HashMap<>(statement);
            without.remove(key);
            assertThatThrownBy(() -> Paper.read(without)).as(key).isInstanceOf(IllegalArgumentException.class);
        }
        statement.put("projects", List.of(PICTURED));
        Paper.Line pictured = Paper.read(statement).projects().get(0);
        assertThat(pictured).isEqualTo(new Paper.Line("1", "Un banc", 800, "", "", "ab", "Un banc sous un tilleul"));
        assertThat(new Paper("", 1_000, Voting.USUAL, List.of(pictured)).statement())
                .containsEntry("projects", List.of(PICTURED));
        Map<String, Object> later = new HashMap<>(statement);
        later.put("version", 3);
        assertThatThrownBy(() -> Paper.read(later)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_description_cannot_be_swapped() {
        Paper.Line line =
                Paper.Line.of(new ProjectDraft("1", "Un banc", "En chêne.\nÀ l’ombre.", OptionalInt.of(800), ""));
        assertThat(line.describes("En chêne.\nÀ l’ombre.")).isTrue();
        assertThat(line.describes("En pin.\nÀ l’ombre.")).isFalse();
    }

    @Test
    void the_longest_choice_fits_under_the_seal() {
        List<Paper.Line> lines = new ArrayList<>();
        for (int i = 1; i <= Project.MOST; i++) {
            lines.add(new Paper.Line(Integer.toString(i), "", 1, "", ""));
        }
        String grades =
                IntStream.rangeClosed(1, Project.MOST).mapToObj(i -> i + ":4").collect(Collectors.joining(","));
        Voting voting = new Voting(BallotForm.GRADES, 5, BudgetRule.MOST_VOTES, Optional.empty());
        assertThat(new Paper("", 100, voting, lines).accepts(grades)).isTrue();
        // With points a number can have three digits, but then the others are fewer.
        assertThat(grades.length() + 2 * Project.MOST).isLessThanOrEqualTo(SealedBallot.LONGEST_CHOICE);
    }

    @Test
    void no_paper_has_what_the_rules_do_not_know() {
        assertThatThrownBy(() -> new Voting(BallotForm.UP_TO, 0, BudgetRule.MOST_VOTES, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Voting(BallotForm.POINTS, 10, BudgetRule.MOST_VOTES, Optional.of(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paper("", 10, Voting.USUAL, List.of(new Paper.Line("1", "", 11, "", ""))))
                .isInstanceOf(IllegalArgumentException.class);
        Paper.Line line = new Paper.Line("1", "", 1, "", "");
        assertThatThrownBy(() -> new Paper("", 10, Voting.USUAL, List.of(line, line)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paper("", 10, Voting.USUAL, List.of(new Paper.Line("1,2", "", 1, "", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void accepted(Paper paper, String... choices) {
        for (String choice : choices) {
            assertThat(paper.accepts(choice)).as("« %s »", choice).isTrue();
        }
    }

    private static void refused(Paper paper, String... choices) {
        for (String choice : choices) {
            assertThat(paper.accepts(choice)).as("« %s »", choice).isFalse();
        }
    }

    private static Paper paper(BallotForm form, int limit) {
        return new Paper(
                "Décidons ensemble",
                10_000,
                new Voting(form, limit, BudgetRule.MOST_VOTES, Optional.empty()),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> new Paper.Line(Integer.toString(i), "Projet " + i, 1_000 * i, "", ""))
                        .toList());
    }
}
