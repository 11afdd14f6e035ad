package fr.parvis.core.model;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.questionnaire.Sketch;

/**
 * A consultation that is ready to be asked. Immutable.
 *
 * @param id the name of its file
 * @param name of its subject, for a card
 * @param line what it is for, in one line
 * @param icon in the sprite
 * @param sketch with « {de la commune} » where a name goes
 */
public record Model(String id, String name, String line, String icon, Sketch sketch) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    /**
     * The model as this commune asks it.
     *
     * @throws IllegalArgumentException when the file has braces around anything but a form of the name
     */
    public Sketch in(PlaceName place) {
        Map<String, String> forms = Map.of(
                "la commune", place.withArticle(),
                "de la commune", place.withDe(),
                "à la commune", place.withA());
        return new Sketch(
                sketch.format(),
                named(sketch.title(), forms),
                named(sketch.reason(), forms),
                sketch.choices(),
                sketch.questions().stream()
                        .map(question ->
                                question.inWords(named(question.label(), forms), named(question.help(), forms)))
                        .toList(),
                sketch.comment(),
                sketch.audience(),
                sketch.lasts());
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
