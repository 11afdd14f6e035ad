package fr.parvis.console.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.web.Form;

class SketchFormTest {

    private static final Sketch BEFORE = new Sketch(
            Format.QUESTIONNAIRE,
            "La navette",
            "",
            List.of(),
            List.of(
                    text("Votre village ?"),
                    new QuestionDraft(QuestionKind.SINGLE, "La prenez-vous ?", List.of("Oui", "Non"), false)
                            .onPage(Optional.of("La navette")),
                    text("Pourquoi ?").onlyIf(Optional.of(new Condition(2, 2))),
                    text("Autre chose ?")),
            false,
            Audience.EVERYONE,
            Period.ofWeeks(1));

    @Test
    void a_follow_up_still_follows_when_an_earlier_question_goes() {
        List<QuestionDraft> left = left("2", "3", "4");
        assertThat(left.get(1).condition()).contains(new Condition(1, 2));
        assertThat(left.get(0).page()).contains("La navette");
    }

    @Test
    void a_follow_up_of_a_question_that_goes_is_for_everybody_and_begins_its_page() {
        List<QuestionDraft> left = left("1", "3", "4");
        assertThat(left.get(1).condition()).isEmpty();
        assertThat(left.get(1).page()).contains("La navette");
        assertThat(left.get(2).page()).isEmpty();
    }

    @Test
    void a_new_question_comes_last_and_has_no_words() {
        List<QuestionDraft> left = left("1", "RANKING");
        assertThat(left).hasSize(2);
        assertThat(left.get(1).kind()).isEqualTo(QuestionKind.RANKING);
        assertThat(left.get(1).label()).isEmpty();
    }

    private static List<QuestionDraft> left(String... origins) {
        Form form = Form.empty();
        for (int number = 1; number <= origins.length; number++) {
            form.fill(SketchForm.origin(number), origins[number - 1]);
        }
        return SketchForm.drafts(BEFORE, form);
    }

    private static QuestionDraft text(String label) {
        return new QuestionDraft(QuestionKind.TEXT, label, List.of(), true);
    }
}
