package fr.parvis.core.journal;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one line says, as it is hashed. It names nobody but by an id, so that erasing a person leaves every hash as it is.
 * Immutable.
 *
 * @param at to the microsecond, as the database keeps it
 */
record JournalText(
        String collectivity,
        Instant at,
        @Nullable UUID person,
        String actor,
        String action,
        String subject,
        String detail) {

    /** All of it, in an order that never changes, between a few words before and after. */
    String[] between(String kind, String... more) {
        String[] fixed = {
            kind, collectivity, at.toString(), requireNonNullElse(person, "").toString(), actor, action, subject, detail
        };
        String[] parts = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, parts, 0, fixed.length);
        System.arraycopy(more, 0, parts, fixed.length, more.length);
        return parts;
    }
}
