package fr.parvis.core.consultation;

/** What a commune wants to know. */
public enum Format {
    /** For, against, or no opinion. */
    OPINION,
    /** One of several possibilities. */
    CHOICE,
    /** Several questions. */
    QUESTIONNAIRE,
    /** Projects to share an envelope among: what is voted on is in {@code core.budget}. */
    BUDGET
}
