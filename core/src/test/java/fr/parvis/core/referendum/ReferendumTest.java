package fr.parvis.core.referendum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import fr.parvis.core.referendum.Calendar.Deed;
import fr.parvis.core.referendum.Calendar.Step;

class ReferendumTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 9, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2028, 12, 10);

    @Test
    void what_decides_in_the_council_s_place_is_a_referendum() {
        assertThat(Procedure.of(Set.of(Sign.DECIDES))).isEqualTo(Procedure.REFERENDUM);
        assertThat(Procedure.of(EnumSet.allOf(Sign.class))).isEqualTo(Procedure.REFERENDUM);
    }

    @Test
    void an_opinion_asked_of_electors_by_ballot_is_a_consultation_of_electors() {
        for (Sign sign : EnumSet.of(Sign.ELECTORS_ONLY, Sign.CONVENED, Sign.BALLOT_BOX)) {
            assertThat(Procedure.of(Set.of(sign))).isEqualTo(Procedure.ELECTORS);
        }
    }

    @Test
    void anything_else_can_be_asked_online_whatever_it_is_called() {
        assertThat(Procedure.of(Set.of())).isEqualTo(Procedure.CONSULTATION);
        assertThat(Procedure.of(Set.of(Sign.CALLED_A_VOTE))).isEqualTo(Procedure.CONSULTATION);
    }

    @Test
    void the_calendar_of_a_referendum_is_counted_back_from_the_ballot() {
        Calendar calendar = Calendar.of(Procedure.REFERENDUM, SUNDAY, TODAY);

        assertThat(calendar.steps())
                .extracting(Step::deed, Step::day)
                .containsExactly(
                        tuple(Deed.DECIDE, LocalDate.of(2028, 10, 2)),
                        tuple(Deed.SEND, LocalDate.of(2028, 10, 10)),
                        tuple(Deed.REFER, LocalDate.of(2028, 10, 20)),
                        tuple(Deed.CAMPAIGN_OPENS, LocalDate.of(2028, 11, 27)),
                        tuple(Deed.CAMPAIGN_ENDS, LocalDate.of(2028, 12, 9)),
                        tuple(Deed.BALLOT, SUNDAY));
        assertThat(calendar.tooSoon()).isFalse();
        assertThat(calendar.barred()).isEmpty();
    }

    @Test
    void a_consultation_of_electors_has_no_campaign() {
        assertThat(Calendar.of(Procedure.ELECTORS, SUNDAY, TODAY).steps())
                .extracting(Step::deed)
                .containsExactly(Deed.DECIDE, Deed.SEND, Deed.REFER, Deed.BALLOT);
    }

    @Test
    void a_ballot_within_two_months_is_too_soon() {
        assertThat(Calendar.of(Procedure.ELECTORS, LocalDate.of(2028, 10, 31), TODAY)
                        .tooSoon())
                .isTrue();
        assertThat(Calendar.of(Procedure.ELECTORS, LocalDate.of(2028, 11, 1), TODAY)
                        .tooSoon())
                .isFalse();
        assertThat(Calendar.of(Procedure.ELECTORS, SUNDAY, TODAY).earliest()).isEqualTo(LocalDate.of(2028, 11, 1));
    }

    @Test
    void no_ballot_is_held_in_the_six_months_before_the_council_is_elected() {
        assertThat(Calendar.of(Procedure.REFERENDUM, LocalDate.of(2031, 8, 31), TODAY)
                        .barred())
                .isEmpty();
        assertThat(Calendar.of(Procedure.REFERENDUM, LocalDate.of(2031, 9, 1), TODAY)
                        .barred())
                .isPresent();
    }

    @Property
    void steps_follow_each_other_and_the_campaign_opens_on_a_monday_a_week_or_two_before(
            @ForAll("days") LocalDate ballot) {
        Calendar calendar = Calendar.of(Procedure.REFERENDUM, ballot, TODAY);

        assertThat(calendar.steps()).isSortedAccordingTo(Comparator.comparing(Step::day));
        LocalDate opens = calendar.steps().get(3).day();
        assertThat(opens.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(opens).isBetween(ballot.minusDays(14), ballot.minusDays(8));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(TODAY.toEpochDay(), TODAY.plusYears(10).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
