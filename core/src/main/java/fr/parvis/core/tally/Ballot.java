package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One ballot, without its voter. Immutable; two ballots that say the same are equal.
 *
 * @param projects places in {@link Election#projects()}, each once; the order counts for {@link VoteType#RANKED} only
 * @param points one number for each project where {@link VoteType#hasPoints()}, or where a ranking is worth other points than
 *     Borda's; else empty
 */
public record Ballot(List<Integer> projects, List<BigDecimal> points) {

    public Ballot {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        if (!points.isEmpty() && points.size() != projects.size()) {
            throw new IllegalArgumentException("As many numbers as projects");
        }
        if (projects.size() > 1 && new HashSet<>(projects).size() < projects.size()) {
            throw new IllegalArgumentException("A project is named once");
        }
    }

    /** A ballot of approval, a choice of one, or a ranking from the best. */
    public static Ballot naming(int... projects) {
        return new Ballot(IntStream.of(projects).boxed().toList(), List.of());
    }

    /** A ballot of points or grades: first the projects, then one number for each. */
    public static Ballot giving(List<Integer> projects, List<BigDecimal> points) {
        return new Ballot(projects, points);
    }

    /** What it gives to the project that it names at that position. */
    BigDecimal scoreAt(int position, VoteType type) {
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> BigDecimal.ONE;
            case RANKED ->
                points.isEmpty() ? BigDecimal.valueOf((long) projects.size() - position) : points.get(position);
            case CUMULATIVE, SCORING, JUDGMENT -> points.get(position);
        };
    }
}
