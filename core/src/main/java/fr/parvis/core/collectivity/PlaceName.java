package fr.parvis.core.collectivity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a place, in right French wherever a sentence needs it: « La Réole », « de La Réole », « à La Réole », « du
 * Haillan », « aux Eyzies », « d’Ambès ».
 *
 * <p>The article is either part of the name, as in a commune's (« La Réole »: it keeps its capital, and « le » and « les »
 * merge with « de » and « à »), or goes before it, as with a département or a communauté de communes (« la Gironde », « de la
 * communauté de communes du Réolais »). Which of the two is read from the name itself.
 *
 * <p>The apostrophe is the typographic one, as in all texts of Parvis, in the name too: a page cannot forget to change the
 * straight one of the code officiel géographique, and a search sees neither.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name as Insee writes it, article included if it has one, but for the apostrophe
 * @param liaison its article, or how « de » joins it
 */
public record PlaceName(String name, Liaison liaison) implements Comparable<PlaceName> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    /** Common nouns that open the name of a public body: each takes an article and, inside a sentence, a small letter. */
    private static final Map<String, Liaison> COMMON_NOUNS = Map.ofEntries(
            Map.entry("Agence", Liaison.L),
            Map.entry("Agglomération", Liaison.L),
            Map.entry("Archipel", Liaison.L),
            Map.entry("Centre", Liaison.LE),
            Map.entry("Communauté", Liaison.LA),
            Map.entry("Commune", Liaison.LA),
            Map.entry("Département", Liaison.LE),
            Map.entry("Eurométropole", Liaison.L),
            Map.entry("Île", Liaison.L),
            Map.entry("Îles", Liaison.LES),
            Map.entry("Métropole", Liaison.LA),
            Map.entry("Pôle", Liaison.LE),
            Map.entry("Syndicat", Liaison.LE),
            Map.entry("Ville", Liaison.LA));

    public PlaceName {
        name = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).replace('\'', '’'))
                .replaceAll(" ")
                .strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A place has a name");
        }
    }

    /**
     * A name that no public list knows, as an operator types it: the liaison is what the eye can tell. An h is taken for
     * aspirated, since « de Hyères » shocks less than « d’Huttenheim ».
     */
    public static PlaceName of(String name) {
        var tidy = new PlaceName(name, Liaison.DE).name;
        return new PlaceName(tidy, likelyLiaison(tidy));
    }

    /** The inverse of {@link #format()}. */
    public static PlaceName parse(String stored) {
        if (!stored.matches("\\d .+")) {
            throw new IllegalArgumentException("Not a stored place name: " + stored);
        }
        return new PlaceName(stored.substring(2), Liaison.of(stored.charAt(0) - '0'));
    }

    /** One compact string, « 3 La Réole », for where two columns are too many. */
    public String format() {
        return liaison.code() + " " + name;
    }

    /** As the subject of a sentence: « La Réole », « Ambès », « la Gironde », « la communauté de communes du Réolais ». */
    public String withArticle() {
        return switch (liaison) {
            case LE, LA, LES, L -> hasOwnArticle() ? name : lowerArticle() + inSentence();
            default -> name;
        };
    }

    /** « de La Réole », « du Haillan », « d’Ambès », « de la Gironde ». */
    public String withDe() {
        return switch (liaison) {
            case LE -> "du " + bare();
            case LES -> "des " + bare();
            case D, AUX -> "d’" + name;
            default -> "de " + withArticle();
        };
    }

    /** « à La Réole », « au Haillan », « à Ambès », « à la communauté de communes du Réolais ». */
    public String withA() {
        return switch (liaison) {
            case LE -> "au " + bare();
            case LES -> "aux " + bare();
            default -> "à " + withArticle();
        };
    }

    /** « la commune de La Réole ». Only a commune has it, as the two that follow. */
    public String theCommune() {
        return "la commune " + withDe();
    }

    /** « la mairie du Haillan ». */
    public String theMairie() {
        return "la mairie " + withDe();
    }

    /** « les habitants d’Ambès ». */
    public String theInhabitants() {
        return "les habitants " + withDe();
    }

    /** As an alphabetical list or an index shows it: « Réole (La) », « Isle-d’Abeau (L’) », « Ambès ». */
    public String indexed() {
        return hasOwnArticle() ? bare() + " (" + liaison.article().strip() + ")" : name;
    }

    /** What sorts names as a French dictionary does, article last, with plain byte order: « reole la ». */
    public String sortKey() {
        return SearchText.plain(indexed());
    }

    /** Alphabetical, the article left aside. */
    @Override
    public int compareTo(PlaceName other) {
        var byKey = sortKey().compareTo(other.sortKey());
        return byKey != 0 ? byKey : format().compareTo(other.format());
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }

    private boolean hasOwnArticle() {
        return !liaison.article().isEmpty() && name.startsWith(liaison.article());
    }

    /** Without the article that is part of the name; « Haillan », « Gironde ». */
    private String bare() {
        return hasOwnArticle() ? name.substring(liaison.article().length()) : inSentence();
    }

    private String lowerArticle() {
        return liaison.article().toLowerCase(Locale.ROOT);
    }

    private String inSentence() {
        return commonNoun(name) == null ? name : name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }

    private static Liaison likelyLiaison(String name) {
        for (var liaison : Liaison.values()) {
            if (!liaison.article().isEmpty() && name.startsWith(liaison.article())) {
                return liaison;
            }
        }
        var noun = commonNoun(name);
        if (noun != null) {
            return noun;
        }
        var heard = SearchText.plain(name);
        // Before a vowel, y is a consonant (« de Yutz »); else it is the vowel i (« d’Yvetot »).
        return heard.matches("[aeiou].*|y([^aeiou].*)?") ? Liaison.D : Liaison.DE;
    }

    /** The liaison of the common noun that opens the name; null for a proper noun, such as the village of Ville. */
    private static @Nullable Liaison commonNoun(String name) {
        var space = name.indexOf(' ');
        return space < 0 ? null : COMMON_NOUNS.get(name.substring(0, space));
    }
}
