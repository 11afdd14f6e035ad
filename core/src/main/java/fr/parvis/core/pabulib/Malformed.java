package fr.parvis.core.pabulib;

/** A file cannot be counted as it stands. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String reason;

    Malformed(long line, String reason) {
        super(reason);
        this.line = line;
        this.reason = reason;
    }

    /** Where, from 1. */
    public long line() {
        return line;
    }

    /** Why, in French, without the line and a full stop. */
    public String reason() {
        return reason;
    }
}
