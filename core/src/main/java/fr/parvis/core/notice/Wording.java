package fr.parvis.core.notice;

import java.util.Arrays;
import java.util.List;

import fr.parvis.core.setting.Setting;

/**
 * A letter whose subject, opening and closing the syndicate may word. What it cannot do without, the code, the link, what happened,
 * the way to stop, stands between them in its template, and nobody can lose it. Letters that tell of what happens have one wording
 * together, in which the matter itself is a blank.
 */
public enum Wording {
    SIGN_IN(
            "Code de connexion",
            "Votre code de connexion\u00a0: {code}",
            "Recopiez ce code sur la page où vous l’avez demandé.",
            "Le code et la page servent une seule fois, pendant dix minutes."),
    INVITATION(
            "Invitation",
            "Votre espace de participation {de-commune} est prêt",
            "Bonjour,\n\nL’espace de participation {de-commune} est prêt, et vous pouvez y entrer comme {role}.",
            "Il n’y a pas de mot de passe à retenir. Ce lien sert une seule fois, jusqu’au {jour}."),
    CONFIRMATION(
            "Code d’un habitant qui répond",
            "Votre code\u00a0: {code} (consultation {de-commune})",
            "Tapez ce code sur la page restée ouverte\u00a0: votre réponse à la consultation {de-commune} comptera alors.",
            ""),
    ACCOUNT("Nouvelle d’un compte", "{objet}", "", ""),
    FOLLOWING("Suivi d’une consultation", "{objet}\u00a0: {consultation}", "", ""),
    FOLLOWING_ENGLISH("Suivi d’une consultation, en anglais", "{objet}: {consultation}", "", ""),
    WITNESS("Empreinte de l’urne, chaque soir", "{objet}\u00a0: {consultation}", "", ""),
    SYNDICATE("Message du syndicat aux mairies", "{objet}", "", ""),
    OFFER(
            "Proposition d’une consultation",
            "Une consultation prête à publier\u00a0: «\u00a0{consultation}\u00a0»",
            "{syndicat} a préparé une consultation que {la-mairie} peut publier telle quelle.",
            "Tout est écrit. Il reste à choisir les dates, à ajouter une phrase si vous voulez, et à publier. Vous pouvez"
                    + " aussi dire non."),
    OFFER_AGAIN(
            "Rappel d’une proposition",
            "Elle vous attend toujours\u00a0: «\u00a0{consultation}\u00a0»",
            "{syndicat} vous a proposé cette consultation, qui n’est pas encore publiée.",
            "Tout est écrit. Il reste à choisir les dates, à ajouter une phrase si vous voulez, et à publier. Vous pouvez"
                    + " aussi dire non."),
    HELD(
            "Consultation d’une intercommunalité",
            "Vos habitants sont consultés par {organisme}\u00a0: «\u00a0{consultation}\u00a0»",
            "Les habitants {de-commune} sont consultés par {organisme}, sur votre site, {periode}.",
            "Vous n’avez rien à faire\u00a0: tout est prêt, et ce qui sera décidé paraîtra aussi sur votre site."),
    HELD_BACK(
            "Annulation d’une consultation d’une intercommunalité",
            "Annulée avant de commencer\u00a0: «\u00a0{consultation}\u00a0»",
            "La consultation que {organisme} avait annoncée aux habitants {de-commune} est annulée\u00a0: elle ne commencera"
                    + " pas à la date prévue, et n’est plus sur votre site.",
            "Vous n’avez rien à faire. Si elle revient, un autre courriel vous le dira.");

    private final String title;
    private final String subject;
    private final String opening;
    private final String closing;

    Wording(String title, String subject, String opening, String closing) {
        this.title = title;
        this.subject = subject;
        this.opening = opening;
        this.closing = closing;
    }

    /** What it is, in a list. */
    public String title() {
        return title;
    }

    /** As Parvis words it. */
    public Words original() {
        return new Words(subject, opening, closing);
    }

    /** What it may say: what it says by itself, and who the syndicate is. */
    public List<Blank> blanks() {
        String all = subject + opening + closing;
        return Arrays.stream(Blank.values())
                .filter(blank -> blank.isEverywhere() || all.contains(blank.written()))
                .toList();
    }

    Setting setting() {
        return Setting.valueOf("LETTER_" + name());
    }
}
