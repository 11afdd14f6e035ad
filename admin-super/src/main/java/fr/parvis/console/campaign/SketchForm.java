package fr.parvis.console.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.web.Form;

/**
 * A campaign's consultation as it is typed. Each question of the form says which one it is of those that were saved when the page
 * was made, or of what kind a new one; the kind of one that was saved stays. The page carries what these were beside their words,
 * so that a form from before another save is still understood.
 */
final class SketchForm {

    static final String TITLE = "titre";
    static final String REASON = "raison";
    static final String CHOICES = "choix";
    static final String AUDIENCE = "public";
    static final String LENGTH = "duree";

    static final String EVERYONE = "tous";
    static final String ONE_EACH = "un";

    static final String YES = "oui";

    static final String ACTION = "action";
    static final String ADD = "ajouter";
    static final String REMOVE = "retirer-";
    static final String KIND = "genre";
    private static final String READ = "relire";

    /** Names what was saved when the page was made. */
    static final String EDITION = "edition";

    /** The questions that were saved when the page was made, without their words. */
    static final String SHOWN = "questions";

    static final Map<String, Period> LENGTHS = lengths();

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 3_000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_CHOICE = 150;

    private final Form form;
    private final Sketch before;
    private final boolean dated;
    private final CampaignMessages words;

    /** @param dated whether its days are settled elsewhere, so that no length is proposed */
    SketchForm(Form form, Sketch before, boolean dated, CampaignMessages words) {
        this.form = form;
        this.before = before;
        this.dated = dated;
        this.words = words;
    }

    static Form fill(Sketch sketch) {
        Form form = Form.empty()
                .fill(TITLE, sketch.title())
                .fill(REASON, sketch.reason())
                .fill(CHOICES, String.join("\n", sketch.choices()))
                .fill(EDITION, edition(sketch))
                .fill(SHOWN, SketchText.write(wordless(sketch)))
                .fill(AUDIENCE, sketch.audience() == Audience.ONE_EACH ? ONE_EACH : EVERYONE);
        LENGTHS.entrySet().stream()
                .filter(length -> days(length.getValue()) >= days(sketch.lasts()))
                .findFirst()
                .ifPresentOrElse(length -> form.fill(LENGTH, length.getKey()), () -> form.fill(LENGTH, "1m"));
        for (int number = 1; number <= sketch.questions().size(); number++) {
            QuestionDraft question = sketch.questions().get(number - 1);
            form.fill(origin(number), number)
                    .fill(label(number), question.label())
                    .fill(help(number), question.help())
                    .fill(choices(number), String.join("\n", question.choices()))
                    .fill(optional(number), question.optional() ? YES : null);
        }
        return form;
    }

    private boolean isRearranged() {
        return form.value(ACTION).equals(ADD) || form.value(ACTION).startsWith(REMOVE);
    }

    /**
     * The same form with a question more, or with one fewer, when that is the button that was pressed. Nothing is saved by it,
     * and nothing that was typed is lost.
     *
     * @throws BadRequestException for a question that nobody could have asked for
     */
    private Optional<Form> rearranged() {
        String action = form.value(ACTION);
        boolean adds = action.equals(ADD);
        if (!isRearranged()) {
            return Optional.empty();
        }
        Form next = Form.empty();
        form.names().stream()
                .filter(name -> !name.matches("q\\d+-.*"))
                .forEach(name -> next.fill(name, form.values(name)));
        int number = 0;
        for (int old = 1; old <= origins(form).size(); old++) {
            if (!action.equals(REMOVE + old)) {
                number++;
                next.fill(origin(number), form.value(origin(old)))
                        .fill(label(number), form.value(label(old)))
                        .fill(help(number), form.value(help(old)))
                        .fill(choices(number), form.value(choices(old)))
                        .fill(optional(number), form.has(optional(old), YES) ? YES : null);
            }
        }
        if (adds && number < Sketch.MOST_QUESTIONS) {
            // Whoever has nothing to write would be kept from answering all the rest.
            next.fill(origin(number + 1), form.value(KIND))
                    .fill(optional(number + 1), form.value(KIND).equals(QuestionKind.TEXT.name()) ? YES : null);
        }
        drafts(before, next);
        return Optional.of(next);
    }

