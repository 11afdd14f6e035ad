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

    @Message("Réponses")
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
