package fr.parvis.core.questionnaire;

import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Wording;

/** The letter that brings a resident the code which makes an answer count. */
final class ConfirmationLetter {

    private ConfirmationLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirmationText(MailFrame frame, String code);

        static native TemplateInstance confirmationHtml(MailFrame frame, String code);
    }

    static Letter of(Phrases phrases, String code, String town) {
        Said said = phrases.say(Wording.CONFIRMATION, Map.of(Blank.CODE, code, Blank.TOWN, town));
        MailFrame frame =
                MailFrame.of("Participation " + town, "", Palette.ARDOISE).saying(said);
        return new Letter(
                said.subject(),
                french(Templates.confirmationText(frame, code)),
                french(Templates.confirmationHtml(frame, code)));
    }

    /** The letter itself is; the words around it must not follow the page that asked for it. */
    private static String french(TemplateInstance letter) {
        return letter.setLocale(Locale.FRENCH).render();
    }
}
