package fr.parvis.core.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain of a collectivity is. Who keeps one away from the database can tell later that the chain still goes through
 * it, and that nothing up to there was rewritten or cut off. Immutable.
 *
 * @param number of the last line, from 1
 * @param hash of its link, 64 hexadecimal digits
 */
public record Head(String collectivity, long number, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) ([1-9][0-9]{0,17}) ([0-9a-f]{64})");

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Head> parse(String line) {
        Matcher written = WRITTEN.matcher(line.strip());
        return written.matches()
                ? Optional.of(new Head(written.group(1), Long.parseLong(written.group(2)), written.group(3)))
                : Optional.empty();
    }

    /** « 33352 12 9f86d0… », one line of a file. */
    @Override
    public String toString() {
        return collectivity + " " + number + " " + hash;
    }
}
