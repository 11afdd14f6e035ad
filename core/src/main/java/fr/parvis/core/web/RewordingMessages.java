package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the correction of what is published already; who corrects writes in French. */
@MessageBundle(value = "rewording", locale = "fr")
public interface RewordingMessages {

    @Message("{#if budget}Le nom du vote{#else if several}Titre du questionnaire{#else}La question posée{/if}")
    String heading(boolean several, boolean budget);

    @Message("Écrivez le titre : il ne peut pas rester vide.")
    String heading_missing();

    @Message("{#if budget}Pourquoi ce vote{#else}Pourquoi cette question{/if}")
    String reason(boolean budget);

    @Message("Question {number}")
    String question(int number);

    @Message("Qu’avez-vous corrigé ?")
    String note();

    @Message("Une phrase que les habitants liront. Par exemple : la date des travaux était fausse.")
    String note_hint();

    @Message("Voir ce qui change")
    String compare();

    @Message("Rien n’est encore publié : vous relirez les changements avant.")
    String compare_hint();

    @Message("Ce qui est barré disparaît, ce qui est souligné apparaît.")
    String check_lead();

    @Message("Les mots restent les mêmes : seule leur mise en forme change.")
    String looks();

    @Message("Les habitants liront")
    String check_note();

    @Message("Corrigé le {day} : {note}")
    String corrected(String day, String note);

    @Message("Publier la correction")
    String publish();

    @Message("Modifier")
    String modify();

    @Message("Vous n’avez rien changé. Corrigez un texte, ou revenez à la consultation.")
    String nothing_changed();

    @Message("Écrivez la question : elle ne peut pas rester vide.")
    String question_missing();

    @Message("Dites en une phrase ce que vous avez corrigé.")
    String note_missing();

    @Message("Raccourcissez ce texte : {most} caractères au plus.")
    String too_long(int most);
}
