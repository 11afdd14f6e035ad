package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for somebody of the syndicate who is with a town hall. */
@MessageBundle(value = "visit", locale = "fr")
public interface VisitMessages {

    @Message("Visite en cours")
    String label();

    @Message("Vous regardez avec la mairie jusqu’à {hour}. Elle le voit, et ce que vous faites est noté.")
    String banner(String hour);

    @Message("Terminer")
    String leave();

    @Message("Ceci reste à la mairie")
    String stays_title();

    @Message(
            "Vous regardez avec la mairie : vous voyez son tableau de bord et préparez ses brouillons. Publier, répondre, voter, tenir l’urne ou la liste des électeurs, c’est à elle de le faire.")
    String stays_what();

    @Message("Dites-lui où appuyer, ou terminez la visite.")
    String stays_next();

    @Message("Retour à la mairie")
    String back();

    @Message("Cette visite est terminée")
    String gone_title();

    @Message(
            "Sa demi-heure est passée, la mairie y a mis fin, ou cette commune n’est plus parmi les vôtres. Ce qui a été enregistré le reste.")
    String gone_what();

    @Message("Retour à la console")
    String gone_back();

    @Message("Ceci est fait par le maire et le secrétariat")
    String reads_title();

    @Message(
            "Avec votre accès, vous lisez les pages de la mairie et vous modérez ce que les habitants écrivent. Rien d’autre n’y change.")
    String reads_what();

    @Message("Demandez-le à la mairie, ou au maire un autre rôle.")
    String reads_next();

    @Message("Retour à l’accueil")
    String reads_back();
}
