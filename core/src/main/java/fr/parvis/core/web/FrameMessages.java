package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page. */
@MessageBundle(value = "frame", locale = "fr")
public interface FrameMessages {

    @Message("Parvis")
    String platform();

    @Message("Participation des habitants")
    String portal_kicker();

    @Message("Commune")
    String commune();

    @Message("Espace mairie")
    String mairie();

    @Message("Console")
    String console();

    @Message("Mentions légales")
    String legal_notice();

    @Message("Données personnelles")
    String privacy();

    /** The exact words that the décret 2019-768 asks for on each page. */
    @Message("Accessibilité : {level}")
    String accessibility(String level);

    /** The three words of the décret. */
    @Message("{level.words}")
    String conformity(Conformity level);

    @Message("À faire")
    String to_do();

    @Message("Communes")
    String communes();

    @Message("Actions groupées")
    String errands();

    @Message("Ouvrir des communes")
    String openings();

    @Message("Campagnes")
    String campaigns();

    @Message("Courriels")
    String messages();

    @Message("Équipe")
    String team();

    @Message("Journal")
    String journal();
}
