package fr.parvis.core.roll;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The ballot to cut out of a letter, made of what the box has sealed. Immutable.
 *
 * @param rule how it is filled in
 * @param wide whether a number is written rather than a box ticked
 */
record Slip(String rule, boolean wide, List<String> choices) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Slip {
        choices = List.copyOf(choices);
    }

    /**
     * Reads the body of the seal of the freezing, {@code paper.projects[].title} and {@code cost}, {@code paper.ballot},
     * {@code limit} and {@code envelope}; what it does not know becomes a line to write on.
     */
    static Slip of(String sealed, LetterMessages words) {
        Map<?, ?> paper = paper(sealed);
        List<String> choices = new ArrayList<>();
        if (paper.get("projects") instanceof List<?> projects) {
            for (Object project : projects) {
                if (project instanceof Map<?, ?> line) {
                    Object title = line.containsKey("title") ? line.get("title") : line.get("label");
                    choices.add(line.get("cost") instanceof Number cost ? title + " – " + euros(cost) : "" + title);
                }
            }
        }
        if (choices.isEmpty()) {
            return new Slip(words.my_choice(), false, List.of());
        }
        int limit = paper.get("limit") instanceof Number most ? most.intValue() : 0;
        Object ballot = paper.get("ballot");
        return switch (ballot == null ? "" : ballot.toString()) {
            case "up-to" -> new Slip(words.up_to(Math.min(limit, choices.size())), false, choices);
            case "within" ->
                new Slip(words.within(paper.get("envelope") instanceof Number most ? euros(most) : ""), false, choices);
            case "points" -> new Slip(words.points(limit), true, choices);
            case "ranked" -> new Slip(words.ranked(Math.min(limit, choices.size())), true, choices);
            case "grades" -> new Slip(grades(words), true, choices);
            default -> new Slip(words.tick(), false, choices);
        };
    }

    /** The same five as on the screen, the worst first. */
    private static String grades(LetterMessages words) {
        List<String> mentions =
                List.of(words.grade_0(), words.grade_1(), words.grade_2(), words.grade_3(), words.grade_4());
        List<String> numbered = new ArrayList<>();
        for (String mention : mentions) {
            numbered.add(numbered.size() + "\u00a0=\u00a0" + mention.replace(' ', '\u00a0'));
        }
        return words.grades(String.join(", ", numbered), mentions.get(0));
    }

    private static Map<?, ?> paper(String sealed) {
        try {
            return JSON.readValue(sealed, new TypeReference<Map<String, Object>>() {})
                                    .get("paper")
                            instanceof Map<?, ?> paper
                    ? paper
                    : Map.of();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String euros(Number whole) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(whole) + "\u00a0€";
    }
}
