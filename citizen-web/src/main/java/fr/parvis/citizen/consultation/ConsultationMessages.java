package fr.parvis.citizen.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of a commune's board and of a consultation's page. */
@MessageBundle(value = "citizen_consultation", locale = "fr")
public interface ConsultationMessages {

    // ---- The board

    @Message("Consultations {town.withDe}")
    String board_title(PlaceName town);

    @Message("{where}, votre avis compte")
    String board_heading(String where, PlaceName town);

    @Message(
            "Avant de décider, {town.theMairie} vous pose la question ici. Répondre prend deux minutes, sans compte à créer.")
    String board_lead(PlaceName town);

    @Message("Corrigé le {day} :")
    String corrected(String day);

    @Message("Toutes les communes")
    String all_communes();

    @Message("En ce moment")
    String board_open();

    @Message("Aucune consultation n’est ouverte aujourd’hui.")
    String board_none_open();

    @Message("Vous avez un numéro de reçu et vous changez d’avis ?")
    String board_receipt();

    @Message("Bientôt")
    String board_coming();

    @Message("Terminées : ce qui a été décidé")
    String board_finished();

    @Message("Archives des anciennes communes")
    String board_archives();

    @Message("Le panneau est encore vide")
    String board_empty();

    @Message(
            "Ici, {town.theMairie} demande leur avis aux habitants. Repassez quand vous voulez : tout ce qui sera demandé, répondu et décidé restera affiché sur cette page.")
    String board_empty_hint(PlaceName town);

    @Message("Chercher une consultation")
    String board_search();

    @Message("Un mot du sujet, par exemple éclairage ou place.")
    String board_search_hint();

    @Message("Chercher")
    String search();

    @Message("Rien sur « {sought} »")
    String board_not_found(String sought);

    @Message("Essayez un autre mot, ou revoyez toutes les consultations.")
    String board_not_found_hint();

    @Message("Tout revoir")
    String board_all();

    @Message("Suivre {town.withArticle} dans un lecteur de flux (Atom)")
    String feed_link(PlaceName town);

    @Message("Consultations {town.withDe}")
    String feed_title(PlaceName town);

    @Message("Donnez votre avis : {title}")
    String feed_open(String title);

    @Message("Budget participatif : {title}")
    String feed_vote(String title);

    @Message("Les habitants inscrits votent jusqu’au {until}.")
    String feed_vote_until(String until);

    @Message("Le résultat : {title}")
    String feed_result(String title);

    @Message("La décision : {title}")
    String feed_decision(String title);

    @Message("Vous pouvez répondre jusqu’au {until}.")
    String feed_until(String until);

    @Message("La consultation est terminée, le résultat est en ligne.")
    String feed_finished();

    @Message("Les bulletins sont comptés : les projets retenus sont en ligne.")
    String feed_counted();

    @Message("Ouverte")
    String badge_open();

    @Message("À venir")
    String badge_coming();

    @Message("jusqu’au {when}")
    String until(String when);

    @Message("à partir du {when}")
    String from(String when);

    @Message("le {when}")
    String on(String when);

    @Message("close plus tôt que prévu, le {when}")
    String early(String when);

    @Message("{people} {#if count < 2}participant{#else}participants{/if}")
    String participants(String people, long count);

    @Message("Décision :")
    String decided();

    @Message("La mairie prépare sa réponse.")
    String not_decided();

    // ---- A consultation that is open or coming

    @Message("Donner mon avis")
    String answer();

    @Message(
            "{#if questions == 1}Une question{#else}{questions} questions{/if}, {#if minutes == 1}une minute{#else}{minutes} minutes{/if}, sans compte.")
    String effort(int questions, int minutes);

    @Message("Vous pourrez répondre ici à partir du {from}.")
    String comes(String from);

    @Message("Pourquoi cette question ?")
    String why();

    @Message("Bon à savoir")
    String facts();

    @Message("Jusqu’à quand ?")
    String when();

    @Message("Qui peut répondre ?")
    String who();

