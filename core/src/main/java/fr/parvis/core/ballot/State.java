package fr.parvis.core.ballot;

/** Where a box stands; it only goes forward, one step at a time. */
public enum State {
    DRAFT,
    /** Who may vote, for what, how it is counted and when is sealed. */
    FROZEN,
    /** Ballots are taken between the two dates. */
    OPEN,
    CLOSED,
    COUNTED,
    PUBLISHED,
    ARCHIVED;

    /**
     * The next one.
     *
     * @throws IllegalStateException after the last
     */
    State next() {
        return switch (this) {
            case DRAFT -> FROZEN;
            case FROZEN -> OPEN;
            case OPEN -> CLOSED;
            case CLOSED -> COUNTED;
            case COUNTED -> PUBLISHED;
            case PUBLISHED -> ARCHIVED;
            case ARCHIVED -> throw new IllegalStateException("Nothing comes after the archive");
        };
    }
}
