package fr.parvis.core.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.library.Library.Entry;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.Sketch;

/**
 * What a commune that shares a consultation had asked, and what came out of it, in words and drawings. Immutable.
 *
 * @param commune its name
 * @param turnout how many took part, and how that compares with those who live there
 * @param reason as it is read where no commune is meant
 * @param asked besides the title
 * @param note why nothing is drawn, or empty
 * @param parts question by question; those that no bars are published of are left out
 * @param decided what the council decided, or empty
 */
public record Outcome(
        String commune,
        String turnout,
        String reason,
        List<String> asked,
        String note,
        List<Part> parts,
        String decided) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Outcome {
        asked = List.copyOf(asked);
        parts = List.copyOf(parts);
    }

    /**
     * One question.
     *
     * @param asked of whom, where that was not everybody; or empty
     */
    public record Part(String label, String asked, Bars chart) {}

    /** As anybody could read it in that commune when it was shared. */
    public static Outcome of(Entry entry) {
        OutcomeMessages words = Language.FRENCH.words(OutcomeMessages.class);
        Optional<Result> told = entry.result();
        List<Part> parts = told.map(result -> parts(result, words)).orElse(List.of());
        String note = told.isEmpty()
                ? words.not_shared()
                : told.get().tooFew() ? words.too_few() : parts.isEmpty() ? words.nothing_drawn() : "";
        Sketch sketch = Model.plain(entry.sketch());
        return new Outcome(
                entry.name(),
                turnout(entry),
                sketch.reason(),
                sketch.labels().stream().map(Typography::french).toList(),
                note,
                parts,
                entry.decided());
    }

    /**
     * What the commune itself had begun it from; null for a blank page.
     *
     * @param shelf address of the library, under which what another one shares is read; the link has none where that is read no longer
     */
    public static @Nullable Link origin(Entry entry, String shelf) {
        OutcomeMessages words = Language.FRENCH.words(OutcomeMessages.class);
        return entry.origin()
                .map(source -> Link.to(
                        entry.originator()
                                .map(first -> words.from_commune(first.withDe()))
                                .or(() -> Models.withId(source.key())
                                        .map(model -> words.from_model(Typography.french(model.name()))))
                                .orElseGet(words::from_gone),
                        entry.firstThere() ? shelf + "/" + source.key() : ""))
                .orElse(null);
    }

    /** « 12 réponses, soit 2 % des habitants » where each of them could answer once; anybody may have answered elsewhere. */
    public static String turnout(Entry entry) {
        OutcomeMessages words = Language.FRENCH.words(OutcomeMessages.class);
        long participants = entry.participants();
        int population = entry.population();
        String people = words.people(participants, Language.FRENCH.number(participants));
        if (population == 0 || participants == 0) {
            return people;
        }
        return people + ", "
                + (entry.sketch().audience() == Audience.ONE_EACH && participants <= population
                        ? words.of_inhabitants(Language.FRENCH.percent((double) participants / population))
                        : words.for_inhabitants(Language.FRENCH.decimal(BigDecimal.valueOf(participants)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(population), 1, RoundingMode.HALF_UP))));
    }

    private static List<Part> parts(Result result, OutcomeMessages words) {
        List<Part> parts = new ArrayList<>();
        for (Result.QuestionResult question : result.questions()) {
            if (!question.bars().isEmpty()) {
                String label = Typography.french(question.label());
                String heading = question.kind() == QuestionKind.RANKING ? words.first_places(label) : label;
                parts.add(new Part(
                        heading,
                        question.subgroup()
                                .map(group -> words.asked_of(
                                        Typography.french(group.answer()), Typography.french(group.label())))
                                .orElse(""),
                        Bars.of(heading, words.answer(), question.people(result.participants()))
                                .withAnswers(question.bars(), Typography::french, words::merged)));
            }
        }
        return parts;
    }
}
