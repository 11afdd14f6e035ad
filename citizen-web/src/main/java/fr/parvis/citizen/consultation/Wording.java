package fr.parvis.citizen.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Crossing;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/** Says a result in one sentence before it is drawn: most people read no further. */
final class Wording {

    private static final double HALF = 0.5;
    private static final int LINE = 160;

    private final Language language;
    private final ConsultationMessages words;

    Wording(Language language) {
        this.language = language;
        this.words = language.words(ConsultationMessages.class);
    }

    Findings of(Format format, Result result) {
        long participants = result.participants();
        String people = language.number(participants);
        if (participants == 0) {
            return new Findings(0, people, words.nobody(), List.of(), false);
        }
        if (result.tooFew()) {
            return new Findings(participants, people, words.too_few(people, participants), List.of(), false);
        }
        List<Findings.Part> parts = result.questions().stream()
                .map(question -> part(format, question, question.people(participants)))
                .toList();
        String sentence = format == Format.QUESTIONNAIRE
                ? words.questionnaire_result(people, result.questions().size())
                : verdict(format, told(result.questions().get(0), participants), people);
        boolean small = result.questions().stream()
                .flatMap(question -> question.bars().stream())
                .anyMatch(bar -> bar.merged() || bar.count().isEmpty());
        return new Findings(participants, people, sentence, parts, small);
    }

    private Findings.Part part(Format format, Result.QuestionResult question, long people) {
        return new Findings.Part(
                question.position(),
                Typography.french(question.label()),
                question.subgroup().map(this::asked).orElse(""),
                format == Format.QUESTIONNAIRE && people > 0 ? sentence(question, people) : "",
                bars(question, people),
                question.texts().stream().map(Typography::french).toList(),
                question.commented() ? words.comments(question.texts().size()) : "");
    }

    private String asked(Result.Subgroup subgroup) {
        String answer = Typography.french(subgroup.answer());
        String label = Typography.french(subgroup.label());
        return subgroup.people()
                .map(people -> words.asked_of(language.number(people), answer, label))
                .orElseGet(() -> words.asked_of_few(answer, label));
    }

    /** Tables of two questions as the page shows them: the share within the row first, then how many. */
    List<Findings.Crossed> of(List<Crossing> crossings) {
        return IntStream.range(0, crossings.size())
                .mapToObj(i -> of("croisement-" + (i + 1), crossings.get(i)))
                .toList();
    }

    private Findings.Crossed of(String id, Crossing crossing) {
        return new Findings.Crossed(
                id,
                words.crossed_caption(Typography.french(crossing.down()), Typography.french(crossing.across())),
                crossing.columns().stream().map(this::choice).toList(),
                crossing.rows().stream()
                        .map(row -> new Findings.Crossed.Row(
                                choice(row.label()),
                                language.number(row.total()),
                                Bars.of("", "", row.total(), language)
                                        .withAll(row.cells())
                                        .rows()))
                        .toList(),
                crossing.partly());
    }

    /** What the town hall wrote, or that somebody chose nothing. */
    private String choice(String label) {
        return label.equals(Results.NO_ANSWER) ? words.no_answer() : Typography.french(label);
    }

    private String verdict(Format format, List<Bars.Bar> told, String people) {
        if (told.isEmpty()) {
            return words.all_merged(people);
        }
        return format == Format.OPINION ? opinion(told, people) : choice(told, people);
    }

    private @Nullable Bars bars(Result.QuestionResult question, long participants) {
        if (question.bars().isEmpty()) {
            return null;
        }
        String asked = Typography.french(question.label());
        return Bars.of(
                        question.kind() == QuestionKind.RANKING ? words.first_places(asked) : asked,
                        words.answer_heading(),
                        participants,
                        language)
                .withAnswers(question.bars(), this::choice, words::merged);
    }

