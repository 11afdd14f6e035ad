package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the table of communes. */
@MessageBundle(value = "console_fleet", locale = "fr")
public interface FleetMessages {

    @Message("{#if count == 1}Une mairie demande de l’aide{#else}{count} mairies demandent de l’aide{/if}")
    String help_title(int count);

    @Message("Sans phrase : rappelez pour savoir.")
    String help_no_sentence();

    @Message("C’est fait")
    String help_done();

    @Message("Communes")
    String title();

    @Message("{#if count == 0}Aucune commune{#else if count == 1}Une commune{#else}{number} communes{/if}")
    String caption(long count, String number);

    @Message("Ouvrir une commune")
    String open_one();

    @Message("Ouvrir plusieurs communes")
    String open_several();

    @Message("Filtrer les communes")
    String filter();

    @Message("Nom, code postal ou code INSEE")
    String search();

    @Message("État")
    String state();

    @Message("Tous")
    String state_all();

    @Message("Une consultation est en cours")
    String state_running();

    @Message("La réponse du conseil est attendue")
    String state_unanswered();

    @Message("Personne n’est invité")
    String state_nobody();

    @Message("Invitée, pas encore venue")
    String state_invited();

    @Message("Active")
    String active();

    @Message("Invitée")
    String invited();

    @Message("Personne d’invité")
    String nobody();

    @Message("Commune")
    String name();

    @Message("INSEE")
    String insee();

    @Message("Habitants")
    String population();

    @Message("En cours")
    String running();

    @Message("Publiées")
    String published();

    @Message("Réponse attendue")
    String unanswered();

    @Message("Dernière activité")
    String activity();

    @Message("Seulement les communes d’une ouverture.")
    String of_opening();

    @Message("Aucune commune ne correspond")
    String none_title();

    @Message("Cherchez un autre nom ou enlevez un filtre.")
    String none_text();

    @Message("Aucune commune n’est encore ouverte")
    String empty_title();

    @Message("Un nom ou un code INSEE suffit : le site de la commune est prêt aussitôt.")
    String empty_text();
}
