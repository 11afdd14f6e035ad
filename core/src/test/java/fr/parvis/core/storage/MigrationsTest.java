package fr.parvis.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class MigrationsTest {

    private final Migrations migrations;

    MigrationsTest(Migrations migrations) {
        this.migrations = migrations;
    }

    @AfterEach
    void as_before() throws SQLException {
        change("delete from databasechangelog where id = '9999-newer'");
        change("update databasechangelog set id = '0001-collectivity' where id = '0001-renamed'");
    }

    @Test
    void a_database_of_this_version_misses_nothing_and_holds_nothing_more() {
        assertThat(migrations.missing()).isEmpty();
        assertThat(migrations.unknown()).isEmpty();
    }

    @Test
    void a_changeset_of_a_newer_version_is_noticed() throws SQLException {
        change("""
                insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
                values ('9999-newer', 'parvis', 'db/9999-newer.sql', now(), 9999, 'EXECUTED')""");
        assertThat(migrations.unknown()).containsExactly("9999-newer");
    }

    @Test
    void a_process_that_waits_for_a_migration_is_not_ready() throws SQLException {
        change("update databasechangelog set id = '0001-renamed' where id = '0001-collectivity'");
        assertThat(migrations.missing()).containsExactly("0001-collectivity");
        assertThat(new MigrationsHealth(migrations).call().getStatus().name()).isEqualTo("DOWN");
    }

    private static void change(String sql) throws SQLException {
        try (Connection owner = TestDatabase.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
