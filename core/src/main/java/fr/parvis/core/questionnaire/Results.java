package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.time.FrenchDates;

/** Counts the answers of a consultation of the collectivity in scope, in a fixed number of queries. */
@ApplicationScoped
public class Results {

    /** The label of those who left an optional question out. */
    public static final String NO_ANSWER = "Sans réponse";

    /** Days that few people chose: each by its name would make a label without an end. */
    public static final String OTHER_DAYS = "Autres dates ou sans réponse";

    private final Session database;

    Results(Session database) {
        this.database = database;
    }

    /** How many took part on a day. */
    public record Day(LocalDate day, long participants) {}

    /** For a ranking the count is that of the first places. */
    private record Tally(UUID question, UUID choice, long count, long ranks) {}

    private record Numbers(UUID question, BigDecimal number, long count) {}

    private record Text(UUID question, String text) {}

    /** How many answers count at this moment. */
    @Transactional
    public long participants(UUID consultation) {
        return Submission.count("consultationId = ?1 and state = ?2", consultation, Submission.State.COUNTED);
    }

    /** How many answers count at this moment in each of these consultations, in one query; those without any are left out. */
    @Transactional
    public Map<UUID, Long> participants(Collection<UUID> consultations) {
        return database.createQuery("""
                        select s.consultationId, count(*) from Submission s
                        where s.consultationId in :ids and s.state = COUNTED group by s.consultationId""", Object[].class).setParameter("ids", consultations).getResultList().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Participation by day; days without any are left out. */
    @Transactional
    public List<Day> days(UUID consultation) {
        return database.createQuery("""
                        select new fr.parvis.core.questionnaire.Results$Day(s.day, count(*)) from Submission s
                        where s.consultationId = :id and s.state = COUNTED group by s.day order by s.day""", Day.class)
                .setParameter("id", consultation)
                .getResultList();
    }

    /** The result as anybody may see it. */
    @Transactional
    public Result of(UUID consultation) {
        long participants = participants(consultation);
        return participants < Cells.SMALLEST
                ? new Result(participants, List.of())
                : result(participants, raw(consultation));
    }

    private static Result result(long participants, Raw raw) {
        List<Result.QuestionResult> questions = new ArrayList<>();
        for (Question question : raw.asked()) {
            Optional<Result.Subgroup> subgroup = question.condition()
                    .map(condition -> subgroup(
                            condition,
                            raw.asked().get(condition.question() - 1),
                            questions.get(condition.question() - 1)));
            if (subgroup.isPresent() && subgroup.get().people().isEmpty()) {
                questions.add(untold(question, subgroup));
                continue;
            }
            questions.add(result(
                    question,
                    subgroup,
                    subgroup.flatMap(Result.Subgroup::people).orElse(participants),
                    raw.answered().getOrDefault(question.id(), 0L),
                    raw.choices().getOrDefault(question.id(), Map.of()),
                    raw.numbers().getOrDefault(question.id(), List.of()),
                    raw.texts().getOrDefault(question.id(), List.of()).stream()
                            .map(Text::text)
                            .toList()));
        }
        return new Result(participants, List.copyOf(questions));
    }

    /**
     * What was answered to one question, before anything is protected.
     *
     * @param counts of its choices or marks, in order
     * @param silent how many were asked and did not answer
     * @param people how many were asked; empty where the result does not tell it, for a follow-up
     */
    record Unprotected(Question question, List<Long> counts, long silent, Optional<Long> people) {}

    /** What was answered to questions with choices or marks; nothing of it may leave this package unprotected. */
    @Transactional
    List<Unprotected> tallies(UUID consultation) {
        long participants = participants(consultation);
        Raw raw = raw(consultation);
        Result told = result(participants, raw);
        List<Unprotected> tallies = new ArrayList<>();
        for (Question question : raw.asked()) {
            Optional<Long> people = question.condition().isEmpty()
                    ? Optional.of(participants)
                    : told.questions().get(question.position() - 1).subgroup().flatMap(Result.Subgroup::people);
            tallies.add(new Unprotected(
                    question,
                    cells(
                                    question,
                                    raw.choices().getOrDefault(question.id(), Map.of()),
                                    raw.numbers().getOrDefault(question.id(), List.of()))
                            .stream()
                            .map(Cells.Cell::count)
                            .toList(),
                    people.orElse(0L) - raw.answered().getOrDefault(question.id(), 0L),
                    people));
        }
        return tallies;
    }

    /** Everything that was answered, in a fixed number of queries. */
    private record Raw(
            List<Question> asked,
            Map<UUID, Map<UUID, Tally>> choices,
            Map<UUID, List<Numbers>> numbers,
            Map<UUID, List<Text>> texts,
            Map<UUID, Long> answered) {}

    private Raw raw(UUID consultation) {
        Map<UUID, Map<UUID, Tally>> choices = new HashMap<>();
        for (Tally tally : database.createQuery("""
                        select new fr.parvis.core.questionnaire.Results$Tally(a.questionId, a.choiceId,
                          sum(case when a.rank is null or a.rank = 1 then 1 else 0 end), coalesce(sum(a.rank), 0))
                        from Answer a join Submission s on s.id = a.submissionId
                        where s.consultationId = :id and s.state = COUNTED and a.choiceId is not null
                        group by a.questionId, a.choiceId""", Tally.class)
                .setParameter("id", consultation)
                .getResultList()) {
            choices.computeIfAbsent(tally.question(), q -> new HashMap<>()).put(tally.choice(), tally);
        }
        Map<UUID, List<Numbers>> numbers =
                database.createQuery("""
                        select new fr.parvis.core.questionnaire.Results$Numbers(a.questionId, a.number, count(*))
                        from Answer a join Submission s on s.id = a.submissionId
                        where s.consultationId = :id and s.state = COUNTED and a.number is not null
                        group by a.questionId, a.number order by a.number""", Numbers.class).setParameter("id", consultation).getResultList().stream()
                        .collect(Collectors.groupingBy(Numbers::question));
        Map<UUID, List<Text>> texts =
                database.createQuery("""
                        select new fr.parvis.core.questionnaire.Results$Text(a.questionId, a.text)
                        from Answer a join Submission s on s.id = a.submissionId
                        where s.consultationId = :id and s.state = COUNTED and a.reading = SHOWN
                        order by a.id""", Text.class).setParameter("id", consultation).getResultList().stream()
                        .collect(Collectors.groupingBy(Text::question));
        Map<UUID, Long> answered = new HashMap<>();
        for (Object[] row : database.createQuery("""
                        select a.questionId, count(distinct a.submissionId) from Answer a
                        join Submission s on s.id = a.submissionId join Question q on q.id = a.questionId
                        where s.consultationId = :id and s.state = COUNTED and (a.text is null or q.kind = TEXT)
                        group by a.questionId""", Object[].class)
                .setParameter("id", consultation)
                .getResultList()) {
            answered.put((UUID) row[0], (Long) row[1]);
        }
        return new Raw(Question.of(consultation), choices, numbers, texts, answered);
    }

    /** Their number is told only where the bars of the earlier question tell it: its protection would come apart otherwise. */
    private static Result.Subgroup subgroup(Condition condition, Question earlier, Result.QuestionResult told) {
        String answer = earlier.choices().get(condition.choice() - 1).label();
        return new Result.Subgroup(
                earlier.position(),
                earlier.label(),
                answer,
                told.bars().stream()
                        .filter(bar -> !bar.merged() && bar.label().equals(answer))
                        .findFirst()
                        .flatMap(Result.Bar::count)
                        .filter(people -> people >= Cells.SMALLEST));
    }

    private static Result.QuestionResult untold(Question question, Optional<Result.Subgroup> subgroup) {
        return new Result.QuestionResult(
                question.position(),
                question.kind(),
                question.label(),
                subgroup,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Result.QuestionResult result(
            Question question,
            Optional<Result.Subgroup> subgroup,
            long participants,
            long answered,
            Map<UUID, Tally> choices,
            List<Numbers> numbers,
            List<String> texts) {
        List<Result.Bar> bars =
                switch (question.kind()) {
                    case SINGLE, RANKING, SCALE ->
                        parts(cells(question, choices, numbers), participants - answered, participants);
                    case MULTIPLE ->
                        cells(question, choices, numbers).stream()
                                .map(cell -> ofSeveral(cell.label(), cell.count(), participants))
                                .toList();
                    case DATE ->
                        parts(
                                        numbers.stream()
                                                .map(n -> new Cells.Cell(
                                                        FrenchDates.day(LocalDate.ofEpochDay(
                                                                n.number().longValue())),
                                                        n.count()))
                                                .toList(),
                                        participants - answered,
                                        participants)
                                .stream()
                                .map(bar -> bar.merged()
                                        ? new Result.Bar(OTHER_DAYS, bar.count(), bar.permille(), true)
                                        : bar)
                                .toList();
                    case TEXT, NUMBER -> List.of();
                };
        // The mean and the median of a scale would take the merging of its marks apart again.
        boolean apart = answered >= Cells.SMALLEST && bars.stream().noneMatch(Result.Bar::merged);
        boolean enough = apart && !numbers.isEmpty() && question.kind() != QuestionKind.DATE;
        return new Result.QuestionResult(
                question.position(),
                question.kind(),
                question.label(),
                subgroup,
                Cells.isSafe(answered) && Cells.isSafe(participants - answered)
                        ? Optional.of(answered)
                        : Optional.empty(),
                bars,
                enough ? Optional.of(mean(numbers, answered)) : Optional.empty(),
                enough ? Optional.of(median(numbers, answered)) : Optional.empty(),
                apart && question.kind() == QuestionKind.RANKING ? order(question, choices) : List.of(),
                List.copyOf(texts));
    }

    /** One a choice, or a mark; none for the other kinds. */
    private static List<Cells.Cell> cells(Question question, Map<UUID, Tally> choices, List<Numbers> numbers) {
        return switch (question.kind()) {
            case SINGLE, RANKING, MULTIPLE ->
                question.choices().stream()
                        .map(choice -> new Cells.Cell(choice.label(), count(choice, choices)))
                        .toList();
            case SCALE ->
                IntStream.rangeClosed(QuestionKind.SCALE_FROM, QuestionKind.SCALE_TO)
                        .mapToObj(mark -> new Cells.Cell(
                                String.valueOf(mark),
                                numbers.stream()
                                        .filter(n -> n.number().compareTo(BigDecimal.valueOf(mark)) == 0)
                                        .mapToLong(Numbers::count)
                                        .sum()))
                        .toList();
            case TEXT, NUMBER, DATE -> List.of();
        };
    }

    private static long count(Choice choice, Map<UUID, Tally> choices) {
        Tally tally = choices.get(choice.id());
        return tally == null ? 0 : tally.count();
    }

    /** Everybody ranks all choices, so that sums of places compare as their means do. */
    private static List<List<String>> order(Question question, Map<UUID, Tally> choices) {
        Map<Long, List<String>> bySum = new TreeMap<>();
        for (Choice choice : question.choices()) {
            Tally tally = choices.get(choice.id());
            bySum.computeIfAbsent(tally == null ? 0L : tally.ranks(), sum -> new ArrayList<>())
                    .add(choice.label());
        }
        return bySum.values().stream().map(List::copyOf).toList();
    }

    /** Bars of cells that add up to the participants, who did not answer being a cell like the others. */
    private static List<Result.Bar> parts(List<Cells.Cell> cells, long silent, long participants) {
        List<Cells.Cell> all = new ArrayList<>(cells);
        if (silent > 0) {
            all.add(new Cells.Cell(NO_ANSWER, silent));
        }
        Cells.Protected shown = Cells.protect(all);
        List<Result.Bar> bars = new ArrayList<>();
        for (Cells.Cell cell : shown.kept()) {
            bars.add(bar(cell.label(), cell.count(), participants, false));
        }
        if (!shown.merged().isEmpty()) {
            String label = shown.merged().stream().map(Cells.Cell::label).collect(Collectors.joining(" · "));
            bars.add(bar(label, shown.mergedCount(), participants, true));
        }
        return List.copyOf(bars);
    }

    /** Ticks do not add up, so a small cell cannot be merged; nor may the few who did not tick be told by difference. */
    private static Result.Bar ofSeveral(String label, long count, long participants) {
        return Cells.isSafe(count) && Cells.isSafe(participants - count)
                ? bar(label, count, participants, false)
                : new Result.Bar(label, Optional.empty(), 0, false);
    }

    private static Result.Bar bar(String label, long count, long whole, boolean merged) {
        // Where nobody took part, which is added up with others, every share is nothing.
        int share = whole == 0 ? 0 : Math.toIntExact((count * 2000 + whole) / (whole * 2));
        return new Result.Bar(label, Optional.of(count), share, merged);
    }

    private static BigDecimal mean(List<Numbers> numbers, long answered) {
        return numbers.stream()
                .map(n -> n.number().multiply(BigDecimal.valueOf(n.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(answered), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** The lower median: a number that somebody gave, which among ten or more says nothing of whom. */
    private static BigDecimal median(List<Numbers> rising, long answered) {
        long before = 0;
        for (Numbers n : rising) {
            before += n.count();
            if (before * 2 >= answered) {
                return n.number();
            }
        }
        throw new IllegalArgumentException("There is no median of nothing");
    }
}
