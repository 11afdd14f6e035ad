package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came out of a consultation, safe to publish: no figure under ten people, no text that was not read. Immutable.
 *
 * @param participants how many answers count
 * @param questions empty while there are fewer than ten participants
 */
public record Result(long participants, List<QuestionResult> questions) {

    /** Whether there are too few participants to publish anything but their number. */
    public boolean tooFew() {
        return participants < Cells.SMALLEST;
    }

    /**
     * Whom a follow-up was asked of.
     *
     * @param question the place of the earlier question
     * @param label its label
     * @param answer the answer that leads to the follow-up
     * @param people how many gave it; empty where fewer than ten did, or where its bar is hidden or merged: nothing else is
     *     told of the follow-up then
     */
    public record Subgroup(int question, String label, String answer, Optional<Long> people) {}

    /**
     * @param subgroup whom a follow-up was asked of; empty where everybody was asked
     * @param answered how many answered this question; empty where fewer than ten did, or where fewer than ten did not
     * @param bars for choices and scales, in order
     * @param mean for numbers with ten answers or more, and for scales none of whose marks were merged
     * @param median likewise
     * @param order for a ranking: the choices from the best mean place to the last, those that are equal together; without
     *     figures, which would tell who stands alone, and empty where the first places are merged
     * @param texts what the town hall has read and shows: the answers where a text is asked for, comments elsewhere
     */
    public record QuestionResult(
            int position,
            QuestionKind kind,
            String label,
            Optional<Subgroup> subgroup,
            Optional<Long> answered,
            List<Bar> bars,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> median,
            List<List<String>> order,
            List<String> texts) {

        /** Whether the texts stand beside answers of another kind, which they must not be put together with. */
        public boolean commented() {
            return kind.takesComment() && !texts.isEmpty();
        }

        /** How many were asked, which shares are reckoned on; 0 where it cannot be told. */
        public long people(long participants) {
            return subgroup.map(group -> group.people().orElse(0L)).orElse(participants);
        }

        /** « 1. Arbres ; 2. Bancs = Fontaine », or empty. */
        public String orderInWords() {
            return IntStream.range(0, order.size())
                    .mapToObj(i -> (i + 1) + ". " + String.join(" = ", order.get(i)))
                    .collect(Collectors.joining(" ; "));
        }
    }

    /**
     * One bar.
     *
     * @param label of the choice, or of those merged, joined by « · »
     * @param count how many; empty where fewer than ten chose it and it cannot be merged
     * @param permille of those who were asked the question
     * @param merged whether it stands for several choices
     */
    public record Bar(String label, Optional<Long> count, int permille, boolean merged) {}
}
