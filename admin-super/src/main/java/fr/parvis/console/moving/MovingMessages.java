package fr.parvis.console.moving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of archives, restorations and departures. */
@MessageBundle(value = "console_moving", locale = "fr")
public interface MovingMessages {

    @Message("Suspension, archive, suppression : {commune}")
    String life_title(String commune);

    @Message("Suspension, archive, suppression")
    String life();

    @Message("Le site")
    String standing_title();

    @Message("Le site est ouvert.")
    String standing_open();

    @Message(
            "Le site est suspendu : les habitants lisent que la mairie leur répond, la mairie peut tout lire, rien n’est enregistré.")
    String standing_suspended();

    @Message("Le site est archivé : tout se lit, rien de nouveau ne commence.")
    String standing_archived();

    @Message(
            "Suspendu, il dit aux habitants de s’adresser à la mairie, et revient en un clic tel qu’il était. Archivé, il reste lisible.")
    String standing_text();

    @Message("Suspendre le site")
    String suspend_do();

    @Message("Raison de la suspension ou de l’archivage")
    String standing_reason();

    @Message("Un vote est ouvert ou va s’ouvrir : le site se suspend quand l’urne est fermée.")
    String suspend_voting();

    @Message("Archiver le site")
    String archive_do();

    @Message("Rouvrir le site")
    String reopen_do();

    @Message("C’est fait. Toutes les pages en tiennent compte dans la demi-minute.")
    String standing_done();

    @Message("Annuler")
    String standing_undo();

    @Message("Quelqu’un a changé l’état du site entre-temps : rien n’est annulé.")
    String standing_changed();

    @Message(
            "Une consultation est en cours ou va s’ouvrir, ou le résultat d’un vote n’est pas publié : le site s’archive quand tout est terminé.")
    String archive_busy();

    @Message("Tout emporter dans un fichier")
    String pack_title();

    @Message(
            "Un fichier ZIP, dans des formats ouverts et documentés (JSON, JPEG), contient tout ce que Parvis garde de la commune : consultations, réponses, photos, journal, personnes.")
    String pack_text();

    @Message(
            "Il est confidentiel : il contient des adresses électroniques et des réponses qui ne sont pas publiées. Le courrier envoyé et les noms des votants n’y sont pas.")
    String pack_private();

    @Message("Télécharger l’archive")
    String pack_do();

    @Message("Supprimer la commune")
    String delete_title();

    @Message(
            "Tout sera détruit : le site, les consultations et leurs réponses, les photos, le journal, les accès de la mairie. Rien ne pourra être récupéré, sauf depuis une archive.")
    String delete_text();

    @Message(
            "Vous demandez ; un collègue confirme ; la suppression a lieu {days} jours plus tard, et peut être annulée jusque-là.")
    String delete_how(int days);

    @Message("Raison de la suppression")
    String reason();

    @Message("Une phrase pour le collègue qui confirme, le journal et le certificat. N’y nommez personne.")
    String reason_hint();

    @Message("Pour demander la suppression, écrivez le nom de la commune")
    String name();

    @Message("Tel qu’il est écrit en haut de cette page : {commune}")
    String name_hint(String commune);

    @Message("Demander la suppression")
    String ask_do();

    @Message("Une suppression est déjà demandée pour cette commune.")
    String asked_before();

    @Message("Voir la demande")
    String see_departure();

    @Message("Écrivez le nom de la commune, exactement : {commune}.")
    String name_wrong(String commune);

    @Message(
            "Un vote est en cours dans cette commune : son résultat est dû à ceux qui ont voté. Attendez qu’il soit publié.")
    String vote_under_way();

    @Message("Une fusion de cette commune est demandée : annulez-la d’abord, la suppression ne se fera pas avant.")
    String merger_under_way();

    @Message("Cette demande a été confirmée, annulée ou exécutée entre-temps.")
    String not_waiting();

    @Message("Vous avez demandé cette suppression : un collègue doit la confirmer.")
    String same_person();

    @Message("Une autre personne doit confirmer, et vous êtes le seul administrateur.")
    String alone();

    @Message("Inviter un autre administrateur")
    String alone_invite();

    @Message("Suppressions")
    String departures();

    @Message("Les communes dont la suppression est demandée, et celles qui ont été supprimées.")
    String departures_lead();

    @Message("Aucune suppression n’est demandée, et aucune commune n’a été supprimée.")
    String departures_none();

    @Message("Communes qui partent ou sont parties")
    String departures_caption();

    @Message("Commune")
    String commune();

    @Message("Demandée")
    String asked();

    @Message("État")
    String state();

    @Message("par {name}, le {when}")
    String by(String name, String when);

    @Message("à confirmer")
    String state_waits();

    @Message("le {when}")
    String state_comes(String when);

    @Message("supprimée le {when}")
    String state_done(String when);

    @Message("annulée")
    String state_cancelled();

    @Message("Supprimer {commune} ?")
    String departure_title(String commune);

    @Message("{commune} a été supprimée")
    String departure_done_title(String commune);

    @Message("{name} a demandé cette suppression le {when}.")
    String asked_by(String name, String when);

    @Message("Raison : {reason}")
    String certificate_reason(String reason);

    @Message("{name} l’a confirmée le {when}.")
    String confirmed_by(String name, String when);

    @Message("Elle aura lieu le {when}, sauf si elle est annulée.")
    String due(String when);

    @Message("Elle a été annulée le {when}.")
    String cancelled(String when);

    @Message("Elle a eu lieu le {when} : {rows} lignes ont été détruites dans la base de données.")
    String done(String when, String rows);

