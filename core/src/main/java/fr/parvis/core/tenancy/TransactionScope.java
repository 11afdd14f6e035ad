package fr.parvis.core.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The fourth lock: tells PostgreSQL the scope when a transaction begins. The setting is local to the transaction, so that it
 * survives a transaction pooler and cannot stay behind on a pooled connection. An error here fails the transaction: the
 * connection is never handed on without its scope.
 */
@ApplicationScoped
class TransactionScope {

    private final DataSource database;
    private final Tenancy tenancy;

    TransactionScope(DataSource database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Scope scope = Arc.container().requestContext().isActive() ? tenancy.scope() : new Scope.Nobody();
        try (Connection connection = connection()) {
            if (scope instanceof Scope.Operator) {
                set(
                        connection,
                        "select set_config('app.collectivity', ?, true), set_config('role', 'parvis_operator', true)",
                        scope.setting());
            } else if (scope instanceof Scope.Perimeter perimeter) {
                set(
                        connection,
                        "select set_config('app.collectivity', ?, true), set_config('app.perimeter', ?, true),"
                                + " set_config('app.person', ?, true), set_config('role', 'parvis_agent', true)",
                        scope.setting(),
                        perimeter.named(),
                        perimeter.person().toString());
            } else if (!(scope instanceof Scope.Nobody)) {
                set(connection, "select set_config('app.collectivity', ?, true)", scope.setting());
            }
        } catch (SQLException | RuntimeException refused) {
            // Whoever began the transaction learns of it by this exception alone, and would leave it on the thread for
            // whatever that thread serves next.
            QuarkusTransaction.rollback();
            throw new IllegalStateException("The scope of the transaction could not be set", refused);
        }
    }

    /** The pool says that it is used up without the class of exception that stands for « try again ». */
    private Connection connection() throws SQLTransientConnectionException {
        try {
            return database.getConnection();
        } catch (SQLException none) {
            throw new SQLTransientConnectionException("No connection to the database", none);
        }
    }

    private static void set(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement setting = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                setting.setString(i + 1, values[i]);
            }
            setting.execute();
        }
    }
}
