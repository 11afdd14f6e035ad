package fr.parvis.mairie.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Bounds;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sequence;
import fr.parvis.core.questionnaire.Sequence.Stranded;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.WrittenNumber;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.Typography;

/**
 * The second screen as it was filled in: the question, the reason and, depending on the format, the possibilities or the list
 * of questions. It lives within one request.
 */
final class QuestionsForm {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 3_000;
    static final int LONGEST_LABEL = 300;
    static final int LONGEST_CHOICE = 150;
    static final int MOST_QUESTIONS = Sketch.MOST_QUESTIONS;

    /** Three lines to fill in say « several » without a word. */
    private static final int CHOICES_AT_FIRST = 3;

    /** Where the deleted question stood that the page offers to bring back. */
    static final String DELETED_PLACE = "q0-place";

    /** Whether the page that it began now begins with the one after it. */
    private static final String DELETED_PAGE = "q0-suite";

    private static final String DELETE = "supprimer-";
    private static final String RESTORE = "retablir";

    static final String TITLE = "titre";
    static final String REASON = "raison";
    static final String COMMENT = "commentaire";

    private static final String YES = "oui";

    private static final Map<QuestionKind, String> KINDS = kinds();

    /** A question and one of its answers: by its words, since lines come and go above it. */
    private static final Pattern AFTER = Pattern.compile("(\\d{1,2})-(.+)");

    private final Form form;
    private final Format format;
    private final List<QuestionDraft> saved;

    QuestionsForm(Form form, Draft draft) {
        this.form = form;
        this.format = draft.consultation().format();
        this.saved = draft.questions();
    }

    /** The screen as it was left. */
    static Form of(Draft draft) {
        Consultation consultation = draft.consultation();
        Form form = Form.empty().fill(TITLE, consultation.title()).fill(REASON, consultation.reason());
        switch (consultation.format()) {
            case OPINION -> draft.questions().stream().limit(1).forEach(question -> comment(form, COMMENT, question));
            case CHOICE ->
                draft.questions().stream().limit(1).forEach(question -> {
                    comment(form, COMMENT, question);
                    for (int i = 0; i < question.choices().size(); i++) {
                        form.fill(choiceField(i + 1), question.choices().get(i));
                    }
                });
            case QUESTIONNAIRE -> {
                List<QuestionDraft> questions = draft.questions().isEmpty() ? List.of(blank()) : draft.questions();
                for (int i = 0; i < questions.size(); i++) {
                    fill(form, i + 1, questions);
                }
            }
            // It has screens of its own.
            case BUDGET -> {}
        }
        return form;
    }

    private static void fill(Form form, int number, List<QuestionDraft> all) {
        QuestionDraft question = all.get(number - 1);
        QuestionFields fields = new QuestionFields(number, 0);
        comment(form, fields.comment(), question)
                .fill(fields.label(), question.label())
                .fill(fields.help(), question.help())
                .fill(fields.kind(), KINDS.get(question.kind()))
                .fill(fields.choices(), String.join("\n", question.choices()))
                .fill(fields.lowest(), number(question.bounds().lowest()))
                .fill(fields.highest(), number(question.bounds().highest()))
                .fill(fields.optional(), question.optional() ? YES : null)
                .fill(fields.page(), question.page().map(title -> YES).orElse(null))
                .fill(fields.pageTitle(), question.page().orElse(null))
                .fill(
                        fields.after(),
                        question.condition()
                                .map(condition -> after(
                                        condition,
                                        all.get(condition.question() - 1).choices()))
                                .orElse(null));
    }

    private static @Nullable String number(Optional<BigDecimal> bound) {
        return bound.map(number -> number.toPlainString().replace('.', ',')).orElse(null);
    }

    private static Form comment(Form form, String field, QuestionDraft question) {
        return form.fill(field, question.comment() ? YES : null);
    }

    private static String after(Condition condition, List<String> choices) {
        return condition.question() + "-" + choices.get(condition.choice() - 1);
    }

    static QuestionDraft blank() {
        return new QuestionDraft(QuestionKind.SINGLE, "", List.of(), false);
    }

    String title() {
        return oneLine(TITLE);
    }

    /** Typed in a box that shows a long question whole; a line break in it means nothing. */
    private String oneLine(String field) {
        return form.text(field).replaceAll("\\R+", " ");
    }

