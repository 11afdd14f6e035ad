package fr.parvis.core.collectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which commune people mean by what they write of it: a name, a postal code, an INSEE code, a département, in any
 * usual arrangement. Made for one list and thrown away with it.
 */
final class CommuneLookup {

    private static final Pattern BULLET = Pattern.compile("^\\s*([-–*•·]|\\d{1,4}[.)])\\s+");
    private static final Pattern CEDEX = Pattern.compile("(?i)\\bcedex\\b(\\s+\\d{1,2}\\b)?");
    private static final Pattern CELL_END = Pattern.compile("[;,|\t]");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ARTICLE = Pattern.compile("(?iu)le|la|les|l['’]|las|los");
    private static final Pattern SPACED_CODE =
            Pattern.compile("(?<![\\p{Alnum}-])(\\d{2})[ \\u00A0\\u202F](\\d{3})(?![\\p{Alnum}-])");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{Alnum}-])(\\d{1,5}|2[ABab](\\d{3})?)(?![\\p{Alnum}-])");
    private static final Pattern OFFICE = Pattern.compile("(mairie|commune|ville) ((de|du|des|d) )?");

    private static final int LONGEST_DEPARTEMENT_CODE = 3;
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_NAMED = 2;
    private static final int SHORTEST_TELLING_WORD = 4;

    /** A long list of unknown names would spend its time on guesses. */
    private static final int MOST_SEARCHES = 200;

    private final Reference reference;
    private final Map<String, Departement> departements = new HashMap<>();
    private int searches;

    CommuneLookup(Reference reference) {
        this.reference = reference;
        for (var departement : reference.departements()) {
            var code = departement.code().toLowerCase(Locale.ROOT);
            var name = SearchText.fold(departement.name().name());
            for (var key : List.of(code, code.replaceFirst("^0", ""), name, code + " " + name, name + " " + code)) {
                departements.put(key, departement);
            }
        }
    }

    /**
     * What is said of a commune; an empty string or list where nothing is.
     *
     * @param insee surely an INSEE code
     * @param postalCode surely a postal code
     * @param codes five characters each, INSEE or postal code; 33190 is both, in two places
     * @param departement its code or name
     * @param rest what stands behind the name and says nothing of a commune; perhaps a slip in an e-mail address
     */
    record Clues(String insee, String postalCode, List<String> codes, String name, String departement, String rest) {

        /** Whether there is more than a name. */
        boolean isPrecise() {
            return !(departement + postalCode).isEmpty() || !codes.isEmpty();
        }
    }

    /** Reads « La Réole », « 33190 La Réole », « Réole (La) (33) », « Mairie de La Réole ; Gironde ». */
    Clues read(String text) {
        var line = CEDEX.matcher(BULLET.matcher(text).replaceFirst("")).replaceAll("");
        var joined = SPACED_CODE.matcher(line).replaceAll("$1$2");
        var codes = CODE.matcher(joined).results().map(MatchResult::group).toList();
        var places = CELL_END.splitAsStream(CODE.matcher(joined).replaceAll(" "))
                .flatMap(this::places)
                .filter(place -> !SearchText.plain(place).isEmpty())
                .toList();
        var name = places.stream()
                .filter(place -> !named(place).isEmpty())
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> departementOf(place).isEmpty())
                        .findFirst())
                .orElse("");
        var departement = Stream.concat(
                        places.stream().filter(place -> !place.equals(name)).filter(place -> departementOf(place)
                                .isPresent()),
                        codes.stream().filter(code -> code.length() <= LONGEST_DEPARTEMENT_CODE))
                .findFirst()
                .orElse("");
        return new Clues(
                "",
                "",
                codes.stream()
                        .filter(code -> code.length() > LONGEST_DEPARTEMENT_CODE)
                        .map(CommuneLookup::padded)
                        .toList(),
                name,
                departement,
                places.stream()
                        .skip(places.indexOf(name) + 1L)
                        .filter(place -> departementOf(place).isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** A cell without the brackets around an article or a département; « Château-Chinon (Ville) » keeps its own. */
    private Stream<String> places(String cell) {
        var brackets = BRACKETS.matcher(cell);
        if (!brackets.find()) {
            return Stream.of(cell.strip());
        }
        var inside = brackets.group(1).strip();
        var outside = brackets.replaceFirst(" ");
        if (ARTICLE.matcher(inside).matches()) {
            return places(inside + " " + outside.strip());
        }
        if (inside.isEmpty() || departementOf(inside).isPresent()) {
            return Stream.concat(places(outside), Stream.of(inside));
        }
        return Stream.of(cell.strip());
    }

    /** The commune that the clues lead to. */
    ReferenceCommune find(Clues clues) throws UnclearLine {
        if (!clues.insee.isEmpty()) {
            return withInsee(padded(clues.insee), clues.name);
        }
        if (!clues.name.isEmpty()) {
            return withName(clues);
        }
        if (!clues.postalCode.isEmpty()) {
            return onlyOneAt(padded(clues.postalCode));
        }
        if (clues.codes.isEmpty()) {
            throw new UnclearLine("aucune commune n’est indiquée");
        }
        return withBareCode(clues.codes.get(0));
    }

    private ReferenceCommune withInsee(String code, String name) throws UnclearLine {
        var commune = reference.commune(code);
        if (commune.isEmpty()) {
            throw new UnclearLine(
                    "aucune commune n’a le code INSEE " + code + (isPostalCode(code) ? " (c’est un code postal)" : ""));
        }
        if (!name.isEmpty() && !mayMean(name, commune.get())) {
            throw new UnclearLine("le code INSEE " + code + " est celui "
                    + commune.get().name().withDe() + ", pas celui de " + quoted(name));
        }
        return commune.get();
    }

    /** A code of which the kind is not said: 68240 is Illtal for INSEE and Kaysersberg for La Poste, so nobody guesses. */
    private ReferenceCommune withBareCode(String code) throws UnclearLine {
        var commune = reference.commune(code);
        if (!isPostalCode(code)) {
            return commune.orElseThrow(() -> new UnclearLine(code + " n’est ni un code INSEE ni un code postal"));
        }
        throw new UnclearLine(code + " est "
                + commune.map(one -> "le code INSEE " + one.name().withDe() + " et ")
                        .orElse("")
                + "le code postal " + those(reference.communesAt(code)) + "\u00A0: écrivez le nom");
    }

    /** « de Kaysersberg Vignoble », « de Lalandelle et du Coudray-Saint-Germer », « de 28 communes ». */
    private static String those(List<ReferenceCommune> communes) {
        return communes.size() > MOST_NAMED
                ? "de " + communes.size() + " communes"
                : communes.stream().map(commune -> commune.name().withDe()).collect(Collectors.joining(" et "));
    }

    private ReferenceCommune onlyOneAt(String postalCode) throws UnclearLine {
        var there = reference.communesAt(postalCode);
        if (there.isEmpty()) {
            throw new UnclearLine("aucune commune n’a le code postal " + postalCode);
        }
        if (there.size() > 1) {
            throw new UnclearLine("le code postal " + postalCode + " est celui de " + there.size()
                    + " communes\u00A0: précisez le nom");
        }
        return there.get(0);
    }

    private ReferenceCommune withName(Clues clues) throws UnclearLine {
        var named = named(clues.name);
        var meant = named;
        if (!clues.departement.isEmpty()) {
            var departement = departementOf(clues.departement)
                    .orElseThrow(() -> new UnclearLine(quoted(clues.departement) + " n’est pas un département"));
            meant = only(meant, commune -> commune.departement().equals(departement.code()));
            if (meant.isEmpty() && !named.isEmpty()) {
                throw new UnclearLine("il n’y a pas de commune " + quoted(clues.name) + " " + departement.within());
            }
        }
        for (var code : clues.codes) {
            var known = reference.commune(code).isPresent();
            meant = only(
                    meant,
                    commune -> commune.insee().equals(code)
                            || commune.postalCodes().contains(code)
                            || (!known && mayBeCedex(commune, code)));
        }
        if (!clues.postalCode.isEmpty()) {
            var code = padded(clues.postalCode);
            meant = only(meant, commune -> commune.postalCodes().contains(code) || mayBeCedex(commune, code));
        }
        if (meant.isEmpty()) {
            // An INSEE code with half a name: « 33402 Sainte-Foy ».
            return clues.codes.stream()
                    .flatMap(code -> reference.commune(code).stream())
                    .filter(commune -> mayMean(clues.name, commune))
                    .findFirst()
                    .orElseThrow(() -> named.isEmpty() ? unknown(clues.name) : elsewhere(clues));
        }
        if (meant.size() > 1 && clues.isPrecise()) {
            // Vergné and La Vergne are both in Charente-Maritime. Without the département, accents would be no proof.
            var typed = PlaceName.of(clues.name).name();
            var spelt = only(meant, commune -> commune.name().name().equalsIgnoreCase(typed));
            meant = spelt.isEmpty() ? meant : spelt;
        }
        if (meant.size() > 1) {
            throw new UnclearLine(quoted(clues.name) + " désigne " + meant.size()
                    + " communes\u00A0: précisez le code postal ou le code INSEE");
        }
        return meant.get(0);
    }

    private static UnclearLine elsewhere(Clues clues) {
        var codes = Stream.concat(clues.codes.stream(), Stream.of(clues.postalCode))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining(" et "));
        return new UnclearLine(quoted(clues.name) + " n’a pas le code " + codes);
    }

    /** La Poste's list has no CEDEX; its first digits are still the département's. */
    private boolean mayBeCedex(ReferenceCommune commune, String code) {
        return !isPostalCode(code) && code.startsWith(commune.departement().replaceFirst("2[AB]", "20"));
    }

    private boolean isPostalCode(String code) {
        return !reference.communesAt(code).isEmpty();
    }

    private static List<ReferenceCommune> only(List<ReferenceCommune> communes, Predicate<ReferenceCommune> condition) {
        return communes.stream().filter(condition).toList();
    }

    /** As the name stands, or behind « Mairie de ». */
    private List<ReferenceCommune> named(String name) {
        var folded = SearchText.fold(name);
        var found = reference.named(folded);
        var office = OFFICE.matcher(folded);
        return found.isEmpty() && office.lookingAt() ? reference.named(folded.substring(office.end())) : found;
    }

    private Optional<Departement> departementOf(String text) {
        return Optional.ofNullable(departements.get(SearchText.fold(text)));
    }

    /** Whether the name may be another form of the commune's: one begins the other, or they share a word that tells. */
    private static boolean mayMean(String name, ReferenceCommune commune) {
        var typed = SearchText.fold(name);
        var official = SearchText.fold(commune.name().name());
        var words = SearchText.words(official);
        return (typed + " ").startsWith(official + " ")
                || (official + " ").startsWith(typed + " ")
                || SearchText.words(typed).stream()
                        .filter(word -> word.length() >= SHORTEST_TELLING_WORD && !word.startsWith("saint"))
                        .anyMatch(words::contains);
    }

    private UnclearLine unknown(String name) {
        var close = searches++ < MOST_SEARCHES ? reference.search(name, MOST_SUGGESTIONS) : List.<ReferenceCommune>of();
        var suggestions = close.stream()
                .map(commune -> commune.name() + " (" + commune.departement() + ")")
                .collect(Collectors.joining(" ou "));
        return new UnclearLine("aucune commune ne s’appelle " + quoted(name)
                + (suggestions.isEmpty() ? "" : "\u00A0; est-ce " + suggestions + "\u00A0?"));
    }

    /** Spreadsheets take the first zero of « 01001 » away. */
    private static String padded(String code) {
        return code.matches("\\d{4}") ? "0" + code : code.toUpperCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "«\u00A0" + text + "\u00A0»";
    }
}
