package fr.parvis.core.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;

/**
 * Writes the budget of a draft of the collectivity in scope, one step of the wizard after the other, complete or not.
 *
 * @see fr.parvis.core.consultation.Consultation for its title, its reason and its dates
 */
@ApplicationScoped
public class Budgeting {

    private final Clock clock;
    private final Session database;

    Budgeting(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    /** What is written of the budget of a consultation, published or not. */
    @Transactional
    public BudgetDraft read(UUID id) {
        return Budget.of(id)
                .map(budget -> new BudgetDraft(
                        budget.envelope(),
                        budget.voting(),
                        Project.of(id).stream().map(Project::draft).toList()))
                .orElse(BudgetDraft.BLANK);
    }

    /**
     * Saves how much there is to share.
     *
     * @param envelope in whole euros
     * @throws IllegalArgumentException when a project costs more
     */
    @Transactional
    public void share(UUID id, int envelope) {
        Budget budget = draft(id);
        if (read(id).projects().stream().anyMatch(project -> project.cost().orElse(0) > envelope)) {
            throw new IllegalArgumentException("A project costs more than " + envelope);
        }
        budget.share(envelope);
        database.flush();
    }

    /**
     * Saves the projects, in order.
     *
     * @throws IllegalArgumentException when one costs more than the envelope, or there are too many
     */
    @Transactional
    public void list(UUID id, List<ProjectDraft> projects) {
        Budget budget = draft(id);
        if (projects.size() > Project.MOST
                || projects.stream().anyMatch(project -> project.cost().orElse(0) > budget.envelope())) {
            throw new IllegalArgumentException("These projects do not fit");
        }
        Project.of(id).forEach(Project::delete);
        database.flush();
        List<Project> listed = new ArrayList<>();
        for (ProjectDraft project : projects) {
            listed.add(new Project(budget, listed.size() + 1, project));
        }
        Project.persist(listed);
    }

    /** Saves how one votes and how winners are chosen. */
    @Transactional
    public void decide(UUID id, Voting voting) {
        draft(id).decide(voting);
    }

    /**
     * What is voted on, to be frozen.
     *
     * @throws Refused when it is not published, or no budget
     */
    @Transactional
    public Paper paper(UUID id) {
        Consultation consultation = Consultation.withId(id)
                .filter(found -> found.format() == Format.BUDGET && found.phase(clock.instant()) != Phase.DRAFT)
                .orElseThrow(() -> new Refused(Refused.Reason.INCOMPLETE));
        BudgetDraft budget = read(id);
        List<Paper.Line> lines = new ArrayList<>();
        for (ProjectDraft project : budget.projects()) {
            lines.add(Paper.Line.of(Integer.toString(lines.size() + 1), project));
        }
        return new Paper(consultation.title(), budget.envelope(), budget.voting(), lines);
    }

    private Budget draft(UUID id) {
        Consultation.hold(id);
        Optional<Consultation> draft = Consultation.withId(id)
                .filter(consultation ->
                        consultation.format() == Format.BUDGET && consultation.phase(clock.instant()) == Phase.DRAFT);
        if (draft.isEmpty()) {
            throw new Refused(Refused.Reason.NOT_A_DRAFT);
        }
        return Budget.of(id).orElseGet(() -> {
            Budget budget = new Budget(id);
            budget.persist();
            return budget;
        });
    }
}