    String reason() {
        return form.text(REASON).replace("\r\n", "\n");
    }

    /** Whether residents may add a comment to an opinion or a choice. */
    boolean comment() {
        return form.has(COMMENT, YES);
    }

    /** The possibilities of a choice, blank ones included. */
    List<String> choices() {
        return IntStream.rangeClosed(1, typed(1, QuestionsForm::choiceField))
                .mapToObj(i -> form.text(choiceField(i)))
                .toList();
    }

    /** The questions of a questionnaire, complete or not. */
    List<QuestionDraft> questions() {
        return fields().stream().map(this::question).toList();
    }

    private QuestionDraft question(QuestionFields fields) {
        return new QuestionDraft(
                        kind(form.value(fields.kind())),
                        oneLine(fields.label()),
                        oneLine(fields.help()),
                        lines(form.value(fields.choices())),
                        form.has(fields.optional(), YES))
                .onlyIf(condition(fields))
                .onPage(page(fields))
                .withComment(form.has(fields.comment(), YES))
                .within(new Bounds(
                        WrittenNumber.read(form.text(fields.lowest())),
                        WrittenNumber.read(form.text(fields.highest()))));
    }

    /** The first page begins without being asked to; all that can be said of it is its title. */
    private Optional<String> page(QuestionFields fields) {
        String title = oneLine(fields.pageTitle());
        return (fields.first() ? !title.isEmpty() : form.has(fields.page(), YES))
                ? Optional.of(title)
                : Optional.empty();
    }

    private Optional<Condition> condition(QuestionFields fields) {
        return condition(fields, fields.number());
    }

    /** An answer to a question that comes before the one at this place. */
    private Optional<Condition> condition(QuestionFields fields, int before) {
        Matcher after = AFTER.matcher(form.value(fields.after()));
        if (!after.matches()) {
            return Optional.empty();
        }
        int earlier = Integer.parseInt(after.group(1));
        List<String> choices = leading(earlier);
        int place = choices.indexOf(after.group(2));
        int choice = place < 0 ? reworded(earlier, after.group(2), choices) : place;
        return choice < 0 || earlier >= before ? Optional.empty() : Optional.of(new Condition(earlier, choice + 1));
    }

    /** The answers of a question that can lead to another one; none for the other kinds. */
    private List<String> leading(int number) {
        QuestionFields fields = new QuestionFields(number, 0);
        return kind(form.value(fields.kind())).leads() ? lines(form.value(fields.choices())) : List.of();
    }

    /** Where an answer stands whose words have been changed since, as long as nothing else has; -1 when nobody can say. */
    private int reworded(int number, String answer, List<String> choices) {
        List<String> before = number >= 1 && number <= saved.size()
                ? new ArrayList<>(saved.get(number - 1).choices())
                : new ArrayList<>();
        int place = before.indexOf(answer);
        if (place < 0 || before.size() != choices.size()) {
            return -1;
        }
        before.set(place, choices.get(place));
        return before.equals(choices) ? place : -1;
    }

