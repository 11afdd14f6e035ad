package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the console's home. */
@MessageBundle(value = "console_home", locale = "fr")
public interface HomeMessages {

    @Message("À faire aujourd’hui")
    String title();

    @Message(
            "Aucun serveur de courriel n’est réglé{#if count == 1} : un courriel attend{#else if count > 1} : {number} courriels attendent{/if}")
    String mail_missing(long count, String number);

    @Message("Réglez-le d’abord : sans lui, aucune invitation ne part et personne n’entre. Rien n’est perdu.")
    String mail_missing_text();

    @Message(
            "Le serveur de courriel ne répond pas : {#if count == 1}un courriel attend{#else}{number} courriels attendent{/if}")
    String mail_unanswered(long count, String number);

    @Message(
            "Le serveur de courriel refuse notre identification : {#if count == 1}un courriel attend{#else}{number} courriels attendent{/if}")
    String mail_refused(long count, String number);

    @Message("Chaque courriel est essayé de nouveau ; s’il n’a toujours pas pu partir, il passe en échec.")
    String mail_text();

    @Message("Régler le serveur")
    String mail_set();

    @Message("Voir ces courriels")
    String mail_see();

    @Message("{#if count == 1}Une mairie demande de l’aide{#else}{count} mairies demandent de l’aide{/if}")
    String help_title(int count);

    @Message("Sans phrase : rappelez pour savoir.")
    String help_no_sentence();

    @Message("C’est fait")
    String help_done();

    @Message(
            "{#if count == 1}Une décision attend une seconde personne{#else}{count} décisions attendent une seconde personne{/if}")
    String begun_title(int count);

    @Message(
            "{#if count == 1}Une action groupée est mise de côté{#else}{count} actions groupées sont mises de côté{/if}")
    String aside_title(int count);

    @Message("Préparée par {name}, arrêtée depuis le {when}")
    String aside_of(String name, String when);

    @Message("Supprimer {commune}")
    String begun_departure(String commune);

    @Message("Fusionner {count} communes")
    String begun_merger(int count);

    @Message(
            "{#if count == 1}Des textes d’habitants attendent d’être lus dans une commune{#else}Des textes d’habitants attendent d’être lus dans {count} communes{/if}")
    String texts(int count);

    @Message(
            "{#if count == 1}Une commune attend la réponse de son conseil depuis plus de trois mois{#else}{count} communes attendent la réponse de leur conseil depuis plus de trois mois{/if}")
    String late(int count);

    @Message(
            "{#if count == 1}Une consultation se termine dans les sept jours{#else}Des consultations se terminent dans les sept jours dans {count} communes{/if}")
    String closing(int count);

    @Message(
            "{#if count == 1}Un courriel n’a pas pu partir pour une commune{#else}Des courriels n’ont pas pu partir pour {count} communes{/if}")
    String failed(int count);

    @Message(
            "{#if count == 1}Une commune n’a pas ouvert son invitation depuis plus d’une semaine{#else}{count} communes n’ont pas ouvert leur invitation depuis plus d’une semaine{/if}")
    String unopened(int count);

    @Message(
            "{#if count == 1}Une mairie n’est pas venue depuis six mois et ne demande rien{#else}{count} mairies ne sont pas venues depuis six mois et ne demandent rien{/if}")
    String dormant(int count);

    @Message("{#if count == 1}un texte{#else}{count} textes{/if}")
    String about_texts(int count);

    @Message("jusqu’au {day}")
    String about_closing(String day);

    @Message("venue le {day}")
    String about_seen(String day);

    @Message("{#if count == 1}et une autre{#else}et {count} autres{/if}")
    String more(int count);

    @Message("Voir dans la table")
    String see();

    @Message("Écrire à ces mairies")
    String write();

    @Message("Rappeler à ces mairies")
    String remind();

    @Message("Renvoyer ces invitations")
    String again();

    @Message("Renvoyer ces courriels")
    String retry();

    @Message("Rien n’attend personne")
    String nothing_title();

    @Message("Les mairies qui demandent de l’aide, les réponses en retard, les invitations sans suite paraîtront ici.")
    String nothing_text();

    @Message(
            "{#if count == 0}Aucune commune{#else if count == 1}Une commune{#else}{number} communes{/if}, chiffres comptés le {when}.")
    String counted(int count, String number, String when);
}