    @Message("Tout le monde. On ne vous demande ni nom, ni adresse.")
    String who_everyone();

    @Message(
            "{inhabitants}, une réponse par personne. Un code vous est envoyé par courriel pour que chacun ne compte qu’une fois ; votre adresse n’est ni gardée, ni donnée à la mairie. Pas d’adresse électronique ? Demandez à la mairie.")
    String who_one_each(String inhabitants, PlaceName town);

    @Message("Consultation {holder.withDe}")
    String held(PlaceName holder);

    @Message("La réponse {holder.withDe} est en préparation.")
    String held_not_decided(PlaceName holder);

    @Message("Qui demande ?")
    String who_asks();

    @Message(
            "Cette consultation est celle {holder.withDe}, qui demande la même chose dans toutes ses communes. Vous répondez ici pour {town.theCommune}.")
    String held_by(PlaceName holder, PlaceName town);

    @Message("La réponse {holder.withDe}")
    String held_answer(PlaceName holder);

    @Message("La réponse {holder.withDe} n’a pas encore paru")
    String held_no_answer_yet(PlaceName holder);

    @Message("Le résultat {town.withA}")
    String held_result(PlaceName town);

    @Message("Dans toute l’intercommunalité")
    String together();

    @Message("{people} personnes ont participé, dans {communes} communes.")
    String together_lead(String people, String communes);

    @Message("Qui décide ?")
    String who_decides();

    @Message(
            "Le conseil municipal. Votre avis l’éclaire, sans l’obliger : ce n’est ni un référendum, ni un vote, et le conseil reste libre de sa décision. Il publiera ici ce qu’il a décidé, et pourquoi.")
    String council_decides();

    @Message(
            "Le conseil communautaire. Votre avis l’éclaire, sans l’obliger : ce n’est ni un référendum, ni un vote, et le conseil reste libre de sa décision. Il publiera ici ce qu’il a décidé, et pourquoi.")
    String community_council_decides();

    @Message("Qui voit ma réponse ?")
    String who_sees();

    @Message(
            "Elle est rangée sans votre nom, et la mairie n’en voit que des totaux. Ce n’est pas un vote secret : elle n’est pas scellée comme un bulletin. Sont publiés le nombre de participants et les totaux, sauf ceux d’une réponse donnée par moins de dix personnes.")
    String nobody_sees();

    @Message("Ce que vous écrivez avec vos mots est lu par la mairie, qui choisit ce qui est publié.")
    String texts_are_read();

    @Message("Et si je change d’avis ?")
    String change();

    @Message("Avec votre numéro de reçu, vous pouvez retirer votre réponse tant que la consultation est ouverte.")
    String change_how();

    @Message("Retirer ma réponse")
    String withdraw();

    // ---- A consultation that is over

    @Message("La réponse du conseil")
    String council_answer();

    @Message("publiée le {day}")
    String answered_on(String day);

    @Message("La mairie n’a pas encore publié sa réponse")
    String no_answer_yet();

    @Message("La consultation est terminée. Ce que le conseil aura décidé, et pourquoi, paraîtra ici.")
    String no_answer_yet_hint();

    @Message("Le résultat")
    String result();

    @Message("Personne n’a répondu à cette consultation.")
    String nobody();

    @Message(
            "{#if count == 1}Une seule personne a répondu{#else}{people} personnes ont répondu{/if}. C’est trop peu pour publier le détail : dans une petite commune, on reconnaîtrait quelqu’un. La mairie, elle, en tient compte.")
    String too_few(String people, long count);

    @Message(
            "{people} personnes ont répondu, mais les réponses sont trop peu nombreuses pour être détaillées sans que l’on reconnaisse quelqu’un.")
    String all_merged(String people);

    @Message("{percent} des {people} participants {verb}")
    String opinion(String percent, String people, String verb);

    @Message("{percent} {verb}")
    String opinion_other(String percent, String verb);

    @Message(", ")
    String comma();

    @Message(" et ")
    String and();

