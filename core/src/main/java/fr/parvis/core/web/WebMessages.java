package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the layouts, the tags and the error pages. */
@MessageBundle(value = "web", locale = "fr")
public interface WebMessages {
    @Message("Mise en forme")
    String format();

    @Message("Gras")
    String format_bold();

    @Message("Italique")
    String format_italic();

    @Message("Liste")
    String format_list();

    @Message("Lien")
    String format_link();

    @Message("texte du lien")
    String format_link_text();

    @Message(
            "Pour mettre en forme : **gras**, *italique*, « - » au début de chaque ligne d’une liste, [texte](https://adresse) pour un lien.")
    String format_signs();

    @Message("(facultatif)")
    String optional();

    @Message("Erreur :")
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

    @Message("Bon à savoir")
    String notice_info();

    @Message("J’ai lu")
    String announcement_read();

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

    @Message("Fait")
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

    @Message("non publié")
    String bars_hidden();

    @Message("Sur {people} {#if total < 2}réponse{#else}réponses{/if}.")
    String bars_total(String people, long total);

    @Message(
            "Du {first} au {last} : {total} {#if total < 2}réponse{#else}réponses{/if}. Le jour le plus suivi est le {busiest} ({most}).")
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

    @Message("Démonstration : les communes existent, les contenus sont inventés.")
    String demo();

    @Message("À savoir")
    String demo_label();

    @Message("Informations sur le site")
    String footer();

    @Message("Site réalisé avec Parvis, logiciel libre.")
    String made_with();

    @Message("Cette page est réservée")
    String error_403_title();

    @Message("Elle demande d’être connecté, ou d’avoir reçu une invitation.")
    String error_403_what();

    @Message(
            "Connectez-vous avec l’adresse électronique que la mairie ou le syndicat connaît. Si vous pensez avoir droit à cette page, demandez-leur.")
    String error_403_next();

    @Message("Cette page n’existe pas")
    String error_404_title();

    @Message("L’adresse est peut-être incomplète, ou la page a changé de place.")
    String error_404_what();

    @Message("Vérifiez l’adresse, surtout si vous l’avez recopiée d’une affiche, ou repartez de l’accueil.")
    String error_404_next();

    @Message("Cette page a été retirée")
    String error_410_title();

    @Message("Ceux qui l’avaient publiée l’ont retirée.")
    String error_410_what();

    @Message("Repartez de l’accueil : les consultations en cours et les résultats y sont.")
    String error_410_next();

    @Message("C’est trop lourd")
    String error_413_title();

    @Message("Ce que vous avez envoyé dépasse la taille que nous acceptons.")
    String error_413_what();

    @Message("Revenez à la page précédente, puis choisissez un fichier plus petit ou raccourcissez votre texte.")
    String error_413_next();

    @Message("Nous n’avons pas pu l’enregistrer")
    String error_422_title();

    @Message("Ce que vous avez envoyé est incomplet, ou n’est plus valable.")
    String error_422_what();

    @Message("Revenez à la page précédente : ce que vous avez écrit y est encore. Vérifiez, puis envoyez de nouveau.")
    String error_422_next();

    @Message("Trop d’essais à la suite")
    String error_429_title();

    @Message("Pour protéger le site, nous faisons une pause.")
    String error_429_what();

    @Message("Attendez quelques minutes, puis recommencez. Ce qui était enregistré le reste.")
    String error_429_next();

    @Message(
            "Attendez {#if seconds > 90}{minutes} minutes{#else}{seconds} secondes{/if}, puis recommencez. Ce qui était enregistré le reste.")
    String error_429_wait(long seconds, long minutes);

    @Message("Quelque chose n’a pas marché chez nous")
    String error_500_title();

    @Message("Ce n’est pas de votre faute, et le problème vient d’être noté.")
    String error_500_what();

    @Message("Réessayez dans quelques minutes. Si cela recommence, téléphonez-nous.")
    String error_500_next();

    @Message("Le site est en travaux")
    String error_503_title();

    @Message("Il revient dans quelques minutes.")
    String error_503_what();

    @Message("Gardez cette page ouverte et rechargez-la un peu plus tard.")
    String error_503_next();

    @Message("La page ne peut pas s’afficher")
    String error_title();

    @Message("Le navigateur et le site ne se sont pas compris.")
    String error_what();

    @Message("Repartez de l’accueil, puis recommencez.")
    String error_next();

    @Message("Aller à l’accueil")
    String error_home();

    @Message("Numéro à donner au téléphone : {reference}")
    String error_reference(String reference);

    @Message("Message automatique : inutile d’y répondre, personne ne lit cette adresse.")
    String mail_no_reply();

    @Message("Si le bouton ne répond pas, ouvrez cette adresse :")
    String mail_link();

    @Message("Plusieurs réponses possibles.")
    String asked_several();

    @Message("Donnez une place à chacune : 1 pour ce que vous préférez, puis 2, 3…")
    String asked_ranking();

    @Message("1 est la note la plus basse, 5 la plus haute.")
    String asked_scale();

    @Message("Un nombre, par exemple 12 ou 12,5.")
    String asked_number();

    @Message(
            "{#if lowest && highest}Un nombre entre {lowest} et {highest}.{#else if lowest}Un nombre à partir de {lowest}.{#else}Un nombre jusqu’à {highest}.{/if}")
    String asked_number_within(String lowest, String highest);

    @Message("La mairie lit les textes et choisit ceux qu’elle publie. N’y mettez pas de nom.")
    String asked_text();

    @Message("Souhaitez-vous ajouter un commentaire ?")
    String comment();

    @Message("Lu par la mairie avant de paraître, à part de votre réponse et sans votre nom. N’y mettez aucun nom.")
    String comment_hint();

    @Message("(retiré :)")
    String difference_gone();

    @Message("(ajouté :)")
    String difference_come();

    @Message("Aide")
    String help_ask();
}
