package fr.parvis.core.collectivity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form under which names are compared when someone searches: what people leave out or abbreviate is gone, so that « st
 * emilion » finds « Saint-Émilion » and « reole » finds « La Réole ».
 *
 * <p>A database column that is searched is filled with {@link #fold(String)}, and so is the query.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");
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
        var words = Arrays.stream(plain(SUR.matcher(text).replaceAll("sur ")).split(" "))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.toList());
        while (words.size() > 1 && isArticle(words.get(0))) {
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
        var telling = all.stream().filter(word -> !isArticle(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Letters and digits of ASCII in small letters, one space for all else; nothing expanded, nothing left out. */
    static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        var ascii =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return NOT_A_LETTER.matcher(ascii).replaceAll(" ").strip();
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }
}
