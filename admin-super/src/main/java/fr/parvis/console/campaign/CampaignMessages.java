package fr.parvis.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of campaigns. */
@MessageBundle(value = "console_campaign", locale = "fr")
public interface CampaignMessages {

    @Message("Campagnes")
    String title();

    @Message(
            "Une consultation préparée une fois, proposée à des dizaines de communes : chaque maire choisit les dates, ajoute une phrase, et publie.")
    String lead();

    @Message(
            "Pour {#if count == 1}la commune choisie{#else}les {number} communes choisies{/if}. Choisissez ce qu’elle demande : vous relirez ensuite les textes, puis la liste des communes, avant que rien ne parte.")
    String chosen_lead(long count, String number);

    @Message("Retirer la question {number}")
    String remove_question(int number);

    @Message("Ajouter une question")
    String add_question();

    @Message("Comment y répond-on ?")
    String kind();

    @Message("Il faut au moins une question.")
    String no_question();

    @Message(
            "Une autre version a été enregistrée depuis l’ouverture de cette page, par une autre personne ou dans un autre onglet. Ce que vous avez écrit est gardé ici : enregistrez de nouveau pour remplacer l’autre version.")
    String overtaken();

    @Message("Préparer une campagne")
    String prepare();

    @Message("Aucune campagne")
    String none();

    @Message("Campagne")
    String campaign();

    @Message("Préparée par")
    String by();

    @Message("Proposée")
    String offered_to();

    @Message("Publiée")
    String published_by();

    @Message("Refusée")
    String declined_by();

    @Message("État")
    String state();

    @Message("En préparation")
    String state_draft();

    @Message("Proposée le {day}")
    String state_offered(String day);

    @Message("Close")
    String state_ended();

    @Message("Partir d’un modèle")
    String from_model();

    @Message("Partir d’une consultation terminée")
    String from_past();

    @Message(
            "Les textes et les questions sont repris, jamais les réponses. Le nom de la commune est remplacé partout par celui de chaque commune.")
    String from_past_lead();

    @Message("Chercher dans les titres et les communes")
    String search();

    @Message("Chercher")
    String search_deed();

    @Message("Aucune consultation terminée ne correspond.")
    String past_none();

    @Message("{commune}, terminée le {day}, {#if count == 1}1 réponse{#else}{number} réponses{/if}")
    String past_line(String commune, String day, long count, String number);

    @Message("Reprendre")
    String take();

    @Message("Ce que la campagne demande")
    String text_title();

    @Message(
            "Écrivez pour toutes les communes à la fois. Là où va le nom de la commune, mettez ces mots entre accolades : \\{la commune}, \\{de la commune}, \\{à la commune}. Chacune y lira le sien, bien accordé.")
    String text_lead();

    @Message("Titre")
    String row_title();

    @Message("Présentation")
    String row_reason();

    @Message("Réponses possibles, une par ligne")
    String row_choices();

    @Message("Question {number}")
    String question(int number);

    @Message("Question")
    String row_label();

    @Message("Aide")
    String row_help();

    @Message("On peut ne pas y répondre")
    String row_optional();

    @Message("Qui répond")
    String audience();

    @Message("Tout le monde")
    String audience_everyone();

    @Message("Un habitant = une réponse")
    String audience_one_each();

    @Message("Durée proposée")
    String length();

    @Message("Une semaine")
    String length_week();

    @Message("Deux semaines")
    String length_two_weeks();

    @Message("Trois semaines")
    String length_three_weeks();

    @Message("Un mois")
    String length_month();

    @Message("Enregistrer et choisir les communes")
    String save_next();

    @Message("Enregistrer et relire")
    String save();

    @Message("Supprimer cette campagne")
    String discard();

    @Message("Comme on la lira {place}")
    String preview(String place);

    @Message("Écrivez un titre.")
    String title_missing();

    @Message("Écrivez la question.")
    String label_missing();

    @Message("Il faut au moins deux réponses possibles.")
    String too_few_choices();

    @Message("{most} réponses possibles au plus.")
    String too_many_choices(int most);

    @Message("La même réponse est écrite deux fois.")
    String same_choice();

    @Message("C’est trop long : {most} caractères au plus.")
    String too_long(int most);

    @Message("Entre accolades, écrivez seulement « la commune », « de la commune » ou « à la commune ».")
    String braces();

    @Message("La question {number} en dépend : gardez au moins autant de réponses possibles.")
    String choice_needed(int number);

    @Message("Choisissez qui répond.")
    String audience_missing();

    @Message("Choisissez une durée.")
    String length_missing();

    @Message("À quelles communes la proposer")
    String communes_title();

    @Message("Ajoutez des communes de l’une ou l’autre façon ; vous relirez la liste avant que rien ne parte.")
    String communes_lead();

    @Message("Toute une intercommunalité")
    String by_epci();

