package fr.parvis.core.budget;

import java.util.List;

/**
 * A budget as far as it is written. Immutable.
 *
 * @param envelope in whole euros, zero while it is missing
 */
public record BudgetDraft(int envelope, Voting voting, List<ProjectDraft> projects) {

    /** Nothing yet. */
    public static final BudgetDraft BLANK = new BudgetDraft(0, Voting.USUAL, List.of());

    public BudgetDraft {
        projects = List.copyOf(projects);
    }

    /** Whether there is something to choose among, and each of it can be asked about. */
    public boolean hasProjects() {
        return projects.size() >= Project.LEAST && projects.stream().allMatch(ProjectDraft::isComplete);
    }

    /** What all projects cost together. */
    public long cost() {
        return projects.stream().mapToLong(project -> project.cost().orElse(0)).sum();
    }
}
