package fr.parvis.citizen.consultation;

import java.util.List;
import java.util.Optional;

import fr.parvis.core.campaign.Together;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Pooled;

/**
 * What all communes of the intercommunal body that asks were answered. Immutable.
 *
 * @param people how many took part, as a number is written
 * @param communes in how many communes
 */
public record Everywhere(String people, String communes, List<Pooled> questions) {

    /** Empty where the commune asks itself, and before there is something to tell. */
    static Optional<Everywhere> of(Consultation consultation, Language language) {
        return Together.read(consultation.pooled())
                .map(together -> new Everywhere(
                        language.number(together.people()),
                        language.number(together.communes()),
                        Pooled.all(
                                Question.of(consultation.id()).stream()
                                        .map(Question::draft)
                                        .toList(),
                                together.parts(),
                                together.communes(),
                                language)));
    }
}