    @Message("Pour confirmer, écrivez le nom de la commune")
    String confirm_name();

    @Message("Confirmer la suppression")
    String confirm_do();

    @Message("Annuler la suppression")
    String cancel_do();

    @Message("Voir la commune")
    String see_commune();

    @Message("Télécharger le certificat")
    String certificate_do();

    @Message("La suppression est demandée. Un collègue doit maintenant la confirmer.")
    String done_asked();

    @Message("La suppression est confirmée.")
    String done_confirmed();

    @Message("La suppression est annulée : rien n’a changé.")
    String done_cancelled();

    @Message("Prenez d’abord une archive, si la commune doit pouvoir revenir.")
    String pack_first();

    @Message("Des suppressions de communes sont en cours.")
    String under_way();

    @Message("Suppressions demandées et certificats")
    String departures_see();

    @Message("Les voir")
    String under_way_see();

    @Message("Restaurer une commune")
    String restore_title();

    @Message(
            "Une commune revient telle que son archive l’a gardée, entière ou pas du tout. Rien n’est écrit si quelque chose ne va pas.")
    String restore_lead();

    @Message("Archive de la commune")
    String file();

    @Message("Le fichier ZIP fait par Parvis, {size} Mo au plus.")
    String file_hint(long size);

    @Message("Vérifier sans rien écrire")
    String check_do();

    @Message("Restaurer la commune")
    String restore_do();

    @Message("Choisissez l’archive de la commune.")
    String file_missing();

    @Message("Ce fichier n’est pas une archive de Parvis, ou il est incomplet.")
    String no_archive();

    @Message(
            "L’archive est abîmée{#if file} : le fichier {file} n’est pas tel qu’il a été écrit{/if}. Rien n’a été écrit.")
    String damaged(String file);

    @Message("L’archive a été modifiée depuis que cette installation l’a faite. Rien n’a été écrit.")
    String changed();

    @Message(
            "L’archive vient d’une version plus récente de Parvis : mettez d’abord cette installation à jour. Rien n’a été écrit.")
    String newer();

    @Message(
            "La base de données refuse cette archive{#if what} ({what}){/if} : elle est trop ancienne, ou elle ne forme pas un tout. Rien n’a été écrit.")
    String refused(String what);

    @Message("{commune} est déjà ouverte ici : une restauration n’écrase rien. Rien n’a été écrit.")
    String there_already(String commune);

    @Message("L’adresse /c/{address}/ est prise par une autre commune. Rien n’a été écrit.")
    String address_taken(String address);

    @Message(
            "Un vote de cette commune était en cours quand l’archive a été faite : personne ne pourrait le mener à son terme. Rien n’a été écrit.")
    String archived_vote();

    @Message(
            "Un vote de cette commune a été scellé par une autre installation et n’est pas encore archivé. Restaurez avec le même secret (PARVIS_SECRET), ou attendez la destruction de ses bulletins. Rien n’a été écrit.")
    String sealed_elsewhere();

    @Message("Cette archive peut être restaurée")
    String sound_title();

    @Message("{commune} (INSEE {insee}), archive du {when}")
    String sound_of(String commune, String insee, String when);

    @Message("Consultations : {consultations} ; participations : {answers} ; photos : {photos}")
    String sound_figures(String consultations, String answers, String photos);

    @Message("Auront de nouveau accès à la mairie : {people}.")
    String sound_people(String people);

    @Message("Personne n’aura accès à la mairie : il faudra inviter quelqu’un.")
    String sound_nobody();

    @Message("Elle vient de cette installation, et n’a pas été modifiée depuis.")
    String sound_ours();

    @Message(
            "Elle vient d’une autre installation : rien ne prouve qu’elle n’a pas été modifiée. Les numéros de reçu, les liens des lettres déjà envoyées et les preuves du journal ne seront plus valables ; dans une consultation encore ouverte, qui a répondu pourra répondre encore.")
    String sound_elsewhere();

    @Message("Choisissez de nouveau le fichier pour la restaurer.")
    String sound_next();

    @Message("C’est fait : {commune} est restaurée.")
    String restored(String commune);

    @Message("Certificat de suppression")
    String certificate();

    @Message(
            "Toutes les données de {commune} (INSEE {insee}) conservées par la plateforme de participation ont été détruites.")
    String certificate_text(String commune, String insee);

    @Message("Ce qui a été détruit")
    String certificate_what();

    @Message(
            "Le site et ses adresses, les consultations, les réponses et les textes des habitants, les votes, les photos, les adresses de ceux qui suivaient une consultation, le courrier, les accès et les comptes des personnes de la mairie qui ne travaillent pour aucune autre commune, le journal de la commune.")
    String certificate_all();

    @Message("{rows} lignes de la base de données, en une seule fois")
    String certificate_rows(String rows);

    @Message("Qui l’a décidé")
    String certificate_who();

    @Message("Demandé par {name}, le {when}")
    String certificate_asked(String name, String when);

    @Message("Confirmé par {name}, le {when}")
    String certificate_confirmed(String name, String when);

    @Message("Exécuté le {when}")
    String certificate_done(String when);

    @Message("Ce qui reste")
    String certificate_left();

    @Message(
            "Ce certificat, et dans le journal du syndicat les lignes qui disent qui l’a demandé et confirmé. Les sauvegardes de la base de données et les archives téléchargées avant cette date doivent être détruites par qui les garde.")
    String certificate_left_text();

    @Message("Dernière empreinte du journal de la commune")
    String certificate_head();

    @Message("Pour le syndicat")
    String certificate_sign();

    @Message("Lu et conservé avec les registres de traitement.")
    String certificate_sign_text();
}
