package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is erased after a time that the syndicate says for all communes, and may say otherwise for some. Its name is that of the
 * setting which holds for all.
 */
public enum Period {
    MESSAGES("courriels", "Trace d’un courriel parti ou en échec"),
    BIN("corbeille", "Corbeille d’une mairie"),
    FOLLOWERS_ANSWERED("suivi-repondu", "Adresse d’un abonné, après la réponse du conseil"),
    FOLLOWERS_UNANSWERED("suivi-sans-reponse", "Adresse d’un abonné, si le conseil ne répond pas"),
    FOLLOWERS_WORKS("suivi-projets", "Adresse d’un abonné, pour les projets retenus");

    private final String word;
    private final String label;

    Period(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** In an address and in a form. */
    public String word() {
        return word;
    }

    /** As pages say it. */
    public String label() {
        return label;
    }

    /** Of the table {@code collectivity}. */
    public String column() {
        return "keep_" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * SQL of the moment before which something is past its time: what a commune has of its own, or else what holds for all.
     *
     * @param collectivity how the query calls the table
     * @param usual name of the parameter with the days of all; the moment of asking is {@code :now}
     */
    public String limit(String collectivity, String usual) {
        return "cast(:now as timestamptz) - coalesce(" + collectivity + "." + column() + ", :" + usual
                + ") * interval '24 hours'";
    }

    /** Whether residents read of it in the privacy notice. */
    public boolean isOfResidents() {
        return this != MESSAGES && this != BIN;
    }

    public static List<Period> all() {
        return Arrays.asList(values());
    }

    public static Optional<Period> named(String word) {
        return all().stream().filter(period -> period.word.equals(word)).findFirst();
    }
}
