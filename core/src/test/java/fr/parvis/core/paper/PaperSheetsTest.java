package fr.parvis.core.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.Channel;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.paper.Envelopes.Outcome;
import fr.parvis.core.paper.PaperSheets.Standing;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaperSheetsTest {

    private static final Set<String> ALLOWED = Set.of("", "1", "2", "3", "1,2");

    @Inject
    Actor actor;

    @Inject
    Envelopes envelopes;

    @Inject
    PaperSheets sheets;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private ABudgetVote vote;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Worker jeanne;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Worker claire;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private UUID box;

    @BeforeEach
    void three_envelopes_are_handed_in() {
        Place place = ACommune.aCommune("Papier").open();
        vote = ABudgetVote.openIn(place, 4, Voting.USUAL);
        box = vote.box().id();
        jeanne = Worker.secretaryOf(place);
        claire = Worker.mayorOf(place);
        for (int i = 0; i < 3; i++) {
            UUID voter = vote.voters().get(i);
            assertThat(within(() -> envelopes.receive(box, voter))).isEqualTo(Outcome.RECEIVED);
        }
    }

    private <T> T within(Supplier<T> deed) {
        return Tenancy.within(vote.box().place().id(), deed);
    }

    private boolean enter(Worker reader, int sheet, Reading reading) {
        actor.is(reader.person(), reader.name());
        return within(() -> sheets.enter(box, new SheetNumber(1, sheet), reading, ALLOWED::contains));
    }

    private int next(Worker reader) {
        actor.is(reader.person(), reader.name());
        return within(() -> sheets.next(box, 1)).sheet();
    }

    private boolean settle(String note) {
        return within(() -> sheets.settle(vote.box().consultation(), note));
    }

    private Standing standing() {
        return within(() -> sheets.standing(box));
    }

    @Test
    void an_envelope_is_taken_once_and_blocks_the_other_channel() {
        assertThat(within(() -> envelopes.receive(box, vote.voters().get(0)))).isEqualTo(Outcome.HANDED_IN_BEFORE);
        assertThat(within(() -> envelopes.count(box, Channel.PAPER))).isEqualTo(3);
        assertThat(within(() -> envelopes.receive(box, UUID.randomUUID()))).isEqualTo(Outcome.REFUSED);
        vote.box().closed();
        assertThat(within(() -> envelopes.receive(box, vote.voters().get(3)))).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void sheets_read_twice_become_choices_once_they_are_settled() {
        vote.box().closed();
        assertThat(within(() -> sheets.isDone(box))).isFalse();
        assertThat(enter(jeanne, 1, Reading.of("1"))).isTrue();
        assertThat(enter(jeanne, 2, Reading.of("2"))).isTrue();
        assertThat(enter(jeanne, 3, Reading.BLANK)).isTrue();
        assertThat(next(jeanne)).isEqualTo(4);
        assertThat(next(claire)).isEqualTo(1);
        assertThat(enter(claire, 1, Reading.of("1"))).isTrue();
        assertThat(enter(claire, 2, Reading.of("1,2"))).isTrue();
        assertThat(settle("")).isFalse();
        assertThat(enter(claire, 3, Reading.BLANK)).isTrue();
        assertThat(next(claire)).isEqualTo(4);
        assertThat(standing())
                .returns(1, Standing::differing)
                .returns(2, Standing::sheets)
                .returns(0, Standing::once);
        assertThat(within(() -> sheets.difference(box)))
                .contains(new PaperSheets.Difference(new SheetNumber(1, 2), Reading.of("2"), Reading.of("1,2")));
        assertThat(within(() -> sheets.decide(box, new SheetNumber(1, 1), Reading.SPOILT, ALLOWED::contains)))
                .isFalse();
        assertThat(within(() -> sheets.decide(box, new SheetNumber(1, 2), Reading.SPOILT, ALLOWED::contains)))
                .isTrue();
        assertThat(within(() -> sheets.decide(box, new SheetNumber(1, 2), Reading.BLANK, ALLOWED::contains)))
                .isFalse();
        assertThat(within(() -> sheets.choices(box))).isEmpty();
        assertThat(settle("")).isTrue();
        assertThat(settle("")).isTrue();
        assertThat(within(() -> sheets.choices(box))).containsExactly("", "1");
        assertThat(standing())
                .returns(true, Standing::isDone)
                .returns(1, Standing::spoilt)
                .returns(1, Standing::decided);
        assertThatThrownBy(() -> enter(jeanne, 4, Reading.BLANK)).isInstanceOf(WrongState.class);
    }

    @Test
    void nobody_reads_a_sheet_twice() {
        vote.box().closed();
        assertThat(enter(jeanne, 1, Reading.of("1"))).isTrue();
        assertThat(enter(jeanne, 1, Reading.of("1"))).isFalse();
        assertThat(enter(claire, 1, Reading.of("1"))).isTrue();
        assertThat(enter(Worker.secretaryOf(vote.box().place()), 1, Reading.of("1")))
                .isFalse();
    }

    @Test
    void the_database_refuses_two_readings_of_one_person_and_any_change() throws SQLException {
        vote.box().closed();
        enter(jeanne, 1, Reading.of("1"));
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.execute("""
                            insert into paper_sheet select collectivity_id, gen_random_uuid(), box_id, batch, sheet, 'SECOND', reader_id, kind, choice
                            from paper_sheet where box_id = '%s'""".formatted(box))).hasMessageContaining("paper_sheet_reader");
            statement.execute("set role parvis_app");
            assertThatThrownBy(() -> statement.execute("update paper_sheet set choice = '2'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_sheet_that_is_not_there_is_taken_out_by_both() {
        vote.box().closed();
        for (int sheet = 1; sheet <= 4; sheet++) {
            enter(jeanne, sheet, Reading.of("1"));
        }
        for (int sheet = 1; sheet <= 3; sheet++) {
            enter(claire, sheet, Reading.of("1"));
        }
        enter(claire, 4, Reading.ABSENT);
        within(() -> sheets.decide(box, new SheetNumber(1, 4), Reading.ABSENT, ALLOWED::contains));
        assertThat(standing()).returns(3, Standing::sheets).returns(true, Standing::matches);
        assertThat(settle("")).isTrue();
    }

    @Test
    void sheets_that_do_not_match_the_envelopes_need_a_sentence() {
        vote.box().closed();
        for (Worker reader : List.of(jeanne, claire)) {
            enter(reader, 1, Reading.of("1"));
            enter(reader, 2, Reading.of("3"));
        }
        assertThat(settle(" ")).isFalse();
        assertThat(settle("Une enveloppe était vide.")).isTrue();
        assertThat(standing().record())
                .hasValueSatisfying(record -> assertThat(record.note()).isEqualTo("Une enveloppe était vide."));
        assertThat(within(() -> sheets.choices(box))).containsExactly("1", "3");
    }

    @Test
    void nothing_is_typed_before_the_closing_nor_what_the_paper_does_not_allow() {
        assertThatThrownBy(() -> enter(jeanne, 1, Reading.BLANK)).isInstanceOf(WrongState.class);
        vote.box().closed();
        assertThatThrownBy(() -> enter(jeanne, 1, Reading.of("9"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> enter(jeanne, 0, Reading.BLANK)).isInstanceOf(IllegalArgumentException.class);
    }
}
