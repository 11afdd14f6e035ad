package fr.parvis.core.paper;

import java.util.Optional;

/** What was read on one sheet so far. Immutable. */
public record Readings(Optional<Reading> first, Optional<Reading> second, Optional<Reading> third) {

    static final Readings NONE = new Readings(Optional.empty(), Optional.empty(), Optional.empty());

    Readings with(Turn turn, Reading reading) {
        return switch (turn) {
            case FIRST -> new Readings(Optional.of(reading), second, third);
            case SECOND -> new Readings(first, Optional.of(reading), third);
            case THIRD -> new Readings(first, second, Optional.of(reading));
        };
    }

    private boolean isReadTwice() {
        return first.isPresent() && second.isPresent();
    }

    /** Whether a second person has still to read it. */
    public boolean isReadOnce() {
        return first.isPresent() != second.isPresent();
    }

    /** Whether a third reading has to decide. */
    public boolean differs() {
        return isReadTwice() && !first.equals(second) && third.isEmpty();
    }

    /** Whether a third reading has decided. */
    boolean isDecided() {
        return third.isPresent();
    }

    /** What the sheet is taken for: what both have read, or else what the third reading says; empty before. */
    public Optional<Reading> agreed() {
        if (!isReadTwice()) {
            return Optional.empty();
        }
        return first.equals(second) ? first : third;
    }
}
