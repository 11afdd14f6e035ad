package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void gives_back_exactly_what_was_typed() {
        Form form = Form.of(Map.of("title", List.of("  <b>La place</b> "), "topic", List.of("école", "voirie")));

        assertThat(form.value("title")).isEqualTo("  <b>La place</b> ");
        assertThat(form.text("title")).isEqualTo("<b>La place</b>");
        assertThat(form.values("topic")).containsExactly("école", "voirie");
        assertThat(form.has("topic", "voirie")).isTrue();
        assertThat(form.value("absent")).isEmpty();
    }

    @Test
    void a_field_of_non_breaking_spaces_is_blank() {
        Form form = Form.of(Map.of("title", List.of(" \u00a0\u202f ")));

        assertThat(form.require("title", "Donnez un titre.")).isFalse();
        assertThat(form.error("title")).isEqualTo("Donnez un titre.");
    }

    @Test
    void keeps_the_first_problem_of_a_field_and_the_order_of_the_checks() {
        Form form = Form.empty();
        form.reject("title", "Donnez un titre.");
        form.reject("Les dates ne vont pas ensemble.");
        form.reject("title", "Trop court.");
        form.reject("end", "Choisissez un jour plus tard.");

        assertThat(form.hasErrors()).isTrue();
        assertThat(form.errors())
                .extracting(Form.Problem::name, Form.Problem::message)
                .containsExactly(
                        tuple("title", "Donnez un titre."),
                        tuple("", "Les dates ne vont pas ensemble."),
                        tuple("end", "Choisissez un jour plus tard."));
    }

    @Test
    void reads_a_day_with_or_without_a_calendar() {
        Form form = Form.of(Map.of(
                "calendar", List.of("2026-03-02"),
                "typed", List.of(" 2/3/2026 "),
                "impossible", List.of("31/02/2026"),
                "words", List.of("demain")));

        assertThat(form.date("calendar")).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(form.date("typed")).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(form.date("impossible")).isNull();
        assertThat(form.date("words")).isNull();
        assertThat(form.date("absent")).isNull();
    }

    @Test
    void shows_what_is_already_known() {
        Form form = Form.empty().fill("start", LocalDate.of(2026, 3, 2)).fill("topic", List.of("a", "b"));

        assertThat(form.value("start")).isEqualTo("2026-03-02");
        assertThat(form.values("topic")).containsExactly("a", "b");
        assertThat(form.fill("start", null).value("start")).isEmpty();
        assertThat(form.hasErrors()).isFalse();
    }
}
