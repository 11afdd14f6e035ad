package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of how long communes keep things. */
@MessageBundle(value = "console_period", locale = "fr")
public interface PeriodMessages {

    @Message("Durées de conservation")
    String title();

    @Message("Changer une durée de conservation")
    String change();

    @Message("Ce que la commune garde, et combien de temps")
    String caption();

    @Message("Ce qui est gardé")
    String period();

    @Message("Durée")
    String days_column();

    @Message("{days} jours")
    String days(int days);

    @Message("de l’installation")
    String of_installation();

    @Message("propre à la commune")
    String of_commune();

    @Message("L’installation dit {days} jours.")
    String usual(int days);

    @Message("Changer")
    String change_one();

    @Message("Revenir à celle de l’installation")
    String switch_back();

    @Message("Durée à changer")
    String which();

    @Message("{name} (de {least} à {most} jours)")
    String option(String name, int least, int most);

    @Message("Choisissez la durée à changer.")
    String period_missing();

    @Message("Nombre de jours")
    String number();

    @Message("Vide, ces communes suivent de nouveau l’installation.")
    String number_hint();

    @Message("Écrivez un nombre de jours entre {least} et {most}, ou laissez vide.")
    String days_wrong(int least, int most);

    @Message("jours")
    String unit();

    @Message("Voir ce que cela change")
    String see();

    @Message("{#if least == most}Aujourd’hui : {least} jours.{#else}Aujourd’hui : de {least} à {most} jours.{/if}")
    String today(int least, int most);

    @Message(
            "{#if own}Ensuite : {days} jours, quoi que dise l’installation.{#else}Ensuite : {days} jours, comme le dit l’installation.{/if}")
    String after(int days, boolean own);

    @Message(
            "{#if count == 0}Rien ne change : c’est déjà ainsi.{#else if count == 1}Une commune change.{#else}{number} communes changent.{/if}")
    String changed(long count, String number);

    @Message(
            "{#if count == 1}Dans une commune, la durée devient plus courte{#else}Dans {number} communes, la durée devient plus courte{/if} : ce qui est plus ancien sera effacé dans l’heure, et annuler ne le rendra pas.")
    String shorter(long count, String number);

    @Message("""
            {#if count == 0}Rien de ce qui est gardé aujourd’hui n’est aussi ancien.\
            {#else if what == 'MESSAGES'}{#if count == 1}La trace d’un courriel sera effacée{#else}Les traces de {number} courriels seront effacées{/if}.\
            {#else if what == 'BIN'}{#if count == 1}Une consultation à la corbeille sera effacée{#else}{number} consultations à la corbeille seront effacées{/if}.\
            {#else}{#if count == 1}L’adresse d’un abonné sera effacée{#else}Les adresses de {number} abonnés seront effacées{/if}.{/if}""")
    String erased(String what, long count, String number);

    @Message("Après « Appliquer », vous aurez deux minutes pour tout arrêter.")
    String grace();

    @Message("Les durées changent le {when}. D’ici là, vous pouvez tout arrêter.")
    String starts(String when);

    @Message("Ne rien changer")
    String stop();

    @Message(
            "{#if count == 1}Dans une commune, la durée devient plus longue{#else}Dans {number} communes, la durée devient plus longue{/if} : dans leur courriel, les abonnés d’aujourd’hui ont lu {least} jours{#if least != most} ou davantage{/if}.")
    String longer(long count, String number, int least, int most);

    @Message("Les habitants liront cette durée dans la page « Données personnelles » de leur commune.")
    String read_by_residents();

    @Message("La page telle qu’elle est")
    String open();

    @Message("{name} : {#if days}{days} jours{#else}comme l’installation{/if}.")
    String told(String name, String days);

    @Message("Remettre la durée d’avant")
    String undo();

    @Message("Là où elle aura changé entre-temps, elle restera comme elle est. Ce qui est effacé ne revient pas.")
    String undo_hint();

    @Message("Oui, les effacer")
    String consent();

    @Message("Cochez « Oui, les effacer », ou laissez la durée comme elle est.")
    String consent_missing();

    @Message(
            "{#if count == 1}Une commune a retrouvé sa durée d’avant{#else}{number} communes ont retrouvé leur durée d’avant{/if}.")
    String undone(long count, String number);

    @Message("sa durée a changé depuis")
    String left_kept();
}
