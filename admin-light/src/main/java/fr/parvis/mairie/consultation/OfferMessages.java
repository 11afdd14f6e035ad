package fr.parvis.mairie.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what the syndicate offers. */
@MessageBundle(value = "mairie_offer", locale = "fr")
public interface OfferMessages {

    @Message("Préparé par {syndicate}")
    String kicker(String syndicate);

    @Message("Préparé par votre syndicat")
    String kicker_unknown();

    @Message(
            "Cette consultation est prête. Vous n’avez que deux choses à choisir : les dates et, si vous voulez, une phrase pour vos habitants. Le nom de votre commune est déjà partout où il faut.")
    String lead();

    @Message("Quand")
    String when();

    @Message("Une phrase pour vos habitants")
    String sentence();

    @Message(
            "Elle s’ajoute à la fin de la présentation. Par exemple : « La réunion publique aura lieu le 12 mars à la salle des fêtes. »")
    String sentence_hint();

    @Message("La phrase est trop longue : {most} caractères au plus.")
    String sentence_long(int most);

    @Message("Publier")
    String publish();

    @Message("Enregistrer et revenir plus tard")
    String later();

    @Message("Après la publication, vous avez dix minutes pour changer d’avis.")
    String undo_note();

    @Message("Nous ne la publierons pas")
    String decline_title();

    @Message("Votre syndicat le saura, et ne vous la rappellera plus.")
    String decline_lead();

    @Message("Un mot pour votre syndicat")
    String decline_word();

    @Message("Le mot est trop long : {most} caractères au plus.")
    String decline_long(int most);

    @Message("Dire non")
    String decline();

    @Message("Vous avez dit non à cette consultation.")
    String declined();

    @Message("Vous pouvez changer d’avis : choisissez les dates et publiez.")
    String declined_hint();

    @Message("Cette consultation n’est plus proposée")
    String withdrawn_title();

    @Message("Votre syndicat a clos cette proposition. Vous pouvez toujours lancer une consultation à vous.")
    String withdrawn();

    @Message("Votre syndicat a retiré cette proposition")
    String taken_back_title();

    @Message(
            "C’est souvent pour la corriger : si elle revient, vous la trouverez à l’accueil. Vous n’avez rien à faire.")
    String taken_back();

    @Message("Cette proposition n’est pas celle {of_commune}")
    String elsewhere_title(String of_commune);

    @Message(
            "Si vous travaillez pour plusieurs communes, elle attend peut-être dans une autre : changez de commune, et vous la trouverez à son accueil. Rien n’a été publié ni enregistré ici.")
    String elsewhere();

    @Message("Changer de commune")
    String other_commune();

    @Message("Revenir à l’accueil")
    String home();

    @Message("Vos choix sont enregistrés.")
    String saved();
}
