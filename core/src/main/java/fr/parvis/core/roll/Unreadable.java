package fr.parvis.core.roll;

/** A file that is no list. */
public final class Unreadable extends RuntimeException {

    private final Reason reason;

    Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** Neither a spreadsheet of today nor a text. */
        FORMAT,
        /** One of before 2007. */
        OLD_SPREADSHEET,
        EMPTY,
        /** A line of titles, and nobody below. */
        ONLY_TITLES,
        /** A text, and no table. */
        NO_TABLE,
        TOO_LONG,
        /** None of the chosen columns holds a name. */
        NO_NAMES,
        /** All are listed for European elections alone. */
        NO_VOTERS
    }

    public Reason reason() {
        return reason;
    }
}
