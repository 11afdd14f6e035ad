package fr.parvis.console.library;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the library. */
@MessageBundle(value = "console_library", locale = "fr")
public interface ShelfMessages {

    @Message("Bibliothèque")
    String title();

    @Message(
            "Ce que les communes ont demandé et laissent reprendre par les autres : des textes et ce qu’il en est sorti, jamais une réponse.")
    String lead();

    @Message("Rien n’est encore partagé")
    String none_title();

    @Message("Une mairie peut partager une consultation terminée, depuis son tableau.")
    String none();

    @Message("Filtrer la bibliothèque")
    String filter();

    @Message("Titre ou commune")
    String search();

    @Message("Tous les thèmes")
    String all_themes();

    @Message("Rien ne correspond")
    String nothing_title();

    @Message("Cherchez un autre mot, ou enlevez les filtres.")
    String nothing();

    @Message("Consultation")
    String consultation();

    @Message("Commune")
    String commune();

    @Message("Thème")
    String theme();

    @Message("Réponses")
    String participants();

    @Message("Participation")
    String turnout();

    @Message("Décidé")
    String decided();

    @Message("Partagée")
    String shared();

    @Message("version {version}")
    String version(int version);

    @Message("Reprises")
    String uses();

    @Message(
            "« Reprises » compte les campagnes proposées et les consultations publiées, pas les brouillons des mairies.")
    String uses_lead();

    @Message(
            "version {version} : {#if campaigns > 0}{#if campaigns == 1}1 campagne{#else}{campaigns} campagnes{/if}{#if consultations > 0}, {/if}{/if}{#if consultations > 0}{#if consultations == 1}1 consultation publiée{#else}{consultations} consultations publiées{/if}{/if}")
    String use(int version, long campaigns, long consultations);

    @Message("aucune")
    String unused();

    @Message("Ce que les communes partagent")
    String shared_title();

    @Message("Les modèles livrés avec Parvis")
    String models_title();

    @Message(
            "Une mairie ou une campagne qui part d’un modèle en garde une copie : elle ne change pas quand une nouvelle version paraît. Ceux que vous recommandez viennent en premier dans les mairies.")
    String models_lead();

    @Message("Modèle")
    String model();

    @Message("Version")
    String model_version();

    @Message("{version}, du {day}")
    String model_dated(int version, String day);

    @Message("État")
    String state();

    @Message("Recommandé par le syndicat")
    String recommended();

    @Message("Retirée")
    String withdrawn();

    @Message("Recommander")
    String recommend();

    @Message("Ne plus recommander")
    String unrecommend();

    @Message("Retirer")
    String withdraw();

    @Message("Remettre")
    String restore();

    @Message("Gestes")
    String deeds();

    @Message("Origine")
    String origin();

    @Message("Campagnes")
    String campaigns();
}
