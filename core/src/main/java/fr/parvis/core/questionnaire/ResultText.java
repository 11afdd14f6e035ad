package fr.parvis.core.questionnaire;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** The figures of a {@link Result} as one text, to be kept and read again; what people wrote is left out. */
public final class ResultText {

    /** Texts outlive the program that has written them: what a later one adds is passed over by an earlier one. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultText() {}

    /** What {@link #read} reads again, without the texts. */
    public static String write(Result result) {
        try {
            return JSON.writeValueAsString(new Result(
                    result.participants(),
                    result.questions().stream().map(ResultText::figures).toList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Result.QuestionResult figures(Result.QuestionResult question) {
        return new Result.QuestionResult(
                question.position(),
                question.kind(),
                question.label(),
                question.subgroup(),
                question.answered(),
                question.bars(),
                question.mean(),
                question.median(),
                question.order(),
                List.of());
    }

    /**
     * Reads what {@link #write} has written; empty for an empty text.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Optional<Result> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(text, Result.class));
        } catch (JsonProcessingException other) {
            throw new IllegalArgumentException("Not a result", other);
        }
    }
}
