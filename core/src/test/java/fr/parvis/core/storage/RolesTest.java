package fr.parvis.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest {

    @BeforeEach
    void the_owner_makes_a_table() throws Exception {
        try (Connection owner = TestDatabase.owner()) {
            execute(owner, "create table roles_test (word text)");
            execute(owner, "grant select on roles_test to " + Roles.OPERATOR);
        }
    }

    @AfterEach
    void remove() throws Exception {
        try (Connection owner = TestDatabase.owner()) {
            execute(owner, "drop table roles_test");
        }
    }

    @Test
    void neither_role_of_parvis_bypasses_row_security() throws Exception {
        try (Connection administrator = TestDatabase.administrator()) {
            assertThat(
                            text(
                                    administrator,
                                    "select count(*) from pg_roles where rolname like 'parvis%' and (rolsuper or rolbypassrls)"))
                    .isEqualTo("0");
        }
    }

    @Test
    void the_application_has_the_operators_rights_only_while_it_wears_the_role() throws Exception {
        try (Connection application = TestDatabase.application()) {
            assertDenied(application, "select * from roles_test");
            execute(application, "set role " + Roles.OPERATOR);
            execute(application, "select * from roles_test");
            execute(application, "reset role");
            assertDenied(application, "select * from roles_test");
        }
    }

    @Test
    void the_application_makes_no_table() throws Exception {
        try (Connection application = TestDatabase.application()) {
            assertDenied(application, "create table mine (word text)");
            assertDenied(application, "create schema mine");
            assertDenied(application, "set role " + Roles.OWNER);
        }
    }

    @Test
    void preparing_again_changes_nothing() throws Exception {
        Roles.prepare(TestDatabase.server(), TestDatabase.NAME);
        the_application_has_the_operators_rights_only_while_it_wears_the_role();
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
