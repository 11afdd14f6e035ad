package fr.parvis.core.photo;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a photo hangs: on the page of a consultation, on one of its projects, on what is told of one, or over the front page of the commune. Immutable.
 *
 * @param consultation empty for the front page
 * @param project what names it on a ballot; empty for all but projects
 * @param progress what is told of a project that won; empty for all else
 */
public record Spot(Optional<UUID> consultation, Optional<String> project, Optional<UUID> progress) {

    /** Over the front page of the commune in scope. */
    public static final Spot FRONT_PAGE = new Spot(Optional.empty(), Optional.empty(), Optional.empty());

    /** On the page of a consultation. */
    public static Spot of(UUID consultation) {
        return new Spot(Optional.of(consultation), Optional.empty(), Optional.empty());
    }

    /** On a project that a budget could pay for. */
    public static Spot of(UUID consultation, String project) {
        return new Spot(Optional.of(consultation), Optional.of(project), Optional.empty());
    }

    /** Beside what is told of a project. */
    public static Spot ofProgress(UUID consultation, UUID progress) {
        return new Spot(Optional.of(consultation), Optional.empty(), Optional.of(progress));
    }

    Cut cut() {
        if (project.isPresent() || progress.isPresent()) {
            return Cut.CARD;
        }
        return consultation.isPresent() ? Cut.PICTURE : Cut.BAND;
    }
}
