package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the syndicate says in the legal pages of communes. */
public enum LegalLine {
    OFFICER("delegue", "legal_officer", "Délégué ou déléguée à la protection des données", "donnees-personnelles"),
    HOSTING("hebergement", "legal_hosting", "Hébergement des serveurs", "mentions-legales"),
    OPERATION("exploitation", "legal_operation", "Exploitation de la plateforme", "mentions-legales");

    private final String word;
    private final String column;
    private final String label;
    private final String page;

    LegalLine(String word, String column, String label, String page) {
        this.word = word;
        this.column = column;
        this.label = label;
        this.page = page;
    }

    /** In an address. */
    public String word() {
        return word;
    }

    /** Of the table {@code collectivity}. */
    public String column() {
        return column;
    }

    /** As the page says it. */
    public String label() {
        return label;
    }

    /** The page on which it stands. */
    public String page() {
        return page;
    }

    public static List<LegalLine> all() {
        return Arrays.asList(values());
    }

    public static Optional<LegalLine> named(String word) {
        return all().stream().filter(line -> line.word.equals(word)).findFirst();
    }
}
