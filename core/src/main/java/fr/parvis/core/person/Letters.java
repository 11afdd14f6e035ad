package fr.parvis.core.person;

import java.net.URI;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;

/** The letters of this package, each as plain text and as HTML. */
final class Letters {

    private Letters() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signInText(MailFrame frame, String code, String link);

        static native TemplateInstance signInHtml(MailFrame frame, String code, String link);

        static native TemplateInstance invitationText(
                MailFrame frame, String town, String role, String link, String until);

        static native TemplateInstance invitationHtml(
                MailFrame frame, String town, String role, String link, String until);
    }

    static Letter signIn(String code, String link) {
        MailFrame frame = MailFrame.of("Parvis", home(link), Palette.ARDOISE);
        return new Letter(
                "Votre code de connexion\u00a0: " + code,
                Templates.signInText(frame, code, link).render(),
                Templates.signInHtml(frame, code, link).render());
    }

    static Letter invitation(String town, Role role, String link, String until) {
        MailFrame frame = MailFrame.of("Participation " + town, home(link), Palette.ARDOISE);
        return new Letter(
                "Votre espace de participation " + town + " est prêt",
                Templates.invitationText(frame, town, role.label(), link, until).render(),
                Templates.invitationHtml(frame, town, role.label(), link, until).render());
    }

    /** The site that a link leads to. */
    private static String home(String link) {
        return URI.create(link).resolve("/").toString();
    }
}
