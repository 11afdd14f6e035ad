package fr.parvis.citizen.follow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which one asks for news of a consultation. */
@MessageBundle(value = "citizen_follow", locale = "fr")
public interface FollowingMessages {

    @Message("Me prévenir du résultat")
    String offer();

    @Message("Me prévenir quand les projets avancent")
    String offer_works();

    @Message(
            "Nous vous écrirons à chaque nouvelle d’un projet retenu. Votre adresse ne sert qu’à cela : elle n’est ni liée à un bulletin, ni donnée à la mairie, et elle est effacée deux ans après le résultat.")
    String email_hint_works();

    @Message("Me prévenir de la décision")
    String offer_decision();

    @Message("Votre adresse électronique")
    String email();

    @Message(
            "Nous vous écrirons deux jours avant la fin, quand le résultat paraîtra et quand le conseil aura répondu. Votre adresse ne sert qu’à cela : elle n’est ni liée à une réponse, ni donnée à la mairie, et elle est effacée ensuite.")
    String email_hint();

    @Message("Me prévenir de l’ouverture et du résultat")
    String offer_coming();

    @Message(
            "Nous vous écrirons quand la consultation ouvrira, deux jours avant la fin, quand le résultat paraîtra et quand le conseil aura répondu. Votre adresse ne sert qu’à cela : elle n’est ni liée à une réponse, ni donnée à la mairie, et elle est effacée ensuite.")
    String email_hint_coming();

    @Message(
            "Nous vous écrirons quand le conseil aura répondu. Votre adresse ne sert qu’à cela : elle n’est ni liée à une réponse, ni donnée à la mairie, et elle est effacée ensuite.")
    String email_hint_decision();

    @Message("Me prévenir")
    String ask();

    @Message("Indiquez votre adresse électronique : c’est là que nous vous écrirons.")
    String email_missing();

    @Message("Corrigez l’adresse électronique, par exemple jeanne.martin@exemple.fr.")
    String email_wrong();

    @Message(
            "Beaucoup de demandes ont été faites en peu de temps. Attendez {#if minutes == 1}une minute{#else}{minutes} minutes{/if}, puis recommencez.")
    String too_many(long minutes);

    @Message("Ouvrez votre messagerie")
    String sent_title();

    @Message("Encore une étape")
    String sent_step();

    @Message(
            "Un message part à l’adresse que vous avez donnée. Ouvrez-le et confirmez : sans cela, nous ne vous écrirons pas.")
    String sent();

    @Message("Rien reçu ?")
    String nothing_received();

    @Message(
            "Attendez quelques minutes, regardez parmi les courriers indésirables, puis recommencez en vérifiant l’adresse.")
    String nothing_received_how();

    @Message("Recommencer")
    String again();

    @Message("Retour à la consultation")
    String back();

    @Message("Recevoir les nouvelles ?")
    String confirm_title();

    @Message("Vous serez prévenu par courriel de la suite de cette consultation :")
    String confirm_lead();

    @Message("Oui, me prévenir")
    String confirm();

    @Message("Vous n’avez rien demandé ? Fermez cette page : l’adresse sera effacée d’elle-même.")
    String confirm_not_you();

    @Message("C’est noté")
    String confirmed_title();

    @Message("Nous vous écrirons quand il y aura du nouveau.")
    String confirmed();

    @Message("Chaque message contient un lien pour tout arrêter. Vous pouvez aussi arrêter maintenant :")
    String confirmed_stop();

    @Message("Arrêter les messages")
    String stop_title();

    @Message("Vous ne recevrez plus rien sur cette consultation, et votre adresse sera effacée aussitôt :")
    String stop_lead();

    @Message("Arrêter et effacer mon adresse")
    String stop();

    @Message("Votre adresse est effacée")
    String stopped_title();

    @Message("Nous ne vous écrirons plus sur cette consultation.")
    String stopped();

    @Message("Retour à l’accueil")
    String home();

    @Message("Ce lien ne sert plus")
    String gone_title();

    @Message("L’adresse qu’il concernait n’est pas enregistrée, ou ne l’est plus. Vous n’avez rien à faire.")
    String gone();

    @Message("Pour recevoir des nouvelles, donnez-la de nouveau sur la page de la consultation.")
    String gone_next();
}
