package fr.parvis.mairie.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the four screens. */
@MessageBundle(value = "mairie_wizard", locale = "fr")
public interface WizardMessages {

    @Message("Accueil")
    String home();

    @Message("Continuer")
    String continue_();

    @Message(
            "Cette consultation a été modifiée depuis que vous avez ouvert cette page, par une autre personne ou dans un autre onglet.")
    String overtaken();

    @Message("Une autre version a été enregistrée entre-temps")
    String overtaken_title();

    @Message(
            "Ce que vous avez écrit est gardé ici, mais n’est pas encore enregistré : l’enregistrer remplace l’autre version.")
    String overtaken_kept();

    @Message("Voir l’autre version")
    String overtaken_other();

    @Message("(nouvel onglet)")
    String new_tab();

    @Message("Enregistrer quand même")
    String overtaken_save();

    @Message("Relisez-la : voici ce qui serait publié maintenant.")
    String overtaken_read();

    @Message("Enregistrer et finir plus tard")
    String later();

    @Message("Que voulez-vous savoir ?")
    String format_title();

    @Message("Des sujets de village sont prêts à publier : adaptez-en un, ou partez d’une")
    String begin_lead();

    @Message("page blanche")
    String begin_blank_link();

    @Message("Refaire comme la dernière fois")
    String begin_again();

    @Message("Terminée le {day}. Mêmes questions, nouvelles dates.")
    String begin_again_when(String day);

    @Message("Partir d’un modèle")
    String begin_model();

    @Message("Les questions sont écrites, les dates proposées : il reste à relire et à publier.")
    String begin_model_hint();

    @Message("Les modèles par thème")
    String begin_themes();

    @Message("Partir d’une page blanche")
    String begin_blank();

    @Message("Choisissez un modèle ou ce que vous voulez savoir : appuyez sur l’une des possibilités.")
    String begin_missing_choice();

    @Message("Relisez, adaptez, publiez")
    String adapt_title();

    @Message(
            "Tout est prêt. Relisez surtout le « Pourquoi » : vous seul savez si tout y est vrai chez vous. Changez ce que vous voulez, gardez le reste.")
    String adapt_lead();

    @Message("Actualiser l’aperçu")
    String refresh();

    @Message("Publier")
    String publish();

    @Message("Un avis")
    String format_opinion();

    @Message("Pour, contre ou sans opinion. « Faut-il éteindre l’éclairage public de minuit à 5 h ? »")
    String format_opinion_hint();

    @Message("Un choix entre plusieurs possibilités")
    String format_choice();

    @Message("Une seule réponse parmi celles que vous proposez. « Quel nom pour la salle des fêtes ? »")
    String format_choice_hint();

    @Message("Un questionnaire")
    String format_questionnaire();

    @Message(
            "Plusieurs questions à la suite : choix, notes, nombres ou textes libres. « Vos attentes pour la cantine »")
    String format_questionnaire_hint();

    @Message("Choisissez ce que vous voulez savoir : appuyez sur l’une des trois possibilités.")
    String format_missing();

    @Message("Quelle question posez-vous aux habitants ?")
    String opinion_title();

    @Message("Ils répondront « Pour », « Contre » ou « Sans opinion ».")
    String opinion_hint();

    @Message("Quelle question posez-vous aux habitants ?")
    String choice_title();

    @Message("Chacun choisira une seule des possibilités ci-dessous.")
    String choice_hint();

    @Message("Quel est le sujet du questionnaire ?")
    String questionnaire_title();

    @Message("C’est le titre que verront les habitants. « Vos attentes pour la cantine »")
    String questionnaire_hint();

    @Message("Pourquoi posez-vous cette question ?")
    String reason();

    @Message("Ce qui se passe, ce que cela coûte, ce que le conseil fera des réponses. Quelques phrases suffisent.")
    String reason_hint();

    @Message("Les possibilités")
    String choices();

    @Message("Une par case. Laissez vides celles qui ne servent pas.")
    String choices_hint();

    @Message("Possibilité {number}")
    String choice(int number);

    @Message("Ajouter une possibilité")
    String add_choice();

    @Message("Les questions")
    String questions();

    @Message("Question {number}")
    String question(int number);

    @Message("Ce que vous demandez")
    String question_label();

    @Message("Précision")
    String help();

    @Message("Une ligne sous la question, pour qu’elle soit comprise de tous.")
    String help_hint();

