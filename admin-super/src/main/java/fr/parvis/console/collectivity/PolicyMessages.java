package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what the syndicate says in legal pages. */
@MessageBundle(value = "console_policy", locale = "fr")
public interface PolicyMessages {

    @Message("Textes légaux")
    String title();

    @Message("Changer un texte légal")
    String change();

    @Message("Ce que le syndicat dit dans les pages légales des communes. Une commune qui a son propre texte le garde.")
    String lead();

    @Message(
            "Les pages légales sont fabriquées à chaque lecture : un changement s’y voit dans la minute, il n’y a rien à régénérer.")
    String made_when_read();

    @Message("Ce que la mairie a écrit elle-même dans sa fiche passe avant.")
    String town_hall_first();

    @Message("Les textes qui valent pour toutes les communes")
    String caption();

    @Message("Texte légal")
    String line();

    @Message("Pour toutes les communes")
    String for_all();

    @Message("rien")
    String nothing();

    @Message("{#if count == 0}aucune{#else}{number}{/if}")
    String own_count(long count, String number);

    @Message("Communes qui ont le leur")
    String own();

    @Message("Changer pour toutes")
    String change_all();

    @Message("Pour quelques communes, cochez-les dans la table, puis « Changer un texte légal ».")
    String bulk();

    @Message("Choisissez le texte à changer.")
    String line_missing();

    @Message("Le texte dépasse {most} caractères.")
    String text_long(int most);

    @Message("Nouveau texte")
    String text();

    @Message("Vide, les communes retrouvent le texte qui vaut pour toutes.")
    String text_hint();

    @Message("Ce changement vaut pour toutes les communes qui n’ont pas leur propre texte.")
    String check_all();

    @Message("La page de {name}")
    String page_of(String name);

    @Message("Avant")
    String before();

    @Message("Après")
    String after();

    @Message("À compléter")
    String missing();

    @Message("Ouvrir la page telle qu’elle est")
    String open();

    @Message("Voir avant et après")
    String see();

    @Message("Remettre le texte d’avant")
    String undo();

    @Message("Là où il aura changé entre-temps, il restera comme il est.")
    String undo_hint();

    @Message("Le texte d’avant est de retour.")
    String undone();

    @Message("Le texte est changé.")
    String done();
}
