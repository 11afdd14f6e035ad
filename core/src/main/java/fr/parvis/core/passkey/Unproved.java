package fr.parvis.core.passkey;

/** An answer that proves nothing: to another question, from another site, by a stranger's key, or by nobody who was verified. */
public class Unproved extends Exception {

    Unproved(Throwable cause) {
        super(cause);
    }

    /** The counter of the key went back: there may be two of it. */
    public static final class Copied extends Unproved {
        Copied(Throwable cause) {
            super(cause);
        }
    }
}
