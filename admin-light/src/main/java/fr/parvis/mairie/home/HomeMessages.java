package fr.parvis.mairie.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of the front page and of what its three verbs lead to. */
@MessageBundle(value = "mairie_home", locale = "fr")
public interface HomeMessages {

    @Message("Annonces de votre syndicat")
    String announcements();

    @Message("Accueil")
    String title();

    @Message("Bonjour {name}")
    String hello(String name);

    @Message("Bonjour")
    String hello_all();

    @Message("Que voulez-vous faire ?")
    String lead();

    @Message("Lancer une consultation")
    String launch();

    @Message("Une question aux habitants, en quatre écrans. Vous pouvez vous arrêter et revenir quand vous voulez.")
    String launch_hint();

    @Message("Répondre aux habitants")
    String reply();

    @Message("{#if count == 1}Un texte attend{#else}{count} textes attendent{/if} d’être lus avant de paraître.")
    String reply_some(long count);

    @Message("Rien n’attend d’être lu.")
    String reply_none();

    @Message("Publier une décision")
    String decide();

    @Message(
            "{#if count == 1}Une consultation terminée attend{#else}{count} consultations terminées attendent{/if} la réponse du conseil.")
    String decide_some(long count);

    @Message("Aucune consultation terminée n’attend de réponse.")
    String decide_none();

    @Message("Préparé par votre syndicat")
    String offers();

    @Message(
            "Tout est écrit : vous choisissez les dates, ajoutez une phrase si vous voulez, et publiez. Vous pouvez aussi dire non.")
    String offers_lead();

    @Message("Proposée le {day}.")
    String offered(String day);

    @Message("Voir la proposition")
    String offer_open();

    @Message("Continuer")
    String offer_continue();

    @Message("C’est noté, votre syndicat le sait. La consultation n’est plus proposée ici.")
    String offer_declined();

    @Message("En cours")
    String under_way();

    @Message("Rien en cours pour le moment")
    String empty_title();

    @Message(
            "Votre première question peut être toute simple : « Faut-il éteindre l’éclairage public de minuit à 5 h ? ». Comptez cinq minutes. Rien n’est publié avant que vous ayez tout relu, et pendant dix minutes vous pouvez encore annuler.")
    String empty_text();

    @Message("La fiche de votre commune n’est pas complète")
    String sheet_title();

    @Message(
            "La loi demande l’adresse de la mairie et le nom du directeur de la publication dans les mentions légales.")
    String sheet_text();

    @Message("Compléter la fiche")
    String sheet_link();

    @Message("Brouillon sans titre")
    String untitled();

    @Message("Commencé le {day}. Les habitants ne le voient pas.")
    String state_draft(String day);

    @Message("Ouvre le {moment}.")
    String state_coming(String moment);

    @Message(
            "{#if count == 0}Pas encore de réponse{#else}{count} {#if count < 2}réponse{#else}réponses{/if}{/if}, jusqu’au {moment}.")
    String state_open(long count, String moment);

    @Message(
            "{#if count == 0}Aucune réponse{#else}{count} {#if count < 2}réponse{#else}réponses{/if}{/if}. Terminée le {moment}.")
    String state_closed(long count, String moment);

    @Message(
            "{#if count == 0}Aucune réponse{#else}{count} {#if count < 2}réponse{#else}réponses{/if}{/if}. La réponse du conseil est publiée.")
    String state_answered(long count);

    @Message("Continuer")
    String next_draft();

    @Message("Voir où elle en est")
    String next_board();

    @Message("{#if count == 1}Lire un texte{#else}Lire {count} textes{/if}")
    String next_texts(long count);

    @Message("Écrire la réponse du conseil")
    String next_answer();

    @Message("Archiver")
    String next_archive();

    @Message("Voir la consultation")
    String next_archived();

    @Message("Et aussi")
    String also();

    @Message("Voir le site des habitants")
    String site();

    @Message("Les personnes qui travaillent ici")
    String team();

    @Message("La fiche de la commune")
    String sheet();

    @Message("Votre compte")
    String account();

    @Message("Les consultations archivées")
    String archives();

    @Message("La corbeille")
    String bin();

    @Message("Répondre aux habitants")
    String texts_title();

    @Message("Ce que les habitants ont écrit attend d’être lu avant de paraître. Choisissez une consultation.")
    String texts_lead();

    @Message("Rien n’attend d’être lu")
    String texts_none_title();

    @Message(
            "Quand un habitant écrira un texte, il apparaîtra ici avant tout le monde. On répond aussi aux habitants en publiant la décision du conseil.")
    String texts_none();

    @Message("Publier une décision")
    String decisions_title();

    @Message("Ces consultations sont terminées : les habitants attendent la réponse du conseil.")
    String decisions_lead();

    @Message("Aucune consultation n’attend de décision")
    String decisions_none_title();

    @Message(
            "Quand une consultation se terminera, vous écrirez ici ce que le conseil en fait : « Vous avez dit, nous avons décidé, pourquoi ».")
    String decisions_none();

    @Message("Les autres consultations")
    String decisions_others();

    @Message("Les consultations archivées")
    String archives_title();

    @Message("Leur page publique reste en ligne, avec le résultat et la réponse du conseil.")
    String archives_lead();

    @Message("Rien n’est archivé.")
    String archives_none();

    @Message("Accueil")
    String home();

    @Message(
            "La consultation est archivée. Les habitants retrouvent toujours son résultat et la réponse du conseil ; vous, dans les archives.")
    String archived();

    @Message("Budget participatif, vote jusqu’au {moment}.")
    String state_vote(String moment);

    @Message("Budget participatif, vote terminé le {moment}.")
    String state_voted(String moment);

    @Message("Budget participatif, vote terminé le {moment}. La réponse du conseil est publiée.")
    String state_voted_answered(String moment);

    @Message("Préparer la liste de ceux qui votent")
    String next_list();

    @Message("Faire les trois clés")
    String next_keys();

    @Message("Sceller l’urne")
    String next_seal();

    @Message("Faire les lettres")
    String next_letters();

    @Message("Saisir les bulletins papier")
    String next_sheets();

    @Message("Dépouiller l’urne")
    String next_count();

    @Message("Publier le résultat du vote")
    String next_publish();

    @Message("Consultation {holder.withDe}")
    String held(PlaceName holder);
}