    @Message("{sentence}.")
    String ended(String sentence);

    @Message("Les avis sont partagés : {sentence}.")
    String opinion_tie(String sentence);

    @Message("sont pour")
    String are_for();

    @Message("sont contre")
    String are_against();

    @Message("n’ont pas d’opinion")
    String have_none();

    @Message("ont choisi « {label} »")
    String chose(String label);

    @Message(
            "Les avis sont presque à égalité : {first} participants {firstVerb} et {second} {secondVerb}, sur {people}.")
    String opinion_close(String first, String firstVerb, String second, String secondVerb, String people);

    @Message("« {label} »")
    String quoted(String label);

    @Message("{percent} des {people} participants ont choisi « {label} ».")
    String choice(String percent, String people, String label);

    @Message("{percent} des {people} participants ont choisi « {label} », plus que toute autre réponse.")
    String choice_first(String percent, String people, String label);

    @Message(
            "« {label} » arrive de peu en tête, avec {count} participants sur {people}, contre {other} pour « {second} ».")
    String choice_close(String label, String count, String people, String second, String other);

    @Message("{labels} arrivent à égalité, avec chacun {percent} des {people} participants.")
    String choice_tie(String labels, String percent, String people);

    @Message("{sentence} Plusieurs réponses étaient possibles.")
    String several(String sentence);

    @Message("{people} réponses {#if questions == 1}à la question{#else}au questionnaire{/if}.")
    String questionnaire_result(String people, int questions);

    @Message("Question posée aux {people} participants qui ont répondu « {answer} » à « {question} ».")
    String asked_of(String people, String answer, String question);

    @Message(
            "Question posée à ceux qui ont répondu « {answer} » à « {question} ». Trop peu de personnes pour publier le détail.")
    String asked_of_few(String answer, String question);

    @Message("Note moyenne : {mean} sur 5. La moitié au moins a mis {median} ou moins.")
    String scale_mean(String mean, String median);

    @Message("En moyenne : {mean}. La moitié au moins a répondu {median} ou moins.")
    String mean(String mean, String median);

    @Message("{question} (placé en premier)")
    String first_places(String question);

    @Message(
            "Toutes places comptées, du plus au moins apprécié : {order}. Le graphique compte ce qui a été placé en premier.")
    String order(String order);

    @Message("Le graphique compte ce qui a été placé en premier.")
    String only_first_places();

    @Message("Trop peu de réponses à cette question pour publier une moyenne.")
    String no_mean();

    @Message("Aucun texte n’est publié.")
    String no_text();

    @Message("{#if count == 1}Un texte publié par la mairie{#else}{count} textes publiés par la mairie{/if}, sans nom.")
    String some_texts(int count);

    @Message("{#if count == 1}Un commentaire{#else}{count} commentaires{/if}")
    String comments(int count);

    @Message(
            "Lus par la mairie avant de paraître. Ils ne disent pas qui a répondu quoi : chacun reste à part de la réponse qu’il accompagnait.")
    String comments_hint();

    @Message("Réponse")
    String answer_heading();

    @Message("Sans réponse")
    String no_answer();

    @Message("{label} (regroupées)")
    String merged(String label);

    @Message("Pourquoi des réponses sont-elles regroupées ou masquées ?")
    String small();

    @Message(
            "Dans une commune, un petit nombre suffit parfois à reconnaître quelqu’un. Quand moins de dix personnes ont donné une réponse, elle est regroupée avec une autre, ou son nombre n’est pas publié. Rien n’est perdu : le total reste juste.")
    String small_hint();

    @Message("Image de ce graphique, pour un bulletin :")
    String picture();

    @Message("pour « {label} »")
    String picture_of(String label);

    @Message("{town}, {people} participants, {period}")
    String picture_credits(String town, String people, String period);

    // ---- Two questions crossed

    @Message("En croisant deux questions")
    String crossed();

    @Message(
            "Chaque ligne se lit de gauche à droite : parmi ceux qui ont donné la réponse de gauche, combien ont répondu quoi à l’autre question.")
    String crossed_hint();

