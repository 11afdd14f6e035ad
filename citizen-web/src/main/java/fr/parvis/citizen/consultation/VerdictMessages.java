package fr.parvis.citizen.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the result of a vote. */
@MessageBundle(value = "citizen_verdict", locale = "fr")
public interface VerdictMessages {

    @Message("{#if count == 1}Un projet retenu{#else}{count} projets retenus{/if} : {titles}, {spent} sur {envelope}.")
    String sentence(int count, String titles, String spent, String envelope);

    @Message("Aucun projet n’est retenu : l’enveloppe de {envelope} reste entière.")
    String sentence_none(String envelope);

    @Message("Retenu")
    String won();

    @Message("L’enveloppe utilisée")
    String envelope();

    @Message("{spent} sur {envelope}{#if left} : il reste {left}{/if}")
    String used(String spent, String envelope, String left);

    @Message("{#if count == 1}Le projet retenu{#else}Les projets retenus{/if}")
    String winners(int count);

    @Message("Tous les projets, du premier au dernier")
    String ranking();

    @Message("Projet")
    String project();

    @Message("Voix")
    String votes_heading();

    @Message("Soutiens")
    String supporters_heading();

    @Message("Points")
    String points_heading();

    @Message("Mention")
    String grade_heading();

    @Message("Résultat")
    String result_heading();

    @Message("{number} voix")
    String votes(String number);

    @Message("{#if count < 2}{number} soutien{#else}{number} soutiens{/if}")
    String supporters(String number, long count);

    @Message("{#if count < 2}{number} point{#else}{number} points{/if}")
    String points(String number, long count);

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

    @Message("Coûte {cost}, il restait {left}")
    String why_dear(String cost, String left);

    @Message("Il manquait {missing} à ceux qui le soutiennent")
    String why_unpaid(String missing);

    @Message("Il fallait {threshold} voix")
    String why_threshold(String threshold);

    @Message("Personne ne le soutient")
    String why_nobody();

    @Message("Non retenu")
    String why_other();

    @Message("Comment la règle a décidé")
    String steps();

    @Message("« {title} » ({figure}) coûte {cost} : il est retenu. Il reste {left}.")
    String step_taken(String title, String figure, String cost, String left);

    @Message(
            "« {title} » ({figure}) coûte {cost}, et il ne restait que {left} : il manquait {missing}.{#if next} On passe au suivant.{/if}")
    String step_dear(String title, String figure, String cost, String left, String missing, boolean next);

    @Message("« {title} » ({figure}) n’a pas les {threshold} voix qu’il fallait.")
    String step_threshold(String title, String figure, String threshold);

    @Message("« {title} » n’a été choisi par personne : il n’est pas retenu.")
    String step_nobody(String title);

    @Message("« {title} » n’est pas regardé : la règle s’est arrêtée avant.")
    String step_not_reached(String title);

    @Message("« {title} » a été retiré du vote.")
    String step_withdrawn(String title);

    @Message("{titles} sont à égalité : l’ordre tiré au sort avant le vote place « {first} » devant.")
    String step_tie(String titles, String first);

    @Message("L’enveloppe est partagée également entre les {voters} bulletins : {share} pour chacun.")
    String step_shared(String voters, String share);

    @Message(
            "Comme il restait de l’argent, la part de chacun a été agrandie d’un euro à la fois, tant que l’enveloppe suffisait : elle est à la fin de {share}. Voici ce qui se passe avec cette part.")
    String step_enlarged(String share);

    @Message(
            "Un euro de plus par bulletin aurait fait dépasser l’enveloppe : la part de chacun reste de {share}. Voici ce qui se passe avec cette part.")
    String step_not_enlarged(String share);

    @Message(
            "« {title} » coûte {cost} : {#if payers == '1'}un votant qui le soutient y met{#else}{payers} votants qui le soutiennent y mettent chacun{/if} {price}{#if others != '0'}, et {others} ce qui leur reste{/if}. Il est retenu.")
    String step_bought(String title, String cost, String payers, String price, String others);

