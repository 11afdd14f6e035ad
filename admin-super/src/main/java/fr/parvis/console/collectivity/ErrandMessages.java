package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what is done for many communes at once. */
@MessageBundle(value = "console_errand", locale = "fr")
public interface ErrandMessages {

    @Message("Actions groupées")
    String title();

    @Message("Agir sur plusieurs communes")
    String bulk();

    @Message("Passer à l’action groupée")
    String to_deed();

    @Message("Au clavier : Espace coche une commune, ↑ et ↓ vont de l’une à l’autre, Entrée mène à l’action.")
    String keys();

    @Message("Cocher")
    String tick();

    @Message("Cocher {name}")
    String tick_one(String name);

    @Message("Pour")
    String reach();

    @Message("les communes cochées")
    String reach_ticked();

    @Message("toutes celles de la liste, sur toutes ses pages")
    String reach_all();

    @Message("Action")
    String action();

    @Message("Écrire aux mairies")
    String write_to();

    @Message("Envoyer les invitations")
    String invite();

    @Message("Changer les couleurs")
    String palette();

    @Message("Suspendre les sites")
    String suspend();

    @Message(
            "Chaque site dira aux habitants de s’adresser à leur mairie, et n’enregistrera plus rien. Vous pourrez les rouvrir tous ensemble.")
    String suspend_lead();

    @Message(
            "{#if count == 1}Une consultation est en cours dans une commune{#else}Des consultations sont en cours dans {number} communes{/if}.")
    String suspend_running(long count, String number);

    @Message(
            "{#if count == 1}Un vote est ouvert ou va s’ouvrir dans une commune : son site restera ouvert.{#else}Un vote est ouvert ou va s’ouvrir dans {number} communes : leurs sites resteront ouverts.{/if}")
    String suspend_voting(int count, String number);

    @Message("{#if count == 1}Un site est rouvert{#else}{number} sites sont rouverts{/if}.")
    String reopened(long count, String number);

    @Message("Rouvrir ces sites")
    String reopen();

    @Message("Ceux que quelqu’un aura rouverts ou archivés entre-temps resteront comme ils sont.")
    String reopen_hint();

    @Message("rouvert ou archivé depuis")
    String left_stood();

    @Message("Régler les fonctions")
    String features();

    @Message("Proposer une campagne")
    String campaign();

    @Message("Quelle campagne ?")
    String campaign_which();

    @Message("Vous relirez la liste des communes avant que rien ne parte.")
    String campaign_hint();

    @Message("Une nouvelle campagne")
    String campaign_new();

    @Message("{title} (en préparation)")
    String campaign_draft(String title);

    @Message("{title} (déjà proposée à des communes)")
    String campaign_offered(String title);

    @Message("Choisissez une campagne, ou une nouvelle.")
    String campaign_missing();

    @Message("Continuer")
    String campaign_next();

    @Message("Ce qu’il faut faire")
    String choice();

    @Message("Appliquer le préréglage : {name}")
    String choice_preset(String name);

    @Message("Activer : {name}")
    String choice_on(String name);

    @Message("Éteindre : {name}")
    String choice_off(String name);

    @Message("Choisissez ce qu’il faut faire des fonctions.")
    String choice_missing();

    @Message("Un préréglage remplace tous les réglages propres à ces communes.")
    String choice_hint();

    @Message("Voir ce que cela change")
    String effect_see();

    @Message("Ce que cela change")
    String effect();

    @Message(
            "{#if count == 0}Rien ne change : ces communes sont déjà réglées ainsi.{#else if count == 1}Une commune change.{#else}{number} communes changent.{/if}")
    String effect_changed(long count, String number);

    @Message(
            "{#if count == 0}Rien n’y est en cours.{#else if count == 1}Dans une commune, quelque chose est en cours et ira jusqu’au bout.{#else}Dans {number} communes, quelque chose est en cours et ira jusqu’au bout.{/if}")
    String effect_running(long count, String number);

    @Message("Appliquer")
    String apply();

    @Message(
            "{#if count == 1}Une commune a retrouvé ses fonctions{#else}{number} communes ont retrouvé leurs fonctions{/if}.")
    String refitted(long count, String number);

    @Message("Remettre les fonctions d’avant")
    String undo_features();

    @Message("Les communes où elles auront changé entre-temps resteront comme elles sont.")
    String undo_features_hint();

    @Message("ses fonctions ont changé depuis")
    String left_refitted();

    @Message("Préparer")
    String prepare();

    @Message("Choisissez ce qu’il faut faire.")
    String action_missing();

    @Message("Cochez des communes, ou choisissez toutes celles de la liste.")
    String communes_missing();

    @Message("Choisissez des couleurs.")
    String palette_missing();

    @Message("Écrivez l’objet du message.")
    String subject_missing();

    @Message("Un objet tient sur une ligne, en {most} caractères au plus.")
    String subject_long(int most);

    @Message("Écrivez le message.")
    String text_missing();

    @Message("Le message dépasse {most} caractères.")
    String text_long(int most);

    @Message("Rien n’est encore fait : vérifiez, puis commencez.")
    String check_lead();

    @Message("{#if count == 1}Une commune est choisie{#else}{number} communes sont choisies{/if}.")
    String chosen(long count, String number);

    @Message(
            "{#if count == 0}Aucun courriel ne partira.{#else if count == 1}Un courriel partira.{#else}{number} courriels partiront.{/if}")
    String letters(long count, String number);

    @Message(
            "{#if count == 1}Une commune est laissée de côté : personne n’y travaille encore.{#else}{number} communes sont laissées de côté : personne n’y travaille encore.{/if}")
    String out_message(long count, String number);

