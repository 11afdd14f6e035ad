package fr.parvis.core.questionnaire;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;

/** The letter that brings a resident the code which makes an answer count. */
final class ConfirmationLetter {

    private ConfirmationLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmationText(MailFrame frame, String code, String town);

        static native TemplateInstance confirmationHtml(MailFrame frame, String code, String town);
    }

    static Letter of(String code, String town) {
        MailFrame frame = MailFrame.of("Participation " + town, "", Palette.ARDOISE);
        return new Letter(
                "Votre code\u00a0: " + code + " (consultation " + town + ")",
                Templates.confirmationText(frame, code, town).render(),
                Templates.confirmationHtml(frame, code, town).render());
    }
}
