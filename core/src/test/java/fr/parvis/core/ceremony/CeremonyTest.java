package fr.parvis.core.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.KeyShare;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.WrongState;
import fr.parvis.core.ceremony.Preparation.Step;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tally.Candidate;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class CeremonyTest {

    @Inject
    Ceremony ceremony;

    @Inject
    BallotBox boxes;

    @Inject
    Drafting drafting;

    @Inject
    Hours hours;

    @Inject
    Running running;

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
        assertThatThrownBy(() -> vote.within(() -> boxes.makeKey(vote.box(), "")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void a_key_that_was_replaced_leaves_parts_that_are_told_from_the_new_ones() {
        ACeremony vote = ACeremony.in(place);
        List<KeyShare> first = vote.within(() -> boxes.makeKey(vote.box(), "").orElseThrow());
        String old = vote.within(() -> boxes.text(vote.box(), first.get(0)));
        String mark = vote.within(() -> boxes.keyMark(vote.box()));
        assertThat(vote.within(() -> boxes.part(vote.box(), old))).isPresent();
        assertThat(vote.within(() -> boxes.makeKey(vote.box(), "")))
                .as("pressed twice")
                .isEmpty();

        assertThat(vote.within(() -> boxes.makeKey(vote.box(), mark))).isPresent();
        assertThat(vote.within(() -> boxes.part(vote.box(), old))).isEmpty();
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
    void envelopes_that_nobody_has_counted_keep_a_result_from_being_published() {
        ACeremony vote =
                ACeremony.in(place).voted(3, "1").onPaper().over().hours().counted();
        assertThat(vote.within(() -> ceremony.publish(vote.id()))).isFalse();
        assertThat(of(vote).state()).isEqualTo(State.COUNTED);
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
}
