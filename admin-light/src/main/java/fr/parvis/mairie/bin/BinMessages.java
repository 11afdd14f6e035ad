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

    @Message("Ce qui est ici peut être restauré pendant {days} jours, puis disparaît pour toujours.")
    String lead(long days);

    @Message("La corbeille est vide")
    String empty_title();

    @Message("Un brouillon ou une consultation archivée que vous supprimez attend ici {days} jours.")
    String empty_text(long days);

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
            "Il ira dans la corbeille. Pendant {days} jours, vous pourrez le restaurer ; ensuite, tout ce que vous y avez écrit disparaîtra.")
    String ask_draft(long days);

    @Message(
            "Des habitants ont répondu et attendent de pouvoir retrouver ce qui a été décidé. Archivée, la consultation n’encombre plus votre accueil : rien n’oblige à la supprimer.")
    String ask_archived();

    @Message("Ce qui disparaît tout de suite pour les habitants")
    String gone_title();

    @Message("la page de la consultation : à son adresse, on lira qu’elle a été retirée ;")
    String gone_page();

    @Message("le résultat, ses chiffres à télécharger et les textes publiés ;")
    String gone_result();

    @Message("la réponse du conseil.")
    String gone_answer();

    @Message(
            "Pendant {days} jours, vous pourrez tout restaurer depuis la corbeille. Ensuite, {#if count == 0}tout disparaîtra{#else if count == 1}la réponse reçue et tout le reste disparaîtront{#else}les {count} réponses reçues et tout le reste disparaîtront{/if} pour toujours.")
    String gone_after(long count, long days);

    @Message("J’ai compris : les habitants ne verront plus ni le résultat, ni la réponse du conseil")
    String understood();

    @Message("Cochez la case pour confirmer, ou gardez la consultation.")
    String understood_missing();

    @Message("Mettre à la corbeille")
    String put();

    @Message("Garder")
    String keep();
}
