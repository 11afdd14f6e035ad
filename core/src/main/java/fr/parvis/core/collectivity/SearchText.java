package fr.parvis.core.collectivity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form under which names are compared when someone searches: what people leave out or abbreviate is gone, so that « st
 * emilion » finds « Saint-Émilion » and « reole » finds « La Réole ».
 *
 * <p>A database column that is searched is filled with {@link #fold(String)}, and so is the query.
 */
public final class SearchText {

    private static final Pattern SUR = Pattern.compile("\\b[sS]/");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l", "las", "los");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "st", "saint",
            "ste", "sainte",
            "sts", "saints",
            "stes", "saintes",
            "lez", "les");

    private SearchText() {}

    /**
     * Small letters and digits, single spaces, no accent, « oe » for œ, « saint » for « st », « sur » for « s/ », no
     * leading article: « L'Haÿ-les-Roses » gives {@code hay les roses}. Empty if nothing can be searched. Folding twice
     * changes nothing.
     */
    public static String fold(String text) {
        var words = new ArrayList<String>();
        for (var word : plain(SUR.matcher(text).replaceAll("sur ")).split(" ", -1)) {
            words.add(SHORT_FORMS.getOrDefault(word, word));
        }
        while (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        return String.join(" ", words);
    }

    /** The words of a folded text that tell one place from another: without articles, unless there is nothing else. */
    static List<String> words(String folded) {
        if (folded.isEmpty()) {
            return List.of();
        }
        var all = List.of(folded.split(" "));
        var telling = all.stream().filter(word -> !ARTICLES.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Letters and digits of ASCII in small letters, one space for all else; nothing expanded, nothing left out. */
    static String plain(String text) {
        var letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                plain.append(letter);
            } else if (letter == 'œ') {
                plain.append("oe");
            } else if (letter == 'æ') {
                plain.append("ae");
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                separate(plain);
            }
        }
        return plain.toString().stripTrailing();
    }

    private static void separate(StringBuilder words) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
