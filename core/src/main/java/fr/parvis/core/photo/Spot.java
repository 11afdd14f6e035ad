package fr.parvis.core.photo;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a photo hangs: on the page of a consultation, or over the front page of the commune. Immutable.
 *
 * @param consultation empty for the front page
 */
public record Spot(Optional<UUID> consultation) {

    /** Over the front page of the commune in scope. */
    public static final Spot FRONT_PAGE = new Spot(Optional.empty());

    /** On the page of a consultation. */
    public static Spot of(UUID consultation) {
        return new Spot(Optional.of(consultation));
    }

    Cut cut() {
        return consultation.isPresent() ? Cut.PICTURE : Cut.BAND;
    }
}
