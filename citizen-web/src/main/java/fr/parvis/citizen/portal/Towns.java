package fr.parvis.citizen.portal;

import java.util.List;

/**
 * What a search for a commune gave. Immutable.
 *
 * @param sought as typed
 * @param found communes of this installation, best first, at most {@link #MOST}
 * @param many whether there are more
 * @param strangers communes of France that may be meant when none is found; they have no site here
 */
public record Towns(String sought, List<Town> found, boolean many, List<Town> strangers) {

    static final int MOST = 20;

    static Towns none(String sought) {
        return new Towns(sought, List.of(), false, List.of());
    }

    /** Whether anything was looked for; one letter finds half of France. */
    public boolean asked() {
        return sought.length() > 1;
    }

    /** Whether the département tells them apart; where all are in the same one, it is noise. */
    public boolean severalDepartements() {
        return found.stream().map(Town::departement).distinct().count() > 1;
    }
}