    private static String edition(Sketch sketch) {
        return UUID.nameUUIDFromBytes(SketchText.write(sketch).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Sketch wordless(Sketch sketch) {
        return new Sketch(
                sketch.format(),
                "",
                "",
                List.of(),
                sketch.questions().stream()
                        .map(question -> question.inWords("", "").inChoices(List.of()))
                        .toList(),
                sketch.comment(),
                sketch.audience(),
                sketch.lasts());
    }

    /**
     * The questions that a form counts by.
     *
     * @throws BadRequestException for what no page has carried
     */
    private static List<QuestionDraft> shown(Sketch before, Form form) {
        if (form.value(SHOWN).isEmpty()) {
            return before.questions();
        }
        try {
            List<QuestionDraft> shown = SketchText.read(form.value(SHOWN)).questions();
            if (IntStream.range(0, shown.size()).allMatch(place -> canBeShown(shown.get(place), place))) {
                return shown;
            }
        } catch (IllegalArgumentException other) {
            throw new BadRequestException(other);
        }
        throw new BadRequestException();
    }

    private static boolean canBeShown(QuestionDraft question, int before) {
        return !question.bounds().reversed()
                && question.condition()
                        .map(Condition::question)
                        .filter(lead -> lead < 1 || lead > before)
                        .isEmpty()
                && question.page().filter(title -> !Model.canBeNamed(title)).isEmpty();
    }

    /**
     * The questions of a form as they were when its page was made, new ones without words.
     *
     * @throws BadRequestException for one that never was
     */
    static List<QuestionDraft> drafts(Sketch before, Form form) {
        List<QuestionDraft> shown = shown(before, form);
        List<String> origins = origins(form);
        return origins.stream().map(origin -> draft(shown, origin, origins)).toList();
    }

    private static QuestionDraft draft(List<QuestionDraft> shown, String origin, List<String> origins) {
        for (int number = 1; number <= shown.size(); number++) {
            if (origin.equals(Integer.toString(number))) {
                QuestionDraft saved = shown.get(number - 1);
                return saved.onPage(page(shown, number, origins))
                        .onlyIf(saved.condition().flatMap(condition -> moved(condition, origins)));
            }
        }
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.name().equals(origin))
                .findFirst()
                .map(kind -> new QuestionDraft(kind, "", List.of(), false))
                .orElseThrow(BadRequestException::new);
    }

    /** A follow-up of a question that was removed is for everybody. */
    private static Optional<Condition> moved(Condition condition, List<String> origins) {
        int place = origins.indexOf(Integer.toString(condition.question()));
        return place < 0 ? Optional.empty() : Optional.of(new Condition(place + 1, condition.choice()));
    }

    /** A page begins with the first of its questions that is left. */
    private static Optional<String> page(List<QuestionDraft> shown, int number, List<String> origins) {
        Optional<String> page = shown.get(number - 1).page();
        for (int earlier = number - 1;
                page.isEmpty() && earlier >= 1 && !origins.contains(Integer.toString(earlier));
                earlier--) {
            page = shown.get(earlier - 1).page();
        }
        return page;
    }

    private static List<String> origins(Form form) {
        List<String> origins = new ArrayList<>();
        while (!form.value(origin(origins.size() + 1)).isEmpty() && origins.size() < Sketch.MOST_QUESTIONS) {
            origins.add(form.value(origin(origins.size() + 1)));
        }
        return origins;
    }

    /**
     * The page again, with a question more or one fewer, or with what is wrong; empty when what was typed can be kept.
     *
     * @param page with a form on it
     */
    Optional<Response> again(Function<Form, TemplateInstance> page) {
        return rearranged()
                .map(next -> Response.ok(page.apply(next)).build())
                .or(() -> form.hasErrors() ? Optional.of(CampaignPages.refused(page.apply(form))) : Optional.empty());
    }

    /**
     * Where it goes on once it is kept, below its campaign.
     *
     * @param usual unless the text is to be read first
     */
    String next(String usual) {
        return form.value(ACTION).equals(READ) ? "/texte#apercu" : usual;
    }

    /**
     * What was typed; what is wrong with it is told in the form. So is that something else was saved since its page was made; it
     * then names that, so that it can be saved over it.
     */
    Sketch read() {
        form.require(TITLE, words.title_missing());
        limit(TITLE, LONGEST_TITLE);
        limit(REASON, LONGEST_REASON);
        List<String> choices = before.format() == Format.CHOICE ? lines(CHOICES) : List.of();
        if (before.format() == Format.CHOICE) {
            check(CHOICES, before.asked().get(0).inChoices(choices));
        }
        List<QuestionDraft> questions = new ArrayList<>();
        for (QuestionDraft draft : drafts(before, form)) {
            questions.add(question(draft, questions));
        }
        if (before.format() == Format.QUESTIONNAIRE && questions.isEmpty()) {
            form.reject(words.no_question());
        }
        if (!form.has(AUDIENCE, EVERYONE) && !form.has(AUDIENCE, ONE_EACH)) {
            form.reject(AUDIENCE, words.audience_missing());
        }
        Period lasts = LENGTHS.get(form.value(LENGTH));
        if (lasts == null && !dated) {
            form.reject(LENGTH, words.length_missing());
        }
        Sketch typed = new Sketch(
                before.format(),
                form.text(TITLE),
                form.text(REASON),
                choices,
                questions,
                before.comment(),
                form.has(AUDIENCE, ONE_EACH) ? Audience.ONE_EACH : Audience.EVERYONE,
                lasts == null ? before.lasts() : lasts);
        String now = edition(before);
        // Pressed twice, the second one finds what the first has saved.
        if (!isRearranged()
                && !form.value(EDITION).isEmpty()
                && !form.has(EDITION, now)
                && !edition(typed).equals(now)) {
            form.fill(EDITION, now).reject(words.overtaken());
        }
        return typed;
    }

    private QuestionDraft question(QuestionDraft draft, List<QuestionDraft> earlier) {
        int number = earlier.size() + 1;
        limit(label(number), LONGEST_LABEL);
        limit(help(number), LONGEST_LABEL);
        QuestionDraft typed = draft.inWords(form.text(label(number)), form.text(help(number)))
                .thatCanBeLeft(form.has(optional(number), YES));
        if (draft.kind().hasChoices()) {
            typed = typed.inChoices(lines(choices(number)));
        }
        check(typed.problems().contains(QuestionDraft.Problem.NO_LABEL) ? label(number) : choices(number), typed);
        typed.condition()
                .filter(condition -> !earlier.get(condition.question() - 1).canLead(condition.choice()))
                .ifPresent(condition -> form.reject(choices(condition.question()), words.choice_needed(number)));
        return typed;
    }

    private void check(String field, QuestionDraft question) {
        Optional<QuestionDraft.Problem> problem = question.problems().stream().findFirst();
        problem.ifPresent(found -> form.reject(
                field,
                switch (found) {
                    case NO_LABEL -> words.label_missing();
                    case TOO_FEW_CHOICES -> words.too_few_choices();
                    case TOO_MANY_CHOICES ->
                        words.too_many_choices(question.kind().mostChoices());
                    case SAME_CHOICE_TWICE -> words.same_choice();
                    case BOUNDS_REVERSED -> words.label_missing();
                }));
        if (question.choices().stream().anyMatch(choice -> choice.length() > LONGEST_CHOICE)) {
            form.reject(field, words.too_long(LONGEST_CHOICE));
        }
        if (!question.choices().stream().allMatch(Model::canBeNamed)) {
            form.reject(field, words.braces());
        }
    }

    private void limit(String field, int most) {
        if (form.text(field).length() > most) {
            form.reject(field, words.too_long(most));
        }
        if (!Model.canBeNamed(form.text(field))) {
            form.reject(field, words.braces());
        }
    }

    private List<String> lines(String field) {
        return form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String origin(int number) {
        return "q" + number + "-de";
    }

    static String label(int number) {
        return "q" + number + "-intitule";
    }

    static String help(int number) {
        return "q" + number + "-aide";
    }

    static String choices(int number) {
        return "q" + number + "-choix";
    }

    static String optional(int number) {
        return "q" + number + "-facultatif";
    }

    private static int days(Period period) {
        return period.getDays() + period.getMonths() * 30;
    }

    private static Map<String, Period> lengths() {
        Map<String, Period> lengths = new LinkedHashMap<>();
        lengths.put("1s", Period.ofWeeks(1));
        lengths.put("2s", Period.ofWeeks(2));
        lengths.put("3s", Period.ofWeeks(3));
        lengths.put("1m", Period.ofMonths(1));
        return lengths;
    }
}
