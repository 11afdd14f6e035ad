package fr.parvis.console.moving;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of communes that become one. */
@MessageBundle(value = "console_merger", locale = "fr")
public interface MergerMessages {

    @Message("Fusion de communes")
    String title();

    @Message(
            "Des communes deviennent une commune nouvelle : leurs sites s’archivent et mènent au sien, tout y reste lisible à la même adresse, et leurs équipes y sont invitées.")
    String lead();

    @Message("Communes qui prennent fin")
    String ended();

    @Message("Leurs noms, séparés par des virgules, ou leurs codes INSEE. Par exemple : Blaye, Cars.")
    String ended_hint();

    @Message("Commune qui reste")
    String successor();

    @Message("Son nom ou son code INSEE ; ouvrez-la d’abord si elle ne l’est pas.")
    String successor_hint();

    @Message("À partir du")
    String day();

    @Message("Ajouter leurs habitants à ceux de la commune qui reste")
    String people_added();

    @Message("À cocher quand la commune qui reste existait déjà : ses chiffres ne comptent pas encore ceux des autres.")
    String people_added_hint();

    @Message("Raison de la fusion")
    String reason();

    @Message("Voir ce qui se passera")
    String look();

    @Message("Demander la fusion")
    String ask();

    @Message("Écrivez au moins une commune.")
    String ended_missing();

    @Message("Écrivez la commune qui reste.")
    String successor_missing();

    @Message("Une seule commune reste : n’en écrivez qu’une.")
    String successor_several();

    @Message("« {name} » désigne plusieurs communes ouvertes ici : écrivez le code de la bonne, {candidates}.")
    String name_of_several(String name, String candidates);

    @Message("« {name} » n’est pas ouverte ici : ouvrez-la d’abord.")
    String not_open(String name);

    @Message("{code} n’est le code INSEE d’aucune commune ouverte ici.")
    String code_unknown(String code);

    @Message("Choisissez un jour, aujourd’hui ou plus tard.")
    String day_wrong();

    @Message("Une de ces communes n’est plus ouverte ici.")
    String unknown_commune();

    @Message("Cette commune est aussi parmi celles qui prennent fin : il faut en choisir une autre.")
    String successor_ends();

    @Message(
            "Le site de la commune qui reste est suspendu ou archivé : rouvrez-le d’abord, la fusion ne se fera pas avant.")
    String successor_closed();

    @Message("Une de ces communes fait déjà partie d’une autre.")
    String ended_before();

    @Message("Une de ces communes est déjà dans une fusion.")
    String under_way();

    @Message("La suppression d’une de ces communes est demandée : annulez-la d’abord, la fusion ne se fera pas avant.")
    String leaving();

    @Message("Écrivez le nom de la commune qui reste, tel qu’il est affiché.")
    String name_wrong();

    @Message("Vous avez demandé cette fusion : un collègue doit la confirmer.")
    String same_person();

    @Message("Cette demande a été confirmée, annulée ou exécutée entre-temps.")
    String not_waiting();

    @Message("Ce qui se passera")
    String preview();

    @Message("Ce qu’il y a dans chaque commune")
    String preview_caption();

    @Message("Commune")
    String commune();

    @Message("Équipe")
    String team();

    @Message("Noms d’hôte")
    String hosts();

    @Message("Consultations publiées")
    String consultations();

    @Message("En cours")
    String running();

    @Message("oui, à terminer d’abord")
    String busy();

    @Message("non")
    String quiet();

    @Message("prend fin")
    String ends();

    @Message("reste")
    String stays();

    @Message(
            "Quelque chose est en cours dans une commune qui prend fin, ou le résultat d’un vote n’y est pas publié : la fusion attendra que tout soit terminé, même si le jour est passé.")
    String waits_for_end();

    @Message(
            "L’accueil de chaque ancien site mène à celui de la commune qui reste, qui montre les archives. Les consultations gardent leur adresse, en lecture seule. Les noms d’hôte restent, sans plus être l’adresse principale.")
    String preview_site();

    @Message(
            "Qui travaille dans une mairie qui prend fin est invité dans celle qui reste ; un maire l’est comme adjoint. Le journal de chaque commune le dit.")
    String preview_people();

    @Message("Rouvrir une ancienne commune, sur sa page « Suspension, archive, suppression », la sépare de nouveau.")
    String preview_undo();

    @Message("Fusions demandées et faites")
    String list();

    @Message("Les plus récentes d’abord")
    String list_caption();

    @Message("Aucune fusion n’est demandée.")
    String none();

    @Message("État")
    String state();

    @Message("à confirmer")
    String state_waits();

    @Message("prévue le {day}")
    String state_comes(String day);

    @Message("faite le {when}")
    String state_done(String when);

    @Message("annulée")
    String state_cancelled();

    @Message("{ended} dans {successor}")
    String of(String ended, String successor);

    @Message("{name} a demandé cette fusion, à partir du {day}.")
    String asked_by(String name, String day);

    @Message("{name} l’a confirmée.")
    String confirmed_by(String name);

    @Message("Pour confirmer, écrivez le nom de la commune qui reste")
    String confirm_name();

    @Message("Confirmer la fusion")
    String confirm();

    @Message("Annuler la fusion")
    String cancel();

    @Message("La fusion est demandée. Un collègue doit maintenant la confirmer.")
    String done_asked();

    @Message("La fusion est confirmée : elle se fera d’elle-même, dans l’heure qui suit son jour.")
    String done_confirmed();

    @Message("La fusion est annulée : rien n’a changé.")
    String done_cancelled();

    @Message("Préparer une fusion avec d’autres communes")
    String prepare();
}
