package fr.parvis.mairie.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the council’s answer. */
@MessageBundle(value = "mairie_reply", locale = "fr")
public interface ReplyMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("La réponse du conseil")
    String title();

    @Message("Trois textes courts. Ils paraîtront en haut de la page de la consultation.")
    String lead();

    @Message("Revoir le résultat")
    String result();

    @Message("Vous avez dit")
    String said();

    @Message(
            "Ce que les habitants ont répondu, en une ou deux phrases. Par exemple : « Six habitants sur dix veulent éteindre la nuit ; plusieurs demandent de garder la lumière près de l’arrêt de car. »")
    String said_hint();

    @Message("Nous avons décidé")
    String decided();

    @Message(
            "Ce que le conseil fait, et quand. Par exemple : « L’éclairage sera éteint de minuit à 5 h à partir du 1er juin, sauf place de l’Église. »")
    String decided_hint();

    @Message("Pourquoi")
    String why();

    @Message(
            "Ce qui a pesé dans la décision. Par exemple : « L’économie est de 4 000 € par an, et la gendarmerie n’y voit pas de risque. »")
    String why_hint();

    @Message("Voir l’aperçu")
    String preview();

    @Message("Enregistrer et finir plus tard")
    String later();

    @Message("Relire avant de publier")
    String preview_title();

    @Message("Voici ce que verront les habitants.")
    String preview_lead();

    @Message("Publier la réponse")
    String publish();

    @Message("Publier la réponse corrigée")
    String publish_again();

    @Message("Modifier")
    String modify();

    @Message("Écrivez ce que les habitants ont dit.")
    String heard_missing();

    @Message("Écrivez ce que le conseil a décidé.")
    String decided_missing();

    @Message("Écrivez pourquoi.")
    String explained_missing();

    @Message("Raccourcissez ce texte : {most} signes au plus.")
    String too_long(int most);

    @Message("La consultation n’est pas terminée")
    String too_soon_title();

    @Message("Elle dure {period}. La réponse du conseil s’écrit ensuite, quand tout le monde a pu participer.")
    String too_soon(String period);
}
