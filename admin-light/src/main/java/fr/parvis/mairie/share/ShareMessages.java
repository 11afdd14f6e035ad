package fr.parvis.mairie.share;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the share kit, and those that residents will read on paper and telephones. */
@MessageBundle(value = "mairie_share", locale = "fr")
public interface ShareMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Faire connaître")
    String title();

    @Message("Tout est prêt : imprimez l’affiche, copiez les textes. Chacun dit la question, la date et l’adresse.")
    String lead();

    @Message("La consultation est terminée : l’adresse mène au résultat.")
    String over();

    @Message("L’adresse")
    String address();

    @Message("À dicter au téléphone, à écrire au tableau.")
    String address_hint();

    @Message("Code à photographier, qui mène à {address}")
    String code_label(String address);

    @Message("Le code à photographier")
    String code();

    @Message(
            "Pour le bulletin ou un courrier. Le SVG est net à toutes les tailles ; le PNG entre dans tous les logiciels.")
    String code_hint();

    @Message("Télécharger le code (SVG)")
    String code_download();

    @Message("Télécharger le code (PNG)")
    String code_download_png();

    @Message("L’affiche")
    String poster();

    @Message("Une page A4 à mettre en mairie, à l’école, à la boulangerie, à la salle des fêtes.")
    String poster_hint();

    @Message("Voir et imprimer l’affiche")
    String poster_show();

    @Message("Les textes à copier")
    String texts();

    @Message("Copier")
    String copy();

    @Message("Copié")
    String copied();

    @Message("SMS")
    String sms_title();

    @Message(
            "{#if messages == 1}{length} caractères comptés par les opérateurs : un seul SMS.{#else}{length} caractères comptés par les opérateurs : {messages} SMS pour chaque destinataire.{/if}")
    String sms_count(int length, int messages);

    @Message("Les accents qui coûteraient un SMS de plus (ê, ç, œ…) sont laissés de côté.")
    String sms_accents();

    @Message("Bulletin municipal, site, journal")
    String bulletin_title();

    @Message("Un paragraphe, à raccourcir à votre goût.")
    String bulletin_hint();

    @Message("PanneauPocket, IntraMuros, panneau lumineux")
    String panel_heading();

    @Message("Titre")
    String panel_title();

    @Message("Texte")
    String panel_text();

    @Message("{commune} : « {title} » Votre avis jusqu’au {day} : {address}")
    String sms(String commune, String title, String day, String address);

    @Message("{commune} vous demande votre avis, jusqu’au {day} : {address}")
    String sms_least(String commune, String day, String address);

    @Message(
            "{title}\n\n{#if reason}{reason}\n\n{/if}{mairie} demande l’avis des habitants {period}. Répondre prend deux minutes, sans créer de compte : {address}\n\n{offline}")
    String bulletin(String title, String reason, String mairie, String period, String address, String offline);

    @Message(
            "{mairie} vous demande votre avis : {title}\nRépondez en deux minutes, sans créer de compte, jusqu’au {until} :\n{address}\n{offline}")
    String panel(String mairie, String title, String until, String address, String offline);

    @Message("Un code vous est envoyé par courriel : il faut une adresse électronique.")
    String by_code();

    @Message("Pas d’internet ? Demandez à la mairie.")
    String offline();

    @Message("Pas d’internet ? Demandez à la mairie : {phone}.")
    String offline_phone(String phone);

    @Message("Affiche")
    String poster_title();

    @Message("Retour aux textes et à l’adresse")
    String poster_back();

    @Message("Imprimer")
    String poster_print();

    @Message(
            "Pour l’imprimer : menu « Imprimer » du navigateur, ou Ctrl + P. Elle tient sur une page A4, en noir ou en couleur.")
    String poster_how();

    @Message("Votre avis compte")
    String poster_kicker();

    @Message("Répondez {period}")
    String poster_when(String period);

    @Message("Photographiez ce code avec votre téléphone")
    String poster_scan();

    @Message("ou tapez cette adresse")
    String poster_type();

    @Message("Deux minutes, sans créer de compte.")
    String poster_easy();

    @Message("Terminée : venez lire le résultat.")
    String poster_over();

    @Message("{commune} : « {title} » Votez jusqu’au {day} : {address}")
    String sms_vote(String commune, String title, String day, String address);

    @Message("{commune} : budget participatif, votez jusqu’au {day} : {address}")
    String sms_vote_least(String commune, String day, String address);

    @Message(
            "{title}\n\n{#if reason}{reason}\n\n{/if}{mairie} invite les habitants à voter {period}. Les projets : {address}\n\n{offline}")
    String bulletin_vote(String title, String reason, String mairie, String period, String address, String offline);

    @Message(
            "{mairie} vous invite à choisir les projets du budget participatif : {title}\nVote {period}. Les projets :\n{address}\n{offline}")
    String panel_vote(String mairie, String title, String period, String address, String offline);

    @Message("Chaque habitant inscrit reçoit une lettre avec un code et un bulletin.")
    String by_letter();

    @Message("À vous de choisir")
    String poster_kicker_vote();

    @Message("Votez {period}")
    String poster_when_vote(String period);
}
