package fr.parvis.core.moving;

/** Why an archive cannot be brought back; nothing was written. */
public final class NotRestorable extends Exception {

    private static final long serialVersionUID = 1;

    /** What is in the way. */
    public enum Reason {
        /** It is no archive of Parvis at all. */
        NO_ARCHIVE,
        /** Some of it is missing, or not as it was written. */
        DAMAGED,
        /** This installation made it, and somebody changed it since. */
        CHANGED,
        /** A newer version of Parvis made it. */
        NEWER,
        /** It is so old that the database does not take it, or it is not of one piece. */
        REFUSED,
        /** The commune is open here already. */
        THERE_ALREADY,
        /** Another collectivity has its address. */
        ADDRESS_TAKEN,
        /** A vote is under way in it, which nobody could bring to its end. */
        VOTE_UNDER_WAY,
        /** A vote in it was sealed by another installation, and is not archived yet. */
        VOTE_SEALED_ELSEWHERE
    }

    private final Reason reason;
    private final String detail;

    NotRestorable(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The file or the name that it is about, or {@code ""}. */
    public String detail() {
        return detail;
    }
}
