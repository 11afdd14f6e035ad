package fr.parvis.mairie.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the team’s page. */
@MessageBundle(value = "mairie_team", locale = "fr")
public interface TeamMessages {

    @Message("Accueil")
    String home();

    @Message("Les personnes qui travaillent ici")
    String title();

    @Message("Elles préparent, publient ou suivent les consultations, selon leur rôle.")
    String caption();

    @Message("Nom")
    String name();

    @Message("Adresse électronique")
    String email();

    @Message("Rôle")
    String role();

    @Message("Invitations en attente")
    String awaited();

    @Message("Invitation valable jusqu’au {day}.")
    String awaited_until(String day);

    @Message("Inviter quelqu’un")
    String invite_title();

    @Message("Cette personne sera")
    String invite_as();

    @Message("Adjointe ou adjoint qui remplace le maire")
    String deputy();

    @Message("Peut tout faire comme le maire, et inviter aussi.")
    String deputy_hint();

    @Message("Secrétaire de mairie")
    String secretary();

    @Message("Prépare, publie et suit les consultations. N’invite personne.")
    String secretary_hint();

    @Message("Élue ou élu, qui lit et modère")
    String councillor();

    @Message("Lit les pages de la mairie et ce que les habitants écrivent. Ne change rien d’autre.")
    String councillor_hint();

    @Message("Choisissez : adjoint, secrétaire ou élu.")
    String role_missing();

    @Message("Son adresse électronique")
    String invite_email();

    @Message("Elle ou il recevra un lien pour entrer, valable trente jours. Il n’y a pas de mot de passe.")
    String invite_hint();

    @Message("Envoyer l’invitation")
    String invite_do();

    @Message("Le maire et ses adjoints invitent les autres. Pour changer de maire, téléphonez à votre syndicat.")
    String invite_mayor_only();

    @Message("L’invitation est prête, et part dès que possible.")
    String sent();

    @Message("Annuler l’invitation")
    String cancel();

    @Message("Annuler l’invitation de {email} ?")
    String cancel_question(String email);

    @Message("Son lien ne servira plus. Vous pourrez inviter de nouveau.")
    String cancel_text();

    @Message("L’invitation est annulée : son lien ne sert plus.")
    String cancelled();

    @Message("Retirer")
    String remove();

    @Message("Retirer l’accès de {name} ?")
    String remove_question(String name);

    @Message(
            "Ses connexions se ferment tout de suite. Ce que cette personne a fait reste, et une invitation lui rend l’accès.")
    String remove_text();

    @Message("Retirer l’accès")
    String remove_do();

    @Message("Cette personne n’a plus accès.")
    String removed();

    @Message("Ne rien changer")
    String keep();

    @Message("Écrivez l’adresse électronique de la personne.")
    String email_missing();

    @Message("Complétez l’adresse électronique, par exemple mairie@exemple.fr.")
    String email_wrong();

    @Message("Cette personne travaille déjà ici.")
    String already_here();
}
