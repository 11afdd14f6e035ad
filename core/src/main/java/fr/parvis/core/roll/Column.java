package fr.parvis.core.roll;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a column of a list can hold. Found by its title, never by its place: the extract of the electoral roll (REU, ELIRE) is
 * seen with « code du l’ugle » and with columns more or less.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is.
public enum Column {
    NAME("nom de naissance", "nom de famille", "nom", "nom naissance", "nomdenaissance", "nom patronymique", "noms"),
    OTHER_NAME("nom d usage", "nom usage", "nom marital", "nom d epouse", "nom epouse", "nomdusage"),
    FIRST_NAMES("prenoms", "prenom", "prenom s", "premier prenom"),
    BIRTH("date de naissance", "ne le", "nee le", "ne e le", "naissance", "date naissance", "ddn", "datenaissance"),
    NUMBER("numero de voie", "numero", "n", "no", "n voie", "num voie", "numvoie"),
    STREET(
            "libelle de voie",
            "voie",
            "rue",
            "adresse",
            "adresse 1",
            "adresse postale",
            "nom de voie",
            "libelle voie",
            "nom de la voie"),
    EXTRA(
            "complement 1",
            "complement",
            "complement d adresse",
            "complement adresse",
            "adresse 2",
            "batiment",
            "appartement"),
    EXTRA_2("complement 2", "adresse 3"),
    PLACE("lieu dit", "lieudit", "hameau", "quartier"),
    POSTCODE("code postal", "cp", "codepostal"),
    TOWN("commune", "ville", "localite", "libelle commune", "commune de residence"),
    COUNTRY("pays"),
    LIST("libelle du type de liste", "type de liste", "typeliste", "libelle type de liste", "liste");

    private final List<String> titles;

    Column(String... titles) {
        this.titles = List.of(titles);
    }

    /** Whether some column is called so. */
    static boolean isTitle(String title) {
        return of(title).isPresent();
    }

    private static Optional<Column> of(String title) {
        String plain = plain(title);
        for (Column column : values()) {
            if (column.titles.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The columns of a sheet by their titles; of two with the same meaning the better known title wins, then the first. */
    public static Map<Column, Integer> guess(Sheet sheet) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (Column column : values()) {
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < sheet.titles().size(); i++) {
                int rank = column.titles.indexOf(plain(sheet.titles().get(i)));
                if (rank >= 0 && rank < best) {
                    best = rank;
                    found.put(column, i);
                }
            }
        }
        return found;
    }

    static String written(Map<Column, Integer> columns) {
        List<String> parts = new ArrayList<>();
        columns.forEach((column, place) -> parts.add(column.name() + "=" + place));
        return String.join(",", parts);
    }

    static Map<Column, Integer> readBack(String written) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (String part : written.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                columns.put(valueOf(part.substring(0, equals)), Integer.valueOf(part.substring(equals + 1)));
            }
        }
        return columns;
    }

    private static String plain(String title) {
        return Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
