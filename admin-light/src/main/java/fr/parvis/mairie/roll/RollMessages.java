package fr.parvis.mairie.roll;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the list of who votes and their letters. */
@MessageBundle(value = "mairie_roll", locale = "fr")
public interface RollMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Retour à la liste")
    String back_list();

    @Message("Retour aux lettres")
    String back_letters();

    @Message("La liste des votants")
    String list();

    // The file

    @Message("Qui peut voter ?")
    String file_title();

    @Message(
            "Envoyez la liste des habitants : l’extrait de la liste électorale, ou un tableau avec le nom, le prénom et l’adresse. Chacun recevra une lettre avec un code.")
    String file_lead();

    @Message(
            "Les noms servent à faire les lettres. Ils sont chiffrés, personne d’autre ne les voit, et ils sont détruits dès que les lettres sont imprimées.")
    String file_privacy();

    @Message("Le fichier de la liste")
    String file();

    @Message("Un fichier CSV ou Excel (.xlsx), 10 Mo au plus. La première ligne dit ce que contient chaque colonne.")
    String file_hint();

    @Message("Une voix par…")
    String unit();

    @Message("habitant")
    String unit_person();

    @Message("Chaque personne de la liste reçoit une lettre.")
    String unit_person_hint();

    @Message("foyer")
    String unit_household();

    @Message("Les personnes de même nom à la même adresse reçoivent une seule lettre.")
    String unit_household_hint();

    @Message("Continuer")
    String go_on();

    @Message("La nouvelle liste remplacera celle que vous avez déjà envoyée.")
    String file_again();

    @Message("Choisissez le fichier de la liste sur votre ordinateur.")
    String file_missing();

    @Message("Choisissez : une voix par habitant, ou une voix par foyer.")
    String unit_missing();

    @Message("Ce fichier est trop lourd : 10 Mo au plus.")
    String file_heavy();

    @Message(
            "Ce fichier n’est pas une liste que nous savons lire. Dans votre tableur, enregistrez-le au format CSV ou .xlsx.")
    String file_format();

    @Message("C’est un ancien fichier Excel (.xls). Ouvrez-le et enregistrez-le au format .xlsx.")
    String file_old();

    @Message("Ce fichier est vide : il faut une ligne de titres et au moins une personne.")
    String file_empty();

    @Message(
            "Ce fichier n’a qu’une seule ligne : il manque les personnes, une par ligne. Dans un classeur, seule la première feuille est lue.")
    String file_only_titles();

    @Message(
            "Ce fichier est un texte sans colonnes, et pas une liste. Choisissez le fichier CSV ou .xlsx où chaque ligne est une personne.")
    String file_no_table();

    @Message("Cette liste est trop longue : 10 000 lignes au plus.")
    String file_long();

    // The columns

    @Message("Où se trouve quoi ?")
    String columns_title();

    @Message(
            "{rows} lignes lues. Vérifiez dans quelle colonne se trouve chaque chose. Ce que nous avons reconnu est déjà choisi.")
    String columns_lead(int rows);

    @Message("Nom (de naissance)")
    String column_name();

    @Message("Nom d’usage")
    String column_other_name();

    @Message("Prénoms")
    String column_first_names();

    @Message("Date de naissance")
    String column_birth();

    @Message("Numéro dans la rue")
    String column_number();

    @Message("Rue, ou adresse entière")
    String column_street();

    @Message("Complément d’adresse")
    String column_extra();

    @Message("Deuxième complément")
    String column_extra_2();

    @Message("Lieu-dit")
    String column_place();

    @Message("Code postal")
    String column_postcode();

    @Message("Commune")
    String column_town();

    @Message("Pays")
    String column_country();

    @Message("Type de liste électorale")
    String column_list();

    @Message("Les personnes inscrites seulement pour les élections européennes sont écartées.")
    String column_list_hint();

    @Message("Pas dans le fichier")
    String column_none();

    @Message("{title}, par exemple « {sample} »")
    String column_option(String title, String sample);

    @Message("Dites où se trouve le nom.")
    String name_missing();

    @Message("Cette colonne ne contient aucun nom. Choisissez-en une autre.")
    String name_empty();

    @Message(
            "Toutes les personnes du fichier votent seulement aux élections européennes : il ne reste personne. Choisissez une autre colonne, ou « Pas dans le fichier ».")
    String only_european();

    @Message("Cette colonne est choisie deux fois.")
    String column_twice();

    @Message("Envoyer un autre fichier")
    String another_file();

    // What is doubtful

    @Message("Vérifiez la liste")
    String review_title();

    @Message("Voix")
    String voices();

    @Message("À vérifier")
    String to_check();

    @Message("Tout est vérifié. Voici les premières lettres, comme elles seront adressées.")
    String review_none();

    @Message("Nous ne pouvons pas décider à votre place : regardez ces lignes.")
    String review_some();

    @Message("Ligne {line} : {who}")
    String line(int line, String who);

    @Message("sans nom")
    String nameless();

    @Message("né(e) le {birth}")
    String born(String birth);

    @Message("Aucun nom sur cette ligne. {address}")
    String doubt_no_name(String address);

    @Message("Même nom et même date de naissance que sur une autre ligne\u00a0: {other}. Ici\u00a0: {here}.")
    String doubt_duplicate(String other, String here);

    @Message("Même nom que sur une autre ligne\u00a0: {other}. Ici\u00a0: {here}.")
    String doubt_homonym(String other, String here);

    @Message("Même adresse que {other}.")
    String doubt_same_address(String other);

    @Message("Sans numéro, l’adresse ne dit pas si c’est la même maison.")
    String doubt_no_number();

    @Message("Lignes réunies en un seul foyer : {count}")
    String joined_title(int count);

    @Message("Même nom et même adresse, avec un numéro : une voix par foyer.")
    String joined_hint();

    @Message("Lignes {lines}\u00a0: {who}")
    String joined_lines(String lines, String who);

    @Message("La date de naissance n’est pas complète. Au guichet, on cherchera cette personne par son nom.")
    String doubt_date();

    @Message("La date de naissance manque. Au guichet, on cherchera cette personne par son nom.")
    String doubt_date_missing();

    @Message("La date de naissance n’existe pas ou ne se lit pas. Au guichet, on cherchera cette personne par son nom.")
    String doubt_date_wrong();

    @Message(
            "{#if count == 1}Une ligne est écartée{#else}{count} lignes sont écartées{/if} : inscription pour les élections européennes seulement, qui ne permet pas de voter ici.")
    String left_out(int count);

    @Message("Pas d’adresse : la lettre sera à remettre à la mairie.")
    String doubt_no_address();

    @Message("Deux personnes : garder les deux")
    String keep_both();

    @Message("Deux foyers : garder les deux")
    String keep_both_households();

    @Message("C’est la même personne : une voix")
    String same();

    @Message("C’est le même foyer : une voix")
    String same_household();

    @Message("Garder")
    String keep();

    @Message("Écarter de la liste")
    String out();

    @Message("Enregistrer mes réponses")
    String save();

    @Message("Garder tous les autres")
    String keep_rest();

    @Message("Écarte les lignes sans nom et garde toutes les autres lignes non décidées.")
    String keep_rest_hint();

    @Message("Il reste {count} lignes à vérifier : elles s’affichent après celles-ci.")
    String more(int count);

    @Message("Choisissez ce qu’il faut faire de cette ligne\u00a0; elle ne peut être la même qu’une ligne retirée.")
    String undecided();

    @Message("Personne ne reste sur la liste.")
    String nobody();

    @Message("La liste est prête : {voices} voix")
    String settle(int voices);

    // Ready

    @Message("La liste est prête")
    String ready_title();

    @Message("{voices} voix sont sur la liste.")
    String ready_lead(long voices);

    @Message("La liste est détruite")
    String forgotten_title();

    @Message("{voices} voix étaient sur la liste. Elle a été détruite avec les bulletins, après le délai de recours.")
    String forgotten_lead(long voices);

    @Message("Quand le vote sera scellé, la liste ne changera plus. Vous pourrez alors préparer les lettres.")
    String ready_next();

    @Message("Continuer vers les trois clés")
    String ready_keys();

    @Message("Continuer vers le scellement")
    String ready_seal();

    @Message("Imprimer l’attestation")
    String certificate_print();

    @Message("Le vote est scellé : la liste ne change plus.")
    String sealed();

    @Message("Reprendre la liste")
    String reopen();

    @Message("Préparer les lettres")
    String to_letters();

    @Message("Voir l’attestation de destruction des noms")
    String to_certificate();

    // Letters

    @Message("Les lettres")
    String letters_title();

    @Message(
            "{voices} lettres à préparer, une page A4 par lettre. L’adresse tombe dans la fenêtre d’une enveloppe longue (DL, fenêtre à droite), pliée en trois.")
    String letters_lead(int voices);

    @Message("La liste n’est pas prête.")
    String letters_no_list();

    @Message(
            "Le vote n’est pas encore scellé : les lettres se préparent après, pour que rien ne change une fois qu’elles sont parties.")
    String letters_not_sealed();

    @Message("Le vote est terminé : il n’y a plus de lettres à préparer.")
    String letters_over();

    @Message(
            "Préparez-vous à imprimer : les lettres ne sont gardées nulle part. Vous avez une demi-heure pour les télécharger.")
    String letters_before();

    @Message("Préparer les lettres maintenant")
    String letters_begin();

    @Message("Les lettres se préparent")
    String letters_running();

    @Message("Vous pouvez quitter cette page et y revenir.")
    String letters_leave();

    @Message("{done} sur {total}")
    String done_of(int done, int total);

    @Message("Voir où on en est")
    String refresh();

    @Message("Les lettres sont prêtes")
    String letters_made();

    @Message("Télécharger les {total} lettres (PDF)")
    String download(int total);

    @Message(
            "Imprimez-les, vérifiez-en une, puis supprimez le fichier de votre ordinateur : qui le possède peut voter à la place des habitants.")
    String download_hint();

    @Message("Les lettres sont imprimées")
    String printed_title();

    @Message(
            "Les noms et les adresses sont alors détruits. Une attestation le prouve. Vous pourrez encore refaire la lettre d’une personne.")
    String printed_hint();

    @Message("Toutes les lettres sont sur papier. Les noms ne reviendront pas.")
    String printed_confirm();

    @Message("Cochez cette case : les noms ne reviendront pas.")
    String printed_missing();

    @Message("Les lettres sont imprimées, détruire les noms")
    String printed();

    @Message("Les lettres ne sont plus disponibles")
    String letters_gone();

    @Message(
            "Elles étaient gardées une demi-heure, ou le serveur a redémarré. Vous pouvez en préparer d’autres, ou confirmer qu’elles sont imprimées.")
    String letters_gone_hint();

    @Message("La préparation s’est arrêtée. Aucun code n’a changé : recommencez.")
    String letters_stalled();

    @Message("Préparer d’autres lettres")
    String again_title();

    @Message("Je comprends que les codes des lettres déjà imprimées ne marcheront plus, sauf pour qui a déjà voté.")
    String again_confirm();

    @Message("Cochez cette case : les lettres déjà imprimées ne serviront plus.")
    String again_missing();

    @Message("Refaire toutes les lettres")
    String again();

    @Message("Refaire la lettre d’une personne")
    String to_person();

    @Message("Les noms sont détruits depuis le {day}.")
    String names_gone(String day);

    @Message("Les lettres ne peuvent pas être préparées maintenant.")
    String not_begun();

    // One person

    @Message("Refaire la lettre d’une personne")
    String person_title();

    @Message("Une lettre perdue ? Cherchez la personne. Sa première lettre ne marchera plus.")
    String person_lead();

    @Message("Nom")
    String person_name();

    @Message("Prénom")
    String person_first();

    @Message("Date de naissance")
    String person_birth();

    @Message("Seulement si plusieurs personnes portent ce nom. Par exemple 03/05/1961.")
    String person_birth_hint();

    @Message("Adresse sur la lettre")
    String person_address();

    @Message("Vide si vous remettez la lettre en main propre.")
    String person_address_hint();

    @Message("Chercher")
    String search();

    @Message("Écrivez le nom.")
    String person_name_missing();

    @Message("Personne de ce nom n’est sur la liste. Essayez le nom de naissance, ou vérifiez le prénom et la date.")
    String person_unknown();

    @Message("Plusieurs personnes portent ce nom : écrivez la date de naissance.")
    String person_several();

    @Message(
            "Plusieurs personnes de ce nom sont nées ce jour-là, et leurs adresses sont détruites : sans le code d’une lettre, on ne peut plus les distinguer.")
    String person_alike();

    @Message("Plusieurs personnes portent ce nom. Laquelle ?")
    String namesakes();

    @Message("C’est elle")
    String namesake_this();

    @Message("{name} n’a pas encore voté, mais son code a été annulé.")
    String person_codeless(String name);

    @Message(
            "Vous pouvez lui faire une nouvelle lettre, avec un nouveau code. Sans elle, elle vote sur papier, à la mairie. Une fois la lettre téléchargée, cette page ne change pas : cherchez de nouveau pour voir où elle en est.")
    String person_codeless_hint();

    @Message("Écrivez une date complète, comme 03/05/1961.")
    String person_birth_wrong();

    @Message("Cette personne a déjà voté : elle n’a plus besoin de code.")
    String person_voted();

    @Message("{name} est sur la liste et n’a pas encore voté.")
    String person_found(String name);

    @Message("Une nouvelle lettre remplace la première : l’ancien code ne marchera plus.")
    String person_found_hint();

    @Message("Faire une nouvelle lettre (PDF)")
    String reissue();

    @Message("Annuler seulement le code")
    String cancel();

    @Message("La personne pourra encore voter sur papier, à la mairie.")
    String cancel_hint();

    @Message("Le code est annulé. La personne peut encore voter sur papier, à la mairie.")
    String cancelled();

    @Message("C’est impossible maintenant : la personne a voté, ou les lettres se préparent.")
    String person_refused();

    // The certificate

    @Message("Attestation de destruction")
    String certificate_title();

    @Message("Les noms, prénoms, dates de naissance et adresses importés pour ce vote ont été détruits.")
    String certificate_lead();

    @Message("Consultation")
    String certificate_consultation();

    @Message("Détruits le")
    String certificate_when();

    @Message("Par")
    String certificate_who();

    @Message("le site, à la clôture du vote ou après six mois")
    String certificate_by_itself();

    @Message("Lignes détruites")
    String certificate_people();

    @Message("Empreinte (SHA-256)")
    String certificate_hash();

    @Message(
            "Jusqu’à la fin du vote, il reste seulement une empreinte illisible de chaque nom, pour retrouver quelqu’un au guichet. Elle est détruite à la clôture. Les sauvegardes suivent leur propre durée.")
    String certificate_left();
}
