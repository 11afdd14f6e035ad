package fr.parvis.mairie.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a request for help. */
@MessageBundle(value = "mairie_help", locale = "fr")
public interface HelpMessages {

    @Message("Retour")
    String back();

    @Message("Demander à mon syndicat de regarder")
    String title();

    @Message("{name} verra votre demande, la page où vous en étiez et votre nom, puis vous rappellera.")
    String lead(String name);

    @Message("Que se passe-t-il ?")
    String sentence();

    @Message("Une phrase suffit. Par exemple : je ne trouve pas comment changer la date.")
    String sentence_hint();

    @Message("Envoyer la demande")
    String send();

    @Message("Raccourcissez ce texte : {most} caractères au plus.")
    String too_long(int most);

    @Message("La demande est envoyée")
    String sent_title();

    @Message("{name} la voit maintenant. Vous pouvez continuer votre travail : rien n’a changé.")
    String sent(String name);

    @Message("C’est urgent ? Appelez le {phone}.")
    String urgent(String phone);

    @Message("Vous pouvez aussi écrire :")
    String write();

    @Message("Continuer")
    String go_on();
}
