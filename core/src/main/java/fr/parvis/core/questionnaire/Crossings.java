package fr.parvis.core.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Crosses the questions of a consultation of the collectivity in scope, two by two, in a fixed number of queries. Follow-ups
 * stay out: whoever was not asked would stand among those who left the question out, and tell by difference how few they are.
 */
@ApplicationScoped
public class Crossings {

    /** A reader compares a few tables, not forty. */
    private static final int MOST = 6;

    private final Session database;

    Crossings(Session database) {
        this.database = database;
    }

    /** A choice of one question and a choice of another, or the same twice; {@code null} for those who chose nothing. */
    private record Pair(@Nullable UUID one, @Nullable UUID other) {}

    /** Answers that stand as one row or column: one choice, several that are merged, or none. */
    private record Line(String label, List<@Nullable UUID> choices) {}

    /**
     * The tables that can be shown, in the order of the questions.
     *
     * @param result of the same consultation
     */
    @Transactional
    public List<Crossing> of(UUID consultation, Result result) {
        if (result.questions().stream()
                        .filter(question -> question.kind() == QuestionKind.SINGLE
                                && question.subgroup().isEmpty())
                        .count()
                < 2) {
            return List.of();
        }
        List<Question> questions = Question.of(consultation).stream()
                .filter(question -> question.kind() == QuestionKind.SINGLE
                        && question.condition().isEmpty())
                .toList();
        Map<Pair, Long> together = together(consultation, questions);
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size() && crossings.size() < MOST; j++) {
                cross(questions.get(i), questions.get(j), together, result.participants())
                        .ifPresent(crossings::add);
            }
        }
        return List.copyOf(crossings);
    }

    private Map<Pair, Long> together(UUID consultation, List<Question> questions) {
        return database
                .createQuery("""
                        select a.choiceId, b.choiceId, count(*) from Answer a
                        join Submission s on s.id = a.submissionId join Answer b on b.submissionId = a.submissionId
                        where s.consultationId = :id and s.state = COUNTED
                          and a.questionId in :questions and b.questionId in :questions
                          and a.choiceId is not null and b.choiceId is not null
                        group by a.choiceId, b.choiceId""", Object[].class)
                .setParameter("id", consultation)
                .setParameter("questions", questions.stream().map(Question::id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new Pair((UUID) row[0], (UUID) row[1]), row -> (Long) row[2]));
    }

    private static Optional<Crossing> cross(Question down, Question across, Map<Pair, Long> together, long all) {
        List<Line> rows = lines(down, together, all);
        List<Line> columns = lines(across, together, all);
        long[][] counts = rows.stream()
                .map(row -> columns.stream()
                        .mapToLong(column -> count(down, row, across, column, together, all))
                        .toArray())
                .toArray(long[][]::new);
        if (rows.size() < 2 || columns.size() < 2) {
            return Optional.empty();
        }
        return Grid.protect(counts)
                .map(hidden -> new Crossing(
                        down.label(),
                        across.label(),
                        columns.stream().map(Line::label).toList(),
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> new Crossing.Row(
                                        rows.get(i).label(),
                                        Arrays.stream(counts[i]).sum(),
                                        IntStream.range(0, columns.size())
                                                .mapToObj(j -> hidden[i][j]
                                                        ? OptionalLong.empty()
                                                        : OptionalLong.of(counts[i][j]))
                                                .toList()))
                                .toList()));
    }

    /** The same bars as the question's own result has; what nobody chose says nothing here. */
    private static List<Line> lines(Question question, Map<Pair, Long> together, long all) {
        Map<String, @Nullable UUID> choices = new HashMap<>();
        List<Cells.Cell> cells = new ArrayList<>();
        for (Choice choice : question.choices()) {
            choices.put(choice.label(), choice.id());
            cells.add(new Cells.Cell(choice.label(), together.getOrDefault(new Pair(choice.id(), choice.id()), 0L)));
        }
        long silent = all - cells.stream().mapToLong(Cells.Cell::count).sum();
        if (silent > 0) {
            choices.put(Results.NO_ANSWER, null);
            cells.add(new Cells.Cell(Results.NO_ANSWER, silent));
        }
        Cells.Protected shown = Cells.protect(cells);
        List<Line> lines = new ArrayList<>();
        for (Cells.Cell cell : shown.kept()) {
            if (cell.count() > 0) {
                lines.add(new Line(cell.label(), Arrays.asList(choices.get(cell.label()))));
            }
        }
        if (!shown.merged().isEmpty()) {
            lines.add(new Line(
                    shown.merged().stream().map(Cells.Cell::label).collect(Collectors.joining(" · ")),
                    shown.merged().stream()
                            .<@Nullable UUID>map(cell -> choices.get(cell.label()))
                            .collect(Collectors.toList())));
        }
        return lines;
    }

    private static long count(
            Question down, Line row, Question across, Line column, Map<Pair, Long> together, long all) {
        long count = 0;
        for (UUID one : row.choices()) {
            for (UUID other : column.choices()) {
                count += count(down, one, across, other, together, all);
            }
        }
        return count;
    }

    /** Who left a question out is not in the answers: it is what the others leave. */
    private static long count(
            Question down,
            @Nullable UUID one,
            Question across,
            @Nullable UUID other,
            Map<Pair, Long> together,
            long all) {
        if (one != null && other != null) {
            return together.getOrDefault(new Pair(one, other), 0L);
        }
        if (one != null) {
            return together.getOrDefault(new Pair(one, one), 0L)
                    - across.choices().stream()
                            .mapToLong(choice -> together.getOrDefault(new Pair(one, choice.id()), 0L))
                            .sum();
        }
        long chose = other == null ? all : together.getOrDefault(new Pair(other, other), 0L);
        return chose
                - down.choices().stream()
                        .mapToLong(choice -> count(down, choice.id(), across, other, together, all))
                        .sum();
    }
}
