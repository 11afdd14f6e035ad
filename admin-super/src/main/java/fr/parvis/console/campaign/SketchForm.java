package fr.parvis.console.campaign;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.model.Model;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.web.Form;

/** The words of a campaign's consultation as they are typed; how many questions there are, and of what kind, stays. */
final class SketchForm {

    static final String TITLE = "titre";
    static final String REASON = "raison";
    static final String CHOICES = "choix";
    static final String AUDIENCE = "public";
    static final String LENGTH = "duree";

    static final String EVERYONE = "tous";
    static final String ONE_EACH = "un";

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
                .fill(AUDIENCE, sketch.audience() == Audience.ONE_EACH ? ONE_EACH : EVERYONE);
        LENGTHS.entrySet().stream()
                .filter(length -> days(length.getValue()) >= days(sketch.lasts()))
                .findFirst()
                .ifPresentOrElse(length -> form.fill(LENGTH, length.getKey()), () -> form.fill(LENGTH, "1m"));
        for (int number = 1; number <= sketch.questions().size(); number++) {
            QuestionDraft question = sketch.questions().get(number - 1);
            form.fill(label(number), question.label())
                    .fill(help(number), question.help())
                    .fill(choices(number), String.join("\n", question.choices()));
        }
        return form;
    }

    /** What was typed; what is wrong with it is told in the form. */
    Sketch read() {
        form.require(TITLE, words.title_missing());
        limit(TITLE, LONGEST_TITLE);
        limit(REASON, LONGEST_REASON);
        List<String> choices = before.format() == Format.CHOICE ? lines(CHOICES) : List.of();
        if (before.format() == Format.CHOICE) {
            check(CHOICES, before.asked().get(0).inChoices(choices));
        }
        List<QuestionDraft> questions = new ArrayList<>();
        for (int number = 1; number <= before.questions().size(); number++) {
            questions.add(question(number, questions));
        }
        if (!form.has(AUDIENCE, EVERYONE) && !form.has(AUDIENCE, ONE_EACH)) {
            form.reject(AUDIENCE, words.audience_missing());
        }
        Period lasts = LENGTHS.get(form.value(LENGTH));
        if (lasts == null && !dated) {
            form.reject(LENGTH, words.length_missing());
        }
        return new Sketch(
                before.format(),
                form.text(TITLE),
                form.text(REASON),
                choices,
                questions,
                before.comment(),
                form.has(AUDIENCE, ONE_EACH) ? Audience.ONE_EACH : Audience.EVERYONE,
                lasts == null ? before.lasts() : lasts);
    }

    private QuestionDraft question(int number, List<QuestionDraft> earlier) {
        QuestionDraft draft = before.questions().get(number - 1);
        limit(label(number), LONGEST_LABEL);
        limit(help(number), LONGEST_LABEL);
        QuestionDraft typed = draft.inWords(form.text(label(number)), form.text(help(number)));
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

    static String label(int number) {
        return "q" + number + "-intitule";
    }

    static String help(int number) {
        return "q" + number + "-aide";
    }

    static String choices(int number) {
        return "q" + number + "-choix";
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
