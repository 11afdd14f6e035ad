package fr.parvis.mairie.consultation;

import java.util.stream.Stream;

import fr.parvis.core.web.Form;

/**
 * The names of the fields of one question on the screen. Immutable.
 *
 * @param number from 1
 * @param count of the questions on the screen
 */
public record QuestionFields(int number, int count) {

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

    /** Whether something is left to fill in or to mend. */
    public boolean unfinished(Form form) {
        return form.text(label()).isEmpty()
                || Stream.of(label(), help(), kind(), choices()).anyMatch(form::hasError);
    }

    public boolean first() {
        return number == 1;
    }

    public boolean last() {
        return number == count;
    }
}