    @Message("« {down} » et « {across} »")
    String crossed_caption(String down, String across);

    @Message("Ensemble")
    String crossed_total();

    @Message("masqué")
    String crossed_hidden();

    @Message("« – » : masqué, pour que l’on ne reconnaisse personne.")
    String crossed_partly();

    // ---- How it was counted

    @Message("Comment ce résultat est-il établi ?")
    String method();

    @Message("Qui pouvait répondre ?")
    String method_who();

    @Message("Tout le monde, sans donner son nom. Rien n’empêchait donc de répondre deux fois.")
    String method_everyone();

    @Message("{inhabitants}. Chacun a confirmé sa réponse par un code reçu par courriel : une adresse compte une fois.")
    String method_one_each(String inhabitants, PlaceName town);

    @Message("Quand ?")
    String method_when();

    @Message("Elle était annoncée jusqu’au {announced} : la mairie l’a close plus tôt que prévu.")
    String method_early(String announced);

    @Message("Combien ont répondu ?")
    String method_people();

    @Message(
            "{people} {#if count < 2}réponse{#else}réponses{/if}{#if inhabitants != '0'}, dans une commune de {inhabitants} habitants{/if}.")
    String method_count(String people, long count, String inhabitants);

    @Message("Par quel moyen ?")
    String method_channel();

    @Message("Sur cette page, depuis un téléphone ou un ordinateur.")
    String method_online();

    @Message("Comment les parts sont-elles calculées ?")
    String method_shares();

    @Message(
            "Sur l’ensemble des participants, ceux qui ont passé la question compris, puis arrondies à l’unité : leur somme peut s’écarter un peu de 100 %.")
    String method_rounding();

    @Message("Une question qui n’a été posée qu’à certains est comptée sur ceux-là.")
    String method_follow_ups();

    @Message("Que vaut ce résultat ?")
    String method_worth();

    @Message(
            "Ont répondu ceux qui l’ont voulu. Ce n’est ni un sondage, ni un vote : il dit ce que pensent les participants, pas toute la commune.")
    String method_no_poll();

    // ---- Files

    @Message("Vérifier et réutiliser les chiffres")
    String files();

    @Message(
            "Le même contenu que cette page. Réutilisation libre, en citant la commune et la date (Licence Ouverte 2.0).")
    String files_hint();

    @Message("Tableur (ODS)")
    String file_ods();

    @Message("Tableur, texte simple (CSV)")
    String file_csv();

    @Message("Données pour un programme (JSON)")
    String file_json();

    @Message("Page imprimée depuis {address}")
    String printed(String address);

    @Message("Budget participatif")
    String budget();

    @Message("Le vote ouvrira le {from}.")
    String budget_opens(String from);

    @Message("En attendant, lisez les projets.")
    String budget_opens_hint();

    @Message("Le vote n’est pas encore ouvert : la mairie achève de le préparer. Il est prévu jusqu’au {until}.")
    String budget_prepared(String until);

    @Message("Le vote a pris fin le {until}. Le résultat paraîtra ici dès que les bulletins seront dépouillés.")
    String budget_over(String until);

    @Message("Les habitants inscrits sur la liste de la commune, une fois chacun, en ligne ou sur papier.")
    String budget_who();

    @Message("La mairie envoie à chacun une lettre avec un code et un bulletin de papier. Aucun compte n’est à créer.")
    String budget_letter();

    @Message(
            "Personne ne sait qui a choisi quoi, pas même la mairie : les bulletins sont scellés et ouverts tous ensemble après le vote.")
    String budget_secret();

    @Message("Est-ce secret ?")
    String budget_secret_title();

    @Message(
            "Les habitants choisissent les projets. Le conseil vote ensuite la dépense et publie ici ce qu’il a décidé, et pourquoi.")
    String budget_decides();

    @Message("Pourquoi ce budget ?")
    String budget_why();

    @Message("Qui vote ?")
    String budget_who_title();
}
