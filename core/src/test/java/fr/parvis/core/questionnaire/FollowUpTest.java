package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import fr.parvis.core.questionnaire.AnswerSheet.Problem;
import fr.parvis.core.questionnaire.Sequence.Stranded;

class FollowUpTest {

    private static final UUID CONSULTATION = new UUID(0, 1);
    private static final QuestionDraft HAPPY = draft(QuestionKind.SINGLE, "Content ?");
    private static final QuestionDraft WHY =
            draft(QuestionKind.TEXT, "Pourquoi ?").onlyIf(Optional.of(new Condition(1, 2)));

    private static QuestionDraft draft(QuestionKind kind, String label) {
        return new QuestionDraft(kind, label, List.of("Oui", "Non", "Peut-être"), false);
    }

    private static AnswerSheet read(List<QuestionDraft> drafts, Map<String, List<String>> form) {
        return AnswerSheet.read(Question.all(CONSULTATION, drafts), field -> form.getOrDefault(field, List.of()));
    }

    @Example
    void a_required_follow_up_is_required_of_those_who_are_asked_only() {
        List<QuestionDraft> drafts = List.of(HAPPY, WHY);
        assertThat(read(drafts, Map.of("q1", List.of("1"))).problems()).isEmpty();
        assertThat(read(drafts, Map.of("q1", List.of("2"))).problems()).containsOnly(Map.entry("q2", Problem.MISSING));
        assertThat(read(drafts, Map.of()).problems()).containsOnly(Map.entry("q1", Problem.MISSING));
    }

    @Example
    void an_answer_to_a_question_that_is_not_asked_is_dropped() {
        AnswerSheet sheet = read(List.of(HAPPY, WHY), Map.of("q1", List.of("1"), "q2", List.of("Parce que")));
        assertThat(sheet.asked()).containsExactly("q1");
        assertThat(sheet.answersOf(new UUID(0, 2))).hasSize(1);
    }

    @Example
    void a_follow_up_comes_after_an_answer_that_an_earlier_question_offers() {
        for (Condition wrong : List.of(
                new Condition(2, 1),
                new Condition(3, 1),
                new Condition(0, 1),
                new Condition(1, 4),
                new Condition(1, 0))) {
            assertThatThrownBy(() -> Question.all(CONSULTATION, List.of(HAPPY, WHY.onlyIf(Optional.of(wrong)), HAPPY)))
                    .as("%s", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Question.all(CONSULTATION, List.of(draft(QuestionKind.RANKING, "Classez"), WHY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void what_a_follow_up_follows_cannot_come_after_it_nor_go() {
        List<QuestionDraft> drafts = List.of(HAPPY, WHY, HAPPY);
        assertThat(Sequence.stranded(drafts, List.of(2, 1, 3))).contains(new Stranded(2, 1, false));
        assertThat(Sequence.stranded(drafts, List.of(2, 3))).contains(new Stranded(2, 1, true));
        assertThat(Sequence.stranded(drafts, List.of(1, 3, 2))).isEmpty();
        assertThat(Sequence.stranded(drafts, List.of(3))).isEmpty();
    }

    @Example
    void a_copy_leaves_the_follow_up_to_the_first_of_the_two() {
        List<QuestionDraft> copied = Sequence.of(List.of(HAPPY, WHY), List.of(1, 1, 2, 2, Sequence.NEW), HAPPY);
        assertThat(copied)
                .extracting(QuestionDraft::condition)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Condition(1, 2)),
                        Optional.of(new Condition(1, 2)),
                        Optional.empty());
    }

    @Provide
    Arbitrary<List<QuestionDraft>> questionnaires() {
        Arbitrary<QuestionKind> kind = Arbitraries.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TEXT);
        return Combinators.combine(
                        kind,
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 3))
                .as((of, after, choice) -> new Object[] {of, after, choice})
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(FollowUpTest::questionnaire);
    }

    private static List<QuestionDraft> questionnaire(List<Object[]> drawn) {
        List<QuestionDraft> drafts = new ArrayList<>();
        for (Object[] one : drawn) {
            int earlier = (int) one[1];
            boolean possible = earlier >= 1
                    && earlier <= drafts.size()
                    && drafts.get(earlier - 1).kind().leads();
            drafts.add(draft((QuestionKind) one[0], "Question " + drafts.size())
                    .onlyIf(possible ? Optional.of(new Condition(earlier, (int) one[2])) : Optional.empty()));
        }
        return drafts;
    }

    @Provide
    Arbitrary<Map<String, List<String>>> forms() {
        return Arbitraries.maps(
                Arbitraries.integers().between(1, 9).map(i -> "q" + i),
                Arbitraries.of("1", "2", "3", "9").list().ofMaxSize(2));
    }

    @Property
    void nobody_answers_what_they_are_not_asked(
            @ForAll("questionnaires") List<QuestionDraft> drafts, @ForAll("forms") Map<String, List<String>> form) {
        AnswerSheet sheet = read(drafts, form);
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Optional<Condition> condition = drafts.get(i).condition();
            String lead = condition.map(given -> "q" + given.question()).orElse("");
            if (condition.isEmpty()
                    || (asked.contains(lead)
                            && form.getOrDefault(lead, List.of())
                                    .contains(String.valueOf(condition.get().choice())))) {
                asked.add("q" + (i + 1));
            }
        }
        assertThat(sheet.asked()).isEqualTo(asked);
        assertThat(asked).containsAll(sheet.problems().keySet());
    }

    @Property
    void each_follow_up_keeps_its_answer_in_every_order_that_strands_none(
            @ForAll("questionnaires") List<QuestionDraft> drafts, @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, drafts.size()).boxed().toList());
        java.util.Collections.shuffle(order, new java.util.Random(seed));
        if (Sequence.stranded(drafts, order).isEmpty()) {
            List<QuestionDraft> arranged = Sequence.of(drafts, order, HAPPY);
            Question.all(CONSULTATION, arranged);
            for (int i = 0; i < arranged.size(); i++) {
                assertThat(lead(arranged, i)).isEqualTo(lead(drafts, order.get(i) - 1));
            }
        }
    }

    private static String lead(List<QuestionDraft> drafts, int index) {
        return drafts.get(index)
                .condition()
                .map(given -> drafts.get(given.question() - 1).label() + " " + given.choice())
                .orElse("");
    }
}