    @Message(
            "{#if count == 1}Une commune est laissée de côté : aucune invitation n’y est prête ou sans suite.{#else}{number} communes sont laissées de côté : aucune invitation n’y est prête ou sans suite.{/if}")
    String out_invite(long count, String number);

    @Message("Pour en préparer, donnez les adresses des mairies dans une liste :")
    String out_invite_next();

    @Message("Les communes choisies")
    String communes();

    @Message("{#if count == 1}et une autre{#else}et {number} autres{/if}")
    String more(long count, String number);

    @Message("Objet")
    String subject();

    @Message("Message")
    String text();

    @Message(
            "À tous ceux qui travaillent pour ces mairies. Le nom du syndicat est en tête, un lien vers leur espace à la fin.")
    String text_hint();

    @Message("Relire le courriel")
    String read();

    @Message("Le courriel tel qu’il partira")
    String letter();

    @Message("L’invitation telle qu’elle partira, ici pour la première commune")
    String letter_invite();

    @Message("Envoyer dans deux minutes")
    String send();

    @Message("Changer les couleurs")
    String change();

    @Message("Abandonner")
    String discard();

    @Message("En cours")
    String running();

    @Message("Communes faites")
    String progress();

    @Message("Les courriels partent le {when}. D’ici là, vous pouvez tout arrêter.")
    String starts(String when);

    @Message("Arrêter l’envoi")
    String stop();

    @Message("Un essai a échoué. Le prochain aura lieu le {when}, sans que vous fassiez rien.")
    String put_off(String when);

    @Message("Mise de côté")
    String aside();

    @Message(
            "{tries} essais de suite ont échoué : rien de plus ne se fera sans vous. {#if done == 0}Aucune commune n’est faite.{#else if done == 1}Une commune est faite, et le reste.{#else}{number} communes sont faites, et le restent.{/if}")
    String aside_text(int tries, long done, String number);

    @Message("Ce que la machine a répondu, pour qui l’entretient :")
    String aside_trouble();

    @Message("Réessayer")
    String retry();

    @Message("Laisser les autres communes")
    String stop_rest();

    @Message("Celles qui attendent resteront comme elles sont.")
    String stop_rest_hint();

    @Message("Vous pouvez fermer cette page et la retrouver sous « Actions groupées ».")
    String leave();

    @Message(
            "{#if count == 0}Rien n’a changé{#else if count == 1}C’est fait pour une commune{#else}C’est fait pour {number} communes{/if}.")
    String done(long count, String number);

    @Message(
            "{#if count == 1}Une commune a retrouvé ses couleurs{#else}{number} communes ont retrouvé leurs couleurs{/if}.")
    String undone(long count, String number);

    @Message("Remettre les couleurs d’avant")
    String undo();

    @Message("Les communes dont les couleurs auront changé entre-temps resteront comme elles sont.")
    String undo_hint();

    @Message("Un courriel parti ne se rappelle pas.")
    String no_undo();

    @Message("Laissées de côté")
    String left();

    @Message("laissée comme elle était")
    String left_skipped();

    @Message("l’action y a échoué")
    String left_failed();

    @Message("attend encore")
    String left_waiting();

    @Message("Ce que la machine a répondu")
    String left_trouble();

    @Message("L’action a échoué dans {#if count == 1}une commune{#else}{number} communes{/if}.")
    String failed(long count, String number);

    @Message(
            "Les autres sont faites. Vous trouvez {#if count == 1}celle-ci{#else}celles-ci{/if} plus bas, avec la raison.")
    String failed_lead(long count);

    @Message("Recommencer pour {#if count == 1}cette commune{#else}ces {number} communes{/if}")
    String failed_again(long count, String number);

    @Message("{number} en échec")
    String failed_brief(String number);

    @Message("ses couleurs ont changé depuis")
    String left_kept();

    @Message("Voir les courriels")
    String see_mails();

    @Message("Par")
    String by();

    @Message("Le")
    String on();

    @Message("Communes")
    String count();

    @Message("État")
    String state();

    @Message("À vérifier")
    String state_draft();

    @Message("Faite")
    String state_done();

    @Message("Annulée")
    String state_undone();

    @Message("Aucune action groupée")
    String none_title();

    @Message("Filtrez la table des communes, cochez, choisissez une action.")
    String none_text();

    @Message("Votre conseil a-t-il répondu aux habitants ?")
    String late_subject();

    @Message("""
            Bonjour,

            Une de vos consultations est terminée, et les habitants attendent encore la réponse du conseil.

            Trois phrases suffisent : ce que vous avez entendu, ce que vous décidez, pourquoi. Votre espace vous guide.

            Nous pouvons vous aider : appelez-nous.""")
    String late_text();

    @Message("Des textes d’habitants attendent d’être lus")
    String texts_subject();

    @Message("""
            Bonjour,

            Des habitants ont écrit, et leurs textes n’ont pas encore été lus. Ils ne paraissent pas avant que vous les ayez relus : quelques minutes suffisent.

            Nous pouvons vous aider : appelez-nous.""")
    String texts_text();

    @Message("Votre consultation se termine cette semaine")
    String closing_subject();

    @Message("""
            Bonjour,

            Une de vos consultations se termine dans les sept jours. Un rappel sur le panneau d’affichage ou dans le bulletin fait souvent venir autant de réponses que l’annonce.

            L’affiche et le code à imprimer sont dans votre espace, sous « Faire connaître ».""")
    String closing_text();

    @Message("Votre espace de participation vous attend")
    String dormant_subject();

    @Message("""
            Bonjour,

            Nous ne vous avons pas vus depuis six mois. Une question à poser aux habitants ? Des modèles prêts à l’emploi se publient en quelques minutes.

            Dites-nous ce qui vous manque : appelez-nous.""")
    String dormant_text();
}
