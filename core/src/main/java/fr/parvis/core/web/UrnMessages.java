package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What each seal of a ballot box stands for: the same words for the residents, for the town hall and in the minutes. */
@MessageBundle(value = "urn", locale = "fr")
public interface UrnMessages {

    @Message("Urne fermée à clé, projets, règle et liste des votants arrêtés")
    String frozen();

    @Message("Vote ouvert")
    String open();

    @Message("Vote clos")
    String closed();

    @Message("Bulletins dépouillés")
    String counted();

    @Message("Résultat publié")
    String published();

    @Message("Bulletins détruits")
    String archived();
}
