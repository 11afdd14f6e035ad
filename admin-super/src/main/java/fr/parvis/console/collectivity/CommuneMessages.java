package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a commune's sheet. */
@MessageBundle(value = "console_commune", locale = "fr")
public interface CommuneMessages {

    @Message("C’est fait : {commune} est ouverte. Son site est prêt ; invitez maintenant son maire.")
    String done_opened(String commune);

    @Message("Rien n’a changé : {commune} était déjà ouverte.")
    String done_open_already(String commune);

    @Message("Notes du syndicat")
    String notes();

    @Message("Entre vous : la mairie ne les lit pas. Elles partent avec la commune quand elle est supprimée.")
    String notes_lead();

    @Message("Pages des notes")
    String notes_pages();

    @Message("Le {day}, {name}")
    String note_by(String day, String name);

    @Message("Noter quelque chose")
    String note();

    @Message("Sur le dossier, pas sur les personnes : chacun peut demander à lire ce qui est écrit sur lui.")
    String note_hint();

    @Message("Écrivez la note.")
    String note_missing();

    @Message("La note est trop longue : {most} caractères au plus.")
    String note_long(int most);

    @Message("Ajouter la note")
    String note_add();

    @Message("Supprimer")
    String note_remove();

    @Message("la note du {day}")
    String note_of(String day);

    @Message("La note est supprimée. Son texte est encore dans le champ : ajoutez-la pour revenir en arrière.")
    String done_note_removed();

    @Message("Les couleurs du site ont changé.")
    String done_palette();

    @Message("Le nom d’hôte est ajouté. Il répondra dès que le nom de domaine mènera ici.")
    String done_host();

    @Message("Le nom d’hôte est retiré.")
    String done_host_removed();

    @Message("{population} {#if many}habitants{#else}habitant{/if}")
    String population(String population, boolean many);

    @Message("INSEE {insee}")
    String insee(String insee);

    @Message("Appeler la mairie :")
    String call();

    @Message("La mairie n’a pas donné son téléphone : elle l’écrit dans sa fiche.")
    String no_phone();

    @Message("Voir le site")
    String see_site();

    @Message("Site")
    String site();

    @Message("Adresse :")
    String address();

    @Message("Noms d’hôte de la commune")
    String hosts();

    @Message("La commune peut avoir aussi son propre nom, par exemple participez.{address}.fr.")
    String hosts_text(String address);

    @Message("À demander à qui gère le nom de domaine :")
    String dns();

    @Message(
            "Un nom sans préfixe ne peut pas être un CNAME : il faut des enregistrements A et AAAA vers les mêmes adresses que {platform}.")
    String dns_apex(String platform);

    @Message("Cette personne n’a plus accès à la commune. Pour revenir en arrière, invitez-la.")
    String done_departure();

    @Message("Nom d’hôte")
    String host();

    @Message("Sans https://, par exemple participez.{address}.fr.")
    String host_hint(String address);

    @Message("Ajouter ce nom")
    String host_add();

    @Message("Écrivez le nom d’hôte à ajouter.")
    String host_missing();

    @Message("Écrivez un nom d’hôte complet, par exemple participez.commune.fr.")
    String host_wrong();

    @Message("Ce nom est celui de la plateforme : choisissez-en un qui appartient à la commune.")
    String host_platform();

    @Message("Ce nom mène déjà à une autre commune : retirez-le d’abord de sa fiche.")
    String host_taken();

    @Message("adresse principale")
    String host_main();

    @Message("prêt")
    String host_ready();

    @Message("à corriger")
    String host_broken();

    @Message("à vérifier")
    String host_untried();

    @Message("Vérifié le {when} :")
    String host_tried(String when);

    @Message("le nom mène ici, et le site y répond.")
    String found_ready();

    @Message(
            "ce nom n’existe pas encore, ou la machine ne le voit pas. L’enregistrement est à créer chez qui gère le nom de domaine ; il faut parfois une heure pour qu’il soit connu partout.")
    String found_no_name();

    @Message(
            "ce nom mène à {seen}, et non là où mène {platform}. Corrigez l’enregistrement chez qui gère le nom de domaine, et retirez ceux qui existaient avant.")
    String found_elsewhere(String seen, String platform);

    @Message(
            "le nom mène au bon serveur, mais le certificat manque : demandez à qui tient le serveur d’y ajouter ce nom (HTTPS).")
    String found_no_certificate();

    @Message(
            "le nom mène au bon serveur, mais personne n’y répond : demandez à qui tient le serveur s’il est ouvert de l’extérieur, et depuis lui-même.")
    String found_silent();

    @Message(
            "le nom mène au bon serveur, mais un autre site y répond : demandez à qui tient le serveur d’envoyer ce nom à Parvis, sans le changer.")
    String found_another();