    @Message("Intercommunalité")
    String epci();

    @Message("{name} ({#if count == 1}1 commune ouverte{#else}{number} communes ouvertes{/if})")
    String epci_option(String name, long count, String number);

    @Message("Choisissez une intercommunalité.")
    String epci_missing();

    @Message("Une liste")
    String by_list();

    @Message("Codes INSEE ou noms, un par ligne")
    String list();

    @Message("Collez au moins une commune.")
    String list_missing();

    @Message(
            "{#if count == 1}Une ligne ne convient pas{#else}{count} lignes ne conviennent pas{/if} : {lines}. Corrigez, ou retirez ce qui est de trop.")
    String list_refused(int count, String lines);

    @Message(
            "{#if count == 1}Une commune n’est pas ouverte{#else}{count} communes ne sont pas ouvertes{/if} : {names}. Retirez-les de la liste, ou ouvrez-les d’abord.")
    String list_closed(int count, String names);

    @Message("Aucune commune ouverte dans cette liste : {lines}")
    String list_nothing(String lines);

    @Message("Toutes les communes où quelqu’un travaille")
    String by_active();

    @Message("{#if count == 1}1 commune a{#else}{number} communes ont{/if} une mairie qui se connecte.")
    String active_count(long count, String number);

    @Message("Ajouter")
    String add();

    @Message("Relire la liste ({number})")
    String review(String number);

    @Message("Voici ce qui va partir")
    String check_title();

    @Message(
            "Chaque mairie trouve la consultation sur son tableau, et reçoit un courriel dix minutes plus tard si elle ne l’a pas ouverte. Décochez celles que vous laissez de côté.")
    String check_lead();

    @Message("{#if count == 1}commune la recevra{#else}communes la recevront{/if}")
    String check_fresh(int count);

    @Message("{#if count == 1}l’a déjà reçue{#else}l’ont déjà reçue{/if}")
    String check_before(long count);

    @Message(
            "{#if count == 1}n’a encore personne : elle la verra{#else}n’ont encore personne : elles la verront{/if} quand quelqu’un y travaillera")
    String check_nobody(long count);

    @Message(
            "{#if count == 1}n’a pas les campagnes : rien ne lui est proposé{#else}n’ont pas les campagnes : rien ne leur est proposé{/if}")
    String check_off(int count);

    @Message(
            "{#if count == 1}a son site suspendu ou archivé : rien ne lui est proposé{#else}ont leur site suspendu ou archivé : rien ne leur est proposé{/if}")
    String check_resting(int count);

    @Message("Site suspendu ou archivé :")
    String check_resting_names();

    @Message("Sans les campagnes du syndicat")
    String off_title();

    @Message(
            "Une fois les campagnes activées, {#if count == 1}elle sera cochée{#else}elles seront cochées{/if} dans cette liste.")
    String off_lead(int count);

    @Message("Y activer les campagnes")
    String off_switch();

    @Message("Communes")
    String communes();

    @Message("personne n’y travaille encore")
    String nobody();

    @Message("Proposer à ces communes")
    String offer();

    @Message("Ajouter d’autres communes")
    String more();

    @Message(
            "{#if count == 1}La commune décochée n’est plus dans la liste.{#else}Les {number} communes décochées ne sont plus dans la liste.{/if}")
    String left_out(int count, String number);

    @Message("Choisissez au moins une commune.")
    String check_none();

    @Message(
            "{#if count == 1}La consultation est proposée à 1 commune.{#else}La consultation est proposée à {number} communes.{/if}")
    String offered(long count, String number);

    @Message(
            "{#if count == 0}Personne à relancer aujourd’hui.{#else if count == 1}1 mairie est relancée.{#else}{number} mairies sont relancées.{/if}")
    String reminded(long count, String number);

    @Message("Voir les courriels")
    String see_mails();

    @Message(
            "Une erreur ? Jusqu’à {time}, l’envoi peut être annulé {#if count == 1}dans la commune où personne n’a encore ouvert la consultation{#else}dans les {number} communes où personne n’a encore ouvert la consultation{/if}. Les courriels ne partent qu’ensuite.")
    String fresh(long count, String number, String time);

    @Message("Annuler l’envoi")
    String take_back();

    @Message(
            "L’envoi est annulé : {#if count == 1}la mairie ne voit{#else}les {number} mairies ne voient{/if} plus la consultation.")
    String taken_back(int count, String number);

    @Message(
            "{#if count == 0}Aucun courriel n’était parti.{#else if count == 1}Un courriel était déjà parti.{#else}{number} courriels étaient déjà partis.{/if}")
    String taken_back_letters(int count, String number);

    @Message(
            "{#if count == 1}Une commune garde la consultation{#else}{number} communes gardent la consultation{/if}{#if names} : {names}{/if}.")
    String kept(int count, String number, String names);

