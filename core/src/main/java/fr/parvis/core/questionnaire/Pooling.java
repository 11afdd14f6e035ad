package fr.parvis.core.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Adds up what several communes were answered that asked the same, by the rule of {@link Pool}.
 *
 * <p>Communes are added in batches, each of which is safe by itself and never changes again: a sum that grew by one commune at
 * a time would tell that commune by difference.
 */
@ApplicationScoped
public class Pooling {

    /** How much of the people a sum without put-together columns has to cover to be better than one with them. */
    private static final double MOST_OF_THEM = 2.0 / 3;

    private final Results results;

    Pooling(Results results) {
        this.results = results;
    }

    /** What one commune was answered. It can be added up, and nothing can be read from it. Immutable. */
    public static final class Counts {
        private final long participants;
        private final List<QuestionDraft> asked;
        private final Map<Part, Pool.Row> rows;

        private Counts(long participants, List<QuestionDraft> asked, Map<Part, Pool.Row> rows) {
            this.participants = participants;
            this.asked = asked;
            this.rows = rows;
        }

        public long participants() {
            return participants;
        }

        /** Whether the same was asked in the same words: « pour » could have become « contre » in others. */
        public boolean answers(List<QuestionDraft> questions) {
            return asked.size() == questions.size()
                    && IntStream.range(0, asked.size()).allMatch(i -> isSame(asked.get(i), questions.get(i)));
        }

        private static boolean isSame(QuestionDraft one, QuestionDraft other) {
            return one.kind() == other.kind()
                    && one.label().equals(other.label())
                    && one.condition().equals(other.condition())
                    && (!one.kind().hasChoices() || one.choices().equals(other.choices()));
        }
    }

    /**
     * What is added up by itself: a question, or one choice of those of which several can be ticked. Its columns are the
     * choices, or the marks, and last those who did not answer; or those who ticked, and those who did not.
     *
     * @param question its place, from 1
     * @param option the place of the choice, from 1; 0 for a question
     */
    public record Part(int question, int option) {}

    /** A figure that is told: of one column or of several put together, from 0. Immutable. */
    public record Sum(List<Integer> columns, long people) {}

    /** Communes that were added up together, and what came out. Immutable. */
    public record Batch(Set<String> communes, List<Sum> sums) {}

    /** What communes tell themselves of a column: of how many people in how many communes. Immutable. */
    public record Told(long people, int communes) {}

    /** What the collectivity in scope was answered. */
    @Transactional
    public Counts of(UUID consultation) {
        Map<Part, Pool.Row> rows = new LinkedHashMap<>();
        List<QuestionDraft> asked = new ArrayList<>();
        for (Results.Unprotected tally : results.tallies(consultation)) {
            asked.add(tally.question().draft());
            tally.people().ifPresent(people -> rows(tally, people, rows));
        }
        return new Counts(results.participants(consultation), asked, rows);
    }

    private static void rows(Results.Unprotected tally, long people, Map<Part, Pool.Row> rows) {
        int question = tally.question().position();
        switch (tally.question().kind()) {
            case SINGLE, RANKING, SCALE ->
                rows.put(
                        new Part(question, 0),
                        Pool.Row.of(Stream.concat(tally.counts().stream(), Stream.of(tally.silent()))
                                .mapToLong(Long::longValue)
                                .toArray()));
            case MULTIPLE -> {
                for (int option = 1; option <= tally.counts().size(); option++) {
                    rows.put(
                            new Part(question, option),
                            Pool.Row.ofTicks(tally.counts().get(option - 1), people));
                }
            }
            case TEXT, NUMBER, DATE -> {
                // Texts are read where they were written; a mean of means, and days, say little.
            }
        }
    }

