package fr.parvis.mairie.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the screens that are a budget's own. */
@MessageBundle(value = "mairie_projects", locale = "fr")
public interface ProjectMessages {

    @Message("Un budget participatif")
    String format();

    @Message("Les habitants choisissent des projets dans la limite d’une somme. « 20 000 € pour le village »")
    String format_hint();

    @Message("Que proposez-vous de financer ?")
    String subject();

    @Message("C’est le titre que verront les habitants. « 20 000 € pour notre village : à vous de choisir »")
    String subject_hint();

    @Message("Combien y a-t-il à partager ?")
    String envelope();

    @Message("En euros entiers : l’enveloppe que le conseil a votée. Par exemple 20 000.")
    String envelope_hint();

    @Message("Pourquoi ce budget ?")
    String reason();

    @Message("D’où vient l’argent, qui a proposé les projets, quand ils seront faits. Quelques phrases suffisent.")
    String reason_hint();

    @Message("Écrivez ce que vous proposez de financer.")
    String subject_missing();

    @Message("Donnez la somme à partager, par exemple 20 000.")
    String envelope_missing();

    @Message("Donnez une somme en euros entiers, de 1 à 100 millions, par exemple 20 000.")
    String envelope_wrong();

    @Message("Le projet « {title} » coûte plus : changez d’abord son coût, ou donnez une enveloppe plus grande.")
    String envelope_too_small(String title);

    @Message("Quels sont les projets ?")
    String list();

    @Message("Au moins deux. Les habitants les verront dans un ordre différent pour chacun.")
    String list_hint();

    @Message("Une liste existe déjà ?")
    String import_ask();

    @Message("Importer les projets d’un tableur ou d’un fichier .pb")
    String import_link();

    @Message("Enveloppe")
    String row_envelope();

    @Message("Tous les projets ensemble")
    String sum();

    @Message("Les projets tiennent tous dans l’enveloppe : il n’y aura rien à choisir.")
    String nothing_to_choose();

    @Message("Projet {number}")
    String project(int number);

    @Message("Titre")
    String title();

    @Message("Coût")
    String cost();

    @Message("En euros entiers, tout compris.")
    String cost_hint();

    @Message("Description")
    String description();

    @Message("Lieu")
    String place();

    @Message("« Devant l’école »")
    String place_hint();

    @Message("Ajouter un projet")
    String add();

    @Message("Un budget a 50 projets au plus.")
    String full();

    @Message("Le projet {from} est maintenant à la place {to}.")
    String moved(String from, String to);

    @Message("Le projet « {title} » est supprimé.")
    String deleted(String title);

    @Message("Le projet est supprimé.")
    String deleted_blank();

    @Message("Plus d’options\u00a0: le lieu")
    String more_project();

    @Message("Plus d’options\u00a0: un nombre de voix à atteindre")
    String more_vote();

    @Message("pour le projet {number}")
    String for_which(int number);

    @Message("le projet {number}")
    String which(int number);

    @Message("Projet {number} : donnez-lui un titre.")
    String title_missing(int number);

    @Message("Projet {number} : donnez son coût.")
    String cost_missing(int number);

    @Message("Projet {number} : donnez un coût en euros entiers, par exemple 4 500.")
    String cost_wrong(int number);

    @Message("Projet {number} : il ne peut pas coûter plus que l’enveloppe, qui est de {envelope} €.")
    String cost_too_high(int number, String envelope);

    @Message("Raccourcissez ce texte : {most} signes au plus.")
    String too_long(int most);

    @Message("Gardez {most} projets au plus.")
    String too_many(int most);

    @Message("Proposez au moins deux projets.")
    String too_few();

    @Message("Comment vote-t-on, et quand ?")
    String vote_title();

    @Message("Que fait chaque habitant ?")
    String form();

    @Message("Il choisit des projets")
    String form_up_to();

    @Message("Jusqu’à un nombre que vous fixez. C’est le plus simple, sur le papier aussi.")
    String form_up_to_hint();

    @Message("Il choisit dans la limite de l’enveloppe")
    String form_within();

    @Message("Autant de projets que l’enveloppe en paie : il fait le budget à votre place.")
    String form_within_hint();

    @Message("Il répartit des points")
    String form_points();

    @Message("Tous sur un projet, ou un peu sur plusieurs.")
    String form_points_hint();

    @Message("Il classe ses préférés")
    String form_ranked();

    @Message("Du premier au dernier.")
    String form_ranked_hint();

    @Message("Il donne une mention à chacun")
    String form_grades();

    @Message("De « très bien » à « à rejeter ».")
    String form_grades_hint();

    @Message("Combien de projets au plus ?")
    String limit_up_to();

    @Message("Combien de points ?")
    String limit_points();

    @Message("Combien de projets à classer ?")
    String limit_ranked();

    @Message("Comment les gagnants sont-ils choisis ?")
    String rule();

    @Message("Les projets qui ont le plus de voix d’abord")
    String rule_most();

    @Message("Tant que l’enveloppe suffit. C’est ce que tout le monde connaît.")
    String rule_most_hint();

    @Message("À parts égales")
    String rule_shares();

