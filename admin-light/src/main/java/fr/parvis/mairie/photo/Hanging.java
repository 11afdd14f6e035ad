package fr.parvis.mairie.photo;

import fr.parvis.core.photo.Spot;

/**
 * Where a photo is asked for. Immutable.
 *
 * @param path address of the page
 * @param back address that it is left for
 * @param title of the consultation, or empty
 */
public record Hanging(Spot spot, String path, String back, String title) {

    /** Whether it is the commune's own. */
    public boolean commune() {
        return spot.equals(Spot.FRONT_PAGE);
    }
}