    @Message("Dupliquer")
    String copy();

    @Message("Comment répond-on ?")
    String kind();

    @Message("Les réponses proposées")
    String lines();

    @Message("Une par ligne. Laissez vide pour un texte, un nombre, une date ou une note.")
    String lines_hint_plain();

    @Message("Nombre le plus petit")
    String lowest();

    @Message("Par exemple 0. Qui écrit moins est invité à se relire.")
    String lowest_hint();

    @Message("Nombre le plus grand")
    String highest();

    @Message("Par exemple 50. Qui écrit plus est invité à se relire.")
    String highest_hint();

    @Message("Question {number} : écrivez cette limite en chiffres, par exemple 50, ou laissez-la vide.")
    String bound_no_number(int number);

    @Message("Question {number} : le nombre le plus grand est plus petit que l’autre.")
    String bounds_reversed(int number);

    @Message("On peut ne pas y répondre")
    String optional_();

    @Message("Les habitants peuvent ajouter un commentaire")
    String comment();

    @Message("Pas de commentaire ici : il révélerait la réponse donnée avant.")
    String comment_not_here();

    @Message(
            "Question {number} : un commentaire révélerait la réponse donnée avant. Décochez-le, ou posez la question à tout le monde.")
    String comment_tells(int number);

    @Message("Vous lisez chaque commentaire avant qu’il paraisse.")
    String comment_hint();

    @Message("Avec un commentaire, s’ils le souhaitent")
    String with_comment();

    @Message("Plus d’options : {#if first}titre de la page{#else}à qui la poser, nouvelle page{/if}")
    String more(boolean first);

    @Message("Commencer une nouvelle page ici")
    String page();

    @Message("Titre de cette page")
    String page_title();

    @Message("Première page")
    String page_one();

    @Message("Titre de la première page")
    String page_first();

    @Message("Les habitants le voient si vous commencez une nouvelle page plus bas.")
    String page_first_hint();

    @Message("Nouvelle page")
    String page_new();

    @Message("À qui la poser ?")
    String after();

    @Message("À tout le monde")
    String after_everybody();

    @Message("Si quelqu’un répond « {answer} » à la question {question}")
    String after_answer(String answer, int question);

    @Message("Si on répond « {answer} » à « {question} » :")
    String after_given(String answer, String question);

    @Message(
            "Question {number} : la réponse après laquelle elle est posée a changé. Choisissez de nouveau à qui la poser.")
    String after_gone(int number);

    @Message(
            "La question {number} est posée selon la réponse à la question {earlier} : elle doit rester après elle. Pour la déplacer, posez-la d’abord à tout le monde.")
    String after_moved(int number, int earlier);

    @Message(
            "La question {number} est posée selon la réponse à la question {earlier}, qui ne peut donc pas être supprimée. Posez d’abord la question {number} à tout le monde, ou supprimez-la.")
    String after_deleted(int number, int earlier);

    @Message("Ajouter une question")
    String add_question();

    @Message("Un questionnaire a 30 questions au plus ; au-delà, les habitants abandonnent.")
    String full();

    @Message("La question {from} est maintenant à la place {to}.")
    String moved(String from, String to);

    @Message("La possibilité {from} est maintenant à la place {to}.")
    String choice_moved(String from, String to);

    @Message("Faire glisser pour déplacer")
    String drag();

    @Message("Monter")
    String up();

    @Message("Descendre")
    String down();

    @Message("Supprimer")
    String remove();

    @Message("La question « {label} » est supprimée.")
    String deleted(String label);

    @Message("La question est supprimée.")
    String deleted_blank();

    @Message("Annuler la suppression")
    String restore();

    @Message("la question {number}")
    String which(int number);

    @Message("Écrivez la question que vous posez.")
    String title_missing();

    @Message("Écrivez le sujet du questionnaire.")
    String questionnaire_title_missing();

    @Message("Écrivez la question {number}, ou supprimez-la.")
    String label_missing(int number);

    @Message("Choisissez comment on répond à la question {number}.")
    String kind_missing(int number);

    @Message("{#if number > 0}Question {number} : proposez{#else}Proposez{/if} au moins deux réponses.")
    String choices_too_few(int number);

    @Message("{#if number > 0}Question {number} : gardez{#else}Gardez{/if} {most} réponses au plus.")
    String choices_too_many(int number, int most);

