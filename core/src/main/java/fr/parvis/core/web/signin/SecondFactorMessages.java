package fr.parvis.core.web.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the second step and of one's own devices. */
@MessageBundle(value = "factor", locale = "fr")
public interface SecondFactorMessages {

    @Message("La deuxième étape")
    String step_title();

    @Message("Quel est le code de votre application ?")
    String step_question();

    @Message("Six chiffres, qui changent toutes les trente secondes.")
    String step_hint();

    @Message("Entrer")
    String enter();

    @Message("Je n’ai pas mon téléphone")
    String lost();

    @Message("Un de vos codes de secours")
    String recovery();

    @Message("Douze lettres et chiffres, sur la feuille que vous avez gardée. Chacun sert une fois.")
    String recovery_hint();

    @Message("Entrer avec un code de secours")
    String enter_recovery();

    @Message(
            "Ni téléphone, ni code de secours ? Un collègue peut retirer cette étape de votre compte, à la page « Équipe ».")
    String lost_both_console();

    @Message(
            "Ni téléphone, ni code de secours ? Téléphonez à votre syndicat : il peut retirer cette étape de votre compte.")
    String lost_both();

    @Message("Écrivez le code.")
    String code_missing();

    @Message("Écrivez les six chiffres du code.")
    String code_six_digits();

    @Message(
            "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant dans l’application. S’il est encore refusé, vérifiez l’heure de votre téléphone.")
    String code_wrong();

    @Message("Ce code de secours n’est pas le bon, ou il a déjà servi.")
    String recovery_wrong();

    @Message("Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, ou écrivez un code de secours.")
    String current_wrong();

    @Message("Validation en deux étapes")
    String title();

    @Message(
            "Quand vous vous connectez, un code de votre téléphone vous est demandé après celui du courriel. Qui lirait vos courriels ne pourrait pas entrer.")
    String lead();

    @Message("Activer la validation en deux étapes")
    String turn_on();

    @Message("Activée le {day}")
    String on_since(String day);

    @Message("Désactivée")
    String off();

    @Message("État")
    String state();

    @Message("Codes de secours")
    String codes();

    @Message("{#if count == 0}Il n’en reste aucun{#else if count == 1}Il en reste un{#else}Il en reste {count}{/if}")
    String codes_left(long count);

    @Message("Vous changez de téléphone ?")
    String replace_title();

    @Message("Gardez l’ancien sous la main, ou un code de secours : nous vérifions que c’est bien vous.")
    String replace_text();

    @Message("Changer d’application ou de téléphone")
    String replace();

    @Message("Autres changements")
    String change_title();

    @Message("Le code de l’application, ou un code de secours")
    String current();

    @Message("Pour vérifier que c’est bien vous.")
    String current_hint();

    @Message("Recevoir dix nouveaux codes de secours")
    String renew();

    @Message("Désactiver")
    String turn_off();

    @Message("Les agents du syndicat ne peuvent pas désactiver cette étape. Vous pouvez changer de téléphone.")
    String may_not_end();

    @Message("La validation en deux étapes est désactivée. Le code du courriel suffit de nouveau.")
    String done_off();

    @Message("Protégez votre accès")
    String enrolment_title_first();

    @Message(
            "La console montre toutes les communes : pour y entrer, il faut aussi un code de votre téléphone. Cela se prépare une fois, en deux minutes.")
    String enrolment_lead_first();

    @Message("Préparer votre téléphone")
    String enrolment_title();

    @Message(
            "Une application de votre téléphone donnera un code à chaque connexion. Cela se prépare une fois, en deux minutes.")
    String enrolment_lead();

    @Message("Ouvrez une application d’authentification")
    String enrolment_open();

    @Message(
            "Par exemple Aegis, FreeOTP, Google Authenticator ou Microsoft Authenticator : elles sont gratuites et n’ont pas besoin du réseau.")
    String enrolment_open_text();

