package fr.parvis.core.questionnaire;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.AConsultation.aQuestionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Tenancy;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ResultsTest {

    private static final int TRIES = 12;

    private static final QuestionDraft[] QUESTIONS = {
        new QuestionDraft(QuestionKind.SINGLE, "Quand ?", List.of("Matin", "Midi", "Soir"), true).withComment(true),
        new QuestionDraft(QuestionKind.MULTIPLE, "Avec quoi ?", List.of("Banc", "Arbre", "Fontaine"), true),
        new QuestionDraft(QuestionKind.SCALE, "Quelle note ?", List.of(), true),
        new QuestionDraft(QuestionKind.NUMBER, "Combien ?", List.of(), true),
        new QuestionDraft(QuestionKind.TEXT, "Pourquoi ?", List.of(), true),
        new QuestionDraft(QuestionKind.RANKING, "Dans quel ordre ?", List.of("Banc", "Arbre"), true)
    };

    @Inject
    Results results;

    private final Place place = aCommune().open();

    /** People who answered the same. */
    private record Group(int people, String when, List<String> with, String mark, String number, String text) {

        String[] form() {
            List<String> form =
                    new ArrayList<>(List.of("q1", when, "q3", mark, "q4", number, "q5", text, "q1-commentaire", text));
            with.forEach(choice -> form.addAll(List.of("q2", choice)));
            if (!mark.isEmpty()) {
                form.addAll("1".equals(mark) ? List.of("q6", "1-1", "q6", "2-2") : List.of("q6", "1-2", "q6", "2-1"));
            }
            return form.toArray(String[]::new);
        }
    }

    private static Arbitrary<List<Group>> villages() {
        Arbitrary<String> choice = Arbitraries.of("", "1", "2", "3");
        return Combinators.combine(
                        Arbitraries.of(1, 1, 2, 5, 9, 10, 11, 14),
                        choice,
                        Arbitraries.of("1", "2", "3").list().ofMaxSize(3).uniqueElements(),
                        Arbitraries.of("", "1", "2", "3", "4", "5"),
                        Arbitraries.of("", "0", "2", "3,5"),
                        Arbitraries.of("", "CANARY-UNREAD"))
                .as(Group::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Test
    void no_figure_under_ten_people_is_ever_shown() {
        List<List<Group>> tried = new ArrayList<>();
        JqwikSession.run(() -> villages().sampleStream().limit(TRIES).forEach(tried::add));
        assertThat(tried).hasSize(TRIES);
        for (List<Group> village : tried) {
            Published consultation = aQuestionnaire("Un banc ?", QUESTIONS).publishedIn(place);
            village.forEach(group -> consultation.answered(group.people(), group.form()));
            Result result = Tenancy.within(place.id(), () -> results.of(consultation.id()));
            long people = village.stream().mapToLong(Group::people).sum();
            assertThat(result.participants()).as("%s", village).isEqualTo(people);
            if (people < Cells.SMALLEST) {
                assertThat(result.questions()).as("%s", village).isEmpty();
            }
            result.questions().forEach(question -> assertSafe(question, people, village));
        }
    }

    private static void assertSafe(Result.QuestionResult question, long people, List<Group> village) {
        question.answered().ifPresent(answered -> assertEnough(answered, people, village));
        for (Result.Bar bar : question.bars()) {
            bar.count().ifPresent(count -> assertEnough(count, people, village));
            assertThat(bar.count().isPresent() || bar.permille() == 0)
                    .as("%s", village)
                    .isTrue();
        }
        if (!question.order().isEmpty()) {
            assertThat(question.bars()).as("%s", village).noneMatch(Result.Bar::merged);
        }
        if (List.of(QuestionKind.SINGLE, QuestionKind.SCALE, QuestionKind.RANKING)
                .contains(question.kind())) {
            assertThat(question.bars().stream()
                            .mapToLong(bar -> bar.count().orElseThrow())
                            .sum())
                    .as("nobody is lost of %s", village)
                    .isEqualTo(people);
        }
        if (question.mean().isPresent() || question.median().isPresent()) {
            assertThat(numbersGiven(question, village)).isGreaterThanOrEqualTo(Cells.SMALLEST);
            assertThat(question.bars()).as("%s", village).noneMatch(Result.Bar::merged);
        }
        assertThat(question.texts()).as("%s", village).isEmpty();
    }

    private static long numbersGiven(Result.QuestionResult question, List<Group> village) {
        return village.stream()
                .filter(group -> !(question.kind() == QuestionKind.SCALE ? group.mark() : group.number()).isEmpty())
                .mapToLong(Group::people)
                .sum();
    }

    /** Neither the figure nor what is left when it is taken from the whole names anybody. */
    private static void assertEnough(long count, long people, List<Group> village) {
        assertThat(List.of(count, people - count))
                .as("%s", village)
                .allMatch(figure -> figure == 0 || figure >= Cells.SMALLEST);
    }

    @Test
    void everybody_counts_once_in_what_is_shown() {
        Published consultation = aQuestionnaire("Un banc ?", QUESTIONS)
                .publishedIn(place)
                .answered(12, "q1", "1", "q2", "1", "q2", "2", "q3", "5", "q4", "2")
                .answered(10, "q1", "2", "q2", "2", "q3", "1", "q4", "4");
        List<Result.QuestionResult> shown =
                Tenancy.within(place.id(), () -> results.of(consultation.id())).questions();
        assertThat(shown.get(0).bars())
                .extracting(bar -> bar.count().orElseThrow())
                .containsExactly(12L, 10L, 0L);
        assertThat(shown.get(1).bars())
                .extracting(bar -> bar.count().orElseThrow())
                .containsExactly(12L, 22L, 0L);
        assertThat(shown.get(2).bars())
                .extracting(bar -> bar.count().orElseThrow())
                .containsExactly(10L, 0L, 0L, 0L, 12L);
        assertThat(shown.get(3).mean())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("2.9"));
        assertThat(shown.get(3).median())
                .hasValueSatisfying(median -> assertThat(median).isEqualByComparingTo("2"));
    }
}
