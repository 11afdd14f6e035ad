package fr.parvis.console.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the journal. */
@MessageBundle(value = "console_journal", locale = "fr")
public interface JournalMessages {

    @Message("Journal")
    String title();

    @Message(
            "Ce qui a été fait, par qui, pour qui. Rien n’en est retiré, sauf avec une commune que l’on supprime ; seule la raison d’une action peut être effacée.")
    String lead();

    @Message("Filtrer le journal")
    String filter();

    @Message("Commune, par son nom ou son code INSEE")
    String commune();

    @Message("Texte, dans toute la ligne")
    String text();

    @Message("Qui : un nom, « maire », « syndicat »…")
    String by();

    @Message("Toutes les actions")
    String all_deeds();

    @Message("Du")
    String from();

    @Message("Au")
    String until();

    @Message("Ce jour n’existe pas. Par exemple 14/03/2026.")
    String no_day();

    @Message("Ce jour vient avant le premier.")
    String days_reversed();

    @Message("Les lignes les plus récentes d’abord")
    String caption();

    @Message("Pages du journal")
    String pages();

    @Message("Plus récentes")
    String newer();

    @Message("Plus anciennes")
    String older();

    @Message("Exporter ces lignes (CSV)")
    String export();

    @Message("Plus de {most} lignes : choisissez des dates avant d’exporter.")
    String too_many(String most);

    @Message("Effacer la raison")
    String erase();

    @Message("de la ligne du {when}, {commune}")
    String erase_of(String when, String commune);

    @Message("Effacer cette raison ?")
    String erase_title();

    @Message(
            "{#if count == 1}La ligne du journal reste{#else}Les {count} lignes du journal restent{/if}, avec « raison effacée » à la place. Rien ne rendra cette raison.")
    String erase_text(long count);

    @Message("La garder")
    String erase_keep();

    @Message(" : raison effacée")
    String erased();

    @Message("raison d’une action effacée")
    String reason_erased();

    @Message("Vérifier maintenant")
    String verify();

    @Message(
            "Le journal n’a pas encore été vérifié depuis le dernier démarrage ; il l’est dans les minutes qui suivent, puis chaque nuit.")
    String not_verified();

    @Message("Vérifié le {when} : {lines} lignes, rien n’a été changé, retiré ni ajouté.")
    String verified(String when, String lines);

    @Message("Le journal n’est pas tel qu’il a été écrit")
    String broken();

    @Message(
            "Vérifié le {when}. Gardez une copie de la base de données avant toute chose, et prévenez qui répond de sa sécurité.")
    String broken_next(String when);

    @Message("ligne {number} changée")
    String fault_changed(long number);

    @Message("ligne {number} retirée")
    String fault_removed(long number);

    @Message("ligne {number} déplacée")
    String fault_moved(long number);

    @Message("ligne {number} ajoutée sans Parvis")
    String fault_added(long number);

    @Message("ligne {number} récrite")
    String fault_rewritten(long number);

    @Message("Quand")
    String when();

    @Message("Pour")
    String collectivity();

    @Message("Qui")
    String who();

    @Message("Quoi")
    String what();

    @Message("Aucune ligne ne correspond")
    String none_title();

    @Message("Cherchez autrement ou affichez tout.")
    String none_text();

    @Message("Parvis")
    String by_parvis();

    @Message("{name} (syndicat)")
    String by_operator(String name);

    @Message("{name} (intercommunalité)")
    String by_epci_agent(String name);

    @Message("{name} (élu)")
    String by_councillor(String name);

    @Message("{name} (syndicat, avec la mairie)")
    String by_visitor(String name);

    @Message("{name} (maire)")
    String by_mayor(String name);

    @Message("{name} (adjoint)")
    String by_deputy(String name);

    @Message("{name} (secrétaire)")
    String by_secretary(String name);

    @Message("un habitant")
    String by_resident();

    @Message("compte effacé")
    String nobody();

