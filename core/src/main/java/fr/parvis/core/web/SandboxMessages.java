package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the band over every page of a sandbox. */
@MessageBundle(value = "sandbox", locale = "fr")
public interface SandboxMessages {

    @Message("Bac à sable")
    String label();

    @Message("Bac à sable : rien de ce que vous faites ici n’est public.")
    String banner();

    @Message("Vous êtes sorti du bac à sable : ce que vous changez sur cette page est réel.")
    String beside();

    @Message("Courriels qui seraient partis")
    String letters();

    @Message("Revenir à ma mairie")
    String leave();

    @Message("Revenir au bac à sable")
    String back();

    @Message("Courriel qui serait parti")
    String letter();

    @Message("Rien n’est envoyé depuis le bac à sable. Voici ce que l’habitant aurait reçu :")
    String letter_lead();
}
