package fr.parvis.citizen.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
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
 * @param holder the intercommunal body that asks, where it is not the commune
 * @param edition of the questions, {@link Question#edition}
 * @param questions all of them, asked or not
 * @param asked the fields of those that this person is asked
 */
public record Sheet(
        Place place,
        String title,
        String address,
        String until,
        boolean oneEach,
        Optional<PlaceName> holder,
        String edition,
        List<Asked> questions,
        Set<String> asked,
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
     * @param comment added to the answer, or empty
     */
    public record Typed(String field, int page, String label, List<String> words, String comment) {

        boolean isBlank() {
            return words.isEmpty() && comment.isEmpty();
        }
    }

    /** One value of a field that travels along unseen. */
    public record Carried(String name, String value) {}

    public boolean single() {
        return questions.size() == 1;
    }

    /**
     * A question as a page shows it.
     *
     * @param number among those of the page that everybody there is asked, from 1; 0 for a follow-up of another one of them
     * @param near whether it stands right below what it follows
     */
    public record Line(Asked asked, int number, boolean near) {

        /** Whether it says itself whom it is for. */
        public boolean conditional() {
            return number == 0;
        }
    }

    /** Whether there are several pages. */
    public boolean paged() {
        return groups().size() > 1;
    }

    /** Whether the town hall has cut the questions into pages. */
    public boolean cut() {
        return questions.stream().skip(1).anyMatch(question -> question.page().isPresent());
    }

    private List<List<Asked>> groups() {
        if (!cut()) {
            return questions.size() > MOST_ON_A_PAGE
                    ? questions.stream().map(List::of).toList()
                    : List.of(questions);
        }
        List<List<Asked>> groups = new ArrayList<>();
        for (Asked question : questions) {
            if (groups.isEmpty() || question.page().isPresent()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(question);
        }
        return groups;
    }

    /** The title that the town hall gave to this page, or empty. */
    public String pageTitle() {
        return cut() ? groups().get(page() - 1).get(0).page().orElse("") : "";
    }

    /** Whether this page asks one question and nothing else: its label is the heading then. */
    public boolean alone() {
        return single() || (paged() && pageTitle().isEmpty() && shown().size() == 1);
    }

    /** The pages on which this person is asked something, from 1. */
    private List<Integer> open() {
        return IntStream.rangeClosed(1, groups().size())
                .filter(page -> !shown(page).isEmpty())
                .boxed()
                .toList();
    }

    /** How many pages this person goes through, as far as their answers tell. */
    public int pages() {
        return open().size();
    }

    /** Which of them this is, from 1. */
    public int number() {
        return open().indexOf(page()) + 1;
    }

    /**
     * The page that is filled in, from 1, when there are several. What an address or a form says beyond the pages is brought
     * back, to the next page where something is asked.
     */
    public int page() {
        String typed = form.text(PAGE);
        int page = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 1;
        return open().stream().filter(open -> open >= page).findFirst().orElseGet(this::lastPage);
    }

    public Sheet at(int page) {
        form.fill(PAGE, page);
        return this;
    }

    /** The page before this one. */
    public int before() {
        return open().get(number() - 2);
    }

    /** The page after this one. */
    int next() {
        return open().get(number());
    }

    int lastPage() {
        return open().get(pages() - 1);
    }

    public boolean first() {
        return number() == 1;
    }

    public boolean last() {
        return page() == lastPage();
    }

    public boolean checking() {
        return form.has(CHECKING, "oui");
    }

    /** The questions of this page. */
    public List<Asked> shown() {
        return shown(page());
    }

    /** Whether a follow-up beside the question that it follows is asked is only known once the page has been filled in. */
    private List<Asked> shown(int page) {
        List<Asked> shown = new ArrayList<>();
        for (Asked question : groups().get(page - 1)) {
            if (asked.contains(question.field()) || follows(question, shown)) {
                shown.add(question);
            }
        }
        return shown;
    }

    private static boolean follows(Asked question, List<Asked> shown) {
        return question.given().isPresent()
                && shown.stream().anyMatch(other -> other.field()
                        .equals(question.given().get().field()));
    }

    /** The questions of this page as it shows them. */
    public List<Line> lines() {
        List<Asked> shown = shown();
        List<Line> lines = new ArrayList<>();
        int number = 0;
        String lead = "";
        for (Asked question : shown) {
            boolean conditional = follows(question, shown);
            String field = conditional ? question.given().orElseThrow().field() : question.field();
            number += conditional ? 0 : 1;
            lines.add(new Line(question, conditional ? 0 : number, field.equals(lead)));
            lead = field;
        }
        return lines;
    }

    /** How many questions of this page everybody there is asked. */
    public int numbered() {
        return (int) lines().stream().filter(line -> !line.conditional()).count();
    }

    /** Whether a question of this page is for some only. */
    public boolean conditional() {
        return lines().stream().anyMatch(Line::conditional);
    }

    int pageOf(Asked question) {
        List<List<Asked>> groups = groups();
        return IntStream.rangeClosed(1, groups.size())
                .filter(page -> groups.get(page - 1).contains(question))
                .findFirst()
                .orElseThrow();
    }

    List<Asked> questionsAsked() {
        return questions.stream()
                .filter(question -> asked.contains(question.field()))
                .toList();
    }

    /** Whether the form was made for other questions, because the mairie took them back to mend them. */
    boolean outdated() {
        return !form.text(EDITION).isEmpty() && !form.has(EDITION, edition);
    }

    /** What was written freely, whatever the questions were. */
    public List<String> written() {
        return form.names().stream()
                .filter(name -> name.matches("q\\d{1,3}(" + Question.COMMENT + ")?"))
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
        return answers().stream().filter(typed -> !typed.isBlank()).toList();
    }

    /** Every question that was asked with what was answered, to be checked. */
    public List<Typed> answers() {
        return questionsAsked().stream()
                .map(question -> new Typed(
                        question.field(),
                        pageOf(question),
                        question.label(),
                        question.inWords(form.values(question.field())),
                        question.comment() ? form.text(question.commentField()) : ""))
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
                carry(question.field(), carried);
                if (question.comment()) {
                    carry(question.commentField(), carried);
                }
            }
        }
        if (paged()) {
            carried.add(new Carried(PAGE, String.valueOf(page())));
        }
        if (oneEach && !email().isEmpty() && (shown.isEmpty() || !last())) {
            carried.add(new Carried(EMAIL, email()));
        }
        if (checking()) {
            carried.add(new Carried(CHECKING, "oui"));
        }
        return carried;
    }

    private void carry(String field, List<Carried> carried) {
        form.values(field).stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> carried.add(new Carried(field, value)));
    }
}
