package fr.parvis.core.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Bounds;
import fr.parvis.core.questionnaire.Condition;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;

/** A {@link Sketch} as one text, to be kept and read again. */
public final class SketchText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SketchText() {}

    /** The inverse of {@link #read}. */
    public static String write(Sketch sketch) {
        try {
            return JSON.writeValueAsString(new Kept(
                    sketch.format(),
                    sketch.title(),
                    sketch.reason(),
                    sketch.choices(),
                    sketch.questions().stream().map(Line::of).toList(),
                    sketch.comment(),
                    sketch.audience(),
                    sketch.lasts().toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Sketch read(String text) {
        try {
            Kept kept = JSON.readValue(text, Kept.class);
            return new Sketch(
                    kept.format(),
                    kept.title(),
                    kept.reason(),
                    kept.choices(),
                    kept.questions().stream().map(Line::question).toList(),
                    kept.comment(),
                    kept.audience(),
                    Period.parse(kept.lasts()));
        } catch (JsonProcessingException | NullPointerException | DateTimeException other) {
            throw new IllegalArgumentException("Not a sketch", other);
        }
    }

    /** As it is kept. */
    record Kept(
            Format format,
            String title,
            String reason,
            List<String> choices,
            List<Line> questions,
            boolean comment,
            Audience audience,
            String lasts) {}

    /** A question as it is kept. */
    record Line(
            QuestionKind kind,
            String label,
            String help,
            List<String> choices,
            boolean optional,
            @Nullable Condition after,
            @Nullable String page,
            boolean comment,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {

        static Line of(QuestionDraft draft) {
            return new Line(
                    draft.kind(),
                    draft.label(),
                    draft.help(),
                    draft.choices(),
                    draft.optional(),
                    draft.condition().orElse(null),
                    draft.page().orElse(null),
                    draft.comment(),
                    draft.bounds().lowest().orElse(null),
                    draft.bounds().highest().orElse(null));
        }

        QuestionDraft question() {
            return new QuestionDraft(
                    Objects.requireNonNull(kind),
                    label,
                    help,
                    choices,
                    optional,
                    Optional.ofNullable(after),
                    Optional.ofNullable(page),
                    comment,
                    new Bounds(Optional.ofNullable(lowest), Optional.ofNullable(highest)));
        }
    }
}
