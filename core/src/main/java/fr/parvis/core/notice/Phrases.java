package fr.parvis.core.notice;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where letters take their words from: as the syndicate has decided, or as somebody tries them out. Immutable. */
public final class Phrases {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");

    private final Function<Wording, Words> words;
    private final Map<Blank, String> everywhere;

    /** @param everywhere what every letter may say */
    Phrases(Function<Wording, Words> words, Map<Blank, String> everywhere) {
        this.words = words;
        this.everywhere = everywhere;
    }

    /** The same, with other words for one letter. */
    public Phrases trying(Wording tried, Words other) {
        return new Phrases(wording -> wording == tried ? other : words.apply(wording), everywhere);
    }

    /** The words of a letter with what it is about filled in. */
    public Said say(Wording wording, Map<Blank, String> about) {
        Map<Blank, String> values = new EnumMap<>(Blank.class);
        values.putAll(everywhere);
        values.putAll(about);
        Words said = words.apply(wording);
        return new Said(
                SPACES.matcher(filled(said.subject(), values)).replaceAll(" ").strip(),
                paragraphs(filled(said.opening(), values)),
                paragraphs(filled(said.closing(), values)));
    }

    /** In one go: a title that has braces is a title. */
    private static String filled(String text, Map<Blank, String> values) {
        return Words.BLANK
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.entrySet().stream()
                        .filter(value -> value.getKey().written().equals(found.group()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(found.group())));
    }

    /** Blank lines part paragraphs. */
    public static List<List<String>> paragraphs(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        return plain.isEmpty()
                ? List.of()
                : PARAGRAPHS
                        .splitAsStream(plain)
                        .map(paragraph -> Arrays.asList(paragraph.split("\n")))
                        .toList();
    }
}
