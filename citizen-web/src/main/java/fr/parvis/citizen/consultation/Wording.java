package fr.parvis.citizen.consultation;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.Typography;

/** Says a result in one sentence before it is drawn: most people read no further. */
@ApplicationScoped
class Wording {

    private final ConsultationMessages words;

    Wording(ConsultationMessages words) {
        this.words = words;
    }

    Findings of(Format format, Result result) {
        String people = number(result.participants());
        if (result.participants() == 0) {
            return new Findings(0, words.nobody(), List.of(), false);
        }
        if (result.tooFew()) {
            return new Findings(result.participants(), words.too_few(people, result.participants()), List.of(), false);
        }
        List<Findings.Part> parts = new ArrayList<>();
        for (Result.QuestionResult question : result.questions()) {
            parts.add(new Findings.Part(
                    Typography.french(question.label()),
                    format == Format.QUESTIONNAIRE ? sentence(question, result.participants()) : "",
                    bars(question, result.participants()),
                    question.texts().stream().map(Typography::french).toList()));
        }
        List<Bars.Bar> told = told(result.questions().get(0), result.participants());
        String sentence =
                switch (format) {
                    case OPINION -> told.isEmpty() ? words.all_merged(people) : opinion(told, people);
                    case CHOICE -> told.isEmpty() ? words.all_merged(people) : choice(told, people);
                    case QUESTIONNAIRE ->
                        words.questionnaire_result(people, result.questions().size());
                };
        boolean small = result.questions().stream()
                .flatMap(question -> question.bars().stream())
                .anyMatch(bar -> bar.merged() || bar.count().isEmpty());
        return new Findings(result.participants(), sentence, List.copyOf(parts), small);
    }

    private @Nullable Bars bars(Result.QuestionResult question, long participants) {
        if (question.bars().isEmpty()) {
            return null;
        }
        Bars bars = Bars.of(Typography.french(question.label()), words.answer_heading(), participants);
        for (Result.Bar bar : question.bars()) {
            String shown = Typography.french(bar.label());
            String label = bar.merged() ? words.merged(shown) : shown;
            bars = bar.count().isPresent() ? bars.with(label, bar.count().orElseThrow()) : bars.withHidden(label);
        }
        return bars;
    }

    private String opinion(List<Bars.Bar> told, String people) {
        StringBuilder sentence = new StringBuilder(
                words.opinion(told.get(0).percent(), people, verb(told.get(0).label())));
        for (int i = 1; i < told.size(); i++) {
            String other =
                    words.opinion_other(told.get(i).percent(), verb(told.get(i).label()));
            sentence.append(i == told.size() - 1 ? words.and() : words.comma()).append(other);
        }
        return tie(told) ? words.opinion_tie(sentence.toString()) : words.ended(sentence.toString());
    }

    /** The three answers of an opinion as verbs; any other is quoted. */
    private String verb(String label) {
        return switch (label) {
            case "Pour" -> words.are_for();
            case "Contre" -> words.are_against();
            case "Sans opinion" -> words.have_none();
            default -> words.chose(label);
        };
    }

    private String choice(List<Bars.Bar> told, String people) {
        Bars.Bar first = told.get(0);
        return tie(told)
                ? words.choice_tie(first.label(), told.get(1).label(), first.percent(), people)
                : words.choice(first.percent(), people, first.label());
    }

    private String sentence(Result.QuestionResult question, long participants) {
        List<Bars.Bar> told = told(question, participants);
        return switch (question.kind()) {
            case SINGLE ->
                told.isEmpty()
                        ? ""
                        : words.most_chosen(told.get(0).label(), told.get(0).percent());
            case MULTIPLE ->
                told.isEmpty()
                        ? ""
                        : words.most_ticked(told.get(0).label(), told.get(0).percent());
            case SCALE, NUMBER -> figures(question);
            case TEXT ->
                question.texts().isEmpty()
                        ? words.no_text()
                        : words.some_texts(question.texts().size());
        };
    }

    private String figures(Result.QuestionResult question) {
        if (question.mean().isEmpty() || question.median().isEmpty()) {
            return question.kind() == QuestionKind.SCALE ? "" : words.no_mean();
        }
        String mean = decimal(question.mean().orElseThrow());
        String median = decimal(question.median().orElseThrow());
        return question.kind() == QuestionKind.SCALE ? words.scale_mean(mean, median) : words.mean(mean, median);
    }

    /** The answers that somebody gave and that stand alone, the most frequent first. */
    private static List<Bars.Bar> told(Result.QuestionResult question, long participants) {
        Bars told = Bars.of("", "", participants);
        for (Result.Bar bar : question.bars()) {
            if (!bar.merged() && bar.count().orElse(0L) > 0 && !bar.label().equals(Results.NO_ANSWER)) {
                told = told.with(Typography.french(bar.label()), bar.count().orElseThrow());
            }
        }
        return told.rows().stream()
                .sorted(Comparator.comparingDouble(Bars.Bar::share).reversed())
                .toList();
    }

    private static boolean tie(List<Bars.Bar> told) {
        return told.size() > 1 && told.get(0).count().equals(told.get(1).count());
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(number);
    }

    /** With a capital, as a sentence begins. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRANCE);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
