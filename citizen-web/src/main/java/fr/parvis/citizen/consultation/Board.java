package fr.parvis.citizen.consultation;

import java.util.List;

import fr.parvis.core.web.Listing;

/**
 * What a commune's front page shows. Immutable.
 *
 * @param where « À La Réole »
 * @param open what can be answered now, what closes first on top
 * @param coming what opens first on top
 * @param finished one page of what is over, the latest first
 * @param sought what was looked for, or empty
 * @param archives of the communes that have become part of this one
 */
public record Board(
        String where,
        List<Notice> open,
        List<Notice> coming,
        List<Notice> finished,
        Listing listing,
        String sought,
        List<Archive> archives) {

    /** « Gours », and where its archives are read. */
    public record Archive(String name, String href) {}

    /** What can be seen at a glance needs no search. */
    private static final int MANY = 8;

    /** Whether there is so much that one may want to look for something. */
    public boolean searchable() {
        return !sought.isEmpty() || open.size() + coming.size() + listing.total() > MANY;
    }

    public boolean isEmpty() {
        return open.isEmpty() && coming.isEmpty() && finished.isEmpty();
    }

    /**
     * A consultation on the board.
     *
     * @param when the day and hour that matters: the end of what is open, the beginning of what is coming
     * @param participants how many answers count
     * @param people the same, as a number is written
     * @param kicker « Budget participatif », who else holds it, or empty
     * @param voted whether it is a vote, which is told by its result
     * @param decided what the council decided in one line, or empty
     * @param undecided who is about to answer, where nobody has
     */
    public record Notice(
            String title,
            String href,
            String when,
            long participants,
            String people,
            String kicker,
            boolean voted,
            String decided,
            String undecided) {}
}
