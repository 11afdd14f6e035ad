package fr.parvis.core.roll;

/**
 * What all letters of a vote have in common.
 *
 * @param commune « Cadillac »
 * @param street of the town hall, or {@code ""}
 * @param phone of the town hall, or {@code ""}
 * @param title of the consultation
 * @param period « du 3 mars à 8 h au 20 mars à 18 h »
 * @param address of the page on which one votes, whole; the code follows it after a {@code #}
 */
public record Heading(String commune, String street, String phone, String title, String period, String address) {}
