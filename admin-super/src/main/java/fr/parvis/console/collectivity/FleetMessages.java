package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the table of communes. */
@MessageBundle(value = "console_fleet", locale = "fr")
public interface FleetMessages {

    @Message("Communes")
    String title();

    @Message(
            "{#if count == 0}Aucune commune{#else if count == 1}Une commune{#else if count > most}Plus de {limit} communes{#else}{number} communes{/if}")
    String caption(long count, String number, int most, String limit);

    @Message("Ouvrir une commune")
    String open_one();

    @Message("Ouvrir plusieurs communes")
    String open_several();

    @Message("Filtrer les communes")
    String filter();

    @Message("Nom, code postal ou code INSEE")
    String search();

    @Message("Fonctions")
    String features();

    @Message("Fonction")
    String feature();

    @Message("Toutes, ou aucune")
    String feature_all();

    @Message("{name} : activée")
    String feature_on(String name);

    @Message("{name} : éteinte")
    String feature_off(String name);

    @Message("État")
    String state();

    @Message("Tous")
    String state_all();

    @Message("Une consultation est en cours")
    String state_running();

    @Message("La réponse du conseil est attendue")
    String state_unanswered();

    @Message("Personne n’est invité")
    String state_nobody();

    @Message("Invitée, pas encore venue")
    String state_invited();

    @Message("Une consultation se termine dans les sept jours")
    String state_closing();

    @Message("La réponse du conseil tarde depuis plus de trois mois")
    String state_late();

    @Message("Des textes d’habitants attendent d’être lus")
    String state_texts();

    @Message("Invitée depuis plus d’une semaine, pas encore venue")
    String state_unopened();

    @Message("Sans nouvelles depuis six mois")
    String state_dormant();

    @Message("Un courriel n’a pas pu partir")
    String state_failed();

    @Message("Site suspendu")
    String state_suspended();

    @Message("Site archivé")
    String state_archived();

    @Message("Intercommunalité")
    String epci();

    @Message("Toutes")
    String epci_all();

    @Message("Seulement les communes de cette intercommunalité.")
    String of_epci();

    @Message("Seulement les communes du département {code}.")
    String of_departement(String code);

    @Message("Choisir les colonnes")
    String columns();

    @Message("Colonnes")
    String columns_legend();

    @Message(
            "L’adresse de la page garde vos filtres, l’ordre et les colonnes : ajoutez-la à vos favoris pour retrouver cette vue.")
    String view_kept();

    @Message("Vues")
    String views();

    @Message("Toutes les communes")
    String view_all();

    @Message("Consultations en cours")
    String view_running();

    @Message("Réponses en retard")
    String view_late();

    @Message("Invitations sans suite")
    String view_unopened();

    @Message("Sans nouvelles")
    String view_dormant();

    @Message("Participation")
    String view_share();

    @Message(
            "Chiffres comptés le {when}. Ce que fait une mairie paraît en quelques secondes, les réponses des habitants en une minute environ.")
    String counted(String when);

    @Message("Les chiffres n’ont pas encore été comptés.")
    String not_counted();

    @Message("Compter maintenant")
    String count_now();

    @Message("Exporter en CSV")
    String export_csv();

    @Message("Exporter en XLSX")
    String export_xlsx();

    @Message("Pages de communes")
    String pages();

    @Message("Précédentes")
    String before();

    @Message("Suivantes")
    String after();

    @Message("Couleurs")
    String palette();

    @Message("Brouillons")
    String drafts();

    @Message("Réponses en retard")
    String late();

    @Message("Réponses")
    String answers();

    @Message("Participation")
    String share();

    @Message("{percent} %")
    String percent(String percent);

    @Message("Prochaine échéance")
    String deadline();

    @Message("Dernière connexion")
    String seen();

    @Message("Jamais")
    String never();

    @Message("Textes à lire")
    String texts();

    @Message("Active")
    String active();

    @Message("Invitée")
    String invited();

    @Message("Personne d’invité")
    String nobody();

    @Message("Commune")
    String name();

    @Message("INSEE")
    String insee();

    @Message("Habitants")
    String population();

    @Message("En cours")
    String running();

    @Message("Publiées")
    String published();

    @Message("Réponse attendue")
    String unanswered();

    @Message("Dernière activité")
    String activity();

    @Message("Seulement les communes d’une ouverture.")
    String of_opening();

    @Message("Aucune commune ne correspond")
    String none_title();

    @Message("Cherchez un autre nom ou enlevez un filtre.")
    String none_text();

    @Message("Aucune commune n’est encore ouverte")
    String empty_title();

    @Message("Aucune commune ne vous est confiée")
    String out_of_reach_title();

    @Message("Un administrateur du syndicat peut vous en confier, dans « Équipe ».")
    String out_of_reach_text();

    @Message("Un nom ou un code INSEE suffit : le site de la commune est prêt aussitôt.")
    String empty_text();
}
