package fr.parvis.core.questionnaire;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.anOpinion;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.questionnaire.Participation.Outcome;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ParticipationTest {

    private static final int MANY = 50;

    @Inject
    Participation participation;

    @Inject
    Results results;

    @Test
    void fifty_identical_answers_count_once_and_get_the_same_receipt() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);
        String attempt = Codes.token();
        List<Outcome> outcomes = atOnce(MANY, () -> submit(consultation, attempt, null));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Counted.class));
        assertThat(outcomes.stream().map(Outcome.Counted.class::cast).map(Outcome.Counted::receipt))
                .containsOnly(((Outcome.Counted) outcomes.get(0)).receipt());
        assertThat(outcomes.stream().map(Outcome.Counted.class::cast).filter(counted -> !counted.before()))
                .hasSize(1);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_double_press_asks_for_the_code_twice_and_the_last_code_counts_once() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
        String attempt = Codes.token();
        assertThat(atOnce(4, () -> submit(consultation, attempt, "double@exemple.fr")))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.CodeSent.class));
        assertThat(participants(consultation)).isZero();
        String code = lastCode(place);
        List<Outcome> outcomes = atOnce(4, () -> confirm(consultation, attempt, code));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Counted.class));
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void fifty_identical_confirmations_count_once() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
        String attempt = Codes.token();
        submit(consultation, attempt, "jeanne@exemple.fr");
        String code = lastCode(place);
        List<Outcome> outcomes = atOnce(MANY, () -> confirm(consultation, attempt, code));
        assertThat(outcomes.stream().filter(outcome -> outcome instanceof Outcome.Counted counted && !counted.before()))
                .hasSize(1);
        assertThat(participants(consultation)).isEqualTo(1);
        assertThat(confirm(consultation, attempt, code)).isInstanceOf(Outcome.Counted.class);
    }

    @Test
    void a_code_dies_after_five_wrong_ones() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
        String attempt = Codes.token();
        submit(consultation, attempt, "jeanne@exemple.fr");
        String code = lastCode(place);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(confirm(consultation, attempt, wrong)).isInstanceOf(Outcome.WrongCode.class);
        }
        assertThat(confirm(consultation, attempt, code)).isInstanceOf(Outcome.WrongCode.class);
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void the_same_person_in_two_tabs_counts_once() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
        String first = Codes.token();
        String second = Codes.token();
        submit(consultation, first, "jeanne@exemple.fr");
        String firstCode = lastCode(place);
        submit(consultation, second, "Jeanne@Exemple.fr ");
        String secondCode = lastCode(place);
        assertThat(confirm(consultation, first, firstCode)).isInstanceOf(Outcome.Counted.class);
        assertThat(confirm(consultation, second, secondCode)).isInstanceOf(Outcome.VotedBefore.class);
        assertThat(participants(consultation)).isEqualTo(1);
    }

    @Test
    void a_withdrawn_attempt_is_told_so_when_it_is_sent_again() {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").publishedIn(place);
        String attempt = Codes.token();
        String receipt = ((Outcome.Counted) submit(consultation, attempt, null)).receipt();
        Tenancy.within(place.id(), () -> participation.withdraw(receipt));
        assertThat(submit(consultation, attempt, null)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(participants(consultation)).isZero();
    }

    @Test
    void an_archive_no_longer_knows_who_voted() throws SQLException {
        Place place = aCommune().open();
        var consultation = anOpinion("Éteindre la nuit ?").oneEach().publishedIn(place);
        String attempt = Codes.token();
        submit(consultation, attempt, "jeanne@exemple.fr");
        confirm(consultation, attempt, lastCode(place));
        submit(consultation, Codes.token(), "indecis@exemple.fr");
        consultation.closed().decided("Oui.", "On éteint.", "Il fait nuit.");
        assertThat(submissions(consultation)).containsExactlyInAnyOrder("COUNTED true", "PENDING true");
        consultation.archived();
        assertThat(submissions(consultation)).containsExactly("COUNTED false");
        assertThat(participants(consultation)).isEqualTo(1);
    }

    private static List<String> submissions(AConsultation.Published consultation) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = TestDatabase.administrator();
                PreparedStatement query = database.prepareStatement(
                        "select state, voter is not null from submission where consultation_id = ?")) {
            query.setObject(1, consultation.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getBoolean(2));
                }
            }
        }
        return found;
    }

    private Outcome submit(AConsultation.Published consultation, String attempt, @Nullable String email) {
        return inRequest(consultation, () -> {
            AnswerSheet sheet = Tenancy.within(
                    consultation.place().id(),
                    () -> AnswerSheet.read(Question.of(consultation.id()), field -> List.of("1")));
            return participation.submit(
                    consultation.id(),
                    attempt,
                    sheet,
                    email == null ? null : Email.parse(email).orElseThrow(),
                    Resident.NETWORK,
                    "d’Ambès");
        });
    }

    private Outcome confirm(AConsultation.Published consultation, String attempt, String code) {
        return inRequest(consultation, () -> participation.confirm(consultation.id(), attempt, code));
    }

    private long participants(AConsultation.Published consultation) {
        return Tenancy.within(consultation.place().id(), () -> results.participants(consultation.id()));
    }

    private static String lastCode(Place place) {
        String subject =
                Tenancy.within(place.id(), () -> Message.newest(1).get(0).subject());
        Matcher code = Pattern.compile("\\d{6}").matcher(subject);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** As a request does: the scope first, and no transaction around. */
    private static Outcome inRequest(AConsultation.Published consultation, Callable<Outcome> work) {
        var request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        Tenancy tenancy = Arc.container().instance(Tenancy.class).get();
        Scope before = tenancy.scope();
        try {
            tenancy.enter(new Scope.Within(consultation.place().id()));
            return work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            tenancy.enter(before);
            if (activated) {
                request.terminate();
            }
        }
    }

    private static List<Outcome> atOnce(int times, Callable<Outcome> work) {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            return people.invokeAll(Collections.nCopies(times, work)).stream()
                    .map(ParticipationTest::outcome)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            people.shutdownNow();
        }
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
