package fr.parvis.citizen.portal;

import java.util.List;

/**
 * What a search for a commune gave. Immutable.
 *
 * @param sought as typed
 * @param found communes of this installation, best first
 * @param strangers communes of France that may be meant when none is found; they have no site here
 */
public record Towns(String sought, List<Town> found, List<Town> strangers) {

    static final int MOST = 20;

    static Towns none(String sought) {
        return new Towns(sought, List.of(), List.of());
    }

    /** Whether anything was looked for; one letter finds half of France. */
    public boolean asked() {
        return sought.length() > 1;
    }

    /** Whether there are more than can be shown. */
    public boolean perhapsMore() {
        return found.size() >= MOST;
    }
}
