package fr.parvis.mairie.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of the board and of the deeds that start there. */
@MessageBundle(value = "mairie_board", locale = "fr")
public interface BoardMessages {

    @Message("Accueil")
    String home();

    @Message("Retour à la consultation")
    String back();

    @Message("Qui répond")
    String audience();

    @Message("La consultation est publiée")
    String published_title();

    @Message("Une erreur ? Vous pouvez encore annuler jusqu’à {time}.")
    String published_undo(String time);

    @Message("Annuler la publication")
    String undo();

    @Message("Consultation {holder.withDe}")
    String held(PlaceName holder);

    @Message("Vous n’avez rien à faire")
    String held_title();

    @Message(
            "Cette consultation est celle {holder.withDe}, qui la mène dans toutes ses communes et publiera la réponse. Vous suivez ici la participation de vos habitants ; rien n’y est à modifier, à clore ou à supprimer par la mairie.")
    String held_text(PlaceName holder);

    @Message("La réponse {holder.withDe}")
    String held_answer(PlaceName holder);

    @Message("Les textes libres")
    String held_texts();

    @Message("Dans toute l’intercommunalité")
    String together();

    @Message("À faire")
    String todo();

    @Message("{#if count == 1}Lire le texte qui attend{#else}Lire les {count} textes qui attendent{/if}")
    String todo_texts(long count);

    @Message("Il ne paraît rien que vous n’ayez lu.")
    String todo_texts_hint();

    @Message("Écrire la réponse du conseil")
    String todo_answer();

    @Message("Les habitants ont répondu : dites-leur ce que vous en faites.")
    String todo_answer_hint();

    @Message("Archiver")
    String todo_archive();

    @Message("Elle quitte votre accueil ; sa page publique reste en ligne.")
    String todo_archive_hint();

    @Message("Participation")
    String participation();

    @Message("{#if count < 2}réponse{#else}réponses{/if}")
    String answers(long count);

    @Message("{#if count == 1}Une personne suit{#else}{count} personnes suivent{/if} cette consultation.")
    String followers(long count);

    @Message(
            "Parvis leur écrit à l’ouverture, deux jours avant la fin, puis au résultat, puis à la réponse du conseil.")
    String followers_hint();

    @Message("des habitants")
    String share_of();

    @Message("{#if count < 2}jour restant{#else}jours restants{/if}")
    String days_left(long count);

    @Message("Qui peut encore répondre :")
    String still();

    @Message("Tout le monde, sans compte ni adresse électronique, jusqu’au {moment}.")
    String still_everyone(String moment);

    @Message("Chaque habitant qui n’a pas encore confirmé sa réponse par courriel, une fois, jusqu’au {moment}.")
    String still_one_each(String moment);

    @Message("Compté à {time}.")
    String counted_at(String time);

    @Message("Actualiser")
    String refresh();

    @Message("Réponses par jour")
    String by_day();

    @Message("Pas encore de réponse. Faites connaître l’adresse ci-dessous : affiche, bulletin, panneau, réseaux.")
    String no_answer();

    @Message("Les réponses arriveront à partir de l’ouverture.")
    String not_open();

    @Message(
            "Le résultat paraîtra à la clôture, ici comme pour les habitants : le voir avancer dirait ce que chacun a répondu.")
    String why_later();

    @Message("L’adresse à faire connaître")
    String share_title();

    @Message("Une affiche à imprimer, des textes prêts à copier pour les SMS, le bulletin et PanneauPocket.")
    String share_hint();

    @Message("Faire connaître")
    String share_do();

    @Message("La page des habitants")
    String share_closed();

    @Message("Supprimer cette consultation")
    String delete();

    @Message("Poser la question de nouveau")
    String again();

    @Message("Mêmes questions, mêmes raisons, nouvelles dates : un brouillon à relire et à publier.")
    String again_hint();

    @Message("Refaire comme la dernière fois")
    String again_do();

    @Message("Changer quelque chose")
    String change();

    @Message("Corriger un texte")
    String correct();

    @Message("Prolonger")
    String extend();

    @Message("Clore maintenant")
    String close();

    @Message("Les textes des habitants")
    String texts_all();

    @Message("Résultat")
    String result();

    @Message("Réponse")
    String answer();

    @Message(
            "{#if count == 0}Personne n’a répondu.{#else if count == 1}Une seule personne a répondu.{#else}{count} personnes ont répondu.{/if} En dessous de dix, le détail ne paraît pas : dans un village, il nommerait des personnes.")
    String too_few(long count);

    @Message("{question} (placé en premier)")
    String first_places(String question);

    @Message("Toutes places comptées, du plus au moins apprécié : {order}.")
    String order(String order);

    @Message("Moyenne {mean}, médiane {median}.")
    String figures(String mean, String median);

    @Message("{#if texts == 1}Un texte affiché{#else}{texts} textes affichés{/if}")
    String texts_shown(int texts);

    @Message("{label} (regroupées, car moins de dix personnes ont donné l’une d’elles)")
    String merged(String label);

    @Message("Moins de dix personnes ont répondu à cette question : le détail ne paraît pas.")
    String no_figures();

    @Message("La réponse du conseil")
    String answer_title();

    @Message("Publiée le {day}")
    String answer_on(String day);

    @Message("Corriger la réponse")
    String answer_correct();

    @Message("Elle s’archivera une fois la réponse du conseil publiée.")
    String not_archivable();

    @Message("Des textes attendent encore d’être lus : {count}.")
    String texts_waiting(long count);

    @Message("Jusqu’à quand ?")
    String extend_title();

