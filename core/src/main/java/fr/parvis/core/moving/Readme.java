package fr.parvis.core.moving;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import fr.parvis.core.time.FrenchDates;

/** What whoever opens an archive reads first; it also documents the format. */
final class Readme {

    private static final String TEXT = """
            %s (%s), archive Parvis du %s
            ================================================================

            Ce fichier ZIP contient tout ce que la plateforme de participation Parvis conserve pour cette commune.
            Il est CONFIDENTIEL : on y trouve les adresses électroniques des personnes de la mairie et des habitants qui
            suivent une consultation, et les réponses libres telles qu’elles ont été écrites, y compris celles qui ne
            sont pas publiées. Rangez-le comme un registre de la mairie, et détruisez-le quand il ne sert plus.

            Ce qu’il y a dedans
            -------------------
            manifest.json    ce que contient l’archive : version du format, date, version de la base de données, et pour
                             chaque fichier son nombre de lignes, sa taille en octets et son empreinte SHA-256
            manifest.seal    l’empreinte du manifeste, sous la clé de l’installation qui l’a fait
            tables/          une table par fichier, au format JSON Lines (https://jsonlines.org/) : un objet JSON par
                             ligne, en UTF-8, une clé par colonne
            images/          les photos, au format JPEG : <identifiant>-wide.jpg et <identifiant>-small.jpg ; les lignes
                             de tables/photo.jsonl disent à quoi elles appartiennent. Le blason ou le logo, au format
                             PNG : <identifiant>-large.png et <identifiant>-small.png, selon tables/emblem.jsonl

            Les dates sont au format ISO 8601, les identifiants sont des UUID, et ce qui commence par \\x est une suite
            d’octets en hexadécimal. Les tables les plus utiles : consultation (ce qui a été demandé et ce qui a été
            décidé), question et choice, submission et answer (les réponses, sans nom), budget et project, correction,
            progress (les nouvelles des projets), journal (qui a fait quoi), person et membership (qui travaille pour la
            commune), follower (qui suit une consultation).

            Ce qu’il n’y a pas dedans
            -------------------------
            %s
            Un vote dont l’urne n’est pas encore scellée : sa préparation (liste, clés) est à refaire.
            Les moyens de connexion (codes, applications de validation, appareils connus) : chacun refait les siens.
            Le secret de l’installation, sans lequel rien de ce qui est chiffré ne peut être lu.

            Restaurer
            ---------
            Dans la console de Parvis : Communes, puis Restaurer une commune. Rien n’est écrit si l’archive est abîmée, si
            elle vient d’une version plus récente, ou si la commune est déjà là.

            Sur une installation qui a le même secret (PARVIS_SECRET, ou le fichier parvis.key du dossier de données), tout
            fonctionne comme avant. Sur une autre, restent sans effet, car ils dépendent du secret :
            - les numéros de reçu : une réponse ne peut plus être retrouvée ni retirée par son numéro ;
            - « un habitant = une réponse » : dans une consultation encore ouverte, qui avait répondu peut répondre encore ;
            - les liens des lettres déjà envoyées (invitations, désinscriptions) : les prochaines lettres en ont de nouveaux ;
            - les preuves du journal : ses lignes sont reprises, et protégées à partir de la restauration seulement ;
            - les votes scellés qui ne sont pas encore archivés : la restauration est refusée, car nul ne pourrait les
              dépouiller, ni signer leur destruction.

            Les bulletins chiffrés et la liste d’émargement d’un vote publié sont détruits à la date annoncée avec son
            résultat. Une archive faite avant cette date en garde une copie : détruisez-la au plus tard le même jour.
            """;

    private Readme() {}

    static String of(Manifest.Commune commune, Clock clock) {
        String withheld =
                Inventory.WITHHELD.entrySet().stream().map(Readme::line).collect(Collectors.joining("\n"));
        return TEXT.formatted(commune.name(), commune.id(), FrenchDates.moment(clock.instant()), withheld);
    }

    private static String line(Map.Entry<String, String> left) {
        return "La table " + left.getKey() + " : " + left.getValue() + ".";
    }
}
