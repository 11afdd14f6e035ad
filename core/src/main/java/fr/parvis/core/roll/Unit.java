package fr.parvis.core.roll;

/** Who has one vote. */
public enum Unit {
    PERSON,
    HOUSEHOLD
}
