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

    @Message("L’invitation est prête : elle part dès que le serveur de courriels la prend.")
    String done_invitation();

    @Message("Retirer")
    String remove();

    @Message("Retirer l’accès de {name} ?")
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

    @Message("Annuler l’invitation de {email} ?")
    String ask_cancel(String email);

    @Message("Son lien ne servira plus. Vous pourrez inviter de nouveau.")
    String ask_cancel_text();

    @Message("Annuler l’invitation")
    String cancel_do();

    @Message("L’invitation est annulée : son lien ne sert plus.")
    String done_cancel();

    @Message("à {email}")
    String invitation_to(String email);

    @Message("Envoyer l’invitation")
    String invite_send();

    @Message("Écrivez l’adresse électronique de la personne.")
    String email_missing();

    @Message("Retirer la validation en deux étapes")
    String factor_reset();

    @Message("Retirer la validation en deux étapes de {name} ?")
    String ask_reset(String name);

    @Message(
            "Pour qui a perdu son téléphone et ses codes de secours. Assurez-vous que c’est bien cette personne qui demande : ensuite, sa boîte aux lettres électronique suffit pour entrer. Ses connexions se ferment, un courriel l’en prévient.")
    String reset_text();

    @Message("La garder")
    String reset_keep();

    @Message(
            "Ses connexions à la mairie se ferment tout de suite. Ce que cette personne a fait reste, et une invitation lui rend l’accès.")
    String departure_from_commune();

    @Message(
            "Ses connexions à la console se ferment tout de suite. Ce que cette personne a fait reste, et une invitation lui rend l’accès.")
    String departure_from_team();

    @Message("Connexions")
    String connections();

    @Message("Connexions : {name}")
    String connections_title(String name);

    @Message(
            "Les navigateurs où ce compte est ouvert en ce moment. La personne en est prévenue si vous en fermez, et peut se reconnecter. D’un navigateur nous ne gardons que le nom.")
    String connections_lead();

    @Message("C’est fermé.")
    String connections_done();

    @Message("Ce compte n’est ouvert nulle part en ce moment.")
    String connections_none();

    @Message("Appareil")
    String device();

    @Message("Appareil inconnu")
    String device_unknown();

    @Message("Cet appareil")
    String device_here();

    @Message("Pour")
    String place();

    @Message("Connecté le")
    String since();

    @Message("Vu la dernière fois le")
    String seen_last();

    @Message("Déconnecter")
    String device_close();

    @Message("{device}, connecté le {since}")
    String device_which(String device, String since);

    @Message("Déconnecter partout")
    String devices_close_all();
}
