package fr.parvis.core.web;

/**
 * One choice of a list, of radio buttons or of tick boxes.
 *
 * @param value what is submitted
 * @param label what is read
 * @param hint a line below the label, or {@code ""}
 * @param icon a name in the sprite, shown on big cards, or {@code ""}
 */
public record Option(String value, String label, String hint, String icon) {

    public static Option of(String value, String label) {
        return new Option(value, label, "", "");
    }

    public static Option of(String value, String label, String hint) {
        return new Option(value, label, hint, "");
    }

    public Option icon(String name) {
        return new Option(value, label, hint, name);
    }
}
