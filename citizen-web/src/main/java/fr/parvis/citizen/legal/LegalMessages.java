package fr.parvis.citizen.legal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The few words of the legal pages that are not the documents themselves. */
@MessageBundle(value = "citizen_legal", locale = "fr")
public interface LegalMessages {

    /** Said on pages in another language only. */
    @Message("Ce document est en français, seule langue qui fait foi.")
    String french_only();

    @Message("Mentions légales")
    String notice();

    @Message("Données personnelles")
    String privacy();

    @Message("Déclaration d’accessibilité")
    String accessibility();

    @Message("de {who}")
    String of(String who);

    @Message("le syndicat qui exploite la plateforme")
    String syndicate();

    @Message("du syndicat qui exploite la plateforme")
    String of_syndicate();

    @Message("À compléter par {who} : {what}")
    String missing(String who, String what);
}
