package fr.parvis.mairie.photo;

import fr.parvis.core.photo.Spot;

/**
 * Where a photo is asked for. Immutable.
 *
 * @param path address of the page
 * @param prints what the addresses of its prints start with
 * @param back address that it is left for
 * @param title of the consultation or of the project, or empty
 */
public record Hanging(Spot spot, String path, String prints, String back, String title) {

    /** Whether it is the commune's own. */
    public boolean commune() {
        return spot.equals(Spot.FRONT_PAGE);
    }

    /** What the photo is of, as the words around it tell it. */
    public String what() {
        if (commune()) {
            return "commune";
        }
        if (spot.progress().isPresent()) {
            return "progress";
        }
        return spot.project().isPresent() ? "project" : "consultation";
    }
}
