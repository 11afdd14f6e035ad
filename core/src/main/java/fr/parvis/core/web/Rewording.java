package fr.parvis.core.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a published consultation as somebody corrects them in a form, and what changes by it. The choices stay, since
 * answers refer to them.
 */
public final class Rewording {

    public static final String TITLE = "titre";
    public static final String REASON = "raison";
    public static final String NOTE = "note";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 3_000;
    private static final int LONGEST = 300;

    private final Texts before;
    private final Form form;
    private final RewordingMessages words;

    public Rewording(Texts before, Form form, RewordingMessages words) {
        this.before = before;
        this.form = form;
        this.words = words;
    }

    /** A question, the field in which its wording is corrected, and the wording. */
    public record Asked(int position, String field, String label) {}

    /**
     * What is corrected. Immutable.
     *
     * @param budget whether an envelope is shared
     * @param questions whose wording can be corrected; none where the title is the question
     */
    public record Texts(String title, String reason, boolean budget, List<Asked> questions) {

        /** Whether the title is that of several questions. */
        public boolean several() {
            return !questions.isEmpty();
        }

        /** A form with all of it. */
        public Form form() {
            Form form = Form.empty().fill(TITLE, title).fill(REASON, reason);
            questions.forEach(question -> form.fill(question.field(), question.label()));
            return form;
        }
    }

    /** A text that changes. Immutable. */
    public record Change(String label, Difference difference) {

        /** Whether the words stay, and only their look or their links change. */
        public boolean looks() {
            return difference.isEmpty();
        }
    }

    /** What changes; what is wrong, or that nothing does, is told in the form. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        form.require(TITLE, words.heading_missing());
        limit(TITLE, LONGEST_TITLE);
        Difference heading = Difference.between(before.title(), title());
        if (!heading.isEmpty()) {
            changes.add(new Change(words.heading(before.several(), before.budget()), heading));
        }
        limit(REASON, LONGEST_REASON);
        String reason = before.reason().replace("\r\n", "\n");
        if (!reason.equals(reason())) {
            changes.add(new Change(
                    words.reason(before.budget()),
                    Difference.between(Formatted.plain(reason), Formatted.plain(reason()))));
        }
        for (Asked question : before.questions()) {
            form.require(question.field(), words.question_missing());
            limit(question.field(), LONGEST);
            Difference difference = Difference.between(question.label(), text(question.field()));
            if (!difference.isEmpty()) {
                changes.add(new Change(words.question(question.position()), difference));
            }
        }
        form.require(NOTE, words.note_missing());
        limit(NOTE, LONGEST);
        if (changes.isEmpty() && !form.hasErrors()) {
            form.reject(REASON, words.nothing_changed());
        }
        return changes;
    }

    private void limit(String field, int most) {
        if (text(field).length() > most) {
            form.reject(field, words.too_long(most));
        }
    }

    /** Typed in a box that shows a long question whole; a line break in it means nothing. */
    public String title() {
        return form.text(TITLE).replaceAll("\\R+", " ");
    }

    public String reason() {
        return text(REASON);
    }

    /** Of the questions in their order. */
    public List<String> wordings() {
        return before.questions().stream()
                .map(question -> text(question.field()))
                .toList();
    }

    /** What residents read of it. */
    public String note() {
        return text(NOTE);
    }

    /** Browsers send CR LF between lines, whatever was there before. */
    private String text(String field) {
        return form.text(field).replace("\r\n", "\n");
    }
}
