package fr.parvis.console.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the demonstration. */
@MessageBundle(value = "demo", locale = "fr")
public interface DemoMessages {

    @Message("Entrer dans la démonstration")
    String title();

    @Message(
            "Les communes sont réelles ; les consultations, les réponses et les personnes sont inventées. Essayez tout : rien n’est envoyé, rien ne compte.")
    String lead();

    @Message(
            "Cette personne a été retirée de la démonstration : entrez comme quelqu’un d’autre. Le syndicat peut l’inviter de nouveau.")
    String removed();

    @Message("Marie Dubourg, maire {de}")
    String mayor(String de);

    @Message("Elle a cinq minutes. Lancez une consultation, répondez aux habitants, publiez une décision.")
    String mayor_hint();

    @Message("Claire Martin, secrétaire de mairie")
    String secretary();

    @Message("Elle prépare pour la maire, lit les remarques, tient la fiche de la commune.")
    String secretary_hint();

    @Message("Hugo Lacaze, agent du syndicat")
    String operator();

    @Message("Il suit 534 communes : il en ouvre, invite des maires, voit ce qui attend.")
    String operator_hint();

    @Message("Un habitant ou une habitante {de}")
    String resident(String de);

    @Message("Donnez votre avis en trois écrans, sans compte, sur un téléphone.")
    String resident_hint();

    @Message("Entrer")
    String enter();

    @Message("Voir le site")
    String see();

    @Message("Courriels envoyés")
    String mails();

    @Message(
            "Les courriels que la démonstration aurait envoyés, le plus récent d’abord. Les codes de connexion et de confirmation sont là.")
    String mails_lead();

    @Message("Aucun courriel pour le moment")
    String mails_none();

    @Message(
            "Demandez un code de connexion, ou répondez à une consultation « Un habitant = une réponse » : le courriel apparaîtra ici.")
    String mails_none_hint();

    @Message("à {recipient}, {at}")
    String mail_to(String recipient, String at);

    @Message("Actualiser")
    String refresh();

    @Message("Tout ce dont les pages sont faites")
    String style();

    @Message("Votant {de}")
    String voter(String de);

    @Message("Un budget participatif est au vote. Sur la lettre qu’un habitant aurait reçue, ce code :")
    String voter_hint();

    @Message("Voter")
    String vote();
}
