package fr.parvis.core.tally;

import java.math.BigDecimal;

/**
 * What can be voted for. Immutable.
 *
 * @param id unique in its election
 * @param cost in the currency of the budget, not negative
 */
public record Project(String id, String name, BigDecimal cost) {

    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("A project costs something or nothing: " + id);
        }
    }
}
