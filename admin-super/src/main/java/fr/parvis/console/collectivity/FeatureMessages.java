package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what the sites of communes have. */
@MessageBundle(value = "console_feature", locale = "fr")
public interface FeatureMessages {

    @Message("Fonctions")
    String title();

    @Message(
            "Une fonction reste cachée tant que vous ne l’activez pas : ni la mairie ni les habitants n’en voient rien. Ce qui est en cours va toujours jusqu’au bout.")
    String lead();

    @Message("Les fonctions, et combien de communes les ont")
    String caption();

    @Message("Fonction")
    String name();

    @Message("Activée")
    String on();

    @Message("Éteinte")
    String off();

    @Message("Pour régler plusieurs communes, filtrez la table, cochez, puis « Régler les fonctions ».")
    String bulk();

    @Message("Table des communes")
    String fleet();

    @Message("Les nouvelles communes")
    String usual();

    @Message("Ce qu’une commune a quand vous l’ouvrez")
    String preset();

    @Message("Les communes déjà ouvertes gardent leurs réglages.")
    String preset_hint();

    @Message("Questionnaires, avis et choix, rien de plus")
    String preset_nothing();

    @Message("Choisissez un préréglage.")
    String preset_missing();

    @Message("Enregistrer")
    String save();

    @Message("Les communes que vous ouvrirez auront ce préréglage.")
    String done();

    @Message("Préréglage : {name}{#if own}, avec des réglages propres{/if}")
    String of_commune(String name, boolean own);

    @Message("réglage propre")
    String own();

    @Message("Quelque chose est en cours, et ira jusqu’au bout.")
    String running();

    @Message("Activer")
    String switch_on();

    @Message("Éteindre")
    String switch_off();

    @Message("Appliquer un préréglage")
    String apply_title();

    @Message("Appliquer")
    String apply();

    @Message("Les fonctions du site sont réglées.")
    String changed();

    @Message("Annuler")
    String undo();
}
