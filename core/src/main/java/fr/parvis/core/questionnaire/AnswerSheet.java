package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import fr.parvis.core.time.FrenchDates;

/**
 * What a resident filled in, read against the questions. Immutable; holds either problems by form field or answers, never
 * a half of each. A question is asked of those who gave the answer that it follows; what others typed there is no answer.
 */
public final class AnswerSheet {

    public static final int LONGEST_TEXT = 2_000;

    private final Set<String> asked;
    private final Map<String, Problem> problems;
    private final List<Function<UUID, Answer>> answers;

    private AnswerSheet(Set<String> asked, Map<String, Problem> problems, List<Function<UUID, Answer>> answers) {
        this.asked = asked;
        this.problems = problems;
        this.answers = answers;
    }

    /** What can be wrong with an answer. */
    public enum Problem {
        MISSING,
        NOT_OFFERED,
        SEVERAL,
        NOT_A_NUMBER,
        /** A number for one reader and another one for the next. */
        TWO_NUMBERS,
        /** A number that is not within the bounds. */
        OUT_OF_BOUNDS,
        /** Not every choice has a place of its own. */
        NOT_RANKED,
        NOT_A_DATE,
        TOO_LONG
    }

    /**
     * @param questions with their choices
     * @param typed the values of a form field by name; empty when it was not filled in
     */
    public static AnswerSheet read(List<Question> questions, Function<String, List<String>> typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        List<Function<UUID, Answer>> answers = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Map<Integer, List<String>> given = new HashMap<>();
        for (Question question : questions) {
            if (!question.condition().map(condition -> isMet(condition, given)).orElse(true)) {
                continue;
            }
            List<String> values = typed.apply(question.field()).stream()
                    .map(AnswerSheet::tidy)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            asked.add(question.field());
            given.put(question.position(), values);
            if (question.comment()) {
                readComment(question, typed, problems, answers);
            }
            if (values.isEmpty()) {
                if (!question.optional()) {
                    problems.put(question.field(), Problem.MISSING);
                }
            } else if (question.kind() == QuestionKind.RANKING) {
                readRanking(question, values, problems, answers);
            } else if (values.size() > 1 && question.kind() != QuestionKind.MULTIPLE) {
                problems.put(question.field(), Problem.SEVERAL);
            } else {
                for (String value : values) {
                    readOne(question, value, problems, answers);
                }
            }
        }
        return new AnswerSheet(Set.copyOf(asked), Map.copyOf(problems), List.copyOf(answers));
    }

    /** A question that was not asked gave nothing, so that what follows it is not asked either. */
    private static boolean isMet(Condition condition, Map<Integer, List<String>> given) {
        return given.getOrDefault(condition.question(), List.of()).contains(String.valueOf(condition.choice()));
    }

    private static void readComment(
            Question question,
            Function<String, List<String>> typed,
            Map<String, Problem> problems,
            List<Function<UUID, Answer>> answers) {
        typed.apply(question.commentField()).stream()
                .map(AnswerSheet::tidy)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> readText(question, question.commentField(), text, problems, answers));
    }

    private static void readText(
            Question question,
            String field,
            String text,
            Map<String, Problem> problems,
            List<Function<UUID, Answer>> answers) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            problems.put(field, Problem.TOO_LONG);
        } else {
            answers.add(id -> Answer.text(id, question.id(), text));
        }
    }

    /** Each value is a choice and its place, {@code "3-1"}; a list of places alone would shift when one is left out. */
    private static void readRanking(
            Question question,
            List<String> values,
            Map<String, Problem> problems,
            List<Function<UUID, Answer>> answers) {
        List<Choice> choices = question.choices();
        Map<Integer, Choice> places = new TreeMap<>();
        for (Choice choice : choices) {
            for (int place = 1; place <= choices.size(); place++) {
                if (values.contains(place(choice.position(), place))) {
                    places.put(place, choice);
                }
            }
        }
        if (values.size() != choices.size() || Set.copyOf(places.values()).size() != choices.size()) {
            problems.put(question.field(), Problem.NOT_RANKED);
            return;
        }
        places.forEach((place, choice) -> answers.add(id -> Answer.ranked(id, question.id(), choice.id(), place)));
    }

    /** The value of a form field that gives a choice its place; both from 1. */
    public static String place(int choice, int place) {
        return choice + "-" + place;
    }

    /** Browsers send a line break as two characters, and a text cannot hold NUL in PostgreSQL. */
    private static String tidy(String value) {
        return value.replace("\r\n", "\n").replace("\0", "").strip();
    }

    private static void readOne(
            Question question, String value, Map<String, Problem> problems, List<Function<UUID, Answer>> answers) {
        switch (question.kind()) {
            case SINGLE, MULTIPLE ->
                question.choices().stream()
                        .filter(choice -> String.valueOf(choice.position()).equals(value))
                        .findFirst()
                        .ifPresentOrElse(
                                choice -> answers.add(id -> Answer.choice(id, question.id(), choice.id())),
                                () -> problems.put(question.field(), Problem.NOT_OFFERED));
            case RANKING -> throw new IllegalArgumentException("A ranking is read as a whole");
            case SCALE -> {
                if (value.matches("[" + QuestionKind.SCALE_FROM + "-" + QuestionKind.SCALE_TO + "]")) {
                    answers.add(id -> Answer.number(id, question.id(), new BigDecimal(value)));
                } else {
                    problems.put(question.field(), Problem.NOT_OFFERED);
                }
            }
            case NUMBER ->
                WrittenNumber.read(value)
                        .ifPresentOrElse(
                                number -> {
                                    if (question.bounds().admit(number)) {
                                        answers.add(id -> Answer.number(id, question.id(), number));
                                    } else {
                                        problems.put(question.field(), Problem.OUT_OF_BOUNDS);
                                    }
                                },
                                () -> problems.put(
                                        question.field(),
                                        WrittenNumber.isAmbiguous(value) ? Problem.TWO_NUMBERS : Problem.NOT_A_NUMBER));
            case DATE ->
                FrenchDates.read(value)
                        .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
                        .ifPresentOrElse(
                                day -> answers.add(
                                        id -> Answer.number(id, question.id(), BigDecimal.valueOf(day.toEpochDay()))),
                                () -> problems.put(question.field(), Problem.NOT_A_DATE));
            case TEXT -> readText(question, question.field(), value, problems, answers);
        }
    }

    /** The form fields of the questions that somebody who answers this is asked. */
    public Set<String> asked() {
        return asked;
    }

    /** By form field; empty when the sheet can be submitted. */
    public Map<String, Problem> problems() {
        return problems;
    }

    /** Whether every question was left out: nothing to count. */
    public boolean isBlank() {
        return answers.isEmpty();
    }

    List<Answer> answersOf(UUID submission) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("A sheet with problems cannot be submitted");
        }
        return answers.stream().map(answer -> answer.apply(submission)).toList();
    }
}
