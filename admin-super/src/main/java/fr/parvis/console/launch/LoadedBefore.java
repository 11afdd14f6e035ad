package fr.parvis.console.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import fr.parvis.core.storage.EmbeddedServer;

/** Whether a demonstration was loaded before: wholly, or it is loaded anew, since half of it would look like a defect. */
final class LoadedBefore {

    private LoadedBefore() {}

    /** Looks at the database of a demonstration, and drops it when its loading was cut off. */
    static boolean orNothing(EmbeddedServer server, String database) {
        try (Connection postgres = server.administrator("postgres");
                Statement statement = postgres.createStatement()) {
            if (!holds(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                return false;
            }
            boolean loaded = isLoaded(server, database);
            if (!loaded) {
                statement.execute("drop database " + database);
            }
            return loaded;
        } catch (SQLException e) {
            throw new Refusal("La démonstration ne peut pas être relue\u00a0: " + e.getMessage(), e);
        }
    }

    private static boolean isLoaded(EmbeddedServer server, String database) throws SQLException {
        try (Connection inside = server.administrator(database);
                Statement statement = inside.createStatement()) {
            return holds(statement, "select 1 where to_regclass('public.demonstration') is not null")
                    && holds(statement, "select 1 from demonstration where loaded_at is not null");
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
