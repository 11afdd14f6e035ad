package fr.parvis.mairie.consultation;

import java.util.OptionalInt;

import fr.parvis.core.budget.Euros;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.web.Form;

/** The second screen of a budget as it was filled in: what it is for, how much there is, and why. */
final class EnvelopeForm {

    static final String TITLE = QuestionsForm.TITLE;
    static final String REASON = QuestionsForm.REASON;
    static final String ENVELOPE = "enveloppe";

    private final Form form;
    private final Draft draft;

    EnvelopeForm(Form form, Draft draft) {
        this.form = form;
        this.draft = draft;
    }

    /** The screen as it was left. */
    static Form of(Draft draft) {
        int envelope = draft.budget().envelope();
        return Form.empty()
                .fill(TITLE, draft.consultation().title())
                .fill(REASON, draft.consultation().reason())
                .fill(ENVELOPE, envelope == 0 ? "" : envelope);
    }

    String title() {
        return form.text(TITLE).replaceAll("\\R+", " ");
    }

    String reason() {
        return form.text(REASON).replace("\r\n", "\n");
    }

    /** Empty while it is missing; what was saved before then stays. */
    OptionalInt envelope() {
        return Euros.read(form.text(ENVELOPE));
    }

    /** Whether saving it would change nothing. */
    boolean isSaved() {
        return draft.consultation().title().equals(title())
                && draft.consultation().reason().equals(reason())
                && envelope().orElse(draft.budget().envelope())
                        == draft.budget().envelope();
    }

    /** Whether everything can be kept; what cannot is told beside its field. */
    boolean fits(WizardMessages words, ProjectMessages own) {
        limit(TITLE, QuestionsForm.LONGEST_TITLE, words);
        if (!form.text(ENVELOPE).isEmpty()) {
            if (envelope().isEmpty()) {
                form.reject(ENVELOPE, own.envelope_wrong());
            } else {
                String dearer = ProjectsForm.dearer(
                        draft.budget().projects(), envelope().getAsInt());
                if (!dearer.isEmpty()) {
                    form.reject(ENVELOPE, own.envelope_too_small(dearer));
                }
            }
        }
        limit(REASON, QuestionsForm.LONGEST_REASON, words);
        return !form.hasErrors();
    }

    private void limit(String field, int most, WizardMessages words) {
        if (form.text(field).length() > most) {
            form.reject(field, words.too_long(most));
        }
    }

    /** What keeps the budget from going on. */
    void check(ProjectMessages own) {
        form.require(TITLE, own.subject_missing());
        form.require(ENVELOPE, own.envelope_missing());
    }
}
