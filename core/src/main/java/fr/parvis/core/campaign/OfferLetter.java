package fr.parvis.core.campaign;

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

/** The letter that tells a town hall what its syndicate offers, and reminds it. */
final class OfferLetter {

    private OfferLetter() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offerText(MailFrame frame, String title, String link);

        static native TemplateInstance offerHtml(MailFrame frame, String title, String link);
    }

    /** @param origin scheme, host and port of the platform */
    static Letter of(Phrases phrases, PlaceName town, PlaceName syndicate, String title, String origin, boolean again) {
        Said said = phrases.say(
                again ? Wording.OFFER_AGAIN : Wording.OFFER,
                Map.of(Blank.TITLE, title, Blank.MAIRIE, town.theMairie(), Blank.SYNDICATE, syndicate.name()));
        MailFrame frame = MailFrame.of("Participation " + town.withDe(), origin + "/", Palette.ARDOISE)
                .saying(said);
        String link = origin + "/mairie";
        return new Letter(
                said.subject(),
                Templates.offerText(frame, title, link).render(),
                Templates.offerHtml(frame, title, link).render());
    }
}
