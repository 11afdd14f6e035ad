package fr.parvis.core.collectivity;

/** What a collectivity is. */
public enum Kind {
    COMMUNE,
    EPCI,
    OPERATOR
}
