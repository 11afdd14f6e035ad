package fr.parvis.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.journal.Check.Fault;
import fr.parvis.core.journal.Check.Kind;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChainTest {

    @Inject
    Journal journal;

    @Inject
    JournalWatch watch;

    @Inject
    Keys keys;

    @Test
    void what_parvis_writes_is_sound() {
        Place place = written(5);
        Check check = watch.verify();
        assertThat(of(check, place)).isEmpty();
        assertThat(check.heads().get(place.id()))
                .isNotNull()
                .extracting(Head::number)
                .isEqualTo(5L);
        write(place, 1);
        Check later = watch.verify();
        assertThat(of(later, place)).isEmpty();
        assertThat(later.heads().get(place.id()))
                .isNotNull()
                .extracting(Head::number)
                .isEqualTo(6L);
    }

    /** All by whoever owns the tables and knows the schema, but not the secret of the installation. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another deed                     | update journal set action = 'help given' where {3}                                              | 3 | CHANGED
            another time                     | update journal set at = at - interval '1 microsecond' where {3}                                 | 3 | CHANGED
            somebody else                    | update journal set actor_id = gen_random_uuid() where {3}                                       | 3 | CHANGED
            another role                     | update journal set actor = 'mayor' where {3}                                                    | 3 | CHANGED
            a word moved to the next column  | update journal set subject = '', detail = subject where {3}                                     | 3 | CHANGED
            a mark made up                   | update journal set mark = decode(repeat('ab', 48), 'hex') where {3}                             | 3 | CHANGED
            a mark taken away                | update journal set mark = null where {3}                                                        | 3 | ADDED
            a line removed                   | delete from journal where {3}                                                                   | 3 | REMOVED
            a line and its link removed      | delete from journal where {3}; delete from journal_link where {l3}                              | 3 | REMOVED
            the same, and the gap closed     | delete from journal where {3}; delete from journal_link where {l3}; update journal_link set number = number - 1 where collectivity_id = '{id}' and number > 3 | 3 | MOVED
            the first line removed           | delete from journal where {1}; delete from journal_link where {l1}                              | 1 | REMOVED
            two lines that changed places    | update journal_link set number = -number where {l2} or {l3}; update journal_link set number = 5 + number where number < 0 | 2 | MOVED
            a line of another commune        | update journal set mark = (select mark from journal where collectivity_id <> '{id}' and mark is not null limit 1) where {3} | 3 | CHANGED
            a line added                     | insert into journal (collectivity_id, at, actor, action) values ('{id}', now(), 'operator', 'help given') | 6 | ADDED
            a line written twice             | drop index journal_mark; insert into journal (collectivity_id, at, actor_id, actor, action, subject, detail, mark) select collectivity_id, at, actor_id, actor, action, subject, detail, mark from journal where {2} | 6 | ADDED
            the end cut off                  | delete from journal where {5}; delete from journal_link where {l5}                              | 5 | REMOVED
            the end cut off and grown again  | delete from journal where {5} or {4}; delete from journal_link where {l5} or {l4}               | 4 | REMOVED
            all of it removed                | delete from journal where collectivity_id = '{id}'; delete from journal_link where collectivity_id = '{id}' | 1 | REMOVED
            the chain made anew without one  | delete from journal where {2}; delete from journal_link where collectivity_id = '{id}'          | 4 | REWRITTEN""")
    void tampering_is_found(String what, String tampering, long number, Kind kind) throws SQLException {
        Place place = written(5);
        Check before = watch.verify();
        assertThat(of(before, place)).isEmpty();
        tamper(place, tampering, kind == Kind.REWRITTEN ? Map.of() : before.heads(), number, kind);
    }

    /** In a transaction that is taken back: the journal of the other tests stays as it is. */
    private void tamper(Place place, String tampering, Map<String, Head> kept, long number, Kind kind)
            throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            try {
                Head third = head(statement, place, 4);
                statement.execute("set local session_replication_role = replica");
                statement.execute("alter table journal_link drop constraint journal_link_number_check");
                statement.execute(resolved(tampering, place, statement));
                Chain chain = new Chain(administrator, keys);
                chain.link(Instant.EPOCH);
                Map<String, Head> away = kept.isEmpty() ? Map.of(place.id(), third) : kept;
                assertThat(of(chain.verify(away), place))
                        .hasValueSatisfying(fault -> assertThat(List.of(fault.number(), fault.kind()))
                                .containsExactly(number, kind));
            } finally {
                administrator.rollback();
            }
        }
    }

    private static Head head(Statement statement, Place place, long number) throws SQLException {
        try (var row = statement.executeQuery("select encode(hash, 'hex') from journal_link where collectivity_id = '"
                + place.id() + "' and number = " + number)) {
            row.next();
            return new Head(place.id(), number, row.getString(1));
        }
    }

    /** « {3} » is the third line and « {l3} » its link. */
    private static String resolved(String sql, Place place, Statement statement) throws SQLException {
        String resolved = sql.replace("{id}", place.id());
        for (int i = 1; i <= 5; i++) {
            try (var row = statement.executeQuery("select entry_id from journal_link where collectivity_id = '"
                    + place.id() + "' and number = " + i)) {
                row.next();
                resolved = resolved.replace("{" + i + "}", "id = " + row.getLong(1))
                        .replace("{l" + i + "}", "entry_id = " + row.getLong(1));
            }
        }
        return resolved;
    }

    @Test
    void lines_that_are_older_than_marks_are_chained_first_and_come_never_after() throws SQLException {
        Place place = ACommune.aCommune("Cadillac").open();
        String old = "insert into journal (collectivity_id, at, actor, action) values ('%s', now(), 'parvis', 'old')"
                .formatted(place.id());
        execute(old);
        execute(old);
        write(place, 2);
        assertThat(of(watch.verify(), place)).isEmpty();
        execute(old);
        assertThat(of(watch.verify(), place))
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.ADDED));
        execute("delete from journal where id = (select max(id) from journal where collectivity_id = '%s')"
                .formatted(place.id()));
        assertThat(of(watch.verify(), place)).isEmpty();
    }

    @Test
    void a_chain_of_old_lines_alone_takes_no_more_of_them() throws SQLException {
        Place place = ACommune.aCommune("Sadirac").open();
        String old = "insert into journal (collectivity_id, at, actor, action) values ('%s', now(), 'parvis', 'old')"
                .formatted(place.id());
        execute(old);
        assertThat(of(watch.verify(), place)).isEmpty();
        execute(old);
        assertThat(of(watch.verify(), place))
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.ADDED));
    }

    @Test
    void a_night_remembers_the_heads_of_the_night_before() throws SQLException {
        Place place = written(3);
        watch.verify();
        execute("delete from journal_link where collectivity_id = '%1$s' and number = 3".formatted(place.id()));
        execute("delete from journal where id = (select max(id) from journal where collectivity_id = '%s')"
                .formatted(place.id()));
        for (int night = 0; night < 2; night++) {
            assertThat(of(watch.verify(), place))
                    .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.REMOVED));
        }
    }

    @Test
    void another_key_fits_no_line() {
        Place place = written(1);
        watch.verify();
        Check check = Tenancy.in(new Scope.Operator(), () -> {
            Keys others = Keys.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            try (Connection administrator = TestDatabase.administrator()) {
                return new Chain(administrator, others).verify(Map.of());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(of(check, place))
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.CHANGED));
    }

    @Test
    void a_line_for_many_is_marked_for_each() {
        Place one = ACommune.aCommune("Rions").open();
        Place other = ACommune.aCommune("Omet").open();
        Tenancy.run(
                new Scope.Operator(), () -> journal.writeEach(List.of(one.id(), other.id()), Deed.MESSAGE_RETRIED, ""));
        Check check = watch.verify();
        assertThat(of(check, one)).isEmpty();
        assertThat(of(check, other)).isEmpty();
        assertThat(check.heads()).containsKeys(one.id(), other.id());
    }

    @Test
    void a_head_is_read_as_it_is_written() {
        Head head = new Head("33352", 12, "0123456789abcdef".repeat(4));
        assertThat(Head.parse(head.toString())).contains(head);
        assertThat(Head.parse("33352 douze " + head.hash())).isEmpty();
    }

    private Place written(int lines) {
        Place place = ACommune.aCommune("Béguey").open();
        write(place, lines);
        return place;
    }

    private void write(Place place, int lines) {
        Tenancy.run(new Scope.Within(place.id()), () -> IntStream.range(0, lines)
                .forEach(i -> journal.write(Deed.HELP_ASKED, "subject " + i)));
    }

    private static Optional<Fault> of(Check check, Place place) {
        return check.faults().stream()
                .filter(fault -> fault.collectivity().equals(place.id()))
                .findFirst();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }
}
