package fr.parvis.mairie.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a town hall is told of the visits of the syndicate. */
@MessageBundle(value = "mairie_visit", locale = "fr")
public interface VisitMessages {

    @Message("Quand le syndicat a regardé avec vous")
    String title();

    @Message("Retour au tableau de bord")
    String back();

    @Message(
            "Avec une raison, et pour une demi-heure au plus, un agent peut voir vos pages et préparer vos brouillons. Il ne peut ni publier, ni répondre, ni voter, ni toucher à une urne ou à la liste des électeurs.")
    String lead();

    @Message("{name} regarde avec vous")
    String now_title(String name);

    @Message("Jusqu’à {hour}.{#if reason} Raison donnée : {reason}{/if}")
    String now(String hour, String reason);

    @Message("Mettre fin à cette visite")
    String end();

    @Message("La visite est terminée : plus personne du syndicat ne voit vos pages.")
    String ended();

    @Message("Visites du syndicat")
    String caption();

    @Message("Quand")
    String when();

    @Message("Qui")
    String who();

    @Message("Raison")
    String reason();

    @Message("Ce qui a été fait")
    String done();

    @Message(
            "a préparé ou changé le brouillon {#if gone}supprimé depuis{#else if title}« {title} »{#else}sans titre{/if}")
    String draft(String title, boolean gone);

    @Message("rien n’est noté")
    String done_nothing();

    @Message("effacée")
    String erased();

    @Message("jusqu’à {hour}")
    String until(String hour);

    @Message("Aucune visite")
    String none_title();

    @Message("Personne du syndicat n’a regardé vos pages avec vous.")
    String none_text();

    @Message("Les visites du syndicat")
    String link();
}
