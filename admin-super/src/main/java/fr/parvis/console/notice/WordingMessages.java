package fr.parvis.console.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Where the syndicate words its letters. */
@MessageBundle(value = "console_wording", locale = "fr")
public interface WordingMessages {

    @Message("Les mots du courriel « {title} »")
    String title(String title);

    @Message("Changer ses mots")
    String change();

    @Message("Les mots de ce courriel sont ceux du syndicat.")
    String changed();

    @Message(
            "Vous écrivez l’objet, le début et la fin. Ce qui est entre les deux ne change pas : le code, le lien, ce qui s’est passé, la façon de ne plus rien recevoir. Vos mots valent pour les courriels à venir, dans toutes les communes.")
    String lead();

    @Message("Un mot entre accolades est remplacé à l’envoi. Vous pouvez écrire :")
    String blanks();

    @Message("Objet")
    String subject();

    @Message("Début")
    String opening();

    @Message("Avant ce qui ne change pas. Une ligne vide sépare deux paragraphes.")
    String opening_hint();

    @Message("Fin")
    String closing();

    @Message("Après ce qui ne change pas : une formule, un numéro à appeler.")
    String closing_hint();

    @Message("Écrivez l’objet.")
    String subject_missing();

    @Message("Écrivez {most} signes au plus.")
    String too_long(int most);

    @Message("{blank} ne veut rien dire ici : choisissez dans la liste, ou enlevez les accolades.")
    String unknown(String blank);

    @Message("{blank} est encore vide : écrivez-le d’abord dans les réglages du syndicat.")
    String empty(String blank);

    @Message(
            "Les mots d’avant disent {blank}, qui est vide maintenant : écrivez-le d’abord dans les réglages du syndicat.")
    String undo_empty(String blank);

    @Message("Gardez {blank} ici : rien d’autre dans le courriel ne le dit.")
    String lost(String blank);

    @Message("Enregistrer")
    String save();

    @Message("Voir l’aperçu")
    String preview();

    @Message("C’est enregistré : les prochains courriels le diront ainsi.")
    String saved();

    @Message("Les mots d’avant sont revenus.")
    String undone();

    @Message("Le texte d’origine est revenu.")
    String restored();

    @Message("Annuler le dernier changement")
    String undo();

    @Message("Revenir au texte d’origine")
    String restore();

    @Message("Le courriel tel qu’il part maintenant")
    String now();

    @Message("Aperçu : rien n’est encore enregistré")
    String trial();

    @Message("Avec des valeurs inventées.")
    String invented();

    @Message("Les autres courriels de cette sorte ont le même début et la même fin.")
    String others();
}
