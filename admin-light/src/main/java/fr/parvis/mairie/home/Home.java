package fr.parvis.mairie.home;

import java.util.List;

import fr.parvis.core.announcement.Announced;

/**
 * The front page of a town hall. Immutable.
 *
 * @param lines what is under way, what asks for something first
 * @param texts how many texts wait to be read, in all
 * @param decisions how many consultations wait for the council's answer
 * @param archived whether something was put away
 * @param sheetToFill whether the legal pages still lack something
 * @param offers what the syndicate has prepared and the town hall has not answered, the newest first
 * @param announcements what it announces and nobody of the town hall has read
 */
public record Home(
        List<Line> lines,
        long texts,
        long decisions,
        boolean archived,
        boolean sheetToFill,
        List<Offered> offers,
        List<Announced> announcements) {

    /**
     * A consultation that the syndicate has prepared.
     *
     * @param since « Proposée le 3 mars. »
     * @param opened whether somebody has looked at it
     */
    public record Offered(String id, String title, String since, boolean opened) {}

    /**
     * A consultation and the next thing to do for it.
     *
     * @param badge kind of the badge
     * @param state what a glance must tell: « 312 réponses, jusqu'au dimanche 22 mars à minuit »
     * @param next what the button says, and where it leads
     * @param urgent whether it waits for the town hall, not for residents
     * @param kicker who else holds it, or empty
     */
    public record Line(
            String title,
            String href,
            String badge,
            String state,
            String next,
            String nextHref,
            boolean urgent,
            String kicker) {}
}
