package fr.parvis.console.collectivity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the map of communes. */
@MessageBundle(value = "console_map", locale = "fr")
public interface MapMessages {

    @Message("Carte des communes")
    String title();

    @Message("Voir ces communes en tableau")
    String as_table();

    @Message("Voir ces communes sur la carte")
    String as_map();

    @Message("Passer la carte")
    String skip();

    @Message(
            "{#if communes == 0}Aucune commune{#else if communes == 1}Une commune{#else}{number} communes{/if}{#if missing > 0}, dont {missing} sans position connue{/if}")
    String caption(int communes, String number, int missing);

    @Message("Légende")
    String legend();

    @Message("Ce qui se passe")
    String activity();

    @Message("Une consultation est en cours")
    String asking();

    @Message("La réponse du conseil est attendue")
    String waiting();

    @Message("Ses consultations ont reçu leur réponse")
    String asked();

    @Message("Mairie venue, rien n’a encore été demandé")
    String working();

    @Message("Mairie pas encore venue")
    String absent();

    @Message("En cours")
    String asking_brief();

    @Message("Réponse attendue")
    String waiting_brief();

    @Message("Répondue")
    String asked_brief();

    @Message("Mairie venue")
    String working_brief();

    @Message("Pas encore venue")
    String absent_brief();

    @Message("{km} km")
    String kilometres(int km);

    @Message("Ces communes")
    String table();

    @Message("Habitants")
    String population();

    @Message("Département")
    String departement();

    @Message("Communes")
    String communes();

    @Message("En cours")
    String running();

    @Message("Réponse attendue")
    String unanswered();

    @Message("Répondues")
    String answered();

    @Message("Par département")
    String regions();

    @Message("Avec plus de {most} communes, chacune n’est qu’un point. Choisissez un département pour les nommer.")
    String too_many(String most);

    @Message("Sans position connue")
    String unplaced();

    @Message("et {count} autres")
    String more(int count);

    @Message("Aucune de ces communes n’a de position connue")
    String none_title();

    @Message("Parvis ne sait pas où sont ces communes. Un fichier public peut le dire : il se charge une fois.")
    String none_text();

    @Message("Placer les communes")
    String place_title();

    @Message(
            "Parvis connaît le milieu de presque toutes les communes de France, par l’IGN. Un fichier public dit où est une commune née depuis, ou la mairie plutôt que le milieu du territoire.")
    String place_lead();

    @Message(
            "Téléchargez sur data.gouv.fr un fichier des communes de France qui donne leur code INSEE, leur longitude et leur latitude (Licence Ouverte), puis envoyez-le ici tel quel.")
    String place_how();

    @Message(
            "Les colonnes attendues : « code_insee » (ou « code »), « longitude » et « latitude » en degrés, sur la première ligne. Les autres colonnes sont ignorées.")
    String place_columns();

    @Message(
            "{#if placed == 0}Aucun fichier n’a encore été envoyé.{#else}{number} communes de France sont placées par un fichier. Un nouveau fichier corrige celles qu’il contient.{/if}")
    String placed(long placed, String number);

    @Message("Fichier des communes")
    String file();

    @Message("CSV, compressé (.gz) ou non, 24 Mo au plus.")
    String file_hint();

    @Message("Placer les communes de ce fichier")
    String place_do();

    @Message("Choisissez un fichier.")
    String file_missing();

    @Message(
            "La première ligne ne contient pas les colonnes attendues : « code_insee », « longitude » et « latitude ».")
    String file_columns();

    @Message(
            "Ce fichier ne place aucune commune de France : vérifiez les codes INSEE, et que les coordonnées sont en degrés.")
    String file_nothing();

    @Message("Ce fichier n’a pas pu être lu jusqu’au bout : vérifiez que c’est un tableau en CSV.")
    String file_unreadable();

    @Message("Le fichier a été lu")
    String done_title();

    @Message("{#if count == 1}Une commune placée.{#else}{number} communes placées.{/if}")
    String done(int count, String number);

    @Message(
            "{#if count == 1}Une ligne laissée de côté, qui n’est pas celle d’une commune d’aujourd’hui ou n’a pas de position : ligne {lines}.{#else}{number} lignes laissées de côté, qui ne sont pas celles de communes d’aujourd’hui ou n’ont pas de position : lignes {lines}…{/if}")
    String left(int count, String number, String lines);

    @Message("Positions et contours : IGN, Admin Express 2018, Licence Ouverte 2.0.")
    String source();

    @Message("Voir la carte")
    String see();
}
