package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which numbers an answer has to lie, both of them allowed. Immutable; numbers of the same worth are equal.
 *
 * @param lowest empty when any small number will do
 * @param highest empty when any great number will do
 */
public record Bounds(Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {

    /** Any number. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    public Bounds {
        // 50 and 50.0 are not equal otherwise, and the database gives back what it likes.
        lowest = lowest.map(BigDecimal::stripTrailingZeros);
        highest = highest.map(BigDecimal::stripTrailingZeros);
    }

    public boolean isEmpty() {
        return lowest.isEmpty() && highest.isEmpty();
    }

    /** Whether no number can lie between them. */
    public boolean reversed() {
        return lowest.isPresent() && highest.isPresent() && lowest.get().compareTo(highest.get()) > 0;
    }

    public boolean admit(BigDecimal number) {
        return lowest.map(least -> least.compareTo(number) <= 0).orElse(true)
                && highest.map(most -> most.compareTo(number) >= 0).orElse(true);
    }
}
