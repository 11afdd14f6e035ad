package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON that is written in one way only, so that its hash means something: UTF-8, keys in order, no space (RFC 8785). What
 * Jackson writes is that form as long as there are no control characters and no numbers but whole ones below 2⁵³; others are
 * refused. Python's {@code json.dumps(x, sort_keys=True, separators=(",", ":"), ensure_ascii=False)} writes the same.
 */
final class CanonicalJson {

    private static final long GREATEST_NUMBER = 1L << 53;

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer();

    private static final ObjectReader READER = JsonMapper.builder().build().readerForMapOf(Object.class);

    private CanonicalJson() {}

    /**
     * Writes an object.
     *
     * @param object of texts, whole numbers, truth values, and lists and maps of these
     * @throws IllegalArgumentException when it holds anything else
     */
    static String write(Map<String, ?> object) {
        check(object);
        try {
            return WRITER.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /**
     * Reads what was written here.
     *
     * @throws IllegalArgumentException when it is no object
     */
    static Map<String, Object> read(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** An object within another. */
    static Map<String, ?> object(Map<?, ?> inner) {
        Map<String, Object> object = new TreeMap<>();
        inner.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }

    private static void check(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                // Orders by letters of 16 bits and by code points agree in ASCII.
                if (!(key instanceof String name) || !name.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
                    throw new IllegalArgumentException("A key is a word in ASCII: " + key);
                }
                check(inner);
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(CanonicalJson::check);
        } else if (value instanceof String text) {
            if (text.chars().anyMatch(letter -> letter < ' ')
                    || !new String(text.getBytes(UTF_8), UTF_8).equals(text)) {
                throw new IllegalArgumentException("A text has neither control characters nor half letters");
            }
        } else if (value instanceof Long || value instanceof Integer) {
            if (Math.abs(((Number) value).longValue()) >= GREATEST_NUMBER) {
                throw new IllegalArgumentException("Too great a number: " + value);
            }
        } else if (!(value instanceof Boolean)) {
            throw new IllegalArgumentException("Nothing that canonical JSON holds: " + value.getClass());
        }
    }
}
