package fr.parvis.core.ballot;

import java.util.HexFormat;

/**
 * What names a sealed ballot: its hash, which says nothing of what it holds.
 *
 * @param hex 64 digits in lower case
 */
public record Tracker(String hex) {

    public Tracker {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A tracker has 64 digits");
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
