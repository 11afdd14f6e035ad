package fr.parvis.citizen.participation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of the form, the code, the receipt and the withdrawal. */
@MessageBundle(value = "citizen_participation", locale = "fr")
public interface ParticipationMessages {

    // ---- The questions

    @Message("Donner mon avis")
    String title();

    @Message("La consultation")
    String back();

    @Message("Question {number} sur {total}")
    String question(int number, int total);

    @Message("Page {number} sur {total}")
    String page(int number, int total);

    @Message("Page précédente")
    String previous_page();

    @Message("Si vous avez répondu «\u00a0")
    String if_answered();

    @Message("\u00a0» à la question «\u00a0")
    String if_answered_to();

    @Message("\u00a0»\u00a0:")
    String if_answered_end();

    @Message("Continuer")
    String go_on();

    @Message("Question précédente")
    String previous();

    @Message("Vérifier mes réponses")
    String check();

    @Message("Vérifiez vos réponses")
    String check_title();

    @Message("Rien n’est encore envoyé. Relisez, corrigez si besoin, puis envoyez tout en bas.")
    String check_lead();

    @Message("Vos réponses")
    String your_answers();

    @Message("Pas de réponse")
    String left_out();

    @Message("Votre commentaire :")
    String your_comment();

    @Message("Modifier")
    String modify();

    // ---- On this device

    @Message("Vos réponses restent sur cet appareil jusqu’à l’envoi : vous pouvez fermer la page et revenir.")
    String kept();

    @Message("Les effacer de cet appareil")
    String forget();

    @Message("C’est effacé de cet appareil.")
    String forgotten();

    @Message("Vous aviez commencé à répondre")
    String begun();

    @Message("Vos réponses sont encore sur cet appareil, et là seulement.")
    String begun_where();

    @Message("Reprendre où j’en étais")
    String resume();

    @Message("Votre adresse électronique")
    String email();

    @Message(
            "Vous y recevrez un code à six chiffres, pour que chaque habitant compte une seule fois. L’adresse n’est ni gardée, ni donnée à la mairie.")
    String email_hint();

    @Message("Envoyer ma réponse")
    String send();

    @Message("Recevoir mon code")
    String ask_code();

    @Message(
            "C’est {holder.withArticle} qui pose ces questions, et qui en reçoit les totaux ; la mairie les accueille sur son site.")
    String held(PlaceName holder);

    @Message("Données personnelles")
    String held_data();

    @Message("Votre réponse sera enregistrée sans votre nom.")
    String anonymous();

    @Message("Donnez à chaque ligne une place différente.")
    String rank_all();

    @Message("Donnez un jour qui existe, par exemple 14/03/2026.")
    String write_day();

    @Message("Choisissez une réponse.")
    String choose_one();

    @Message("Cochez au moins une réponse.")
    String tick_one();

    @Message("Écrivez un nombre en chiffres, par exemple 12 ou 12,5.")
    String write_number();

    @Message("Ce nombre peut se lire de deux façons. Écrivez 1200 sans point ni virgule, ou 1,2.")
    String write_number_plainly();

    @Message(
            "{#if lowest && highest}Écrivez un nombre entre {lowest} et {highest}.{#else if lowest}Écrivez un nombre à partir de {lowest}.{#else}Écrivez un nombre jusqu’à {highest}.{/if}")
    String write_number_within(String lowest, String highest);

    @Message("Écrivez votre réponse.")
    String write_text();

    @Message("Raccourcissez votre texte : {most} signes au plus.")
    String too_long(int most);

    @Message("Répondez à une question au moins.")
    String nothing_answered();

    @Message("Indiquez votre adresse électronique : le code y sera envoyé.")
    String email_missing();

    @Message("Corrigez l’adresse électronique, par exemple jeanne.martin@exemple.fr.")
    String email_wrong();

    @Message("La page était restée ouverte trop longtemps. Relisez, puis envoyez de nouveau.")
    String send_again();

    @Message("Les questions ont changé")
    String changed_title();

    @Message(
            "La mairie a corrigé ses questions depuis que vous avez ouvert cette page. Votre réponse n’est pas comptée, car elle répondait aux anciennes. Répondez aux nouvelles : c’est l’affaire d’une minute.")
    String changed();

    @Message("Ce que vous aviez écrit, à copier si c’est utile")
    String changed_written();

    @Message("Beaucoup de codes ont été demandés en peu de temps. Attendez {wait}, puis demandez-en un autre.")
    String too_many_codes(String wait);

    @Message("{#if count == 1}une seconde{#else}{count} secondes{/if}")
    String seconds(long count);

    @Message("{#if count == 1}une minute{#else}{count} minutes{/if}")
    String minutes(long count);

    // ---- The code

    @Message("Tapez le code reçu par courriel")
    String code_title();

    @Message("Un code à six chiffres vient de partir vers")
    String code_sent();

    @Message("Il arrive en moins d’une minute. Regardez aussi dans les courriers indésirables.")
    String code_wait();

    @Message("Encore une étape")
    String code_step();

    @Message("Sans ce code, votre réponse ne compte pas.")
    String code_matters();

    @Message("Code à six chiffres")
    String code();

