package fr.parvis.console.collectivity;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;

/** What the syndicate writes to town halls, as plain text and as HTML. */
@ApplicationScoped
public class Circulars implements Specimens {

    private final Directory directory;

    Circulars(Directory directory) {
        this.directory = directory;
    }

    @CheckedTemplate(basePath = "console/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance circularText(MailFrame frame, String subject, String text, String link);

        static native TemplateInstance circularHtml(
                MailFrame frame, String subject, List<List<String>> paragraphs, String link);
    }

    @Override
    public List<Specimen> specimens() {
        return List.of(new Specimen(
                Message.Kind.SYNDICATE,
                "Message du syndicat aux mairies",
                "fr",
                letter(
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
        String link = origin + "/mairie";
        String name =
                directory.syndicate().map(Syndicate::name).map(Object::toString).orElse("Parvis");
        MailFrame frame = MailFrame.of(name, link, Palette.ARDOISE);
        String plain = text.replace("\r\n", "\n").strip();
        List<List<String>> paragraphs = Arrays.stream(plain.split("\n{2,}"))
                .map(paragraph -> List.of(paragraph.split("\n")))
                .toList();
        return new Letter(
                subject,
                Templates.circularText(frame, subject, plain, link).render(),
                Templates.circularHtml(frame, subject, paragraphs, link).render());
    }
}
