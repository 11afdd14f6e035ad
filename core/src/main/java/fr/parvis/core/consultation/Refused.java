package fr.parvis.core.consultation;

/** A step that a consultation does not take from where it stands. */
public class Refused extends RuntimeException {

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        NOT_A_DRAFT,
        INCOMPLETE,
        DATES_REVERSED,
        DATES_PAST,
        TOO_LATE_TO_UNDO,
        NOT_RUNNING,
        NOT_CLOSED,
        NOT_ANSWERED,
        NOT_ARCHIVED,
        /** An intercommunal body holds it, or, for what only that body does, none does. */
        HELD,
        SEALED
    }

    public Reason reason() {
        return reason;
    }
}
