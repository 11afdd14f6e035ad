package fr.parvis.core.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;

/** What the syndicate offers, its reminder, what an intercommunal body asks, and that it no longer does. */
@ApplicationScoped
class OfferSpecimens implements Specimens {

    private static final String TITLE = "La vitesse dans le bourg";

    private static final PlaceName HOLDER = PlaceName.of("La Communauté de communes du Réolais");

    private final Clock clock;

    OfferSpecimens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        Instant now = clock.instant();
        return List.of(
                new Specimen(Kind.OFFER, Wording.OFFER, Wording.OFFER.title(), "fr", letter(phrases, false)),
                new Specimen(Kind.OFFER, Wording.OFFER_AGAIN, Wording.OFFER_AGAIN.title(), "fr", letter(phrases, true)),
                new Specimen(
                        Kind.SYNDICATE,
                        Wording.HELD,
                        Wording.HELD.title(),
                        "fr",
                        HeldLetter.of(
                                phrases,
                                Specimen.PLACE.name(),
                                HOLDER,
                                TITLE,
                                true,
                                now,
                                now.plus(Duration.ofDays(21)),
                                Specimen.ORIGIN)),
                new Specimen(
                        Kind.SYNDICATE,
                        Wording.HELD_BACK,
                        Wording.HELD_BACK.title(),
                        "fr",
                        HeldLetter.back(phrases, Specimen.PLACE.name(), HOLDER, TITLE, Specimen.ORIGIN)));
    }

    private static Letter letter(Phrases phrases, boolean again) {
        return OfferLetter.of(
                phrases, Specimen.PLACE.name(), PlaceName.of("Gironde Numérique"), TITLE, Specimen.ORIGIN, again);
    }
}
