package fr.parvis.core.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AnswerSheetPropertyTest {

    private static final List<String> CHOICES = List.of("Oui", "Non", "Peut-être");

    /** Every kind, once optional and once not. */
    private static final List<Question> QUESTIONS = questions();

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        // A ranking at random is nearly never one: it has a property of its own.
        for (QuestionKind kind : EnumSet.complementOf(EnumSet.of(QuestionKind.RANKING))) {
            for (boolean optional : new boolean[] {true, false}) {
                QuestionDraft draft = new QuestionDraft(kind, kind.name(), CHOICES, optional);
                questions.add(new Question(new UUID(0, 1), questions.size() + 1, draft));
            }
        }
        return questions;
    }

    @Provide
    Arbitrary<Map<String, List<String>>> forms() {
        // Seldom long: drawing thousands of letters takes longer than reading them.
        Arbitrary<String> value = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(1, Arbitraries.strings().withCharRange('\0', '\u2030').ofMaxLength(2_500)),
                Tuple.of(
                        10,
                        Arbitraries.strings()
                                .numeric()
                                .withChars("-−+.,eE \u00a0\u202f٣")
                                .ofMaxLength(14)),
                Tuple.of(
                        10,
                        Arbitraries.of(
                                "1",
                                "2",
                                "3",
                                "5",
                                " 1 ",
                                "01",
                                "1.0",
                                "-1",
                                "6",
                                "٣",
                                "",
                                " ",
                                "2027-06-19",
                                "19/6/2027",
                                "+999999999-12-31",
                                "NaN",
                                "1e999999999",
                                "\0")));
        return Arbitraries.maps(
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 12).map(i -> "q" + i),
                        Arbitraries.strings().ofMaxLength(4)),
                value.list().ofMaxSize(4));
    }

    @Property(tries = 600)
    void whatever_is_sent_is_either_answers_or_problems_and_never_an_error(
            @ForAll("forms") Map<String, List<String>> form) {
        AnswerSheet sheet = AnswerSheet.read(QUESTIONS, field -> form.getOrDefault(field, List.of()));
        assertThat(sheet.problems().keySet())
                .isSubsetOf(QUESTIONS.stream().map(Question::field).toList());
        if (sheet.problems().isEmpty()) {
            List<Answer> answers = sheet.answersOf(new UUID(0, 2));
            assertThat(answers).hasSizeGreaterThanOrEqualTo(5);
            assertThat(answers).allSatisfy(answer -> {
                String text = answer.text();
                if (text != null) {
                    assertThat(text).isNotBlank().doesNotContain("\0");
                    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(AnswerSheet.LONGEST_TEXT);
                    assertThat(answer.reading()).isEqualTo(Answer.Reading.TO_READ);
                }
            });
        } else {
            assertThatThrownBy(() -> sheet.answersOf(new UUID(0, 2))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Property
    void a_ranking_is_read_when_every_choice_has_a_place_of_its_own(@ForAll("places") List<Integer> places) {
        List<String> choices = IntStream.rangeClosed(1, places.size())
                .mapToObj(i -> "Choix " + i)
                .toList();
        Question ranking =
                new Question(new UUID(0, 1), 1, new QuestionDraft(QuestionKind.RANKING, "Classez", choices, false));
        List<String> values = IntStream.range(0, places.size())
                .mapToObj(i -> AnswerSheet.place(i + 1, places.get(i)))
                .toList();

        AnswerSheet sheet = AnswerSheet.read(List.of(ranking), field -> values);

        boolean each = Set.copyOf(places).size() == places.size();
        assertThat(sheet.problems().isEmpty()).isEqualTo(each);
        if (each) {
            assertThat(sheet.answersOf(new UUID(0, 2))).hasSize(places.size());
        } else {
            assertThat(sheet.problems()).containsEntry("q1", AnswerSheet.Problem.NOT_RANKED);
        }
        assertThat(AnswerSheet.read(List.of(ranking), field -> values.subList(1, values.size()))
                        .problems())
                .containsKey("q1");
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers()
                .between(2, 8)
                .flatMap(n -> Arbitraries.oneOf(
                        Arbitraries.shuffle(IntStream.rangeClosed(1, n).boxed().toList()),
                        Arbitraries.integers().between(1, n).list().ofSize(n)));
    }
}
