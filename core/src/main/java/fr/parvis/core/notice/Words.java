package fr.parvis.core.notice;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a letter around what it cannot do without: its subject, what comes first and what comes last. They are plain text with
 * {@link Blank}s; blank lines part paragraphs. Immutable.
 */
public record Words(String subject, String opening, String closing) {

    static final Pattern BLANK = Pattern.compile("\\{[^{}\\n]*}");

    /** Nobody types it. */
    private static final String BETWEEN = "\u001e";

    /** What {@link #kept} has made of them. */
    static Words read(String kept) {
        List<String> parts = Stream.concat(Stream.of(kept.split(BETWEEN, -1)), Stream.of("", ""))
                .toList();
        return new Words(parts.get(0), parts.get(1), parts.get(2));
    }

    /** All of them as one text. */
    public String kept() {
        return Stream.of(subject, opening, closing)
                .map(part -> part.replace(BETWEEN, ""))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whether any part of them says it. */
    boolean say(Blank blank) {
        return (subject + BETWEEN + opening + BETWEEN + closing).contains(blank.written());
    }

    /** What a part has between braces that is no blank of the letter, as it was written. */
    public static List<String> unknown(String part, Wording wording) {
        List<String> known = wording.blanks().stream().map(Blank::written).toList();
        return BLANK.matcher(part)
                .results()
                .map(MatchResult::group)
                .filter(found -> !known.contains(found))
                .toList();
    }

    /** What a part must say since it does originally, and does not. */
    public static List<String> lost(String part, String original) {
        return Arrays.stream(Blank.values())
                .filter(Blank::isNeeded)
                .map(Blank::written)
                .filter(blank -> original.contains(blank) && !part.contains(blank))
                .toList();
    }
}
