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

    @Message("Attendent demain")
    String tomorrow();

    @Message("Courriels, les plus récents d’abord")
    String caption();

    @Message("Nature")
    String kind();

    @Message("Commune")
    String commune();

    @Message("Les pages de la liste")
    String pages();

    @Message("Plus récents")
    String newer();

    @Message("Plus anciens")
    String older();

    @Message(
            "{#if count == '0'}Aucun courriel n’était à relancer.{#else if count == '1'}Un courriel est relancé.{#else}{count} courriels sont relancés.{/if}")
    String retried(String count);

    @Message("Plus personne n’écrira à cette adresse, sauf les codes de connexion que son titulaire demande.")
    String suppressed();

    @Message("Sa commune a assez écrit aujourd’hui : il partira le {moment}.")
    String put_off(String moment);

    @Message("Il partira le {moment}, sauf si l’envoi est annulé ou la proposition ouverte d’ici là.")
    String held(String moment);

    @Message("Non envoyé : cette adresse est de celles auxquelles on n’écrit plus.")
    String trouble_suppressed();

    @Message("La boîte est pleine.")
    String meaning_full();

    @Message("La boîte est fermée.")
    String meaning_disabled();

    @Message("Il est refusé par une règle du destinataire ou pris pour un message indésirable.")
    String meaning_policy();

    @Message("Ne plus écrire à cette adresse")
    String suppress();

    @Message("Adresses auxquelles on n’écrit plus")
    String addresses();

    @Message("Modèles des courriels")
    String specimens();

    @Message(
            "Une adresse qui n’existe plus, ou dont le titulaire ne veut plus de courriels. Elle vaut pour toutes les communes.")
    String addresses_lead();

    @Message(
            "Ce qui lui est adressé n’est pas envoyé et ne le sera pas plus tard ; la liste des courriels le dit. Les codes de connexion partent toujours : la personne les demande elle-même, devant son écran.")
    String addresses_what();

    @Message("Nous n’en gardons qu’une empreinte chiffrée : tapez l’adresse pour savoir si elle en est.")
    String addresses_hash();

    @Message("Adresse électronique")
    String address();

    @Message("Complétez l’adresse électronique, par exemple jeanne@exemple.fr.")
    String address_wrong();

    @Message("Pourquoi")
    String reason();

    @Message("Elle ne reçoit plus")
    String reason_bounced();

    @Message("Son titulaire l’a demandé")
    String reason_asked();

    @Message("Choisissez pourquoi.")
    String reason_missing();

    @Message("Ne plus lui écrire")
    String address_suppress();

    @Message("Vérifier")
    String address_check();

    @Message("On écrit à cette adresse.")
    String address_free();

    @Message("On n’écrit plus à cette adresse depuis le {moment}.")
    String address_held(String moment);

    @Message("On écrit de nouveau à cette adresse. Ce qui n’est pas parti entre-temps ne partira pas.")
    String lifted();

    @Message("Écrire de nouveau")
    String lift();

    @Message("à l’adresse d’empreinte {mark}")
    String lift_for(String mark);

    @Message("Les plus récentes")
    String addresses_newest();

    @Message("Cent adresses au plus, les plus récentes d’abord")
    String addresses_caption();

    @Message("Empreinte")
    String mark();

    @Message("Depuis")
    String since();

    @Message("On écrit à toutes les adresses.")
    String addresses_none();

    @Message("Courriels de {name}")
    String limit_title(String name);

    @Message("Courriels")
    String limit();

    @Message(
            "{#if sent == 0}Aucun courriel n’est parti aujourd’hui{#else if sent == 1}Un courriel est parti aujourd’hui{#else}{sent} courriels sont partis aujourd’hui{/if}, sur {limit} par jour{#if own}, une limite propre à la commune{/if}.")
    String limit_standing(long sent, int limit, boolean own);

    @Message(
            "{#if waiting == 1}Un courriel attend demain{#else}{waiting} courriels attendent demain{/if} : la commune a assez écrit aujourd’hui.")
    String limit_waiting(long waiting);

    @Message("Les codes de connexion et les confirmations partent toujours, et ne comptent pas.")
    String limit_exempt();

    @Message("Limite de la commune")
    String limit_own();

    @Message(
            "De {least} à {most}. Vide : {usual}, comme les autres communes. Ce qui attend repart aussitôt si la limite le permet.")
    String limit_hint(String least, String most, String usual);

    @Message("Écrivez un nombre de courriels entre {least} et {most}, ou rien.")
    String limit_wrong(String least, String most);

    @Message("Enregistrer")
    String save();

    @Message("C’est enregistré.")
    String saved();

    @Message("Changer la limite")
    String limit_change();

    @Message("Voir ses courriels")
    String see_of_commune();

    @Message("Les derniers courriels, le plus récent d’abord")
    String newest_of_commune();

    @Message(
            "Aucun courriel n’a encore été écrit pour elle. Invitations, codes de connexion et confirmations paraîtront ici.")
    String none_of_commune();

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

    @Message("Réponse du serveur :")
    String said();

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

    @Message(
            "Chaque courriel tel qu’il partirait maintenant, avec des valeurs inventées. L’objet, le début et la fin sont les vôtres si vous le voulez ; le reste est le même partout.")
    String specimens_lead();

    @Message("Choisir un modèle")
    String specimens_choose();

    @Message("Objet")
    String subject();

    @Message("En HTML")
    String as_html();

    @Message("En texte")
    String as_text();

    @Message("Le courriel « {title} » en HTML")
    String frame_title(String title);

    @Message("en anglais")
    String in_english();

    @Message("Voir ce modèle")
    String see_specimen();
}
