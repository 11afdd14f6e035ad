package fr.parvis.core.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import fr.parvis.core.questionnaire.AnswerSheet;
import fr.parvis.core.questionnaire.Bounds;
import fr.parvis.core.questionnaire.Condition;
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
 * @param given the answer to an earlier question that it follows; empty when everybody is asked
 * @param page the title, or "", of the page that begins with it; empty when it stays on the page of the one before
 * @param comment whether one may be added to the answer
 * @param bounds of a number; none for the other kinds
 */
public record Asked(
        String field,
        QuestionKind kind,
        String label,
        String help,
        boolean optional,
        List<Option> options,
        Optional<Given> given,
        Optional<String> page,
        boolean comment,
        Bounds bounds) {

    /** With more than a few choices, big cards would push the button out of sight. */
    private static final int MOST_CARDS = 6;

    /**
     * An answer that a follow-up comes after.
     *
     * @param field of the earlier question
     * @param value of the answer in that field
     * @param question the label of the earlier question
     * @param answer the label of the answer
     */
    public record Given(String field, String value, String question, String answer) {}

    /** The questions of a consultation, all of them in their order: under the names that {@link Question#field} has too. */
    public static List<Asked> all(List<QuestionDraft> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> of(i + 1, questions))
                .toList();
    }

    private static Asked of(int position, List<QuestionDraft> all) {
        QuestionDraft question = all.get(position - 1);
        List<String> choices = question.choices();
        List<Option> options =
                switch (question.kind()) {
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
        return new Asked(
                "q" + position,
                question.kind(),
                Typography.french(question.label()),
                Typography.french(question.help()),
                question.optional(),
                options,
                question.condition().map(condition -> given(condition, all.get(condition.question() - 1))),
                question.page().map(Typography::french),
                question.comment(),
                question.bounds());
    }

    private static Given given(Condition condition, QuestionDraft earlier) {
        return new Given(
                "q" + condition.question(),
                String.valueOf(condition.choice()),
                Typography.french(earlier.label()),
                Typography.french(earlier.choices().get(condition.choice() - 1)));
    }

    /** The same under a name of its own, so that it can stand on a page beside the form that changes it. */
    public Asked inPreview() {
        return new Asked("apercu-" + field, kind, label, help, optional, options, given, page, comment, bounds);
    }

    /** The name of the form field of the comment: under the name that {@link Question#commentField} has too. */
    public String commentField() {
        return field + Question.COMMENT;
    }

    /** What stands under the question: the town hall's words, then how to answer. */
    public String hint(String howTo) {
        return help.isEmpty() ? howTo : howTo.isEmpty() ? help : help + " " + howTo;
    }

    /** The smallest number that is an answer, as it is written in a language; empty when there is none. */
    public String lowest(Language language) {
        return bounds.lowest().map(language::whole).orElse("");
    }

    /** The greatest one. */
    public String highest(Language language) {
        return bounds.highest().map(language::whole).orElse("");
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
