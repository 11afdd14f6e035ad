package fr.parvis.core.consultation;

/** What a commune wants to know. */
public enum Format {
    /** For, against, or no opinion. */
    OPINION,
    /** One of several possibilities. */
    CHOICE,
    /** Several questions. */
    QUESTIONNAIRE
}
