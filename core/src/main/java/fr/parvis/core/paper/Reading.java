package fr.parvis.core.paper;

/**
 * What somebody reads on a sheet. Immutable.
 *
 * @param choice the text of the choice, as {@code Paper.text} writes it; {@code ""} unless it is one
 */
public record Reading(Kind kind, String choice) {

    /** What a sheet can be. */
    public enum Kind {
        /** A choice that the paper allows. */
        CHOICE,
        BLANK,
        /** It counts for nothing: more than is allowed, a sign, two meanings. */
        SPOILT,
        /** No sheet has this number: somebody typed one too many. */
        ABSENT
    }

    public static final Reading BLANK = new Reading(Kind.BLANK, "");
    public static final Reading SPOILT = new Reading(Kind.SPOILT, "");
    public static final Reading ABSENT = new Reading(Kind.ABSENT, "");

    /** @throws IllegalArgumentException if there is a text without a choice, or the reverse */
    public Reading {
        if ((kind == Kind.CHOICE) == choice.isEmpty()) {
            throw new IllegalArgumentException("A text is a choice's, and a choice has one");
        }
    }

    /** A choice; the empty text is a blank sheet. */
    public static Reading of(String choice) {
        return choice.isEmpty() ? BLANK : new Reading(Kind.CHOICE, choice);
    }
}
