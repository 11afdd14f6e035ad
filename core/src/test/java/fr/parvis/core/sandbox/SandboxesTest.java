package fr.parvis.core.sandbox;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Rush;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.notice.Dispatch;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.SchemaRules;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SandboxesTest {

    @Inject
    Sandboxes sandboxes;

    @Inject
    Directory directory;

    @Inject
    Presence presence;

    @Inject
    Invitations invitations;

    @Inject
    Dispatch dispatch;

    @Inject
    Session database;

    @Inject
    Clock clock;

    private final Place place = aCommune("La Réole").open();

    @Test
    void it_looks_like_the_commune_and_has_something_in_each_state() {
        AConsultation.anOpinion("Une vraie question ?").publishedIn(place);
        Map<String, Long> before = rows(place.id());
        String sandbox = sandboxes.enter(place.id());
        assertThat(directory.withId(sandbox)).hasValueSatisfying(found -> assertThat(found)
                .returns(true, Place::isSandbox)
                .returns(place.name(), Place::name)
                .returns(place.palette(), Place::palette)
                .returns(place.path() + "-essai", Place::path));
        Map<Phase, List<Consultation>> there = new TreeMap<>();
        Tenancy.within(sandbox, Consultation::all)
                .forEach(one -> there.computeIfAbsent(one.phase(clock.instant()), phase -> new ArrayList<>())
                        .add(one));
        assertThat(there).containsOnlyKeys(Phase.OPEN, Phase.CLOSED, Phase.ANSWERED);
        assertThat(count("submission where state = 'COUNTED'", sandbox)).isEqualTo(37 + 52 + 64);
        assertThat(count("answer where reading = 'TO_READ'", sandbox)).isPositive();
        Map<String, Long> after = rows(place.id());
        assertThat(after.remove("journal")).isEqualTo(before.remove("journal") + 1);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void those_who_press_at_once_open_one() {
        Rush.atOnce(4, () -> sandboxes.enter(place.id()));
        assertThat(count("consultation where true", SandboxId.of(place.id()))).isEqualTo(3);
    }

    @Test
    void neither_the_operator_nor_the_portal_sees_a_row_of_it() throws SQLException {
        String sandbox = sandboxes.enter(place.id());
        write(sandbox, "mairie@example.org");
        for (String table : readable("parvis_operator")) {
            assertThat(Tenancy.in(new Scope.Operator(), () -> seen(table)))
                    .as(table)
                    .isZero();
        }
        for (String table : List.of("consultation", "shared")) {
            assertThat(Tenancy.in(new Scope.Portal(), () -> seen(table)))
                    .as(table)
                    .isZero();
        }
        for (Scope scope : List.of(new Scope.Operator(), new Scope.Portal())) {
            assertThat(Tenancy.in(scope, () -> Collectivity.withId(sandbox))).isEmpty();
        }
    }

    @Test
    void no_letter_leaves_it() {
        String sandbox = sandboxes.enter(place.id());
        write(sandbox, "voisine@example.org");
        assertThat(Tenancy.within(sandbox, () -> Message.shownInSandbox(10)))
                .singleElement()
                .returns("voisine@example.org", Message::recipient)
                .returns(Message.State.DROPPED, Message::state);
        Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery("delete from message")
                .executeUpdate());
        dispatch.sendAll();
        assertThat(Tenancy.within(sandbox, () -> Message.shownInSandbox(10))).hasSize(1);
        assertThatThrownBy(() -> sql("update message set state = 'WAITING' where collectivity_id = '" + sandbox + "'"))
                .hasMessageContaining("message_of_a_sandbox");
    }

    @Test
    void it_begins_anew_as_on_the_first_day_and_the_commune_keeps_all() {
        AConsultation.anOpinion("Une vraie question ?").publishedIn(place).answered(3, "q1", "1");
        String sandbox = sandboxes.enter(place.id());
        Map<String, Long> first = rows(sandbox);
        write(sandbox, "voisine@example.org");
        AConsultation.anOpinion("Un essai ?")
                .publishedIn(directory.withId(sandbox).orElseThrow());
        Worker.mayorOf(place);
        Map<String, Long> commune = rows(place.id());
        sandboxes.reset(place.id());
        assertThat(rows(sandbox)).isEqualTo(first);
        commune.merge("journal", 1L, Long::sum);
        assertThat(rows(place.id())).isEqualTo(commune);
    }

    @Test
    void it_ends_when_nobody_has_entered_for_ninety_days() {
        String sandbox = sandboxes.enter(place.id());
        TheClock.isAheadBy(Sandboxes.IDLE.minusDays(1));
        sandboxes.endIdle();
        assertThat(sandboxes.isOpen(place.id())).isTrue();
        sandboxes.enter(place.id());
        TheClock.isAheadBy(Sandboxes.IDLE.plus(Duration.ofDays(30)));
        sandboxes.endIdle();
        assertThat(sandboxes.isOpen(place.id())).isTrue();
        TheClock.isAheadBy(Sandboxes.IDLE.multipliedBy(2));
        sandboxes.endIdle();
        assertThat(sandboxes.isOpen(place.id())).isFalse();
        assertThat(rows(sandbox).values()).containsOnly(0L);
        assertThat(count("journal where action = 'sandbox ended'", place.id())).isOne();
        assertThat(sandboxes.enter(place.id())).isEqualTo(sandbox);
    }

    /** Both have found that it is due; what they delete is held until both wait. */
    @Test
    void it_is_ended_and_told_once_by_two_processes() throws Exception {
        String sandbox = sandboxes.enter(place.id());
        TheClock.isAheadBy(Sandboxes.IDLE.plusDays(1));
        ExecutorService processes = Executors.newFixedThreadPool(2);
        List<Future<?>> ends = new ArrayList<>();
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            statement.execute("select from collectivity where id = '" + sandbox + "' for update");
            for (int i = 0; i < 2; i++) {
                ends.add(processes.submit(sandboxes::endIdle));
            }
            TestDatabase.untilWaiting(2);
            administrator.rollback();
        }
        for (Future<?> end : ends) {
            end.get();
        }
        processes.shutdown();
        assertThat(count("journal where action = 'sandbox ended'", place.id())).isOne();
    }

    @Test
    void it_ends_after_half_a_year_whoever_comes() {
        sandboxes.enter(place.id());
        for (int days = 60; days <= 180; days += 60) {
            TheClock.isAheadBy(Duration.ofDays(days));
            sandboxes.enter(place.id());
        }
        sandboxes.endIdle();
        assertThat(sandboxes.isOpen(place.id())).isTrue();
        TheClock.isAheadBy(Sandboxes.LASTS.plusDays(1));
        sandboxes.endIdle();
        assertThat(sandboxes.isOpen(place.id())).isFalse();
    }

    @Test
    void it_stands_as_its_commune_does() {
        String sandbox = sandboxes.enter(place.id());
        presence.stand(place.id(), Standing.SUSPENDED, "");
        assertThat(directory.withId(sandbox).orElseThrow().isOpen()).isFalse();
        presence.stand(place.id(), Standing.OPEN, "");
        assertThat(directory.withId(sandbox).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_commune_begins_and_ends_no_sandbox_of_another() {
        Place neighbour = aCommune("Bassens").open();
        String sandbox = sandboxes.enter(neighbour.id());
        assertThat(Tenancy.within(
                        place.id(), () -> database.createNativeMutationQuery("delete from collectivity where id = :id")
                                .setParameter("id", sandbox)
                                .executeUpdate()))
                .isZero();
        for (String id : List.of(SandboxId.of(place.id()), "33999")) {
            assertThatThrownBy(() -> Tenancy.within(neighbour.id(), () -> database.createNativeMutationQuery(
                                    "insert into collectivity (id, kind, parent_id, name, liaison, address, search, palette, created_at)"
                                            + " values (:id, 'SANDBOX', 'x', 'x', 0, 'x-x-x', '', 'vigne', now())")
                            .setParameter("id", id)
                            .executeUpdate()))
                    .hasStackTraceContaining("row-level security");
        }
    }

    private void write(String sandbox, String address) {
        Tenancy.run(
                new Scope.Within(sandbox),
                () -> invitations.invite(
                        Collectivity.withId(sandbox).orElseThrow(),
                        new Email(address),
                        Role.SECRETARY,
                        "http://localhost/mairie/invitation/"));
    }

    private Long seen(String table) {
        return database.createNativeQuery(
                        "select count(collectivity_id) from " + table + " where collectivity_id like 'essai-%'",
                        Long.class)
                .getSingleResult();
    }

    private static List<String> readable(String role) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            List<String> readable = new ArrayList<>();
            for (String table : SchemaRules.tenantTables(administrator)) {
                try (ResultSet may = statement.executeQuery(
                        "select has_column_privilege('" + role + "', '" + table + "', 'collectivity_id', 'select')")) {
                    may.next();
                    if (may.getBoolean(1)) {
                        readable.add(table);
                    }
                }
            }
            assertThat(readable).contains("message", "consultation", "submission", "journal");
            return readable;
        }
    }

    /** How many rows each table has of a collectivity. */
    private static Map<String, Long> rows(String collectivity) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection administrator = TestDatabase.administrator()) {
            for (String table : SchemaRules.tenantTables(administrator)) {
                rows.put(table, count(table + " where true", collectivity));
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long count(String from, String collectivity) {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from " + from + " and collectivity_id = '" + collectivity + "'")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void sql(String text) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute(text);
        }
    }
}
