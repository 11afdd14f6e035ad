package fr.parvis.mairie.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what residents wrote. */
@MessageBundle(value = "mairie_texts", locale = "fr")
public interface TextMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Ce que les habitants ont écrit")
    String title();

    @Message(
            "Ce que vous affichez paraîtra avec le résultat, sans nom. N’affichez pas ce qui nomme ou vise quelqu’un, donne une adresse ou un téléphone, insulte, ou n’a rien à voir.")
    String lead();

    @Message(
            "{#if count == 1}Un texte est arrivé aujourd’hui : vous le lirez{#else}{count} textes sont arrivés aujourd’hui : vous les lirez{/if} demain. Tant que la consultation dure, les textes viennent par journée, pour que personne ne devine qui vient de répondre.")
    String tomorrow(long count);

    @Message("Quels textes")
    String views();

    @Message("À lire ({count})")
    String to_read(long count);

    @Message("Affichés ({count})")
    String shown(long count);

    @Message("Non affichés ({count})")
    String hidden(long count);

    @Message("Ce texte semble donner : {clues}.")
    String clues(String clues);

    @Message("un numéro de téléphone")
    String clue_phone();

    @Message("une adresse électronique")
    String clue_email();

    @Message("le nom d’une personne")
    String clue_person();

    @Message("Écarté : {why}.")
    String put_aside(String why);

    @Message("Pourquoi ne pas l’afficher ?")
    String why();

    @Message("La raison reste au journal, sans le texte.")
    String why_hint();

    @Message("Choisissez pourquoi ces textes ne s’affichent pas.")
    String why_missing();

    @Message("Afficher")
    String show();

    @Message("Ne pas afficher")
    String hide();

    @Message("Commentaire :")
    String comment();

    @Message("Choisir ce texte")
    String tick();

    @Message("Pour les textes cochés")
    String several();

    @Message("Afficher les textes cochés")
    String show_ticked();

    @Message("Ne pas afficher les textes cochés")
    String hide_ticked();

    @Message("Pour ne pas les afficher : pourquoi ?")
    String why_ticked();

    @Message("Cochez au moins un texte, ou utilisez le bouton à côté de l’un d’eux.")
    String nothing_ticked();

    @Message("{#if done == 1}C’est noté pour ce texte.{#else}C’est noté pour ces {done} textes.{/if}")
    String done(int done);

    @Message("Tout est lu")
    String none_to_read();

    @Message("S’il arrive d’autres textes, l’accueil vous le dira.")
    String none_to_read_text();

    @Message("Aucun texte n’est affiché")
    String none_shown();

    @Message("Aucun texte n’est écarté")
    String none_hidden();

    @Message("Les textes se lisent sous « À lire ».")
    String none_text();
}