    /** What can be added up of these questions, in their order. */
    public static List<Part> parts(List<QuestionDraft> asked) {
        List<Part> parts = new ArrayList<>();
        for (int question = 1; question <= asked.size(); question++) {
            QuestionDraft draft = asked.get(question - 1);
            switch (draft.kind()) {
                case SINGLE, RANKING, SCALE -> parts.add(new Part(question, 0));
                case MULTIPLE -> {
                    for (int option = 1; option <= draft.choices().size(); option++) {
                        parts.add(new Part(question, option));
                    }
                }
                case TEXT, NUMBER, DATE -> {}
            }
        }
        return parts;
    }

    /**
     * Adds up communes that wait.
     *
     * @param last whether no more are to come: columns may be put together then, and communes left out
     * @return what can be told now; who is in none of the batches still waits
     */
    public static List<Batch> add(Part part, Map<String, Counts> waiting, boolean last) {
        Map<String, Pool.Row> rows = new LinkedHashMap<>();
        waiting.forEach((commune, counts) ->
                Optional.ofNullable(counts.rows.get(part)).ifPresent(row -> rows.put(commune, row)));
        // Where few took part nothing is told, and one such commune keeps a sum of large ones from being told.
        Set<String> large = new HashSet<>(rows.keySet());
        large.removeIf(commune -> Objects.requireNonNull(waiting.get(commune)).participants < Cells.SMALLEST);
        Map<String, Pool.Row> few = without(rows, large);
        Map<String, Pool.Row> many = without(rows, few.keySet());
        Optional<Batch> together = batch(rows, false);
        if (together.isPresent()) {
            return List.of(together.get());
        }
        List<Batch> batches = new ArrayList<>();
        (last ? best(many) : batch(many, false)).ifPresent(batches::add);
        if (last) {
            best(few).ifPresent(batches::add);
        }
        return batches;
    }

    private static Map<String, Pool.Row> without(Map<String, Pool.Row> rows, Set<String> communes) {
        Map<String, Pool.Row> left = new LinkedHashMap<>(rows);
        left.keySet().removeAll(communes);
        return left;
    }

    private static Optional<Batch> batch(Map<String, Pool.Row> rows, boolean merging) {
        return rows.size() < 2
                ? Optional.empty()
                : Pool.of(List.copyOf(rows.values()), merging)
                        .map(sums -> new Batch(Set.copyOf(rows.keySet()), told(sums)));
    }

    private static Optional<Batch> best(Map<String, Pool.Row> rows) {
        Optional<Batch> apart = Pool.tellable(List.copyOf(rows.values())).flatMap(left -> {
            Map<String, Pool.Row> chosen = new LinkedHashMap<>(rows);
            // By identity: two communes may have been answered the same.
            chosen.values().removeIf(row -> left.stream().noneMatch(other -> other == row));
            return batch(chosen, false);
        });
        long all = rows.values().stream().mapToLong(Pool.Row::people).sum();
        if (apart.filter(batch -> people(batch) >= all * MOST_OF_THEM).isPresent()) {
            return apart;
        }
        return batch(rows, true).or(() -> apart);
    }

    private static long people(Batch batch) {
        return batch.sums().stream().mapToLong(Sum::people).sum();
    }

    private static List<Sum> told(List<Pool.Sum> sums) {
        return sums.stream().map(sum -> new Sum(sum.columns(), sum.people())).toList();
    }

    /** What communes tell of each column themselves, which can always be added up. */
    public static List<Told> told(Part part, List<Counts> communes) {
        List<Pool.Row> rows = communes.stream()
                .flatMap(counts -> Optional.ofNullable(counts.rows.get(part)).stream())
                .toList();
        int columns = rows.stream().mapToInt(Pool.Row::columns).max().orElse(0);
        return IntStream.range(0, columns)
                .mapToObj(column -> new Told(
                        rows.stream()
                                .filter(row -> row.tells(column))
                                .mapToLong(row -> row.count(column))
                                .sum(),
                        (int) rows.stream().filter(row -> row.tells(column)).count()))
                .toList();
    }
}
