package fr.parvis.mairie.feature;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what the site of a commune has. */
@MessageBundle(value = "mairie_feature", locale = "fr")
public interface FeatureMessages {

    @Message("Fonctions du site")
    String title();

    @Message("Votre syndicat active les fonctions de votre site. Il vous suffit de demander.")
    String lead();

    @Message("Activée")
    String on();

    @Message("Éteinte")
    String off();

    @Message("Demandée")
    String asked();

    @Message("Demander")
    String ask();

    @Message("Votre demande")
    String sentence();

    @Message("{name} lira cette phrase, puis vous rappellera.")
    String sentence_hint(String name);

    @Message("Bonjour, pouvez-vous activer « {name} » sur notre site ? Merci.")
    String wish(String name);

    @Message("Envoyer la demande")
    String send();

    @Message("Cette fonction est activée : il n’y a rien à demander.")
    String on_already();

    @Message("Votre demande est partie. Vous pouvez la préciser.")
    String asked_already();
}
