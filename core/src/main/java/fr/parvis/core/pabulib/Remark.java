package fr.parvis.core.pabulib;

/**
 * Something odd in a file that can be counted all the same. Immutable.
 *
 * @param line where, from 1
 * @param text French
 */
public record Remark(long line, String text) {}
