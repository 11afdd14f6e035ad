package fr.parvis.console.setting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the settings. */
@MessageBundle(value = "console_setting", locale = "fr")
public interface SettingMessages {

    @Message("Réglages")
    String title();

    @Message(
            "Ce que le syndicat décide pour toutes les communes. Chaque changement compte aussitôt, se lit dans le journal et peut être annulé.")
    String lead();

    @Message("C’est enregistré, et compte dès maintenant.")
    String done();

    @Message("Ailleurs sur cette page, ce que vous avez changé n’est pas enregistré et serait perdu. Continuer ?")
    String unsaved();

    @Message("Revenir à ce qui était avant le {moment}")
    String undo(String moment);

    @Message("Enregistrer")
    String save();

    @Message("Raccourcissez : {most} signes au plus.")
    String too_long(int most);

    @Message("Le syndicat")
    String syndicate();

    @Message("Nom")
    String name();

    @Message("Celui que lisent les mairies et les mentions légales.")
    String name_hint();

    @Message("Écrivez le nom du syndicat.")
    String name_missing();

    @Message("Téléphone")
    String phone();

    @Message("Il paraît sur chaque page des mairies.")
    String phone_hint();

    @Message("Écrivez un numéro de téléphone, par exemple 05 56 00 00 00.")
    String phone_wrong();

    @Message(
            "{#if count == 1}Un courriel dit ce numéro{#else}Des courriels disent ce numéro{/if} : {letters}. Changez-en d’abord les mots, ou gardez un numéro.")
    String phone_said(int count, String letters);

    @Message("Changer les mots :")
    String reword();

    @Message("Adresse électronique")
    String email();

    @Message("Les mairies la lisent à la page « Demander de l’aide ».")
    String email_hint();

    @Message("Complétez l’adresse électronique, par exemple participer@exemple.fr.")
    String email_wrong();

    @Message("Mot aux mairies")
    String support();

    @Message("Vos horaires, ou qui rappelle. Elles le lisent à la page « Demander de l’aide ».")
    String support_hint();

    @Message("Le serveur de courriel")
    String mail();

    @Message("Aucun serveur n’est réglé : les courriels attendent, rien n’est perdu.")
    String mail_none();

    @Message("Le serveur vient de la configuration de la machine. Il se change là, et pas ici :")
    String mail_given();

    @Message("PARVIS_MAIL_SEND n’est pas « true » : rien ne part.")
    String mail_given_off();

    @Message("Une démonstration n’écrit à personne, quel que soit le serveur.")
    String demonstration();

    @Message("Une démonstration n’écrit à personne : il n’y a rien à essayer.")
    String demonstration_tries_nothing();

    @Message("Serveur")
    String host();

    @Message("Son nom, par exemple smtp.exemple.fr. Vide : les courriels attendent.")
    String host_hint();

    @Message("Écrivez le nom du serveur à essayer.")
    String host_missing();

    @Message("Écrivez un nom de serveur, par exemple smtp.exemple.fr, sans adresse web.")
    String host_wrong();

    @Message("Port")
    String port();

    @Message("587 le plus souvent, 465 pour TLS.")
    String port_hint();

    @Message("Écrivez un nombre entre 1 et 65535.")
    String port_wrong();

    @Message("Sécurité")
    String security();

    @Message("STARTTLS")
    String security_starttls();

    @Message("TLS")
    String security_tls();

    @Message("Aucune")
    String security_none();

    @Message("Seulement pour un serveur de la même machine ou du réseau interne.")
    String security_none_hint();

    @Message(
            "Sans sécurité, l’identifiant et le mot de passe se liraient sur le réseau : choisissez STARTTLS ou TLS. Un serveur du réseau interne s’écrit par son adresse, par exemple 10.0.0.5.")
    String security_tells_password();

    @Message("Choisissez une sécurité.")
    String security_missing();

    @Message("Identifiant")
    String user();

    @Message("Vide si le serveur n’en demande pas.")
    String user_hint();

    @Message("Mot de passe")
    String password();

    @Message("Un mot de passe est gardé, scellé. Laissez vide pour le garder. Personne ne peut le relire.")
    String password_kept();

    @Message("Il sera scellé : personne ne pourra le relire.")
    String password_new();

    @Message("Écrivez le mot de passe de cet identifiant.")
    String password_missing();

    @Message(
            "Écrivez de nouveau le mot de passe : celui qui est gardé ne sert que pour l’ancien serveur et l’ancien identifiant.")
    String password_again();

    @Message("Adresse de l’expéditeur")
    String from();

    @Message("Le serveur doit accepter qu’on écrive avec elle.")
    String from_hint();

    @Message("Écrivez l’adresse de l’expéditeur.")
    String from_missing();

    @Message("Nom de l’expéditeur")
    String from_name();

    @Message("Écrivez {most} signes au plus, sans ponctuation comme < ou \".")
    String from_name_wrong(int most);

    @Message("Essayer sans enregistrer")
    String try_out();

    @Message("Essayer")
    String try_given();