    @Message(
            "{#if number > 0}Question {number} : deux{#else}Deux{/if} réponses sont identiques. Changez ou supprimez l’une des deux.")
    String choices_twice(int number);

    @Message("Raccourcissez ce texte : {most} signes au plus.")
    String too_long(int most);

    @Message("Gardez {most} questions au plus.")
    String too_many_questions(int most);

    @Message("Quand, et qui répond ?")
    String dates_title();

    @Message("Quand ouvre-t-elle ?")
    String begin();

    @Message("Tout de suite")
    String begin_now();

    @Message("Dès que vous aurez publié.")
    String begin_now_hint();

    @Message("À une date")
    String begin_day_choice();

    @Message("Date d’ouverture")
    String begin_day();

    @Message("À 8 h. Par exemple 14/03/2026.")
    String begin_day_hint();

    @Message("Combien de temps dure-t-elle ?")
    String length();

    @Message("1 semaine")
    String length_week();

    @Message("2 semaines")
    String length_two_weeks();

    @Message("3 semaines")
    String length_three_weeks();

    @Message("Trois semaines laissent au bulletin et au bouche-à-oreille le temps de faire leur effet.")
    String length_hint();

    @Message("Jusqu’au {last} à minuit si l’on commence aujourd’hui.")
    String length_to_from_now(String last);

    @Message("Jusqu’au {last} à minuit si l’on commence le {first}.")
    String length_to(String last, String first);

    @Message("1 mois")
    String length_month();

    @Message("Jusqu’à une date")
    String length_until();

    @Message("Dernier jour")
    String end_day();

    @Message("Jusqu’à minuit. Par exemple 14/03/2026.")
    String end_day_hint();

    @Message("Qui répond ?")
    String who();

    @Message("Tout le monde")
    String who_everyone();

    @Message("On ne demande rien. C’est le plus simple, mais une même personne peut répondre plusieurs fois.")
    String who_everyone_hint();

    @Message("Un habitant = une réponse")
    String who_one_each();

    @Message(
            "Chacun donne son adresse électronique, reçoit un code et ne répond qu’une fois. La mairie ne voit pas les adresses. Une adresse compte pour un habitant : un couple qui partage la sienne répond une seule fois. Le second, ou qui n’en a pas, s’adresse à la mairie.")
    String who_one_each_hint();

    @Message("Choisissez quand la consultation ouvre.")
    String begin_missing();

    @Message("Donnez la date d’ouverture, par exemple 14/03/2026.")
    String begin_day_missing();

    @Message("Choisissez une date d’ouverture à partir d’aujourd’hui.")
    String begin_past();

    @Message("Choisissez combien de temps dure la consultation.")
    String length_missing();

    @Message("Donnez le dernier jour, par exemple 14/03/2026.")
    String end_day_missing();

    @Message("Choisissez un dernier jour après l’ouverture, qui est le {day}.")
    String end_before_begin(String day);

    @Message("Choisissez un dernier jour à partir d’aujourd’hui.")
    String end_past();

    @Message("Donnez un jour qui existe, par exemple 14/03/2026.")
    String day_wrong();

    @Message("Choisissez une date à moins d’un an.")
    String too_far();

    @Message("Choisissez qui répond.")
    String who_missing();

    @Message("Vérifier avant de publier")
    String check_title();

    @Message("Vous voulez savoir")
    String row_format();

    @Message("La question")
    String row_title();

    @Message("Le sujet")
    String row_title_questionnaire();

    @Message("Pourquoi")
    String row_reason();

    @Message("Les possibilités")
    String row_choices();

    @Message("Les questions")
    String row_questions();

    @Message("Quand")
    String row_dates();

    @Message("Qui répond")
    String row_who();

    @Message("Rien d’écrit")
    String nothing();

    @Message("À compléter")
    String to_fill();

    @Message("De la publication au {moment}")
    String period_from_now(String moment);

    @Message("Il manque encore quelque chose")
    String missing_title();

    @Message("Complétez la question et les réponses proposées")
    String missing_question();

    @Message("Choisissez les dates")
    String missing_dates();

    @Message("Changez les dates : celles que vous aviez choisies sont passées")
    String missing_future();

    @Message("{#if count == 1}Un conseil{#else}{count} conseils{/if} avant de publier")
    String advice_title(int count);

