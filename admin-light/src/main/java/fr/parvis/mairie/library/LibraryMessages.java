package fr.parvis.mairie.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the library. */
@MessageBundle(value = "mairie_library", locale = "fr")
public interface LibraryMessages {

    @Message("Ce que d’autres communes ont demandé")
    String title();

    @Message(
            "Des consultations qui ont servi, avec ce qu’il en est sorti. Choisissez-en une : le nom de votre commune y est déjà mis, vous relisez, changez ce que vous voulez, et publiez.")
    String lead();

    @Message("Rien n’est encore partagé")
    String none_title();

    @Message(
            "Quand une commune partagera une consultation terminée, vous la trouverez ici. Vous pouvez être la première.")
    String none();

    @Message("Rien n’est encore partagé sur ce thème")
    String nothing_title();

    @Message("Voir tous les thèmes")
    String nothing_all();

    @Message("Les consultations par thème")
    String themes();

    @Message("Lancer une consultation")
    String launch();

    @Message("Recommandé par le syndicat")
    String recommended();

    @Message("{name}, {population} habitants. {turnout}. Partagée le {day}{#if version > 1}, version {version}{/if}.")
    String provenance(String name, String population, String turnout, String day, int version);

    @Message("Voir les questions et ce qu’il en est sorti")
    String look();

    @Message("Ce qui a été décidé")
    String decided();

    @Message("{#if count == 1}1 question{#else}{count} questions{/if}")
    String questions(int count);

    @Message("Adapter pour ma commune")
    String adapt();

    @Message("Cette consultation n’est plus partagée.")
    String gone();

    @Message("Partager avec d’autres communes")
    String share_title();

    @Message(
            "D’autres mairies pourront demander la même chose à leurs habitants, avec le nom de leur commune. Elles liront vos textes, combien de personnes ont répondu, la répartition des réponses comme votre site la publie et ce que le conseil a décidé ; jamais la réponse de quelqu’un.")
    String share_lead();

    @Message("Ce que les autres liront")
    String share_shown();

    @Message("Là où est le nom de votre commune, chacune lira le sien.")
    String share_name();

    @Message("De quoi parle-t-elle ?")
    String theme();

    @Message("Choisissez un thème.")
    String theme_missing();

    @Message("Partager")
    String share();

    @Message("Partager de nouveau, telle qu’elle est maintenant")
    String share_again();

    @Message("Ne plus la partager")
    String take_back();

    @Message("C’est partagé. Merci pour les autres communes !")
    String done_shared();

    @Message("Elle n’est plus partagée. Ce que d’autres communes en ont fait leur reste.")
    String done_taken_back();

    @Message("Partagée depuis le {day}, version {version}.")
    String since(String day, int version);

    @Message(
            "Votre syndicat l’a retirée de la bibliothèque : les autres communes ne la voient pas. Appelez-le pour savoir pourquoi.")
    String withdrawn();

    @Message("Retour à la consultation")
    String back();
}
