package fr.parvis.console.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.model.Model;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.KindMessages;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.Typography;

/**
 * What is beside the fields where the words of a campaign are written.
 *
 * @param path of the list that it belongs to
 * @param dated whether its days are settled here; otherwise how long it lasts is proposed
 * @param choice whether the title is the question, and its choices are written here
 * @param kinds of questions that can be added; none where there is one question
 */
public record TextView(
        String path,
        String title,
        boolean dated,
        boolean choice,
        List<Written> questions,
        List<Option> kinds,
        List<Option> audiences,
        List<Option> lengths,
        Preview preview) {

    /** A name whose article merges with « de » and « à », so that whoever prepares a campaign sees what braces are for. */
    private static final PlaceName SAMPLE = PlaceName.of("Le Bourg-Neuf");

    /**
     * A question to write.
     *
     * @param origin the field that says which question it is
     * @param choices the field of its choices, or empty
     */
    public record Written(
            int number, QuestionKind kind, String origin, String label, String help, String choices, String optional) {

        public String remove() {
            return SketchForm.REMOVE + number;
        }
    }

    /** What residents of the sample commune would read. */
    public record Preview(String place, String title, String reason, List<Asked> asked, Form blank) {}

    static TextView of(String path, String title, boolean dated, Sketch sketch, Form form, CampaignMessages words) {
        List<Written> questions = new ArrayList<>();
        if (sketch.format() == Format.QUESTIONNAIRE) {
            for (QuestionDraft question : SketchForm.drafts(sketch, form)) {
                int number = questions.size() + 1;
                questions.add(new Written(
                        number,
                        question.kind(),
                        SketchForm.origin(number),
                        SketchForm.label(number),
                        SketchForm.help(number),
                        question.kind().hasChoices() ? SketchForm.choices(number) : "",
                        SketchForm.optional(number)));
            }
        }
        Sketch named = Model.in(sketch, SAMPLE);
        return new TextView(
                path,
                title,
                dated,
                sketch.format() == Format.CHOICE,
                questions,
                questions.isEmpty() || questions.size() == Sketch.MOST_QUESTIONS ? List.of() : allKinds(),
                List.of(
                        Option.of(SketchForm.EVERYONE, words.audience_everyone()),
                        Option.of(SketchForm.ONE_EACH, words.audience_one_each())),
                List.of(
                        Option.of("1s", words.length_week()),
                        Option.of("2s", words.length_two_weeks()),
                        Option.of("3s", words.length_three_weeks()),
                        Option.of("1m", words.length_month())),
                new Preview(
                        SAMPLE.withA(),
                        Typography.french(named.title()),
                        named.reason(),
                        Asked.all(named.asked()).stream().map(Asked::inPreview).toList(),
                        Form.empty()));
    }

    private static List<Option> allKinds() {
        KindMessages words = Language.FRENCH.words(KindMessages.class);
        return Arrays.stream(QuestionKind.values())
                .map(kind -> Option.of(kind.name(), words.kind(kind)))
                .toList();
    }
}
