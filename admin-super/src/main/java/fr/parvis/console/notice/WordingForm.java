package fr.parvis.console.notice;

import java.util.List;

import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.notice.Words;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Typography;

/** The words of a letter as they are typed. */
final class WordingForm {

    private static final String SUBJECT = "objet";
    private static final String OPENING = "debut";
    private static final String CLOSING = "fin";

    /** What a telephone shows of a subject is much less. */
    private static final int LONGEST_SUBJECT = 150;

    private static final int LONGEST = 1_500;

    private WordingForm() {}

    static Form of(Words words) {
        return Form.empty()
                .fill(SUBJECT, words.subject())
                .fill(OPENING, words.opening())
                .fill(CLOSING, words.closing());
    }

    /**
     * What would be said; what is wrong is noted in the form.
     *
     * @param empty what would leave a hole in any letter
     */
    static Words read(Form form, Wording wording, List<Blank> empty, WordingMessages messages) {
        Words typed =
                new Words(part(form, SUBJECT).replaceAll("\\s*\\n\\s*", " "), part(form, OPENING), part(form, CLOSING));
        Words original = wording.original();
        if (form.require(SUBJECT, messages.subject_missing())) {
            check(form, SUBJECT, typed.subject(), original.subject(), LONGEST_SUBJECT, wording, messages);
        }
        check(form, OPENING, typed.opening(), original.opening(), LONGEST, wording, messages);
        check(form, CLOSING, typed.closing(), original.closing(), LONGEST, wording, messages);
        for (Blank blank : empty) {
            requireNo(blank, form, SUBJECT, typed.subject(), messages);
            requireNo(blank, form, OPENING, typed.opening(), messages);
            requireNo(blank, form, CLOSING, typed.closing(), messages);
        }
        return typed;
    }

    private static void requireNo(Blank blank, Form form, String name, String typed, WordingMessages messages) {
        if (typed.contains(blank.written())) {
            form.reject(name, messages.empty(blank.written()));
        }
    }

    private static String part(Form form, String name) {
        return Typography.french(form.text(name).replace("\r\n", "\n"));
    }

    private static void check(
            Form form,
            String name,
            String typed,
            String original,
            int longest,
            Wording wording,
            WordingMessages messages) {
        List<String> lost = Words.lost(typed, original);
        List<String> unknown = Words.unknown(typed, wording);
        if (typed.length() > longest) {
            form.reject(name, messages.too_long(longest));
        } else if (!unknown.isEmpty()) {
            form.reject(name, messages.unknown(unknown.get(0)));
        } else if (!lost.isEmpty()) {
            form.reject(name, messages.lost(lost.get(0)));
        }
    }
}
