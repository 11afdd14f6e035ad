package fr.parvis.console.collectivity;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.notice.Wordings;

/** What the syndicate writes to town halls, as plain text and as HTML. */
@ApplicationScoped
public class Circulars implements Specimens {

    private final Directory directory;
    private final Wordings wordings;

    Circulars(Directory directory, Wordings wordings) {
        this.directory = directory;
        this.wordings = wordings;
    }

    @CheckedTemplate(basePath = "console/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance circularText(MailFrame frame, String subject, String text, String link);

        static native TemplateInstance circularHtml(
                MailFrame frame, String subject, List<List<String>> paragraphs, String link);
    }

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        return List.of(new Specimen(
                Message.Kind.SYNDICATE,
                Wording.SYNDICATE,
                Wording.SYNDICATE.title(),
                "fr",
                letter(
                        phrases,
                        "Réunion de rentrée",
                        "Bonjour,\n\nNous vous attendons le 12 septembre à 18 h.",
                        Specimen.ORIGIN)));
    }

    /**
     * The letter.
     *
     * @param text as it was typed: blank lines part paragraphs
     * @param origin scheme, host and port of the platform
     */
    Letter letter(String subject, String text, String origin) {
        return letter(wordings.phrases(), subject, text, origin);
    }

    private Letter letter(Phrases phrases, String subject, String text, String origin) {
        Said said = phrases.say(Wording.SYNDICATE, Map.of(Blank.MATTER, subject));
        String link = origin + "/mairie";
        String name =
                directory.syndicate().map(Syndicate::name).map(Object::toString).orElse("Parvis");
        MailFrame frame = MailFrame.of(name, link, Palette.ARDOISE).saying(said);
        String plain = text.replace("\r\n", "\n").strip();
        List<List<String>> paragraphs = Phrases.paragraphs(plain);
        return new Letter(
                said.subject(),
                Templates.circularText(frame, subject, plain, link).render(),
                Templates.circularHtml(frame, subject, paragraphs, link).render());
    }
}
