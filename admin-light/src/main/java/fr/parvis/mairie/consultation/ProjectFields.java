package fr.parvis.mairie.consultation;

import java.util.List;
import java.util.stream.Stream;

import fr.parvis.core.web.Form;

/**
 * The names of the fields of one project on the screen. Immutable.
 *
 * @param number from 1
 * @param count of the projects on the screen
 */
public record ProjectFields(int number, int count) {

    /** Those of the project that was deleted last, which the page carries along. */
    public static final ProjectFields DELETED = new ProjectFields(0, 0);

    /** What an address points to. */
    public String anchor() {
        return "p" + number;
    }

    /** What names it on a ballot. */
    public String id() {
        return anchor() + "-id";
    }

    public String title() {
        return anchor() + "-titre";
    }

    public String cost() {
        return anchor() + "-cout";
    }

    public String description() {
        return anchor() + "-texte";
    }

    /** Where in the commune. */
    public String where() {
        return anchor() + "-lieu";
    }

    /** All of them. */
    public List<String> names() {
        return List.of(id(), title(), cost(), description(), where());
    }

    /** Whether one of the options that few projects need is filled in, or has to be mended. */
    public boolean special(Form form) {
        return Stream.of(where()).anyMatch(field -> !form.value(field).isEmpty() || form.hasError(field));
    }

    /** Its place, as a field says it. */
    public String place() {
        return String.valueOf(number);
    }

    /** The place after it. */
    public String placeAfter() {
        return String.valueOf(number + 1);
    }

    public boolean first() {
        return number == 1;
    }

    public boolean last() {
        return number == count;
    }
}