    @Message(
            "Chaque votant dispose de la même part de l’enveloppe, et ceux qui soutiennent un projet le paient ensemble. Par exemple, avec 10 000 € et 100 votants, chacun a 100 € : 50 votants peuvent payer un projet de 3 000 € (60 € chacun), et les 50 autres en payer un autre. Un quartier ou un âge moins nombreux obtient ainsi sa part. Des points, un classement ou des mentions ne disent alors que quels projets on soutient.")
    String rule_shares_hint();

    @Message("Voix nécessaires")
    String threshold();

    @Message("Un projet qui en a moins n’est pas retenu. Laissez vide s’il n’en faut pas.")
    String threshold_hint();

    @Message("Quand le vote commence-t-il ?")
    String begin();

    @Message(
            "À 8 h, demain au plus tôt : l’urne est scellée avant, et les lettres doivent arriver. Comptez quatre semaines en tout : la liste des votants, les clés, le scellement, puis une semaine pour les lettres.")
    String begin_hint();

    @Message("Choisissez un premier jour à partir de demain : l’urne est scellée avant le vote, et pas le jour même.")
    String begin_too_soon();

    @Message("Choisissez un autre premier jour du vote : il faut sceller l’urne avant, demain au plus tôt")
    String missing_time();

    @Message("Combien de temps dure-t-il ?")
    String length();

    @Message("Choisissez ce que fait chaque habitant.")
    String form_missing();

    @Message("Donnez un nombre de {least} à {most}.")
    String limit_wrong(int least, int most);

    @Message("Choisissez comment les gagnants sont choisis.")
    String rule_missing();

    @Message("Donnez un nombre de voix, par exemple 20, ou laissez vide.")
    String threshold_wrong();

    @Message("Un nombre de voix ne va qu’avec « le plus de voix d’abord », quand on choisit des projets. Laissez vide.")
    String threshold_useless();

    @Message("Le sujet")
    String row_subject();

    @Message("Les projets")
    String row_projects();

    @Message("Comment on vote")
    String row_how();

    @Message("Qui gagne")
    String row_winners();

    @Message("Qui vote")
    String row_who();

    @Message("Les habitants inscrits sur votre liste, une fois chacun, par un code reçu par lettre ou sur papier")
    String who();

    @Message("{sum} pour {count} projets")
    String total(String sum, int count);

    @Message("Complétez le sujet et l’enveloppe")
    String missing_envelope();

    @Message("Complétez les projets : il en faut au moins deux, chacun avec un titre et un coût")
    String missing_projects();

    @Message("L’enveloppe")
    String step_envelope();

    @Message("Comment et quand on vote")
    String step_vote();

    @Message("Voter")
    String vote();

    @Message(
            "Une fois publié, vous aurez dix minutes pour annuler. Ensuite, les projets et la façon de voter ne changeront plus : ceux qui votent doivent pouvoir s’y fier.")
    String undo_note();

    @Message("Importer des projets")
    String import_title();

    @Message(
            "Un fichier CSV enregistré par un tableur (titre, coût, description, lieu), ou un fichier .pb d’un autre budget participatif. Rien n’est ajouté tant qu’une ligne est à corriger.")
    String import_lead();

    @Message("Fichier")
    String import_file();

    @Message("Au plus 1 Mo.")
    String import_file_hint();

    @Message("Ou collez la liste ici")
    String import_paste();

    @Message("Une ligne par projet : titre ; coût ; description ; lieu. « Un préau ; 12 000 ; En bois ; L’école »")
    String import_paste_hint();

    @Message("Ajouter ces projets")
    String import_do();

    @Message("Revenir aux projets")
    String import_back();

    @Message("Choisissez un fichier, ou collez une liste.")
    String import_nothing();

    @Message(
            "C’est un classeur Excel ou LibreOffice. Ouvrez-le dans votre tableur, enregistrez-le au format CSV, puis choisissez ce nouveau fichier. Ou copiez les lignes et collez-les ci-dessous.")
    String import_workbook();

    @Message("Ce fichier n’est pas une liste : il faut un fichier CSV enregistré par un tableur, ou un fichier .pb.")
    String import_no_list();

    @Message("{#if count == 1}Une ligne est{#else}{count} lignes sont{/if} à corriger : rien n’a été ajouté.")
    String import_refused(int count);

    @Message("{#if line > 0}Ligne {line} : {/if}{reason}.")
    String import_problem(long line, String reason);

    @Message("Avec ceux de la liste, il y aurait {count} projets : gardez-en {most} au plus.")
    String import_too_many(int count, int most);

    @Message("… et {count} autres lignes à corriger.")
    String import_more(int count);

    @Message("Ce fichier est trop grand : 1 Mo au plus.")
    String import_too_large();

    @Message("{#if count == 1}Un projet est ajouté.{#else}{count} projets sont ajoutés.{/if}")
    String imported(int count);

    @Message("Indispensable avant le vote")
    String before();

    @Message("Les projets et la façon de voter")
    String before_published();

    @Message("Publiés : les habitants peuvent les lire.")
    String before_published_hint();

    @Message("Le vote")
    String board_vote();
}
