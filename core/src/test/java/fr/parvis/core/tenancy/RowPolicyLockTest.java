package fr.parvis.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.parvis.core.storage.SchemaRules;
import fr.parvis.core.storage.TenantRows;
import fr.parvis.core.storage.TestDatabase;

/** The fourth lock alone: what PostgreSQL filters where Hibernate filters nothing, in native SQL and for its root tenant. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RowPolicyLockTest {

    private static final String A = "policy-a";
    private static final String B = "policy-b";

    @Inject
    Session database;

    @BeforeAll
    static void makeTwoCommunes() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "policy-");
            TenantRows.seed(administrator, A, TenantRows.tables());
            TenantRows.seed(administrator, B, TenantRows.tables());
        }
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "policy-");
        }
    }

    @Test
    void native_queries_see_their_own_collectivity() {
        for (String table : TenantRows.tables()) {
            assertThat(Tenancy.within(A, () -> owners(table))).as(table).containsOnly(A);
            assertThat(Tenancy.within(B, () -> owners(table))).as(table).containsOnly(B);
            assertThat(Tenancy.in(new Scope.Nobody(), () -> owners(table)))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void the_scope_holds_in_a_transaction_within_a_transaction() {
        Tenancy.run(new Scope.Within(A), () -> {
            assertThat(owners("answer")).containsExactly(A);
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(owners("answer")).containsExactly(A));
            QuarkusTransaction.suspendingExisting()
                    .run(() -> assertThat(owners("answer")).isEmpty());
            assertThat(owners("answer")).containsExactly(A);
        });
    }

    @Test
    void the_portal_for_which_hibernate_filters_nothing_sees_what_is_published_only() {
        Tenancy.run(new Scope.Portal(), () -> {
            for (String entity : List.of("Answer", "Submission", "Question", "JournalEntry", "Message", "Invitation")) {
                assertThat(database.createQuery("select count(e) from " + entity + " e", Long.class)
                                .getSingleResult())
                        .as(entity)
                        .isZero();
            }
            assertThat(database.createQuery(
                                    "select count(c) from Consultation c where c.publishedAt is null", Long.class)
                            .getSingleResult())
                    .isZero();
        });
    }

    @Test
    void the_operator_counts_participation_and_reads_no_answer() {
        Tenancy.run(new Scope.Operator(), () -> {
            assertThat(owners("submission")).contains(A, B);
            assertThat(owners("membership")).contains(A, B);
        });
        for (String table : List.of("answer", "question", "choice")) {
            assertThatThrownBy(() -> Tenancy.in(new Scope.Operator(), () -> owners(table)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void native_changes_touch_their_own_collectivity() {
        int changed = Tenancy.within(A, () -> database.createNativeMutationQuery("update choice set label = 'Oui'")
                .executeUpdate());
        assertThat(changed).isEqualTo(1);
        assertThat(Tenancy.within(B, () -> database.createNativeQuery("select label from choice", String.class)
                        .getSingleResult()))
                .isEqualTo("Pour");
    }

    @Test
    void nothing_is_written_for_a_neighbour() {
        assertThatThrownBy(() -> Tenancy.within(
                        A, () -> database.createNativeMutationQuery("update choice set collectivity_id = '" + B + "'")
                                .executeUpdate()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> Tenancy.in(new Scope.Nobody(), () -> database.createNativeMutationQuery(
                                "insert into town_hall (collectivity_id) values ('" + A + "')")
                        .executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void outside_any_transaction_nothing_is_visible() {
        Tenancy.run(new Scope.Within(A), () -> QuarkusTransaction.suspendingExisting()
                .run(() -> {
                    for (String table : TenantRows.tables()) {
                        assertThat(owners(table)).as(table).isEmpty();
                    }
                }));
    }

    @Test
    void the_tables_of_this_test_are_those_of_the_catalog() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            assertThat(TenantRows.tables()).containsAll(SchemaRules.tenantTables(administrator));
        }
    }

    private List<String> owners(String table) {
        return database.createNativeQuery("select collectivity_id from " + table, String.class)
                .getResultList();
    }
}
