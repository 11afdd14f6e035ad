package fr.parvis.citizen.consultation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.web.Bars;

/**
 * What came out, as the page shows it. Immutable.
 *
 * @param people the participants as a number is written
 * @param sentence what has to be remembered
 * @param small whether a figure was merged or left out to protect people
 */
public record Findings(long participants, String people, String sentence, List<Part> parts, boolean small) {

    /** Whether some questions were asked of some only. */
    public boolean partly() {
        return parts.stream().anyMatch(part -> !part.asked().isEmpty());
    }

    /**
     * What came out of one question.
     *
     * @param position of the question, from 1
     * @param asked whom a follow-up was asked of, or empty
     * @param sentence of its own, or empty
     * @param bars for choices and scales; without any, {@code null}
     * @param texts that the town hall has read and shows
     * @param commented what the texts are where they were added to answers of another kind, or empty
     */
    public record Part(
            int position,
            String label,
            String asked,
            String sentence,
            @Nullable Bars bars,
            List<String> texts,
            String commented) {}

    /** Two questions crossed: rows are the answers to the first one, cells how those people answered the second. */
    public record Crossed(String id, String caption, List<String> columns, List<Row> rows, boolean partly) {

        /**
         * One row.
         *
         * @param total how many people
         */
        public record Row(String label, String total, List<Bars.Bar> cells) {}
    }
}