    @Message("commune ouverte")
    String commune_opened();

    @Message("ouverture de communes lancée")
    String opening_begun();

    @Message("action groupée lancée")
    String errand_begun();

    @Message("action groupée annulée")
    String errand_undone();

    @Message("action groupée relancée")
    String errand_retried();

    @Message("action groupée arrêtée avant la fin")
    String errand_stopped();

    @Message("message du syndicat envoyé à la mairie")
    String town_hall_written();

    @Message("coordonnées de la mairie changées")
    String town_hall_described();

    @Message("couleurs changées : {name}")
    String palette_chosen(String name);

    @Message("annonce du syndicat reçue")
    String town_hall_informed();

    @Message("annonce du syndicat lue")
    String announcement_read();

    @Message("annonce corrigée")
    String announcement_corrected();

    @Message("annonce retirée")
    String announcement_withdrawn();

    @Message("annonce remise")
    String announcement_restored();

    @Message("texte légal changé : {name}")
    String legal_line_changed(String name);

    @Message(
            "durée de conservation changée : {name}{#if name}, {#if days}{days} jours{#else}comme l’installation{/if}{/if}")
    String period_set(String name, String days);

    @Message("fonction activée : {name}")
    String feature_on(String name);

    @Message("fonction éteinte : {name}")
    String feature_off(String name);

    @Message("fonctions réglées : {preset}{#if names} ({names}){/if}")
    String features_set(String preset, String names);

    @Message("fonctions changées : {what}")
    String features_changed(String what);

    @Message("préréglage des nouvelles communes : {preset}")
    String usual_features_chosen(String preset);

    @Message("nom d’hôte ajouté : {name}")
    String host_added(String name);

    @Message("nom d’hôte retiré : {name}")
    String host_removed(String name);

    @Message("nom d’hôte vérifié : {host}, {#if ready}tout est en place{#else}il manque quelque chose{/if}")
    String host_tried(String host, boolean ready);

    @Message("adresse principale du site : {host}")
    String host_led_to(String host);

    @Message("{host} n’est plus l’adresse principale du site")
    String host_released(String host);

    @Message("blason ou logo enregistré")
    String emblem_placed();

    @Message("fusion demandée : {ended} dans {successor}{reason}")
    String merger_asked(String ended, String successor, String reason);

    @Message("fusion confirmée : {ended} dans {successor}")
    String merger_confirmed(String ended, String successor);

    @Message("fusion annulée : {ended} dans {successor}")
    String merger_cancelled(String ended, String successor);

    @Message("fusion faite : {ended} dans {successor}")
    String communes_merged(String ended, String successor);

    @Message("blason ou logo retiré")
    String emblem_removed();

    @Message("retour au blason ou logo d’avant")
    String emblem_restored();

    @Message("personne invitée : {name}")
    String person_invited(String name);

    @Message("invitation annulée : {name}")
    String invitation_cancelled(String name);

    @Message("personne arrivée : {name}")
    String person_joined(String name);

    @Message("accès retiré : {name}{reason}")
    String person_left(String name, String reason);

    @Message("rôle changé : {name}")
    String role_changed(String name);

    @Message("portefeuille composé{name}")
    String portfolio_composed(String name);

    @Message("portefeuille supprimé")
    String portfolio_discarded();

    @Message("validation en deux étapes activée")
    String factor_set();

    @Message("validation en deux étapes désactivée")
    String factor_removed();

    @Message("validation en deux étapes retirée d’un compte{reason}")
    String factor_reset(String reason);

    @Message("code de secours employé")
    String recovery_used();

    @Message("codes de secours renouvelés")
    String recovery_renewed();

    @Message("clé d’accès ajoutée à un compte")
    String passkey_added();

    @Message("clé d’accès retirée d’un compte")
    String passkey_removed();

    @Message("clé d’accès refusée : elle semble copiée")
    String passkey_refused();

    @Message("code de validation refusé")
    String factor_refused();

