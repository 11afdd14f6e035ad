package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the coat of arms or the logo of a commune. */
@MessageBundle(value = "emblem", locale = "fr")
public interface EmblemMessages {

    @Message("Blason ou logo")
    String title();

    @Message(
            "Il se place à côté du nom de la commune, en haut du site, et sur les affiches. Vous pouvez ne changer que lui : les couleurs et les textes restent.")
    String lead();

    @Message("Tel que les habitants le voient")
    String now();

    @Message("Image du blason ou du logo")
    String file();

    @Message("Une autre image")
    String file_other();

    @Message("PNG, de préférence sur fond transparent, ou JPEG ; 64 pixels au moins, 600 suffisent.")
    String file_hint();

    @Message("Ce que c’est, pour qui ne le voit pas")
    String description();

    @Message("Quelques mots suffisent.")
    String description_hint();

    @Message("Blason {ofCommune}")
    String proposed(String ofCommune);

    @Message("Enregistrer l’image")
    String save();

    @Message("Retirer l’image")
    String remove();

    @Message("Revenir à ce qui était avant")
    String undo();

    @Message("C’est fait. Toutes les pages le montrent dans la demi-minute ; vous pouvez revenir à ce qui était avant.")
    String done();

    @Message("Choisissez une image sur votre appareil.")
    String missing();

    @Message("Dites en quelques mots ce que c’est, par exemple : Blason de la commune.")
    String description_missing();

    @Message("Raccourcissez : {most} caractères au plus.")
    String description_long(int most);

    @Message(
            "Un dessin SVG ne peut pas être reçu : il peut contenir un programme. Enregistrez-le en PNG, puis choisissez ce fichier.")
    String svg();

    @Message(
            "Ce fichier n’est pas une image PNG ou JPEG. Ouvrez-le, enregistrez-le en PNG, puis choisissez ce fichier.")
    String no_image();

    @Message(
            "Cette image est trop lourde : 10 Mo et 40 millions de pixels au plus. Réduisez-la, par exemple à 600 pixels.")
    String too_heavy();

    @Message("Cette image est trop petite : elle serait floue. Il lui faut au moins 64 pixels.")
    String too_small();

    @Message(
            "Ce fichier est abîmé ou incomplet. Ouvrez l’image, enregistrez-la de nouveau, puis choisissez ce fichier.")
    String broken();
}