    /** The three answers of an opinion are verbs: « 58 % des 53 participants sont pour, 23 % sont contre… ». */
    private String opinion(List<Bars.Bar> told, String people) {
        Bars.Bar first = told.get(0);
        if (isClose(told)) {
            Bars.Bar second = told.get(1);
            return words.opinion_close(
                    first.number(), verb(first.label()), second.number(), verb(second.label()), people);
        }
        List<String> shares = new ArrayList<>();
        for (Bars.Bar bar : told) {
            shares.add(
                    bar.equals(first)
                            ? words.opinion(bar.percent(), people, verb(bar.label()))
                            : words.opinion_other(bar.percent(), verb(bar.label())));
        }
        return leaders(told).size() > 1 ? words.opinion_tie(list(shares)) : words.ended(list(shares));
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

    /** What most people chose, and how far ahead it is. */
    private String choice(List<Bars.Bar> told, String people) {
        Bars.Bar first = told.get(0);
        List<Bars.Bar> leaders = leaders(told);
        if (leaders.size() > 1) {
            return words.choice_tie(
                    list(leaders.stream()
                            .map(leader -> words.quoted(leader.label()))
                            .toList()),
                    first.percent(),
                    people);
        }
        if (isClose(told)) {
            Bars.Bar second = told.get(1);
            return words.choice_close(first.label(), first.number(), people, second.label(), second.number());
        }
        return told.size() > 1 && first.share() < HALF
                ? words.choice_first(first.percent(), people, first.label())
                : words.choice(first.percent(), people, first.label());
    }

    private String sentence(Result.QuestionResult question, long participants) {
        List<Bars.Bar> told = told(question, participants);
        String people = language.number(participants);
        return switch (question.kind()) {
            case SINGLE, DATE -> told.isEmpty() ? "" : choice(told, people);
            case RANKING -> order(question);
            // A hidden bar may be the longest of all: those who did not tick it are as few.
            case MULTIPLE ->
                told.isEmpty()
                                || question.bars().stream()
                                        .anyMatch(bar -> bar.count().isEmpty())
                        ? ""
                        : words.several(choice(told, people));
            case SCALE, NUMBER -> figures(question);
            case TEXT ->
                question.texts().isEmpty()
                        ? words.no_text()
                        : words.some_texts(question.texts().size());
        };
    }

    private String order(Result.QuestionResult question) {
        return question.order().isEmpty()
                ? words.only_first_places()
                : words.order(Typography.french(question.orderInWords()));
    }

    private String figures(Result.QuestionResult question) {
        if (question.mean().isEmpty() || question.median().isEmpty()) {
            return question.kind() == QuestionKind.SCALE ? "" : words.no_mean();
        }
        String mean = language.decimal(question.mean().orElseThrow());
        String median = language.decimal(question.median().orElseThrow());
        return question.kind() == QuestionKind.SCALE ? words.scale_mean(mean, median) : words.mean(mean, median);
    }

    /** The answers that somebody gave and that stand alone, the most frequent first. */
    private List<Bars.Bar> told(Result.QuestionResult question, long participants) {
        Bars told = Bars.of("", "", participants, language);
        for (Result.Bar bar : question.bars()) {
            if (!bar.merged() && bar.count().orElse(0L) > 0 && !bar.label().equals(Results.NO_ANSWER)) {
                told = told.with(Typography.french(bar.label()), bar.count().orElseThrow());
            }
        }
        return told.rows().stream()
                .sorted(Comparator.comparingDouble(Bars.Bar::share).reversed())
                .toList();
    }

    /** All that as many people gave as the first one. */
    private static List<Bars.Bar> leaders(List<Bars.Bar> told) {
        return told.stream()
                .filter(bar -> bar.count().equals(told.get(0).count()))
                .toList();
    }

    /** Whether the first is ahead, but rounding would say that it is not. */
    private static boolean isClose(List<Bars.Bar> told) {
        return leaders(told).size() == 1
                && told.size() > 1
                && told.get(0).percent().equals(told.get(1).percent());
    }

    /** « un, deux et trois ». */
    private String list(List<String> items) {
        int last = items.size() - 1;
        return last == 0
                ? items.get(0)
                : String.join(words.comma(), items.subList(0, last)) + words.and() + items.get(last);
    }

    /** The first sentence of a text, or what fits on a line of the board, cut between words. */
    static String oneLine(String text) {
        String line = text.strip().split("\\R", 2)[0];
        int end = line.indexOf(". ");
        String sentence = end > 0 ? line.substring(0, end + 1) : line;
        if (sentence.length() <= LINE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LINE);
        return sentence.substring(0, space > 0 ? space : LINE) + "…";
    }
}
