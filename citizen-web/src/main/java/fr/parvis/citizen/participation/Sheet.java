package fr.parvis.citizen.participation;

import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.Form;

/**
 * What somebody is filling in: the questions, and whatever is known of the consultation that asks them. Immutable but for the
 * form within.
 *
 * @param address of the consultation, its part of the path
 * @param until « dimanche 22 mars 2026 à minuit »
 * @param oneEach whether a code by e-mail is asked for
 */
public record Sheet(
        Place place, String title, String address, String until, boolean oneEach, List<Asked> questions, Form form) {

    static final String ATTEMPT = "essai";
    static final String EMAIL = "courriel";
    static final String CODE = "code";
    static final String BACK = "retour";

    /** What was answered, or what was typed to be sent on. */
    public record Typed(String label, List<String> words) {}

    /** One value of a field that travels along unseen. */
    public record Carried(String name, String value) {}

    public boolean single() {
        return questions.size() == 1;
    }

    public boolean hasTexts() {
        return questions.stream().anyMatch(question -> question.kind() == QuestionKind.TEXT);
    }

    /** Below the base of the site: the page of the consultation. */
    public String path() {
        return "/" + address;
    }

    /** Below the base of the site: the form. */
    public String answerPath() {
        return path() + "/participer";
    }

    public String attempt() {
        return form.value(ATTEMPT);
    }

    public String email() {
        return form.text(EMAIL);
    }

    /** What was answered, question by question, in words that can be read and copied; what was left out is left out. */
    public List<Typed> typed() {
        return questions.stream()
                .map(question -> new Typed(question.label(), question.inWords(form.values(question.field()))))
                .filter(typed -> !typed.words().isEmpty())
                .toList();
    }

    /** The whole sheet, to go along with the code: if it cannot be counted in the end, nothing typed is lost. */
    public List<Carried> carried() {
        List<Carried> carried = new ArrayList<>();
        carried.add(new Carried(ATTEMPT, attempt()));
        for (Asked question : questions) {
            form.values(question.field()).stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> carried.add(new Carried(question.field(), value)));
        }
        carried.add(new Carried(EMAIL, email()));
        return carried;
    }
}
