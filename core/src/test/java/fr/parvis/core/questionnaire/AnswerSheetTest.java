package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

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
    void what_the_database_cannot_hold_is_left_out() {
        AnswerSheet sheet = AnswerSheet.read(TEXT, field -> List.of("a\0b"));
        assertThat(sheet.answersOf(new UUID(0, 2)).get(0).text()).isEqualTo("ab");
        assertThat(AnswerSheet.read(TEXT, field -> List.of("\0 \0")).problems()).containsEntry("q1", Problem.MISSING);
    }
}
