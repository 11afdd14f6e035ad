package fr.parvis.core.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * A question as the town hall writes it. Immutable; texts are stripped and empty choices left out.
 *
 * @param help a line under the question, or empty
 * @param choices in order; ignored by kinds that have none
 * @param condition who is asked; everybody when empty
 * @param page the title, or "", of the page that begins with it; empty when it stays on the page of the one before
 * @param comment whether residents may add one to their answer; never to a text, which is one, nor to a follow-up, under which
 *     it would tell the earlier answer that led there
 * @param bounds of a number; none for the other kinds
 */
public record QuestionDraft(
        QuestionKind kind,
        String label,
        String help,
        List<String> choices,
        boolean optional,
        Optional<Condition> condition,
        Optional<String> page,
        boolean comment,
        Bounds bounds) {

    /** For everybody. */
    public QuestionDraft(QuestionKind kind, String label, String help, List<String> choices, boolean optional) {
        this(kind, label, help, choices, optional, Optional.empty(), Optional.empty(), false, Bounds.NONE);
    }

    /** For everybody, without a line of help. */
    public QuestionDraft(QuestionKind kind, String label, List<String> choices, boolean optional) {
        this(kind, label, "", choices, optional);
    }

    public QuestionDraft {
        label = label.strip();
        help = help.strip();
        choices = choices.stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
        page = page.map(String::strip);
        comment = comment && kind.takesComment() && condition.isEmpty();
        bounds = kind == QuestionKind.NUMBER ? bounds : Bounds.NONE;
    }

    /** The same for those who gave this answer, or for everybody. */
    public QuestionDraft onlyIf(Optional<Condition> given) {
        return new QuestionDraft(kind, label, help, choices, optional, given, page, comment, bounds);
    }

    /** The same at the beginning of a page with this title, or on the page of the one before. */
    public QuestionDraft onPage(Optional<String> title) {
        return new QuestionDraft(kind, label, help, choices, optional, condition, title, comment, bounds);
    }

    /** The same in other words. */
    public QuestionDraft inWords(String otherLabel, String otherHelp) {
        return new QuestionDraft(kind, otherLabel, otherHelp, choices, optional, condition, page, comment, bounds);
    }

    /** The same with these choices. */
    public QuestionDraft inChoices(List<String> others) {
        return new QuestionDraft(kind, label, help, others, optional, condition, page, comment, bounds);
    }

    /** The same, which residents may leave unanswered, or not. */
    public QuestionDraft thatCanBeLeft(boolean unanswered) {
        return new QuestionDraft(kind, label, help, choices, unanswered, condition, page, comment, bounds);
    }

    /** The same with a comment that residents may add, or without. */
    public QuestionDraft withComment(boolean allowed) {
        return new QuestionDraft(kind, label, help, choices, optional, condition, page, allowed, bounds);
    }

    /** The same, for a number, where only those within the bounds are answers. */
    public QuestionDraft within(Bounds given) {
        return new QuestionDraft(kind, label, help, choices, optional, condition, page, comment, given);
    }

    /** The same as it is kept: what its kind has no use for is gone. */
    QuestionDraft kept() {
        return kind.hasChoices()
                ? this
                : new QuestionDraft(kind, label, help, List.of(), optional, condition, page, comment, bounds);
    }

    /** Whether a follow-up may come after the answer at this place, from 1. */
    public boolean canLead(int choice) {
        return kind.leads() && choice >= 1 && choice <= choices.size();
    }

    /** What has to be mended before it can be asked; empty when nothing. */
    public List<Problem> problems() {
        if (label.isEmpty()) {
            return List.of(Problem.NO_LABEL);
        }
        if (!kind.hasChoices()) {
            return bounds.reversed() ? List.of(Problem.BOUNDS_REVERSED) : List.of();
        }
        if (choices.size() < 2) {
            return List.of(Problem.TOO_FEW_CHOICES);
        }
        if (choices.size() > kind.mostChoices()) {
            return List.of(Problem.TOO_MANY_CHOICES);
        }
        return choices.stream().distinct().count() < choices.size() ? List.of(Problem.SAME_CHOICE_TWICE) : List.of();
    }

    /** What can be wrong with a question. */
    public enum Problem {
        NO_LABEL,
        TOO_FEW_CHOICES,
        TOO_MANY_CHOICES,
        SAME_CHOICE_TWICE,
        BOUNDS_REVERSED
    }
}
