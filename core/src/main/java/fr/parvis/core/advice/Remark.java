package fr.parvis.core.advice;

/**
 * One piece of advice. Immutable.
 *
 * @param question its number; 0 for the title, and for what concerns no question
 * @param found the words that gave rise to it, as they were typed; for an election, its name
 * @param better what could be asked instead, or {@code ""} when no rule finds it
 */
public record Remark(Subject subject, int question, String found, String better) {

    /** What it is about. */
    public enum Subject {
        /** The question suggests its answer. */
        LEADING,
        /** Two questions, one answer. */
        DOUBLE,
        HEALTH,
        RELIGION,
        POLITICS,
        UNION,
        /** Numbers that name a person: social security, identity card, bank account. */
        IDENTITY,
        /** It is called a referendum or a vote. */
        VOTE,
        /** From 14 July to 31 August. */
        SUMMER,
        /** The weeks before an election. */
        RESERVE
    }

    /** Tells it from the others of the same draft. */
    public String key() {
        return subject + "-" + question;
    }
}
