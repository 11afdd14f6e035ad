package fr.parvis.core.collectivity;

/**
 * How a place name joins a sentence: Insee's <em>type de nom en clair</em> (TNCC) of the code officiel géographique.
 *
 * <p>It says which article goes with the name, and, for names without one, whether « de » elides; that is the only
 * source for an aspirated h (« de Huttenheim », « d’Hourtin »). The numbers are Insee's, and what the database stores.
 */
public enum Liaison {
    /** « de Bordeaux »: no article, a consonant or an aspirated h. */
    DE(0, ""),
    /** « d’Ambès »: no article, a vowel or a mute h. */
    D(1, ""),
    /** « du Haillan ». */
    LE(2, "Le "),
    /** « de La Réole ». */
    LA(3, "La "),
    /** « des Eyzies ». */
    LES(4, "Les "),
    /** « de L’Isle-d’Abeau ». */
    L(5, "L’"),
    /**
     * One commune, Aux Marais (Oise). Insee would say « des Marais », which is nobody's name for it: the place says
     * « d’Aux Marais », « à Aux Marais » (the word was « haut »).
     */
    AUX(6, "Aux "),
    /** « de Las Illas ». */
    LAS(7, "Las "),
    /** « de Los Masos ». */
    LOS(8, "Los ");

    private final int code;
    private final String article;

    Liaison(int code, String article) {
        this.code = code;
        this.article = article;
    }

    /** Insee's TNCC, 0 to 8. */
    public int code() {
        return code;
    }

    /**
     * The inverse of {@link #code()}.
     *
     * @throws IllegalArgumentException for a number that Insee does not define
     */
    public static Liaison of(int code) {
        for (var liaison : values()) {
            if (liaison.code == code) {
                return liaison;
            }
        }
        throw new IllegalArgumentException("Not a TNCC: " + code);
    }

    /** As it begins a name: « La » or « L’ », with what separates it from the rest; empty without article. */
    String article() {
        return article;
    }
}
