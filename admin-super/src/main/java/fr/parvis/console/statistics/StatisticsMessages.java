package fr.parvis.console.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the statistics. */
@MessageBundle(value = "console_statistics", locale = "fr")
public interface StatisticsMessages {

    @Message("Statistiques")
    String title();

    @Message("Statistiques {year}{#if name}, {name}{/if}")
    String title_of(int year, String name);

    @Message("Choisir l’année et les communes")
    String filter();

    @Message("Année")
    String year();

    @Message("Intercommunalité")
    String epci();

    @Message("Toutes les communes")
    String everywhere();

    @Message("Afficher")
    String show();

    @Message("Seulement {name}.")
    String only(String name);

    @Message("moins de 10")
    String few();

    @Message("En une année")
    String figures();

    @Message("{#if count == 1}consultation ouverte{#else}consultations ouvertes{/if}")
    String figure_opened(long count);

    @Message("{#if count == 1}commune active{#else}communes actives{/if}")
    String figure_active(long count);

    @Message("sur {number}")
    String of_communes(String number);

    @Message("{#if count == 1}réponse d’habitant{#else}réponses d’habitants{/if}")
    String figure_answers(long count);

    @Message("{#if count == 1}bulletin de vote{#else}bulletins de vote{/if}")
    String figure_ballots(long count);

    @Message("de participation")
    String figure_participation();

    @Message("réponses et bulletins, par habitant et par consultation")
    String participation_means();

    @Message("de décisions dans les trois mois")
    String figure_kept();

    @Message("{kept} sur {due}{#if waiting > 0} ; {number} encore dans les temps{/if}")
    String kept_of(String kept, String due, long waiting, String number);

    @Message("Mois par mois")
    String by_month();

    @Message("Consultations ouvertes")
    String opened();

    @Message("Consultations ouvertes, année par année")
    String opened_by_year();

    @Message("Réponses d’habitants")
    String answers();

    @Message("Bulletins de vote")
    String ballots();

    @Message("Décisions du conseil publiées")
    String decided();

    @Message("Les chiffres de ce dessin")
    String chart_table();

    @Message("Mois")
    String month();

    @Message("Nombre")
    String number();

    @Message("Réponses")
    String answers_short();

    @Message("Bulletins")
    String ballots_short();

    @Message("Ouvertes")
    String opened_short();

    @Message("Terminées")
    String ended();

    @Message("Décidées à temps")
    String kept();

    @Message("En retard")
    String late();

    @Message("Décisions publiées")
    String decided_short();

    @Message("Communes actives")
    String active();

    @Message("Communes")
    String communes();

    @Message("Participation")
    String participation();

    @Message("Commune")
    String commune();

    @Message("Département")
    String departement();

    @Message("Année par année")
    String by_year();

    @Message("Par commune")
    String by_commune();

    @Message("Par intercommunalité")
    String by_epci();

    @Message("Par département")
    String by_departement();

    @Message("Sans intercommunalité")
    String no_epci();

    @Message("Rien ne s’est passé cette année-là")
    String nothing_title();

    @Message(
            "Aucune consultation n’a été ouverte, aucune réponse reçue, aucune décision publiée. Choisissez une autre année.")
    String nothing_text();

    @Message("Aucune commune n’est ouverte ici")
    String none_title();

    @Message("Les statistiques paraîtront avec la première consultation.")
    String none_text();

    @Message(
            "Une commune est active quand elle demande, reçoit ou décide quelque chose. Une décision est à temps dans les trois mois qui suivent la fin de la consultation. Là où moins de dix personnes ont répondu ou voté, leur nombre n’est pas donné, ni celui qui le ferait deviner. Ce qui a été supprimé n’est plus compté.")
    String rules();

    @Message("Chiffres comptés le {when}.")
    String counted(String when);

    @Message("Les chiffres n’ont pas encore été comptés.")
    String not_counted();

    @Message("Rapport annuel en PDF")
    String report();

    @Message("Les mois en CSV")
    String months_csv();

    @Message("Les mois en XLSX")
    String months_xlsx();

    @Message("Le détail par territoire en CSV")
    String parts_csv();

    @Message("Le détail par territoire en XLSX")
    String parts_xlsx();
}
