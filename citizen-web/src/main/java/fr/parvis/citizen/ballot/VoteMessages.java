package fr.parvis.citizen.ballot;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the vote: the code, the ballot, the receipt, the box. */
@MessageBundle(value = "citizen_ballot", locale = "fr")
public interface VoteMessages {

    // ---- The code

    @Message("Voter")
    String vote();

    @Message("Avec le code de votre lettre, jusqu’au {until}. Sans lettre ou sans internet : à la mairie.")
    String vote_hint(String until);

    @Message("Votre code")
    String code();

    @Message(
            "Il est sur la lettre de la mairie, par exemple 7K4M-9XQ2M-BT0AA-C. Majuscules et tirets sont sans importance.")
    String code_hint();

    @Message("Le vote est ouvert jusqu’au {until}. Chacun vote une fois, en ligne ou sur papier.")
    String lead(String until);

    @Message("Pas de lettre, ou lettre perdue ? Appelez la mairie : elle vous fera un autre code.")
    String no_letter();

    @Message("Voir mon bulletin")
    String open_ballot();

    @Message("Ce code n’est pas complet, ou une lettre est à corriger : relisez-le sur votre lettre.")
    String code_misread();

    @Message(
            "Ce code n’est pas connu ici, ou il a été annulé : si la lettre a été refaite, seul le code de la dernière compte. Relisez-le, ou appelez la mairie.")
    String code_unknown();

    @Message("Plus d’une heure a passé : tapez de nouveau votre code. Rien n’a été compté.")
    String pass_is_over();

    @Message("Trop d’essais de suite : attendez {wait}, puis recommencez.")
    String too_many_codes(String wait);

    // ---- The ballot

    @Message("Mon bulletin")
    String ballot();

    @Message("{sum} €")
    String euros(String sum);

    @Message("{#if limit == 1}Choisissez un projet.{#else}Choisissez jusqu’à {limit} projets.{/if}")
    String how_up_to(int limit);

    @Message("Choisissez les projets que vous voulez, dans la limite de {share} en tout.")
    String how_within(String share);

    @Message("Répartissez {limit} points entre les projets, comme vous voulez.")
    String how_points(int limit);

    @Message("Donnez une place à {limit} projets au plus : 1 pour votre préféré.")
    String how_ranked(int limit);

    @Message("Donnez une mention à chaque projet. Un projet sans mention compte comme « à rejeter ».")
    String how_grades();

    @Message("Seul compte quels projets vous soutenez, pas combien.")
    String only_support();

    @Message("Seul compte quels projets vous soutenez : tous, sauf ceux « à rejeter ».")
    String only_grades();

    @Message("{#if limit == 1}Choisissez un seul projet.{#else}Choisissez {limit} projets au plus : retirez-en.{/if}")
    String too_many(int limit);

    @Message("Vos projets coûtent ensemble plus que l’enveloppe de {share} : {over} € de trop. Retirez-en.")
    String too_dear(String share, String over);

    @Message("Donnez {limit} points au plus en tout, en nombres entiers.")
    String too_many_points(int limit);

    @Message("Deux projets ont la même place : changez l’une des deux.")
    String same_place();

    @Message("Choisissez une mention de la liste.")
    String grade_unknown();

    @Message("{sum} sur {limit}")
    String sum_projects(String sum, int limit);

    @Message("{sum} € sur {share}")
    String sum_euros(String sum, String share);

    @Message("{sum} sur {limit} points")
    String sum_points(String sum, int limit);

    @Message("{sum} sur {limit} : {over} de trop")
    String over_projects(String sum, int limit, String over);

    @Message("{sum} € sur {share} : {over} € de trop")
    String over_euros(String sum, String share, String over);

    @Message("{sum} sur {limit} points : {over} de trop")
    String over_points(String sum, int limit, String over);

    @Message("Voir le total")
    String total();

    @Message("Déjà choisi")
    String sum();

