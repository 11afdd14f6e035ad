package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Opening.Line;
import fr.parvis.core.collectivity.Opening.Outcome;
import fr.parvis.core.collectivity.Opening.Progress;
import fr.parvis.core.collectivity.Opening.State;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpeningTest {

    private static final Reference FRANCE = Reference.france();

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    Invitations invitations;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @BeforeEach
    void an_operator_and_no_commune() throws SQLException {
        // No role of Parvis may empty the journal.
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("truncate collectivity, person cascade");
        }
        Tenancy.run(new Scope.Operator(), () -> Collectivity.operator("operateur", "Syndicat", null, clock.instant())
                .persist());
        UUID operator = Tenancy.within(
                "operateur", () -> invitations.join(new Email("agent@syndicat.example"), "Hugo Lacaze", Role.OPERATOR));
        actor.is(operator, Role.OPERATOR.name());
    }

    @Test
    void a_commune_is_opened_with_all_that_belongs_to_it() throws SQLException {
        assertThat(opening.openOne("33352")).isTrue();

        Place place = directory.withId("33352").orElseThrow();
        assertThat(place.address()).isEqualTo("la-reole");
        assertThat(place.name().withDe()).isEqualTo("de La Réole");
        assertThat(place.population()).isGreaterThan(4000);
        assertThat(rows(
                        "select search || '/' || parent_id || '/' || departement || '/' || postal_codes from collectivity"
                                + " where id = '33352'"))
                .containsExactly("reole/operateur/33/33190");
        assertThat(Tenancy.<String>within(
                        "33352", () -> String.valueOf(TownHall.current().street())))
                .isEqualTo("null");
        assertThat(rows("select action || ' by ' || actor from journal where collectivity_id = '33352'"))
                .containsExactly("commune opened by OPERATOR");
    }

    @Test
    void a_commune_that_is_open_stays_as_it_is() throws SQLException {
        opening.openOne("33352");
        run("update collectivity set palette = 'ble' where id = '33352'");
        assertThat(opening.openOne("33352")).isFalse();
        assertThat(opening.openAll(List.of(commune("33352"), commune("33004"), commune("33004"))))
                .isEqualTo(1);
        assertThat(rows("select palette from collectivity where id = '33352'")).containsExactly("ble");
        assertThat(rows("select count(*) from journal where collectivity_id = '33352'"))
                .containsExactly("1");
    }

    @Test
    void an_address_that_is_seen_as_free_is_known_at_once() {
        assertThat(directory.at("la-reole")).isEmpty();
        opening.openOne("33352");
        assertThat(directory.at("la-reole")).isPresent();
    }

    @Test
    void a_commune_whose_address_another_one_took_gets_its_code_besides() throws SQLException {
        opening.openOne("33004");
        run("update collectivity set address = 'la-reole' where id = '33004'");
        opening.openOne("33352");
        assertThat(rows("select address from collectivity where id = '33352'")).containsExactly("la-reole-33352");
    }

    @Test
    void a_commune_stands_under_its_intercommunal_body_when_that_is_open() throws SQLException {
        String epci = String.valueOf(commune("33352").epci());
        run("insert into collectivity (id, kind, name, liaison, address, search, palette, created_at) values ('" + epci
                + "', 'EPCI', 'CC', 0, 'cc', 'cc', 'ble', now())");
        opening.openOne("33352");
        assertThat(rows("select parent_id from collectivity where id = '33352'"))
                .containsExactly(epci);
    }

    @Test
    void a_batch_does_the_good_lines_and_tells_the_bad_ones() {
        opening.openOne("33004");
        UUID batch = opening.begin(
                "Liste",
                List.of(
                        Line.of(1, commune("33352"), null),
                        Line.refused(2, "Bordo", "aucune commune ne s’appelle « Bordo »"),
                        Line.of(3, commune("33004"), null),
                        Line.of(7, commune("33394"), null)));
        assertThat(progress(batch).waiting()).isEqualTo(3);
        assertThat(progress(batch).isFinished()).isFalse();

        assertThat(opening.work()).isEqualTo(3);

        Progress done = progress(batch);
        assertThat(List.of(done.created(), done.existed(), done.refused(), done.waiting()))
                .containsExactly(2L, 1L, 1L, 0L);
        assertThat(done.isFinished()).isTrue();
        assertThat(done.by()).isEqualTo("Hugo Lacaze");
        assertThat(opening.outcomes(batch, State.REFUSED, 10, 0))
                .containsExactly(new Outcome(2, null, null, "Bordo", "aucune commune ne s’appelle « Bordo »"));
        assertThat(opening.outcomes(batch, State.CREATED, 10, 0))
                .extracting(Outcome::commune)
                .containsExactly("La Réole", "Saint-Émilion");
        assertThat(opening.work()).isZero();
    }

    @Test
    void a_batch_waits_until_somebody_has_looked_at_it() {
        opening.openOne("33004");
        UUID batch = opening.draft(
                "Liste",
                List.of(
                        Line.of(1, commune("33352"), "maire@lareole.example"),
                        Line.of(2, commune("33004"), null),
                        Line.refused(3, "?", "aucune commune n’est indiquée")));
        assertThat(opening.check(batch)).isEqualTo(new Opening.Check(1, 1, 1, 1));
        assertThat(opening.work()).isZero();
        assertThat(progress(batch).isBegun()).isFalse();
        opening.begin(batch);
        opening.begin(batch);
        opening.discard(batch);
        assertThat(opening.work()).isEqualTo(2);
        assertThat(progress(batch).isFinished()).isTrue();
    }

    @Test
    void a_batch_that_was_not_begun_can_be_thrown_away() {
        UUID batch = opening.draft("Liste", List.of(Line.of(1, commune("33352"), null)));
        opening.discard(batch);
        assertThat(opening.progress(batch)).isEmpty();
    }

    @Test
    void a_batch_without_a_good_line_is_finished_at_once() {
        UUID batch = opening.begin("Rien", List.of(Line.refused(1, "?", "aucune commune n’est indiquée")));
        assertThat(progress(batch).isFinished()).isTrue();
    }

    @Test
    void a_code_that_the_reference_list_lost_is_refused() {
        UUID batch = opening.begin("Vieux", List.of(new Line(1, "", "99999", null, "")));
        opening.work();
        assertThat(opening.outcomes(batch, State.REFUSED, 10, 0))
                .extracting(Outcome::reason)
                .containsExactly("cette commune n’existe plus dans la liste de référence");
    }

    @Test
    void a_mayor_whose_address_the_list_has_is_ready_to_be_invited() throws SQLException {
        opening.openOne("33004");
        UUID batch = opening.begin(
                "Liste",
                List.of(
                        Line.of(1, commune("33352"), "Maire@LaReole.example"),
                        Line.of(2, commune("33004"), "maire@ambes.example"),
                        Line.of(3, commune("33394"), null)));
        opening.work();
        assertThat(rows("select collectivity_id || ' ' || email || ' ' || role from invitation"
                        + " where token_hash is null order by 1"))
                .containsExactly("33004 maire@ambes.example MAYOR", "33352 maire@lareole.example MAYOR");
        assertThat(rows("select count(*) from message")).containsExactly("0");
        assertThat(rows("select count(email) from opening_line where opening_id = '" + batch + "'"))
                .containsExactly("0");

        int sent = Tenancy.within(
                "33352",
                () -> invitations.sendPrepared(
                        Collectivity.withId("33352").orElseThrow(), "http://localhost/mairie/invitation/"));
        assertThat(sent).isEqualTo(1);
        assertThat(rows("select recipient from message")).containsExactly("maire@lareole.example");
        opening.begin("Encore", List.of(Line.of(1, commune("33352"), "maire@lareole.example")));
        opening.work();
        assertThat(rows("select count(*) from invitation where collectivity_id = '33352' and revoked_at is null"))
                .containsExactly("1");
    }

    @Test
    void a_line_that_fails_does_not_hold_up_its_neighbours() throws SQLException {
        List<Line> lines = lines("33", 120);
        UUID batch = opening.begin("Liste", lines);
        String bad = String.valueOf(lines.get(60).insee());
        // A mayor's address that is none cannot be invited; the reader of lists would have refused the line.
        run("update opening_line set email = 'nobody' where insee = '" + bad + "'");

        assertThat(opening.work()).isEqualTo(120);

        assertThat(opening.outcomes(batch, State.REFUSED, 10, 0))
                .extracting(Outcome::line)
                .containsExactly(61);
        assertThat(progress(batch).created()).isEqualTo(119);
        assertThat(rows("select count(*) from town_hall where collectivity_id = '" + bad + "'"))
                .as("nothing is half-created")
                .containsExactly("0");
    }

    @Test
    void what_a_process_had_taken_when_it_died_is_done_by_the_next() throws SQLException {
        UUID batch = opening.begin("Liste", lines("33", 60));
        try (Connection dying = TestDatabase.administrator()) {
            dying.setAutoCommit(false);
            try (Statement statement = dying.createStatement()) {
                statement.execute("select from opening_line where line <= 50 for update");
            }
            assertThat(opening.work()).as("the lines that nobody holds").isEqualTo(10);
            assertThat(progress(batch).isFinished()).isFalse();
            dying.rollback();
        }
        assertThat(opening.work()).isEqualTo(50);
        assertThat(progress(batch).isFinished()).isTrue();
        assertThat(progress(batch).created()).isEqualTo(60);
    }

    @Test
    void two_workers_at_once_open_each_commune_once() throws Exception {
        UUID one = opening.begin("Gironde", lines("33", 200));
        UUID other = opening.begin("Gironde, encore", lines("33", 200));
        List<Callable<Integer>> workers = List.of(opening::work, opening::work, opening::work);
        var executor = Executors.newFixedThreadPool(workers.size());
        List<Integer> done = new ArrayList<>();
        try {
            for (var worker : executor.invokeAll(workers)) {
                done.add(worker.get());
            }
        } finally {
            executor.shutdown();
        }
        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
        assertThat(rows("select count(*) from collectivity where kind = 'COMMUNE'"))
                .containsExactly("200");
        assertThat(rows("select count(*) from journal where action = 'commune opened'"))
                .containsExactly("200");
        assertThat(progress(one).created() + progress(other).created()).isEqualTo(200);
        assertThat(progress(one).existed() + progress(other).existed()).isEqualTo(200);
        assertThat(progress(one).isFinished()).isTrue();
        assertThat(progress(other).isFinished()).isTrue();
    }

    @Test
    void all_communes_of_gironde_are_opened() {
        List<ReferenceCommune> gironde =
                FRANCE.communesOf(FRANCE.departement("33").orElseThrow());
        List<Line> lines = new ArrayList<>();
        gironde.forEach(
                commune -> lines.add(Line.of(lines.size() + 1, commune, "mairie@" + commune.insee() + ".example")));
        long start = System.nanoTime();
        UUID batch = opening.begin("Gironde", lines);
        opening.work();
        System.out.printf("%d communes opened in %d ms%n", lines.size(), (System.nanoTime() - start) / 1_000_000);
        assertThat(progress(batch).created()).isEqualTo(534);
    }

    private Progress progress(UUID batch) {
        return opening.progress(batch).orElseThrow();
    }

    private static List<Line> lines(String departement, int count) {
        List<Line> lines = new ArrayList<>();
        FRANCE.communesOf(FRANCE.departement(departement).orElseThrow()).stream()
                .limit(count)
                .forEach(commune -> lines.add(Line.of(lines.size() + 1, commune, null)));
        return lines;
    }

    private static ReferenceCommune commune(String insee) {
        return FRANCE.commune(insee).orElseThrow();
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
