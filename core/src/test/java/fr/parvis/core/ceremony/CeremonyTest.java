package fr.parvis.core.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BoxExport;
import fr.parvis.core.ballot.DailyHeads;
import fr.parvis.core.ballot.DailyHeads.Day;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Python;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.ceremony.Preparation.Step;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.notice.Message;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.paper.Reading;
import fr.parvis.core.paper.SheetNumber;
import fr.parvis.core.person.Email;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CeremonyTest {

    @Inject
    Ceremony ceremony;

    @Inject
    BallotBox boxes;

    @Inject
    DailyHeads heads;

    @Inject
    ElectionRecord record;

    @Inject
    ElectionKeys keys;

    @Inject
    Clock clock;

    @Inject
    Drafting drafting;

    @Inject
    Hours hours;

    @Inject
    Running running;

    @Inject
    PaperSheets sheets;

    @Inject
    VoteResults results;

    @Inject
    Witnesses witnesses;

    @SuppressWarnings("NullAway.Init") // by @BeforeEach
    private Place place;

    @BeforeEach
    void a_commune_is_there() {
        place = ACommune.aCommune("Cadillac").open();
    }

    private Preparation of(ACeremony vote) {
        return vote.within(() -> ceremony.of(vote.id()).orElseThrow());
    }

    @Test
    void a_published_budget_has_one_box_and_other_formats_have_none() {
        ACeremony vote = ACeremony.in(place);
        vote.within(() -> {
            running.unpublish(vote.id());
            return drafting.publish(vote.id());
        });

        assertThat(of(vote).box()).isEqualTo(vote.box());
        assertThat(of(vote).next()).isEqualTo(Step.LIST);
        AConsultation.Published other = AConsultation.anOpinion("Faut-il ?").publishedIn(place);
        assertThat(vote.within(() -> ceremony.of(other.id()))).isEmpty();
        assertThat(vote.within(() -> ceremony.all())).containsOnlyKeys(vote.id());
    }

    @Test
    void one_thing_comes_after_the_other() {
        ACeremony vote = ACeremony.in(place);
        assertThatThrownBy(() -> vote.within(() -> ceremony.seal(vote.id()))).isInstanceOf(WrongState.class);
        vote.listed(3);
        assertThat(of(vote).next()).isEqualTo(Step.KEYS);
        vote.keyed();
        assertThat(of(vote).next()).isEqualTo(Step.SEAL);
        vote.within(() -> ceremony.seal(vote.id()));
        assertThat(of(vote).next()).isEqualTo(Step.LETTERS);
        vote.due().over();
        assertThat(of(vote).next()).isEqualTo(Step.COUNT);
        vote.hours().counted();
        assertThat(of(vote).next()).isEqualTo(Step.PUBLISH);
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isTrue();
        assertThat(of(vote).next()).isEqualTo(Step.NOTHING);
        assertThatThrownBy(() -> vote.within(() -> ceremony.publish(vote.id()))).isInstanceOf(WrongState.class);
    }

    @Test
    void the_dates_that_are_sealed_are_those_of_the_consultation() {
        ACeremony vote = ACeremony.in(place).listed(3).keyed();
        Instant opens = Instant.now().plus(Duration.ofDays(5)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        vote.within(() -> {
            running.move(vote.id(), opens, opens.plus(Duration.ofDays(3)));
            return true;
        });
        Seal seal = vote.within(() -> ceremony.seal(vote.id()));
        assertThat(seal.facts()).containsEntry("opens", opens.toString()).containsEntry("voters", 3);
        assertThat(of(vote).opensAt()).isEqualTo(opens);
    }

    @Test
    void a_vote_that_should_have_opened_is_moved_before_it_is_sealed() {
        ACeremony vote = ACeremony.in(place).listed(3).keyed();
        TheClock.isAheadBy(Duration.ofDays(3));
        assertThatThrownBy(() -> vote.within(() -> ceremony.seal(vote.id()))).isInstanceOf(Refused.class);
        assertThat(of(vote).sealed()).isFalse();
    }

    @Test
    void nothing_changes_once_it_is_sealed() {
        ACeremony vote = ACeremony.in(place).sealed(3);
        Instant later = Instant.now().plus(Duration.ofDays(60));
        List<Runnable> changes = List.of(
                () -> running.unpublish(vote.id()),
                () -> running.correct(vote.id(), "Autre chose", "", List.of(), "Le titre"),
                () -> running.extend(vote.id(), later),
                () -> running.move(vote.id(), later, later.plusSeconds(1)),
                () -> running.close(vote.id()));
        for (Runnable change : changes) {
            assertThatThrownBy(() -> vote.within(() -> {
                        change.run();
                        return true;
                    }))
                    .isInstanceOf(Refused.class)
                    .hasMessage("SEALED");
        }
        assertThat(vote.within(
                        () -> Consultation.withId(vote.id()).orElseThrow().title()))
                .isEqualTo("Que faire au village ?");
        assertThatThrownBy(() -> vote.within(() -> keys.make(vote.box(), ""))).isInstanceOf(WrongState.class);
    }

    @Test
    void a_key_that_was_replaced_leaves_parts_that_are_told_from_the_new_ones() {
        ACeremony vote = ACeremony.in(place).keyed();
        String old = vote.part(1);
        String mark = vote.within(() -> keys.mark(vote.box()));
        assertThat(vote.within(() -> keys.part(vote.box(), old))).isPresent();
        assertThat(vote.within(() -> keys.make(vote.box(), "")))
                .as("pressed twice")
                .isEmpty();

        assertThat(vote.within(() -> keys.make(vote.box(), mark))).isPresent();
        assertThat(vote.within(() -> keys.part(vote.box(), old))).isEmpty();
    }

    @Test
    void the_count_gives_the_winners_and_lists_what_the_paper_does_not_allow() {
        ACeremony vote = ACeremony.in(place)
                .voted(14, "1,2", "1", "2", "1,3", "1,2,3", "3", "1", "2", "1,2", "1", "", "9")
                .over()
                .hours()
                .counted();
        Counted counted = vote.within(() -> ceremony.counted(vote.id()).orElseThrow());

        assertThat(counted.voters()).isEqualTo(14);
        assertThat(counted.online()).isEqualTo(12);
        assertThat(counted.opened()).isEqualTo(11);
        assertThat(counted.invalid()).hasSize(1);
        assertThat(counted.few()).isFalse();
        assertThat(counted.outcome().count().candidates())
                .extracting(Candidate::votes)
                .containsExactly(7L, 5L, 3L);
        assertThat(counted.outcome().winners())
                .extracting(winner -> winner.project().id())
                .containsExactly("1", "2");
    }

    @Test
    void nobody_counts_what_was_cast_on_screens_while_sheets_wait_to_be_read() {
        ACeremony vote = ACeremony.in(place).voted(3, "1").onPaper().over().hours();
        assertThatThrownBy(vote::counted).isInstanceOf(WrongState.class);
        assertThat(of(vote).state()).isEqualTo(State.CLOSED);
        vote.read(new SheetNumber(1, 1), "1");
        assertThatThrownBy(vote::counted).as("read, not settled").isInstanceOf(WrongState.class);
        settle(vote);
        vote.counted();
        assertThatThrownBy(() -> vote.read(new SheetNumber(1, 2), "1")).isInstanceOf(WrongState.class);
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isTrue();
    }

    /** Parvis counted them so until its sheets came first. */
    @Test
    void a_box_that_was_counted_before_its_sheets_were_read_is_finished() {
        ACeremony vote =
                ACeremony.in(place).voted(3, "1").onPaper().over().hours().countedBeforeItsSheets();
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isFalse();
        vote.read(new SheetNumber(1, 1), "1");
        settle(vote);
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isTrue();
    }

    /** All that is counted, less the choices on screens, would be what nine people chose on paper. */
    @Test
    void ten_envelopes_with_a_spoilt_sheet_hold_back_the_choices_on_screens_too(@TempDir Path folder) throws Exception {
        ACeremony vote = voted(sheet -> sheet == 7 ? Reading.SPOILT : Reading.of("2"));
        vote.within(() -> ceremony.publish(vote.id()));
        Map<String, String> files = vote.within(() -> record.export(vote.box())).files();
        assertThat(files).containsOnlyKeys("seals.json", "chain.jsonl");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(Python.run("/fr/parvis/core/ballot/verify.py", folder.toString()))
                .contains("Moins de dix bulletins d’un côté", "Le compte n’a pas été refait.");
    }

    @Test
    void boxes_are_opened_and_closed_by_the_clock_in_every_commune() {
        ACeremony early = ACeremony.in(place).sealed(2);
        ACeremony due = ACeremony.in(place).sealed(2).due();
        ACeremony elsewhere =
                ACeremony.in(ACommune.aCommune("Rions").open()).sealed(2).due().over();

        hours.keep();
        hours.keep();

        assertThat(of(early).state()).isEqualTo(State.FROZEN);
        assertThat(of(due).state()).isEqualTo(State.OPEN);
        assertThat(of(elsewhere).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void one_box_that_fails_does_not_keep_the_others_waiting() throws SQLException {
        ACeremony broken = ACeremony.in(place).sealed(2).due();
        ACeremony sound = ACeremony.in(place).sealed(2).due();
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute("update ballot_box set signing_key = '' where id = '" + broken.box() + "'");
        }

        hours.keep();

        assertThat(of(broken).state()).isEqualTo(State.FROZEN);
        assertThat(of(sound).state()).isEqualTo(State.OPEN);
    }

    @Test
    void what_is_published_counts_the_sheets_and_can_be_verified_with_them(@TempDir Path folder) throws Exception {
        ACeremony vote = voted();
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isTrue();

        VoteResult result = vote.within(() -> results.of(vote.id()).orElseThrow());
        assertThat(result.counted()).isEqualTo(22);
        assertThat(result.standings())
                .extracting(standing -> standing.project().id() + " "
                        + standing.figure().orElseThrow().votes())
                .containsExactlyInAnyOrder("1 12", "2 10", "3 0");
        Supplier<String> written = () -> vote.within(
                () -> results.file(vote.id(), Map.of("country", "France")).orElseThrow());
        assertThat(written.get()).as("counted once").isSameAs(written.get()).contains("country;France");
        BoxExport export = vote.within(() -> record.export(vote.box()));
        assertThat(export.files())
                .allSatisfy((name, text) -> assertThat(vote.within(() -> record.file(vote.box(), name)))
                        .hasValue(text))
                .containsEntry("paper.jsonl", "2\n".repeat(10))
                .containsEntry("choices.jsonl", "1\n".repeat(12));
        for (Map.Entry<String, String> file : export.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(Python.run("/fr/parvis/core/ballot/verify.py", folder.toString()))
                .contains("10 bulletins comptés sur papier, 10 enveloppes reçues.")
                .contains("Un abri pour les vélos 12 (retenu) ; Des arbres 10 (retenu) ; Un terrain de boules 0");
    }

    @Test
    void the_holders_get_the_head_of_each_evening_and_find_it_in_the_chain() {
        ACeremony vote = ACeremony.in(place).sealed(3).due();
        vote.within(() -> {
            witnesses.name(
                    vote.box(), Map.of(1, Email.parse("cle1@exemple.fr").orElseThrow()), "https://parvis.example/c/x");
            return true;
        });
        vote.hours();
        TheClock.isAheadBy(Duration.ofDays(1));
        hours.keep();
        hours.keep();

        List<Day> days = vote.within(() -> heads.days(vote.box()));
        assertThat(days).hasSize(1);
        List<String> letters = letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0))
                .contains(days.get(0).head().hex(), "https://parvis.example/c/x/", "/urne")
                .contains("Bulletins dans l’urne\u00a0: 0");

        vote.over().hours();
        assertThat(letters()).hasSize(2);
        assertThat(vote.within(() -> witnesses.of(vote.box()))).as("forgotten").isEmpty();
    }

    @Test
    void the_last_evening_is_that_of_the_last_day_although_the_box_closes_at_midnight() {
        ACeremony vote =
                ACeremony.in(place).sealed(3).due().hours().overAtMidnight().hours();
        assertThat(vote.within(() -> heads.days(vote.box())))
                .extracting(Day::day)
                .containsExactly(FrenchDates.dayOf(Instant.now()).minusDays(1));
    }

    private List<String> letters() {
        return Tenancy.within(place.id(), () -> Message.<Message>list("recipient", "cle1@exemple.fr")).stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void ballots_are_destroyed_after_the_day_that_was_sealed_and_the_result_stays() throws SQLException {
        ACeremony vote = voted();
        vote.within(() -> ceremony.publish(vote.id()));
        VoteResult before = vote.within(() -> results.of(vote.id()).orElseThrow());
        Map<String, String> files = vote.within(() -> record.export(vote.box())).files();
        // Whatever Parvis believes, the database decides.
        assertThatThrownBy(() -> vote.within(() -> boxes.destroy(vote.box()))).isInstanceOf(WrongState.class);
        vote.keptDayIsOver();
        assertThatThrownBy(() -> vote.within(() -> boxes.destroy(vote.box())))
                .as("the sealed day has not passed")
                .isInstanceOf(WrongState.class);
        vote.sealedDayIsOver();
        assertThat(vote.within(() -> boxes.keepForDispute(vote.box()))).isAfter(LocalDate.now(clock));
        assertThatThrownBy(() -> vote.within(() -> boxes.destroy(vote.box())))
                .as("while it is disputed")
                .isInstanceOf(WrongState.class);

        vote.keptDayIsOver();
        hours.keep();

        assertThat(of(vote).state()).isEqualTo(State.ARCHIVED);
        assertThat(vote.number("select count(*) from voter where box_id = ?")).isZero();
        assertThat(vote.number("select count(*) from signature where box_id = ?"))
                .isZero();
        assertThat(vote.number("select count(*) from ballot where box_id = ? and length(sealed) > 0"))
                .isZero();
        assertThat(vote.number("select length(locked_key) from ballot_box where id = ?"))
                .isZero();
        assertThat(vote.within(() -> record.export(vote.box())).files())
                .as("but for the seals")
                .containsEntry("chain.jsonl", files.get("chain.jsonl"))
                .containsEntry("choices.jsonl", files.get("choices.jsonl"))
                .containsEntry("paper.jsonl", files.get("paper.jsonl"));
        assertThat(vote.within(() -> record.opened(vote.box()))).hasSize(22);
        assertThat(vote.within(() -> sheets.standing(vote.box())))
                .as("envelopes, though nobody knows any more whose")
                .returns(10, PaperSheets.Standing::envelopes)
                .returns(true, PaperSheets.Standing::matches);
        assertThat(vote.within(() -> results.of(vote.id()))).hasValue(before);
        assertThat(vote.within(() -> record.seals(vote.box()))).last().satisfies(seal -> assertThat(seal.facts())
                .containsEntry("ballots", 12)
                .containsEntry("signatures", 22)
                .containsEntry("voters", 30));
    }

    @Test
    void choices_that_were_too_few_to_be_told_go_with_their_ballots_and_who_won_stays() throws SQLException {
        ACeremony vote = ACeremony.in(place)
                .voted(5, "1", "1", "2")
                .onPaper()
                .onPaper()
                .over()
                .hours();
        vote.read(new SheetNumber(1, 1), "1").read(new SheetNumber(1, 2), Reading.SPOILT);
        settle(vote);
        vote.counted();
        vote.within(() -> ceremony.publish(vote.id()));
        vote.keptDayIsOver().sealedDayIsOver();
        hours.keep();

        assertThat(of(vote).state()).isEqualTo(State.ARCHIVED);
        assertThat(vote.number("select count(*) from opened where box_id = ?")).isZero();
        assertThat(vote.number("select count(*) from paper_sheet where box_id = ?"))
                .isZero();
        VoteResult result = vote.within(() -> results.of(vote.id()).orElseThrow());
        assertThat(result.counted()).isEqualTo(4);
        assertThat(result.invalid()).as("the spoilt sheet").isOne();
        assertThat(result.winners()).extracting(winner -> winner.project().id()).containsExactly("1", "2");
        Counted counted = vote.within(() -> ceremony.counted(vote.id()).orElseThrow());
        assertThat(counted.few()).isTrue();
        assertThat(counted.outcome().winners())
                .extracting(winner -> winner.project().id())
                .containsExactly("1", "2");
        assertThat(vote.within(() -> sheets.standing(vote.box())))
                .returns(2, PaperSheets.Standing::sheets)
                .returns(1, PaperSheets.Standing::spoilt)
                .returns(true, PaperSheets.Standing::matches);
    }

    /** Twelve on a screen for the first project, ten on paper for the second; counted, not published. */
    private ACeremony voted() {
        return voted(sheet -> Reading.of("2"));
    }

    private ACeremony voted(IntFunction<Reading> read) {
        ACeremony vote =
                ACeremony.in(place).voted(30, Collections.nCopies(12, "1").toArray(String[]::new));
        for (int i = 0; i < 10; i++) {
            vote.onPaper();
        }
        vote.over().hours();
        for (int sheet = 1; sheet <= 10; sheet++) {
            vote.read(new SheetNumber(1, sheet), read.apply(sheet));
        }
        settle(vote);
        return vote.counted();
    }

    private void settle(ACeremony vote) {
        assertThat(vote.within(() -> sheets.settle(vote.id(), ""))).isTrue();
    }
}
