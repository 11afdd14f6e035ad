package fr.parvis.console.setting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;

/** The letter that tries a mail server out. */
final class Trial {

    private Trial() {}

    @CheckedTemplate(basePath = "console/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trialText(MailFrame frame);

        static native TemplateInstance trialHtml(MailFrame frame);
    }

    static Letter letter(String syndicate, String origin) {
        MailFrame frame = MailFrame.of(syndicate, origin + "/", Palette.ARDOISE);
        return new Letter(
                "Essai du serveur de courriel",
                Templates.trialText(frame).render(),
                Templates.trialHtml(frame).render());
    }
}
