package fr.parvis.core.questionnaire;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;

/** The letter to who answers, which holds both languages. */
@ApplicationScoped
class ConfirmationSpecimens implements Specimens {

    @Override
    public List<Specimen> specimens() {
        return List.of(new Specimen(
                Kind.CONFIRMATION,
                "Code d’un habitant qui répond",
                "fr",
                ConfirmationLetter.of("482915", Specimen.PLACE.name().withDe())));
    }
}
