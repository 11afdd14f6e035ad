package fr.parvis.mairie.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the commune’s sheet. */
@MessageBundle(value = "mairie_townhall", locale = "fr")
public interface TownHallMessages {

    @Message("Accueil")
    String home();

    @Message("La fiche de la commune")
    String title();

    @Message(
            "Ces renseignements paraissent dans vos mentions légales et dans l’information sur les données personnelles. Ce qui manque y est signalé comme « à compléter ».")
    String lead();

    @Message("La fiche est enregistrée.")
    String saved();

    @Message("Voir les mentions légales")
    String see();

    @Message("Directeur de la publication")
    String director();

    @Message("Le maire, selon la loi : prénom et nom.")
    String director_hint();

    @Message("Adresse de la mairie")
    String street();

    @Message("Téléphone de la mairie")
    String phone();

    @Message("Adresse électronique de la mairie")
    String email();

    @Message("Adresse électronique du délégué à la protection des données")
    String dpo();

    @Message("Souvent celui du syndicat ou du centre de gestion.")
    String dpo_hint();

    @Message("Enregistrer la fiche")
    String save();

    @Message("La photo de l’accueil du site")
    String photo();

    @Message("Les habitants la verront en haut de l’accueil. Sans photo, un village y est dessiné.")
    String photo_hint();

    @Message("Ajouter une photo")
    String photo_add();

    @Message("Changer la photo")
    String photo_change();

    @Message("Retirer la photo")
    String photo_remove();

    @Message("Raccourcissez ce texte : {most} signes au plus.")
    String too_long(int most);

    @Message("Vérifiez le numéro de téléphone, par exemple 05 56 00 00 00.")
    String phone_wrong();

    @Message("Complétez l’adresse électronique, par exemple mairie@exemple.fr.")
    String email_wrong();
}
