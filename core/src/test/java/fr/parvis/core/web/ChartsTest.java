package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void a_bar_says_its_count_and_share_as_france_writes_them() {
        Bars bars =
                Bars.of("Pour ou contre", "Réponse", 2000).with("Pour", 1250).withHidden("Autre");

        assertThat(bars.rows().get(0).number()).isEqualTo("1\u202f250");
        assertThat(bars.rows().get(0).percent()).isEqualTo("63\u00a0%");
        assertThat(bars.rows().get(0).length()).isEqualTo("62.5%");
        assertThat(bars.rows().get(1).hidden()).isTrue();
        assertThat(bars.people()).isEqualTo("2\u202f000");
    }

    @Test
    void rounding_neither_makes_somebody_disappear_nor_everybody_agree() {
        Bars bars = Bars.of("Q", "Réponse", 3000).with("Un seul", 12).with("Tous les autres", 2988);

        assertThat(bars.rows()).extracting(Bars.Bar::percent).containsExactly("<\u00a01\u00a0%", ">\u00a099\u00a0%");
    }

    @Test
    void nobody_at_all_is_no_division_by_zero() {
        assertThat(Bars.of("Q", "Réponse", 0).with("Pour", 0).rows().get(0).length())
                .isEqualTo("0.0%");
    }

    @Test
    void a_day_without_anyone_keeps_its_place() {
        Days days = Days.of(Map.of(LocalDate.of(2026, 3, 3), 50, LocalDate.of(2026, 3, 1), 25));

        assertThat(days.columns()).extracting(Days.Column::count).containsExactly(25, 0, 50);
        assertThat(days.columns()).extracting(Days.Column::height).containsExactly(50, 0, 100);
        assertThat(days.columns()).extracting(Days.Column::x).containsExactly(0, 10, 20);
        assertThat(days.first().day()).isEqualTo("1er mars");
        assertThat(days.busiest().day()).isEqualTo("3 mars");
        assertThat(days.total()).isEqualTo(75);
    }

    @Test
    void a_single_answer_on_a_busy_month_is_still_seen() {
        Days days = Days.of(Map.of(LocalDate.of(2026, 3, 1), 1, LocalDate.of(2026, 3, 2), 900));

        assertThat(days.first().height()).isEqualTo(1);
    }

    @Test
    void no_day_is_no_drawing() {
        assertThat(Days.of(Map.of()).isEmpty()).isTrue();
    }
}
