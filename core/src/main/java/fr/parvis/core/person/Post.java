package fr.parvis.core.person;

/** A collectivity somebody works for, and as what; the choice after sign-in for those who work for several. Immutable. */
public record Post(String collectivity, String name, Role role) {}
