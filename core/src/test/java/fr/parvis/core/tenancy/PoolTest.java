package fr.parvis.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.transaction.Status;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.storage.TenantRows;
import fr.parvis.core.storage.TestDatabase;

/** What a pooled connection remembers of the scopes that used it: nothing, whatever went wrong. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PoolTest {

    private static final String A = "pool-a";
    private static final String B = "pool-b";

    @Inject
    AgroalDataSource pool;

    @Inject
    Session database;

    @Inject
    Tenancy tenancy;

    private int usualSize;
    private Duration usualWait = Duration.ZERO;

    @BeforeAll
    static void makeTwoCommunes() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "pool-");
            TenantRows.seed(administrator, A, TenantRows.tables());
            TenantRows.seed(administrator, B, TenantRows.tables());
        }
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            TenantRows.forget(administrator, "pool-");
        }
    }

    @BeforeEach
    void shrinkThePoolToOne() {
        var configuration = pool.getConfiguration().connectionPoolConfiguration();
        usualSize = configuration.maxSize();
        usualWait = configuration.acquisitionTimeout();
        patience(Duration.ofMillis(300));
        size(1);
        // Flushing happens behind our back, and so does what replaces a connection that a test has killed.
        while (!holdsOne()) {
            size(1);
        }
        patience(Duration.ofSeconds(30));
    }

    private boolean holdsOne() {
        try (Connection first = pool.getConnection()) {
            try (Connection second = pool.getConnection()) {
                return first == second;
            } catch (SQLException none) {
                return true;
            }
        } catch (SQLException notYet) {
            return false;
        }
    }

    @AfterEach
    void restoreThePool() {
        size(usualSize);
        patience(usualWait);
    }

    /** What a request may do to the one connection. */
    private enum Step {
        READ_A,
        READ_B,
        READ_AS_OPERATOR,
        READ_FOR_PORTAL,
        READ_AS_NOBODY,
        READ_WITHOUT_TRANSACTION,
        FAIL_IN_JAVA,
        FAIL_IN_SQL,
        FAIL_AS_OPERATOR,
        ROLL_BACK,
        STATEMENT_TIMES_OUT,
        SCOPE_IS_REFUSED,
        CONNECTION_IS_KILLED
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void no_interleaving_leaves_a_scope_behind(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Step> done = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Step step = Step.values()[random.nextInt(Step.values().length)];
            done.add(step);
            take(step);
            assertThat(QuarkusTransaction.getStatus())
                    .as("a transaction is left after %s", done)
                    .isEqualTo(Status.STATUS_NO_TRANSACTION);
            assertThat(tenancy.scope()).as("a scope is left after %s", done).isEqualTo(new Scope.Nobody());
            assertThat(leftOnTheConnection()).as("after %s", done).isEqualTo("nothing, as parvis_app, sees 0");
        }
    }

    private void take(Step step) {
        switch (step) {
            case READ_A -> assertThat(Tenancy.within(A, this::owners)).containsExactly(A);
            case READ_B -> assertThat(Tenancy.within(B, this::owners)).containsExactly(B);
            case READ_AS_OPERATOR ->
                assertThat(Tenancy.in(new Scope.Operator(), this::owners)).contains(A, B);
            case READ_FOR_PORTAL ->
                assertThat(Tenancy.in(new Scope.Portal(), this::owners)).doesNotContain(A, B);
            case READ_AS_NOBODY ->
                assertThat(Tenancy.in(new Scope.Nobody(), this::owners)).isEmpty();
            case READ_WITHOUT_TRANSACTION -> assertThat(owners()).isEmpty();
            case FAIL_IN_JAVA ->
                fails(new Scope.Within(A), () -> {
                    owners();
                    throw new IllegalArgumentException("a defect");
                });
            case FAIL_IN_SQL -> fails(new Scope.Within(A), () -> run("select 1 / 0"));
            case FAIL_AS_OPERATOR -> fails(new Scope.Operator(), () -> run("select text from answer"));
            case ROLL_BACK ->
                fails(new Scope.Within(B), () -> {
                    owners();
                    QuarkusTransaction.setRollbackOnly();
                });
            case STATEMENT_TIMES_OUT ->
                fails(new Scope.Within(A), () -> {
                    run("select set_config('statement_timeout', '10ms', true)");
                    run("select 1 from pg_sleep(1)");
                });
            // PostgreSQL takes no NUL in a text: the statement that sets the scope fails.
            case SCOPE_IS_REFUSED -> fails(new Scope.Within("\0"), () -> {});
            case CONNECTION_IS_KILLED ->
                fails(new Scope.Operator(), () -> run("select pg_terminate_backend(pg_backend_pid())"));
        }
    }

    @Test
    void an_error_in_the_scope_statement_fails_the_transaction_and_leaves_the_thread_clean() {
        List<String> reached = new ArrayList<>();
        assertThatThrownBy(() -> Tenancy.run(new Scope.Within("\0"), () -> reached.add("work")))
                .isNotNull();
        assertThat(reached).isEmpty();
        assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(Tenancy.within(A, this::owners)).containsExactly(A);
    }

    /** A pool that is used up must not poison the worker: what it serves next has nothing to do with it. */
    @Test
    void a_transaction_that_finds_no_connection_leaves_the_thread_clean() {
        Tenancy.run(new Scope.Within(A), () -> {
            assertThat(owners()).containsExactly(A);
            patience(Duration.ofMillis(300));
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::owners))
                    .hasStackTraceContaining("SQLTransientConnectionException");
            assertThat(owners()).containsExactly(A);
        });
        assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(Tenancy.within(B, this::owners)).containsExactly(B);
    }

    /** The reaper takes the connection back while its thread still runs; a neighbour may have it by then. */
    @Test
    void who_comes_back_after_the_transaction_timed_out_sees_nothing() throws Exception {
        ExecutorService neighbour = Executors.newSingleThreadExecutor();
        try {
            List<List<String>> seen = new ArrayList<>();
            assertThatThrownBy(() -> within(
                            A,
                            () -> QuarkusTransaction.requiringNew().timeout(1).call(() -> {
                                seen.add(owners());
                                // Until the reaper has been: the transaction is gone from under this thread.
                                while (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                                    LockSupport.parkNanos(1_000_000);
                                }
                                CountDownLatch holds = new CountDownLatch(1);
                                CountDownLatch looked = new CountDownLatch(1);
                                Future<List<String>> other = neighbour.submit(() -> Tenancy.within(B, () -> {
                                    List<String> owners = owners();
                                    holds.countDown();
                                    await(looked);
                                    owners.addAll(owners());
                                    return owners;
                                }));
                                await(holds);
                                try {
                                    seen.add(ownersOrRefusal());
                                } finally {
                                    looked.countDown();
                                    seen.add(other.get());
                                }
                                return holds;
                            })))
                    .hasMessageContaining("The transaction is not active");
            assertThat(seen.get(0)).containsExactly(A);
            assertThat(Set.copyOf(seen.get(1))).isSubsetOf(Set.of("refused"));
            assertThat(seen.get(2)).containsOnly(B);
        } finally {
            neighbour.shutdownNow();
        }
        assertThat(leftOnTheConnection()).isEqualTo("nothing, as parvis_app, sees 0");
    }

    @Test
    void requests_at_the_same_time_see_their_own_commune() throws InterruptedException, ExecutionException {
        size(3);
        ExecutorService requests = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String own = i % 2 == 0 ? A : B;
                boolean fails = i % 7 == 0;
                work.add(() -> {
                    try {
                        return Tenancy.within(own, () -> {
                            boolean before = owners().equals(List.of(own));
                            run("select 1 from pg_sleep(0.002)");
                            if (fails) {
                                throw new IllegalArgumentException(String.valueOf(before));
                            }
                            return before && owners().equals(List.of(own));
                        });
                    } catch (RuntimeException failed) {
                        return String.valueOf(failed).contains("true") || failed.getMessage() == null;
                    }
                });
            }
            for (Future<Boolean> request : requests.invokeAll(work)) {
                assertThat(request.get()).isTrue();
            }
        } finally {
            requests.shutdownNow();
        }
    }

    @Test
    void the_scope_does_not_change_inside_a_transaction() {
        Tenancy.run(new Scope.Within(A), () -> {
            assertThatThrownBy(() -> tenancy.enter(new Scope.Within(B))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> tenancy.enter(new Scope.Operator())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> tenancy.enter(new Scope.Nobody())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Tenancy.within(B, this::owners)).isInstanceOf(IllegalStateException.class);
            assertThat(tenancy.scope()).isEqualTo(new Scope.Within(A));
            assertThat(owners()).containsExactly(A);
        });
    }

    private void size(int most) {
        pool.getConfiguration().connectionPoolConfiguration().setMaxSize(most);
        pool.flush(FlushMode.GRACEFUL);
    }

    /** How long a request waits for the connection. */
    private void patience(Duration wait) {
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(wait);
    }

    private void fails(Scope scope, Runnable work) {
        assertThatThrownBy(() -> Tenancy.run(scope, work)).isNotNull();
    }

    private List<String> owners() {
        return new ArrayList<>(database.createNativeQuery(
                        "select collectivity_id from consultation where collectivity_id like 'pool-%' order by 1",
                        String.class)
                .getResultList());
    }

    private List<String> ownersOrRefusal() {
        try {
            return owners();
        } catch (RuntimeException refused) {
            return List.of("refused");
        }
    }

    private void run(String sql) {
        database.createNativeQuery(sql, Object.class).getResultList();
    }

    private static void within(String collectivity, Callable<?> work) throws Exception {
        Tenancy tenancy = Arc.container().instance(Tenancy.class).get();
        tenancy.enter(new Scope.Within(collectivity));
        try {
            work.call();
        } finally {
            tenancy.enter(new Scope.Nobody());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As the next user of the one connection finds it. */
    private String leftOnTheConnection() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(nullif(current_setting('app.collectivity', true), ''), 'nothing')
                          || ', as ' || current_user || ', sees ' || (select count(*) from consultation)""")) {
            row.next();
            return row.getString(1);
        }
    }
}
