package fr.parvis.console.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the outbox. */
@MessageBundle(value = "console_message", locale = "fr")
public interface WatchMessages {

    @Message("Courriels")
    String title();

    @Message("Aucun serveur de courriel n’est configuré : les messages attendent ici, rien n’est perdu.")
    String not_sending();

    @Message("Filtrer les courriels")
    String filter();

    @Message("État")
    String state();

    @Message("Tous")
    String all();

    @Message("En attente")
    String waiting();

    @Message("En échec")
    String failed();

    @Message("Partis")
    String sent();

    @Message("{#if count == 0}Aucun courriel{#else if count == 1}Un courriel{#else}{number} courriels{/if}")
    String caption(long count, String number);

    @Message("Quand")
    String when();

    @Message("Pour")
    String collectivity();

    @Message("Courriel")
    String mail();

    @Message("Code de connexion")
    String kind_sign_in();

    @Message("Invitation")
    String kind_invitation();

    @Message("Nouvelle d’un compte")
    String kind_account();

    @Message("Proposition d’une consultation")
    String kind_offer();

    @Message("Suivi d’une consultation")
    String kind_following();

    @Message("Message du syndicat")
    String kind_syndicate();

    @Message("Confirmation d’une réponse")
    String kind_confirmation();

    @Message("un habitant")
    String resident();

    @Message("Parti le {moment}")
    String sent_at(String moment);

    @Message("Nouvel essai le {moment}")
    String next_try(String moment);

    @Message("{#if count == 1}Un essai{#else}{count} essais{/if}")
    String tries(int count);

    @Message("Le destinataire n’existe pas ou refuse les messages : vérifiez l’adresse et invitez de nouveau.")
    String trouble_address();

    @Message("Le serveur de courriel refuse notre identification : vérifiez sa configuration.")
    String trouble_credentials();

    @Message("Le serveur de courriel ne répond pas.")
    String trouble_unreachable();

    @Message("Il n’a pas pu partir à temps : son code ou son lien ne sert plus.")
    String trouble_too_late();

    @Message("Le serveur de courriel a refusé le message.")
    String trouble_other();

    @Message("Réponse du serveur : {code}.")
    String answer(String code);

    @Message("Réessayer")
    String retry();

    @Message("le courriel pour {name}")
    String retry_for(String name);

    @Message("{#if count == 1}Réessayer le courriel en échec{#else}Réessayer les {number} courriels en échec{/if}")
    String retry_all(long count, String number);

    @Message("Aucun courriel")
    String none_title();

    @Message("Les invitations, les codes de connexion et les confirmations paraîtront ici.")
    String none_text();
}
