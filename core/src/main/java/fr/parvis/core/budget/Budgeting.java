package fr.parvis.core.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.DraftSaved;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.photo.Photo;

/**
 * Writes the budget of a draft of the collectivity in scope, one step of the wizard after the other, complete or not.
 *
 * @see fr.parvis.core.consultation.Consultation for its title, its reason and its dates
 */
@ApplicationScoped
public class Budgeting {

    private final Clock clock;
    private final Session database;
    private final Event<DraftSaved> saved;

    Budgeting(Clock clock, Session database, Event<DraftSaved> saved) {
        this.clock = clock;
        this.database = database;
        this.saved = saved;
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
        // What was deleted need not fit any more.
        forgetDeleted(id);
        budget.share(envelope);
        database.flush();
    }

    /**
     * Saves the projects, in order. A project keeps its id whatever becomes of the others; one without an id gets a new one,
     * unless it says what one that has an id says; one that is missing can be brought back under its id by the next call.
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
        List<Project> deleted = Project.deleted(id);
        Map<String, Project> left = new LinkedHashMap<>();
        Project.of(id).forEach(project -> left.put(project.ballotId(), project));
        deleted.forEach(project -> left.put(project.ballotId(), project));
        Set<String> taken = new HashSet<>(left.keySet());
        Map<Integer, Project> named = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            Project known = left.remove(projects.get(i).id());
            if (known != null) {
                named.put(i, known);
            }
        }
        for (int i = 0; i < projects.size(); i++) {
            ProjectDraft draft = projects.get(i);
            Project project = named.containsKey(i)
                    ? named.get(i)
                    : same(draft, left.values(), deleted)
                            .orElseGet(() -> new Project(budget, code(draft, budget, taken, projects)));
            left.remove(project.ballotId());
            project.write(i + 1, draft);
            project.persist();
        }
        for (Project missing : left.values()) {
            if (deleted.contains(missing)) {
                missing.delete();
            } else {
                missing.takeOff();
            }
        }
        database.flush();
    }

    /**
     * Adds projects to those that are written; they keep their ids where they have some that are free.
     *
     * @throws IllegalArgumentException when one costs more than the envelope, or there are too many
     */
    @Transactional
    public void add(UUID id, List<ProjectDraft> projects) {
        draft(id);
        forgetDeleted(id);
        List<Project> listed = Project.of(id);
        Set<String> taken = listed.stream().map(Project::ballotId).collect(Collectors.toSet());
        List<ProjectDraft> all = new ArrayList<>(listed.stream()
                .map(Project::draft)
                .filter(project -> !project.isBlank())
                .toList());
        for (ProjectDraft project : projects) {
            all.add(taken.contains(project.id()) ? project.said() : project);
        }
        list(id, all);
    }

    private void forgetDeleted(UUID id) {
        Project.deleted(id).forEach(Project::delete);
        database.flush();
    }

    /** A form that was sent twice knows no ids the second time either. */
    private static Optional<Project> same(ProjectDraft draft, Collection<Project> left, List<Project> deleted) {
        return left.stream()
                .filter(project -> draft.id().isEmpty()
                        && !deleted.contains(project)
                        && project.draft().said().equals(draft))
                .findFirst();
    }

    private static String code(ProjectDraft draft, Budget budget, Set<String> taken, List<ProjectDraft> all) {
        String code = draft.id();
        while (code.isEmpty() || !taken.add(code)) {
            String next = budget.nextCode();
            code = all.stream().anyMatch(other -> other.id().equals(next)) ? "" : next;
        }
        return code;
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
        Map<String, Photo> photos = Photo.ofProjects(id);
        return new Paper(
                consultation.title(),
                budget.envelope(),
                budget.voting(),
                budget.projects().stream()
                        .map(project -> Paper.Line.of(project).with(Optional.ofNullable(photos.get(project.id()))))
                        .toList());
    }

    private Budget draft(UUID id) {
        Consultation.hold(id);
        Optional<Consultation> draft = Consultation.withId(id)
                .filter(consultation ->
                        consultation.format() == Format.BUDGET && consultation.phase(clock.instant()) == Phase.DRAFT);
        if (draft.isEmpty()) {
            throw new Refused(Refused.Reason.NOT_A_DRAFT);
        }
        saved.fire(new DraftSaved(id));
        return Budget.of(id).orElseGet(() -> {
            Budget budget = new Budget(id);
            budget.persist();
            return budget;
        });
    }
}
