package fr.parvis.core.moving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of collectivities, as the catalog of the database has them. Immutable.
 *
 * @param tables each after those that it points to
 */
record Inventory(List<Table> tables) {

    /** What stays behind when a commune is packed, and why, as whoever opens the archive reads it. */
    static final Map<String, String> WITHHELD = new TreeMap<>(
            Map.of(
                    "announced",
                    "ce que le syndicat annonce aux mairies est à lui, et ne vaut que le temps qu’il dit",
                    "journal_link",
                    "la chaîne du journal est recalculée par l’installation qui restaure, sous sa propre clé",
                    "message",
                    "le courrier envoyé contient des codes et des liens de connexion ; rien ne doit partir deux fois",
                    "note",
                    "les notes que les agents du syndicat prennent entre eux sont à lui",
                    "offer",
                    "ce qu’une campagne propose appartient au syndicat qui la mène ; la consultation que la mairie en a faite est là",
                    "reason",
                    "les raisons que les agents du syndicat donnent de ce qu’ils font sont à lui",
                    "visit",
                    "les visites du syndicat nomment ses agents, qui ne sont pas de la commune",
                    "roll_entry",
                    "les noms des votants sont détruits dès que les lettres sont imprimées : aucune copie ne doit leur survivre",
                    "roll_name",
                    "les empreintes des noms des votants sont détruites à la clôture du vote : aucune copie ne doit leur survivre"));

    /** The rows of a table that are packed, where it is not all of them. */
    private static final Map<String, String> ONLY = Map.of(
            "ballot_box",
            "t.state <> 'DRAFT'",
            // The names themselves are among what is sealed in it.
            "roll",
            "t.state = 'DESTROYED' and " + ofSealedBox());

    /** Columns that are no more, by their tables: archives that were made before still have them. */
    static final Map<String, Set<String>> FORMER = Map.of("voter", Set.of("revoked"));

    /** What is kept as files of their own beside the row. */
    private static final Map<String, List<String>> PICTURES =
            Map.of("photo", List.of("wide", "small"), "emblem", List.of("large", "small"));

    Inventory {
        tables = List.copyOf(tables);
    }

    /**
     * A table of collectivities.
     *
     * @param columns those that can be written, in their order
     * @param key its primary key
     * @param people which of its columns name a person
     */
    record Table(String name, List<String> columns, List<String> key, List<String> people) {

        Table {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
            people = List.copyOf(people);
        }

        boolean isWithheld() {
            return WITHHELD.containsKey(name);
        }

        /** Those of its columns that become files. */
        List<String> pictures() {
            return PICTURES.getOrDefault(name, List.of());
        }

        /** Those of its columns that become one line of JSON. */
        List<String> texts() {
            return columns.stream()
                    .filter(column -> !pictures().contains(column))
                    .toList();
        }

        /** Which of its rows are packed, about {@code t}. */
        String condition() {
            String only = ONLY.getOrDefault(name, columns.contains("box_id") ? ofSealedBox() : "true");
            return "t.collectivity_id = ? and " + only;
        }
    }

    /** What was prepared for a vote that is not sealed is prepared again: its keys would open nothing elsewhere. */
    private static String ofSealedBox() {
        return "exists (select from ballot_box b where b.collectivity_id = t.collectivity_id and b.id = t.box_id and b.state <> 'DRAFT')";
    }

    static Inventory of(Connection database) throws SQLException {
        Map<String, Table> found = new LinkedHashMap<>();
        try (PreparedStatement query = database.prepareStatement("""
                        select c.relname,
                          array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                            and not a.attisdropped and a.attgenerated = '' and a.attidentity = '' order by a.attnum),
                          array(select a.attname::text from pg_index i, unnest(i.indkey::int2[]) with ordinality k(number, place)
                            join pg_attribute a on a.attnum = k.number
                            where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place),
                          array(select a.attname::text from pg_constraint f
                            join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
                            where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'person'::regclass)
                        from pg_class c
                        where c.relkind in ('r', 'p')
                          and c.relnamespace = (select relnamespace from pg_class where oid = 'collectivity'::regclass)
                          and c.relrowsecurity and exists
                          (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'collectivity_id' and not a.attisdropped)
                        order by 1""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.put(
                        rows.getString(1),
                        new Table(rows.getString(1), texts(rows, 2), texts(rows, 3), texts(rows, 4)));
            }
        }
        Map<String, List<String>> parents = parents(database);
        Set<Table> ordered = new LinkedHashSet<>();
        found.values().forEach(table -> add(table, found, parents, ordered));
        return new Inventory(new ArrayList<>(ordered));
    }

    private static Map<String, List<String>> parents(Connection database) throws SQLException {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        try (PreparedStatement query = database.prepareStatement("""
                        select distinct c.relname, p.relname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
                        where f.contype = 'f' and f.conrelid <> f.confrelid order by 1, 2""");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                parents.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return parents;
    }

    private static void add(
            Table table, Map<String, Table> found, Map<String, List<String>> parents, Set<Table> ordered) {
        for (String parent : parents.getOrDefault(table.name(), List.of())) {
            Table other = found.get(parent);
            if (other != null && !ordered.contains(other)) {
                add(other, found, parents, ordered);
            }
        }
        ordered.add(table);
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The columns of a table that belongs to nobody. */
    static List<String> columns(Connection database, String table) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select array(select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped)")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return texts(row, 1);
            }
        }
    }

    /** Those that are packed, parents first. */
    List<Table> packed() {
        return tables.stream().filter(table -> !table.isWithheld()).toList();
    }
}
