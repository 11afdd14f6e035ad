package fr.parvis.mairie.consultation;

import java.util.List;
import java.util.Optional;

import fr.parvis.core.budget.Project;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;
import fr.parvis.mairie.Paths;

/**
 * Everything that is about to be published, read back. Immutable.
 *
 * @param format what the mayor chose on the first screen, in words
 * @param questionnaire whether there are several questions
 * @param title empty while it is missing
 * @param reason as typed, formatted or not
 * @param asked as residents will see it, under names that no field of a form has
 * @param period in full; empty while it is missing
 * @param audience in a sentence
 * @param advice what could be better, none of which keeps it from being published
 * @param missing what keeps it from being published
 * @param photo described in words, where there is one
 * @param budget what is shared out, where the format is that
 * @param deed what the button says
 */
public record Review(
        String id,
        String format,
        boolean questionnaire,
        String title,
        String reason,
        List<Asked> asked,
        String period,
        String audience,
        boolean oneEach,
        List<Hint> advice,
        List<Missing> missing,
        Optional<Photo> photo,
        Optional<BudgetView> budget,
        String deed) {

    public String path() {
        return Paths.consultation(id);
    }

    /** Whether an envelope is shared among projects. */
    public boolean shares() {
        return budget.isPresent();
    }

    /** Whether the envelope pays for all projects, so that there is nothing to choose. */
    public boolean affordable() {
        return budget.isPresent()
                && budget.get().count() >= Project.LEAST
                && budget.get().sum() > 0
                && budget.get().sum() <= budget.get().share();
    }

    /** Whether there are several questions, each with answers of its own. */
    public boolean several() {
        return questionnaire;
    }

    /** Whether the questions are cut into pages. */
    public boolean cut() {
        return questionnaire
                && asked.stream().skip(1).anyMatch(each -> each.page().isPresent());
    }

    /** The title of the first of several pages, or empty. */
    public String firstPage() {
        return cut() ? asked.get(0).page().orElse("") : "";
    }

    /** The answers that an opinion or a choice offers. */
    public List<String> possibilities() {
        return asked.stream()
                .flatMap(question -> question.options().stream())
                .map(Option::label)
                .toList();
    }

    /** Whether residents may add a comment to one of their answers. */
    public boolean commented() {
        return asked.stream().anyMatch(Asked::comment);
    }

    public boolean lacks(String id) {
        return missing.stream().anyMatch(each -> each.id().equals(id));
    }

    /** What nobody has filled in, for the preview. */
    public Form blank() {
        return Form.empty();
    }

    /**
     * A piece of advice.
     *
     * @param key tells it from the others
     * @param where « Question 2 »
     * @param better a wording that could be taken, or empty
     * @param screen below the path of the draft, where it is changed
     * @param field the id of the control there
     */
    public record Hint(String key, String where, String text, String better, String screen, String field) {}

    /** Something that is missing, and the screen where it is filled in; the id is that of the link on the page. */
    public record Missing(String id, String label, String href) {}
}
