package fr.parvis.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a look at every line of the journal found. Immutable.
 *
 * @param lines how many there are
 * @param heads of every collectivity that has a chain
 * @param faults the first one of each collectivity that has any
 */
public record Check(Instant at, long lines, Map<String, Head> heads, List<Fault> faults) {

    public Check {
        heads = Map.copyOf(heads);
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /**
     * The first line of a collectivity that is not as it was written.
     *
     * @param number of the line in the chain; one past the end when it is in no chain
     * @param at what the line says of its time, if there is a line
     */
    public record Fault(
            String collectivity,
            long number,
            Kind kind,
            @Nullable Instant at) {}

    /** What was done to a line. */
    public enum Kind {
        /** Its words are not those that Parvis marked. */
        CHANGED,
        /** It stood in the chain and is gone, or its link is. */
        REMOVED,
        /** It does not follow the line before it. */
        MOVED,
        /** Parvis did not write it, or wrote it once and it is there twice. */
        ADDED,
        /** The chain up to here is not the one whose head was kept. */
        REWRITTEN
    }
}
