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

    @Message("Ce site est archivé : il se lit, et ne demande plus rien.")
    String archived();

    @Message("Archives d’une ancienne commune, qui fait aujourd’hui partie de la commune nouvelle : {successor}.")
    String ended(String successor);

    @Message("Le site de votre commune est suspendu. Vous pouvez tout lire ; rien ne peut être changé.")
    String mairie_suspended();

    @Message("Le site de votre commune est archivé. Vous pouvez tout lire ; rien ne peut être changé.")
    String mairie_archived();

    @Message("Le site est suspendu")
    String suspended_title();

    /** The name with « de » in French, alone in English. */
    @Message(
            "Le site de participation {of} est suspendu pour le moment. Rien n’est perdu : il reviendra tel qu’il était.")
    String suspended_lead(String of, String name);

    @Message("En attendant, la mairie vous répond :")
    String suspended_town_hall();

    @Message("En attendant, adressez-vous à la mairie.")
    String suspended_ask();

    @Message("Rien ne peut être changé")
    String resting_title();

    @Message("Le site est suspendu ou archivé par le syndicat : tout se lit, et rien n’est enregistré.")
    String resting_lead();

    @Message("Revenir en arrière")
    String resting_back();

    @Message("À faire")
    String to_do();

    @Message("Menu")
    String menu();

    @Message("Fermer le menu")
    String menu_close();

    @Message("Aller à une commune")
    String find_commune();

    @Message("Au clavier : la touche « / » mène à « Aller à une commune ».")
    String keys();

    @Message("Utiliser cette touche")
    String keys_on();

    @Message("Ne plus utiliser cette touche")
    String keys_off();

    @Message("Aller")
    String find();

    @Message("Communes")
    String communes();

    @Message("Toutes les communes")
    String all_communes();

    @Message("Consultations")
    String consultations();

    @Message("Échanges avec les mairies")
    String exchanges();

    @Message("Syndicat")
    String syndicate();

    @Message("Carte")
    String map();

    @Message("Statistiques")
    String statistics();

    @Message("Actions groupées")
    String errands();

    @Message("Intercommunalités")
    String tree();

    @Message("Ouvrir des communes")
    String openings();

    @Message("Textes légaux")
    String legal_texts();

    @Message("Annonces")
    String announcements();

    @Message("Fonctions")
    String features();

    @Message("Campagnes")
    String campaigns();

    @Message("Consultations intercommunales")
    String holdings();

    @Message("Courriels")
    String messages();

    @Message("Équipe")
    String team();

    @Message("Journal")
    String journal();

    @Message("Réglages")
    String settings();
}