    @Message(
            "Les habitants sont menés vers un nom qui ne répond pas comme il faut. Si cela dure, cessez d’y renvoyer : le site reste lisible à son autre adresse.")
    String host_main_broken();

    @Message("Vérifier")
    String host_try();

    @Message("Y mener les habitants")
    String host_lead();

    @Message("Ne plus y mener les habitants")
    String host_release();

    @Message(
            "Qui ouvre {path} ou un autre de ces noms arrive à l’adresse principale. Les affiches, les lettres et les codes la portent ; la mairie et la console restent où elles sont.")
    String hosts_led(String path);

    @Message("Le site se lit à {path} et sous ces noms. Un nom vérifié peut devenir l’adresse principale.")
    String hosts_beside(String path);

    @Message("Ce nom n’est pas prêt : vérifiez-le d’abord.")
    String host_not_ready();

    @Message("Ce nom n’est plus celui de la commune : il a été retiré entre-temps.")
    String host_gone();

    @Message("Le nom vient d’être vérifié : lisez ce qui suit, sous « Noms d’hôte ».")
    String done_host_tried();

    @Message(
            "C’est fait : les habitants arrivent désormais sous ce nom. Toutes les pages en tiennent compte dans la demi-minute.")
    String done_host_led();

    @Message("C’est fait : le site se lit à toutes ses adresses, sans renvoi.")
    String done_host_released();

    @Message("Retirer {host} ?")
    String host_leaves(String host);

    @Message("Le site reste lisible à {address}, et les liens qui commencent ainsi continuent de marcher.")
    String host_leaves_after(String address);

    @Message(
            "Ce qui est imprimé ou envoyé avec {address} ne mènera plus nulle part : affiches, codes, lettres, liens. Si des papiers circulent encore, gardez le nom.")
    String host_leaves_paper(String address);

    @Message(
            "C’est l’adresse principale : pour seulement cesser d’y mener les habitants, revenez en arrière, les deux adresses marcheront.")
    String host_leaves_main();

    @Message("Retirer ce nom")
    String host_leaves_do();

    @Message("Garder ce nom")
    String host_keep();

    @Message("Couleurs")
    String colours();

    @Message("Changer les couleurs")
    String colours_change();

    @Message("Personnes")
    String people();

    @Message("Qui travaille pour la commune")
    String workers();

    @Message("Rôle")
    String role();

    @Message("Prête à envoyer")
    String invitation_ready();

    @Message("Envoyer")
    String invitation_send();

    @Message("Personne n’est encore invité.")
    String nobody();

    @Message("Inviter quelqu’un")
    String invite();

    @Message("Comme")
    String invite_as();

    @Message("Maire")
    String role_mayor();

    @Message("Adjoint au maire")
    String role_deputy();

    @Message("Secrétaire de mairie")
    String role_secretary();

    @Message("Élu(e), qui lit et modère")
    String role_councillor();

    @Message("Lire l’invitation qui sera envoyée")
    String invite_read();

    @Message("Objet : {subject}")
    String invite_subject(String subject);

    @Message("Complétez l’adresse électronique, par exemple mairie@exemple.fr.")
    String email_wrong();

    @Message("Cette personne travaille déjà pour la commune.")
    String email_known();

    @Message(
            "C’est l’adresse de quelqu’un de la console : seul un administrateur du syndicat peut l’inviter à une mairie.")
    String email_of_staff();

    @Message("Pour aider la mairie, un accès n’est pas nécessaire : regardez avec elle ; elle le voit, et décide.")
    String help_instead();

    @Message("Choisissez maire, adjoint, secrétaire ou élu.")
    String role_missing();

    @Message(
            "La validation en deux étapes est retirée de ce compte, et ses connexions sont fermées. La personne en est prévenue.")
    String done_factor_reset();

    @Message(
            "Rien n’a changé : cette personne n’a pas de validation en deux étapes, ou elle travaille aussi au syndicat. Un administrateur la retire alors depuis la page « Équipe ».")
    String factor_stays();

    @Message("Consultations")
    String consultations();

    @Message("Consultations de la commune, les plus récentes d’abord")
    String consultations_caption();

    @Message("Aucune consultation pour le moment.")
    String consultations_none();

    @Message("Consultation")
    String consultation();

    @Message("Sans titre")
    String consultation_untitled();

    @Message("Du")
    String from();

    @Message("Au")
    String until();

    @Message("Réponses ou votes")
    String answers();

    @Message("Réponse du conseil attendue")
    String answer_awaited();

    @Message("Journal")
    String journal();

    @Message("Les dernières lignes du journal")
    String journal_caption();

    @Message("Tout le journal de la commune")
    String journal_all();
}
