package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.APreparedBox;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AList;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RollsTest {

    @Inject
    Rolls rolls;

    @Inject
    BallotBox boxes;

    @Inject
    Voters voters;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private APreparedBox box;

    @BeforeEach
    void a_box_is_prepared() {
        place = ACommune.aCommune("Cadillac").open();
        box = APreparedBox.of(place, AConsultation.anOpinion("Un budget").draftIn(place));
    }

    private <T> T in(Supplier<T> work) {
        return Tenancy.within(place.id(), work);
    }

    private void bring(AList list, Unit unit) {
        in(() -> {
            rolls.bring(box.consultation(), unit, list.csv());
            return true;
        });
        in(() -> {
            rolls.sort(box.consultation(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return true;
        });
    }

    private boolean settle() {
        return in(() -> rolls.settle(box.consultation()));
    }

    private void decide(Function<Doubt, Verdict> how) {
        Map<UUID, Verdict> verdicts = in(() -> rolls.questions(box.id(), 1000)).stream()
                .collect(Collectors.toMap(Rolls.Question::entry, question -> how.apply(question.doubt())));
        in(() -> {
            rolls.decide(box.consultation(), verdicts);
            return true;
        });
    }

    private List<UUID> named(String name, String first, String birth) {
        return in(() -> rolls.named(box.id(), name, first, birth));
    }

    @Test
    void a_list_without_doubt_is_settled_and_its_people_are_found_by_name() {
        bring(AList.aList().with("Lefèvre", "Jeanne Marie", "03/05/1961").andOthers(5), Unit.PERSON);
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(6, 6, 0));
        assertThat(settle()).isTrue();
        assertThat(settle()).as("twice").isTrue();
        box.freeze();
        assertThat(in(() -> voters.count(box.id()))).isEqualTo(6);
        assertThat(named("LEFEVRE", "jeanne", "3.5.1961")).hasSize(1);
        assertThat(named("Lefevre", "Jeanne", "")).hasSize(1);
        assertThat(named("Lefevre", "Jeanne", "04/05/1961")).isEmpty();
        assertThatThrownBy(() -> bring(AList.aList().andOthers(1), Unit.PERSON)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> in(() -> {
                    rolls.reopen(box.consultation());
                    return true;
                }))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void who_waited_for_the_freezing_changes_nothing_of_what_it_sealed() throws Exception {
        List<Runnable> changes = List.of(
                () -> rolls.reopen(box.consultation()),
                () -> rolls.bring(
                        box.consultation(),
                        Unit.PERSON,
                        AList.aList().andOthers(1).csv()));
        bring(AList.aList().andOthers(3), Unit.PERSON);
        settle();
        ExecutorService elsewhere = Executors.newFixedThreadPool(changes.size());
        try {
            List<Future<?>> waiting = new ArrayList<>();
            in(() -> {
                boxes.freeze(box.id(), Map.of());
                changes.forEach(change ->
                        waiting.add(elsewhere.submit(() -> Tenancy.run(new Scope.Within(place.id()), change))));
                TestDatabase.untilWaiting(changes.size());
                return true;
            });
            for (Future<?> change : waiting) {
                assertThatThrownBy(change::get).hasCauseInstanceOf(WrongState.class);
            }
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.READY);
        assertThat(named("Habitant0", "Élodie", "")).hasSize(1);
    }

    @Test
    void doubts_are_decided_before_it_is_settled() {
        bring(
                AList.aList()
                        .with("Petit", "Jeanne", "03/05/1961")
                        .with("PETIT", "Jeanne", "03/05/1961", "2 le Bourg")
                        .with("Grand", "Luc", "00/00/1950")
                        .with("", "Personne", ""),
                Unit.PERSON);
        assertThat(in(() -> rolls.sum(box.id())).undecided()).isEqualTo(3);
        assertThat(settle()).isFalse();
        decide(doubt -> switch (doubt) {
            case DUPLICATE -> Verdict.SAME;
            case NO_NAME -> Verdict.OUT;
            default -> Verdict.KEEP;
        });
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(4, 2, 0));
        assertThat(settle()).isTrue();
        in(() -> {
            rolls.reopen(box.consultation());
            return true;
        });
        assertThatThrownBy(box::freeze).as("while it is being checked").isInstanceOf(WrongState.class);
        assertThat(settle()).isTrue();
        box.freeze();
        assertThat(in(() -> voters.count(box.id()))).isEqualTo(2);
    }

    @Test
    void nobody_is_the_same_as_somebody_who_does_not_vote() {
        bring(
                AList.aList()
                        .with("Grand", "Luc", "00/00/1950")
                        .with("Grand", "Luc", "03/04/1950")
                        .andOthers(2),
                Unit.PERSON);
        decide(doubt -> doubt.hasOther() ? Verdict.SAME : Verdict.OUT);
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(4, 2, 1));
        assertThat(settle()).isFalse();
        assertThat(in(() -> rolls.questions(box.id(), 1))).singleElement().satisfies(question -> {
            assertThat(question.doubt()).isEqualTo(Doubt.HOMONYM);
            assertThat(question.verdict()).isEmpty();
        });
        decide(doubt -> doubt.hasOther() ? Verdict.KEEP : Verdict.OUT);
        assertThat(settle()).isTrue();
    }

    @Test
    void somebody_without_a_name_cannot_be_kept() {
        bring(AList.aList().with("", "Personne", "").andOthers(1), Unit.PERSON);
        decide(doubt -> Verdict.KEEP);
        assertThat(settle()).isFalse();
    }

    @Test
    void a_household_has_one_vote_and_is_found_by_each_of_its_members() {
        bring(
                AList.aList()
                        .with("Petit", "Jeanne", "03/05/1961")
                        .with("Petit", "Paul", "04/06/1960")
                        .with("Grand", "Luc", "05/07/1950")
                        .with("Autre", "Léa", "05/07/1990", "9 chemin des Vignes"),
                Unit.HOUSEHOLD);
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(3, 3, 1));
        decide(doubt -> Verdict.SAME);
        assertThat(settle()).isTrue();
        box.freeze();
        assertThat(in(() -> voters.count(box.id()))).isEqualTo(2);
        assertThat(named("Petit", "Paul", "04/06/1960"))
                .isEqualTo(named("Grand", "Luc", ""))
                .hasSize(1);
    }

    @Test
    void nobody_is_put_together_without_a_house_that_says_so() {
        bring(
                AList.aList()
                        .with("Martin", "Jeanne", "03/05/1961", "Le Bourg")
                        .with("Martin", "Paul", "04/06/1960", "Le Bourg")
                        .with("Grand", "Luc", "05/07/1950", "Le Bourg")
                        .with("Martin", "Léa", "05/07/1990", "rue du 8 mai 1945")
                        .with("Martin", "Léo", "05/07/1991", "rue du 8 mai 1945")
                        .with("Martin", "Anne", "05/07/1992", "")
                        .with("Martin", "Zoé", "05/07/1993", "")
                        .with("Martin", "Max", "05/07/1994", "8 rue du 8 mai 1945")
                        .with("Martin", "Mia", "05/07/1995", "8, rue du 8 mai 1945"),
                Unit.HOUSEHOLD);
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(8, 8, 3));
        assertThat(in(() -> rolls.questions(box.id(), 9)))
                .extracting(Rolls.Question::line, Rolls.Question::doubt)
                .containsExactly(
                        tuple(3, Doubt.SAME_ADDRESS), tuple(6, Doubt.SAME_ADDRESS), tuple(8, Doubt.SAME_ADDRESS));
        assertThat(in(() -> rolls.joined(box.id())))
                .extracting(Rolls.Joined::lines)
                .containsExactly(List.of(9, 10));
        decide(doubt -> Verdict.SAME);
        assertThat(in(() -> rolls.sum(box.id())).voices()).isEqualTo(5);
    }

    @Test
    void a_list_whose_vote_is_never_sealed_is_forgotten() throws SQLException {
        bring(AList.aList().andOthers(2), Unit.PERSON);
        rolls.forgetLate();
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.REVIEW);
        change("update roll set imported_at = now() - interval '184 days' where box_id = '" + box.id() + "'");
        rolls.forgetLate();
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.DESTROYED);
        bring(AList.aList().andOthers(2), Unit.PERSON);
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().destroyedAt())).isEmpty();
        settle();
        change("update consultation set binned_at = now() - interval '31 days' where id = '" + box.consultation()
                + "'");
        rolls.forgetLate();
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.DESTROYED);
        assertThat(in(() -> rolls.sheet(box.id()))).isEmpty();
    }

    private static void change(String sql) throws SQLException {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_settled_list_is_not_unsettled_by_sorting_it_again() {
        bring(AList.aList().andOthers(2), Unit.PERSON);
        assertThat(settle()).isTrue();
        in(() -> {
            rolls.sort(box.consultation(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return true;
        });
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.READY);
    }

    @Test
    void the_journal_names_the_consultation_when_closing_destroys_the_names() throws SQLException {
        bring(AList.aList().andOthers(2), Unit.PERSON);
        settle();
        box.freeze();
        box.open();
        box.closed();
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select subject from journal where action = 'roll destroyed' and collectivity_id = '"
                                + place.id() + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(box.consultation().toString());
        }
    }

    @Test
    void a_file_that_is_no_list_leaves_the_one_before() {
        bring(AList.aList().andOthers(3), Unit.PERSON);
        assertThatThrownBy(() -> in(() -> {
                    rolls.bring(box.consultation(), Unit.PERSON, "rien".getBytes(UTF_8));
                    return true;
                }))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> in(() -> {
                    rolls.sort(box.consultation(), Map.of());
                    return true;
                }))
                .isInstanceOf(Unreadable.class);
        assertThat(in(() -> rolls.sum(box.id()))).isEqualTo(new Rolls.Sum(3, 3, 0));
        assertThat(in(() -> rolls.of(box.id()).orElseThrow().state())).isEqualTo(Step.REVIEW);
    }

    @Test
    void who_votes_for_europe_alone_is_not_on_it() {
        String list = SheetTest.REU + "\n" + row("Liste principale", "Un")
                + row("Liste complémentaire municipale", "Deux") + row("Liste complémentaire européenne", "Trois");
        in(() -> {
            rolls.bring(box.consultation(), Unit.PERSON, list.getBytes(UTF_8));
            return true;
        });
        in(() -> {
            rolls.sort(box.consultation(), Column.guess(rolls.sheet(box.id()).orElseThrow()));
            return true;
        });
        assertThat(in(() -> rolls.sample(box.id(), 9))).extracting(Person::name).containsExactly("Un", "Deux");
    }

    private static String row(String list, String name) {
        return ";;%s;%s;;Anne;F;03/05/1961;;;;;;12;rue A;;;;33410;Cadillac;FRANCE;1;1\n".formatted(list, name);
    }

    @Test
    void names_stand_nowhere_in_clear_and_are_gone_when_the_box_closes() throws SQLException {
        bring(AList.aList().with("Zwykowitch", "Jeanne", "03/05/1961").andOthers(2), Unit.PERSON);
        settle();
        box.freeze();
        assertThat(everything()).doesNotContain("Zwykowitch", "zwykowitch", "1961-05-03");
        UUID voter = named("Zwykowitch", "Jeanne", "").get(0);
        box.open();
        box.closed();
        assertThat(named("Zwykowitch", "Jeanne", "")).isEmpty();
        assertThat(in(() -> rolls.addressees(box.id()))).isEmpty();
        Roll roll = in(() -> rolls.of(box.id()).orElseThrow());
        assertThat(roll.state()).isEqualTo(Step.DESTROYED);
        assertThat(roll.destroyedPeople()).isEqualTo(3);
        assertThat(roll.destroyedHash()).isPresent();
        assertThat(voter).isNotNull();
    }

    @Test
    void the_neighbour_sees_nothing() {
        bring(AList.aList().andOthers(2), Unit.PERSON);
        Place neighbour = ACommune.aCommune("Béguey").open();
        assertThat(Tenancy.within(neighbour.id(), () -> rolls.of(box.id()))).isEmpty();
        assertThat(Tenancy.within(neighbour.id(), () -> rolls.questions(box.id(), 9)))
                .isEmpty();
    }

    /** All that this commune's lists keep, bytes read as letters. */
    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            for (String table : List.of("roll", "roll_entry", "roll_name", "voter", "journal")) {
                try (ResultSet rows = statement.executeQuery(
                        "select t::text, * from " + table + " t where collectivity_id = '" + place.id() + "'")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = rows.getBytes(i);
                            all.append(bytes == null ? "" : new String(bytes, ISO_8859_1));
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