    @Message("Voir la campagne")
    String see();

    @Message("Corriger le texte")
    String correct();

    @Message("La campagne est close : ce qui peut être réuni des réponses le sera dans la minute.")
    String ended();

    @Message("pas encore ouverte")
    String not_opened();

    @Message("ouverte")
    String opened();

    @Message("adaptée, pas publiée")
    String adapted();

    @Message("publiée")
    String published();

    @Message("terminée")
    String closed();

    @Message("refusée")
    String declined();

    @Message("restée sans réponse")
    String withdrawn();

    @Message("{#if count < 2}réponse d’habitant{#else}réponses d’habitants{/if}")
    String answers(long count);

    @Message("{#if count == 1}commune ne l’a pas ouverte{#else}communes ne l’ont pas ouverte{/if}")
    String count_offered(long count);

    @Message("{#if count == 1}l’a ouverte{#else}l’ont ouverte{/if}")
    String count_opened(long count);

    @Message("{#if count == 1}l’a adaptée sans la publier{#else}l’ont adaptée sans la publier{/if}")
    String count_adapted(long count);

    @Message("{#if count == 1}l’a publiée{#else}l’ont publiée{/if}")
    String count_published(long count);

    @Message("{#if count == 1}a terminé{#else}ont terminé{/if}")
    String count_closed(long count);

    @Message("{#if count == 1}a dit non{#else}ont dit non{/if}")
    String count_declined(long count);

    @Message("{#if count == 1}n’a pas répondu{#else}n’ont pas répondu{/if}")
    String count_withdrawn(long count);

    @Message("site suspendu ou archivé")
    String resting();

    @Message("{#if count == 1}a fermé son site avant de répondre{#else}ont fermé leur site avant de répondre{/if}")
    String count_resting(long count);

    @Message("D’après le modèle « {name} », version {version}")
    String from_named(String name, int version);

    @Message("D’après une consultation partagée par {name}, version {version}")
    String from_shared(String name, int version);

    @Message("D’après une consultation qui n’est plus partagée, version {version}")
    String from_shared_before(int version);

    @Message("D’après un modèle qui n’existe plus, version {version}")
    String from_model_before(int version);

    @Message("{theme}, version {version}")
    String model_line(String theme, int version);

    @Message("Commune")
    String commune();

    @Message("Réponses")
    String participants();

    @Message("Dernier courriel")
    String told();

    @Message(
            "Relancer {#if count == 1}la mairie qui n’a pas répondu{#else}les {number} mairies qui n’ont pas répondu{/if}")
    String remind(long count, String number);

    @Message(
            "{#if count == 0}Les mairies sans réponse pourront être relancées demain.{#else if count == 1}Une mairie sans réponse a reçu un courriel aujourd’hui ; elle pourra être relancée demain.{#else}{number} mairies sans réponse ont reçu un courriel aujourd’hui ; elles pourront être relancées demain.{/if}")
    String remind_tomorrow(long count, String number);

    @Message(
            "{#if count == 1}Le courriel d’une mairie sans réponse n’est pas encore parti.{#else}Les courriels de {number} mairies sans réponse ne sont pas encore partis.{/if}")
    String remind_unsent(long count, String number);

    @Message("pas encore parti")
    String unsent();

    @Message(
            "{#if count == 1}Une commune n’a personne à prévenir{#else}{number} communes n’ont personne à prévenir{/if}")
    String unheard_title(int count, String number);

    @Message(
            "Personne n’y travaille et personne n’y est invité : aucun courriel n’est parti. Invitez quelqu’un depuis {#if count == 1}sa fiche{#else}leur fiche{/if} ; la proposition y attend.")
    String unheard_lead(int count);

    @Message("Inviter par une liste d’adresses")
    String unheard_list();

    @Message("invitation envoyée, personne n’est encore entré")
    String invited();

    @Message("invitation préparée, pas encore envoyée")
    String prepared();

    @Message("invitation expirée, personne n’est entré")
    String expired();

    @Message("Proposer à d’autres communes")
    String offer_more();

    @Message("Clore la campagne")
    String end();

    @Message("Les mairies qui n’ont pas répondu ne la verront plus. Celles qui l’ont publiée n’en remarquent rien.")
    String end_lead();

    @Message("Les réponses réunies")
    String results();

    @Message("Les réponses réunies paraîtront quand deux communes auront terminé.")
    String results_wait();

    @Message("Les communes, une à une")
    String board_caption();

    @Message(
            "{#if count == 1}Une commune a posé une question en d’autres mots : ses réponses ne sont pas dans ces chiffres.{#else}{number} communes ont posé une question en d’autres mots : leurs réponses ne sont pas dans ces chiffres.{/if}")
    String results_left(int count, String number);

    @Message("participants dans les communes où elle est terminée")
    String results_people();

    @Message("communes où elle est terminée")
    String results_communes();
}
