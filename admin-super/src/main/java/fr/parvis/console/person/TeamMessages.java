package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the team. */
@MessageBundle(value = "console_team", locale = "fr")
public interface TeamMessages {

    @Message("Équipe")
    String title();

    @Message("Les agents du syndicat")
    String workers();

    @Message("Depuis")
    String since();

    @Message("Inviter quelqu’un")
    String invite();

    @Message("Cette personne sera")
    String role();

    @Message("Rôle et communes")
    String charge();

    @Message("Administrateur")
    String operator();

    @Message("Tout : l’équipe, la vie des communes, le journal.")
    String operator_hint();

    @Message("Agent, toutes les communes")
    String agent();

    @Message("Ouvre des communes, mène des campagnes, aide toutes les mairies.")
    String agent_hint();

    @Message("Agent, un portefeuille de communes")
    String portfolio_agent();

    @Message("Voit et aide les communes d’un portefeuille, et aucune autre.")
    String portfolio_agent_hint();

    @Message("Agent d’une intercommunalité")
    String epci_agent();

    @Message("Voit les communes de son intercommunalité, invite leurs maires et regarde avec elles.")
    String epci_agent_hint();

    @Message("Agent du portefeuille « {name} »")
    String agent_of(String name);

    @Message("Agent de l’intercommunalité {name}")
    String agent_of_epci(String name);

    @Message("Portefeuille")
    String portfolio();

    @Message("Seulement pour l’agent d’un portefeuille.")
    String portfolio_hint();

    @Message("Intercommunalité")
    String epci();

    @Message("Seulement pour l’agent d’une intercommunalité.")
    String epci_hint();

    @Message("Numéro SIREN de l’intercommunalité")
    String siren();

    @Message("Aucun")
    String none();

    @Message("Aucune")
    String epci_none();

    @Message(
            "Vous avez choisi une intercommunalité ou un portefeuille, et un rôle qui donne toutes les communes. Gardez l’un ou l’autre.")
    String role_everywhere();

    @Message("Choisissez un rôle.")
    String role_missing();

    @Message("C’est le dernier administrateur : nommez-en d’abord un autre.")
    String last_operator();

    @Message("Choisissez le portefeuille de cet agent.")
    String portfolio_missing();

    @Message("Composez d’abord un portefeuille.")
    String portfolio_none();

    @Message("Choisissez l’intercommunalité de cet agent.")
    String epci_missing();

    @Message("Changer le rôle")
    String change();

    @Message("Changer le rôle de {name}")
    String change_of(String name);

    @Message("La personne est prévenue par courriel, ses connexions se ferment, et le journal le note.")
    String change_hint();

    @Message("Le rôle est changé, et la personne en est prévenue.")
    String done_role();

    @Message("Dans la console, vous êtes maintenant : {charge}.")
    String now(String charge);

    @Message("Qui peut quoi")
    String who_may();

    @Message("Portefeuilles de communes")
    String portfolios();

    @Message("Cette personne n’a plus accès à la console. Pour revenir en arrière, invitez-la.")
    String done_departure();

    @Message(
            "La validation en deux étapes est retirée de ce compte, et ses connexions sont fermées. La personne en est prévenue, et en préparera une autre en se connectant.")
    String done_factor_reset();

    @Message("Complétez l’adresse électronique, par exemple agent@exemple.fr.")
    String email_wrong();

    @Message("Cette personne est déjà dans l’équipe.")
    String email_known();

    @Message("Cette adresse est celle de quelqu’un qui est {what}. Si c’est bien elle, cochez la case ci-dessous.")
    String email_elsewhere(String what);

    @Message("Cette adresse est déjà invitée comme {what}. Si c’est bien elle, cochez la case ci-dessous.")
    String email_invited(String what);

    @Message("Inviter cette personne aussi dans l’équipe")
    String elsewhere_too();

    @Message("Comptes inactifs")
    String idle_title();

    @Message(
            "Un compte où personne n’entre plus se ferme de lui-même, après deux courriels : trente jours avant, puis sept. Une nouvelle invitation le rouvre. Le dernier compte du syndicat reste toujours ouvert.")
    String idle_lead();

    @Message("Comptes des mairies")
    String idle_town_hall();

    @Message("De 3 à 60 mois sans connexion.")
    String idle_town_hall_hint();

    @Message("Comptes du syndicat")
    String idle_console();

    @Message("De 2 à 24 mois sans connexion.")
    String idle_console_hint();

    @Message("mois")
    String idle_months();

    @Message("Enregistrer")
    String idle_save();

    @Message("La règle est enregistrée. Personne n’est fermé avant d’avoir reçu les deux courriels.")
    String idle_done();

    @Message("Écrivez un nombre de mois entre {least} et {most}.")
    String idle_wrong(int least, int most);

    @Message("Prévenus par courriel")
    String idle_warned();

    @Message("Personne n’attend une fermeture.")
    String idle_nobody();

    @Message("Dernière connexion")
    String idle_seen();

    @Message("Se ferme le")
    String idle_end();

    @Message("Mairie")
    String idle_of_town_hall();

    @Message("Syndicat")
    String idle_of_syndicate();

    @Message("Travaille pour")
    String idle_for();
}
