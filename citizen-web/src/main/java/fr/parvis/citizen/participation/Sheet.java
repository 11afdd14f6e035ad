package fr.parvis.citizen.participation;

import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.Form;

/**
 * What somebody is filling in: the questions, and whatever is known of the consultation that asks them. Immutable but for the
 * form within.
 *
 * @param address of the consultation, its part of the path
 * @param until « dimanche 22 mars 2026 à minuit »
 * @param oneEach whether a code by e-mail is asked for
 * @param edition of the questions, {@link Question#edition}
 */
public record Sheet(
        Place place,
        String title,
        String address,
        String until,
        boolean oneEach,
        String edition,
        List<Asked> questions,
        Form form) {

    static final String ATTEMPT = "essai";

    /** The {@link #edition} that the form was made for: answers are told by their place, which may be another one since. */
    static final String EDITION = "edition";

    static final String EMAIL = "courriel";
    static final String CODE = "code";
    static final String BACK = "retour";

    /** The page that is filled in, from 1, when there are several. */
    static final String PAGE = "page";

    /** Whether somebody who mends an answer comes back to all of them afterwards. */
    static final String CHECKING = "relecture";

    /** Where a button leads: the number of a page, or {@link #SEND}. */
    static final String TO = "vers";

    static final String SEND = "envoi";

    /** With more questions than that, each has a page of its own: a long page frightens, on a telephone above all. */
    private static final int MOST_ON_A_PAGE = 4;

    /**
     * What was answered, or what was typed to be sent on.
     *
     * @param field of the question
     * @param page where it is asked
     */
    public record Typed(String field, int page, String label, List<String> words) {}

    /** One value of a field that travels along unseen. */
    public record Carried(String name, String value) {}

    public boolean single() {
        return questions.size() == 1;
    }

    /** Whether each question has a page of its own. */
    public boolean paged() {
        return questions.size() > MOST_ON_A_PAGE;
    }

    public int pages() {
        return paged() ? questions.size() : 1;
    }

    /** The page that is filled in, from 1; what an address or a form says beyond it is brought back. */
    public int page() {
        String page = form.text(PAGE);
        return page.matches("\\d{1,3}") ? Math.max(1, Math.min(pages(), Integer.parseInt(page))) : 1;
    }

    public Sheet at(int page) {
        form.fill(PAGE, page);
        return this;
    }

    /** The page before this one. */
    public int before() {
        return page() - 1;
    }

    public boolean first() {
        return page() == 1;
    }

    public boolean last() {
        return page() == pages();
    }

    public boolean checking() {
        return form.has(CHECKING, "oui");
    }

    /** The questions of this page. */
    public List<Asked> shown() {
        return paged() ? List.of(questions.get(page() - 1)) : questions;
    }

    int pageOf(Asked question) {
        return paged() ? questions.indexOf(question) + 1 : 1;
    }

    /** Whether the form was made for other questions, because the mairie took them back to mend them. */
    boolean outdated() {
        return !form.text(EDITION).isEmpty() && !form.has(EDITION, edition);
    }

    /** What was written freely, whatever the questions were. */
    public List<String> written() {
        return form.names().stream()
                .filter(name -> name.matches("q\\d{1,3}"))
                .flatMap(name -> form.values(name).stream())
                .filter(value -> !value.isBlank() && !value.matches("[\\d-]+"))
                .toList();
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
        return answers().stream().filter(typed -> !typed.words().isEmpty()).toList();
    }

    /** Every question with what was answered, to be checked. */
    public List<Typed> answers() {
        return questions.stream()
                .map(question -> new Typed(
                        question.field(),
                        pageOf(question),
                        question.label(),
                        question.inWords(form.values(question.field()))))
                .toList();
    }

    /** The whole sheet, to go along unseen: there is no session, and if it cannot be counted in the end nothing is lost. */
    public List<Carried> carried() {
        return carried(List.of());
    }

    /** What this page does not ask, to go along with it. */
    public List<Carried> elsewhere() {
        return carried(shown());
    }

    private List<Carried> carried(List<Asked> shown) {
        List<Carried> carried = new ArrayList<>();
        carried.add(new Carried(ATTEMPT, attempt()));
        carried.add(new Carried(EDITION, edition));
        for (Asked question : questions) {
            if (!shown.contains(question)) {
                form.values(question.field()).stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> carried.add(new Carried(question.field(), value)));
            }
        }
        if (paged()) {
            carried.add(new Carried(PAGE, String.valueOf(page())));
        }
        if (oneEach && (shown.isEmpty() || !last())) {
            carried.add(new Carried(EMAIL, email()));
        }
        if (checking()) {
            carried.add(new Carried(CHECKING, "oui"));
        }
        return carried;
    }
}
