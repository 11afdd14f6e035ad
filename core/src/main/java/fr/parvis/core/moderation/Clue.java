package fr.parvis.core.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a free text may name somebody: a telephone number, an e-mail address, a person. Only pointed out, for a human who
 * reads: « M. Moreau » may be the name of the square, and a neighbour may be named by their house.
 */
public enum Clue {
    PHONE("(?<![\\d+])(?:(?:\\+|00)33[\\s\\h.-]?(?:\\(0\\))?[\\s\\h.-]?|0)[1-9](?:[\\s\\h./-]?\\d{2}){4}(?!\\d)"),
    EMAIL("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{2,63}){1,4}"),
    PERSON("(?<![\\p{L}\\d])(?:"
            // « Monsieur le Maire » is an office; « mme dupont » is how people write on a telephone.
            + "(?:M\\.|MM\\.|Mr\\.?|Mmes?\\.?|Mlles?\\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Dr\\.?|[Dd]octeur|[Mm]aître"
            + "|[Ff]amille|[Vv]oisine?s?)[\\s\\h]+(?:(?:de|du|des|d[’'])[\\s\\h]*)?\\p{Lu}[\\p{L}’'-]*"
            + "(?:[\\s\\h]+\\p{Lu}[\\p{L}’'-]+){0,2}"
            + "|(?:m\\.|mr|mme|mlle)[\\s\\h]+(?!l[ea]s?\\b|l[’'])\\p{L}{3,})");

    private final Pattern pattern;

    Clue(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** A stretch of a text. Immutable. */
    public record Part(String text, boolean pointedOut) {}

    /** What the text seems to hold, in the order of this enumeration. */
    public static List<Clue> in(String text) {
        return List.of(values()).stream()
                .filter(clue -> clue.pattern.matcher(text).find())
                .toList();
    }

    /** The whole text, cut where something is pointed out. */
    public static List<Part> parts(String text) {
        boolean[] marked = new boolean[text.length()];
        for (Clue clue : values()) {
            Matcher found = clue.pattern.matcher(text);
            while (found.find()) {
                Arrays.fill(marked, found.start(), found.end(), true);
            }
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[from]) {
                parts.add(new Part(text.substring(from, i), marked[from]));
                from = i;
            }
        }
        return parts;
    }
}
