package fr.parvis.core.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import fr.parvis.core.consultation.Refused.Reason;

class ConsultationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(21));
    private static final CouncilAnswer ANSWER =
            new CouncilAnswer("Vous préférez l’extinction.", "On éteint.", "Économies.");

    @Test
    void a_draft_without_dates_cannot_be_published() {
        Consultation draft = new Consultation(Format.OPINION, NOW);
        draft.describe("Éteindre la nuit ?", "");
        assertRefused(Reason.INCOMPLETE, () -> draft.publish("eteindre", NOW));
    }

    @Test
    void dates_must_not_be_reversed() {
        Consultation draft = new Consultation(Format.OPINION, NOW);
        assertRefused(Reason.DATES_REVERSED, () -> draft.schedule(LATER, NOW, Audience.EVERYONE));
    }

    @Test
    void a_draft_whose_end_has_passed_cannot_be_published() {
        assertRefused(Reason.DATES_PAST, () -> draft().publish("eteindre", LATER));
    }

    @Test
    void phases_follow_the_dates() {
        Consultation consultation = draft();
        assertThat(consultation.phase(NOW)).isEqualTo(Phase.DRAFT);
        consultation.publish("eteindre", NOW.minusSeconds(60));
        assertThat(consultation.phase(NOW.minusSeconds(1))).isEqualTo(Phase.COMING);
        assertThat(consultation.phase(NOW)).isEqualTo(Phase.OPEN);
        assertThat(consultation.phase(LATER.minusNanos(1))).isEqualTo(Phase.OPEN);
        assertThat(consultation.phase(LATER)).isEqualTo(Phase.CLOSED);
    }

    @Test
    void publishing_after_the_announced_opening_opens_at_once() {
        Consultation consultation = draft();
        Instant late = NOW.plusSeconds(300);
        consultation.publish("eteindre", late);
        assertThat(consultation.opensAt()).contains(late);
    }

    @Test
    void publication_can_be_undone_for_ten_minutes_and_no_longer() {
        Consultation consultation = draft();
        consultation.publish("eteindre", NOW);
        Instant lastMoment = NOW.plus(Consultation.UNDO).minusNanos(1);
        assertThat(consultation.undoableUntil(lastMoment)).isPresent();
        assertRefused(Reason.TOO_LATE_TO_UNDO, () -> consultation.unpublish(NOW.plus(Consultation.UNDO)));
        consultation.unpublish(lastMoment);
        assertThat(consultation.phase(NOW)).isEqualTo(Phase.DRAFT);
        assertThat(consultation.publishedAt()).isEmpty();
    }

    @Test
    void what_is_published_is_no_longer_changed() {
        Consultation consultation = draft();
        consultation.publish("eteindre", NOW);
        assertRefused(Reason.NOT_A_DRAFT, () -> consultation.describe("Autre chose", ""));
        assertRefused(Reason.NOT_A_DRAFT, () -> consultation.schedule(NOW, LATER, Audience.ONE_EACH));
        assertRefused(Reason.NOT_A_DRAFT, () -> consultation.publish("encore", NOW));
    }

    @Test
    void it_can_run_longer_but_not_shorter() {
        Consultation consultation = draft();
        consultation.publish("eteindre", NOW);
        assertRefused(Reason.DATES_REVERSED, () -> consultation.extend(LATER.minusSeconds(1), NOW));
        consultation.extend(LATER.plusSeconds(1), NOW);
        assertThat(consultation.phase(LATER)).isEqualTo(Phase.OPEN);
        assertRefused(Reason.NOT_RUNNING, () -> consultation.extend(LATER.plusSeconds(9), LATER.plusSeconds(1)));
    }

    @Test
    void the_council_answers_after_the_end_and_only_then_is_it_put_away() {
        Consultation consultation = draft();
        consultation.publish("eteindre", NOW);
        assertRefused(Reason.NOT_CLOSED, () -> consultation.answer(ANSWER, NOW));
        assertRefused(Reason.NOT_ANSWERED, () -> consultation.archive(LATER));
        consultation.close(NOW.plusSeconds(60));
        assertThat(consultation.phase(NOW.plusSeconds(60))).isEqualTo(Phase.CLOSED);
        assertRefused(Reason.NOT_ANSWERED, () -> consultation.archive(NOW.plusSeconds(60)));
        consultation.answer(ANSWER, LATER);
        assertThat(consultation.phase(LATER)).isEqualTo(Phase.ANSWERED);
        assertThat(consultation.councilAnswer()).contains(ANSWER);
        consultation.archive(LATER);
        assertThat(consultation.phase(LATER)).isEqualTo(Phase.ARCHIVED);
    }

    @Test
    void none_of_the_three_parts_of_the_answer_can_be_empty() {
        assertThatThrownBy(() -> new CouncilAnswer("Vous avez dit", " ", "Pourquoi"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Consultation draft() {
        Consultation draft = new Consultation(Format.OPINION, NOW.minusSeconds(3600));
        draft.describe("Éteindre la nuit ?", "");
        draft.schedule(NOW, LATER, Audience.EVERYONE);
        return draft;
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
