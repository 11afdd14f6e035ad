package fr.parvis.core.questionnaire;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a draft or a campaign was begun from, as it is kept with it: the draft stays as it is when there is a newer version. Immutable.
 *
 * @param key id of a {@link fr.parvis.core.model.Model}, or commune and id of a consultation that is shared, with a slash between them
 * @param version of it, from 1
 */
public record Source(String key, int version) {

    /** @param version how often that commune had shared it */
    public static Source of(String commune, UUID consultation, int version) {
        return new Source(commune + "/" + consultation, version);
    }

    /** Whether a commune had shared it; otherwise it is a model, which an earlier Parvis may have had. */
    public boolean isShared() {
        return key.contains("/");
    }

    /** The commune that had shared it. */
    public String commune() {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    /** What a commune had shared; empty for a model. */
    public Optional<UUID> consultation() {
        return isShared() ? Optional.of(UUID.fromString(key.substring(key.indexOf('/') + 1))) : Optional.empty();
    }

    /** The inverse of {@link #read}. */
    public String text() {
        return key + " " + version;
    }

    /** {@link #text()}, or that of a blank page. */
    public static String kept(@Nullable Source source) {
        return source == null ? "" : source.text();
    }

    /** Reads what {@link #kept} has written; empty for a blank page. */
    public static Optional<Source> read(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Source(text.substring(0, space), Integer.parseInt(text.substring(space + 1))));
    }
}
