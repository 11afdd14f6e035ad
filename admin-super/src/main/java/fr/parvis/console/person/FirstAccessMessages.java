package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first operator's arrival. */
@MessageBundle(value = "console_first", locale = "fr")
public interface FirstAccessMessages {

    @Message("Bienvenue dans Parvis")
    String title();

    @Message(
            "Dites qui est votre syndicat et qui vous êtes. Il restera à protéger votre compte par un code de votre téléphone.")
    String lead();

    @Message("Nom du syndicat")
    String syndicate();

    @Message("Celui que liront les mairies, par exemple Gironde Numérique.")
    String syndicate_hint();

    @Message("Téléphone")
    String phone();

    @Message("Il paraît sur chaque page des mairies, pour qu’elles vous appellent.")
    String phone_hint();

    @Message("Votre nom")
    String name();

    @Message("Votre adresse électronique")
    String email();

    @Message(
            "Vous vous connecterez avec elle, par un code envoyé à chaque fois. Tant que Parvis n’a pas de serveur de courriels, il affiche à chaque démarrage un lien d’entrée à la place.")
    String email_hint();

    @Message("Entrer dans la console")
    String enter();

    @Message("Écrivez le nom du syndicat.")
    String syndicate_missing();

    @Message("Raccourcissez : 100 signes au plus.")
    String too_long();

    @Message("Écrivez un numéro de téléphone, par exemple 05 56 00 00 00.")
    String phone_wrong();

    @Message("Écrivez votre nom.")
    String name_missing();

    @Message("Écrivez votre adresse électronique.")
    String email_missing();

    @Message("Complétez l’adresse électronique, par exemple agent@exemple.fr.")
    String email_wrong();

    @Message("Ce lien ne sert plus")
    String spent_title();

    @Message(
            "Il a servi, il est trop ancien, ou Parvis a redémarré depuis. Si personne n’est encore entré, redémarrez Parvis : il affiche un nouveau lien.")
    String spent_text();

    @Message("Se connecter")
    String sign_in();
}
