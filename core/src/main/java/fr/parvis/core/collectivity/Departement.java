package fr.parvis.core.collectivity;

import java.util.Set;

/**
 * A département, or an overseas collectivity that the code officiel géographique lists beside them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code {@code 33}, {@code 2A}, {@code 974}
 * @param name « Gironde », which a sentence writes « la Gironde », « de la Gironde »
 */
public record Departement(String code, PlaceName name) {

    /** Feminine, and yet « dans la Drôme », not « en Drôme »: usage, which no rule foretells. */
    private static final Set<String> DANS_LA = Set.of("26", "42", "50", "51", "55", "58", "72", "80", "86");

    /** « en Ardèche », « en Isère », where other names with « l’ » have « dans l’Ain ». */
    private static final Set<String> EN_WITH_VOWEL = Set.of("07", "09", "38", "91");

    /** Names of two rivers that take no article: « en Maine-et-Loire ». */
    private static final Set<String> EN_WITHOUT_ARTICLE = Set.of("49", "54", "71", "77");

    /** Where something is: « en Gironde », « dans le Lot », « dans les Landes », « à La Réunion », « à Paris ». */
    public String within() {
        return switch (name.liaison()) {
            case LA -> isIsland() ? name.withA() : DANS_LA.contains(code) ? "dans " + name.withArticle() : "en " + name;
            case L -> EN_WITH_VOWEL.contains(code) ? "en " + name : "dans " + name.withArticle();
            case D -> "en " + name;
            case DE -> EN_WITHOUT_ARTICLE.contains(code) ? "en " + name : name.withA();
            default -> "dans " + name.withArticle();
        };
    }

    private boolean isIsland() {
        return name.name().startsWith("La ");
    }
}
