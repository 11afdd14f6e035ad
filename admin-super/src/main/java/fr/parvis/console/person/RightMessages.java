package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the table of rights. */
@MessageBundle(value = "console_rights", locale = "fr")
public interface RightMessages {

    @Message("Qui peut quoi")
    String title();

    @Message("Chaque page demande un droit, et chaque rôle a les droits de son tableau. Rien d’autre n’en décide.")
    String intro();

    @Message(
            "Un agent d’un portefeuille ou d’une intercommunalité ne voit que ses communes : pour lui, les autres n’existent pas.")
    String reach();

    @Message("Dans la console")
    String console();

    @Message("Dans une mairie")
    String town_hall();

    @Message("Action")
    String right();

    @Message("oui")
    String yes();

    @Message("non")
    String no();

    @Message("Administrateur")
    String operator();

    @Message("Agent, toutes les communes")
    String agent();

    @Message("Agent d’un portefeuille")
    String portfolio_agent();

    @Message("Agent d’une intercommunalité")
    String epci_agent();

    @Message("Maire")
    String mayor();

    @Message("Adjoint qui remplace le maire")
    String deputy();

    @Message("Secrétaire")
    String secretary();

    @Message("Élu qui lit et modère")
    String councillor();

    @Message("Syndicat, avec la mairie")
    String visitor();

    @Message("Voir les communes, leurs chiffres, leurs courriels et leur journal")
    String see();

    @Message("Regarder avec une mairie, relancer ses courriels")
    String help();

    @Message("Inviter un maire, un secrétaire")
    String invite();

    @Message("Écrire à plusieurs mairies, relancer leurs invitations")
    String write();

    @Message("Retirer un accès ou une validation perdue")
    String dismiss();

    @Message("Changer couleurs, fonctions et noms d’hôte")
    String dress();

    @Message("Ouvrir des communes, recompter")
    String open();

    @Message(
            "Fixer ce qui vaut pour toutes : préréglage des nouvelles communes, annonces, textes légaux du syndicat, durées propres à des communes")
    String steer();

    @Message("Mener une campagne, recommander un modèle")
    String campaign();

    @Message("Mener une consultation intercommunale")
    String hold();

    @Message("Suspendre, archiver, exporter, restaurer, supprimer une commune")
    String keep();

    @Message("Vérifier le journal, et y effacer une raison")
    String verify();

    @Message("Composer l’équipe et les portefeuilles")
    String appoint();

    @Message("Ne plus écrire à une adresse, limiter les courriels d’une commune")
    String stop_mail();

    @Message("Régler le syndicat, le serveur de courriel, les durées de l’installation et les langues")
    String configure();

    @Message("Lire le tableau de bord, les résultats, la fiche")
    String read();

    @Message("Lire et masquer ce que les habitants écrivent")
    String moderate();

    @Message("Préparer des brouillons")
    String prepare();

    @Message("Publier, corriger, clore, répondre, tenir l’urne et la liste")
    String run();

    @Message("Inviter et retirer les personnes de la mairie")
    String lead();

    @Message("Voir qui travaille à la mairie")
    String meet();

    @Message("Avoir son compte")
    String belong();
}
