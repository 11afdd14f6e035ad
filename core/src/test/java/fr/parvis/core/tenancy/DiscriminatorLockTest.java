package fr.parvis.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.transaction.RollbackException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.parvis.core.storage.SchemaRules;
import fr.parvis.core.storage.TenantRows;
import fr.parvis.core.storage.TestDatabase;

/** The third lock alone: what Hibernate filters while row security is switched off. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DiscriminatorLockTest {

    private static final String A = "hibernate-a";
    private static final String B = "hibernate-b";

    @Inject
    Session database;

    @BeforeAll
    static void takeTheFourthLockAway() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "hibernate-");
            TenantRows.seed(administrator, A, TenantRows.tables());
            TenantRows.seed(administrator, B, TenantRows.tables());
            rowSecurity(administrator, "disable");
        }
    }

    @AfterAll
    static void putTheFourthLockBack() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            rowSecurity(administrator, "enable");
            TenantRows.forget(administrator, "hibernate-");
        }
    }

    @Test
    void every_table_of_collectivities_is_mapped_with_its_tenant() throws SQLException {
        Set<String> mapped = database.getMetamodel().getEntities().stream()
                .filter(entity -> tenant(entity).isPresent())
                .map(DiscriminatorLockTest::table)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Connection administrator = TestDatabase.administrator()) {
            assertThat(mapped).isEqualTo(new TreeSet<>(SchemaRules.tenantTables(administrator)));
        }
    }

    @Test
    void without_the_other_lock_native_sql_would_show_the_neighbour() {
        assertThat(Tenancy.within(A, () -> owners("consultation"))).contains(A, B);
    }

    @Test
    void queries_see_their_own_collectivity() {
        for (EntityType<?> entity : tenantEntities()) {
            String owners = "select e." + tenant(entity).orElseThrow() + " from " + entity.getName() + " e";
            assertThat(Tenancy.within(A, () -> texts(owners)))
                    .as(entity.getName())
                    .hasSize(TenantRows.rows(table(entity)))
                    .containsOnly(A);
            assertThat(Tenancy.within(B, () -> texts(owners)))
                    .as(entity.getName())
                    .hasSize(TenantRows.rows(table(entity)))
                    .containsOnly(B);
            assertThat(Tenancy.in(new Scope.Nobody(), () -> texts(owners)))
                    .as(entity.getName())
                    .isEmpty();
        }
    }

    @Test
    void joins_see_their_own_collectivity() {
        String join = "select s.collectivityId from Submission s join Consultation c on 1 = 1 join Answer a on 1 = 1";
        assertThat(Tenancy.within(A, () -> texts(join))).containsExactly(A);
        String subquery = "select c.collectivityId from Consultation c where exists (select 1 from Question q)";
        assertThat(Tenancy.within(A, () -> texts(subquery))).containsExactly(A);
    }

    @Test
    void a_neighbours_row_is_not_found_by_its_id() {
        for (EntityType<?> entity : tenantEntities()) {
            String ids = "select e.id from " + entity.getName() + " e";
            if (entity.getName().equals("TownHall") || entity.getName().equals("Membership")) {
                continue;
            }
            Object idInB = Tenancy.within(B, () -> database.createQuery(ids, Object.class)
                    .setMaxResults(1)
                    .getSingleResult());
            assertThat(Tenancy.in(
                            new Scope.Within(A),
                            () -> database.find(entity.getJavaType(), idInB) == null ? "nothing" : "a row"))
                    .as(entity.getName())
                    .isEqualTo("nothing");
        }
    }

    @Test
    void bulk_changes_touch_their_own_collectivity() {
        for (EntityType<?> entity : tenantEntities()) {
            if (entity.getJavaType().isAnnotationPresent(Immutable.class) || !mayUpdate(table(entity))) {
                continue;
            }
            String column = entity.getSingularAttributes().stream()
                    .filter(attribute -> !attribute.isId() && !attribute.isVersion() && !attribute.isAssociation())
                    .map(SingularAttribute::getName)
                    .filter(name -> !name.equals("collectivityId"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            assertThat(changedBy("update %s e set e.%s = e.%s".formatted(entity.getName(), column, column)))
                    .as(entity.getName())
                    .isEqualTo(TenantRows.rows(table(entity)));
        }
    }

    @Test
    void bulk_deletions_touch_their_own_collectivity() {
        for (String entity : List.of("Answer", "Submission", "Question", "Follower", "Membership")) {
            assertThat(changedBy("delete from " + entity))
                    .as(entity)
                    .isEqualTo(TenantRows.rows(entity.toLowerCase(Locale.ROOT)));
        }
    }

    /** As many rows as change in A; the transaction is taken back. */
    private int changedBy(String change) {
        List<Integer> rows = new ArrayList<>();
        assertThatThrownBy(() -> Tenancy.run(new Scope.Within(A), () -> {
                    rows.add(database.createMutationQuery(change).executeUpdate());
                    QuarkusTransaction.setRollbackOnly();
                }))
                .hasCauseInstanceOf(RollbackException.class);
        return rows.get(0);
    }

    private boolean mayUpdate(String table) {
        return database.createNativeQuery("select has_table_privilege('" + table + "', 'UPDATE')", Boolean.class)
                .getSingleResult();
    }

    private List<String> owners(String table) {
        return database.createNativeQuery("select collectivity_id from " + table, String.class)
                .getResultList();
    }

    private List<String> texts(String query) {
        return database.createQuery(query, String.class).getResultList();
    }

    private List<EntityType<?>> tenantEntities() {
        List<EntityType<?>> entities = new ArrayList<>(database.getMetamodel().getEntities());
        entities.removeIf(entity -> tenant(entity).isEmpty());
        assertThat(entities).hasSizeGreaterThan(5);
        return entities;
    }

    private static Optional<String> tenant(EntityType<?> entity) {
        return Arrays.stream(entity.getJavaType().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(TenantId.class))
                .map(Field::getName)
                .findFirst();
    }

    private static String table(EntityType<?> entity) {
        return entity.getJavaType().getAnnotation(Table.class).name();
    }

    private static void rowSecurity(Connection administrator, String what) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            for (String table : SchemaRules.tenantTables(administrator)) {
                statement.execute("alter table " + table + " " + what + " row level security");
            }
        }
    }
}
