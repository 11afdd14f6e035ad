package fr.parvis.core.notice;

import fr.parvis.core.collectivity.Palette;

/**
 * What surrounds a message, given to {@code core/mail/layout} under the name {@code frame}.
 *
 * @param language of the message, as in {@code lang}
 * @param site who writes: « Mairie de La Réole »
 * @param home the whole address of the site, host included, or {@code ""}
 * @param accent the colour of the commune, a {@link Palette#accent()}
 * @param said the words around what the letter is about
 */
public record MailFrame(String language, String site, String home, String accent, Said said) {

    public static MailFrame of(String site, String home, Palette palette) {
        return new MailFrame("fr", site, home, palette.accent(), Said.NOTHING);
    }

    public MailFrame saying(Said words) {
        return new MailFrame(language, site, home, accent, words);
    }
}
