package fr.parvis.core.moving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * In whose name a transaction goes on. A commune is made, and unmade, in one transaction: its own rows with the rights of its
 * scope, the commune itself with those of the operator.
 */
final class As {

    private As() {}

    static void operator(Connection connection) throws SQLException {
        set(connection, "parvis_operator", "");
    }

    static void commune(Connection connection, String commune) throws SQLException {
        set(connection, "none", commune);
    }

    private static void set(Connection connection, String role, String commune) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement(
                "select set_config('role', ?, true), set_config('app.collectivity', ?, true)")) {
            setting.setString(1, role);
            setting.setString(2, commune);
            setting.execute();
        }
    }
}