    @Message("Ajoutez-y votre compte")
    String enrolment_add();

    @Message("Dans l’application, choisissez « Ajouter » et photographiez ce dessin.")
    String enrolment_add_text();

    @Message("La clé à photographier avec l’application")
    String enrolment_qr();

    @Message("Cette page est sur le téléphone ?")
    String enrolment_same();

    @Message("Ouvrir l’application")
    String enrolment_same_link();

    @Message("Ou recopiez cette clé dans l’application :")
    String enrolment_type();

    @Message("Gardez-la pour vous : elle ne sera plus jamais montrée.")
    String enrolment_type_hint();

    @Message("Recopiez le code qu’elle affiche")
    String enrolment_confirm();

    @Message("Le code à six chiffres")
    String enrolment_code();

    @Message("Il change toutes les trente secondes : prenez le temps qu’il faut.")
    String enrolment_code_hint();

    @Message("Le code de l’application que vous remplacez, ou un code de secours")
    String enrolment_current();

    @Message("Confirmer")
    String enrolment_do();

    @Message(
            "Ce code n’est pas le bon. Vérifiez que le compte ajouté dans l’application est celui de cette page, et que l’heure du téléphone est juste.")
    String enrolment_code_wrong();

    @Message("C’est activé : gardez ces dix codes")
    String codes_title();

    @Message("Si vous perdez votre téléphone, chacun de ces codes de secours vous fera entrer une fois.")
    String codes_lead();

    @Message("Vos codes de secours")
    String codes_list();

    @Message("Imprimez cette page ou recopiez les codes, et rangez la feuille ailleurs que près de l’ordinateur.")
    String codes_keep();

    @Message("Ils ne seront plus jamais montrés.")
    String codes_once();

    @Message("Continuer")
    String codes_next();

    @Message("Rien à changer : la validation en deux étapes n’est pas activée.")
    String nothing_yet();

    @Message("Application du téléphone")
    String application();

    @Message("Aucune")
    String none();

    @Message("Ajouter une application du téléphone")
    String application_too();

    @Message("Prouver avec une clé d’accès, sans code")
    String proof_by_passkey();

    @Message("Vérification")
    String proof_title();

    @Message("Est-ce bien vous ?")
    String proof_question();

    @Message("Pour ajouter ou retirer une clé, nous vérifions d’abord que c’est bien vous.")
    String proof_needed();

    @Message("Vérifier que c’est moi")
    String proof_do();

    @Message("Clés d’accès")
    String passkeys_title();

    @Message("{#if count == 0}Aucune{#else if count == 1}Une{#else}{count}{/if}")
    String passkeys_count(long count);

    @Message(
            "Votre empreinte, votre visage ou le code de votre appareil remplacent le code à recopier. Rien de cela ne quitte l’appareil, et un faux site n’en obtient rien.")
    String passkeys_lead();

    @Message("Ajoutée le {day}")
    String passkey_since(String day);

    @Message("employée la dernière fois le {day}")
    String passkey_used(String day);

    @Message("Elle sert à l’adresse {host}")
    String passkey_serves(String host);

    @Message("Retirer")
    String passkey_remove();

    @Message("Ajouter une clé d’accès")
    String passkey_add_title();

    @Message("Créer la clé")
    String passkey_add();

    @Message("Comment l’appelez-vous ?")
    String passkey_name();

    @Message("Par exemple « Mon téléphone » ou « Ordinateur du bureau », pour la reconnaître dans la liste.")
    String passkey_name_hint();

    @Message("Donnez un nom à cette clé.")
    String passkey_name_missing();

    @Message("Donnez un nom plus court : 60 caractères au plus.")
    String passkey_name_too_long();

    @Message("La clé n’a pas pu être enregistrée. Recommencez : la demande ne sert que cinq minutes.")
    String passkey_not_made();

    @Message("Votre clé d’accès est enregistrée.")
    String passkey_added();

