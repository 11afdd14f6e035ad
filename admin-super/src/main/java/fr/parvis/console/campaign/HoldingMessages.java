package fr.parvis.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of what intercommunal bodies ask. */
@MessageBundle(value = "console_holding", locale = "fr")
public interface HoldingMessages {

    @Message("Consultations intercommunales")
    String title();

    @Message(
            "Une intercommunalité consulte les habitants de toutes ses communes à la fois : chacun répond sur le site de sa commune, et les mairies n’ont rien à faire.")
    String lead();

    @Message("Préparer une consultation intercommunale")
    String prepare();

    @Message("Aucune consultation intercommunale")
    String none();

    @Message("Consultation")
    String consultation();

    @Message("Intercommunalité")
    String epci();

    @Message("Dates")
    String dates();

    @Message("État")
    String state();

    @Message("Communes")
    String communes();

    @Message("En préparation")
    String state_draft();

    @Message("Publiée")
    String state_on();

    @Message("Réponse publiée")
    String state_answered();

    @Message("Au nom de quelle intercommunalité ?")
    String whose_title();

    @Message("Choisissez une intercommunalité.")
    String whose_missing();

    @Message("Continuer")
    String whose_next();

    @Message("Premier jour")
    String begins();

    @Message("Dernier jour")
    String ends();

    @Message("Enregistrer et vérifier")
    String save_next();

    @Message("Supprimer cette consultation")
    String discard();

    @Message("Écrivez un jour, par exemple 14/03/2026.")
    String day_missing();

    @Message("Ce jour est passé.")
    String day_past();

    @Message("Ce jour est passé depuis : choisissez-en un autre. Le reste est gardé.")
    String day_past_since();

    @Message(
            "Ce dernier jour est passé : la consultation ne peut pas être publiée ainsi. Rien n’est perdu, changez seulement les dates.")
    String check_past();

    @Message("Terminée")
    String state_over();

    @Message("Dates passées")
    String state_past();

    @Message("C’est dans plus d’un an.")
    String day_far();

    @Message("Le dernier jour vient avant le premier.")
    String end_before_begin();

    @Message("Voici ce qui va être publié")
    String check_title();

    @Message(
            "Au nom {holder.withDe}, sur le site de chaque commune ouverte. Chaque mairie reçoit un courriel dix minutes plus tard, et n’a rien à faire. Jusque-là, vous pouvez tout annuler ; ensuite, les réponses proposées ne changent plus.")
    String check_lead(PlaceName holder);

    @Message("{#if count == 1}commune{#else}communes{/if}")
    String check_communes(long count);

    @Message("Site suspendu ou archivé, la consultation n’y paraîtra pas : {names}.")
    String check_resting(String names);

    @Message("Aucune commune de cette intercommunalité n’est ouverte.")
    String check_none();

    @Message("{#if count == 1}Publier dans la commune{#else}Publier dans les {number} communes{/if}")
    String publish(long count, String number);

    @Message("Changer le texte ou les dates")
    String change_text();

    @Message("Changer les dates")
    String change_dates();

    @Message("{#if count == 1}1 commune attend son tour{#else}{number} communes attendent leur tour{/if}")
    String running(long count, String number);

    @Message("Avancement")
    String progress();

    @Message("Vous pouvez quitter cette page : le travail continue, et vous le retrouverez ici.")
    String leave();

    @Message("Pas publiée partout")
    String failed_title();

    @Message("La publication a échoué dans : {names}.")
    String failed(String names);

    @Message("Ces communes ont ouvert ou rejoint l’intercommunalité depuis : {names}.")
    String missing(String names);

    @Message("Site suspendu ou archivé, la consultation n’y est pas : {names}.")
    String resting(String names);

    @Message(
            "{#if count == 1}Publier dans la commune qui manque{#else}Publier dans les {number} communes qui manquent{/if}")
    String publish_missing(long count, String number);

    @Message("Pas fait partout")
    String undone_title();

    @Message("La réponse n’a pas pu être publiée dans : {names}.")
    String untold(String names);

    @Message("Le dernier changement n’a pas pu être fait dans : {names}.")
    String unchanged(String names);

    @Message("La publication n’a pas pu être annulée dans : {names}. La consultation y est encore en ligne.")
    String stuck(String names);

    @Message("Réessayer")
    String retry();

    @Message("Publiée")
    String published_title();

    @Message("Une erreur ? Vous pouvez encore annuler la publication partout jusqu’{time}.")
    String published_undo(String time);

    @Message("Annuler la publication")
    String undo();

    @Message("Annulation en cours")
    String undoing();

    @Message("Changer quelque chose")
    String change();

    @Message("Corriger les textes")
    String correct();

    @Message("Prolonger")
    String extend();

    @Message("Clore maintenant")
    String close();

    @Message("La correction est enregistrée : chaque commune la publie aussitôt, avec votre note.")
    String done_corrected();

    @Message("La consultation est prolongée : chaque commune l’annonce aussitôt.")
    String done_extended();

    @Message("La consultation est close : plus personne ne pourra répondre, dans aucune commune.")
    String done_closed();

    @Message(
            "La publication est annulée dans toutes les communes : c’est de nouveau un brouillon, que les habitants ne voient pas.")
    String done_undone();

    @Message("Retour à la consultation")
    String back();

