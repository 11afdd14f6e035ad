package fr.parvis.mairie.referendum;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of « Est-ce un référendum ? ». */
@MessageBundle(value = "mairie_referendum", locale = "fr")
public interface ReferendumMessages {

    @Message("Lancer une consultation")
    String back();

    @Message("Est-ce un référendum ?")
    String title();

    @Message(
            "La loi réserve certains votes au papier. Cinq questions suffisent pour savoir où vous en êtes ; rien n’est enregistré.")
    String lead();

    @Message("Question {number} sur {total}")
    String question(int number, int total);

    @Message("Oui")
    String yes();

    @Message("Non")
    String no();

    @Message("Le résultat décidera-t-il à la place du conseil municipal ?")
    String decides();

    @Message("Par exemple si le conseil s’engage d’avance à faire ce que la majorité aura choisi.")
    String decides_hint();

    @Message("Seuls les électeurs inscrits sur la liste électorale pourront-ils répondre ?")
    String electors_only();

    @Message("Répondez non si les jeunes, les nouveaux arrivants ou tous les habitants peuvent répondre.")
    String electors_only_hint();

    @Message("Le conseil municipal va-t-il convoquer les électeurs par une délibération ?")
    String convened();

    @Message("Une délibération qui approuve simplement le lancement d’une consultation ne compte pas.")
    String convened_hint();

    @Message("Y aura-t-il un jour de scrutin, des bulletins et une urne ?")
    String ballot_box();

    @Message("Un questionnaire papier à déposer à la mairie ne compte pas.")
    String ballot_box_hint();

    @Message("Voulez-vous l’appeler « référendum », « votation » ou « vote » ?")
    String called_a_vote();

    @Message("Dans le titre, sur l’affiche ou dans le bulletin.")
    String called_a_vote_hint();

    @Message("Voir la réponse")
    String see();

    @Message("Répondez oui ou non à la question {number}.")
    String missing(int number);

    @Message("Changer mes réponses")
    String change();

    @Message("Non : c’est une consultation, elle peut se faire en ligne")
    String consultation_title();

    @Message(
            "Vous demandez un avis et le conseil municipal reste libre de sa décision : aucune procédure particulière n’est prévue.")
    String consultation_text();

    @Message("Un mot à éviter")
    String name_title();

    @Message(
            "Ne l’appelez ni « référendum », ni « votation », ni « vote » : les habitants croiraient que le résultat s’impose. Une « votation » dont la ville avait promis de suivre le résultat a été annulée (tribunal administratif de Grenoble, 24 mai 2018, n° 1701663 ; cour administrative d’appel de Lyon, 9 juillet 2020, n° 18LY02733). « Consultation » dit ce qu’il en est.")
    String name_text();

    @Message("Lancer la consultation")
    String launch();

    @Message("Oui : c’est un référendum local, il se fait sur papier")
    String referendum_title();

    @Message(
            "Ce qui décide à la place du conseil est un référendum local. Parvis ne peut pas l’organiser en ligne : la loi demande un scrutin avec bulletins et urne, et un résultat obtenu autrement risquerait l’annulation.")
    String referendum_text();

    @Message("C’est une consultation des électeurs, elle se fait sur papier")
    String electors_title();

    @Message(
            "Demander leur avis aux seuls électeurs, ou les convoquer à un scrutin, est une consultation des électeurs. Parvis ne peut pas l’organiser en ligne : la loi demande un scrutin avec bulletins et urne.")
    String electors_text();

    @Message("Ce que dit la loi")
    String law();

    @Message(
            "Le conseil délibère sur un projet d’acte et fixe le jour du scrutin ; la question appelle un oui ou un non (CGCT, articles LO1112-1 à LO1112-3).")
    String referendum_rule_decide();

    @Message(
            "Le projet est adopté si la moitié au moins des électeurs inscrits a voté et s’il réunit la majorité des suffrages exprimés ; sinon, ce n’est qu’un avis (CGCT, articles LO1112-1 et suivants).")
    String referendum_rule_adopted();

    @Message(
            "La délibération dit expressément qu’il ne s’agit que d’une demande d’avis ; le conseil décide ensuite librement (CGCT, articles L1112-15 et suivants).")
    String electors_rule();

    @Message(
            "Votent les électeurs de la commune et les citoyens de l’Union européenne inscrits sur la liste complémentaire municipale.")
    String rule_who();

    @Message(
            "Pas de scrutin à partir du premier jour du sixième mois qui précède les élections municipales, ni pendant la campagne et les jours de scrutin des autres élections (CGCT, article LO1112-6).")
    String rule_barred();

    @Message("Pas deux fois le même sujet en moins d’un an.")
    String rule_year();

    @Message("Le calendrier")
    String calendar();

    @Message("Quel jour aurait lieu le scrutin ?")
    String day();

    @Message("Calculer le calendrier")
    String compute();

    @Message("Donnez un jour qui existe, par exemple 14/03/2027.")
    String day_wrong();

    @Message("Choisissez un jour à venir.")
    String day_past();

    @Message("Le conseil délibère (pour garder huit jours de transmission)")
    String deed_decide();

    @Message("La délibération est arrivée à la préfecture, deux mois avant le scrutin")
    String deed_send();

    @Message("Fin du délai de dix jours du préfet pour saisir le tribunal")
    String deed_refer();

    @Message("La campagne s’ouvre, le deuxième lundi avant le scrutin")
    String deed_campaign_opens();

    @Message("La campagne se termine à minuit")
    String deed_campaign_ends();

    @Message("Jour du scrutin")
    String deed_ballot();

    @Message("Ce jour est trop proche")
    String too_soon_title();

    @Message(
            "Si le conseil délibérait aujourd’hui et que la préfecture recevait la délibération aussitôt, le scrutin pourrait avoir lieu à partir du {day}.")
    String too_soon(String day);

    @Message("Ce jour tombe près d’une élection")
    String barred_title();

    @Message(
            "Il est proche de {election} : vérifiez avec la préfecture que la loi permet un scrutin à cette date (CGCT, article LO1112-6).")
    String barred(String election);

    @Message("Et si vous demandiez simplement un avis ?")
    String instead();

    @Message(
            "Ouverte à tous les habitants, annoncée comme un avis qui n’engage pas le conseil, la même question peut être posée en ligne dès aujourd’hui.")
    String instead_text();

    @Message("Avant de délibérer, faites relire la procédure par la préfecture ou par votre syndicat.")
    String ask();
}
