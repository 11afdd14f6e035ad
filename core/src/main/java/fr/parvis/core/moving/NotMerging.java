package fr.parvis.core.moving;

/** Why communes are not merged; the reason says what whoever asks can do about it. */
public final class NotMerging extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** No commune that is open here has such a code. */
        UNKNOWN_COMMUNE,
        /** A commune cannot end in itself. */
        SUCCESSOR_ENDS,
        /** The site of the commune that stays is suspended or archived: nobody can be led there. */
        SUCCESSOR_CLOSED,
        /** It has become part of another before. */
        ENDED_BEFORE,
        /** One of them is in another merger. */
        UNDER_WAY,
        /** Somebody asked for one of them to be deleted. */
        LEAVING,
        /** What was typed is not the name of the successor. */
        WRONG_NAME,
        /** Whoever asked cannot be the second person. */
        SAME_PERSON,
        /** It was confirmed, cancelled or carried out meanwhile. */
        NOT_WAITING
    }

    private final Reason reason;

    NotMerging(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
