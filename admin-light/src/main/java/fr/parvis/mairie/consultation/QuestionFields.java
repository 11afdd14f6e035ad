package fr.parvis.mairie.consultation;

import java.util.List;
import java.util.stream.Stream;

import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;

/**
 * The names of the fields of one question on the screen. Immutable.
 *
 * @param number from 1
 * @param count of the questions on the screen
 * @param leads the answers to earlier questions after which it can be asked
 */
public record QuestionFields(int number, int count, List<Option> leads) {

    /** Those of the question that was deleted last, which the page carries along. */
    public static final QuestionFields DELETED = new QuestionFields(0, 0);

    QuestionFields(int number, int count) {
        this(number, count, List.of());
    }

    /** What an address points to. */
    public String anchor() {
        return "q" + number;
    }

    public String label() {
        return anchor() + "-libelle";
    }

    public String kind() {
        return anchor() + "-type";
    }

    public String choices() {
        return anchor() + "-choix";
    }

    public String help() {
        return anchor() + "-aide";
    }

    public String optional() {
        return anchor() + "-facultatif";
    }

    /** Whether residents may add a comment to their answer. */
    public String comment() {
        return anchor() + "-commentaire";
    }

    /** The answer to an earlier question after which it is asked. */
    public String after() {
        return anchor() + "-apres";
    }

    /** The smallest number that is an answer. */
    public String lowest() {
        return anchor() + "-minimum";
    }

    /** The greatest one. */
    public String highest() {
        return anchor() + "-maximum";
    }

    /** Whether a page begins with it. */
    public String page() {
        return anchor() + "-page";
    }

    public String pageTitle() {
        return anchor() + "-page-titre";
    }

    /** All of them. */
    public List<String> names() {
        return List.of(
                label(),
                kind(),
                choices(),
                lowest(),
                highest(),
                help(),
                optional(),
                comment(),
                after(),
                page(),
                pageTitle());
    }

    /** Whether it is asked after an answer, which a comment would tell; and nothing is left to mend there. */
    public boolean follows(Form form) {
        return !form.value(after()).isEmpty() && !form.hasError(comment());
    }

    /** Whether one of the options that few questions need is chosen, or has to be mended. */
    public boolean special(Form form) {
        return Stream.of(after(), page(), pageTitle())
                .anyMatch(field -> !form.value(field).isEmpty() || form.hasError(field));
    }

    /** Whether there are others, without which there are no pages. */
    public boolean alone() {
        return count == 1;
    }

    /** Whether something is left to fill in or to mend. */
    public boolean unfinished(Form form) {
        return form.text(label()).isEmpty()
                || Stream.of(label(), help(), kind(), choices(), lowest(), highest(), comment(), after(), pageTitle())
                        .anyMatch(form::hasError);
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
