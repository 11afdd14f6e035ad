package fr.parvis.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.Linker.Success;
import fr.parvis.core.fixture.TheLog;
import fr.parvis.core.storage.TestDatabase;

/** Who holds the whole database cannot tell what one voter chose, and could if the box were made without care. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LinkingTest {

    private static final int VOTERS = 60;

    /** In any order one voter is named by chance; more than ten is rarer than once in a million tries of every way. */
    private static final int CHANCE = 10;

    @Test
    void nothing_in_the_database_leads_from_a_voter_to_a_choice() throws SQLException {
        Map<String, String> truth = new LinkedHashMap<>();
        ABallotBox box = ABallotBox.withVoters(VOTERS).open();
        try (TheLog log = new TheLog()) {
            for (int voter : shuffled()) {
                String choice = "p" + (1000 + voter * 7 % VOTERS);
                box.cast(voter, choice);
                truth.put(box.voter(voter).toString(), choice);
            }
            box.counted();
            assertThat(log.told()).as("log").noneMatch(line -> truth.entrySet().stream()
                    .anyMatch(one -> line.contains(one.getKey()) || line.contains(one.getValue())));
        }
        Success best;
        try (Connection database = TestDatabase.administrator()) {
            best = new Linker(
                            database,
                            "public",
                            "collectivity_id = '" + box.place().id() + "'")
                    .best(truth, "opened");
        }
        System.out.printf(
                "linking: with all tables, transactions and orders, %d of %d voters named, best by « %s »%n",
                best.voters(), VOTERS, best.way());
        assertThat(best.voters()).as(best.way()).isLessThanOrEqualTo(CHANCE);
    }

    @Test
    void a_box_that_opens_ballots_as_they_come_names_everybody() throws SQLException {
        assertThat(naive(true).voters()).isEqualTo(VOTERS);
    }

    @Test
    void a_box_that_keeps_the_order_names_everybody() throws SQLException {
        assertThat(naive(false).voters()).isEqualTo(VOTERS);
    }

    /** A box whose signatures and choices are in two tables without a common column. */
    private static Success naive(boolean openedAtOnce) throws SQLException {
        Map<String, String> truth = new LinkedHashMap<>();
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("create schema naive");
            try {
                statement.execute("create table naive.signature (voter_id uuid)");
                statement.execute("create table naive.opened (id uuid default gen_random_uuid(), choice text)");
                database.setAutoCommit(false);
                for (int voter : shuffled()) {
                    String person = UUID.randomUUID().toString();
                    truth.put(person, "p" + (1000 + voter));
                    statement.execute("insert into naive.signature values ('" + person + "')");
                    if (openedAtOnce) {
                        statement.execute("insert into naive.opened (choice) values ('p" + (1000 + voter) + "')");
                    }
                    database.commit();
                }
                if (!openedAtOnce) {
                    statement.execute("insert into naive.opened (choice) values ('"
                            + String.join("'), ('", truth.values()) + "')");
                }
                return new Linker(database, "naive", "true").best(truth, "opened");
            } finally {
                database.rollback();
                statement.execute("drop schema naive cascade");
                database.commit();
            }
        }
    }

    private static List<Integer> shuffled() {
        List<Integer> voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            voters.add(i);
        }
        Collections.shuffle(voters, new Random(7));
        return voters;
    }
}
