package fr.parvis.mairie.photo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the photo of a consultation or of the commune. */
@MessageBundle(value = "mairie_photo", locale = "fr")
public interface PhotoMessages {

    @Message(
            "{#switch what}{#case 'commune'}Retour à la fiche{#case 'project'}Retour aux projets{#case 'progress'}Retour aux projets retenus{#case}Retour à la consultation{/switch}")
    String back(String what);

    @Message(
            "{#switch what}{#case 'commune'}Une photo pour l’accueil du site{#case 'project'}Une photo pour le projet{#case 'progress'}Une photo de l’avancement{#case}Une photo pour la consultation{/switch}")
    String title(String what);

    @Message(
            "{#switch what}{#case 'commune'}La photo de l’accueil du site{#case 'project'}La photo du projet{#case 'progress'}La photo de l’avancement{#case}La photo de la consultation{/switch}")
    String title_there(String what);

    @Message(
            "Les habitants la verront sur la page de la consultation : le lieu dont on parle, vu par quelqu’un qui y passe.")
    String lead();

    @Message(
            "Les habitants la verront à côté du projet, et en petit sur le bulletin : l’endroit tel qu’il est, ou ce qu’il pourrait devenir. Elle sera scellée avec le vote.")
    String lead_project();

    @Message("Les habitants la verront à côté de ce que vous dites du projet : le chantier, ou le résultat.")
    String lead_progress();

    @Message(
            "Elle s’étend en haut de l’accueil, sous le nom de la commune. Choisissez une vue en largeur : le bourg de loin, la place, la rivière.")
    String lead_commune();

    @Message("Telle que les habitants la verront")
    String now();

    @Message("La photo est enregistrée")
    String saved();

    @Message("La voici. Si elle vous convient, continuez ; sinon, choisissez-en une autre plus bas.")
    String saved_next();

    @Message("Continuer")
    String go_on();

    @Message("Changer la photo ou sa description")
    String change();

    @Message("Choisir une photo")
    String file();

    @Message("Choisir une autre photo")
    String file_other();

    @Message("Photo JPEG ou PNG, 10 Mo au plus. Le lieu et la date qu’un téléphone y inscrit sont effacés.")
    String file_hint();

    @Message("Que voit-on sur la photo ?")
    String description();

    @Message(
            "Une phrase pour les personnes qui ne la voient pas. Par exemple : La place de l’église, avec les voitures garées devant la halle.")
    String description_hint();

    @Message(
            "Une phrase pour les personnes qui ne la voient pas. Par exemple : Le bourg vu des coteaux, avec le clocher au milieu.")
    String description_hint_commune();

    @Message("Que faut-il garder ?")
    String focus();

    @Message(
            "La photo est recadrée en une bande trois fois plus large que haute. Dites où se trouve ce qui compte ; en cas de doute, laissez « au centre ».")
    String focus_hint_commune();

    @Message(
            "La photo est recadrée en largeur. Dites où se trouve ce qui compte ; en cas de doute, laissez « au centre ».")
    String focus_hint();

    @Message("en haut à gauche")
    String top_left();

    @Message("en haut")
    String top();

    @Message("en haut à droite")
    String top_right();

    @Message("à gauche")
    String left();

    @Message("au centre")
    String centre();

    @Message("à droite")
    String right();

    @Message("en bas à gauche")
    String bottom_left();

    @Message("en bas")
    String bottom();

    @Message("en bas à droite")
    String bottom_right();

    @Message("Enregistrer")
    String save();

    @Message("Revenir sans photo")
    String without();

    @Message("Retirer la photo")
    String remove();

    @Message("Choisissez une photo sur votre appareil.")
    String missing();

    @Message("Dites en une phrase ce que l’on voit sur la photo.")
    String description_missing();

    @Message("Raccourcissez cette phrase : {most} caractères au plus.")
    String description_long(int most);

    @Message("Ce fichier n’est pas une photo. Choisissez un fichier JPEG ou PNG.")
    String no_photo();

    @Message("Un dessin SVG ne peut pas servir de photo. Enregistrez-le en PNG, puis choisissez ce fichier.")
    String svg();

    @Message(
            "Une image GIF ne peut pas servir de photo. Ouvrez-la, enregistrez-la en JPEG, puis choisissez ce fichier.")
    String gif();

    @Message(
            "Cette photo est au format WebP. Ouvrez-la, choisissez « Enregistrer sous » puis JPEG, et choisissez ce fichier.")
    String webp();

    @Message(
            "Cette photo est au format HEIC des iPhone. Envoyez-la-vous par courriel, ou exportez-la en JPEG, puis choisissez ce fichier.")
    String heic();

    @Message("Cette photo pèse plus de 10 Mo. Choisissez-en une plus légère, ou réduisez-la.")
    String too_heavy();

    @Message("Cette photo a plus de 40 millions de pixels. Réduisez-la, par exemple à 4 000 pixels de large.")
    String too_large();

    @Message(
            "Cette photo est trop petite : elle serait floue. Il lui faut au moins 640 pixels de large et 430 de haut.")
    String too_small();

    @Message(
            "Ce fichier est abîmé ou incomplet. Ouvrez la photo, enregistrez-la de nouveau en JPEG, puis choisissez ce fichier.")
    String broken();

    @Message(
            "Pour changer le cadrage, choisissez de nouveau la photo : le fichier que vous aviez envoyé n’est pas gardé.")
    String crop_needs_file();
}