    @Message(
            "« {title} » coûte {cost} : ceux qui le soutiennent n’ont plus ensemble que {money}, il leur manque {missing}.")
    String step_unpaid(String title, String cost, String money, String missing);

    @Message("Le résultat a été comparé à celui de la règle des voix, projet par projet.")
    String step_compared();

    @Message("Le projet le plus près d’être retenu")
    String nearest();

    @Message("« {title} » aurait été retenu avec {missing} de plus.")
    String nearest_money(String title, String missing);

    @Message("« {title} » aurait été acheté ensuite, si l’enveloppe avait permis d’agrandir encore la part de chacun.")
    String nearest_share(String title);

    @Message("« {title} » a eu {figure} ; il en fallait {threshold}.")
    String nearest_threshold(String title, String figure, String threshold);

    @Message("La participation")
    String turnout();

    @Message("{#if count < 2}personne a voté{#else}personnes ont voté{/if}")
    String voted(long count);

    @Message("{#if count < 2}personne inscrite{#else}personnes inscrites{/if}")
    String voters(long count);

    @Message("des inscrits")
    String of_voters();

    @Message("{online} en ligne et {paper} sur papier.")
    String channels(String online, String paper);

    @Message(
            "{counted} {#if count < 2}bulletin compté{#else}bulletins comptés{/if}{#if blank != '0'}, dont {blank} sans aucun projet{/if}{#if invalid != '0'} ; {invalid} {#if invalids == 1}bulletin nul{#else}bulletins nuls{/if}{/if}.")
    String counted(String counted, long count, String blank, String invalid, long invalids);

    @Message(
            "Sur papier, il manque {#if count == 1}un bulletin{#else}{count} bulletins{/if} pour le nombre d’enveloppes : le procès-verbal dit pourquoi.")
    String sheets_missing(long count);

    @Message(
            "Sur papier, il y a {#if count == 1}un bulletin{#else}{count} bulletins{/if} de plus que d’enveloppes : le procès-verbal dit pourquoi.")
    String sheets_more(long count);

    @Message("Pourquoi les voix ne sont-elles pas publiées ?")
    String few();

    @Message(
            "Moins de dix bulletins ont été comptés. Dans une commune, le détail suffirait à reconnaître le choix de quelqu’un : seuls les projets retenus et le nombre de bulletins sont publiés.")
    String few_hint();

    @Message("Comment ce résultat est-il établi ?")
    String method();

    @Message("Qui votait ?")
    String method_who();

    @Message("Qui a compté ?")
    String method_count();

    @Message(
            "Les bulletins étaient scellés. Ils ont été ouverts tous ensemble après le vote, avec les parts de clé de deux personnes sur trois, et comptés par la règle annoncée, qui était scellée elle aussi.")
    String method_sealed();

    @Message("Et à égalité ?")
    String method_ties();

    @Message("Peut-on vérifier ?")
    String method_check();

    @Message(
            "Oui : les fichiers ci-dessous permettent à chacun de recompter, et de voir que son bulletin est dans l’urne.")
    String method_files();

    @Message(
            "En partie. Chacun peut voir que son bulletin est dans l’urne, et recompter avec le fichier .pb ci-dessous : il contient les bulletins en ligne et sur papier, mêlés. Moins de dix ont été comptés d’un côté : pour ne désigner personne, aucun sceau de l’urne ne répond de ce fichier.")
    String method_together();

    @Message(
            "Chacun peut voir que son bulletin est dans l’urne. Les choix eux-mêmes sont trop peu nombreux pour être publiés.")
    String method_few();

    @Message("Toutes les données du vote (.pb, format Pabulib)")
    String file_pb();

    @Message("L’urne : sceaux, bulletins, et de quoi vérifier le compte")
    String file_box();
}
