package fr.parvis.console.person;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sets of communes. */
@MessageBundle(value = "console_portfolio", locale = "fr")
public interface PortfolioMessages {

    @Message(
            "Un portefeuille est un ensemble de communes et d’intercommunalités que vous confiez à des agents : ils voient ces communes, et aucune autre.")
    String lead();

    @Message("Composer un portefeuille")
    String compose();

    @Message("Aucun portefeuille")
    String none_title();

    @Message("Tant qu’il n’y en a pas, les agents servent toutes les communes.")
    String none_text();

    @Message("Nom")
    String name();

    @Message("Par exemple « Nord », ou le nom d’un agent.")
    String name_hint();

    @Message("Communes ouvertes")
    String communes();

    @Message("Agents")
    String people();

    @Message("Intercommunalités entières")
    String epcis();

    @Message("Une commune qui s’y ajoute plus tard en fera partie.")
    String epcis_hint();

    @Message("Autres communes")
    String others();

    @Message("Une par ligne : son nom ou son code INSEE.")
    String others_hint();

    @Message("Enregistrer")
    String save();

    @Message("Supprimer ce portefeuille")
    String discard();

    @Message("Le portefeuille est composé. Choisissez-le en invitant un agent ou en changeant un rôle.")
    String done_compose();

    @Message("Le portefeuille est changé. Ses agents voient tout de suite ses communes.")
    String done_change();

    @Message("Le portefeuille est supprimé.")
    String done_discard();

    @Message("Ce portefeuille est confié à quelqu’un : changez d’abord son rôle.")
    String served();

    @Message("Donnez un nom à ce portefeuille.")
    String name_missing();

    @Message("Le nom a au plus {most} signes.")
    String name_long(int most);

    @Message("Un autre portefeuille a ce nom.")
    String name_taken();

    @Message("Choisissez au moins une intercommunalité ou une commune.")
    String communes_missing();
}
