package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is counted: projects, ballots that count, and the budget. Immutable.
 *
 * @param ballots every ballot, empty ones included: each of them has its share under equal shares
 * @param budget in the currency of the costs, not negative
 * @param threshold the score from which on a project can win, for the rules that have one; null for none
 */
public record Election(
        VoteType type,
        List<Project> projects,
        List<Ballot> ballots,
        BigDecimal budget,
        @Nullable BigDecimal threshold) {

    /** A project that costs this was withdrawn after the vote began: Pabulib's sign for it. */
    public static final BigDecimal WITHDRAWN = BigDecimal.valueOf(999_999_999);

    /**
     * @throws IllegalArgumentException if two projects have one id, or a ballot names a project that is not there, or lacks the
     *     numbers that its type wants
     */
    public Election {
        projects = List.copyOf(projects);
        ballots = List.copyOf(ballots);
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("A budget is not negative");
        }
        var ids = new HashSet<String>();
        for (Project project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("Two projects with one id: " + project.id());
            }
        }
        for (Ballot ballot : ballots) {
            if (type.hasPoints() && ballot.points().size() != ballot.projects().size()) {
                throw new IllegalArgumentException("A ballot without its numbers");
            }
            for (int place : ballot.projects()) {
                if (place < 0 || place >= projects.size()) {
                    throw new IllegalArgumentException("A ballot for a project that is not there");
                }
            }
        }
    }

    public Election(VoteType type, List<Project> projects, List<Ballot> ballots, BigDecimal budget) {
        this(type, projects, ballots, budget, null);
    }

    /**
     * The same with its projects in another order; ballots that are no rankings name them in that order.
     *
     * @param places of all projects, each once
     */
    public Election listed(List<Integer> places) {
        Map<Integer, Integer> moved = new HashMap<>();
        places.forEach(place -> moved.put(place, moved.size()));
        return new Election(
                type,
                places.stream().map(projects::get).toList(),
                ballots.stream().map(ballot -> moved(ballot, moved)).toList(),
                budget,
                threshold);
    }

    private Ballot moved(Ballot ballot, Map<Integer, Integer> moved) {
        Stream<Integer> named = IntStream.range(0, ballot.projects().size()).boxed();
        List<Integer> order = (type == VoteType.RANKED
                        ? named
                        : named.sorted(Comparator.comparing(
                                i -> moved.get(ballot.projects().get(i)))))
                .toList();
        return new Ballot(
                order.stream().map(i -> moved.get(ballot.projects().get(i))).toList(),
                ballot.points().isEmpty()
                        ? List.of()
                        : order.stream().map(i -> ballot.points().get(i)).toList());
    }
}
