package fr.parvis.core.roll;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a letter. */
@MessageBundle(value = "letter", locale = "fr")
public interface LetterMessages {

    @Message("Lettres pour voter : {title}")
    String document(String title);

    @Message("Mairie")
    String from();

    @Message("Téléphone : {phone}")
    String phone(String phone);

    @Message("Votre code pour voter")
    String heading();

    @Message(
            "La commune vous demande votre avis : « {title} ». Cette lettre est personnelle : elle donne droit à une voix. Vous pouvez voter {period}, sur Internet ou sur papier. Votre vote est secret.")
    String purpose(String title, String period);

    @Message(
            "La commune demande l’avis de votre foyer : « {title} ». Cette lettre donne droit à une seule voix pour tout le foyer. Vous pouvez voter {period}, sur Internet ou sur papier. Votre vote est secret.")
    String purpose_household(String title, String period);

    @Message("Votre code")
    String code();

    @Message(
            "Code QR : il ouvre la page du vote avec votre code. L’adresse et le code sont aussi écrits en toutes lettres.")
    String qr();

    @Message("Sur Internet")
    String online();

    @Message("Photographiez le carré avec votre téléphone, ou tapez l’adresse : {address}")
    String step_one(String address);

    @Message("Si on vous le demande, tapez votre code. Les tirets et les majuscules n’ont pas d’importance.")
    String step_two();

    @Message("Choisissez, vérifiez, votez. Vous ne pourrez pas voter une deuxième fois.")
    String step_three();

    @Message("Sur papier")
    String on_paper();

    @Message(
            "Remplissez le bulletin, découpez-le, mettez-le seul dans une enveloppe fermée, sans rien écrire dessus. Apportez l’enveloppe à la mairie avec cette lettre.")
    String paper_steps();

    @Message("Une question, une lettre perdue ? Appelez la mairie : {phone}.")
    String help(String phone);

    @Message("Une question, une lettre perdue ? Demandez à la mairie.")
    String help_without_phone();

    @Message("Bulletin de vote")
    String slip();

    @Message("N’écrivez pas votre nom ni votre code sur ce bulletin.")
    String slip_secret();

    @Message("Le bulletin est à la page suivante.")
    String slip_elsewhere();

    @Message("Bulletin de vote, suite. Gardez toutes les feuilles ensemble.")
    String slip_goes_on();

    @Message("Pour vérifier le résultat, empreinte de l’urne : {key}")
    String key(String key);

    @Message("{#if most == 1}Cochez un seul projet.{#else}Cochez {most} projets au plus.{/if}")
    String up_to(int most);

    @Message("Cochez les projets que vous voulez, sans dépasser {envelope} en tout.")
    String within(String envelope);

    @Message(
            "{#if most == 1}Vous avez un point : écrivez 1 devant le projet que vous voulez.{#else}Répartissez {most} points au plus : écrivez un nombre devant les projets que vous voulez.{/if}")
    String points(int most);

    @Message(
            "{#if most == 1}Écrivez 1 devant le projet que vous préférez.{#else}Classez {most} projets au plus : écrivez 1 devant celui que vous préférez, puis 2, et ainsi de suite.{/if}")
    String ranked(int most);

    @Message("Donnez une mention à chaque projet, par son chiffre : {mentions}. Sans mention, c’est « {worst} ».")
    String grades(String mentions, String worst);

    @Message("À rejeter")
    String grade_0();

    @Message("Passable")
    String grade_1();

    @Message("Assez bien")
    String grade_2();

    @Message("Bien")
    String grade_3();

    @Message("Très bien")
    String grade_4();

    @Message("Cochez votre choix.")
    String tick();

    @Message("Mon choix :")
    String my_choice();
}
