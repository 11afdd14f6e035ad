package fr.parvis.core.moving;

/** Why a commune does not leave, or not now. */
public final class NotLeaving extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is in the way. */
    public enum Reason {
        /** What was typed is not its name. */
        WRONG_NAME,
        /** Its departure was asked for already. */
        ASKED_BEFORE,
        /** A vote is under way in it: those who voted are owed the result. */
        VOTE_UNDER_WAY,
        /** It is to become part of another, or another part of it. */
        MERGER_UNDER_WAY,
        /** Whoever asked cannot confirm. */
        SAME_PERSON,
        /** It was confirmed, cancelled or carried out meanwhile. */
        NOT_WAITING
    }

    private final Reason reason;

    NotLeaving(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
