package fr.parvis.core.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.notice.Letter;

/** The letters of this package, each as plain text and as HTML. */
final class Letters {

    private Letters() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signInText(String code, String link);

        static native TemplateInstance signInHtml(String code, String link);

        static native TemplateInstance invitationText(String town, String role, String link, String until);

        static native TemplateInstance invitationHtml(String town, String role, String link, String until);
    }

    static Letter signIn(String code, String link) {
        return new Letter(
                "Votre code de connexion\u00a0: " + code,
                Templates.signInText(code, link).render(),
                Templates.signInHtml(code, link).render());
    }

    static Letter invitation(String town, Role role, String link, String until) {
        return new Letter(
                "Votre espace de participation " + town + " est prêt",
                Templates.invitationText(town, role.label(), link, until).render(),
                Templates.invitationHtml(town, role.label(), link, until).render());
    }
}
