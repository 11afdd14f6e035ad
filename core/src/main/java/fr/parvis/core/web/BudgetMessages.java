package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How a participatory budget is voted, for the residents and for the town hall that prepares it. */
@MessageBundle(value = "budget", locale = "fr")
public interface BudgetMessages {

    @Message("{sum} €")
    String euros(String sum);

    @Message("L’enveloppe")
    String envelope();

    @Message("{#if count == 1}Le projet{#else}Les {count} projets{/if}")
    String projects(int count);

    @Message("à partager")
    String to_share();

    @Message("{#if count == 1}projet proposé{#else}projets proposés{/if}")
    String proposed(int count);

    @Message("pour tous les projets ensemble")
    String together();

    @Message("Coût :")
    String cost();

    @Message("Lieu :")
    String place();

    @Message("Ajouter une photo")
    String photo_add();

    @Message("Changer la photo")
    String photo_change();

    @Message("Comment vote-t-on ?")
    String how();

    @Message("Qui gagne ?")
    String winners();

    @Message(
            "{#if limit == 1}Chaque habitant choisit un seul projet.{#else}Chaque habitant choisit jusqu’à {limit} projets.{/if}")
    String how_up_to(int limit);

    @Message("Chaque habitant choisit les projets qu’il veut, dans la limite de l’enveloppe : {envelope} en tout.")
    String how_within(String envelope);

    @Message("Chaque habitant répartit {limit} points entre les projets, comme il veut.")
    String how_points(int limit);

    @Message(
            "Chaque habitant classe ses {limit} projets préférés. Le premier reçoit autant de points qu’il y a de projets classés, le dernier un point.")
    String how_ranked(int limit);

    @Message("Chaque habitant classe ses {limit} projets préférés.")
    String how_listed(int limit);

    @Message("Chaque habitant donne une mention à chaque projet : très bien, bien, assez bien, passable ou à rejeter.")
    String how_grades();

    @Message(
            "Les projets qui ont le plus de voix d’abord. Un projet qui ne tient plus dans ce qui reste de l’enveloppe est passé, et on regarde le suivant. Un projet pour lequel personne ne vote n’est pas retenu.")
    String winners_votes();

    @Message(
            "Les projets qui ont le plus de points d’abord. Un projet qui ne tient plus dans ce qui reste de l’enveloppe est passé, et on regarde le suivant. Un projet pour lequel personne ne vote n’est pas retenu.")
    String winners_points();

    @Message(
            "Les projets les mieux jugés d’abord : la mention d’un projet est la plus haute que plus de la moitié des votants lui donnent, ou dépassent. Un projet qui ne tient plus dans ce qui reste de l’enveloppe est passé, et on regarde le suivant. Un projet pour lequel personne ne vote n’est pas retenu.")
    String winners_grades();

    @Message(
            "À parts égales : l’enveloppe est partagée également entre les votants. Un projet est retenu quand ceux qui le soutiennent peuvent le payer ensemble avec leurs parts ; celui qui demande le moins à chacun passe d’abord.")
    String winners_shares();

    @Message("Les points disent seulement quels projets un habitant soutient : un point compte autant que dix.")
    String supported_points();

    @Message(
            "Le classement dit seulement quels projets un habitant soutient : la dernière place compte autant que la première.")
    String supported_ranked();

    @Message(
            "La mention dit seulement si un habitant soutient un projet : « passable » compte autant que « très bien », et « à rejeter » ne compte pas.")
    String supported_grades();

    @Message(
            "Par exemple, avec 10 000 € : le projet A (6 000 €, 80 {unit}) est retenu. Le projet B (5 000 €, 60 {unit}) ne tient plus dans les 4 000 € qui restent : il est passé. Le projet C (3 000 €, 40 {unit}) est retenu.")
    String example_most(String unit);

    @Message("voix")
    String votes();

    @Message("points")
    String points();

    @Message(
            "Par exemple, avec 10 000 € : le projet A (6 000 €, « bien ») est retenu. Le projet B (5 000 €, « assez bien ») ne tient plus dans les 4 000 € qui restent : il est passé. Le projet C (3 000 €, « passable ») est retenu.")
    String example_grades();

    @Message(
            "Par exemple, avec 10 000 € et 100 votants, la part de chacun est de 100 €. Un projet de 3 000 € que 50 votants soutiennent est retenu : chacun d’eux y met 60 €, il leur reste 40 €. Les 50 autres ont encore leurs 100 € pour les projets qu’ils préfèrent : un quartier ou un âge moins nombreux obtient lui aussi quelque chose. À la fin, les parts sont agrandies peu à peu, tant que l’enveloppe suffit, pour ne pas laisser d’argent inutilement.")
    String example_shares();

    @Message("Il faut au moins {votes} voix pour qu’un projet soit retenu.")
    String threshold(String votes);

    @Message(
            "Entre deux projets à égalité, l’ordre est tiré au sort avant le vote, d’une façon que chacun peut vérifier.")
    String ties();

    @Message("Les étapes")
    String timeline();

    @Message("Étude des projets")
    String step_study();

    @Message("Vote")
    String step_vote();

    @Message("Résultat")
    String step_result();

    @Message("Suivi des projets")
    String step_works();

    @Message("fait")
    String step_done();

    @Message("en ce moment")
    String step_now();

    @Message("à venir")
    String step_later();

    @Message("jusqu’au {day}")
    String until_day(String day);

    @Message("du {first} au {last}")
    String from_to(String first, String last);

    @Message("le {day}")
    String on_day(String day);

    @Message("après le dépouillement")
    String after_count();

    @Message("dernière nouvelle le {day}")
    String latest_news(String day);

    @Message("Où en est ce projet ?")
    String works();

    @Message("À l’étude")
    String stage_studied();

    @Message("En travaux")
    String stage_built();

    @Message("Terminé")
    String stage_done();

    @Message("Abandonné")
    String stage_dropped();
}