    @Message("La clé est retirée.")
    String passkey_removed();

    @Message(
            "C’est votre dernière protection. Désactivez la validation en deux étapes, ou ajoutez d’abord une autre clé ou une application.")
    String passkey_last();

    @Message(
            "C’est votre dernière protection, et la console en demande une. Ajoutez d’abord une autre clé ou une application.")
    String passkey_last_staff();

    @Message("Les clés d’accès s’ajoutent à l’adresse commune de la plateforme, pas à celle-ci.")
    String passkey_not_here();

    @Message("Entrez avec votre clé d’accès")
    String passkey_question();

    @Message("Votre appareil demande votre empreinte, votre visage ou son code.")
    String passkey_lead();

    @Message("Ni courriel ni code : votre appareil demande votre empreinte, votre visage ou son code.")
    String passkey_alone_lead();

    @Message("Utiliser ma clé d’accès")
    String passkey_use();

    @Message("Entrer avec une clé d’accès")
    String passkey_enter();

    @Message("Entrer plutôt avec un code reçu par courriel")
    String passkey_rather_mail();

    @Message("Employer plutôt le code de l’application")
    String passkey_rather_code();

    @Message("Préparer plutôt une application")
    String passkey_rather_application();

    @Message("Plus simple : votre empreinte ou votre visage, avec une clé d’accès")
    String enrolment_rather_passkey();

    @Message("Je n’ai pas ma clé")
    String passkey_lost();

    @Message("Votre clé d’accès sert à l’adresse {host} : entrez par là, ou employez un code de secours.")
    String passkey_elsewhere(String host);

    @Message("Cette réponse n’est pas la bonne, ou elle vient trop tard. Recommencez.")
    String passkey_wrong();

    @Message(
            "Nous ne connaissons pas cette clé, ou la demande a plus de cinq minutes. Recommencez, ou entrez par courriel.")
    String passkey_unknown();

    @Message("Cette clé est la vôtre, mais votre compte n’a plus accès à rien ici. Téléphonez à votre syndicat.")
    String passkey_no_post();

    @Message(
            "Rien n’a été envoyé : vous avez annulé, ou aucune clé de cet appareil ne sert ici. Réessayez, ou choisissez un autre moyen.")
    String passkey_cancelled();

    @Message("Cet appareil a déjà une clé pour votre compte : elle est dans la liste.")
    String passkey_twice();

    @Message("Ce navigateur ne connaît pas les clés d’accès. Choisissez un autre moyen.")
    String passkey_browser();

    @Message("Cela n’a pas marché. Rechargez la page et réessayez, ou choisissez un autre moyen.")
    String passkey_failed();

    @Message("La page est restée ouverte trop longtemps. Rechargez-la.")
    String passkey_late();

    @Message("Les clés d’accès demandent JavaScript, que ce navigateur n’exécute pas.")
    String passkey_noscript();

    @Message("Mes appareils")
    String devices_title();

    @Message(
            "Les navigateurs où votre compte est ouvert en ce moment. Une connexion se ferme d’elle-même après douze heures.")
    String devices_lead();

    @Message("Appareil inconnu")
    String device_unknown();

    @Message("Cet appareil")
    String device_here();

    @Message("Connecté le {since}")
    String device_since(String since);

    @Message("vu pour la dernière fois le {seen}")
    String device_seen(String seen);

    @Message("Déconnecter")
    String device_close();

    @Message("{device}, connecté le {since}")
    String device_which(String device, String since);

    @Message("Déconnecter tous les autres appareils")
    String devices_close_others();

    @Message("C’est fermé.")
    String devices_done();

    @Message("Votre compte n’est ouvert nulle part ailleurs.")
    String devices_only();

    @Message(
            "Un appareil que vous ne connaissez pas ? Déconnectez-le et téléphonez à votre syndicat. Nous ne gardons de votre navigateur que son nom.")
    String devices_help();
}