    @Message("Choisi en tout")
    String sum_all();

    @Message("Les projets sont dans un ordre tiré au sort, différent pour chacun.")
    String shuffled();

    @Message("En savoir plus")
    String more();

    @Message("Points pour « {title} »")
    String points_for(String title);

    @Message("Place de « {title} »")
    String place_of(String title);

    @Message("À rejeter")
    String grade_0();

    @Message("Passable")
    String grade_1();

    @Message("Assez bien")
    String grade_2();

    @Message("Bien")
    String grade_3();

    @Message("Très bien")
    String grade_4();

    @Message("{#if count == 1}1 point{#else}{count} points{/if}")
    String points(int count);

    @Message("Place {number}")
    String place(int number);

    @Message("Vérifier mon bulletin")
    String check();

    @Message("Votre choix sera chiffré ici, sur votre appareil, avant de partir.")
    String sealed_here();

    @Message(
            "Votre navigateur n’exécute pas de script : c’est le serveur qui chiffrera votre choix, aussitôt reçu, sans jamais l’écrire en clair. Votre reçu le dira.")
    String sealed_there();

    // ---- The check

    @Message("Vérifiez votre bulletin")
    String check_title();

    @Message("Rien n’est encore déposé. Une fois dans l’urne, un bulletin ne peut plus être changé.")
    String check_lead();

    @Message("Vous n’avez rien choisi : ce sera un bulletin blanc.")
    String blank();

    @Message("Mettre mon bulletin dans l’urne")
    String cast();

    @Message("Modifier")
    String change();

    @Message("Votre choix est chiffré. Appuyez pour le mettre dans l’urne.")
    String sealed_ready();

    // ---- The receipt

    @Message("Votre bulletin est dans l’urne")
    String receipt_title();

    @Message("Votre bulletin était déjà dans l’urne")
    String receipt_title_before();

    @Message("Votre numéro de suivi")
    String tracker();

    @Message(
            "Il montre que votre bulletin est dans l’urne. Il ne dit pas ce que vous avez choisi, et personne ne peut le savoir.")
    String receipt_says();

    @Message("Le reçu")
    String receipt();

    @Message("Chiffré par votre appareil, avant de partir.")
    String by_browser();

    @Message("Chiffré par le serveur, aussitôt reçu.")
    String by_server();

    @Message("Comment")
    String sealed_how();

    @Message("Empreinte de l’urne")
    String fingerprint();

    @Message("Télécharger en PDF")
    String download_pdf();

    @Message("Télécharger pour vérifier")
    String download_proof();

    @Message("Après le dépouillement, cherchez votre numéro dans la liste des bulletins :")
    String look_up();

    @Message("L’urne")
    String box();

    @Message("La suite")
    String next();

    @Message("Le résultat paraîtra ici après la fin du vote, le {until}.")
    String next_result(String until);

    @Message("Le conseil publiera ensuite ce qu’il décide, et pourquoi.")
    String next_decision();

    @Message("Revenir à la consultation")
    String back();

    // ---- What stops a vote

    @Message("Vous avez déjà voté")
    String voted_title();

    @Message(
            "Un bulletin est déjà arrivé pour ce code, en ligne ou sur papier. Il compte, et ne peut plus être changé.")
    String voted();

    @Message("Ce n’était pas vous ? Appelez la mairie.")
    String voted_not_you();

    @Message("Le vote n’est pas ouvert")
    String closed_title();

    @Message("L’urne ne prend pas de bulletin en ce moment. Ce bulletin n’a pas été compté.")
    String closed();

    @Message("Recommencez, s’il vous plaît")
    String again_title();

    @Message("Votre bulletin n’est pas arrivé entier, et rien n’a été compté. Reprenez avec votre code.")
    String again();

    @Message("Reprendre")
    String start_again();

    // ---- The box

    @Message("Ce que l’urne ne peut pas empêcher")
    String limits();

