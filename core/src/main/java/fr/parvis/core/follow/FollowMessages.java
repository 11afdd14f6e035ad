package fr.parvis.core.follow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.collectivity.PlaceName;

/** The words of the letters to those who follow a consultation. */
@MessageBundle(value = "follow", locale = "fr")
public interface FollowMessages {

    @Message("Participation {town.withDe}")
    String site(PlaceName town);

    @Message("Confirmez votre adresse")
    String confirm();

    @Message("Quelqu’un, sans doute vous, demande des nouvelles de la consultation « {title} » {town.withDe}.")
    String confirm_asked(String title, PlaceName town);

    @Message(
            "Pour les recevoir, ouvrez cette page et appuyez sur le bouton. Sinon, ne faites rien : votre adresse sera effacée dans deux jours.")
    String confirm_how();

    @Message("Recevoir les nouvelles")
    String confirm_do();

    @Message(
            "Vous recevez ce message parce que cette adresse a été donnée sur le site {town.withDe}. Si ce n’est pas vous, ignorez-le.")
    String confirm_why(PlaceName town);

    @Message("Vous suivez déjà cette consultation")
    String already();

    @Message("Quelqu’un, sans doute vous, demande encore des nouvelles de la consultation « {title} » {town.withDe}.")
    String already_asked(String title, PlaceName town);

    @Message("Vous n’avez rien à faire : votre adresse est confirmée. Nous vous écrirons quand il y aura du nouveau.")
    String already_how();

    @Message("C’est ouvert")
    String opening();

    @Message("Nous vous écrirons encore quand le résultat sera en ligne, et quand le conseil aura répondu.")
    String opening_next();

    @Message("Donner mon avis")
    String opening_do();

    @Message("Plus que deux jours")
    String closing();

    @Message("Dernier jour")
    String closing_today();

    @Message("Vous pouvez donner votre avis sur « {title} » jusqu’au {until}.")
    String closing_until(String title, String until);

    @Message("Si c’est déjà fait, merci : il n’y a rien d’autre à faire.")
    String closing_done();

    @Message("Voir la consultation")
    String closing_do();

    @Message("Le résultat est en ligne")
    String result();

    @Message("La consultation « {title} » est terminée : tout le monde peut lire le résultat.")
    String result_out(String title);

    @Message("Les bulletins du vote « {title} » sont comptés : tout le monde peut lire quels projets sont retenus.")
    String result_voted(String title);

    @Message("Nous vous écrirons encore une fois, quand le conseil aura répondu.")
    String result_next();

    @Message("Nous vous écrirons encore quand le conseil aura répondu, et quand les projets retenus avanceront.")
    String result_next_voted();

    @Message("Lire le résultat")
    String result_do();

    @Message("Le conseil a répondu")
    String answer();

    @Message("Après la consultation « {title} », le conseil a publié ce qu’il a décidé, et pourquoi.")
    String answer_out(String title);

    @Message("C’était notre dernier message sur ce sujet : votre adresse sera effacée dans {days} jours au plus tard.")
    String answer_last(long days);

    @Message("Nous vous écrirons encore quand les projets retenus avanceront.")
    String answer_next();

    @Message("Lire la décision")
    String answer_do();

    @Message("Un projet avance")
    String progress();

    @Message("Le projet « {project} », retenu par le vote « {title} », est {stage} depuis le {day}.")
    String progress_of(String project, String stage, String day, String title);

    @Message("Voir où en sont les projets")
    String progress_do();

    @Message("à l’étude")
    String stage_studied();

    @Message("en travaux")
    String stage_built();

    @Message("terminé")
    String stage_done();

    @Message("abandonné")
    String stage_dropped();

    @Message("Vous recevez ce message parce que vous suivez cette consultation {town.withDe}.")
    String why(PlaceName town);

    @Message("Ne plus recevoir ces messages")
    String stop();
}
