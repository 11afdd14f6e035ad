package fr.parvis.core.questionnaire;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static fr.parvis.core.fixture.Rush.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.questionnaire.Participation.Outcome;
import fr.parvis.core.questionnaire.Participation.Withdrawal;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** What must hold of answers whoever comes when, on a real database. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InvariantsTest {

    @Inject
    Results results;

    @Inject
    Running running;

    @Inject
    Moderation moderation;

    private final Place place = aCommune().open();

    // ---- One resident counts once -----------------------------------------------------------------------------------

    @Test
    void fifty_confirmations_at_once_all_get_the_one_receipt() {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        List<Outcome> outcomes = atOnce(50, () -> jeanne.confirms(code));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Counted.class));
        assertThat(outcomes.stream()
                        .map(Outcome.Counted.class::cast)
                        .map(Outcome.Counted::receipt)
                        .distinct())
                .hasSize(1);
        assertThat(outcomes.stream().map(Outcome.Counted.class::cast).filter(counted -> !counted.before()))
                .hasSize(1);
        assertThat(participants(jeanne.consultation())).isEqualTo(1);
    }

    @RepeatedTest(5)
    void one_address_in_two_tabs_at_once_counts_once() {
        Published consultation = oneEach();
        Resident tab = Resident.of(consultation, "jeanne@exemple.fr");
        tab.answers("q1", "1");
        String code = tab.code();
        Resident otherTab = Resident.of(consultation, "Jeanne@Exemple.fr");
        otherTab.answers("q1", "2");
        String otherCode = otherTab.code();
        assertThat(atOnce(List.<Callable<Outcome>>of(() -> tab.confirms(code), () -> otherTab.confirms(otherCode))))
                .hasAtLeastOneElementOfType(Outcome.Counted.class)
                .hasAtLeastOneElementOfType(Outcome.VotedBefore.class);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    /** The double press deletes what its twin has left unconfirmed; whoever comes third must not stumble over the gap. */
    @RepeatedTest(10)
    void the_same_form_sent_several_times_at_once_always_says_that_a_code_is_sent() {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        assertThat(atOnce(4, () -> jeanne.answers("q1", "1")))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.CodeSent.class));
        assertThat(jeanne.confirms(jeanne.code())).isInstanceOf(Outcome.Counted.class);
    }

    @Test
    void one_address_counts_once_in_each_consultation() {
        assertThat(Resident.of(oneEach(), "jeanne@exemple.fr").receipt("q1", "1"))
                .isNotEqualTo(Resident.of(oneEach(), "jeanne@exemple.fr").receipt("q1", "1"));
    }

    // ---- Codes ------------------------------------------------------------------------------------------------------

    @Test
    void a_wrong_code_spoils_nothing_before_the_fifth() {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        for (int i = 0; i < 4; i++) {
            assertThat(jeanne.confirms(wrong(code))).isInstanceOf(Outcome.WrongCode.class);
        }
        assertThat(jeanne.confirms(code)).isInstanceOf(Outcome.Counted.class);
    }

    @Test
    void fifty_guesses_at_once_are_five() throws SQLException {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        assertThat(atOnce(50, () -> jeanne.confirms(wrong(code))))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.WrongCode.class));
        assertThat(jeanne.confirms(code)).isInstanceOf(Outcome.WrongCode.class);
        assertThat(count("select count(*) from submission where consultation_id = ?", jeanne.consultation()))
                .isEqualTo(1);
    }

    @Test
    void a_code_ends_after_its_time() {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        TheClock.isAheadBy(Participation.CODE_LASTS.plusSeconds(1));
        assertThat(jeanne.confirms(code)).isInstanceOf(Outcome.WrongCode.class);
        assertThat(participants(jeanne.consultation())).isZero();
    }

    @Test
    void a_code_is_for_its_own_attempt() {
        Published consultation = oneEach();
        Resident jeanne = Resident.of(consultation, "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        Resident paul = Resident.of(consultation, "paul@exemple.fr");
        paul.answers("q1", "2");
        if (!paul.code().equals(code)) {
            assertThat(paul.confirms(code)).isInstanceOf(Outcome.WrongCode.class);
        }
        assertThat(Resident.of(consultation).confirms(code)).isInstanceOf(Outcome.WrongCode.class);
    }

    @Test
    void codes_for_an_address_are_counted_in_each_consultation_by_itself() {
        Published consultation = oneEach();
        for (int i = 0; i < Throttle.Door.CONFIRMATION.freeTries(); i++) {
            Resident.of(consultation, "jeanne@exemple.fr").answers("q1", "1");
        }
        assertThatThrownBy(() -> Resident.of(consultation, "jeanne@exemple.fr").answers("q1", "1"))
                .isInstanceOf(Throttle.TooManyTries.class);
        assertThat(Resident.of(oneEach(), "jeanne@exemple.fr").answers("q1", "1"))
                .isInstanceOf(Outcome.CodeSent.class);
    }

    @Test
    void a_whole_village_hall_answers_and_a_machine_has_to_wait() {
        Published consultation = oneEach();
        for (int i = 0; i < Throttle.Door.CONFIRMATION_NETWORK.freeTries(); i++) {
            assertThat(Resident.of(consultation, "habitant" + i + "@exemple.fr").answers("q1", "1"))
                    .isInstanceOf(Outcome.CodeSent.class);
        }
        assertThatThrownBy(() -> Resident.of(consultation, "machine@exemple.fr").answers("q1", "1"))
                .isInstanceOf(Throttle.TooManyTries.class);
        assertThat(Resident.of(oneEach(), "habitante@exemple.fr").answers("q1", "1"))
                .isInstanceOf(Outcome.CodeSent.class);
    }

    // ---- Time -------------------------------------------------------------------------------------------------------

    @Test
    void the_clock_of_the_database_opens_and_closes() throws SQLException {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        times(consultation, "opens_at = clock_timestamp() + interval '1 minute'");
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.NotOpen.class);
        times(
                consultation,
                "opens_at = clock_timestamp() - interval '1 minute', closes_at = clock_timestamp() + interval '1 minute'");
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.Counted.class);
        times(consultation, "closes_at = clock_timestamp()");
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.NotOpen.class);
    }

    @Test
    void the_clock_of_the_machine_neither_opens_nor_closes() throws SQLException {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        TheClock.isAheadBy(Duration.ofDays(365));
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.Counted.class);
        times(
                consultation,
                "opens_at = clock_timestamp() - interval '2 minutes', closes_at = clock_timestamp() - interval '1 minute'");
        TheClock.isAheadBy(Duration.ofDays(-1));
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.NotOpen.class);
    }

    /** Somebody extends or closes while answers come in: who waited for the lock reads the clock after it. */
    @Test
    void an_answer_that_waited_past_the_end_is_refused() throws Exception {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        try (Connection mairie = TestDatabase.administrator()) {
            mairie.setAutoCommit(false);
            update(mairie, "update consultation set reason = reason where id = ?", consultation);
            CompletableFuture<Outcome> answer = CompletableFuture.supplyAsync(
                    () -> Resident.of(consultation).answers("q1", "1"));
            assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            update(mairie, "update consultation set closes_at = clock_timestamp() where id = ?", consultation);
            mairie.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.NotOpen.class);
        }
    }

    @Test
    void a_code_typed_after_the_end_does_not_count() throws SQLException {
        Resident jeanne = Resident.of(oneEach(), "jeanne@exemple.fr");
        jeanne.answers("q1", "1");
        String code = jeanne.code();
        times(jeanne.consultation(), "closes_at = clock_timestamp()");
        assertThat(jeanne.confirms(code)).isInstanceOf(Outcome.NotOpen.class);
        assertThat(participants(jeanne.consultation())).isZero();
    }

    // ---- Withdrawal -------------------------------------------------------------------------------------------------

    @Test
    void who_withdrew_may_answer_again_and_counts_once() throws SQLException {
        Published consultation = oneEach();
        String receipt = Resident.of(consultation, "jeanne@exemple.fr").receipt("q1", "1");
        assertThat(Resident.withdraws(place, receipt.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(Withdrawal.DONE);
        assertThat(participants(consultation)).isZero();
        assertThat(count(
                        "select count(*) from answer a join submission s on s.id = a.submission_id where consultation_id = ?",
                        consultation))
                .isZero();
        Resident.of(consultation, "jeanne@exemple.fr").receipt("q1", "2");
        assertThat(participants(consultation)).isEqualTo(1);
        assertThat(Resident.withdraws(place, receipt)).isEqualTo(Withdrawal.UNKNOWN);
    }

    @Test
    void twenty_withdrawals_at_once_withdraw_one_answer() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        String receipt = Resident.of(consultation).receipt("q1", "1");
        Resident.of(consultation).receipt("q1", "1");
        assertThat(Collections.frequency(atOnce(20, () -> Resident.withdraws(place, receipt)), Withdrawal.DONE))
                .isEqualTo(1);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_receipt_withdraws_nothing_in_another_commune() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        String receipt = Resident.of(consultation).receipt("q1", "1");
        Place neighbour = aCommune().open();
        assertThat(Resident.withdraws(neighbour, receipt)).isEqualTo(Withdrawal.UNKNOWN);
        assertThat(participants(consultation)).isEqualTo(1);
        assertThat(Resident.withdraws(place, receipt)).isEqualTo(Withdrawal.DONE);
    }

    @Test
    void a_consultation_of_a_neighbour_takes_no_answer() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        Published seenFromNextDoor = new Published(aCommune().open(), consultation.id(), consultation.address());
        assertThat(Resident.of(seenFromNextDoor).answers("q1", "1")).isInstanceOf(Outcome.NotOpen.class);
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void nothing_is_withdrawn_from_a_result() {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        String receipt = Resident.of(consultation).receipt("q1", "1");
        consultation.closed();
        assertThat(Resident.withdraws(place, receipt)).isEqualTo(Withdrawal.TOO_LATE);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    // ---- What leaves ------------------------------------------------------------------------------------------------

    @Test
    void a_text_is_public_once_it_was_read_and_only_then() {
        Published consultation = aQuestionnaire(
                        "Une idée ?", new QuestionDraft(QuestionKind.TEXT, "Votre idée", List.of(), false))
                .publishedIn(place)
                .answered(9, "q1", "CANARY-UNREAD");
        String receipt = Resident.of(consultation).receipt("q1", "CANARY-WITHDRAWN");
        consultation.answered(1, "q1", "CANARY-HIDDEN").answered(1, "q1", "Un banc");
        assertThat(texts(consultation)).isEmpty();
        consultation.showing("CANARY-WITHDRAWN", "Un banc");
        read(consultation, "CANARY-HIDDEN", Reading.HIDDEN);
        assertThat(texts(consultation)).containsExactlyInAnyOrder("CANARY-WITHDRAWN", "Un banc");
        Resident.withdraws(place, receipt);
        assertThat(texts(consultation)).containsExactly("Un banc");
        read(consultation, "Un banc", Reading.HIDDEN);
        assertThat(texts(consultation)).isEmpty();
    }

    @Test
    void a_neighbour_neither_reads_nor_judges_texts() {
        Published consultation = aQuestionnaire(
                        "Une idée ?", new QuestionDraft(QuestionKind.TEXT, "Votre idée", List.of(), false))
                .publishedIn(place)
                .answered(10, "q1", "CANARY")
                .yesterday();
        Place neighbour = aCommune().open();
        var texts =
                Tenancy.within(place.id(), () -> moderation.texts(consultation.id(), Reading.TO_READ, 0, 100).stream()
                        .map(Moderation.FreeText::id)
                        .toList());
        Tenancy.run(new Scope.Within(neighbour.id()), () -> {
            assertThat(moderation.texts(consultation.id(), Reading.TO_READ, 0, 100))
                    .isEmpty();
            assertThat(moderation.waiting(consultation.id())).isZero();
            moderation.show(texts);
            assertThat(results.participants(consultation.id())).isZero();
            assertThat(results.of(consultation.id()).questions()).isEmpty();
        });
        assertThat(texts(consultation)).isEmpty();
    }

    // ---- What the database itself refuses ---------------------------------------------------------------------------

    @Test
    void undoing_publication_deletes_the_answers() throws SQLException {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place).answered(3, "q1", "1");
        String rows = "select (select count(*) from submission where consultation_id = ?)"
                + " + (select count(*) from answer join question on question.id = question_id where question.consultation_id = ?)";
        assertThat(count(rows, consultation, consultation)).isEqualTo(6);
        Tenancy.run(new Scope.Within(place.id()), () -> running.unpublish(consultation.id()));
        assertThat(count(rows, consultation, consultation)).isZero();
        assertThat(Resident.of(consultation).answers("q1", "1")).isInstanceOf(Outcome.NotOpen.class);
    }

    /** Answers are deleted, one more arrives, and only then the undoing is over. */
    @Test
    void an_answer_that_comes_while_publication_is_undone_is_refused() throws Exception {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place);
        CompletableFuture<Outcome> answer = Tenancy.within(place.id(), () -> {
            running.unpublish(consultation.id());
            CompletableFuture<Outcome> coming = CompletableFuture.supplyAsync(
                    () -> Resident.of(consultation).answers("q1", "1"));
            assertThatThrownBy(() -> coming.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return coming;
        });
        assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.NotOpen.class);
        assertThat(count("select count(*) from submission where consultation_id = ?", consultation))
                .isZero();
    }

    @Test
    void nothing_is_archived_without_the_councils_answer_not_even_by_hand() throws SQLException {
        Published consultation = anOpinion("Éteindre ?").publishedIn(place).closed();
        assertRefused("archived_is_answered", "archived_at = now()", consultation);
        assertRefused("answered_is_complete", "answered_at = now()", consultation);
        assertRefused("answered_is_complete", "answered_at = now(), heard = 'Oui', decided = 'Oui'", consultation);
        assertRefused("published_is_complete", "title = ''", consultation);
        assertRefused("published_is_complete", "closes_at = opens_at", consultation);
    }

    private Published oneEach() {
        return anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private long participants(Published consultation) {
        return Tenancy.within(consultation.place().id(), () -> results.participants(consultation.id()));
    }

    private List<String> texts(Published consultation) {
        return Tenancy.within(place.id(), () -> results.of(consultation.id()).questions().stream()
                .flatMap(question -> question.texts().stream())
                .toList());
    }

    private void read(Published consultation, String text, Reading verdict) {
        consultation.yesterday();
        Tenancy.run(new Scope.Within(place.id()), () -> {
            for (Reading reading : Reading.values()) {
                List<UUID> found = moderation.texts(consultation.id(), reading, 0, 100).stream()
                        .filter(one -> one.text().equals(text))
                        .map(Moderation.FreeText::id)
                        .toList();
                if (verdict == Reading.SHOWN) {
                    moderation.show(found);
                } else {
                    moderation.hide(found, Ground.OTHER);
                }
            }
        });
    }

    private static void assertRefused(String constraint, String change, Published consultation) {
        assertThatThrownBy(() -> times(consultation, change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    private static void times(Published consultation, String change) throws SQLException {
        try (Connection administrator = TestDatabase.administrator()) {
            update(administrator, "update consultation set " + change + " where id = ?", consultation);
        }
    }

    private static void update(Connection connection, String update, Published consultation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setObject(1, consultation.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static long count(String query, Published... consultations) throws SQLException {
        try (Connection administrator = TestDatabase.administrator();
                PreparedStatement statement = administrator.prepareStatement(query)) {
            List<Published> values = new ArrayList<>(List.of(consultations));
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i).id());
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
