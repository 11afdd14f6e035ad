package fr.parvis.core.questionnaire;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Short addresses for posters, made from titles: « Faut-il éteindre la nuit ? » becomes {@code faut-il-eteindre-la-nuit}. */
public final class Addresses {

    /** Addresses of the site and of the installation, beside which the consultations stand on a commune's own host. */
    static final Set<String> RESERVED = Set.of(
            "mentions-legales",
            "donnees-personnelles",
            "accessibilite",
            "retirer",
            "suivre",
            "consultations",
            "consultation",
            "aide",
            "flux",
            "photo",
            "blason",
            "mairie",
            "console",
            "assets",
            "q",
            "demo");

    /** Somebody types it from a poster. */
    private static final int LONGEST = 40;

    private Addresses() {}

    /** The end of the address that a consultation with that title is published at, when nothing has it yet. */
    public static String of(String title) {
        String plain = Normalizer.normalize(
                        title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST) {
            int word = plain.lastIndexOf('-', LONGEST);
            // « …-eclairage-public-la » ends better without its article, and « …-vos-besoins-pour » without its
            // preposition.
            plain = plain.substring(0, word > 0 ? word : LONGEST)
                    .replaceAll("(?:-(?:[a-z]{1,3}|pour|dans|avec|sans|chez|vers|sous))+$", "");
        }
        return plain.isEmpty() ? "consultation" : plain;
    }
}
