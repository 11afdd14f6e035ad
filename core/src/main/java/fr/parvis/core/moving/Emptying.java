package fr.parvis.core.moving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import fr.parvis.core.moving.Inventory.Table;

/** Deletes all rows of the collectivity in scope, whatever tables there are; the row policies say when that may be. */
public final class Emptying {

    private Emptying() {}

    /**
     * Deletes what belongs to it, and the sessions of who works there.
     *
     * @return how many rows
     */
    static long of(Connection connection, String collectivity) throws SQLException {
        return rows(connection, collectivity)
                + delete(connection, "delete from session where collectivity_id = ?", collectivity);
    }

    /**
     * Deletes what belongs to it; who works there stays signed in.
     *
     * @return how many rows
     */
    public static long rows(Connection connection, String collectivity) throws SQLException {
        List<Table> tables = new ArrayList<>(Inventory.of(connection).tables());
        Collections.reverse(tables);
        long rows = 0;
        for (Table table : tables) {
            rows += delete(connection, "delete from " + table.name() + " where collectivity_id = ?", collectivity);
        }
        return rows;
    }

    /**
     * Deletes a sandbox, itself included, if there is one.
     *
     * @return how many rows
     */
    public static long ofSandbox(Connection connection, String sandbox) throws SQLException {
        return of(connection, sandbox) + delete(connection, "delete from collectivity where id = ?", sandbox);
    }

    private static long delete(Connection connection, String sql, String collectivity) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, collectivity);
            return statement.executeUpdate();
        }
    }
}
