package fr.parvis.citizen.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the front page. */
@MessageBundle(value = "citizen_portal", locale = "fr")
public interface PortalMessages {

    @Message("Donnez votre avis à votre commune")
    String title();

    @Message("Votre mairie vous pose une question avant de décider. Répondre prend deux minutes, sans compte à créer.")
    String lead();

    @Message("Trouver ma commune")
    String find();

    @Message("Son nom ou son code postal, par exemple La Réole ou 33190.")
    String find_hint();

    @Message("Chercher")
    String search();

    @Message("{#if count == 1}1 commune trouvée{#else}{count} communes trouvées{/if}")
    String found(int count);

    @Message("Plus de {count} communes trouvées")
    String found_many(int count);

    @Message("Voici les plus peuplées. Précisez le nom, ou tapez le code postal.")
    String found_many_hint();

    @Message("Aucune commune trouvée pour « {sought} »")
    String not_found(String sought);

    @Message("Vérifiez l’orthographe, ou tapez le code postal.")
    String not_found_hint();

    @Message("Ces communes ne consultent pas encore leurs habitants ici. Parlez-en à votre mairie !")
    String strangers_hint();

    @Message("En ce moment")
    String now();

    @Message("{#if count == 1}1 consultation ouverte{#else}{count} consultations ouvertes{/if}")
    String open(long count);

    @Message("jusqu’au {until}")
    String until(String until);

    @Message("Aucune consultation n’est ouverte aujourd’hui")
    String nothing();

    @Message(
            "Elles paraissent ici dès leur ouverture. Cherchez votre commune : vous y verrez ce qui vient et ce qui a déjà été décidé.")
    String nothing_hint();

    @Message("Espace mairie")
    String town_hall();
}