    @Message("Elle se termine pour l’instant le {moment}.")
    String extend_now(String moment);

    @Message("Une semaine de plus")
    String extend_week();

    @Message("Deux semaines de plus")
    String extend_fortnight();

    @Message("Jusqu’au {day} à minuit.")
    String extend_to(String day);

    @Message("Jusqu’à une autre date")
    String extend_until();

    @Message("Dernier jour")
    String extend_day();

    @Message("Jusqu’à minuit. Par exemple 14/03/2026.")
    String extend_day_hint();

    @Message("Prolonger la consultation")
    String extend_do();

    @Message("Choisissez jusqu’à quand la consultation dure.")
    String extend_missing();

    @Message("Donnez un jour qui existe, par exemple 14/03/2026.")
    String extend_day_wrong();

    @Message("Choisissez un jour après le {day}.")
    String extend_too_soon(String day);

    @Message("Choisissez une date à moins d’un an.")
    String extend_too_far();

    @Message("Clore la consultation maintenant ?")
    String close_title();

    @Message("Elle devait durer {period}. Plus personne ne pourra répondre, et elle ne pourra pas être rouverte.")
    String close_text(String period);

    @Message(
            "{#if count == 0}Personne n’a encore répondu.{#else if count == 1}Une réponse est enregistrée et compte.{#else}{count} réponses sont enregistrées et comptent.{/if}")
    String close_count(long count);

    @Message("Clore maintenant")
    String close_do();

    @Message("La laisser ouverte")
    String close_keep();

    @Message("Annuler la publication ?")
    String undo_title();

    @Message(
            "La consultation redevient un brouillon, que vous pourrez corriger et publier de nouveau. Sa page disparaît.")
    String undo_text();

    @Message(
            "{#if count == 0}Personne n’a encore répondu : rien ne sera perdu.{#else if count == 1}Une réponse est déjà arrivée : elle sera supprimée.{#else}{count} réponses sont déjà arrivées : elles seront supprimées.{/if}")
    String undo_count(long count);

    @Message("C’est possible jusqu’à {time}.")
    String undo_until(String time);

    @Message("Annuler la publication")
    String undo_do();

    @Message("{#if count == 1}Annuler et supprimer la réponse{#else}Annuler et supprimer les {count} réponses{/if}")
    String undo_do_count(long count);

    @Message("La laisser publiée")
    String undo_keep();

    @Message("Archiver la consultation ?")
    String archive_title();

    @Message(
            "Elle quitte votre accueil et rejoint les consultations archivées. Sa page publique reste en ligne, avec le résultat et la réponse du conseil.")
    String archive_text();

    @Message("Archiver")
    String archive_do();

    @Message("La garder sur l’accueil")
    String archive_keep();

    @Message("Elle ne peut pas encore être archivée")
    String archive_not_title();

    @Message("La consultation n’est pas terminée.")
    String archive_not_running();

    @Message(
            "Les habitants ont pris le temps de répondre : le conseil leur doit une réponse, même courte. C’est ce qui leur donnera envie de participer la prochaine fois.")
    String archive_not_answered();

    @Message("Posée aux {people} participants qui ont répondu « {answer} » à « {question} ».")
    String asked_of(String people, String answer, String question);

    @Message("Posée à ceux qui ont répondu « {answer} » à « {question} » : trop peu de personnes pour le détail.")
    String asked_of_few(String answer, String question);

    @Message("Photo")
    String photo();

    @Message("La consultation est prolongée : elle est ouverte jusqu’au {moment}.")
    String done_extended(String moment);

    @Message("La correction est en ligne, avec votre note.")
    String done_corrected();

    @Message("La consultation est close.")
    String done_closed();

    @Message("La publication est annulée : c’est de nouveau un brouillon, que les habitants ne voient pas.")
    String done_undone();

    @Message("La réponse est enregistrée. Les habitants ne la voient pas encore.")
    String done_kept();

    @Message("La réponse du conseil est en ligne.")
    String done_answered();

    @Message("C’est restauré, comme avant.")
    String done_restored();

    @Message("La liste de ceux qui votent")
    String urn_list();

    @Message("Un fichier de la mairie : qui reçoit une lettre avec un code.")
    String urn_list_hint();

    @Message("Les trois clés")
    String urn_keys();

    @Message("Trois personnes en gardent une part chacune. Il en faut deux pour ouvrir l’urne.")
    String urn_keys_hint();

    @Message("Sceller l’urne")
    String urn_seal();

    @Message("Les projets, la règle, les dates et la liste ne changent plus.")
    String urn_seal_hint();

    @Message("Les lettres avec les codes")
    String urn_letters();

    @Message("Après le scellement : à imprimer et à distribuer avant l’ouverture.")
    String urn_letters_hint();

    @Message("Saisir les bulletins papier")
    String urn_paper();

    @Message("Chaque bulletin est lu par deux personnes.")
    String urn_paper_hint();

    @Message("Au guichet : recevoir les enveloppes")
    String urn_desk();

    @Message("Dépouiller l’urne")
    String urn_count();

    @Message("Avec deux des trois personnes qui gardent une clé.")
    String urn_count_hint();

    @Message("Les bulletins sont comptés.")
    String urn_counted_hint();

    @Message("Publier le résultat")
    String urn_publish();

    @Message("Les habitants ne le voient pas encore.")
    String urn_publish_hint();

    @Message("Chacun peut le vérifier.")
    String urn_published_hint();

    @Message("Changer les dates")
    String urn_dates();

    @Message("L’urne est scellée : le titre, les projets et les dates ne changent plus.")
    String urn_sealed();
}
