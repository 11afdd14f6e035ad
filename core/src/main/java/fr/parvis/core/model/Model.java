package fr.parvis.core.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.Source;

/**
 * A consultation that is ready to be asked. Immutable.
 *
 * @param id the name of its file
 * @param name of its subject, for a card
 * @param line what it is for, in one line
 * @param icon in the sprite
 * @param version from 1; whoever changes what is asked makes a new one
 * @param dated since when that version is there
 * @param sketch with « {de la commune} » where a name goes
 */
public record Model(
        String id, String name, String line, String icon, Theme theme, int version, LocalDate dated, Sketch sketch) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /** As what is begun from it remembers it. */
    public Source source() {
        return new Source(id, version);
    }

    /**
     * The model as this commune asks it.
     *
     * @throws IllegalArgumentException when the file has braces around anything but a form of the name
     */
    public Sketch in(PlaceName place) {
        return in(sketch, place);
    }

    /**
     * What is written for many communes as this one asks it.
     *
     * @param sketch with « {de la commune} » where a name goes
     * @throws IllegalArgumentException when it has braces around anything but a form of the name
     */
    public static Sketch in(Sketch sketch, PlaceName place) {
        Map<String, String> forms = forms(place);
        return sketch.inWords(text -> named(text, forms));
    }

    /** What is written for many communes as it is read where no commune is meant: « de la commune ». */
    public static Sketch plain(Sketch sketch) {
        return sketch.inWords(text -> PLACE.matcher(text).replaceAll("$1"));
    }

    /** Whether braces stand around forms of the name only. */
    public static boolean canBeNamed(String text) {
        Map<String, String> forms = forms(PlaceName.of("Ambès"));
        return PLACE.matcher(text).results().allMatch(found -> forms.containsKey(found.group(1)));
    }

    /** What one commune asked as many could: with « {de la commune} » in the place of its name. */
    public static Sketch of(Sketch sketch, PlaceName place) {
        Pattern name = Pattern.compile("(?<![\\p{L}\\p{M}])("
                + forms(place).values().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{M}])");
        Map<String, String> places = new HashMap<>();
        forms(place).forEach((form, word) -> places.putIfAbsent(word, "{" + form + "}"));
        // Braces that somebody typed would be taken for such a place.
        return sketch.inWords(text -> name.matcher(text.replace('{', '(').replace('}', ')'))
                .replaceAll(found -> Matcher.quoteReplacement(places.getOrDefault(found.group(1), found.group(1)))));
    }

    /** The longer ones first, which hold the shorter ones. */
    private static Map<String, String> forms(PlaceName place) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("de la commune", place.withDe());
        forms.put("De la commune", capital(place.withDe()));
        forms.put("à la commune", place.withA());
        forms.put("À la commune", capital(place.withA()));
        forms.put("la commune", place.withArticle());
        return forms;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static String named(String text, Map<String, String> forms) {
        return PLACE.matcher(text).replaceAll((MatchResult found) -> {
            String form = forms.get(found.group(1));
            if (form == null) {
                throw new IllegalArgumentException("No form of a name: " + found.group());
            }
            return Matcher.quoteReplacement(form);
        });
    }
}
