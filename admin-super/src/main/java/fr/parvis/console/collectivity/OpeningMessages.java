package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of opening communes. */
@MessageBundle(value = "console_opening", locale = "fr")
public interface OpeningMessages {

    @Message("Ouvrir une commune")
    String one_title();

    @Message("Quelle commune voulez-vous ouvrir ?")
    String one_question();

    @Message("Son nom, son code postal ou son code INSEE.")
    String one_hint();

    @Message("Chercher")
    String search();

    @Message("{#if count == 0}Aucune commune{#else if count == 1}Une commune{#else}{count} communes{/if}")
    String found(int count);

    @Message("Aucune commune ne correspond à « {sought} ». Vérifiez l’orthographe, ou essayez le code postal.")
    String nothing(String sought);

    @Message("Ouvrir {name} ({code})")
    String open(String name, String code);

    @Message("{name} ({code}) : commune déjà ouverte")
    String already_open(String name, String code);

    @Message("{departement} · {population} {#if many}habitants{#else}habitant{/if} · INSEE {insee}")
    String about(String departement, String population, boolean many, String insee);

    @Message("Vous en avez beaucoup ?")
    String many();

    @Message("Ouvrez un département, une intercommunalité ou une liste")
    String many_link();

    @Message("Ouvrir plusieurs communes")
    String several_title();

    @Message("Rien n’est créé avant que vous ayez vu ce qui le sera.")
    String several_lead();

    @Message("Tout un département")
    String departement_title();

    @Message("Département")
    String departement();

    @Message("Choisissez un département.")
    String departement_missing();

    @Message("Toute une intercommunalité")
    String epci_title();

    @Message("Nom de l’intercommunalité")
    String epci();

    @Message("Par exemple Réolais.")
    String epci_hint();

    @Message("Aucune intercommunalité ne correspond à « {sought} ».")
    String epci_nothing(String sought);

    @Message("{name} ({count})")
    String epci_choose(String name, String count);

    @Message("{#if count == 1}une commune{#else}{number} communes{/if}")
    String communes(long count, String number);

    @Message("Choisissez une intercommunalité de la liste.")
    String epci_missing();

    @Message("Une liste")
    String list_title();

    @Message(
            "Une commune par ligne, ou un fichier CSV avec un titre à chaque colonne : nom, code postal ou code INSEE, et, si vous l’avez, l’adresse électronique de la mairie.")
    String list_lead();

    @Message("Lignes à coller")
    String list_lines();

    @Message("Fichier")
    String list_file();

    @Message("Un fichier CSV ou texte, de 4 Mo au plus.")
    String list_file_hint();

    @Message(
            "l’adresse est celle de quelqu’un de la console, que seul un administrateur du syndicat peut inviter à une mairie")
    String line_of_staff();

    @Message("Collez des lignes ou choisissez un fichier.")
    String list_missing();

    @Message("Vérifier")
    String check();

    @Message("Département {name}")
    String label_departement(String name);

    @Message("Liste collée le {day}")
    String label_pasted(String day);

    @Message("Ouvertures")
    String openings();

    @Message("Les ouvertures de communes")
    String openings_title();

    @Message("Aucune ouverture pour le moment")
    String openings_none();

    @Message("Ouverture")
    String opening();

    @Message("Par")
    String by();

    @Message("Le")
    String on();

    @Message("Avancement")
    String state();

    @Message("Lignes")
    String lines();

    @Message("À vérifier")
    String state_draft();

    @Message("En cours")
    String state_running();

    @Message("Terminée")
    String state_done();

    @Message("{done} sur {total}")
    String done_of(String done, String total);

    @Message("Vérifier avant d’ouvrir")
    String check_kicker();

    @Message("{#if count == 1}sera ouverte{#else}seront ouvertes{/if}")
    String check_fresh(long count);

    @Message("{#if count == 1}Une ligne lue.{#else}{number} lignes lues.{/if}")
    String check_given(long count, String number);

