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
 */
public record Board(String where, List<Notice> open, List<Notice> coming, List<Notice> finished, Listing listing) {

    public boolean isEmpty() {
        return open.isEmpty() && coming.isEmpty() && finished.isEmpty();
    }

    /**
     * A consultation on the board.
     *
     * @param when the day and hour that matters: the end of what is open, the beginning of what is coming
     * @param participants how many answers count
     * @param decided what the council decided, or empty
     */
    public record Notice(String title, String href, String when, long participants, String decided) {

        public String people() {
            return Wording.number(participants);
        }
    }
}
