package fr.parvis.console.journal;

import fr.parvis.core.web.Form;

/** Why somebody of the staff does something, as forms ask for it: one sentence, kept beside the journal. */
public final class Reason {

    /** Of its field. */
    public static final String NAME = "raison";

    /** Characters; the database takes no more. */
    private static final int LONGEST = 200;

    private Reason() {}

    /** What was given; what is wrong with it is noted in the form. */
    public static String read(Form form, ReasonMessages words) {
        return read(form, NAME, words);
    }

    /** @param name of its field, where a page asks for two */
    public static String read(Form form, String name, ReasonMessages words) {
        if (form.require(name, words.missing()) && form.text(name).length() > LONGEST) {
            form.reject(name, words.too_long(LONGEST));
        }
        return form.text(name);
    }
}