    @Message("Il est valable trente minutes. Si vous en avez reçu plusieurs, prenez le dernier.")
    String code_hint();

    @Message("Confirmer ma réponse")
    String confirm();

    @Message("Rien reçu ?")
    String nothing_received();

    @Message("Envoyer un nouveau code")
    String new_code();

    @Message("Corriger mon adresse ou mes réponses")
    String mend();

    @Message("Tapez les six chiffres du code.")
    String code_is_six_digits();

    @Message(
            "Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez les chiffres du dernier courriel, ou demandez un nouveau code.")
    String wrong_code();

    // ---- The receipt

    @Message("Votre réponse est enregistrée")
    String receipt_title();

    @Message("Votre réponse était déjà enregistrée")
    String receipt_title_before();

    @Message("Elle compte dès maintenant. Merci !")
    String receipt_counts();

    @Message(
            "Elle était déjà enregistrée : elle compte une fois, et rien n’a changé. Pour la corriger, retirez-la d’abord avec ce numéro de reçu, puis répondez de nouveau.")
    String receipt_before();

    @Message("Votre numéro de reçu")
    String receipt_number();

    @Message("Gardez ce numéro")
    String keep();

    @Message(
            "Notez-le, prenez cet écran en photo ou imprimez cette page. Personne ne pourra le retrouver pour vous, puisque votre nom n’est pas enregistré.")
    String keep_how();

    @Message("Il sert à retirer votre réponse si vous changez d’avis, jusqu’au {until} :")
    String keep_why(String until);

    @Message("Et maintenant ?")
    String next();

    @Message("La consultation se termine le {until}.")
    String next_end(String until);

    @Message("Le résultat paraîtra aussitôt après sur la page de la consultation :")
    String next_result();

    @Message("Le conseil y publiera ensuite ce qu’il a décidé, et pourquoi.")
    String next_decision();

    @Message("Retour à l’accueil {town.withDe}")
    String home(PlaceName town);

    // ---- What was not counted

    @Message("La consultation est terminée")
    String late_title();

    @Message("Elle a pris fin le {until}. Votre réponse n’a donc pas pu être comptée, et nous en sommes désolés.")
    String late(String until);

    @Message("Ce que vous aviez répondu n’est pas perdu : vous pouvez le copier ci-dessous et l’envoyer à la mairie.")
    String late_copy();

    @Message("La consultation n’est pas encore ouverte")
    String early_title();

    @Message(
            "Votre réponse n’a pas été comptée. Revenez à l’ouverture : ce que vous aviez répondu est ci-dessous, vous pouvez le copier.")
    String early();

    @Message("Vous avez déjà répondu")
    String voted_title();

    @Message(
            "Une réponse confirmée avec la même adresse électronique compte déjà. Chaque habitant compte une fois : celle-ci n’a pas été ajoutée.")
    String voted();

    @Message(
            "Vous préférez la nouvelle ? Retirez d’abord la première avec son numéro de reçu, puis répondez de nouveau.")
    String voted_next();

    @Message("Cette réponse a été retirée")
    String withdrawn_attempt_title();

    @Message(
            "Vous l’aviez retirée avec son numéro de reçu : elle ne compte plus. Pour répondre de nouveau, reprenez depuis le début.")
    String withdrawn_attempt();

    @Message("Répondre de nouveau")
    String answer_again();

    @Message("Ce que vous vouliez répondre, et qui n’est pas compté")
    String typed_now();

    @Message("Ce que vous aviez répondu")
    String typed();

    @Message("Voir la consultation")
    String see();

    // ---- The withdrawal

    @Message("Retirer ma réponse")
    String withdraw();

    @Message(
            "Elle ne comptera plus et son contenu sera effacé. Vous pourrez répondre de nouveau, tant que la consultation est ouverte.")
    String withdraw_lead();

    @Message("Retirer cette réponse ?")
    String withdraw_which();

    @Message("Ce numéro de reçu est celui de votre réponse à :")
    String withdraw_answered();

    @Message("Garder ma réponse")
    String withdraw_keep();

    @Message("Numéro de reçu")
    String receipt();

    @Message(
            "Douze lettres et chiffres, par exemple 4F7K-9XQ2-MBT0. Les tirets et les majuscules n’ont pas d’importance.")
    String receipt_hint();

    @Message("Vérifiez le numéro : il a douze lettres et chiffres, par exemple 4F7K-9XQ2-MBT0.")
    String receipt_is_twelve();

    @Message(
            "Aucune réponse ne porte ce numéro dans cette commune. Vérifiez-le ; si vous l’aviez déjà retirée, il n’y a plus rien à faire.")
    String receipt_unknown();

    @Message("La consultation est terminée : la réponse fait partie du résultat et ne peut plus être retirée.")
    String receipt_too_late();

    @Message("Trop d’essais. Attendez {wait}, puis recommencez.")
    String too_many_receipts(String wait);

    @Message("Votre réponse est retirée")
    String withdrawn_title();

    @Message("Elle ne compte plus et son contenu est effacé.")
    String withdrawn();

    @Message("Vous pouvez répondre de nouveau tant que la consultation est ouverte.")
    String withdrawn_next();

    @Message("Voir les consultations")
    String see_all();
}
