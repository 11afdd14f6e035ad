package fr.parvis.mairie.bin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the bin. */
@MessageBundle(value = "mairie_bin", locale = "fr")
public interface BinMessages {

    @Message("Accueil")
    String home();

    @Message("Retour à la consultation")
    String back();

    @Message("La corbeille")
    String title();

    @Message("Ce qui est ici peut être restauré pendant trente jours, puis disparaît pour toujours.")
    String lead();

    @Message("La corbeille est vide")
    String empty_title();

    @Message("Un brouillon ou une consultation archivée que vous supprimez attend ici trente jours.")
    String empty_text();

    @Message("Brouillon sans titre")
    String untitled();

    @Message("Brouillon supprimé le {day}.")
    String draft(String day);

    @Message("Consultation archivée, supprimée le {day}.")
    String archived(String day);

    @Message("Disparaît le {day}.")
    String gone(String day);

    @Message("Restaurer")
    String restore();

    @Message("C’est supprimé. Vous pouvez encore le restaurer.")
    String done();

    @Message("{#if draft}Supprimer ce brouillon ?{#else}Supprimer cette consultation ?{/if}")
    String ask(boolean draft);

    @Message(
            "Il ira dans la corbeille. Pendant trente jours, vous pourrez le restaurer ; ensuite, tout ce que vous y avez écrit disparaîtra.")
    String ask_draft();

    @Message(
            "Elle ira dans la corbeille et sa page publique ne s’affichera plus. Pendant trente jours, vous pourrez la restaurer ; ensuite, les réponses, le résultat et la réponse du conseil disparaîtront.")
    String ask_archived();

    @Message("Mettre à la corbeille")
    String put();

    @Message("Garder")
    String keep();
}
