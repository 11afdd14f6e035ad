package fr.parvis.core.campaign;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;

/** What the syndicate offers, and its reminder. */
@ApplicationScoped
class OfferSpecimens implements Specimens {

    @Override
    public List<Specimen> specimens() {
        return List.of(
                new Specimen(Kind.OFFER, "Proposition d’une consultation", "fr", letter(false)),
                new Specimen(Kind.OFFER, "Rappel d’une proposition", "fr", letter(true)));
    }

    private static Letter letter(boolean again) {
        return OfferLetter.of(
                Specimen.PLACE.name(),
                PlaceName.of("Gironde Numérique"),
                "La vitesse dans le bourg",
                Specimen.ORIGIN,
                again);
    }
}
