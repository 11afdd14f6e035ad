package fr.parvis.core.campaign;

import java.time.Instant;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.time.FrenchDates;

/** The letter that tells a town hall what its intercommunal body asks on its site; there is nothing to do. */
final class HeldLetter {

    private HeldLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance heldText(
                MailFrame frame, String holder, String town, String title, String period, boolean texts, String link);

        static native TemplateInstance heldHtml(
                MailFrame frame, String holder, String town, String title, String period, boolean texts, String link);
    }

    /**
     * @param texts whether residents may write freely, which the town hall reads
     * @param origin scheme, host and port of the platform
     */
    static Letter of(
            PlaceName town,
            PlaceName holder,
            String title,
            boolean texts,
            Instant opens,
            Instant closes,
            String origin) {
        MailFrame frame = MailFrame.of("Participation " + town.withDe(), origin + "/", Palette.ARDOISE);
        String who = holder.withArticle();
        String where = town.withDe();
        String period = FrenchDates.period(opens, closes);
        String link = origin + "/mairie";
        return new Letter(
                "Vos habitants sont consultés par " + who + "\u00a0: «\u00a0" + title + "\u00a0»",
                Templates.heldText(frame, who, where, title, period, texts, link)
                        .render(),
                Templates.heldHtml(frame, who, where, title, period, texts, link)
                        .render());
    }
}