    @Message("accès refusé : {address}")
    String page_refused(String address);

    @Message("connexions d’une personne fermées")
    String sessions_ended();

    @Message("compte fermé : personne n’y entrait plus")
    String account_closed();

    @Message("fermeture des comptes inactifs réglée : {months} mois pour les mairies et pour le syndicat")
    String idle_rule_set(String months);

    @Message("adresse électronique changée")
    String address_changed();

    @Message("nom changé")
    String name_changed();

    @Message("fichier téléchargé : {file}{#if filters} ({filters}){/if}")
    String file_taken(String file, String filters);

    @Message("recompte de toutes les communes demandé")
    String communes_counted();

    @Message("vérification du journal demandée")
    String journal_verified();

    @Message("réglages modifiés : {what}")
    String settings_changed(String what);

    @Message("courriel d’essai envoyé par {server}")
    String mail_tried(String server);

    @Message("adresse à laquelle plus personne n’écrit{#if mark} (empreinte {mark}){/if}")
    String address_suppressed(String mark);

    @Message("adresse à laquelle on écrit de nouveau{#if mark} (empreinte {mark}){/if}")
    String suppression_lifted(String mark);

    @Message("courriels par jour : {#if limit}{limit} au plus{#else}comme les autres communes{/if}")
    String mail_limit_set(String limit);

    @Message("courriel relancé")
    String message_retried();

    @Message("brouillon commencé{title}")
    String consultation_drafted(String title);

    @Message("brouillon changé pendant une visite{title}")
    String draft_changed(String title);

    @Message("mise à la corbeille{title}")
    String consultation_binned(String title);

    @Message("mise à la corbeille avec son résultat et la réponse du conseil, que les habitants ne voient plus{title}")
    String result_binned(String title);

    @Message("restaurée de la corbeille{title}")
    String consultation_restored(String title);

    @Message("supprimée pour toujours, au bout de son temps dans la corbeille")
    String consultation_purged();

    @Message("consultation publiée{title}")
    String consultation_published(String title);

    @Message("publication annulée{title}")
    String publication_undone(String title);

    @Message(" sur l’accueil du site")
    String of_the_commune();

    @Message("suivi d’un projet retenu{title} : {stage}")
    String progress_told(String title, String stage);

    @Message("photo mise{title}")
    String photo_placed(String title);

    @Message("photo retirée{title}")
    String photo_removed(String title);

    @Message("consultation corrigée{title}")
    String consultation_corrected(String title);

    @Message("consultation prolongée{title}{#if !until.empty} jusqu’au {until}{/if}")
    String consultation_extended(String title, String until);

    @Message("consultation close avant l’heure{title}")
    String consultation_closed(String title);

    @Message("réponse du conseil publiée{title}")
    String council_answered(String title);

    @Message("consultation archivée{title}")
    String consultation_archived(String title);

    @Message("aide demandée au syndicat")
    String help_asked();

    @Message("aide donnée par le syndicat")
    String help_given();

    @Message("note du syndicat ajoutée")
    String note_written();

    @Message("note du syndicat supprimée")
    String note_removed();

    @Message("pages regardées avec la mairie{reason}")
    String visit_begun(String reason);

    @Message("visite terminée")
    String visit_ended();

    @Message("clé d’un vote fabriquée")
    String ballot_key_made();

    @Message("vote reporté")
    String vote_moved();

    @Message("étape d’un vote scellée")
    String ballot_box_sealed();

    @Message("dépouillement d’un vote commencé")
    String ballot_count_begun();

    @Message("liste d’un vote importée")
    String roll_imported();

    @Message("liste d’un vote arrêtée")
    String roll_settled();

    @Message("liste d’un vote reprise")
    String roll_reopened();

    @Message("lettres d’un vote préparées")
    String letters_begun();

    @Message("Lettres téléchargées")
    String letters_fetched();

    @Message("lettre d’un vote refaite pour une personne")
    String letter_reissued();

