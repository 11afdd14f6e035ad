package fr.parvis.mairie.sandbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sandbox, and of the tour in it. */
@MessageBundle(value = "mairie_sandbox", locale = "fr")
public interface SandboxMessages {

    @Message("S’entraîner")
    String train();

    @Message("S’entraîner dans un bac à sable")
    String enter();

    @Message(
            "Une copie de votre espace avec des habitants inventés. Rien n’est public, aucun courriel ne part, et vous revenez à votre mairie quand vous voulez.")
    String enter_hint();

    @Message("Le bac à sable")
    String title();

    @Message("Vous n’y êtes pas : tout ce que vous faites en ce moment est réel.")
    String outside_lead();

    @Message("Le site de votre commune est suspendu ou archivé : le bac à sable l’est aussi.")
    String outside_resting();

    @Message("Accueil")
    String home();

    @Message(
            "Essayez tout : lancez une consultation, répondez comme un habitant, relisez les textes, publiez la réponse du conseil. Votre équipe est la même qu’à la mairie. Après 90 jours sans visite, et au bout de six mois dans tous les cas, le bac à sable s’efface de lui-même.")
    String lead();

    @Message("Le bac à sable est comme au premier jour.")
    String anew();

    @Message("Courriels qui seraient partis")
    String letters();

    @Message("Rien n’est envoyé d’ici. Les codes et les liens que reçoivent les habitants se lisent sur cette page.")
    String letters_lead();

    @Message("Aucun courriel ne serait parti")
    String letters_none_title();

    @Message(
            "Répondez à une consultation « un habitant = une réponse », ou suivez-en une : le courriel s’affichera ici.")
    String letters_none();

    @Message("Pour {recipient}, le {at}")
    String letter_for(String recipient, String at);

    @Message("Recommencer à zéro")
    String reset();

    @Message("Tout ce qui a été fait ici s’efface, pour toute l’équipe. Votre mairie n’est pas touchée.")
    String reset_hint();

    @Message("Recommencer à zéro ?")
    String reset_question();

    @Message(
            "Tout ce que vous et votre équipe avez fait dans le bac à sable s’efface : il redevient comme au premier jour. Votre mairie n’est pas touchée. On ne peut pas revenir en arrière.")
    String reset_lead();

    @Message("Garder ce qui est là")
    String keep();

    @Message("Visite guidée")
    String tour();

    @Message("Visite guidée, {step} sur 6 : {what}")
    String tour_step(int step, String what);

    @Message("lancez une consultation")
    String begin();

    @Message(
            "Trois consultations sont déjà là : une en cours, une terminée qui attend la réponse du conseil, une qui l’a reçue. Pour préparer la vôtre, appuyez sur « Lancer une consultation ».")
    String begin_text();

    @Message("choisissez de quoi partir")
    String format();

    @Message(
            "Un modèle est déjà écrit : vous changez deux ou trois mots. Sur une page blanche, « un avis » est le plus simple : une question, oui ou non. Ce choix peut être changé plus tard.")
    String format_text();

    @Message("écrivez la question")
    String question();

    @Message(
            "Une phrase, comme vous la diriez à la boulangerie, puis pourquoi vous la posez. L’aperçu montre ce que verront les habitants. « Enregistrer et finir plus tard » garde tout en brouillon.")
    String question_text();

    @Message("adaptez le modèle")
    String adapt();

    @Message(
            "Tout est déjà écrit. Relisez la question, changez ce qui ne ressemble pas à votre commune, choisissez les dates : c’est publié depuis cette page, et pendant dix minutes vous pouvez encore annuler.")
    String adapt_text();

    @Message("écrivez le sujet et la somme")
    String envelope();

    @Message("Une phrase, la somme que le conseil réserve, et pourquoi. Les projets viennent à l’écran suivant.")
    String envelope_text();

    @Message("listez les projets")
    String projects();

    @Message(
            "Un titre et un coût suffisent ; une description et une photo aident à choisir. Pour essayer, deux projets font l’affaire.")
    String projects_text();

    @Message("choisissez comment on vote")
    String vote();

    @Message(
            "Ce qui est coché convient à la plupart des communes. Les codes des habitants ne sont imprimés qu’une fois la liste déposée : ici, rien ne part.")
    String vote_text();

    @Message("choisissez les dates et qui répond")
    String dates();

    @Message(
            "Trois semaines conviennent presque toujours. « Un habitant = une réponse » demande une adresse électronique et envoie un code ; ici, le code s’affiche au lieu de partir.")
    String dates_text();

    @Message("relisez, puis publiez")
    String check();

    @Message(
            "Chaque ligne se corrige par « Modifier ». Un seul bouton publie, et pendant dix minutes vous pouvez encore annuler. Dans le bac à sable, personne ne voit rien : appuyez sans crainte.")
    String check_text();

    @Message("suivez-la")
    String board();

    @Message(
            "Les réponses arrivent sur cette page. Répondez vous-même comme un habitant : l’adresse de la page publique est dans « Faire connaître ». À la fin, c’est ici que vous écrirez la réponse du conseil.")
    String board_text();
}
