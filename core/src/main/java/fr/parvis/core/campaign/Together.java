package fr.parvis.core.campaign;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.parvis.core.campaign.Sums.PartSum;

/**
 * What may be told of all communes of an intercommunal body together, as each of them keeps it. Immutable.
 *
 * @param communes in how many it is over
 * @param people how many took part there
 */
public record Together(long communes, long people, List<PartSum> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Together {
        parts = List.copyOf(parts);
    }

    /** The inverse of {@link #read}. */
    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #write} has written; empty for an empty text.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Optional<Together> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(text, Together.class));
        } catch (JsonProcessingException other) {
            throw new IllegalArgumentException("Not what was told together", other);
        }
    }
}
