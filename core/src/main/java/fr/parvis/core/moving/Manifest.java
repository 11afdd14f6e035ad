package fr.parvis.core.moving;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive says of itself, in its file {@value #FILE}. Immutable.
 *
 * @param format of the archive, from 1
 * @param madeAt as in ISO 8601
 * @param schema the newest changeset of the database that it was made from
 * @param installation tells one installation's secret from another's, and nothing of the secret
 * @param parts every other file but the seal
 * @param withheld tables that are not in it, and why
 */
record Manifest(
        int format,
        String application,
        Commune commune,
        String madeAt,
        String schema,
        String installation,
        List<Part> parts,
        Map<String, String> withheld) {

    static final int FORMAT = 1;
    static final String APPLICATION = "Parvis";

    static final String FILE = "manifest.json";

    /** The keyed hash of the manifest, for the installation that made it. */
    static final String SEAL = "manifest.seal";

    static final String README = "LISEZMOI.txt";

    static final String COLLECTIVITY = "collectivity";
    static final String PERSON = "person";
    static final String HOST = "host_name";

    /** Drawn on what is transparent, which JPEG has not. */
    static final String EMBLEM = "emblem";

    private static final String TABLES = "tables/";
    private static final String PICTURES = "images/";

    Manifest {
        parts = List.copyOf(parts);
        withheld = Map.copyOf(withheld);
    }

    /** Whose archive it is. */
    record Commune(String id, String name, String address) {}

    /**
     * A file.
     *
     * @param table whose rows it holds, empty for any other file
     * @param rows how many
     * @param size in bytes
     */
    record Part(String file, String table, long rows, long size, String sha256) {}

    static String file(String table) {
        return TABLES + table + ".jsonl";
    }

    static String picture(String table, String id, String column) {
        return PICTURES + id + "-" + column + (table.equals(EMBLEM) ? ".png" : ".jpg");
    }

    /** The rows of a table; empty when none was packed. */
    Optional<Part> table(String name) {
        return parts.stream().filter(part -> part.table().equals(name)).findFirst();
    }

    long rows(String table) {
        return table(table).map(Part::rows).orElse(0L);
    }
}
