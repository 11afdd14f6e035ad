package fr.parvis.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the row policies let {@code parvis_app} do, with nothing of Parvis in between: every table of collectivities, every
 * kind of statement, every state of the setting. Rows of {@code matrix-a} are asked for; {@code matrix-b} is the neighbour.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TableMatrixTest {

    private static final String A = "matrix-a";
    private static final String B = "matrix-b";

    /** What is deleted on its day, or with a commune that leaves, and otherwise never. */
    private static final Set<String> KEPT_UNTIL_DUE = Set.of(
            "announced",
            "ballot",
            "ballot_box",
            "daily_head",
            "help_request",
            "invitation",
            "journal",
            "journal_link",
            "message",
            "offer",
            "opened",
            "paper_record",
            "paper_sheet",
            "reason",
            "roll",
            "seal",
            "shared",
            "signature",
            "town_hall",
            "visit",
            "voter");

    private static final String REFUSED = "42501";
    private static final String FOREIGN_KEY = "23503";

    /** What {@code app.collectivity} is. */
    enum Setting {
        UNSET(null),
        EMPTY(""),
        EVERYWHERE("*"),
        PATTERN("%"),
        WRONG(B),
        RIGHT(A);

        private final @Nullable String value;

        Setting(@Nullable String value) {
            this.value = value;
        }
    }

    private static @Nullable Connection shared;

    @BeforeAll
    static void makeTwoCommunes() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "matrix-");
            TenantRows.seed(administrator, A, TenantRows.tables());
            TenantRows.seed(administrator, B, TenantRows.tables());
            for (String table : SchemaRules.tenantTables(administrator)) {
                Set<String> parents = new LinkedHashSet<>(TenantRows.parentsFirst(administrator, Set.of(table)));
                parents.remove(table);
                TenantRows.seed(administrator, without(table), parents);
            }
        }
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        shared().close();
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "matrix-");
        }
    }

    static List<Arguments> tables() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            return SchemaRules.tenantTables(administrator).stream()
                    .flatMap(table -> Stream.of(Setting.values()).map(setting -> Arguments.of(table, setting)))
                    .toList();
        }
    }

    static List<Arguments> references() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            return TenantRows.references(administrator).stream()
                    .flatMap(reference -> Stream.of(Setting.values())
                            .map(setting -> Arguments.of(reference.child(), reference.parent(), setting)))
                    .toList();
        }
    }

    @Test
    void every_table_of_the_catalog_has_its_row_here() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            assertThat(TenantRows.tables()).isEqualTo(new TreeSet<>(SchemaRules.tenantTables(administrator)));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void reading_shows_the_rows_of_the_setting(String table, Setting setting) throws SQLException {
        // What other tests published is there for the portal.
        String query = "select distinct collectivity_id from " + table
                + (setting == Setting.EVERYWHERE ? " where collectivity_id like 'matrix-%'" : "");
        as(setting, statement -> assertThat(texts(statement, query))
                .isEqualTo(
                        switch (setting) {
                            case RIGHT -> List.of(A);
                            case WRONG -> List.of(B);
                            case UNSET, EMPTY, EVERYWHERE, PATTERN -> List.of();
                        }));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_row_is_written_under_its_own_setting_only(String table, Setting setting) throws SQLException {
        String tenant = without(table);
        String insert = TenantRows.insert(table, tenant);
        as(setting == Setting.RIGHT ? tenant : setting.value, statement -> {
            if (setting == Setting.RIGHT && may(statement, table, "INSERT")) {
                assertThat(statement.executeUpdate(insert)).isEqualTo(1);
            } else {
                assertFails(REFUSED, () -> statement.executeUpdate(insert));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void changing_everything_changes_the_rows_of_the_setting(String table, Setting setting) throws SQLException {
        changes(table, setting, "UPDATE", "update " + table + " set collectivity_id = collectivity_id");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void deleting_everything_deletes_the_rows_of_the_setting(String table, Setting setting) throws SQLException {
        changes(table, setting, "DELETE", "delete from " + table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_row_moves_to_a_neighbour(String table, Setting setting) throws SQLException {
        String move = "update %s set collectivity_id = '%s' where collectivity_id = '%s'".formatted(table, B, A);
        as(setting, statement -> {
            if (setting == Setting.RIGHT || !may(statement, table, "UPDATE")) {
                assertFails(REFUSED, () -> statement.executeUpdate(move));
            } else {
                assertThat(statement.executeUpdate(move)).isZero();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("references")
    void no_row_points_to_a_neighbours(String table, String parent, Setting setting) throws SQLException {
        String tenant = without(table);
        String insert = TenantRows.insert(table, tenant, other -> other.equals(parent) ? B : tenant);
        as(
                setting == Setting.RIGHT ? tenant : setting.value,
                statement -> assertFails(
                        setting == Setting.RIGHT ? FOREIGN_KEY : REFUSED, () -> statement.executeUpdate(insert)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void an_upsert_reaches_no_row_of_a_neighbour(String table, Setting setting) throws SQLException {
        String insert = TenantRows.insert(table, A) + " on conflict ";
        as(setting, statement -> {
            String update =
                    insert + "(" + primaryKey(statement, table) + ") do update set collectivity_id = '" + A + "'";
            if (setting == Setting.RIGHT && may(statement, table, "UPDATE")) {
                assertThat(statement.executeUpdate(update)).isEqualTo(1);
            } else {
                assertFails(REFUSED, () -> statement.executeUpdate(update));
            }
        });
        as(setting, statement -> {
            if (setting == Setting.RIGHT && may(statement, table, "INSERT")) {
                assertThat(statement.executeUpdate(insert + "do nothing")).isZero();
            } else {
                assertFails(REFUSED, () -> statement.executeUpdate(insert + "do nothing"));
            }
        });
    }

    @Test
    void the_portal_sees_what_is_published_and_changes_nothing() throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement publishing = administrator.createStatement()) {
            String publish = """
                    update consultation set title = 'Éteindre ?', address = 'eteindre', published_at = now(), opens_at = now(),
                      closes_at = now() + interval '1 day' where collectivity_id = '%s'""".formatted(B);
            assertThat(publishing.executeUpdate(publish)).isEqualTo(1);
        }
        as(Setting.EVERYWHERE, statement -> {
            assertThat(texts(
                            statement,
                            "select collectivity_id from consultation where collectivity_id like 'matrix-%'"))
                    .containsExactly(B);
            assertThat(statement.executeUpdate("update consultation set reason = ''"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from consultation")).isZero();
        });
        try (Connection administrator = TestDatabase.administrator();
                Statement takingBack = administrator.createStatement()) {
            takingBack.execute("update consultation set published_at = null where collectivity_id = '%s'".formatted(B));
        }
    }

    @Test
    void the_application_cannot_switch_the_policies_off() throws SQLException {
        as(Setting.RIGHT, statement -> {
            // Says: fail rather than filter.
            statement.execute("set local row_security = off");
            assertFails(REFUSED, () -> statement.executeQuery("select * from answer"));
        });
        for (String way : List.of(
                "alter table answer disable row level security",
                "drop policy tenant on answer",
                "set local role parvis_owner",
                "set local session_replication_role = replica",
                "truncate answer")) {
            as(Setting.RIGHT, statement -> assertFails(REFUSED, () -> statement.execute(way)));
        }
    }

    /** The operator counts participation; it does not read what was answered, nor write in a commune's name. */
    @Test
    void the_operator_neither_reads_answers_nor_changes_consultations() throws SQLException {
        for (String refused : List.of(
                "select * from answer",
                "select * from question",
                "select * from choice",
                "select id from submission",
                "select voter from submission",
                "update submission set state = 'COUNTED'",
                "update consultation set title = ''",
                "delete from consultation",
                "update journal set detail = ''",
                "delete from journal")) {
            as(Setting.EMPTY, statement -> {
                statement.execute("set local role parvis_operator");
                assertFails(REFUSED, () -> statement.execute(refused));
            });
        }
        as(Setting.EMPTY, statement -> {
            statement.execute("set local role parvis_operator");
            assertThat(texts(
                            statement,
                            "select collectivity_id from submission where collectivity_id like 'matrix-_' order by 1"))
                    .containsExactly(A, B);
        });
    }

    static List<String> tablesOfAgents() throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            return texts(
                    statement,
                    "select relname from pg_class where relkind in ('r', 'p') and exists (select from pg_attribute"
                            + " where attrelid = pg_class.oid and attname = 'collectivity_id'"
                            + " and has_column_privilege('parvis_agent', pg_class.oid, attnum, 'select'))"
                            + " and relrowsecurity order by 1");
        }
    }

    /** Of whoever serves some communes only: A's rows where A is theirs, and none where nothing was set. */
    @ParameterizedTest
    @MethodSource("tablesOfAgents")
    void an_agent_sees_the_rows_of_the_perimeter(String table) throws SQLException {
        String rows = "select distinct collectivity_id from " + table + " order by 1";
        for (var expected : Map.of(
                        A,
                        List.of(A),
                        "matrix-x " + A,
                        List.of(A),
                        "matrix-",
                        List.of(),
                        "%",
                        List.of(),
                        "*",
                        List.of(),
                        "",
                        List.of())
                .entrySet()) {
            as(Setting.EMPTY, statement -> {
                statement.execute("select set_config('app.perimeter', '" + expected.getKey() + "', true)");
                statement.execute("set local role parvis_agent");
                assertThat(texts(statement, rows)).as(expected.getKey()).isEqualTo(expected.getValue());
            });
        }
        as(Setting.RIGHT, statement -> {
            statement.execute("set local role parvis_agent");
            assertThat(texts(statement, rows)).isEmpty();
        });
    }

    @Test
    void an_agent_writes_for_the_perimeter_only() throws SQLException {
        String journal = "insert into journal (collectivity_id, at, actor, action) values ('%s', now(), 'AGENT', 'x')";
        for (String refused : List.of(
                journal.formatted(B),
                "update collectivity set palette = 'x'",
                "update consultation set title = ''",
                "delete from message",
                "update message set recipient = ''",
                "update journal set detail = ''",
                "insert into membership (collectivity_id, person_id, role, created_at) select '" + A
                        + "', id, 'MAYOR', now() from person limit 1",
                "update fleet set texts = 0",
                "update fleet_count set texts = 0",
                "select * from portfolio",
                "select * from answer",
                "select * from departure")) {
            asAgentOfA(statement -> assertFails(REFUSED, () -> statement.execute(refused)));
        }
        asAgentOfA(statement -> {
            assertThat(statement.executeUpdate(journal.formatted(A))).isEqualTo(1);
            assertThat(statement.executeUpdate("update message set tries = 0")).isEqualTo(TenantRows.rows("message"));
        });
    }

    private static void asAgentOfA(Work work) throws SQLException {
        as(Setting.EMPTY, statement -> {
            statement.execute("select set_config('app.perimeter', '" + A + "', true)");
            statement.execute("set local role parvis_agent");
            work.with(statement);
        });
    }

    private static void changes(String table, Setting setting, String privilege, String change) throws SQLException {
        as(setting, statement -> {
            if (!may(statement, table, privilege)) {
                assertFails(REFUSED, () -> statement.executeUpdate(change));
                return;
            }
            // A choice that was chosen stays as long as its answers.
            if (table.equals("choice")) {
                statement.executeUpdate("delete from answer");
            }
            boolean own = setting == Setting.RIGHT || setting == Setting.WRONG;
            // One with a ballot box stays: what was cast does not go with it.
            if (own && table.equals("consultation") && privilege.equals("DELETE")) {
                assertFails(FOREIGN_KEY, () -> statement.executeUpdate(change));
                return;
            }
            boolean kept = privilege.equals("DELETE") && KEPT_UNTIL_DUE.contains(table);
            assertThat(statement.executeUpdate(change)).isEqualTo(own && !kept ? TenantRows.rows(table) : 0);
        });
    }

    /** A commune that has everything that a row of the table points to, but no such row. */
    private static String without(String table) {
        return "matrix-no-" + table.replace('_', '-');
    }

    private static boolean may(Statement statement, String table, String privilege) throws SQLException {
        return texts(statement, "select has_table_privilege('%s', '%s')".formatted(table, privilege))
                .equals(List.of("t"));
    }

    private static String primaryKey(Statement statement, String table) throws SQLException {
        return String.join(
                ",",
                texts(
                        statement,
                        "select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)"
                                + " where indisprimary and indrelid = '%s'::regclass".formatted(table)));
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void assertFails(String state, ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .as(refused.getMessage())
                        .isEqualTo(state));
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private static void as(Setting setting, Work work) throws SQLException {
        as(setting.value, work);
    }

    private static void as(@Nullable String setting, Work work) throws SQLException {
        if (setting == null) {
            // Of its own: on a connection that ever had the setting it is empty rather than unset.
            try (Connection fresh = TestDatabase.application()) {
                fresh.setAutoCommit(false);
                with(fresh, work);
            }
        } else {
            with(shared(), statement -> {
                statement.execute("select set_config('app.collectivity', '" + setting + "', true)");
                work.with(statement);
            });
        }
    }

    private static void with(Connection application, Work work) throws SQLException {
        try (Statement statement = application.createStatement()) {
            work.with(statement);
        } finally {
            application.rollback();
        }
    }

    private static Connection shared() throws SQLException {
        Connection application = shared;
        if (application == null) {
            application = TestDatabase.application();
            application.setAutoCommit(false);
            shared = application;
        }
        return application;
    }
}
