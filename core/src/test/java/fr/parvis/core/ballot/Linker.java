package fr.parvis.core.ballot;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who may read all that a database holds, and wants to know who chose what. What is known of each voter grows by every
 * join on values that are equal, with the transaction that wrote a row ({@code xmin}) and its place on the disk among them; then
 * each known thing is tried against each column of the opened ballots, as equal values and as equal orders.
 */
public final class Linker {

    private static final String TRANSACTION = "xmin";
    private static final String PLACE = "ctid";

    /** By name; each row by column. */
    private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();

    public Linker(Connection database, String schema, String where) throws SQLException {
        List<String> names = new ArrayList<>();
        Set<String> ofCommunes = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select t.table_name, exists (select 1 from information_schema.columns c
                          where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'collectivity_id')
                        from information_schema.tables t where t.table_type = 'BASE TABLE' and t.table_schema = '%s'""".formatted(schema))) {
            while (found.next()) {
                names.add(found.getString(1));
                if (found.getBoolean(2)) {
                    ofCommunes.add(found.getString(1));
                }
            }
        }
        for (String name : names) {
            tables.put(name, rows(database, schema + "." + name, ofCommunes.contains(name) ? where : "true"));
        }
    }

    private static List<Map<String, String>> rows(Connection database, String table, String where) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select *, xmin::text as %s, row_number() over (order by ctid) as %s from %s where %s"
                                .formatted(TRANSACTION, PLACE, table, where))) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String value = found.getString(i);
                    if (value != null) {
                        row.put(columns.getColumnName(i), value);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * How many voters the best way names the choice of.
     *
     * @param way how, for whoever reads the report
     */
    public record Success(int voters, String way) {}

    /**
     * Tries everything.
     *
     * @param truth each voter's choice, all different
     * @param opened the table in which the choices lie, in the column {@code choice}
     */
    public Success best(Map<String, String> truth, String opened) {
        Map<String, Map<String, String>> known = gather(truth.keySet(), opened);
        Set<String> things = new HashSet<>();
        known.values().forEach(one -> things.addAll(one.keySet()));
        List<Map<String, String>> ballots = tables.getOrDefault(opened, List.of());
        Set<String> columns = new HashSet<>();
        ballots.forEach(row -> columns.addAll(row.keySet()));
        List<Success> tried = new ArrayList<>(List.of(new Success(0, "nothing")));
        for (String thing : things) {
            tried.add(right(truth, values(known, thing), thing + " is the choice"));
            for (String column : columns) {
                tried.add(right(truth, byValue(known, thing, ballots, column), thing + " = " + column));
                tried.add(right(
                        truth, byOrder(known, thing, ballots, column, false), thing + " in the order of " + column));
                tried.add(right(truth, byOrder(known, thing, ballots, column, true), thing + " against " + column));
            }
        }
        return Collections.max(tried, Comparator.comparingInt(Success::voters));
    }

    /** All that tables tell of each voter, however far. */
    private Map<String, Map<String, String>> gather(Set<String> voters, String opened) {
        Map<String, Map<String, String>> known = new HashMap<>();
        voters.forEach(voter -> known.put(voter, new HashMap<>(Map.of("voter", voter))));
        Set<String> rest = new HashSet<>(tables.keySet());
        rest.remove(opened);
        boolean more = true;
        while (more) {
            more = rest.removeIf(table -> join(known, table));
        }
        return known;
    }

    /** Adds a table by the first pair of columns that names one row for most voters. */
    private boolean join(Map<String, Map<String, String>> known, String table) {
        List<Map<String, String>> rows = tables.getOrDefault(table, List.of());
        Set<String> columns = new HashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.remove(PLACE);
        Set<String> things = new HashSet<>();
        known.values().forEach(one -> things.addAll(one.keySet()));
        for (String thing : things) {
            for (String column : columns) {
                Map<String, Map<String, String>> only = unique(rows, column);
                long named = known.values().stream()
                        .filter(one -> only.containsKey(one.getOrDefault(thing, "")))
                        .map(one -> one.get(thing))
                        .distinct()
                        .count();
                if (2 * named > known.size()) {
                    known.values().forEach(one -> only.getOrDefault(one.getOrDefault(thing, ""), Map.of())
                            .forEach((name, value) -> one.putIfAbsent(table + "." + name, value)));
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, Map<String, String>> unique(List<Map<String, String>> rows, String column) {
        Map<String, Map<String, String>> only = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Map<String, String> row : rows) {
            String value = row.get(column);
            if (value != null && only.put(value, row) != null) {
                twice.add(value);
            }
        }
        only.keySet().removeAll(twice);
        return only;
    }

    private static Map<String, String> values(Map<String, Map<String, String>> known, String thing) {
        Map<String, String> values = new HashMap<>();
        known.forEach((voter, one) -> {
            if (one.containsKey(thing)) {
                values.put(voter, one.get(thing));
            }
        });
        return values;
    }

    private static Map<String, String> byValue(
            Map<String, Map<String, String>> known, String thing, List<Map<String, String>> ballots, String column) {
        Map<String, Map<String, String>> only = unique(ballots, column);
        Map<String, String> guesses = new HashMap<>();
        values(known, thing)
                .forEach((voter, value) ->
                        guesses.put(voter, only.getOrDefault(value, Map.of()).getOrDefault("choice", "")));
        return guesses;
    }

    private static Map<String, String> byOrder(
            Map<String, Map<String, String>> known,
            String thing,
            List<Map<String, String>> ballots,
            String column,
            boolean backwards) {
        Map<String, String> values = values(known, thing);
        List<String> voters = new ArrayList<>(values.keySet());
        voters.sort(Comparator.comparing(voter -> values.getOrDefault(voter, ""), Linker::compare));
        List<Map<String, String>> order = new ArrayList<>(ballots);
        order.sort(Comparator.comparing(row -> row.getOrDefault(column, ""), Linker::compare));
        if (backwards) {
            Collections.reverse(order);
        }
        Map<String, String> guesses = new HashMap<>();
        for (int i = 0; i < Math.min(voters.size(), order.size()); i++) {
            guesses.put(voters.get(i), order.get(i).getOrDefault("choice", ""));
        }
        return guesses;
    }

    private static Success right(Map<String, String> truth, Map<String, String> guesses, String way) {
        int voters = 0;
        for (Map.Entry<String, String> guess : guesses.entrySet()) {
            if (guess.getValue().equals(truth.get(guess.getKey()))) {
                voters++;
            }
        }
        return new Success(voters, way);
    }

    /** Numbers as numbers. */
    private static int compare(String one, String other) {
        boolean numbers = one.matches("\\d{1,18}") && other.matches("\\d{1,18}");
        return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    }
}
