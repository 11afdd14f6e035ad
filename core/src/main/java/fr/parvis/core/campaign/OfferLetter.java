package fr.parvis.core.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;

/** The letter that tells a town hall what its syndicate offers, and reminds it. */
final class OfferLetter {

    private OfferLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offerText(
                MailFrame frame, String town, String syndicate, String title, String link, boolean again);

        static native TemplateInstance offerHtml(
                MailFrame frame, String town, String syndicate, String title, String link, boolean again);
    }

    /** @param origin scheme, host and port of the platform */
    static Letter of(PlaceName town, PlaceName syndicate, String title, String origin, boolean again) {
        MailFrame frame = MailFrame.of("Participation " + town.withDe(), origin + "/", Palette.ARDOISE);
        String from = syndicate.name();
        String link = origin + "/mairie";
        return new Letter(
                (again ? "Elle vous attend toujours\u00a0: «\u00a0" : "Une consultation prête à publier\u00a0: «\u00a0")
                        + title + "\u00a0»",
                Templates.offerText(frame, town.theMairie(), from, title, link, again)
                        .render(),
                Templates.offerHtml(frame, town.theMairie(), from, title, link, again)
                        .render());
    }
}
