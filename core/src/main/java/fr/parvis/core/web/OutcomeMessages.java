package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What came out of a consultation that a commune shares, in words. */
@MessageBundle(value = "outcome", locale = "fr")
public interface OutcomeMessages {

    @Message("{#if count < 2}{number} réponse{#else}{number} réponses{/if}")
    String people(long count, String number);

    @Message("soit {percent} des habitants")
    String of_inhabitants(String percent);

    @Message("soit {number} pour 100 habitants, là où tout le monde pouvait répondre")
    String for_inhabitants(String number);

    @Message("Tous les thèmes")
    String all_themes();

    @Message("Ce qui a été demandé")
    String asked();

    @Message("Là où est le nom de la commune, chacune lit le sien.")
    String asked_lead();

    @Message("D’après une consultation {of_commune}")
    String from_commune(String of_commune);

    @Message("D’après le modèle « {name} »")
    String from_model(String name);

    @Message("D’après une consultation ou un modèle qui n’existe plus")
    String from_gone();

    @Message("Ce que les habitants ont répondu")
    String answered();

    @Message("Comme {commune} l’a publié au moment de partager. Rien n’y est dit de moins de dix personnes.")
    String answered_lead(String commune);

    @Message("Ce qui a été décidé")
    String decided();

    @Message("Réponse")
    String answer();

    @Message("{label} (regroupées)")
    String merged(String label);

    @Message("{question} (placé en premier)")
    String first_places(String question);

    @Message("Posée à ceux qui ont répondu « {answer} » à « {question} ».")
    String asked_of(String answer, String question);

    @Message("Moins de dix personnes ont répondu : la répartition des réponses n’est pas publiée.")
    String too_few();

    @Message("Rien qui se compte en barres : des textes libres, des nombres, ou trop peu de réponses pour les publier.")
    String nothing_drawn();

    @Message("La répartition des réponses n’était pas encore partagée. La commune peut partager de nouveau.")
    String not_shared();
}
