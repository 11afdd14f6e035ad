package fr.parvis.core.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.ballot.BallotBox.Outcome;
import fr.parvis.core.ballot.BallotBox.Outcome.Taken;
import fr.parvis.core.fixture.Rush;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class BallotBoxTest {

    @Test
    void a_box_goes_from_the_ceremony_to_the_count() {
        ABallotBox box = ABallotBox.withVoters(4).open();
        box.cast(0, "{\"p\":[\"1\"]}");
        box.cast(1, "{\"p\":[]}");
        assertThat(box.in(() -> ABallotBox.box().receivePaper(box.id(), box.voter(2))))
                .isTrue();
        box.closed();
        List<KeyShare> shares = AKey.MADE.shares();
        assertThat(box.in(() -> ABallotBox.count(box.id(), shares.get(0), shares.get(2), choice -> true, 0)))
                .isPresent();

        assertThat(box.in(() -> ABallotBox.record().opened(box.id())))
                .containsExactlyInAnyOrder("{\"p\":[\"1\"]}", "{\"p\":[]}");
        List<Seal> seals = box.in(() -> ABallotBox.record().seals(box.id()));
        assertThat(seals)
                .extracting(Seal::stage)
                .containsExactly(State.FROZEN, State.OPEN, State.CLOSED, State.COUNTED);
        assertThat(seals)
                .allMatch(seal -> seal.isIntact(box.in(() -> ABallotBox.record().verifyingKey(box.id()))));
        for (int i = 1; i < seals.size(); i++) {
            assertThat(seals.get(i).body()).contains(seals.get(i - 1).hash().hex());
        }
        assertThat(seals.get(2).body()).contains("\"online\":2", "\"paper\":1", "\"size\":2");
        assertThat(seals.get(3).body()).contains("\"opened\":2", "\"invalid\":[]");
    }

    @Test
    void the_same_ballot_gets_the_same_receipt_and_counts_once() {
        ABallotBox box = ABallotBox.withVoters(1).open();
        SealedBallot ballot = ABallotBox.sealed("1");
        Taken first = (Taken) box.cast(0, ballot);
        Taken second = (Taken) box.cast(0, ballot);
        assertThat(first.before()).isFalse();
        assertThat(second.before()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(first.receipt().isGenuine(box.in(() -> ABallotBox.record().verifyingKey(box.id()))))
                .isTrue();
        assertThat(number("select size from ballot_box where id = ?", box.id())).isOne();
    }

    @Test
    void nobody_votes_twice_and_each_channel_blocks_the_other() {
        ABallotBox box = ABallotBox.withVoters(2).open();
        assertThat(box.cast(0, "1")).isInstanceOf(Taken.class);
        assertThat(box.cast(0, "2")).isInstanceOf(Outcome.VotedBefore.class);
        assertThat(box.in(() -> ABallotBox.box().receivePaper(box.id(), box.voter(0))))
                .isFalse();
        assertThat(box.in(() -> ABallotBox.box().receivePaper(box.id(), box.voter(1))))
                .isTrue();
        assertThat(box.cast(1, "1")).isInstanceOf(Outcome.VotedBefore.class);
        sound(box, 1);
    }

    @Test
    void the_ballot_of_somebody_else_is_no_ballot() {
        ABallotBox box = ABallotBox.withVoters(2).open();
        SealedBallot ballot = ABallotBox.sealed("1");
        box.cast(0, ballot);
        assertThat(box.cast(1, ballot)).isInstanceOf(Outcome.Copied.class);
        // Who tried has not voted.
        assertThat(box.cast(1, "1")).isInstanceOf(Taken.class);
        sound(box, 2);
    }

    @Test
    void nobody_votes_who_is_not_on_the_roll_of_this_box() {
        ABallotBox box = ABallotBox.withVoters(1).open();
        ABallotBox other = ABallotBox.withVoters(1).open();
        assertThat(box.in(
                        () -> ABallotBox.box().cast(box.id(), other.voter(0), ABallotBox.sealed("1"), Sealing.SERVER)))
                .isInstanceOf(Outcome.NoVoter.class);
        assertThat(other.in(
                        () -> ABallotBox.box().cast(box.id(), box.voter(0), ABallotBox.sealed("1"), Sealing.SERVER)))
                .as("from another commune")
                .isInstanceOf(Outcome.NotOpen.class);
    }

    @Test
    void nothing_is_cast_before_it_opens_or_after_it_closes() {
        ABallotBox box = ABallotBox.withVoters(2);
        assertThat(box.cast(0, "1")).isInstanceOf(Outcome.NotOpen.class);
        box.frozen();
        assertThat(box.cast(0, "1")).isInstanceOf(Outcome.NotOpen.class);
        box.in(() -> ABallotBox.box().open(box.id()));
        change("update ballot_box set opens_at = clock_timestamp() + interval '1 hour' where id = ?", box.id());
        assertThat(box.cast(0, "1")).isInstanceOf(Outcome.NotOpen.class);
        change("update ballot_box set opens_at = clock_timestamp() - interval '1 hour' where id = ?", box.id());
        assertThat(box.cast(0, "1")).isInstanceOf(Taken.class);
        box.over();
        assertThat(box.cast(1, "1")).isInstanceOf(Outcome.NotOpen.class);
        assertThat(box.in(() -> ABallotBox.box().receivePaper(box.id(), box.voter(1))))
                .isFalse();
    }

    @Test
    void a_state_is_reached_once_and_in_order() {
        ABallotBox box = ABallotBox.withVoters(1);
        BallotBox boxes = ABallotBox.box();
        assertThatThrownBy(() -> box.in(() -> boxes.open(box.id()))).isInstanceOf(WrongState.class);
        box.open();
        assertThatThrownBy(() -> box.in(() -> boxes.freeze(box.id(), ABallotBox.PAPER)))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> box.in(() -> ABallotBox.keys().make(box.id(), "")))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> box.in(() -> boxes.close(box.id())))
                .as("before its time")
                .isInstanceOf(WrongState.class);
        List<KeyShare> shares = AKey.MADE.shares();
        assertThatThrownBy(
                        () -> box.in(() -> ABallotBox.count(box.id(), shares.get(0), shares.get(1), choice -> true, 0)))
                .as("while it is open")
                .isInstanceOf(WrongState.class);
    }

    @Test
    void the_parts_of_another_key_do_not_open_it() {
        ABallotBox box = ABallotBox.withVoters(1).open();
        box.cast(0, "1");
        box.closed();
        List<KeyShare> others = KeyShare.of(new byte[32], new SecureRandom());
        assertThat(box.in(() -> ABallotBox.count(box.id(), others.get(0), others.get(1), choice -> true, 0)))
                .isEmpty();
        KeyShare twice = AKey.MADE.shares().get(0);
        assertThat(box.in(() -> ABallotBox.count(box.id(), twice, twice, choice -> true, 0)))
                .as("one part, typed twice")
                .isEmpty();
        assertThat(box.in(() -> ABallotBox.record().opened(box.id()))).isEmpty();
    }

    @Test
    void a_choice_that_the_paper_does_not_allow_is_listed_by_its_tracker() {
        ABallotBox box = ABallotBox.withVoters(2).open();
        SealedBallot foreign = ABallotBox.sealed("9");
        box.cast(0, foreign);
        box.cast(1, "1");
        box.closed();
        List<KeyShare> shares = AKey.MADE.shares();
        Seal counted = box.in(() -> ABallotBox.count(box.id(), shares.get(0), shares.get(1), "1"::equals, 0))
                .orElseThrow();
        assertThat(counted.body())
                .contains("\"invalid\":[\"" + foreign.tracker().hex() + "\"]", "\"opened\":1");
        assertThat(box.in(() -> ABallotBox.record().opened(box.id()))).containsExactly("1");
    }

    @Test
    void a_ballot_that_does_not_open_is_listed_by_its_tracker() {
        ABallotBox box = ABallotBox.withVoters(2).open();
        byte[] noise = new byte[SealedBallot.LENGTH];
        noise[5] = 1;
        SealedBallot broken = SealedBallot.of(noise).orElseThrow();
        box.cast(0, broken);
        box.cast(1, "1");
        box.closed();
        List<KeyShare> shares = AKey.MADE.shares();
        Seal counted = box.in(() -> ABallotBox.count(box.id(), shares.get(1), shares.get(2), choice -> true, 0))
                .orElseThrow();
        assertThat(counted.body()).contains("\"invalid\":[\"" + broken.tracker().hex() + "\"]", "\"opened\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ballot set pos = pos + 1",
                "truncate ballot",
                "update signature set channel = 'PAPER'",
                "update opened set choice = ''",
                "update seal set body = ''",
                "update ballot_box set signing_key = ''"
            })
    void what_was_cast_or_sealed_stays(String attempt) throws SQLException {
        try (Connection application = TestDatabase.application();
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    /** Rows leave with the whole of a commune; until that day a deletion, in the right scope, finds none. */
    @ParameterizedTest
    @ValueSource(strings = {"ballot", "opened", "seal", "ballot_box"})
    void what_was_cast_or_sealed_is_not_deleted(String table) throws SQLException {
        ABallotBox box = ABallotBox.withVoters(1).open();
        box.cast(0, "1");
        box.closed();
        List<KeyShare> shares = AKey.MADE.shares();
        assertThat(box.in(() -> ABallotBox.count(box.id(), shares.get(0), shares.get(1), choice -> true, 0)))
                .isPresent();
        try (Connection application = TestDatabase.application();
                Statement statement = application.createStatement()) {
            statement.execute("set app.collectivity = '" + box.place().id() + "'");
            assertThat(statement.executeUpdate("delete from " + table)).isZero();
            try (ResultSet left = statement.executeQuery("select count(*) from " + table)) {
                assertThat(left.next()).isTrue();
                assertThat(left.getLong(1)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from signature", "delete from voter", "update ballot set sealed = ''"})
    void what_is_destroyed_one_day_stays_until_then(String attempt) throws SQLException {
        ABallotBox box = ABallotBox.withVoters(1).open();
        box.cast(0, "1");
        try (Connection application = TestDatabase.application();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute(
                    "select set_config('app.collectivity', '" + box.place().id() + "', true)");
            assertThat(statement.executeUpdate(attempt)).isZero();
        }
    }

    /** Thirty-two clients who press twice, retry, vote for others and copy; {@code -Dparvis.attempts=200000} for as many. */
    @Test
    void whatever_a_rush_sends_everybody_counts_once() {
        int attempts = Integer.getInteger("parvis.attempts", 1280);
        int clientsAtOnce = 32;
        int voters = attempts / 13;
        ABallotBox box = ABallotBox.withVoters(voters).open();
        List<SealedBallot> ballots = new ArrayList<>();
        for (int i = 0; i < 2 * voters; i++) {
            ballots.add(ABallotBox.sealed(String.valueOf(i)));
        }
        List<Callable<Set<String>>> clients = new ArrayList<>();
        for (int client = 0; client < clientsAtOnce; client++) {
            Random random = new Random(client);
            clients.add(() -> {
                Set<String> acknowledged = new HashSet<>();
                for (int i = 0; i < attempts / clientsAtOnce; i++) {
                    int voter = random.nextInt(voters);
                    // Each voter has two ballots of their own, and now and then sends somebody else's.
                    int ballot = random.nextInt(20) == 0 ? random.nextInt(2 * voters) : 2 * voter + random.nextInt(2);
                    if (box.cast(voter, ballots.get(ballot)) instanceof Taken taken) {
                        acknowledged.add(taken.receipt().tracker().hex());
                    }
                }
                return acknowledged;
            });
        }
        Set<String> acknowledged = new HashSet<>();
        Rush.atOnce(clients).forEach(acknowledged::addAll);
        long voted = number("select count(*) from signature where box_id = ?", box.id());
        assertThat(voted).isGreaterThan(voters / 2);
        assertThat(acknowledged).hasSize((int) voted);
        assertThat(BoxAudit.of(box.id()).trackers()).isEqualTo(acknowledged);
        sound(box, voted);
        System.out.printf("rush: %d attempts by %d clients, %d ballots%n", attempts, clientsAtOnce, voted);
    }

    private static void sound(ABallotBox box, long ballots) {
        assertThat(BoxAudit.of(box.id()))
                .matches(BoxAudit::isSound)
                .extracting(BoxAudit::ballots)
                .isEqualTo(ballots);
    }

    private static long number(String sql, UUID id) {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void change(String sql, UUID id) {
        try (Connection database = TestDatabase.administrator();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
