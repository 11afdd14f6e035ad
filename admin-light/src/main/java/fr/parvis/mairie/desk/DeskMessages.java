package fr.parvis.mairie.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around envelopes and paper sheets. */
@MessageBundle(value = "mairie_desk", locale = "fr")
public interface DeskMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Retour aux bulletins papier")
    String back_sheets();

    // The desk

    @Message("Au guichet")
    String desk();

    @Message(
            "Une personne remet son enveloppe : saisissez le code de sa lettre, puis la touche Entrée. Elle ne pourra plus voter en ligne.")
    String desk_lead();

    @Message("Le vote n’est pas encore ouvert : aucune enveloppe ne peut être enregistrée.")
    String desk_early();

    @Message("Le vote est terminé : plus aucune enveloppe ne peut être enregistrée.")
    String desk_over();

    @Message("Aller aux bulletins papier")
    String to_sheets();

    @Message("{#if count < 2}enveloppe reçue jusqu’ici{#else}enveloppes reçues jusqu’ici{/if}")
    String envelopes(int count);

    @Message("Enregistré")
    String received();

    @Message("L’enveloppe est notée : cette personne a voté. Mettez l’enveloppe dans l’urne.")
    String received_text();

    @Message("A déjà voté en ligne")
    String voted_online();

    @Message("Ce code a déjà servi sur internet. N’acceptez pas l’enveloppe : rendez-la.")
    String voted_online_text();

    @Message("A déjà remis une enveloppe")
    String handed_in();

    @Message("Une enveloppe est déjà notée pour cette personne. N’en acceptez pas une deuxième.")
    String handed_in_text();

    @Message("Cette personne ne peut pas voter")
    String no_voter();

    @Message("Le vote vient de se terminer, ou elle n’est plus sur la liste. N’acceptez pas l’enveloppe.")
    String no_voter_text();

    @Message("Pas enregistré")
    String not_recorded();

    @Message("Le code de la lettre")
    String code();

    @Message("15 lettres et chiffres, avec ou sans tirets. Un lecteur de QR branché sur l’ordinateur convient aussi.")
    String code_hint();

    @Message("Saisissez le code de la lettre.")
    String code_missing();

    @Message("Ce code contient une faute de frappe : relisez-le sur la lettre.")
    String code_misread();

    @Message(
            "Aucune lettre de ce vote n’a ce code, ou il a été annulé. Si la lettre a été refaite, seul le dernier code compte.")
    String code_unknown();

    @Message("Trop d’essais : attendez {seconds} secondes avant de recommencer.")
    String too_many(long seconds);

    @Message("Enregistrer l’enveloppe")
    String record();

    @Message("Lire le QR avec la caméra")
    String scan();

    @Message("Image de la caméra")
    String scan_picture();

    @Message("La caméra n’est pas disponible : saisissez le code.")
    String scan_refused();

    @Message("Sans la lettre : par le nom")
    String by_name();

    @Message("Demandez une pièce d’identité.")
    String by_name_text();

    @Message("Nom")
    String name();

    @Message("Prénom")
    String first_name();

    @Message("Date de naissance")
    String birth();

    @Message("Seulement si plusieurs personnes portent ce nom. Par exemple 03/05/1961.")
    String birth_hint();

    @Message("Cette date ne se lit pas : écrivez par exemple 03/05/1961.")
    String birth_wrong();

    @Message("Saisissez le nom.")
    String name_missing();

    @Message(
            "Personne de ce nom n’est sur la liste de ce vote. Vérifiez l’orthographe, le prénom et la date de naissance.")
    String name_unknown();

    @Message("Plusieurs personnes portent ce nom : demandez la date de naissance.")
    String name_several();

    @Message("Plusieurs personnes portent ce nom et sont nées ce jour-là : demandez le code de la lettre.")
    String name_still_several();

    @Message("Chercher")
    String search();

    @Message("{name}{#if birth} (naissance : {birth}){/if} est sur la liste et n’a pas encore voté")
    String found(String name, String birth);

    @Message("Vérifiez la pièce d’identité avant d’enregistrer : cela ne s’annule pas.")
    String found_text();

    @Message("Enregistrer son enveloppe")
    String record_envelope();

    @Message("Ce n’est pas cette personne")
    String somebody_else();

    // The sheets

    @Message("Bulletins papier")
    String sheets();

    @Message("Les enveloppes restent fermées jusqu’à la fin du vote. Les bulletins se saisissent ensuite.")
    String sheets_early();

    @Message(
            "Deux personnes saisissent chaque bulletin, chacune avec son propre compte, sans voir ce que l’autre a saisi.")
    String sheets_lead();

    @Message("Personne n’a voté sur papier : il n’y a rien à saisir.")
    String no_envelopes();

    @Message(
            "La saisie est arrêtée : {sheets} {#if sheets < 2}bulletin{#else}bulletins{/if} pour {envelopes} {#if envelopes < 2}enveloppe{#else}enveloppes{/if}.")
    String settled(int sheets, int envelopes);

    @Message("Écart noté au procès-verbal")
    String anomaly();

    @Message("Voir le procès-verbal")
    String to_minutes();

    @Message("Dépouiller l’urne")
    String to_count();

    @Message("Ils entrent dans le résultat et dans le procès-verbal du vote.")
    String settled_next();

    @Message("enveloppes reçues")
    String figure_envelopes();

    @Message("bulletins lus par deux personnes")
    String figure_sheets();

    @Message("à lire par une deuxième personne")
    String figure_once();

    @Message("à trancher")
    String figure_differing();

    @Message("Comment faire")
    String how();

    @Message("Ouvrez toutes les enveloppes, puis mélangez les bulletins : plus personne ne sait qui a mis lequel.")
    String how_open();

    @Message("Faites des paquets (50 bulletins, par exemple) et écrivez un numéro sur chaque bulletin : 1, 2, 3…")
    String how_number();

    @Message(
            "Une personne saisit un paquet, puis une autre saisit le même paquet. Personne ne lit deux fois le même bulletin.")
    String how_type();

    @Message("Quand les deux lectures ne disent pas la même chose, regardez le bulletin à plusieurs et tranchez.")
    String how_differ();

    @Message("Les paquets")
    String batches();

    @Message("Paquet")
    String batch();

    @Message("Lus deux fois")
    String column_read();

    @Message("Lus une fois")
    String column_once();

    @Message("À trancher")
    String column_differing();

    @Message("Paquet n° {batch}")
    String batch_number(int batch);

    @Message("Saisir le paquet n° {batch}")
    String type_batch(int batch);

    @Message("{#if count == 1}Trancher 1 écart{#else}Trancher {count} écarts{/if}")
    String to_differences(int count);

    @Message("Bulletin n° {sheet} du paquet n° {batch}")
    String sheet(int sheet, int batch);

    @Message("Bulletin n° {sheet}")
    String sheet_number(int sheet);

    @Message("Ce qui est écrit sur le bulletin")
    String as_printed();

    @Message(
            "{#if most == 1}1 projet coché au plus ; sinon, le bulletin est nul.{#else}{most} projets cochés au plus ; sinon, le bulletin est nul.{/if}")
    String most_projects(int most);

    @Message("{envelope} € au plus en tout ; sinon, le bulletin est nul.")
    String most_euros(String envelope);

    @Message("{most} points au plus en tout ; sinon, le bulletin est nul.")
    String most_points(int most);

    @Message("1 pour le projet préféré, puis 2… {most} projets au plus ; deux fois le même rang : le bulletin est nul.")
    String most_places(int most);

    @Message("De 0 à {best} ; sans note, laissez vide.")
    String most_grades(int best);

    @Message("Rien n’est saisi : si le bulletin est vide, choisissez « Bulletin blanc ».")
    String nothing_typed();

    @Message("Ce choix n’est pas permis. {most} Relisez le bulletin, ou choisissez « Bulletin nul ».")
    String not_allowed(String most);

    @Message(
            "{#if count < 2}{count} enveloppe reçue en tout. {#else}{count} enveloppes reçues en tout. {/if}Quand le dernier bulletin du paquet est saisi, arrêtez-vous ici.")
    String batch_end(int count);

    @Message("Le paquet est fini ?")
    String batch_done();

    @Message("Enregistrer et passer au suivant")
    String save_next();

    @Message("Bulletin blanc")
    String blank();

    @Message("Bulletin nul")
    String spoilt();

    @Message("Ce numéro n’existe pas")
    String absent();

    @Message(
            "Au clavier : Tab pour avancer, Espace pour cocher, Entrée pour enregistrer ; raccourcis du navigateur B pour blanc et N pour nul (Alt + B, Alt + Maj + B ou Ctrl + Option + B).")
    String keys();

    @Message("{amount} €")
    String euros(String amount);

    @Message("{title} : {number}")
    String said(String title, int number);

    // Differences

    @Message("Troisième lecture")
    String third();

    @Message("{#if count == 1}1 écart{#else}{count} écarts{/if}")
    String differences(int count);

    @Message(
            "Deux personnes n’ont pas lu la même chose. Prenez le bulletin et regardez-le ensemble. Le procès-verbal dira combien de bulletins ont été tranchés.")
    String third_lead();

    @Message("Nous sommes deux à regarder ce bulletin.")
    String both();

    @Message("Regardez le bulletin à deux, puis cochez cette case : personne ne tranche seul.")
    String both_missing();

    @Message("Une lecture")
    String one_reading();

    @Message("L’autre lecture")
    String other_reading();

    @Message("Garder cette lecture")
    String keep_first();

    @Message("Garder cette autre lecture")
    String keep_second();

    @Message("Ni l’une ni l’autre")
    String neither();

    @Message("Enregistrer cette lecture")
    String save_third();

    // The record

    @Message("Arrêter la saisie")
    String settle();

    @Message("Ensuite, plus rien ne peut être saisi, et les choix entrent dans le résultat.")
    String settle_text();

    @Message("Arrêter la saisie")
    String settle_now();

    @Message("Il y a autant de bulletins que d’enveloppes : {sheets}.")
    String matches(int sheets);

    @Message(
            "{sheets} {#if sheets < 2}bulletin{#else}bulletins{/if} pour {envelopes} {#if envelopes < 2}enveloppe{#else}enveloppes{/if}")
    String mismatch(int sheets, int envelopes);

    @Message(
            "Recomptez d’abord les enveloppes et les bulletins : un bulletin peut être resté dans son enveloppe, ou n’avoir pas été saisi. Si l’écart reste, expliquez-le : votre phrase sera au procès-verbal.")
    String mismatch_text();

    @Message("Pourquoi cet écart ?")
    String note();

    @Message("Une phrase, sans nom de personne. Par exemple : une enveloppe était vide.")
    String note_hint();

    @Message("Expliquez l’écart en une phrase.")
    String note_missing();

    @Message("500 caractères au plus.")
    String note_long();

    @Message("Des bulletins attendent encore une deuxième lecture, ou un écart est à trancher.")
    String not_read();
}
