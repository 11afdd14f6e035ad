package fr.parvis.core.questionnaire;

import java.util.Locale;

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
                french(Templates.confirmationText(frame, code, town)),
                french(Templates.confirmationHtml(frame, code, town)));
    }

    /** The letter itself is; the words around it must not follow the page that asked for it. */
    private static String french(TemplateInstance letter) {
        return letter.setLocale(Locale.FRENCH).render();
    }
}
