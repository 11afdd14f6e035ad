package fr.parvis.citizen.participation;

/**
 * What somebody takes away. Immutable.
 *
 * @param number « 4F7K-9XQ2-MBT0 »
 * @param before whether the same answer had been counted already
 * @param page address of the consultation as it is typed, without the scheme
 * @param withdrawal address of the page where the answer is withdrawn, likewise
 */
public record Receipt(String number, boolean before, String page, String withdrawal) {}
