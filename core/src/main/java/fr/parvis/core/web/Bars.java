package fr.parvis.core.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.parvis.core.questionnaire.Result;

/**
 * A result drawn as horizontal bars, which is also its table: a row has the answer in words, the bar, the count and the
 * share. Immutable.
 *
 * @param caption the question
 * @param heading of the column of answers: « Réponse », « Projet »
 * @param rows from top to bottom
 * @param total the number of people that shares are reckoned on
 * @param language that numbers are written in
 */
public record Bars(String caption, String heading, List<Bar> rows, long total, Language language) {

    public Bars {
        rows = List.copyOf(rows);
    }

    /** One answer. Its count is empty when it is too small to be told without naming people. */
    public record Bar(String label, OptionalLong count, double share, Language language) {

        public boolean hidden() {
            return count.isEmpty();
        }

        /** The count as it is written: « 1 204 ». */
        public String number() {
            return language.number(count.orElseThrow());
        }

        /** The share as it is written: « 63 % ». */
        public String percent() {
            return language.percent(share);
        }

        /** Length of the bar, for an attribute: {@code 62.5%}. */
        public String length() {
            return String.format(Locale.ROOT, "%.1f%%", Math.min(1, share) * 100);
        }
    }

    public static Bars of(String caption, String heading, long total) {
        return of(caption, heading, total, Language.FRENCH);
    }

    public static Bars of(String caption, String heading, long total, Language language) {
        return new Bars(caption, heading, List.of(), total, language);
    }

    public Bars with(String label, long count) {
        return add(new Bar(label, OptionalLong.of(count), total == 0 ? 0 : (double) count / total, language));
    }

    /** An answer given by too few people to tell how many. */
    public Bars withHidden(String label) {
        return add(new Bar(label, OptionalLong.empty(), 0, language));
    }

    /**
     * The answers to a question as they are published, those together that stand together.
     *
     * @param name how an answer is written
     * @param together how several are, by their names
     */
    public Bars withAnswers(List<Result.Bar> answers, UnaryOperator<String> name, UnaryOperator<String> together) {
        Bars bars = this;
        for (Result.Bar answer : answers) {
            String named = name.apply(answer.label());
            String label = answer.merged() ? together.apply(named) : named;
            bars = answer.count().isPresent() ? bars.with(label, answer.count().orElseThrow()) : bars.withHidden(label);
        }
        return bars;
    }

    /** Answers without a label, as the cells of a table have them. */
    public Bars withAll(List<OptionalLong> counts) {
        Bars bars = this;
        for (OptionalLong count : counts) {
            bars = count.isPresent() ? bars.with("", count.getAsLong()) : bars.withHidden("");
        }
        return bars;
    }

    /** The number of people, as it is written. */
    public String people() {
        return language.number(total);
    }

    private Bars add(Bar bar) {
        return new Bars(
                caption, heading, Stream.concat(rows.stream(), Stream.of(bar)).toList(), total, language);
    }
}