    @Message("dont {number} {#if count == 1}refusée{#else}refusées{/if}")
    String of_which_refused(long count, String number);

    @Message("{#if count == 1}Une ligne sans adresse utilisable{#else}{number} lignes sans adresse utilisable{/if}")
    String remarked_caption(int count, String number);

    @Message(
            "{#if count == 1}La commune s’ouvre{#else}Les communes s’ouvrent{/if} quand même ; invitez le maire depuis la page de la commune.")
    String remarked_hint(int count);

    @Message("{#if count == 1}La commune qui sera ouverte{#else}Les communes qui seront ouvertes{/if}")
    String check_names(long count);

    @Message("{name} ({code})")
    String named(String name, String code);

    @Message("{#if count == 1}Et une autre{#else}Et {number} autres{/if}")
    String check_more(int count, String number);

    @Message("{#if count == 1}est déjà ouverte{#else}sont déjà ouvertes{/if}")
    String check_open(long count);

    @Message("{#if count == 1}ligne ne convient pas{#else}lignes ne conviennent pas{/if}")
    String check_refused(long count);

    @Message("Celles-ci restent telles qu’elles sont.")
    String check_open_hint();

    @Message("Les autres sont faites quand même.")
    String check_refused_hint();

    @Message(
            "{#if count == 1}Une invitation de maire sera prête à envoyer{#else}{number} invitations de maires seront prêtes à envoyer{/if} ; aucune ne part d’elle-même.")
    String check_mayors(long count, String number);

    @Message("{#if count == 1}Ouvrir une commune{#else}Ouvrir {number} communes{/if}")
    String begin(long count, String number);

    @Message("{#if count == 1}Préparer une invitation{#else}Préparer {number} invitations{/if}")
    String begin_mayors(long count, String number);

    @Message("Abandonner")
    String discard();

    @Message("Il n’y a rien à ouvrir dans cette liste.")
    String nothing_to_open();

    @Message("Corriger la liste")
    String again();

    @Message("Ouverture en cours")
    String running_kicker();

    @Message("Communes faites")
    String progress();

    @Message("Vous pouvez fermer cette page et la retrouver sous « Ouvrir des communes ».")
    String leave();

    @Message(
            "{#if count == 0}Aucune commune n’était à ouvrir.{#else if count == 1}Une commune est ouverte.{#else}{number} communes sont ouvertes.{/if}")
    String done(long count, String number);

    @Message("{#if count == 1}Une était déjà ouverte.{#else}{number} étaient déjà ouvertes.{/if}")
    String done_existed(long count, String number);

    @Message("Inviter les maires")
    String invite_next();

    @Message("La liste des communes est déjà écrite : il reste à y mettre les adresses des mairies.")
    String invite_next_text();

    @Message("INSEE;Nom;Courriel")
    String list_headings();

    @Message("Voir ces communes")
    String see_fleet();

    @Message("{#if count == 1}Une ligne ne convient pas{#else}{number} lignes ne conviennent pas{/if}")
    String refused_caption(long count, String number);

    @Message("{#if count == 1}Et une autre ligne.{#else}Et {number} autres lignes.{/if}")
    String refused_more(long count, String number);

    @Message("Ligne")
    String line();

    @Message("Ce qui est écrit")
    String source();

    @Message("Pourquoi")
    String reason();

    @Message("Invitations des maires")
    String invitations_title();

    @Message(
            "{#if count == 1}Une invitation est prête.{#else}{number} invitations sont prêtes.{/if} Elles partent quand vous le décidez.")
    String invitations_text(long count, String number);

    @Message("{#if count == 1}Envoyer l’invitation{#else}Envoyer les {number} invitations{/if}")
    String invitations_send(long count, String number);

    @Message("Les invitations partent")
    String invitations_sent_title();

    @Message("Vous les suivez dans les courriels.")
    String invitations_sent_text();

    @Message("Voir les courriels")
    String invitations_sent_link();
}
