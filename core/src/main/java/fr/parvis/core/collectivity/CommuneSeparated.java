package fr.parvis.core.collectivity;

/**
 * That a commune which had become part of another is one of its own again; told within the transaction that opened it, in the
 * operator's scope. Immutable.
 *
 * @param successor which it was part of
 */
public record CommuneSeparated(String commune, String successor) {}
