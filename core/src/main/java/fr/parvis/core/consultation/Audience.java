package fr.parvis.core.consultation;

/** Who may answer, which decides what a resident is asked for. */
public enum Audience {
    /** « Tout le monde »: nothing is asked. */
    EVERYONE,
    /** « Un habitant = une réponse »: a code sent by e-mail, one answer per address. */
    ONE_EACH
}
