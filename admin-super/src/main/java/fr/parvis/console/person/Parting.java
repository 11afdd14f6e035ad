package fr.parvis.console.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** Asks before an invitation is cancelled, an access ends or somebody’s second factor is taken away, in a commune as in the syndicate's team. */
public final class Parting {

    private Parting() {}

    /**
     * Where somebody works or is awaited.
     *
     * @param back address of the page that leads here
     * @param name what that page is called
     * @param role what they do in a commune; empty in the team, where all do the same
     */
    public record Place(String back, String name, String role) {}

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dismissal(PageFrame frame, Form form, Place place, String name);

        static native TemplateInstance reset(PageFrame frame, Form form, Place place, String name);

        static native TemplateInstance cancellation(PageFrame frame, Place place, String email);
    }

    /** With the reason, for the journal. */
    public static TemplateInstance dismissal(PageFrame frame, Form form, Place place, String name) {
        return Templates.dismissal(frame, form, place, name);
    }

    /** With the reason, since whoever has the mailbox and no second factor any more gets in. */
    public static TemplateInstance reset(PageFrame frame, Form form, Place place, String name) {
        return Templates.reset(frame, form, place, name);
    }

    public static TemplateInstance cancellation(PageFrame frame, Place place, String email) {
        return Templates.cancellation(frame, place, email);
    }
}
