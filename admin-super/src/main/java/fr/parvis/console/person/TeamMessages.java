package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the team. */
@MessageBundle(value = "console_team", locale = "fr")
public interface TeamMessages {

    @Message("Équipe")
    String title();

    @Message("Les agents du syndicat")
    String workers();

    @Message("Depuis")
    String since();

    @Message("Inviter un agent")
    String invite();

    @Message("Il verra toutes les communes et pourra en ouvrir.")
    String invite_hint();

    @Message("Cette personne n’a plus accès à la console. Pour revenir en arrière, invitez-la.")
    String done_departure();

    @Message(
            "La validation en deux étapes est retirée de ce compte, et ses connexions sont fermées. La personne en est prévenue, et en préparera une autre en se connectant.")
    String done_factor_reset();

    @Message("Complétez l’adresse électronique, par exemple agent@exemple.fr.")
    String email_wrong();

    @Message("Cette personne est déjà dans l’équipe.")
    String email_known();
}
