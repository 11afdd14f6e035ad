package fr.parvis.core.campaign;

import java.time.Instant;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.time.FrenchDates;

/** The letters that tell a town hall what its intercommunal body asks on its site, or no longer does; there is nothing to do. */
final class HeldLetter {

    private HeldLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance heldText(MailFrame frame, String title, boolean texts, String link);

        static native TemplateInstance heldHtml(MailFrame frame, String title, boolean texts, String link);
    }

    /**
     * @param texts whether residents may write freely, which the town hall reads
     * @param origin scheme, host and port of the platform
     */
    static Letter of(
            Phrases phrases,
            PlaceName town,
            PlaceName holder,
            String title,
            boolean texts,
            Instant opens,
            Instant closes,
            String origin) {
        Said said = phrases.say(
                Wording.HELD,
                Map.of(
                        Blank.TITLE, title,
                        Blank.TOWN, town.withDe(),
                        Blank.HOLDER, holder.withArticle(),
                        Blank.PERIOD, FrenchDates.period(opens, closes)));
        return letter(said, town, title, texts, origin, origin + "/mairie");
    }

    /** That it was taken back before it began. */
    static Letter back(Phrases phrases, PlaceName town, PlaceName holder, String title, String origin) {
        Said said = phrases.say(
                Wording.HELD_BACK,
                Map.of(Blank.TITLE, title, Blank.TOWN, town.withDe(), Blank.HOLDER, holder.withArticle()));
        return letter(said, town, title, false, origin, "");
    }

    /** @param link to it, or empty */
    private static Letter letter(Said said, PlaceName town, String title, boolean texts, String origin, String link) {
        MailFrame frame = MailFrame.of("Participation " + town.withDe(), origin + "/", Palette.ARDOISE)
                .saying(said);
        return new Letter(
                said.subject(),
                Templates.heldText(frame, title, texts, link).render(),
                Templates.heldHtml(frame, title, texts, link).render());
    }
}
