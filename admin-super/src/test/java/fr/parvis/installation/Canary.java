package fr.parvis.installation;

import java.util.Locale;

/**
 * A word that stands in one place of a commune and nowhere else, so that whoever reads it has read that place.
 *
 * @param what the place, {@code title}
 */
record Canary(Reach reach, String what) {

    /** What every canary begins with. */
    static final String SONG = "canary";

    /** Who may read it. */
    enum Reach {
        /** Everybody, on the public pages of the commune. */
        PUBLIC,
        /** The commune's town hall and the syndicate. */
        SYNDICATE,
        /** The commune's town hall alone. */
        TOWN_HALL,
        /** Nobody, on no page. */
        SEALED
    }

    /** {@code canary-town-hall-reason}; good as a part of an address too. */
    String word() {
        return sung(reach) + what;
    }

    /** What the canaries of this reach begin with. */
    static String sung(Reach reach) {
        return SONG + "-" + reach.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }
}
