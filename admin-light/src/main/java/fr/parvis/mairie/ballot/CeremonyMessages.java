package fr.parvis.mairie.ballot;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the ceremony of a ballot box. */
@MessageBundle(value = "mairie_ballot", locale = "fr")
public interface CeremonyMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Retour aux trois clés")
    String back_keys();

    @Message("{sum} €")
    String euros(String sum);

    // The three keys

    @Message("Les trois clés")
    String keys_title();

    @Message(
            "L’urne se ferme avec trois clés, gardées par trois personnes. Pour l’ouvrir après le vote, il en faut deux, n’importe lesquelles. Personne ne peut donc lire les bulletins tout seul, pas même la mairie ni l’hébergeur du site.")
    String keys_lead();

    @Message("Qui garde une clé ?")
    String who_title();

    @Message(
            "Choisissez trois personnes qui se connaissent peu ou ne sont pas du même bord : par exemple le maire, un conseiller de l’opposition et un habitant. Invitez-les à la mairie : elles repartent chacune avec une feuille, dans une enveloppe.")
    String who_hint();

    @Message("Ce qui va se passer")
    String course_title();

    @Message("Vous écrivez les trois noms. Ils sont imprimés sur les feuilles et ne sont gardés nulle part.")
    String course_names();

    @Message("Le site fabrique les clés et montre trois feuilles, une seule fois. Vous les imprimez tout de suite.")
    String course_print();

    @Message("Chacun prend sa feuille, vérifie qu’elle se lit bien, la met dans une enveloppe et la garde chez soi.")
    String course_check();

    @Message("Après le vote, deux des trois personnes reviennent avec leur feuille : l’urne s’ouvre.")
    String course_open();

    @Message("Première personne")
    String holder_1();

    @Message("Deuxième personne")
    String holder_2();

    @Message("Troisième personne")
    String holder_3();

    @Message("Prénom et nom.")
    String holder_hint();

    @Message("Leur envoyer l’empreinte de la chaîne chaque soir")
    String mails_title();

    @Message(
            "Pendant le vote, chaque détenteur reçoit le soir l’empreinte de la chaîne des bulletins, sans aucun choix ni aucun nom. Gardée hors de la mairie, elle prouve après coup que l’urne n’a pas été réécrite. Ces adresses sont effacées à la clôture.")
    String mails_hint();

    @Message("Adresse électronique du premier détenteur")
    String mail_1();

    @Message("Adresse électronique du deuxième détenteur")
    String mail_2();

    @Message("Adresse électronique du troisième détenteur")
    String mail_3();

    @Message("Vérifiez cette adresse : elle a la forme prenom.nom@exemple.fr.")
    String mail_wrong();

    @Message("{person} : écrivez son nom.")
    String name_missing(String person);

    @Message("Ce nom est trop long : {most} caractères au plus.")
    String name_long(int most);

    @Message("Trois personnes différentes : celle-ci est déjà nommée plus haut.")
    String name_twice();

    @Message("Vérifiez l’imprimante avant de continuer : les feuilles ne s’affichent qu’une fois.")
    String before_making();

    @Message("Fabriquer les clés et montrer les feuilles")
    String make();

    @Message("Cela prend quelques secondes. N’appuyez qu’une fois.")
    String make_hint();

    @Message("Les clés existent déjà")
    String exist_title();

    @Message(
            "Les trois feuilles ont été montrées. Elles ne peuvent pas être affichées de nouveau. Tant que l’urne n’est pas scellée, vous pouvez refaire les clés : les trois anciennes feuilles ne vaudront plus rien, même si une seule manque.")
    String exist_text();

    @Message("Oui, refaire les clés. Les trois anciennes feuilles sont à déchirer.")
    String replace();

    @Message("Cochez la case : refaire les clés rend les trois anciennes feuilles inutiles.")
    String replace_missing();

    @Message(
            "D’autres clés ont été fabriquées entre-temps : un bouton pressé deux fois, ou un collègue. Demandez si leurs feuilles sont imprimées. Si personne ne les a, cochez la case et recommencez.")
    String made_meanwhile();

    @Message("Refaire les clés")
    String make_again();

    @Message("L’urne est scellée")
    String sealed_title();

    @Message("Les clés ne changent plus. Les trois personnes gardent leur feuille jusqu’au dépouillement.")
    String sealed_text();

    @Message("L’urne est dépouillée")
    String opened_title();

    @Message(
            "Les trois personnes gardent leur feuille tant que les bulletins sont gardés : si le vote est contesté et que le juge veut les faire ouvrir de nouveau, il en faut deux. Aucune page ne le fait : appelez alors le syndicat.")
    String opened_text();

    @Message("La clé est détruite")
    String key_gone_title();

    @Message(
            "Les bulletins scellés et leur clé sont détruits : les trois feuilles n’ouvrent plus rien. Chacun peut déchirer la sienne.")
    String key_gone_text();

    @Message("Vérifier ma part")
    String verify_title();

    @Message("J’ai perdu ma part")
    String lost_title();

    // The sheets

    @Message("Trois feuilles à imprimer")
    String sheets_title();

    @Message(
            "Imprimez maintenant. Cette page ne reviendra pas : rien n’est gardé. Donnez à chacun sa feuille, sans faire de copie ni de photo, puis fermez cette page.")
    String sheets_now();

    @Message("Imprimer les trois feuilles")
    String sheets_print();

    @Message("Les feuilles sont imprimées : revenir à la consultation")
    String sheets_done();

    @Message("Clé n° {number} sur trois")
    String sheet_number(int number);

    @Message("Confiée à {name}")
    String sheet_for(String name);

    @Message("Votre part de la clé")
    String sheet_part();

    @Message("La même part, à scanner")
    String sheet_code();

    @Message("Vote {period}")
    String sheet_period(String period);

    @Message("À quoi elle sert")
    String sheet_purpose();

    @Message(
            "Les bulletins sont enfermés dans une urne numérique. Votre part et celle d’une autre personne l’ouvrent, après la fin du vote. Seule, elle n’ouvre rien.")
    String sheet_purpose_text();

    @Message("Ce que vous en faites")
    String sheet_todo();

    @Message("Vérifiez aujourd’hui qu’elle se lit bien, à la mairie : {address}")
    String sheet_check(String address);

    @Message("Mettez-la dans une enveloppe fermée et gardez-la chez vous. Ni copie, ni photo, ni courriel.")
    String sheet_keep();

    @Message("Apportez-la à la mairie pour le dépouillement, après la fin du vote.")
    String sheet_bring();

    @Message("Si vous la perdez")
    String sheet_lost();

    @Message(
            "Dites-le tout de suite à la mairie{#if phone} ({phone}){/if}. Avant le scellement de l’urne, on refait les trois clés. Après, les deux autres suffisent. Si deux sont perdues, personne ne peut plus ouvrir l’urne.")
    String sheet_lost_text(String phone);

    @Message("Empreinte de l’urne")
    String sheet_fingerprint();

    @Message("Les actes du vote sont signés. Celui qui vérifie le résultat doit retrouver ces huit groupes.")
    String sheet_fingerprint_hint();

    @Message("Imprimée le {day}.")
    String sheet_made(String day);

    // Checking a part

    @Message(
            "Tapez la part qui est sur votre feuille, ou scannez le carré et collez le texte. Rien n’est gardé : la page dit seulement si votre part se lit bien.")
    String verify_lead();

    @Message("Votre part")
    String part();

    @Message("Douze groupes de cinq lettres et chiffres. Les tirets et les majuscules n’ont pas d’importance.")
    String part_hint();

    @Message("Vérifier")
    String verify_do();

    @Message("Tapez la part qui est sur la feuille.")
    String part_missing();

    @Message(
            "Cette part ne se lit pas. Comparez-la groupe par groupe avec la feuille : une seule lettre fausse suffit. Il se peut aussi que la feuille soit celle d’un autre vote, ou d’anciennes clés qui ont été refaites.")
    String part_wrong();

    @Message("La part n° {holder} se lit bien")
    String verified_title(int holder);

    @Message("Elle est de cette urne et des clés actuelles. Remettez la feuille dans son enveloppe.")
    String verified_text();

    @Message("Vérifier une autre part")
    String verify_other();

    // A lost part

    @Message("Ce qui suit dépend du moment.")
    String lost_lead();

    @Message("L’urne n’est pas encore scellée")
    String lost_before();

    @Message(
            "Rien de grave : refaites les clés, avec les trois personnes. Les anciennes feuilles ne valent plus rien, même celles qui ne sont pas perdues.")
    String lost_before_text();

    @Message("L’urne est scellée, une seule part est perdue")
    String lost_after();

    @Message(
            "Le vote continue. Deux parts suffisent pour dépouiller : prévenez les deux autres personnes, qu’elles vérifient leur feuille et ne la perdent pas. Celui qui trouve une seule feuille ne peut rien ouvrir.")
    String lost_after_text();

    @Message("Une seule part est perdue")
    String lost_one();

    @Message(
            "Le vote est terminé. Les deux autres parts suffisent pour dépouiller : que ces deux personnes viennent avec leur feuille. Celui qui trouve une seule feuille ne peut rien ouvrir.")
    String lost_count_text();

    @Message(
            "L’urne est dépouillée : le résultat est là, et la perte d’une feuille ou de deux n’y change rien. Les parts ne serviraient encore qu’à faire ouvrir de nouveau les bulletins, si le juge le demandait : appelez alors le syndicat.")
    String lost_opened_text();

    @Message("L’urne est scellée, deux parts sont perdues")
    String lost_two();

    @Message(
            "L’urne ne peut plus être ouverte, par personne, jamais. Il n’existe pas de double, et c’est ce qui garantit le secret. Dites-le aux habitants, et refaites un vote. Cherchez bien avant : une feuille froissée ou tachée se lit encore, groupe par groupe.")
    String lost_two_text();

    @Message("Une feuille a peut-être été volée")
    String lost_stolen();

    @Message(
            "Une part seule n’ouvre rien. Si deux ont pu être copiées par la même personne, le secret n’est plus sûr : avant le scellement, refaites les clés ; après, parlez-en au conseil avant de dépouiller.")
    String lost_stolen_text();

    @Message("Maintenant : l’urne {#if sealed}est scellée{#else}n’est pas scellée{/if}.")
    String lost_now(boolean sealed);

    // Sealing

    @Message("Sceller l’urne")
    String seal_title();

    @Message(
            "Sceller, c’est fermer l’urne vide devant tout le monde : on ne change plus ni les projets, ni la règle, ni la liste, ni les dates. Les lettres se font après.")
    String seal_lead();

    @Message("Ce qui manque encore")
    String missing_title();

    @Message("La liste de ceux qui votent n’est pas prête.")
    String no_list();

    @Message("Préparer la liste")
    String no_list_do();

    @Message("Les trois clés ne sont pas faites.")
    String no_keys();

    @Message("Faire les trois clés")
    String no_keys_do();

    @Message("Le jour de l’ouverture est passé : une urne se scelle avant que le vote commence.")
    String too_late();

    @Message("Choisir d’autres dates")
    String too_late_do();

    @Message("L’urne ne peut pas encore être scellée : voyez ce qui manque.")
    String not_sealable();

    @Message("Ce qui sera figé")
    String frozen_title();

    @Message("Ce qui est figé")
    String frozen_done();

    @Message("avec sa photo")
    String frozen_photo();

    @Message("Projets")
    String frozen_projects();

    @Message("Enveloppe")
    String frozen_envelope();

    @Message("Comment on vote")
    String frozen_how();

    @Message("Qui gagne")
    String frozen_winners();

    @Message("Ouverture")
    String frozen_opens();

    @Message("Fin")
    String frozen_closes();

    @Message("Personnes qui votent")
    String frozen_voters();

    @Message("Pas encore connu")
    String frozen_unknown();

    @Message("Empreinte de l’urne")
    String frozen_fingerprint();

    @Message("Après, plus rien ne change")
    String seal_warning_title();

    @Message(
            "Ni une faute dans un titre, ni une date, ni une personne oubliée : on ne revient pas en arrière. Relisez à deux.")
    String seal_warning();

    @Message("Sceller l’urne, sans retour")
    String seal_do();

    @Message("Pas maintenant")
    String seal_not_now();

    @Message("L’urne est scellée")
    String sealed_done();

    @Message("Elle est ouverte, et se fermera toute seule à la fin du vote, le {moment}.")
    String sealed_open(String moment);

    @Message("Le vote est terminé depuis le {moment}.")
    String sealed_over(String moment);

    @Message("Elle s’ouvrira toute seule le {moment}. La prochaine étape : les lettres avec les codes.")
    String sealed_next(String moment);

    @Message("Faire les lettres")
    String to_letters();

    @Message("Sceau")
    String seal_hash();

    @Message("Changer les dates")
    String dates_title();

    @Message("Le vote est annoncé {period}. Tant que l’urne n’est pas scellée, vous pouvez choisir d’autres jours.")
    String dates_lead(String period);

    @Message(
            "Comptez une semaine entre le scellement et l’ouverture : c’est le temps d’imprimer les lettres et de les distribuer. Avec la liste et les clés, quatre semaines en tout.")
    String dates_hint();

    @Message(
            "Si les dates du vote changent, les trois feuilles déjà imprimées restent bonnes : seules les dates écrites en haut ne sont plus les bonnes. Corrigez-les à la main.")
    String dates_printed();

    @Message("Premier jour du vote")
    String first_day();

    @Message("Ouverture à 8 h.")
    String first_hint();

    @Message("Dernier jour du vote")
    String last_day();

    @Message("Fin à minuit.")
    String last_hint();

    @Message("Enregistrer ces dates")
    String dates_do();

    @Message("Écrivez un jour, par exemple 14/03/2026.")
    String day_wrong();

    @Message("Choisissez un jour à venir : demain au plus tôt.")
    String first_past();

    @Message("Le dernier jour vient avant le premier.")
    String last_before();

    @Message("C’est dans plus d’un an : vérifiez l’année.")
    String last_far();

    // The count

    @Message("Dépouiller")
    String count_title();

    @Message(
            "Deux des trois personnes tapent leur part, l’une après l’autre. Les bulletins sont alors ouverts, mélangés et comptés, en une seule fois.")
    String count_lead();

    @Message("Le vote n’est pas terminé")
    String count_early();

    @Message("L’urne peut être ouverte après la fin du vote, le {moment}.")
    String count_early_text(String moment);

    @Message("L’urne n’est pas scellée : il n’y a rien à dépouiller.")
    String count_unsealed();

    @Message("Les bulletins papier d’abord")
    String count_sheets();

    @Message(
            "Des gens ont voté sur papier. L’urne s’ouvre une fois leurs bulletins saisis, pour que personne ne les lise en connaissant le résultat en ligne.")
    String count_sheets_text();

    @Message("Part de la première personne")
    String part_one();

    @Message("Part de la deuxième personne")
    String part_two();

    @Message("C’est la même part que la première : il en faut deux différentes.")
    String same_part();

    @Message("Ces deux parts se lisent bien, mais n’ouvrent pas l’urne. Essayez avec la troisième.")
    String not_unlocked();

    @Message("Ouvrir l’urne et compter")
    String count_do();

    @Message("Le dépouillement est en cours")
    String count_running();

    @Message("Bulletins ouverts")
    String count_opened();

    @Message("Le résultat s’affiche ici dès que tous les bulletins sont comptés.")
    String count_running_text();

    @Message("Le dépouillement s’est arrêté")
    String count_stalled();

    @Message(
            "Aucun bulletin n’est perdu, et rien n’a été compté. Recommencez : deux personnes tapent de nouveau leur part, que Parvis ne garde pas.")
    String count_stalled_text();

    @Message("Faites-le en public, ou devant témoins : c’est un dépouillement.")
    String count_public();

    @Message("Le résultat")
    String result_title();

    @Message("Le résultat est public")
    String published_title();

    @Message("Les fichiers du vote, sur sa page, permettent à chacun de vérifier ce qui peut l’être.")
    String published_text();

    @Message(
            "Les bulletins, leur clé et la liste de ceux qui ont voté seront détruits après le {day}. Le résultat, lui, reste.")
    String kept(String day);

    @Message("Quelqu’un conteste le vote ?")
    String dispute_title();

    @Message(
            "Tant qu’un recours est possible ou en cours, les bulletins doivent être gardés. Ce bouton les garde un an à compter d’aujourd’hui ; vous pourrez recommencer.")
    String dispute_text();

    @Message("Garder les bulletins un an")
    String dispute_do();

    @Message("Les bulletins sont détruits")
    String destroyed_title();

    @Message(
            "Les bulletins scellés, leur clé, les signatures et la liste des votants ont été détruits ; le dernier sceau, dans le procès-verbal, en fait foi. Le résultat et les fichiers publiés restent.")
    String destroyed_text();

    @Message("Le résultat est compté, et n’est pas encore public")
    String counted_title();

    @Message("Relisez-le, imprimez le procès-verbal et faites-le signer, puis publiez.")
    String counted_text();

    @Message("personnes sur la liste")
    String figure_voters();

    @Message("{#if count < 2}personne a voté{#else}personnes ont voté{/if}")
    String figure_voted(long count);

    @Message("{#if count < 2}bulletin compté{#else}bulletins comptés{/if}")
    String figure_counted(long count);

    @Message("dont {count} {#if count == 1}blanc{#else}blancs{/if}")
    String figure_blank(long count);

    @Message("{#if count < 2}bulletin nul{#else}bulletins nuls{/if}")
    String figure_invalid(long count);

    @Message("En ligne : {online}. Sur papier : {paper}.")
    String channels(long online, long paper);

    @Message("soit {share} de la liste")
    String figure_turnout(String share);

    @Message("Projets, du mieux placé au moins bien placé")
    String table();

    @Message("Projet")
    String column_project();

    @Message("Coût")
    String column_cost();

    @Message("Résultat")
    String column_chosen();

    @Message("Voix")
    String votes();

    @Message("Points")
    String points();

    @Message("Bulletins qui le jugent mieux que « à rejeter »")
    String grades();

    @Message("Retenu")
    String chosen();

    @Message("Non retenu")
    String not_chosen();

    @Message("Les projets retenus coûtent {spent} sur {envelope}.")
    String spent(String spent, String envelope);

    @Message("Moins de dix bulletins : seuls les totaux sont montrés, pour que personne ne devine qui a voté quoi.")
    String few();

    @Message("Bulletins nuls")
    String invalid_title();

    @Message(
            "Ils n’ont pas pu être ouverts, ou contiennent un choix qui n’est pas permis. Voici leurs numéros de suivi.")
    String invalid_text();

    @Message("Publier le résultat")
    String publish();

    @Message("Après, le résultat est scellé, lui aussi : on ne revient pas en arrière.")
    String publish_hint();

    @Message(
            "{#if count == 1}Une enveloppe de papier a été reçue{#else}{count} enveloppes de papier ont été reçues{/if} : leurs bulletins ne sont pas encore comptés, ce résultat n’est pas complet.")
    String envelopes(long count);

    @Message("Saisir les bulletins papier")
    String to_sheets();

    @Message("Le résultat ne peut pas être publié : les bulletins sur papier ne sont pas comptés.")
    String envelopes_left();

    @Message("Voir le procès-verbal")
    String to_minutes();

    @Message("Procès-verbal en PDF")
    String to_minutes_pdf();

    // The minutes

    @Message("Procès-verbal du vote")
    String minutes_title();

    @Message("Procès-verbal : {title}")
    String minutes_of(String title);

    @Message("Retour au résultat")
    String minutes_back();

    @Message("Imprimer")
    String minutes_print();

    @Message("Le vote a eu lieu {period}.")
    String minutes_period(String period);

    @Message("Qui a voté")
    String minutes_voters();

    @Message("Personnes sur la liste : {count}")
    String minutes_roll(long count);

    @Message("Votes en ligne : {count}")
    String minutes_online(long count);

    @Message("Votes sur papier, enveloppes reçues au guichet : {count}")
    String minutes_paper(long count);

    @Message("Les bulletins en ligne")
    String minutes_ballots();

    @Message("Ouverts et comptés : {count}")
    String minutes_opened(long count);

    @Message("Nuls : {count}")
    String minutes_invalid(int count);

    @Message("Les bulletins papier")
    String minutes_sheets();

    @Message("Pas encore lus : ce procès-verbal n’est pas complet.")
    String minutes_sheets_left();

    @Message("Lus chacun par deux personnes : {count}")
    String minutes_read(int count);

    @Message("Dont nuls : {count}")
    String minutes_spoilt(int count);

    @Message("Dont tranchés par une troisième lecture, à deux : {count}")
    String minutes_decided(int count);

    @Message(
            "Bulletins comptés, en ligne et sur papier : {counted}{#if blank > 0}, dont {blank} {#if blank == 1}blanc{#else}blancs{/if} (aucun projet choisi){/if}.")
    String minutes_counted(long counted, long blank);

    @Message("Aucune anomalie : il y a autant de bulletins papier que d’enveloppes reçues.")
    String minutes_no_anomaly();

    @Message(
            "Anomalie : {sheets} {#if sheets < 2}bulletin{#else}bulletins{/if} pour {envelopes} {#if envelopes < 2}enveloppe reçue{#else}enveloppes reçues{/if}. Explication de la mairie :")
    String minutes_anomaly(int sheets, long envelopes);

    @Message("Le résultat")
    String minutes_result();

    @Message("Les projets retenus coûtent {spent}, sur une enveloppe de {envelope}.")
    String minutes_spent(String spent, String envelope);

    @Message("{title} ({cost}). {unit} : {number}. {#if chosen}Retenu.{#else}Non retenu.{/if}")
    String minutes_line(String title, String cost, String unit, String number, boolean chosen);

    @Message("{title} ({cost}). {#if chosen}Retenu.{#else}Non retenu.{/if}")
    String minutes_line_of_few(String title, String cost, boolean chosen);

    @Message("Les sceaux")
    String minutes_seals();

    @Message("À chaque étape, l’état de l’urne a été signé. Ces empreintes sont celles des fichiers du vote.")
    String minutes_seals_hint();

    @Message("Empreinte de l’urne : {fingerprint}")
    String minutes_fingerprint(String fingerprint);

    @Message("{stage} : {hash}")
    String minutes_seal(String stage, String hash);

    @Message("Signatures")
    String minutes_signatures();

    @Message("Nom, date et signature de chacun. Ce qui s’est passé d’autre est à écrire au dos.")
    String minutes_signatures_text();

    @Message("Le maire, ou la personne qui le représente")
    String minutes_mayor();

    @Message("Un habitant témoin du dépouillement")
    String minutes_witness();

    @Message("Une personne qui a apporté sa part de la clé")
    String minutes_holder();

    @Message("Une personne qui a lu les bulletins papier")
    String minutes_reader();
}
