package fr.parvis.console.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a visit to the pages of a town hall. */
@MessageBundle(value = "console_visit", locale = "fr")
public interface VisitMessages {

    @Message("Regarder avec la mairie")
    String title();

    @Message(
            "Vous verrez les pages de la mairie comme elle les voit, pendant une demi-heure au plus. Elle en est prévenue sur son tableau de bord, avec votre nom et la raison ; elle peut y mettre fin.")
    String lead();

    @Message(
            "Vous pourrez préparer ses brouillons. Publier, répondre, voter, toucher à une urne ou à la liste des électeurs reste à la mairie.")
    String limits();

    @Message("Raison")
    String reason();

    @Message("effacée")
    String erased();

    @Message(
            "Une phrase que la mairie lira. Par exemple : elle m’a appelé, elle ne trouve pas comment changer la date.")
    String reason_hint();

    @Message("Écrivez pourquoi vous regardez : la mairie le lira.")
    String reason_missing();

    @Message("Raccourcissez cette raison : {most} caractères au plus.")
    String reason_long(int most);

    @Message("Demande de {by}{#if sentence} : {sentence}{/if}")
    String asked(String by, String sentence);

    @Message("Regarder avec la mairie")
    String begin();

    @Message("Les pages des mairies sont sur un autre serveur")
    String elsewhere_title();

    @Message("Cette console ne les montre pas : on n’y entre que là où les deux sont ensemble.")
    String elsewhere_text();

    @Message("Visites précédentes")
    String before();

    @Message("Visites, les plus récentes d’abord")
    String before_caption();

    @Message("Quand")
    String when();

    @Message("Qui")
    String who();

    @Message("en cours")
    String under_way();

    @Message("jusqu’à {hour}")
    String until(String hour);

    @Message("La visite est terminée.")
    String done();
}
