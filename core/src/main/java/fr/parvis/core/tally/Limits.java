package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What one ballot may hold; null is no limit. Immutable.
 *
 * @param minLength how many projects it names at least
 * @param minSumCost what the projects that it names cost together at least
 * @param minPoints the lowest number for one project
 * @param minSumPoints the lowest sum of its numbers
 */
public record Limits(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal minSumCost,
        @Nullable BigDecimal maxSumCost,
        @Nullable BigDecimal minPoints,
        @Nullable BigDecimal maxPoints,
        @Nullable BigDecimal minSumPoints,
        @Nullable BigDecimal maxSumPoints) {

    /** Anything goes. */
    public static final Limits NONE = new Limits(null, null, null, null, null, null, null, null);

    /** In which way a ballot is outside its limits. */
    public enum Breach {
        TOO_FEW_PROJECTS,
        TOO_MANY_PROJECTS,
        TOO_CHEAP,
        TOO_DEAR,
        TOO_FEW_POINTS_FOR_ONE,
        TOO_MANY_POINTS_FOR_ONE,
        TOO_FEW_POINTS,
        TOO_MANY_POINTS
    }

    /** k-approval: at most so many projects. */
    public static Limits upTo(int projects) {
        return new Limits(null, projects, null, null, null, null, null, null);
    }

    /** Knapsack: projects that fit together in the budget. */
    public static Limits within(BigDecimal budget) {
        return new Limits(null, null, null, budget, null, null, null, null);
    }

    /** Cumulative: points to share, none of them negative. */
    public static Limits sharing(BigDecimal points) {
        return new Limits(null, null, null, null, BigDecimal.ZERO, null, null, points);
    }

    /** The first limit that the ballot does not keep, or empty. */
    public Optional<Breach> breach(Ballot ballot, List<Project> projects) {
        int length = ballot.projects().size();
        if (minLength != null && length < minLength) {
            return Optional.of(Breach.TOO_FEW_PROJECTS);
        }
        if (maxLength != null && length > maxLength) {
            return Optional.of(Breach.TOO_MANY_PROJECTS);
        }
        if (minSumCost != null || maxSumCost != null) {
            BigDecimal cost = ballot.projects().stream()
                    .map(place -> projects.get(place).cost())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (below(cost, minSumCost)) {
                return Optional.of(Breach.TOO_CHEAP);
            }
            if (above(cost, maxSumCost)) {
                return Optional.of(Breach.TOO_DEAR);
            }
        }
        if (ballot.points().stream().anyMatch(points -> below(points, minPoints))) {
            return Optional.of(Breach.TOO_FEW_POINTS_FOR_ONE);
        }
        if (ballot.points().stream().anyMatch(points -> above(points, maxPoints))) {
            return Optional.of(Breach.TOO_MANY_POINTS_FOR_ONE);
        }
        if (ballot.points().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = ballot.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (below(sum, minSumPoints)) {
            return Optional.of(Breach.TOO_FEW_POINTS);
        }
        return above(sum, maxSumPoints) ? Optional.of(Breach.TOO_MANY_POINTS) : Optional.empty();
    }

    private static boolean below(BigDecimal value, @Nullable BigDecimal limit) {
        return limit != null && value.compareTo(limit) < 0;
    }

    private static boolean above(BigDecimal value, @Nullable BigDecimal limit) {
        return limit != null && value.compareTo(limit) > 0;
    }
}
