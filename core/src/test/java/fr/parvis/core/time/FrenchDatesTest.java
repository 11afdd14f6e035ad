package fr.parvis.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    @Test
    void a_period_is_read_back_in_full() {
        Instant from = FrenchDates.at(LocalDate.of(2026, 3, 2), LocalTime.of(8, 0));
        Instant to = FrenchDates.endOf(LocalDate.of(2026, 3, 22));
        assertThat(FrenchDates.period(from, to))
                .isEqualTo("du lundi 2 mars 2026 à 8\u00a0h au dimanche 22 mars 2026 à minuit");
    }

    @Test
    void the_first_of_a_month_is_said_premier() {
        assertThat(FrenchDates.day(LocalDate.of(2026, 2, 1))).isEqualTo("dimanche 1er février 2026");
    }

    @Test
    void minutes_are_said_when_there_are_some() {
        assertThat(FrenchDates.moment(FrenchDates.at(LocalDate.of(2026, 3, 2), LocalTime.of(17, 5))))
                .isEqualTo("lundi 2 mars 2026 à 17\u00a0h\u00a005");
    }

    @Test
    void midnight_belongs_to_the_day_that_ends_in_winter_and_in_summer() {
        assertThat(FrenchDates.endOf(LocalDate.of(2026, 1, 31))).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
        assertThat(FrenchDates.endOf(LocalDate.of(2026, 7, 31))).isEqualTo(Instant.parse("2026-07-31T22:00:00Z"));
        assertThat(FrenchDates.dayOf(Instant.parse("2026-07-31T22:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 31));
    }
}
