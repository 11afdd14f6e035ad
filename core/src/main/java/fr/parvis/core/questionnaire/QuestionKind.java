package fr.parvis.core.questionnaire;

/** What sort of answer a question takes. */
public enum QuestionKind {
    /** One of several choices. */
    SINGLE,
    /** Any number of choices. */
    MULTIPLE,
    /** A free text, public only once the town hall has read it. */
    TEXT,
    /** A number. */
    NUMBER,
    /** One to five. */
    SCALE,
    /** All choices, from the first place to the last. */
    RANKING,
    /** A day; kept as the number of days since 1970-01-01. */
    DATE;

    public static final int SCALE_FROM = 1;
    public static final int SCALE_TO = 5;

    public boolean hasChoices() {
        return this == SINGLE || this == MULTIPLE || this == RANKING;
    }

    /** Whether one of its answers can lead to a follow-up question. */
    public boolean leads() {
        return this == SINGLE || this == MULTIPLE;
    }

    /** Whether a comment can stand beside its answer. */
    public boolean takesComment() {
        return this != TEXT;
    }

    /** How many choices it bears: nobody can put thirty things in order. */
    public int mostChoices() {
        return this == RANKING ? 8 : 30;
    }
}
