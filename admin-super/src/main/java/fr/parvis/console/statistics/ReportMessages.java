package fr.parvis.console.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the report of a year. */
@MessageBundle(value = "console_report", locale = "fr")
public interface ReportMessages {

    @Message("La participation des habitants en {year}")
    String title(int year);

    @Message(
            "{#if count == 0}En {year}, rien n’a encore été demandé aux habitants des {all} communes.{#else if count == 1}En {year}, une commune sur {all} a consulté ses habitants, reçu leurs réponses ou publié une décision.{#else}En {year}, {number} communes sur {all} ont consulté leurs habitants, reçu leurs réponses ou publié une décision.{/if}")
    String active(int year, long count, String number, String all);

    @Message(
            "{#if count == 0}Aucune consultation n’a été ouverte{#else if count == 1}Une consultation a été ouverte{#else}{number} consultations ont été ouvertes{/if}{compared}.")
    String opened(long count, String number, String compared);

    @Message(
            "{#if more == 0}, autant qu’en {year}{#else if more > 0}, soit {number} de plus qu’en {year}{#else}, soit {number} de moins qu’en {year}{/if}")
    String compared(long more, String number, int year);

    @Message(
            "{#if answers == 0}Aucune réponse n’a été reçue{#else if answers == 1}Une réponse a été reçue{#else}{answered} réponses ont été reçues{/if}{#if ballots > 0}, et {voted} {#if ballots == 1}bulletin de vote{#else}bulletins de vote{/if}{/if}{#if share} : {share} des habitants consultés ont pris part{/if}.")
    String came(String answered, long answers, String voted, long ballots, String share);

    @Message(
            "{#if count == 0}Aucun conseil n’a encore publié sa décision{#else if count == 1}Un conseil a publié sa décision{#else}{number} décisions de conseils ont été publiées{/if}.")
    String decided(long count, String number);

    @Message(
            "{#if due == 0}Aucune décision n’était encore due au terme des trois mois promis{#else if due == 1}Une décision était due : elle {#if kept == 1}a été publiée dans les trois mois promis{#else}ne l’a pas été dans les trois mois promis{/if}{#else}Sur {number} décisions dues, {#if kept == 0}aucune n’a été publiée{#else if kept == 1}une a été publiée{#else}{in_time} ont été publiées{/if} dans les trois mois promis{/if}.")
    String kept(long due, String number, long kept, String in_time);

    @Message("Consultations ouvertes en {year}, mois par mois")
    String chart(int year);

    @Message("Ce qui a été décidé")
    String decisions();

    @Message("Aucune décision n’a été publiée cette année.")
    String no_decision();

    @Message(
            "{commune}{#if others == 1} et une autre commune{#else if others > 1} et {others} autres communes{/if} – {title}")
    String decision_of(String commune, long others, String title);

    @Message("Publiée le {day}.")
    String decision_on(String day);

    @Message(
            "{#if count == 1}Une autre décision a été publiée plus tôt dans l’année.{#else}{number} autres décisions ont été publiées plus tôt dans l’année.{/if}")
    String more_decisions(long count, String number);

    @Message("La carte des communes")
    String map();

    @Message("Ce qui se passait dans chaque commune le {day}.")
    String map_of(String day);

    @Message("Carte des communes. {counts}.")
    String map_said(String counts);

    @Message("Légende de la carte, avec le nombre de communes.")
    String legend();

    @Message("une consultation est en cours")
    String asking();

    @Message("la réponse du conseil est attendue")
    String waiting();

    @Message("ses consultations ont reçu leur réponse")
    String asked();

    @Message("mairie venue, rien n’a encore été demandé")
    String working();

    @Message("mairie pas encore venue")
    String absent();

    @Message(
            "{#if count == 1}Une commune n’est pas dessinée : sa position n’est pas connue.{#else}{number} communes ne sont pas dessinées : leur position n’est pas connue.{/if}")
    String unplaced(int count, String number);

    @Message("Les communes qui ont consulté")
    String communes();

    @Message("Aucune commune n’a ouvert de consultation cette année.")
    String no_commune();

    @Message(
            "{#if count == 1}Une autre commune a consulté ; la liste entière est dans la console.{#else}{number} autres communes ont consulté ; la liste entière est dans la console.{/if}")
    String more_communes(long count, String number);

    @Message("Commune")
    String column_commune();

    @Message("Consultations")
    String column_opened();

    @Message("Réponses")
    String column_answers();

    @Message("Bulletins")
    String column_ballots();

    @Message("Participation")
    String column_participation();

    @Message("Décisions")
    String column_decided();

    @Message("Comment c’est compté")
    String method();

    @Message(
            "La participation rapporte les réponses et les bulletins au nombre d’habitants de chaque commune qui a consulté, autant de fois qu’elle a consulté. Une décision est à temps dans les trois mois qui suivent la fin de la consultation. Là où moins de dix personnes ont répondu ou voté, leur nombre n’est pas donné, ni celui qui le ferait deviner. Ce qui a été supprimé n’est plus compté.")
    String method_text();

    @Message("Rapport tiré le {day}.")
    String made(String day);
}
