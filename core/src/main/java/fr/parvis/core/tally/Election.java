package fr.parvis.core.tally;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

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
}
