package fr.parvis.core.notice;

import java.util.List;

/**
 * The words of one letter, filled in; still to be escaped where they stand in HTML. Immutable.
 *
 * @param opening paragraphs of lines
 * @param closing the same
 */
public record Said(String subject, List<List<String>> opening, List<List<String>> closing) {

    static final Said NOTHING = new Said("", List.of(), List.of());
}
