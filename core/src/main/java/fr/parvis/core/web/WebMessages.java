package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the layouts, the tags and the error pages. */
@MessageBundle(value = "web", locale = "fr")
public interface WebMessages {
    @Message("(facultatif)")
    String optional();

    @Message("Erreur :")
    String error_prefix();

    @Message("{#if count == 1}Il y a un point à corriger{#else}Il y a {count} points à corriger{/if}")
    String errors_title(int count);

    @Message("Aller au contenu")
    String skip();

    @Message("Choisir…")
    String choose();

    @Message("Par exemple 14/03/2026.")
    String date_hint();

    @Message("Modifier")
    String modify();

    @Message("Étape {current} sur {total}")
    String step(int current, int total);

    @Message("Retour")
    String back();

    @Message("Fil d’Ariane")
    String breadcrumb();

    @Message("Navigation")
    String navigation();

    @Message("Pages")
    String pagination();

    @Message("Page {number}")
    String page(int number);

    @Message("Précédente")
    String previous();

    @Message("Suivante")
    String next();

    @Message("{first} à {last} sur {total}")
    String range(long first, long last, long total);

    @Message("Filtrer")
    String filter();

    @Message("Tout afficher")
    String unfilter();

    @Message("Trier par {column}")
    String sort_by(String column);

    @Message("tri croissant")
    String sorted_up();

    @Message("tri décroissant")
    String sorted_down();

    @Message("Tableau à faire défiler")
    String scroll_table();

    @Message("Bon à savoir")
    String notice_info();

    @Message("C’est fait")
    String notice_success();

    @Message("Attention")
    String notice_warning();

    @Message("Erreur")
    String notice_error();

    @Message("À faire")
    String badge_todo();

    @Message("À modifier")
    String badge_edit();

    @Message("Validé")
    String badge_ok();

    @Message("Brouillon")
    String badge_draft();

    @Message("Programmée")
    String badge_scheduled();

    @Message("En ligne")
    String badge_live();

    @Message("Terminée")
    String badge_done();

    @Message("Archivée")
    String badge_archived();

    @Message("En attente")
    String badge_waiting();

    @Message("En échec")
    String badge_failed();

    @Message("Nombre")
    String bars_count();

    @Message("Part")
    String bars_share();

    @Message("moins de 10")
    String bars_hidden();

    @Message("Sur {people} {#if total < 2}personne{#else}personnes{/if}.")
    String bars_total(String people, long total);

    @Message(
            "Du {first} au {last} : {total} {#if total < 2}réponse{#else}réponses{/if}. Le jour le plus suivi : {busiest}, {most}.")
    String days_summary(String first, String last, int total, String busiest, int most);

    @Message("Voir les chiffres jour par jour")
    String days_table();

    @Message("Jour")
    String days_day();

    @Message("Réponses")
    String days_count();

    @Message("{value} sur {max}")
    String progress(Object value, Object max);

    @Message("Vous avez dit")
    String decision_said();

    @Message("Nous avons décidé")
    String decision_decided();

    @Message("Pourquoi")
    String decision_why();

    @Message("Se déconnecter")
    String sign_out();

    @Message("Besoin d’aide ?")
    String help();

    @Message("Démonstration : les communes existent, les contenus sont inventés.")
    String demo();

    @Message("Informations sur le site")
    String footer();

    @Message("Site réalisé avec Parvis, logiciel libre.")
    String made_with();
}