    @Message("Que quelqu’un vous force la main chez vous. Votez à la mairie si vous préférez l’isoloir.")
    String limit_coercion();

    @Message("Qu’un appareil ou un navigateur piraté lise ce que vous choisissez avant de le chiffrer.")
    String limit_device();

    @Message(
            "Que le serveur envoie une autre page que celle qui est publiée, ou garde un choix qu’il a chiffré lui-même, sans script.")
    String limit_server();

    @Message("Que deux détenteurs de clé s’entendent pour ouvrir les bulletins. Ils sauraient les choix, non les noms.")
    String limit_holders();

    @Message(
            "Qu’un bulletin soit ouvert autrement qu’il n’a été scellé. Les bulletins scellés ne sont pas publiés\u00a0: qui veut voir l’ouverture vient au dépouillement.")
    String limit_opening();

    @Message("L’urne, à la vue de tous")
    String box_title();

    @Message("Chaque étape de l’urne est scellée : ce qui a été scellé ne peut plus changer sans que cela se voie.")
    String box_lead();

    @Message("Les sceaux")
    String seals();

    @Message("Chercher mon bulletin")
    String find();

    @Message("Les 64 lettres et chiffres de votre reçu, avec ou sans espaces.")
    String find_hint();

    @Message("Chercher")
    String find_go();

    @Message("Ce bulletin est dans l’urne.")
    String found();

    @Message("Aucun bulletin de cette urne n’a ce numéro.")
    String not_found();

    @Message("Les fichiers pour tout vérifier")
    String files();

    @Message("Ils paraîtront ici avec le résultat.")
    String files_later();

    @Message(
            "Enregistrez-les dans un même dossier, ouvrez verify.html et choisissez tous les autres\u00a0: votre appareil refait les vérifications, sans connexion.")
    String files_how();

    @Message(
            "Les voix, les points et les mentions sont recomptés, et les projets retenus aussi, tirage au sort compris. Seul un résultat à parts égales ne l’est pas\u00a0: le programme de Parvis le recompte, par « ./parvis tally », avec le fichier .pb du résultat.")
    String files_winners();

    @Message(
            "Moins de dix bulletins ont été comptés : les choix ne sont pas publiés, pour que l’on ne reconnaisse personne. Ni les voix ni les projets retenus ne peuvent être recomptés. Chacun peut vérifier que son bulletin est dans l’urne.")
    String files_few();

    @Message(
            "Moins de dix bulletins ont été comptés d’un côté, en ligne ou sur papier. Pour que l’on ne reconnaisse personne, les choix des deux côtés sont publiés ensemble, sans dire lesquels étaient sur papier, dans le fichier resultat.pb. Chacun peut les recompter, mais aucun sceau de l’urne ne répond de ce fichier. Chacun peut vérifier que son bulletin est dans l’urne.")
    String files_together();

    @Message("resultat.pb : tous les bulletins, mêlés (format Pabulib)")
    String file_pb();

    @Message("L’urne, soir après soir")
    String evenings();

    @Message("Au soir du")
    String evening_day();

    @Message("Bulletins")
    String evening_size();

    @Message("Empreinte de la chaîne")
    String evening_head();

    @Message(
            "Chaque soir, l’empreinte est envoyée aux détenteurs des clés qui l’ont demandé : après cela, plus personne ne peut réécrire l’urne sans que cela se voie. S’il manque un soir, le site était arrêté : l’empreinte du soir suivant compte aussi les bulletins de ce jour-là.")
    String evenings_hint();

    @Message("Les numéros de suivi, jour par jour")
    String trackers();

    @Message(
            "Les bulletins scellés, leur clé et la liste de ceux qui ont voté sont gardés jusqu’au {day}, le temps d’un recours, puis détruits. Ce qui est publié reste.")
    String kept(String day);

    @Message("verify.html : vérifier dans votre navigateur, sans connexion")
    String verifier_page();

    @Message("verify.py : vérifier avec Python")
    String verifier_script();
}
