package fr.parvis.mairie.share;

import java.util.List;

import fr.parvis.core.web.QrCode;

/**
 * Everything that makes one consultation known, ready to be copied or printed. Immutable.
 *
 * @param board its address in the town hall
 * @param title in French typography
 * @param commune « La Réole »
 * @param mairie « la mairie de La Réole »
 * @param reason why it is asked, or empty
 * @param period « du lundi 2 mars 2026 à 8 h au dimanche 22 mars 2026 à minuit »
 * @param until « dimanche 22 mars 2026 à minuit »
 * @param running whether residents can answer, or soon will
 * @param address of the residents' page
 * @param shown the address as a poster shows it, without what a browser completes by itself
 * @param telephone of the town hall, or empty
 * @param byCode whether who answers needs an e-mail address
 * @param vote whether one votes, with a code that comes by letter
 * @param accentsLost whether the text message had to leave accents out to be sent as one
 */
public record Kit(
        String board,
        String title,
        String commune,
        String mairie,
        String reason,
        String period,
        String until,
        boolean running,
        String address,
        String shown,
        String telephone,
        boolean byCode,
        boolean vote,
        QrCode code,
        Sms sms,
        boolean accentsLost,
        String bulletin,
        String panelTitle,
        String panelText) {

    public String path() {
        return board + "/faire-connaitre";
    }

    /** The shown address, cut where a line may end. */
    public List<String> parts() {
        return List.of(shown.split("(?<=/)"));
    }

    /** Whether the poster has to write the title smaller. */
    public boolean longTitle() {
        return title.length() > 90;
    }
}
