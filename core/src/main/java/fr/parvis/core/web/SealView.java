package fr.parvis.core.web;

import java.util.List;

import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;

/**
 * A seal as people compare it.
 *
 * @param name what it stands for
 * @param hash in groups of four
 */
public record SealView(String name, String hash) {

    /** The seals of a box, in the words of a language. */
    public static List<SealView> of(List<Seal> seals, Language language) {
        UrnMessages words = language.words(UrnMessages.class);
        return seals.stream()
                .map(seal -> new SealView(
                        name(seal.stage(), words), Seal.grouped(seal.hash().hex())))
                .toList();
    }

    private static String name(State stage, UrnMessages words) {
        return switch (stage) {
            case DRAFT -> throw new IllegalArgumentException("A draft has no seal");
            case FROZEN -> words.frozen();
            case OPEN -> words.open();
            case CLOSED -> words.closed();
            case COUNTED -> words.counted();
            case PUBLISHED -> words.published();
            case ARCHIVED -> words.archived();
        };
    }
}
