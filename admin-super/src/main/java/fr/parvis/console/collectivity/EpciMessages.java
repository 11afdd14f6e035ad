package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the intercommunal bodies. */
@MessageBundle(value = "console_epci", locale = "fr")
public interface EpciMessages {

    @Message("Intercommunalités")
    String title();

    @Message("Le syndicat, ses intercommunalités et leurs communes ouvertes.")
    String lead();

    @Message("Intercommunalité")
    String name();

    @Message("Sans intercommunalité")
    String without();

    @Message("Communes")
    String communes();

    @Message("Mairies actives")
    String active();

    @Message("En cours")
    String running();

    @Message("En retard")
    String late();

    @Message("Réponses")
    String answers();

    @Message("Agents")
    String people();

    @Message("personne")
    String nobody();

    @Message("Ensemble")
    String all();

    @Message("Inviter un agent d’une intercommunalité")
    String invite();

    @Message("Inviter")
    String invite_one();

    @Message("Aucune commune")
    String none_title();

    @Message("Les intercommunalités paraissent avec leurs communes.")
    String none_text();
}
