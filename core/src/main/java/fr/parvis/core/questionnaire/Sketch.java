package fr.parvis.core.questionnaire;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;

/**
 * All of a consultation but its dates: what a draft can be begun from. Immutable.
 *
 * @param choices the possibilities, for a choice; ignored otherwise
 * @param questions for a questionnaire; ignored otherwise
 * @param comment whether residents may add one, for an opinion or a choice; ignored otherwise
 * @param lasts how long it stays open
 */
public record Sketch(
        Format format,
        String title,
        String reason,
        List<String> choices,
        List<QuestionDraft> questions,
        boolean comment,
        Audience audience,
        Period lasts) {

    /** Nobody answers more. */
    public static final int MOST_QUESTIONS = 30;

    /** All that is asked, whatever the format. */
    public List<QuestionDraft> asked() {
        return Drafting.all(format, title, choices, questions, comment);
    }

    /** What is asked besides the title, in order. */
    public List<String> labels() {
        return asked().stream()
                .map(QuestionDraft::label)
                .filter(label -> !label.equals(title))
                .toList();
    }

    /**
     * The same with another title, reason, and other wordings of its questions.
     *
     * @param wordings of the questions in order; none for what has one question, which is its title
     */
    public Sketch reworded(String otherTitle, String otherReason, List<String> wordings) {
        List<QuestionDraft> others = new ArrayList<>(questions);
        for (int i = 0; i < others.size() && i < wordings.size(); i++) {
            others.set(i, others.get(i).inWords(wordings.get(i), others.get(i).help()));
        }
        return new Sketch(format, otherTitle, otherReason, choices, List.copyOf(others), comment, audience, lasts);
    }

    /** The same in other words, word by word. */
    public Sketch inWords(UnaryOperator<String> words) {
        return new Sketch(
                format,
                words.apply(title),
                words.apply(reason),
                choices.stream().map(words).toList(),
                questions.stream()
                        .map(question -> new QuestionDraft(
                                question.kind(),
                                words.apply(question.label()),
                                words.apply(question.help()),
                                question.choices().stream().map(words).toList(),
                                question.optional(),
                                question.condition(),
                                question.page().map(words),
                                question.comment(),
                                question.bounds()))
                        .toList(),
                comment,
                audience,
                lasts);
    }
}
