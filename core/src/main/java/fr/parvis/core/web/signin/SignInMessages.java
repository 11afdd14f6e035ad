package fr.parvis.core.web.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the doors. */
@MessageBundle(value = "signin", locale = "fr")
public interface SignInMessages {

    @Message("Se connecter")
    String address_title();

    @Message("Aucun courriel ne part encore d’ici")
    String silent_title();

    @Message(
            "Cette installation n’a pas de serveur de courriels : le code n’arrivera pas. {#if console}Redémarrez Parvis : il affiche un lien d’entrée dans la console.{#else}Appelez votre syndicat.{/if}")
    String silent(boolean console);

    @Message("Quelle est votre adresse électronique ?")
    String address_question();

    @Message("Nous y envoyons un code à six chiffres. Il n’y a pas de mot de passe à retenir.")
    String address_hint();

    @Message("Entrée des agents du syndicat")
    String address_console();

    @Message("Vous travaillez pour une mairie ?")
    String address_other_mairie();

    @Message("L’espace des mairies est ici")
    String address_other_mairie_link();

    @Message("Écrivez votre adresse électronique.")
    String address_missing();

    @Message("Complétez l’adresse électronique, par exemple mairie@exemple.fr.")
    String address_wrong();

    @Message("Recevoir le code")
    String send_code();

    @Message("Vous êtes déconnecté")
    String signed_out_title();

    @Message("Pour revenir, demandez un nouveau code.")
    String signed_out();

    @Message(
            "Vous n’avez jamais reçu d’invitation ? Téléphonez à votre syndicat : il vous ouvre l’accès en une minute.")
    String not_invited();

    @Message("Le code reçu par courriel")
    String code_title();

    @Message("Quel est le code à six chiffres ?")
    String code_question();

    @Message(
            "Il est dans le courriel que nous venons d’envoyer, si nous connaissons votre adresse. Il sert une fois, pendant dix minutes.")
    String code_hint();

    @Message("Écrivez les six chiffres du code.")
    String code_six_digits();

    @Message(
            "Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez les six chiffres du dernier courriel, ou demandez un autre code.")
    String code_wrong();

    @Message("Entrer")
    String enter();

    @Message("Rien reçu ?")
    String nothing_came();

    @Message("Le courriel met parfois une minute. Regardez aussi dans les indésirables.")
    String nothing_came_text();

    @Message("Demander un autre code")
    String another_code();

    @Message("Voir les courriels envoyés (démonstration)")
    String demo_messages();

    @Message("Encore un geste")
    String link_title();

    @Message("Appuyez sur le bouton pour entrer. Le lien sert une fois, pendant dix minutes.")
    String link_text();

    @Message("Ce lien ne sert plus")
    String spent_title();

    @Message("Il a déjà servi, ou il a plus de dix minutes. Demandez-en un autre : cela prend un instant.")
    String spent_text();

    @Message("Nous n’avons pas trouvé votre mairie")
    String no_post_title();

    @Message(
            "Votre adresse est connue, mais elle ne donne accès à rien ici : votre accès a peut-être été retiré, ou votre espace est à une autre adresse.")
    String no_post_text();

    @Message("Téléphonez à votre syndicat : il saura vous dire où entrer.")
    String no_post_next();

    @Message("Bienvenue")
    String invitation_title();

    @Message("Bienvenue dans l’espace {place}")
    String invitation_welcome_place(String place);

    @Message(
            "Vous êtes invité comme {role}. Vous pourrez poser des questions aux habitants, lire leurs réponses et publier ce que le conseil en fait.")
    String invitation_text(String role);

    @Message("Vous êtes invité comme {role}.")
    String invitation_text_console(String role);

    @Message("Vous vous connecterez avec l’adresse {email}.")
    String invitation_email(String email);

    @Message("Votre prénom et votre nom")
    String name();

    @Message("Vos collègues le verront, pas les habitants.")
    String name_hint();

    @Message("Raccourcissez votre nom : 100 signes au plus.")
    String name_too_long();

    @Message("Cette invitation ne sert plus")
    String invitation_spent_title();

    @Message("Elle a déjà servi, elle a été annulée ou remplacée par une plus récente, ou elle a plus de trente jours.")
    String invitation_spent_text();

    @Message(
            "Si vous l’avez déjà acceptée, connectez-vous avec votre adresse électronique. Sinon, demandez une nouvelle invitation à la mairie ou à votre syndicat.")
    String invitation_spent_next();

    @Message("Quelle commune ?")
    String posts_title();

    @Message("Pour quelle commune travaillez-vous maintenant ?")
    String posts_question();

    @Message("Vous pourrez en changer à tout moment, depuis « Votre compte ».")
    String posts_hint();

    @Message("Vous y êtes {role}")
    String post_role(String role);

    @Message("Votre compte")
    String account_title();

    @Message("Nom")
    String account_name();

    @Message("Adresse électronique")
    String account_email();

    @Message("Vous êtes")
    String account_role();

    @Message("Non renseigné")
    String account_no_name();

    @Message("Changer de commune")
    String account_other();

    @Message("Votre nom est enregistré.")
    String account_done_name();

    @Message("Votre adresse est changée : utilisez-la la prochaine fois que vous vous connectez.")
    String account_done_address();

    @Message("Sécurité")
    String account_safety();

    @Message("Validation en deux étapes")
    String account_factor();

    @Message("Activée")
    String account_factor_on();

    @Message("Désactivée")
    String account_factor_off();

    @Message("Mes appareils")
    String account_devices();

    @Message("{#if count == 1}Un seul, celui-ci{#else}{count} en ce moment{/if}")
    String account_devices_count(int count);

    @Message("Votre nom")
    String profile_name_title();

    @Message("Quel est votre nom ?")
    String profile_name_question();

    @Message("Écrivez votre prénom et votre nom.")
    String name_missing();

    @Message("Enregistrer")
    String profile_save();

    @Message("Votre adresse électronique")
    String profile_address_title();

    @Message("Quelle est votre nouvelle adresse électronique ?")
    String profile_address_question();

    @Message("L’adresse d’aujourd’hui est {email}. Nous envoyons un code à la nouvelle.")
    String profile_address_hint(String email);

    @Message("C’est déjà votre adresse.")
    String address_same();

    @Message("Quel est le code à six chiffres ?")
    String profile_code_question();

    @Message("Nous venons de l’envoyer à {email}. Il sert une fois, pendant dix minutes.")
    String profile_code_hint(String email);

    @Message("Changer mon adresse")
    String profile_code_do();

    @Message("Donner une autre adresse")
    String profile_code_other();

    @Message("Se déconnecter partout")
    String account_everywhere_title();

    @Message(
            "Vous avez laissé une page ouverte sur un autre ordinateur, ou perdu votre téléphone ? Ce bouton ferme toutes vos connexions, celle-ci aussi.")
    String account_everywhere_text();

    @Message("Se déconnecter partout")
    String account_everywhere();

    @Message("Votre session est terminée")
    String ended_title();

    @Message("Ce que vous avez écrit est gardé sur cette page : ne la fermez pas.")
    String ended_text();

    @Message("Connectez-vous de nouveau")
    String ended_sign_in();

    @Message("dans un autre onglet.")
    String ended_other_tab();

    @Message("Revenez sur cette page, puis appuyez sur « Envoyer de nouveau ».")
    String ended_come_back();

    @Message("Envoyer de nouveau")
    String ended_send();
}
