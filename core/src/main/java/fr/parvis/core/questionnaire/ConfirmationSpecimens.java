package fr.parvis.core.questionnaire;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;

/** The letter to who answers, which holds both languages. */
@ApplicationScoped
class ConfirmationSpecimens implements Specimens {

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        return List.of(new Specimen(
                Kind.CONFIRMATION,
                Wording.CONFIRMATION,
                Wording.CONFIRMATION.title(),
                "fr",
                ConfirmationLetter.of(phrases, "482915", Specimen.PLACE.name().withDe())));
    }
}
