package fr.parvis.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.campaign.Sums.PartSum;
import fr.parvis.core.questionnaire.Pooling.Sum;
import fr.parvis.core.questionnaire.Pooling.Told;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;

/**
 * What many communes answered to one question together, in words. Immutable.
 *
 * @param note how many communes are in it, and how many are not
 * @param chart the bars where the sum can be told as one, or nothing
 * @param lines otherwise: choices of which several could be ticked, or what the communes tell themselves
 * @param atLeast whether the lines are what the communes tell themselves
 */
public record Pooled(
        int number, String label, String note, @Nullable Bars chart, List<Line> lines, boolean atLeast) {

    public String tableId() {
        return "ensemble-" + number;
    }

    /** A choice of which others could be ticked too, or one that some communes tell. */
    public record Line(String label, String people, String share, String communes) {}

    /** Question by question; those that are not added up are left out. */
    public static List<Pooled> all(List<QuestionDraft> asked, List<PartSum> sums, long closed, Language language) {
        PooledMessages words = language.words(PooledMessages.class);
        List<Pooled> all = new ArrayList<>();
        for (int number = 1; number <= asked.size(); number++) {
            int place = number;
            List<PartSum> parts =
                    sums.stream().filter(sum -> sum.part().question() == place).toList();
            if (!parts.isEmpty()) {
                QuestionDraft question = asked.get(number - 1);
                all.add(
                        question.kind() == QuestionKind.MULTIPLE
                                ? ticked(number, question, parts, words, language)
                                : single(number, question, parts.get(0), closed, words, language));
            }
        }
        return all;
    }

    private static Pooled single(
            int number, QuestionDraft question, PartSum part, long closed, PooledMessages words, Language language) {
        List<String> columns = columns(question, words);
        String label = Typography.french(question.label());
        String heading = question.kind() == QuestionKind.RANKING ? words.first_places(label) : label;
        if (part.sums().isEmpty()) {
            return new Pooled(number, heading, "", null, told(columns, part.told(), words, language), true);
        }
        Bars chart = Bars.of(
                heading,
                words.answer(),
                part.sums().stream().mapToLong(Sum::people).sum(),
                language);
        for (Sum sum : part.sums()) {
            String named = sum.columns().stream()
                    .map(column -> Typography.french(columns.get(column)))
                    .collect(Collectors.joining(" · "));
            boolean nobodyWasSilent = sum.people() == 0 && sum.columns().equals(List.of(columns.size() - 1));
            if (!nobodyWasSilent) {
                chart = chart.with(sum.columns().size() > 1 ? words.merged(named) : named, sum.people());
            }
        }
        return new Pooled(number, heading, note(part, closed, words), chart, List.of(), false);
    }

    private static Pooled ticked(
            int number, QuestionDraft question, List<PartSum> parts, PooledMessages words, Language language) {
        List<Line> lines = new ArrayList<>();
        for (PartSum part : parts) {
            String label = Typography.french(question.choices().get(part.part().option() - 1));
            if (part.sums().size() == 2) {
                long people = part.sums().get(0).people();
                long all = people + part.sums().get(1).people();
                lines.add(new Line(
                        label,
                        language.number(people),
                        language.percent((double) people / all),
                        words.told_communes(part.communes())));
            } else {
                lines.add(line(label, part.told().get(0), words, language));
            }
        }
        return new Pooled(number, Typography.french(question.label()), "", null, lines, false);
    }

    private static List<Line> told(List<String> columns, List<Told> told, PooledMessages words, Language language) {
        return IntStream.range(0, Math.min(columns.size(), told.size()))
                .filter(column ->
                        column < columns.size() - 1 || told.get(column).people() > 0)
                .mapToObj(column -> line(Typography.french(columns.get(column)), told.get(column), words, language))
                .toList();
    }

    private static Line line(String label, Told told, PooledMessages words, Language language) {
        return told.communes() == 0
                ? new Line(label, words.untold(), "", "")
                : new Line(
                        label, words.least(language.number(told.people())), "", words.told_communes(told.communes()));
    }

    private static String note(PartSum part, long closed, PooledMessages words) {
        long left = closed - part.communes();
        return words.summed(part.communes()) + (left > 0 ? " " + words.summed_left(left) : "");
    }

    private static List<String> columns(QuestionDraft question, PooledMessages words) {
        List<String> columns = new ArrayList<>(
                question.kind() == QuestionKind.SCALE
                        ? IntStream.rangeClosed(QuestionKind.SCALE_FROM, QuestionKind.SCALE_TO)
                                .mapToObj(String::valueOf)
                                .toList()
                        : question.choices());
        columns.add(words.no_answer());
        return columns;
    }
}
