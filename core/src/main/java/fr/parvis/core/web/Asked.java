package fr.parvis.core.web;

import java.util.List;
import java.util.stream.IntStream;

import fr.parvis.core.questionnaire.AnswerSheet;
import fr.parvis.core.questionnaire.Choice;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.time.FrenchDates;

/**
 * A question as residents are asked it: on their page, and in the preview of whoever is about to publish it. Immutable.
 *
 * @param field the name of its form field
 * @param options of a choice or a scale; none otherwise
 * @param help a line under the question, or empty
 * @param optional whether it can be left out
 */
public record Asked(
        String field, QuestionKind kind, String label, String help, boolean optional, List<Option> options) {

    /** With more than a few choices, big cards would push the button out of sight. */
    private static final int MOST_CARDS = 6;

    /** A question that is kept. */
    public static Asked of(Question question) {
        return of(
                question.position(),
                question.kind(),
                question.label(),
                question.help(),
                question.optional(),
                question.choices().stream().map(Choice::label).toList());
    }

    /**
     * A question that is still being written.
     *
     * @param position from 1
     */
    public static Asked of(int position, QuestionDraft question) {
        return of(
                position, question.kind(), question.label(), question.help(), question.optional(), question.choices());
    }

    private static Asked of(
            int position, QuestionKind kind, String label, String help, boolean optional, List<String> choices) {
        List<Option> options =
                switch (kind) {
                    case SINGLE, MULTIPLE, RANKING ->
                        IntStream.range(0, choices.size())
                                .mapToObj(i -> Option.of(String.valueOf(i + 1), Typography.french(choices.get(i))))
                                .toList();
                    case SCALE ->
                        IntStream.rangeClosed(QuestionKind.SCALE_FROM, QuestionKind.SCALE_TO)
                                .mapToObj(mark -> Option.of(String.valueOf(mark), String.valueOf(mark)))
                                .toList();
                    case TEXT, NUMBER, DATE -> List.of();
                };
        return new Asked("q" + position, kind, Typography.french(label), Typography.french(help), optional, options);
    }

    /** The same under a name of its own, so that it can stand on a page beside the form that changes it. */
    public Asked inPreview() {
        return new Asked("apercu-" + field, kind, label, help, optional, options);
    }

    /** What stands under the question: the town hall's words, then how to answer. */
    public String hint(String howTo) {
        return help.isEmpty() ? howTo : howTo.isEmpty() ? help : help + " " + howTo;
    }

    public boolean cards() {
        return options.size() <= MOST_CARDS;
    }

    /** The places that a ranking gives to one of its options, as values of the one field. */
    public List<Option> places(Option option) {
        int choice = options.indexOf(option) + 1;
        return IntStream.rangeClosed(1, options.size())
                .mapToObj(place -> Option.of(AnswerSheet.place(choice, place), String.valueOf(place)))
                .toList();
    }

    /** What was typed, in words: the labels of what was ticked, or the text itself. */
    public List<String> inWords(List<String> typed) {
        if (kind == QuestionKind.RANKING) {
            return IntStream.rangeClosed(1, options.size())
                    .boxed()
                    .flatMap(place -> options.stream()
                            .filter(option ->
                                    typed.contains(places(option).get(place - 1).value()))
                            .map(option -> place + ". " + option.label()))
                    .toList();
        }
        if (kind == QuestionKind.DATE) {
            return typed.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> FrenchDates.read(value).map(FrenchDates::day).orElse(value))
                    .toList();
        }
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
