package fr.parvis.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.Sketch;

class ModelsTest {

    static Stream<Model> models() {
        return Models.all().stream();
    }

    @Test
    void there_are_at_least_ten_and_each_has_an_id_of_its_own() {
        assertThat(Models.all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(models().map(Model::id)).doesNotHaveDuplicates();
        assertThat(models().map(Model::name)).doesNotHaveDuplicates();
        assertThat(Models.withId("eclairage")).isPresent();
        assertThat(Models.withId("../eclairage")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_can_be_published_as_it_stands(Model model) {
        Sketch sketch = model.sketch();
        assertThat(sketch.title()).isNotBlank().hasSizeLessThan(120);
        assertThat(model.line()).isNotBlank().hasSizeLessThan(80);
        assertThat(sketch.reason()).hasSizeBetween(120, 1000);
        assertThat(sketch.lasts()).isIn(Period.ofWeeks(1), Period.ofWeeks(2), Period.ofWeeks(3));
        assertThat(sketch.questions())
                .allSatisfy(question -> assertThat(question.problems()).isEmpty());
        switch (sketch.format()) {
            case OPINION -> assertThat(sketch.title()).endsWith(" ?");
            case CHOICE -> assertThat(sketch.choices()).hasSizeBetween(2, 8);
            case QUESTIONNAIRE -> assertThat(sketch.questions()).hasSizeBetween(1, 6);
            case BUDGET -> throw new AssertionError("Projects are a village's own");
        }
    }

    /** Drafts say which version they were begun from: whoever changes what a model asks gives it another one, and its day. */
    @Test
    void what_is_asked_does_not_change_without_a_new_version() {
        assertThat(models().map(ModelsTest::fingerprint).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        eclairage 1 43d7d45f-1e6f-3447-8692-73503ee65eb0
                        vitesse 1 4bb8c6d1-fb20-376a-bb11-5a1de0a522f6
                        cantine 1 65ed894e-5913-3b78-9885-13104db0ac11
                        place 1 c0963304-5e40-36dd-a8f0-a2afdb6bd591
                        nom 1 6d0639ba-f3bd-34c1-8ccb-fca34012c0ab
                        horaires 1 a8db66d7-eb01-359a-8fbb-9bb612289db0
                        dechets 1 107f40d8-3ba0-3dee-85dd-429cb6124598
                        fetes 1 f89c7758-d963-3169-9f86-94b5a7995f8d
                        mobilites 1 cf40dec3-319e-3287-8cc8-24627d168853
                        commerce 1 112f9c4c-17fb-3fa9-9052-ac8c24bc1ca0
                        budget 1 9154ac10-a01f-3069-bdbd-f6b89dc90288
                        jeunes 1 6b47c813-0a09-3dbe-9e4b-ed614cfca75d""");
    }

    private static String fingerprint(Model model) {
        byte[] asked = SketchText.write(model.sketch()).getBytes(StandardCharsets.UTF_8);
        return model.source().text() + " " + UUID.nameUUIDFromBytes(asked);
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_is_typed_as_french_is_printed(Model model) {
        assertThat(Stream.concat(Stream.of(model.name(), model.line()), words(model.sketch()).stream()))
                .allSatisfy(text -> assertThat(text).doesNotContain("'", "\"", "..."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"La Réole", "Le Haillan", "Les Eyzies", "Ambès", "L’Isle-d’Abeau", "Uzeste"})
    void the_name_of_the_commune_is_put_in_in_right_french(String name) {
        PlaceName place = PlaceName.of(name);
        for (Model model : Models.all()) {
            Sketch here = model.in(place);
            assertThat(here.reason())
                    .contains(name.replaceFirst("^(Le|Les) ", ""))
                    .doesNotContain("{", "}");
            assertThat(String.join("\n", words(here)))
                    .doesNotContainPattern("\\b(de|à) (Le|Les) ")
                    .doesNotContainPattern("\\bde [AEIOUÉ]");
        }
    }

    @Test
    void braces_around_anything_else_are_a_mistake() {
        Sketch sketch = new Sketch(
                Format.OPINION,
                "Aimez-vous {le maire} ?",
                "",
                List.of(),
                List.of(),
                false,
                Audience.EVERYONE,
                Period.ofWeeks(1));
        Model mistaken = new Model("x", "x", "x", "x", Theme.LIFE, 1, LocalDate.EPOCH, sketch);

        assertThatThrownBy(() -> mistaken.in(PlaceName.of("Ambès"))).hasMessageContaining("{le maire}");
    }

    private static List<String> words(Sketch sketch) {
        return Stream.of(
                        Stream.of(sketch.title(), sketch.reason()),
                        sketch.choices().stream(),
                        sketch.questions().stream().map(QuestionDraft::label),
                        sketch.questions().stream().flatMap(question -> question.choices().stream()))
                .flatMap(texts -> texts)
                .toList();
    }
}
