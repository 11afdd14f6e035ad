package fr.parvis.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;

/** The models that come with Parvis, what villages ask most first. */
public final class Models {

    private static final List<String> FILES = List.of(
            "eclairage",
            "vitesse",
            "cantine",
            "place",
            "nom",
            "horaires",
            "dechets",
            "fetes",
            "mobilites",
            "commerce",
            "budget",
            "jeunes");

    private static final List<Model> ALL = FILES.stream().map(Models::read).toList();

    private Models() {}

    public static List<Model> all() {
        return ALL;
    }

    public static Optional<Model> withId(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static Model read(String id) {
        try (InputStream file = Models.class.getResourceAsStream(id + ".yaml")) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ObjectMapper().convertValue(read, Sheet.class).model(id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A file, word for word: a key that is misspelt is refused.
     *
     * @param comment whether residents may add one, for an opinion or a choice
     */
    record Sheet(
            String name,
            String line,
            String icon,
            Theme theme,
            int version,
            String dated,
            Format format,
            String title,
            String reason,
            int weeks,
            @Nullable List<String> choices,
            @Nullable List<Line> questions,
            boolean comment) {

        Model model(String id) {
            return new Model(
                    id,
                    name,
                    line,
                    icon,
                    theme,
                    version,
                    LocalDate.parse(dated),
                    new Sketch(
                            format,
                            title,
                            reason.strip(),
                            choices == null ? List.of() : List.copyOf(choices),
                            questions == null
                                    ? List.of()
                                    : questions.stream()
                                            .map(each -> each.question(questions))
                                            .toList(),
                            comment,
                            Audience.EVERYONE,
                            Period.ofWeeks(weeks)));
        }
    }

    /**
     * One question of a file.
     *
     * @param after the place of an earlier question, from 1, and its answer after which this one is asked
     * @param page the title of the page that begins with it
     * @param comment whether residents may add one
     */
    record Line(
            String ask,
            @Nullable String help,
            QuestionKind kind,
            @Nullable List<String> choices,
            boolean optional,
            @Nullable After after,
            @Nullable String page,
            boolean comment) {

        QuestionDraft question(List<Line> all) {
            return new QuestionDraft(
                            kind, ask, help == null ? "" : help, choices == null ? List.of() : choices, optional)
                    .onlyIf(Optional.ofNullable(after).map(given -> given.in(all)))
                    .onPage(Optional.ofNullable(page))
                    .withComment(comment);
        }
    }

    /** An answer to an earlier question of a file. */
    record After(int question, String answer) {

        Condition in(List<Line> all) {
            List<String> choices = Objects.requireNonNull(all.get(question - 1).choices());
            return new Condition(question, choices.indexOf(answer) + 1);
        }
    }
}
