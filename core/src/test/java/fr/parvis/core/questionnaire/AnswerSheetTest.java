package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.parvis.core.questionnaire.AnswerSheet.Problem;

class AnswerSheetTest {

    private static final List<Question> TEXT = List.of(
            new Question(new UUID(0, 1), 1, new QuestionDraft(QuestionKind.TEXT, "Une idée ?", List.of(), false)));

    @Test
    void a_line_break_is_one_character_as_the_browser_counts_it() {
        String longest = "a\r\n".repeat(AnswerSheet.LONGEST_TEXT / 2 - 1) + "ab";
        AnswerSheet sheet = AnswerSheet.read(TEXT, field -> List.of(longest));
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.answersOf(new UUID(0, 2)).get(0).text()).doesNotContain("\r");
        assertThat(AnswerSheet.read(TEXT, field -> List.of(longest + "c")).problems())
                .containsEntry("q1", Problem.TOO_LONG);
    }

    @Test
    void a_comment_stands_beside_an_answer_where_it_is_allowed_only() {
        QuestionDraft draft = new QuestionDraft(QuestionKind.SINGLE, "Un banc ?", List.of("Oui", "Non"), true);
        Function<String, List<String>> typed = field -> List.of(
                field.equals("q1") ? "1" : field.equals("q1-commentaire") ? " À l’ombre\r\ns’il vous plaît " : "");
        assertThat(texts(draft.withComment(true), typed)).containsExactly(null, "À l’ombre\ns’il vous plaît");
        assertThat(texts(draft.withComment(false), typed)).containsExactly((String) null);
        assertThat(new QuestionDraft(QuestionKind.TEXT, "Une idée ?", List.of(), true)
                        .withComment(true)
                        .comment())
                .isFalse();

        assertThat(draft.withComment(true).onlyIf(Optional.of(new Condition(1, 1))))
                .isEqualTo(draft.onlyIf(Optional.of(new Condition(1, 1))).withComment(true))
                .isEqualTo(draft.onlyIf(Optional.of(new Condition(1, 1))));

        Function<String, List<String>> blank = field -> List.of(" ");
        assertThat(AnswerSheet.read(List.of(question(draft.withComment(true))), blank)
                        .isBlank())
                .isTrue();
        Function<String, List<String>> longer =
                field -> List.of(field.equals("q1") ? "1" : "a".repeat(AnswerSheet.LONGEST_TEXT + 1));
        assertThat(AnswerSheet.read(List.of(question(draft.withComment(true))), longer)
                        .problems())
                .isEqualTo(Map.of("q1-commentaire", Problem.TOO_LONG));
    }

    @Test
    void a_number_lies_within_its_bounds() {
        QuestionDraft any = new QuestionDraft(QuestionKind.NUMBER, "Combien ?", List.of(), true);
        Bounds bounds = new Bounds(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("50.0")));
        for (String good : new String[] {"0", "50", "50,00", "20 €", "0,5"}) {
            assertThat(problem(any.within(bounds), good)).as(good).isNull();
        }
        for (String bad : new String[] {"-0,1", "50,01", "1 200"}) {
            assertThat(problem(any.within(bounds), bad)).as(bad).isEqualTo(Problem.OUT_OF_BOUNDS);
            assertThat(problem(any, bad)).as(bad).isNull();
        }
        assertThat(problem(any.within(bounds), "1.200")).isEqualTo(Problem.TWO_NUMBERS);
        assertThat(problem(any.within(bounds), "vingt")).isEqualTo(Problem.NOT_A_NUMBER);

        assertThat(any.within(new Bounds(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)))
                        .problems())
                .containsExactly(QuestionDraft.Problem.BOUNDS_REVERSED);
        assertThat(any.within(bounds).problems()).isEmpty();
        assertThat(any.within(bounds))
                .isEqualTo(
                        any.within(new Bounds(Optional.of(new BigDecimal("0.00")), Optional.of(new BigDecimal(50)))));
        assertThat(new QuestionDraft(QuestionKind.SCALE, "Combien ?", List.of(), true)
                        .within(bounds)
                        .bounds())
                .isEqualTo(Bounds.NONE);
    }

    private static @Nullable Problem problem(QuestionDraft draft, String typed) {
        return AnswerSheet.read(List.of(question(draft)), field -> List.of(typed))
                .problems()
                .get("q1");
    }

    private static List<@Nullable String> texts(QuestionDraft draft, Function<String, List<String>> typed) {
        return AnswerSheet.read(List.of(question(draft)), typed).answersOf(new UUID(0, 2)).stream()
                .map(Answer::text)
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .toList();
    }

    private static Question question(QuestionDraft draft) {
        return new Question(new UUID(0, 1), 1, draft);
    }

    @Test
    void what_the_database_cannot_hold_is_left_out() {
        AnswerSheet sheet = AnswerSheet.read(TEXT, field -> List.of("a\0b"));
        assertThat(sheet.answersOf(new UUID(0, 2)).get(0).text()).isEqualTo("ab");
        assertThat(AnswerSheet.read(TEXT, field -> List.of("\0 \0")).problems()).containsEntry("q1", Problem.MISSING);
    }
}