    /** The fields of each question on the screen. */
    List<QuestionFields> fields() {
        if (format != Format.QUESTIONNAIRE) {
            return List.of();
        }
        int count = typed(1, number -> new QuestionFields(number, 0).label());
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new QuestionFields(number, count))
                .toList();
    }

    /** The same with the answers that each question can be asked after, in words. */
    List<QuestionFields> fields(WizardMessages words) {
        return fields().stream()
                .map(fields -> new QuestionFields(
                        fields.number(),
                        fields.count(),
                        IntStream.range(1, fields.number())
                                .boxed()
                                .flatMap(earlier -> leading(earlier).stream()
                                        .map(answer -> Option.of(
                                                earlier + "-" + answer,
                                                words.after_answer(Typography.french(answer), earlier))))
                                .toList()))
                .toList();
    }

    /** Names of the fields for possibilities: those that hold one, at least three, and one more when asked for. */
    List<String> choiceFields(boolean oneMore) {
        if (format != Format.CHOICE) {
            return List.of();
        }
        int filled =
                (int) choices().stream().filter(choice -> !choice.isEmpty()).count();
        int last = Math.max(typed(1, QuestionsForm::choiceField), filled);
        int shown = Math.min(QuestionKind.SINGLE.mostChoices(), Math.max(CHOICES_AT_FIRST, last + (oneMore ? 1 : 0)));
        return IntStream.rangeClosed(1, shown)
                .mapToObj(QuestionsForm::choiceField)
                .toList();
    }

    private int typed(int from, IntFunction<String> field) {
        int number = from;
        while (!form.values(field.apply(number)).isEmpty() && number <= 100) {
            number++;
        }
        return number - 1;
    }

    /** Whether everything fits where it is kept; what does not is told beside its field. */
    boolean fits(WizardMessages words) {
        limit(TITLE, LONGEST_TITLE, words);
        limit(REASON, LONGEST_REASON, words);
        if (format == Format.CHOICE) {
            choiceFields(false).forEach(field -> limit(field, LONGEST_CHOICE, words));
        }
        limits(QuestionFields.DELETED, words);
        for (QuestionFields fields : fields()) {
            limits(fields, words);
            Optional<Condition> condition = condition(fields);
            if (condition.isPresent()) {
                form.fill(
                        fields.after(),
                        after(condition.get(), leading(condition.get().question())));
            } else if (!form.value(fields.after()).isEmpty()) {
                form.reject(fields.after(), words.after_gone(fields.number()));
            }
            if (kind(form.value(fields.kind())) == QuestionKind.NUMBER) {
                Stream.of(fields.lowest(), fields.highest())
                        .filter(field -> !form.text(field).isEmpty()
                                && WrittenNumber.read(form.text(field)).isEmpty())
                        .forEach(field -> form.reject(field, words.bound_no_number(fields.number())));
            }
            if (condition.isPresent() && form.has(fields.comment(), YES)) {
                if (kind(form.value(fields.kind())).takesComment()) {
                    form.reject(fields.comment(), words.comment_tells(fields.number()));
                } else {
                    form.fill(fields.comment(), null);
                }
            }
        }
        if (fields().size() > MOST_QUESTIONS) {
            form.reject(words.too_many_questions(MOST_QUESTIONS));
        }
        return !form.hasErrors();
    }

    private void limits(QuestionFields fields, WizardMessages words) {
        limit(fields.label(), LONGEST_LABEL, words);
        limit(fields.help(), LONGEST_LABEL, words);
        limit(fields.pageTitle(), LONGEST_CHOICE, words);
        if (lines(form.value(fields.choices())).stream().anyMatch(line -> line.length() > LONGEST_CHOICE)) {
            form.reject(fields.choices(), words.too_long(LONGEST_CHOICE));
        }
    }

    private void limit(String field, int most, WizardMessages words) {
        if (form.text(field).length() > most) {
            form.reject(field, words.too_long(most));
        }
    }

    /** What keeps residents from being asked, told beside each field in the order of the page. */
    void check(WizardMessages words) {
        form.require(
                TITLE, format == Format.QUESTIONNAIRE ? words.questionnaire_title_missing() : words.title_missing());
        if (format == Format.CHOICE) {
            new QuestionDraft(QuestionKind.SINGLE, "?", choices(), false)
                    .problems()
                    .forEach(problem -> form.reject(firstBlankChoice(), told(problem, 0, QuestionKind.SINGLE, words)));
        }
        for (QuestionFields fields : fields()) {
            form.require(fields.label(), words.label_missing(fields.number()));
            form.require(fields.kind(), words.kind_missing(fields.number()));
            question(fields).problems().stream()
                    .filter(problem -> problem != QuestionDraft.Problem.NO_LABEL)
                    .forEach(problem -> form.reject(
                            problem == QuestionDraft.Problem.BOUNDS_REVERSED ? fields.highest() : fields.choices(),
                            told(problem, fields.number(), question(fields).kind(), words)));
        }
    }

    private static String told(QuestionDraft.Problem problem, int number, QuestionKind kind, WizardMessages words) {
        return switch (problem) {
            case NO_LABEL -> words.title_missing();
            case TOO_FEW_CHOICES -> words.choices_too_few(number);
            case TOO_MANY_CHOICES -> words.choices_too_many(number, kind.mostChoices());
            case SAME_CHOICE_TWICE -> words.choices_twice(number);
            case BOUNDS_REVERSED -> words.bounds_reversed(number);
        };
    }

    private String firstBlankChoice() {
        return choiceFields(false).stream()
                .filter(field -> form.text(field).isEmpty())
                .findFirst()
                .orElse(choiceField(1));
    }

    /** The questions after a button of the list was pressed; the number tells where the cursor goes. */
    Arranged arrange(String deed) {
        List<QuestionDraft> questions = deed.equals(RESTORE) ? withDeleted() : questions();
        if (deed.equals(RESTORE) && questions.size() > fields().size()) {
            int place = deletedPlace();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(1, questions.size()).boxed().toList());
            order.add(place - 1, questions.size());
            return new Arranged(Sequence.of(questions, order, blank()), place, Optional.empty());
        }
        List<Integer> order = new ArrayList<>(
                IntStream.rangeClosed(1, questions.size()).boxed().toList());
        String[] parts = deed.split("-", 2);
        int number = parts.length == 2 && parts[1].matches("\\d{1,2}") ? Integer.parseInt(parts[1]) : 0;
        int deleted = number;
        boolean known = number >= 1 && number <= order.size();
        switch (parts[0]) {
            case "ajouter" -> {
                if (order.size() < MOST_QUESTIONS) {
                    order.add(Sequence.NEW);
                }
                number = order.size();
            }
            case "monter" -> {
                if (known && number > 1) {
                    Collections.swap(order, number - 1, number - 2);
                    number--;
                }
            }
            case "descendre" -> {
                if (known && number < order.size()) {
                    Collections.swap(order, number - 1, number);
                    number++;
                }
            }
            case "placer" -> {
                String[] places = deed.split("-", 3);
                int to = places.length == 3 && places[2].matches("\\d{1,2}") ? Integer.parseInt(places[2]) : 0;
                number = places.length == 3 && places[1].matches("\\d{1,2}") ? Integer.parseInt(places[1]) : 0;
                if (number >= 1 && number <= order.size() && to >= 1 && to <= order.size()) {
                    order.add(to - 1, order.remove(number - 1));
                    number = to;
                }
            }
            case "copier" -> {
                if (known && order.size() < MOST_QUESTIONS) {
                    order.add(number, number);
                    number++;
                }
            }
            case "supprimer" -> {
                if (known) {
                    order.remove(number - 1);
                    number = Math.min(number, order.size());
                }
            }
            default -> {}
        }
        boolean deleting = parts[0].equals("supprimer") && known;
        List<QuestionDraft> untitled = untitled(questions);
        List<QuestionDraft> cut = deleting ? cutAfter(untitled, deleted) : untitled;
        Optional<Stranded> stranded = Sequence.stranded(questions, order);
        return new Arranged(
                stranded.isPresent()
                        ? questions
                        : titled(Sequence.of(cut, order, blank()), firstTitle(questions), deleting),
                Math.max(1, number),
                stranded);
    }

    private static Optional<String> firstTitle(List<QuestionDraft> questions) {
        return questions.stream().findFirst().flatMap(QuestionDraft::page);
    }

    /** The title of the first page stays where it is, whichever question comes to stand there. */
    private static List<QuestionDraft> untitled(List<QuestionDraft> questions) {
        List<QuestionDraft> untitled = new ArrayList<>(questions);
        if (!untitled.isEmpty()) {
            untitled.set(0, untitled.get(0).onPage(Optional.empty()));
        }
        return untitled;
    }

    /** Once the only question of the first page is gone, the second page is the first. */
    private static List<QuestionDraft> titled(List<QuestionDraft> questions, Optional<String> title, boolean deleting) {
        List<QuestionDraft> titled = new ArrayList<>(questions);
        if (!titled.isEmpty()
                && title.isPresent()
                && !(deleting && titled.get(0).page().isPresent())) {
            titled.set(0, titled.get(0).onPage(title));
        }
        return titled;
    }

    /** The questions, and last the one that was deleted before, where it can come back. */
    private List<QuestionDraft> withDeleted() {
        List<QuestionDraft> questions = new ArrayList<>(questions());
        int place = deletedPlace();
        if (place < 1 || place > questions.size() + 1 || questions.size() >= MOST_QUESTIONS) {
            return questions;
        }
        QuestionDraft deleted = question(QuestionFields.DELETED).onlyIf(condition(QuestionFields.DELETED, place));
        if (place <= questions.size()) {
            QuestionDraft next = questions.get(place - 1);
            boolean pageMoved = form.has(DELETED_PAGE, YES);
            if (place == 1) {
                deleted = deleted.onPage(pageMoved ? next.page() : deletedTitle());
            }
            if (pageMoved) {
                questions.set(place - 1, next.onPage(Optional.empty()));
            } else if (place == 1) {
                // Once it was the first, it no longer said that a page began with it.
                questions.set(0, next.onPage(Optional.of(next.page().orElse(""))));
            }
        }
        questions.add(deleted);
        return questions;
    }

    private Optional<String> deletedTitle() {
        return Optional.of(oneLine(QuestionFields.DELETED.pageTitle())).filter(title -> !title.isEmpty());
    }

    private int deletedPlace() {
        return form.value(DELETED_PLACE).matches("\\d{1,2}") ? Integer.parseInt(form.value(DELETED_PLACE)) : 0;
    }

    /**
     * Whether a button has deleted a question; the form then is as the page shows it without, and carries the question along
     * under names of its own, so that the next button can bring it back.
     */
    boolean deletes(String deed, Arranged arranged) {
        if (!deed.startsWith(DELETE) || arranged.questions().size() >= fields().size()) {
            return false;
        }
        int number = Integer.parseInt(deed.substring(DELETE.length()));
        QuestionFields before = new QuestionFields(number, 0);
        QuestionFields next = new QuestionFields(number + 1, 0);
        boolean pageMoved = (before.first() || form.has(before.page(), YES)) && !form.has(next.page(), YES);
        Form deleted = Form.empty();
        before.names()
                .forEach(name -> deleted.fill(
                        name.replace(before.anchor() + "-", QuestionFields.DELETED.anchor() + "-"), form.values(name)));
        fields().forEach(each -> each.names().forEach(name -> form.fill(name, null)));
        for (int i = 0; i < arranged.questions().size(); i++) {
            fill(form, i + 1, arranged.questions());
        }
        deleted.names().forEach(name -> form.fill(name, deleted.values(name)));
        form.fill(DELETED_PLACE, number).fill(DELETED_PAGE, pageMoved ? YES : null);
        return true;
    }

    /** The same with the page that began with one question beginning with the next one. */
    private static List<QuestionDraft> cutAfter(List<QuestionDraft> questions, int number) {
        List<QuestionDraft> cut = new ArrayList<>(questions);
        if (number < cut.size() && cut.get(number).page().isEmpty()) {
            cut.set(number, cut.get(number).onPage(cut.get(number - 1).page()));
        }
        return cut;
    }

    /** Whether a button would have parted a question from the one that it follows: then nothing has moved, and it is told. */
    boolean refuses(Arranged arranged, WizardMessages words) {
        arranged.stranded()
                .ifPresent(stranded -> form.reject(
                        new QuestionFields(stranded.followUp(), 0).after(),
                        stranded.gone()
                                ? words.after_deleted(stranded.followUp(), stranded.earlier())
                                : words.after_moved(stranded.followUp(), stranded.earlier())));
        return form.hasErrors();
    }

    /** What an address ends with to come back to what a button of the list has changed. */
    String place(Arranged arranged) {
        int focus = format == Format.CHOICE ? choiceFields(true).size() : arranged.number();
        return "?sur=" + focus + "#"
                + (format == Format.CHOICE ? choiceField(focus) : new QuestionFields(focus, 0).anchor());
    }

    /**
     * The questions in their new order, and the one that was moved.
     *
     * @param stranded the follow-up because of which they are as they were; empty when they are in their new order
     */
    record Arranged(List<QuestionDraft> questions, int number, Optional<Stranded> stranded) {}

    static String choiceField(int number) {
        return "choix-" + number;
    }

    /** The word that stands for a kind in the form. */
    static String word(QuestionKind kind) {
        return KINDS.getOrDefault(kind, "");
    }

    private static QuestionKind kind(String word) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(QuestionKind.SINGLE);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Map<QuestionKind, String> kinds() {
        Map<QuestionKind, String> kinds = new EnumMap<>(QuestionKind.class);
        kinds.put(QuestionKind.SINGLE, "une");
        kinds.put(QuestionKind.MULTIPLE, "plusieurs");
        kinds.put(QuestionKind.TEXT, "texte");
        kinds.put(QuestionKind.NUMBER, "nombre");
        kinds.put(QuestionKind.SCALE, "note");
        kinds.put(QuestionKind.RANKING, "classement");
        kinds.put(QuestionKind.DATE, "date");
        return kinds;
    }
}
