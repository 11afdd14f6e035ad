package fr.parvis.core.web;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A result drawn as horizontal bars, which is also its table: a row has the answer in words, the bar, the count and the
 * share. Immutable.
 *
 * @param caption the question
 * @param heading of the column of answers: « Réponse », « Projet »
 * @param rows from top to bottom
 * @param total the number of people that shares are reckoned on
 */
public record Bars(String caption, String heading, List<Bar> rows, long total) {

    /** What would be rounded to nothing. */
    private static final double LEAST = 0.005;

    public Bars {
        rows = List.copyOf(rows);
    }

    /** One answer. Its count is empty when it is too small to be told without naming people. */
    public record Bar(String label, OptionalLong count, double share) {

        public boolean hidden() {
            return count.isEmpty();
        }

        /** The count as France writes it: « 1 204 ». */
        public String number() {
            return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count.orElseThrow());
        }

        /** The share as France writes it: « 63 % »; never « 0 % » for somebody, nor « 100 % » when somebody is missing. */
        public String percent() {
            NumberFormat format = NumberFormat.getPercentInstance(Locale.FRANCE);
            format.setRoundingMode(RoundingMode.HALF_UP);
            if (share > 0 && share < LEAST) {
                return "<\u00a0" + format.format(0.01);
            }
            return share < 1 && share > 1 - LEAST ? ">\u00a0" + format.format(0.99) : format.format(share);
        }

        /** Length of the bar, for an attribute: {@code 62.5%}. */
        public String length() {
            return String.format(Locale.ROOT, "%.1f%%", Math.min(1, share) * 100);
        }
    }

    public static Bars of(String caption, String heading, long total) {
        return new Bars(caption, heading, List.of(), total);
    }

    public Bars with(String label, long count) {
        return add(new Bar(label, OptionalLong.of(count), total == 0 ? 0 : (double) count / total));
    }

    /** An answer given by too few people to tell how many. */
    public Bars withHidden(String label) {
        return add(new Bar(label, OptionalLong.empty(), 0));
    }

    /** Answers without a label, as the cells of a table have them. */
    public Bars withAll(List<OptionalLong> counts) {
        Bars bars = this;
        for (OptionalLong count : counts) {
            bars = count.isPresent() ? bars.with("", count.getAsLong()) : bars.withHidden("");
        }
        return bars;
    }

    /** The number of people, as France writes it. */
    public String people() {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(total);
    }

    private Bars add(Bar bar) {
        return new Bars(
                caption, heading, Stream.concat(rows.stream(), Stream.of(bar)).toList(), total);
    }
}