    @Message("code d’un vote annulé")
    String code_cancelled();

    @Message("noms d’une liste de vote détruits")
    String roll_destroyed();

    @Message("saisie des bulletins papier d’un vote arrêtée")
    String paper_settled();

    @Message("bulletins d’un vote contesté gardés plus longtemps")
    String ballots_kept();

    @Message("campagne préparée")
    String campaign_prepared();

    @Message("texte d’une campagne changé")
    String campaign_described();

    @Message("dates d’une consultation intercommunale changées")
    String campaign_scheduled();

    @Message("communes ajoutées à une campagne")
    String campaign_aimed();

    @Message("campagne supprimée avant d’être proposée")
    String campaign_discarded();

    @Message("consultation d’une campagne proposée à la mairie")
    String campaign_offered();

    @Message("consultation d’une campagne retirée avant que la mairie ne l’ouvre")
    String offer_taken_back();

    @Message("consultation d’une campagne rappelée à la mairie")
    String campaign_reminded();

    @Message("campagne close")
    String campaign_ended();

    @Message("consultation intercommunale publiée dans les communes")
    String campaign_held();

    @Message("réponse à une consultation intercommunale publiée dans les communes")
    String campaign_answered();

    @Message("consultation intercommunale corrigée dans les communes")
    String campaign_corrected();

    @Message("consultation intercommunale prolongée dans les communes{#if !until.empty} jusqu’au {until}{/if}")
    String campaign_extended(String until);

    @Message("consultation intercommunale close avant l’heure dans les communes")
    String campaign_closed();

    @Message("publication d’une consultation intercommunale annulée dans les communes")
    String campaign_undone();

    @Message("consultation intercommunale, nouvel essai là où quelque chose avait échoué")
    String campaign_retried();

    @Message("consultation d’une campagne refusée par la mairie")
    String offer_declined();

    @Message("commune archivée dans un fichier : {commune}")
    String commune_packed(String commune);

    @Message("site suspendu{reason}")
    String commune_suspended(String reason);

    @Message("site archivé{reason}")
    String commune_archived(String reason);

    @Message("site rouvert")
    String commune_reopened();

    @Message("commune restaurée : {commune}")
    String commune_restored(String commune);

    @Message("suppression de la commune demandée : {commune}{reason}")
    String departure_asked(String commune, String reason);

    @Message("suppression de la commune confirmée : {commune}")
    String departure_confirmed(String commune);

    @Message("suppression de la commune annulée : {commune}")
    String departure_cancelled(String commune);

    @Message("commune supprimée : {commune}")
    String commune_deleted(String commune);

    @Message("consultation partagée avec les autres communes{title}")
    String consultation_shared(String title);

    @Message("consultation retirée du partage{title}")
    String sharing_undone(String title);

    @Message("consultation partagée recommandée{title}")
    String shared_recommended(String title);

    @Message("recommandation retirée{title}")
    String recommendation_undone(String title);

    @Message("modèle recommandé : {name}")
    String model_recommended(String name);

    @Message("recommandation d’un modèle retirée : {name}")
    String model_recommendation_undone(String name);

    @Message("consultation partagée retirée de la bibliothèque{title}")
    String shared_withdrawn(String title);

    @Message("consultation partagée remise dans la bibliothèque{title}")
    String withdrawal_undone(String title);

    @Message("texte d’habitant relu")
    String text_read();

    @Message("texte d’habitant affiché")
    String text_shown();

    @Message("texte d’habitant écarté : {why}")
    String text_hidden(String why);

    @Message(" : « {title} »")
    String of(String title);

    @Message("bac à sable ouvert")
    String sandbox_opened();

    @Message("entrée dans le bac à sable")
    String sandbox_entered();

    @Message("bac à sable recommencé à zéro")
    String sandbox_reset();

    @Message("bac à sable fermé, faute de visite")
    String sandbox_ended();

    @Message("communes placées sur la carte : {number}")
    String communes_placed(String number);
}