    @Message(
            "Une faute, une date fausse ? Corrigez : les habitants {#if count == 1}de la commune{#else}des {number} communes{/if} verront qu’il y a eu une correction, et laquelle. Corrigez les mots, pas le sens : des habitants ont peut-être déjà répondu. Les réponses proposées et l’adresse des pages ne changent plus.")
    String correct_lead(long count, String number);

    @Message("Ce qui est entre accolades, comme \\{de la commune}, reste : chaque commune y lit son nom.")
    String correct_names();

    @Message("Relisez ce qui change")
    String corrected_title();

    @Message("Jusqu’à quand ?")
    String extend_title();

    @Message("Elle se termine pour l’instant le {day} à minuit, dans toutes les communes.")
    String extend_now(String day);

    @Message("Nouveau dernier jour")
    String extend_day();

    @Message("Jusqu’à minuit. Par exemple 14/03/2026.")
    String extend_day_hint();

    @Message("Prolonger dans toutes les communes")
    String extend_do();

    @Message("Choisissez un jour après le {day}.")
    String extend_too_soon(String day);

    @Message("Clore la consultation maintenant ?")
    String close_title();

    @Message(
            "Elle devait durer {period}. Plus personne ne pourra répondre{#if count > 1}, dans aucune des {number} communes{/if}, et elle ne pourra pas être rouverte.")
    String close_text(String period, long count, String number);

    @Message(
            "{#if count == 0}Personne n’a encore répondu.{#else if count == 1}Une réponse est enregistrée et compte.{#else}{number} réponses sont enregistrées et comptent.{/if}")
    String close_count(long count, String number);

    @Message("La laisser ouverte")
    String close_keep();

    @Message("Annuler la publication ?")
    String undo_title();

    @Message(
            "{#if count > 1}Les pages des {number} communes disparaissent{#else}La page de la commune disparaît{/if}, et la consultation redevient un brouillon, que vous pourrez corriger et publier de nouveau. {#if told}Les mairies ont déjà reçu un courriel : prévenez-les.{#else}Aucune mairie n’a encore reçu de courriel.{/if} C’est possible jusqu’{time}.")
    String undo_text(long count, String number, String time, boolean told);

    @Message(
            "{#if count == 0}Personne n’a encore répondu : rien ne sera perdu.{#else if count == 1}Une réponse est déjà arrivée : elle sera supprimée.{#else}{number} réponses sont déjà arrivées : elles seront supprimées.{/if}")
    String undo_count(long count, String number);

    @Message("{#if count == 1}Annuler et supprimer la réponse{#else}Annuler et supprimer les {number} réponses{/if}")
    String undo_do_count(long count, String number);

    @Message("La laisser publiée")
    String undo_keep();

    @Message("annulation en attente")
    String leaving_state();

    @Message("encore en ligne")
    String stuck_state();

    @Message("changement en attente")
    String change_waiting();

    @Message("dernier changement pas fait")
    String change_failed();

    @Message("{#if count < 2}commune la publie{#else}communes la publient{/if}")
    String count_communes(long count);

    @Message("{#if count < 2}réponse d’habitant{#else}réponses d’habitants{/if}")
    String answers(long count);

    @Message("Les résultats")
    String results();

    @Message("Les résultats paraîtront ici à la fin de la consultation.")
    String results_wait();

    @Message("Écrire la réponse")
    String answer();

    @Message("Corriger la réponse")
    String answer_correct();

    @Message("Les communes, une à une")
    String board_caption();

    @Message("Commune")
    String commune();

    @Message("Réponses")
    String participants();

    @Message("Réponse publiée")
    String answered();

    @Message("en attente")
    String waiting();

    @Message("publiée")
    String published();

    @Message("terminée")
    String closed();

    @Message("échec")
    String failed_state();

    @Message("pas publiée")
    String missing_state();

    @Message("site suspendu")
    String resting_state();

    @Message("en attente")
    String answer_waiting();

    @Message("oui")
    String answer_done();

    @Message("échec")
    String answer_failed();

    @Message("Ce qui a été décidé")
    String answer_title();

    @Message(
            "Trois textes courts, publiés au nom {holder.withDe} {#if count == 1}dans la commune{#else}dans les {number} communes{/if}. Ils paraîtront en haut de la page de la consultation.")
    String answer_lead(PlaceName holder, long count, String number);

    @Message("Vous avez dit")
    String said();

    @Message("Nous avons décidé")
    String decided();

    @Message("Pourquoi")
    String why();

    @Message(
            "{#if count == 1}Publier la réponse dans la commune{#else}Publier la réponse dans les {number} communes{/if}")
    String answer_publish(long count, String number);

    @Message("Écrivez ce que les habitants ont dit.")
    String heard_missing();

    @Message("Écrivez ce qui a été décidé.")
    String decided_missing();

    @Message("Écrivez pourquoi.")
    String explained_missing();

    @Message("Raccourcissez ce texte : {most} signes au plus.")
    String too_long(int most);

    @Message("La réponse {holder.withDe}")
    String answer_head(PlaceName holder);

    @Message("Dans toute l’intercommunalité")
    String together();

    @Message("Commune par commune")
    String by_commune();

    @Message(
            "Ce que chaque commune publie elle-même. Un tiret : moins de dix personnes, ou un chiffre qui les ferait deviner.")
    String by_commune_lead();

    @Message("{question}, par commune")
    String table_by_commune(String question);

    @Message("Répartition")
    String drawing();

    @Message("non publié")
    String hidden();

    @Message("Consultation {holder.withDe}")
    String about(PlaceName holder);
}