    @Message("Rien ne vous empêche de publier : c’est vous qui connaissez le sujet.")
    String advice_lead();

    @Message("Par exemple :")
    String advice_better();

    @Message(
            "« {found} » pousse vers une réponse. Une question neutre vous dira ce que les habitants pensent vraiment.")
    String advice_leading(String found);

    @Message(
            "Cette question en pose deux : qui est d’accord avec une moitié ne saura que répondre. Posez une question par sujet.")
    String advice_double();

    @Message(
            "« {found} » touche à la santé, que la loi protège (RGPD, article 9) : dans un village, une réponse peut désigner quelqu’un. Demandez plutôt ce qui serait utile : « Quels aménagements vous aideraient à venir à la mairie ? »")
    String advice_health(String found);

    @Message(
            "« {found} » touche aux convictions religieuses, que la loi protège (RGPD, article 9). Demandez plutôt ce qui est souhaité : « Quels plats voulez-vous voir plus souvent à la cantine ? »")
    String advice_religion(String found);

    @Message(
            "« {found} » touche aux opinions politiques, que la loi protège (RGPD, article 9). Demandez un avis sur le projet lui-même, sans parler de partis ni de votes.")
    String advice_politics(String found);

    @Message(
            "« {found} » touche à l’appartenance syndicale, que la loi protège (RGPD, article 9). La réponse est-elle vraiment utile à la décision ?")
    String advice_union(String found);

    @Message(
            "« {found} » désigne une personne à coup sûr, et le numéro de sécurité sociale ne se demande que si un texte le permet (RGPD, article 87). Pour que chacun ne réponde qu’une fois, choisissez « Un habitant = une réponse ».")
    String advice_identity(String found);

    @Message(
            "« {found} » promet un vote, qui ne peut pas avoir lieu en ligne. Parlez de consultation, ou voyez « Est-ce un référendum ? » à la première étape.")
    String advice_vote(String found);

    @Message("Vous pensez à un référendum ?")
    String begin_referendum();

    @Message("Cinq questions pour savoir si la loi le réserve au papier")
    String begin_referendum_link();

    @Message(
            "Entre le 14 juillet et le 31 août, beaucoup d’habitants seront absents. Prévoyez une fin en septembre si le sujet peut attendre.")
    String advice_summer();

    @Message(
            "Ces dates touchent la période de réserve avant {election}. Consulter reste permis, sans vanter l’action de la commune (code électoral, article L52-1) : restez neutre, ou attendez la fin du scrutin.")
    String advice_reserve(String election);

    @Message("Ce que verront les habitants")
    String preview_title();

    @Message("Un aperçu : les cases ne s’y cochent pas.")
    String preview_hint();

    @Message("Votre adresse électronique")
    String preview_email();

    @Message(
            "Vous y recevrez un code à six chiffres, pour que chaque habitant compte une seule fois. L’adresse n’est ni gardée, ni donnée à la mairie.")
    String preview_email_hint();

    @Message("Recevoir mon code")
    String preview_code();

    @Message("Vérifier mes réponses")
    String preview_check();

    @Message("Envoyer ma réponse")
    String preview_send();

    @Message(
            "Une fois publiée, vous aurez dix minutes pour annuler. Ensuite, la question ne changera plus : ceux qui ont répondu doivent pouvoir s’y fier.")
    String undo_note();

    @Message("Publier maintenant")
    String publish_now();

    @Message("Publier : ouverture le {moment}")
    String publish_at(String moment);

    @Message("Ce brouillon reste entre la mairie et son syndicat : les habitants ne le voient pas.")
    String draft_lead();

    @Message("Brouillon sans titre")
    String draft_untitled();

    @Message("La question")
    String draft_step_question();

    @Message("Quand, et qui répond")
    String draft_step_dates();

    @Message("Vérifier et publier")
    String draft_step_check();

    @Message("Indispensable avant publication")
    String draft_done();

    @Message("Continuer")
    String draft_continue();

    @Message("Supprimer ce brouillon")
    String delete();

    @Message("Photo")
    String row_photo();

    @Message("Sans photo")
    String no_photo();

    @Message("Quand vous voudrez")
    String draft_whenever();

    @Message("Facultatif")
    String draft_optional();

    @Message("Une photo")
    String draft_photo();

    @Message("Le lieu dont on parle, vu par quelqu’un qui y passe.")
    String draft_photo_hint();
}
