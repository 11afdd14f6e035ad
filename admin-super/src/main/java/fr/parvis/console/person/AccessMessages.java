package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of who has access and who is invited, in a commune as in the syndicate's team. */
@MessageBundle(value = "console_access", locale = "fr")
public interface AccessMessages {

    @Message("Suivre les courriels")
    String see_mails();

    @Message("Pas encore partie")
    String invitation_waits();

    @Message("L’invitation est prête : elle part dès que le serveur de courriels la prend.")
    String done_invitation();

    @Message("Retirer")
    String remove();

    @Message("Retirer l’accès de {name} ?")
    String ask_departure(String name);

    @Message("Retirer l’accès")
    String departure_do();

    @Message("Ne rien changer")
    String departure_keep();

    @Message("Nom")
    String name();

    @Message("Adresse électronique")
    String email();

    @Message("Dernière venue")
    String seen();

    @Message("jamais")
    String never();

    @Message("Invitations")
    String invitations();

    @Message("État")
    String state();

    @Message("Envoyée le {day}")
    String invitation_sent(String day);

    @Message("Périmée depuis le {day}")
    String invitation_expired(String day);

    @Message("Renvoyer")
    String invitation_again();

    @Message("Annuler l’invitation")
    String cancel();

    @Message("Annuler l’invitation de {email} ?")
    String ask_cancel(String email);

    @Message("Son lien ne servira plus. Vous pourrez inviter de nouveau.")
    String ask_cancel_text();

    @Message("Annuler l’invitation")
    String cancel_do();

    @Message("L’invitation est annulée : son lien ne sert plus.")
    String done_cancel();

    @Message("à {email}")
    String invitation_to(String email);

    @Message("Envoyer l’invitation")
    String invite_send();

    @Message("Écrivez l’adresse électronique de la personne.")
    String email_missing();

    @Message("Retirer la validation en deux étapes")
    String factor_reset();

    @Message(
            "Ses connexions à la mairie se ferment tout de suite. Ce que cette personne a fait reste, et une invitation lui rend l’accès.")
    String departure_from_commune();

    @Message(
            "Ses connexions à la console se ferment tout de suite. Ce que cette personne a fait reste, et une invitation lui rend l’accès.")
    String departure_from_team();
}