    @Message("L’essai envoie un courriel à {recipient}, tout de suite.")
    String try_hint(String recipient);

    @Message("Le serveur a pris le courriel d’essai pour {recipient}. Vérifiez qu’il arrive.")
    String tried(String recipient);

    @Message("Le serveur n’a pas pris le courriel d’essai")
    String refused();

    @Message("Il n’a pas répondu à temps, ou pas du tout : vérifiez son nom, son port et la sécurité de la connexion.")
    String unreachable();

    @Message("Ce que dit le réseau :")
    String said_by_network();

    @Message("Sa réponse, telle quelle :")
    String said();

    @Message("Courriels par commune et par jour")
    String quota();

    @Message(
            "Un fournisseur bloque qui écrit d’un coup à toute une ville, et les codes de connexion avec. Au-delà, les courriels attendent minuit ; la page de la commune le dit, et une commune peut avoir sa propre limite. Codes de connexion et confirmations partent toujours.")
    String quota_lead();

    @Message("Au plus")
    String quota_most();

    @Message("De {least} à {most}, {usual} d’habitude.")
    String quota_bounds(String least, String most, String usual);

    @Message("courriels")
    String quota_unit();

    @Message("Écrivez un nombre de courriels entre {least} et {most}.")
    String quota_wrong(String least, String most);

    @Message("Durées de conservation")
    String periods();

    @Message(
            "Une donnée n’est gardée que tant qu’elle sert (RGPD, article 5, 1, e). Ces durées se règlent dans des bornes ; ce qui les a dépassées est effacé dans l’heure.")
    String periods_lead();

    @Message("De {least} à {most} jours, {usual} d’habitude.")
    String bounds(String least, String most, String usual);

    @Message("jours")
    String days();

    @Message("Écrivez un nombre de jours entre {least} et {most}.")
    String days_wrong(int least, int most);

    @Message("Des données seraient effacées dans l’heure")
    String erases();

    @Message(
            "Sous chaque durée, il est écrit lesquelles. Elles ne reviendront pas, même si la durée est rétablie ensuite. Les communes qui ont leur propre durée ne changent pas.")
    String erases_lead();

    @Message("Oui, les effacer")
    String erases_consent();

    @Message("Pourquoi ces bornes")
    String why();

    @Message("Pourquoi ces bornes : {what}")
    String why_of(String what);

    @Message(
            "Il faut pouvoir répondre à qui ne l’a pas reçu ; une semaine au moins, et au-delà de trois mois elle ne sert plus. Adresse et texte sont effacés dès le départ.")
    String messages_why();

    @Message("Appareil connu d’un agent ou d’un élu")
    String devices();

    @Message(
            "Il sert à prévenir d’une connexion inconnue. La CNIL retient treize mois au plus pour ce qui reconnaît un navigateur.")
    String devices_why();

    @Message("Une semaine au moins pour se raviser ; au-delà de trois mois, ce qui est supprimé doit l’être.")
    String bin_why();

    @Message(
            "Il n’y a plus rien à lui écrire : une semaine suffit à se désabonner par le dernier message, et trente jours sont promis aux habitants.")
    String followers_answered_why();

    @Message("Un conseil répond en quelques mois ; après un an, l’habitant ne se souvient plus d’avoir demandé.")
    String followers_unanswered_why();

    @Message("Un projet prend un à trois ans ; son avancement est ce que l’habitant a demandé à savoir.")
    String followers_works_why();

    @Message("Lire l’article 5 du RGPD sur cnil.fr")
    String law();

    @Message(
            "Ces durées valent pour toutes les communes. Pour que quelques-unes en aient une autre, cochez-les dans la table, puis « Changer une durée de conservation ».")
    String periods_own();

    @Message("Communes qui ont leur propre durée")
    String periods_owners();

    @Message("{period} : {days} jours")
    String periods_owner(String period, int days);

    @Message("{#if count == 1}et une autre{#else}et {count} autres{/if}")
    String periods_more(int count);

    @Message("Comptes inactifs")
    String accounts();

    @Message("Les comptes où personne n’entre plus se règlent à part :")
    String accounts_lead();

    @Message("Ce qui ne se règle pas")
    String fixed();

    @Message("Bulletins chiffrés : trois mois après le résultat, le temps des recours ; la date est scellée avec lui.")
    String fixed_ballots();

    @Message("Listes de votants : jusqu’à l’impression des lettres, six mois au plus.")
    String fixed_rolls();

    @Message("Codes et liens de connexion : dix minutes ; invitations : trente jours ; connexions : douze heures.")
    String fixed_codes();

    @Message("Journal : aussi longtemps que la commune, sans donnée personnelle en clair.")
    String fixed_journal();

    @Message("Langues des habitants")
    String languages();

    @Message("Le français est toujours là. Ce que les mairies écrivent n’est pas traduit.")
    String languages_lead();

    @Message("Proposer les pages en anglais")
    String english();

    @Message("Sans elles, une adresse en anglais montre la page en français.")
    String english_hint();
}
