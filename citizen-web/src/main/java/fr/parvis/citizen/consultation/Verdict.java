package fr.parvis.citizen.consultation;

import java.util.List;
import java.util.Optional;

import fr.parvis.core.photo.Photo;
import fr.parvis.core.web.ProjectNews;

/**
 * The result of a vote as its page tells it. Immutable.
 *
 * @param sentence « 2 projets retenus : … »
 * @param spent in whole euros
 * @param envelope in whole euros
 * @param used « 9 000 € sur 10 000 € : il reste 1 000 € »
 * @param heading of the figures: « Voix », « Points »
 * @param rows none where only sums are told
 * @param steps how the rule decided, one sentence each; none where only sums are told
 * @param nearest what nearly won, or empty
 * @param onlySums whether the ballots are too few for more
 * @param together whether there are enough of them, but too few on one side to seal the choices of each
 */
public record Verdict(
        String sentence,
        List<Winner> winners,
        int spent,
        int envelope,
        String used,
        String heading,
        List<Row> rows,
        List<String> steps,
        String nearest,
        boolean onlySums,
        boolean together,
        Turnout turnout) {

    /**
     * What is to be built.
     *
     * @param figure « 62 voix », or empty
     * @param description as typed, formatted or not
     * @param told what became of it, the latest first
     */
    public record Winner(
            String title,
            String cost,
            String figure,
            String place,
            String description,
            Optional<Photo> photo,
            List<ProjectNews> told) {}

    /**
     * A project in the drawing that is also a table.
     *
     * @param length of its bar, for an attribute
     * @param why it did not win, or empty
     */
    public record Row(String title, String length, String figure, boolean won, String why) {}

    /**
     * Who took part.
     *
     * @param share of the roll, as a percentage is written
     * @param channels how many online and on paper, or empty where that is not told
     * @param counted how many ballots count and how many do not
     */
    public record Turnout(
            String voted, long people, String voters, long inscribed, String share, String channels, String counted) {}

    public int count() {
        return winners.size();
    }
}
