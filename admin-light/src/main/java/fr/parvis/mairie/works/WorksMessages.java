package fr.parvis.mairie.works;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what becomes of the projects that won a vote. */
@MessageBundle(value = "mairie_works", locale = "fr")
public interface WorksMessages {

    @Message("Retour au vote")
    String back();

    @Message("Retour aux projets retenus")
    String back_list();

    @Message("Où en sont les projets retenus ?")
    String title();

    @Message(
            "Les habitants le lisent sur la page du vote, et ceux qui le suivent reçoivent un courriel à chaque nouvelle.")
    String lead();

    @Message("Aucun projet n’a été retenu : il n’y a rien à suivre.")
    String nothing();

    @Message("Pas encore de nouvelles")
    String silent();

    @Message("Donner des nouvelles")
    String tell();

    @Message("Corriger cette nouvelle")
    String mend();

    @Message("Ajouter une photo à cette nouvelle")
    String photo_add();

    @Message("Changer la photo de cette nouvelle")
    String photo_change();

    @Message("C’est en ligne")
    String done();

    @Message(
            "Pendant dix minutes, vous pouvez encore corriger, ou ajouter une photo ; ensuite, les habitants qui suivent ce vote sont prévenus.")
    String done_next();

    @Message("Où en est ce projet ?")
    String stage();

    @Message("Depuis quand ?")
    String day();

    @Message("Quelques mots")
    String text();

    @Message(
            "Facultatif, sauf si le projet est abandonné : dites alors pourquoi. Par exemple : Le toit est posé, l’éclairage arrive en mai.")
    String text_hint();

    @Message("Mettre en ligne")
    String publish();

    @Message("Ce que vous avez mis en ligne il y a moins de dix minutes sera remplacé.")
    String fresh();

    @Message("Ce qui a été dit")
    String before();

    @Message("Dites où en est le projet.")
    String stage_missing();

    @Message("Donnez le jour, par exemple 14/03/2026.")
    String day_missing();

    @Message("Ce jour n’est pas encore venu : dites ce qui est fait.")
    String day_future();

    @Message("Dites pourquoi le projet est abandonné : ceux qui ont voté pour lui attendent une explication.")
    String why_missing();

    @Message("Raccourcissez ce texte : {most} caractères au plus.")
    String text_long(int most);
}
