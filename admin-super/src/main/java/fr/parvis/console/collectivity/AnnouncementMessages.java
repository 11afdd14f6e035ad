package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what is announced to town halls. */
@MessageBundle(value = "console_announcement", locale = "fr")
public interface AnnouncementMessages {

    @Message("Annonces")
    String title();

    @Message("Une annonce reste sur l’accueil des mairies entre deux jours, jusqu’à ce qu’elles cliquent « J’ai lu ».")
    String lead();

    @Message("Annoncer aux mairies")
    String announce();

    @Message("Nouvelle annonce")
    String fresh();

    @Message("Pour")
    String whom();

    @Message("Toutes les communes")
    String whom_all();

    @Message("Une intercommunalité")
    String whom_epci();

    @Message("Intercommunalité")
    String epci();

    @Message("Choisissez l’intercommunalité.")
    String epci_missing();

    @Message("Choisissez à qui l’annonce s’adresse.")
    String whom_missing();

    @Message("Pour d’autres communes, cochez-les dans la table, puis « Annoncer aux mairies ».")
    String whom_hint();

    @Message("Écrire l’annonce")
    String write();

    @Message("Mise en forme comme ailleurs : - pour une liste, **gras**.")
    String text_hint();

    @Message("Du")
    String from();

    @Message("Au")
    String until();

    @Message("Donnez un jour, par exemple 14/03/2026.")
    String day_wrong();

    @Message("Ce jour est passé.")
    String day_past();

    @Message("L’annonce finirait avant d’avoir commencé.")
    String day_before();

    @Message("Voir ce que les mairies liront")
    String see();

    @Message("Sur l’accueil des mairies")
    String preview();

    @Message("L’envoyer aussi par courriel, dans deux minutes")
    String mailed();

    @Message("Courriel")
    String mail();

    @Message("Les annonces, la plus récente d’abord")
    String caption();

    @Message("Lue par")
    String read();

    @Message("{read} sur {all}")
    String read_of(String read, String all);

    @Message("Jours")
    String days();

    @Message("du {first} au {last}")
    String span(String first, String last);

    @Message("À l’accueil")
    String shown();

    @Message("Passée")
    String over();

    @Message("Retirée")
    String withdrawn();

    @Message("Aucune annonce")
    String none_title();

    @Message("Une maintenance, un webinaire, une nouveauté : dites-le ici.")
    String none_text();

    @Message(
            "{#if count == 0}Toutes les mairies l’ont lue.{#else if count == 1}Une mairie ne l’a pas lue.{#else}{number} mairies ne l’ont pas lue.{/if}")
    String unread(long count, String number);

    @Message("Corriger")
    String correct();

    @Message("La montrer de nouveau à celles qui l’ont lue")
    String again();

    @Message("Lecture")
    String reading();

    @Message("Enregistrer la correction")
    String save();

    @Message("Retirer l’annonce")
    String withdraw();

    @Message("La remettre")
    String restore();

    @Message("L’annonce est corrigée partout.")
    String done_corrected();

    @Message("L’annonce est retirée de toutes les mairies.")
    String done_withdrawn();

    @Message("L’annonce est de nouveau montrée.")
    String done_restored();

    @Message("Suivre les lectures, corriger ou retirer")
    String follow();
}
