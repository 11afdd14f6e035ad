package fr.parvis.core.pabulib;

/** A file cannot be counted as it stands. The message is French, without the line. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    Malformed(long line, String message) {
        super(message);
        this.line = line;
    }

    /** Where, from 1. */
    public long line() {
        return line;
    }
}
