package fr.parvis.citizen.participation;

import java.util.List;
import java.util.stream.IntStream;

import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.Typography;

/**
 * A question as the form asks it. Immutable.
 *
 * @param field the name of its form field
 * @param options of a choice or a scale; none otherwise
 * @param optional whether it can be left out
 */
public record Asked(String field, QuestionKind kind, String label, boolean optional, List<Option> options) {

    /** With more than a few choices, big cards would push the button out of sight. */
    private static final int MOST_CARDS = 6;

    static Asked of(Question question) {
        List<Option> options =
                switch (question.kind()) {
                    case SINGLE, MULTIPLE ->
                        question.choices().stream()
                                .map(choice ->
                                        Option.of(String.valueOf(choice.position()), Typography.french(choice.label())))
                                .toList();
                    case SCALE ->
                        IntStream.rangeClosed(QuestionKind.SCALE_FROM, QuestionKind.SCALE_TO)
                                .mapToObj(mark -> Option.of(String.valueOf(mark), String.valueOf(mark)))
                                .toList();
                    case TEXT, NUMBER -> List.of();
                };
        return new Asked(
                question.field(), question.kind(), Typography.french(question.label()), question.optional(), options);
    }

    public boolean cards() {
        return options.size() <= MOST_CARDS;
    }

    /** What was typed, in words: the labels of what was ticked, or the text itself. */
    List<String> inWords(List<String> typed) {
        return typed.stream()
                .filter(value -> !value.isBlank())
                .map(value -> options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value))
                .toList();
    }
}
