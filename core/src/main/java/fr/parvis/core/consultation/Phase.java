package fr.parvis.core.consultation;

/** Where a consultation stands at an instant. */
public enum Phase {
    DRAFT,
    COMING,
    OPEN,
    /** Closed, and the council's answer is awaited. */
    CLOSED,
    ANSWERED,
    ARCHIVED
}
