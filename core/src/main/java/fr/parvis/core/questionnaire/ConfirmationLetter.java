package fr.parvis.core.questionnaire;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.notice.Letter;

/** The letter that brings a resident the code which makes an answer count. */
final class ConfirmationLetter {

    private ConfirmationLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmationText(String code, String town);

        static native TemplateInstance confirmationHtml(String code, String town);
    }

    static Letter of(String code, String town) {
        return new Letter(
                "Votre code\u00a0: " + code + " (consultation " + town + ")",
                Templates.confirmationText(code, town).render(),
                Templates.confirmationHtml(code, town).render());
    }
}
