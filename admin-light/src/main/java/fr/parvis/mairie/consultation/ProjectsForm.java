package fr.parvis.mairie.consultation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import fr.parvis.core.budget.Euros;
import fr.parvis.core.budget.Project;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Typography;

/** The list of projects as it was filled in. It lives within one request. */
final class ProjectsForm {

    /** Where the deleted project stood that the page offers to bring back. */
    static final String DELETED_PLACE = "p0-place";

    private static final String DELETE = "supprimer-";
    private static final String RESTORE = "retablir";

    private final Form form;
    private final int envelope;

    ProjectsForm(Form form, int envelope) {
        this.form = form;
        this.envelope = envelope;
    }

    /** The screen as it was left. */
    static Form of(List<ProjectDraft> projects) {
        return fill(Form.empty(), projects);
    }

    private static Form fill(Form form, List<ProjectDraft> projects) {
        List<ProjectDraft> shown = new ArrayList<>(projects);
        while (shown.size() < Project.LEAST) {
            shown.add(ProjectDraft.BLANK);
        }
        for (int i = 0; i < shown.size(); i++) {
            ProjectFields fields = new ProjectFields(i + 1, 0);
            ProjectDraft project = shown.get(i);
            form.fill(fields.id(), project.id())
                    .fill(fields.title(), project.title())
                    .fill(
                            fields.cost(),
                            project.cost().isPresent()
                                    ? Language.FRENCH.number(project.cost().getAsInt())
                                    : "")
                    .fill(fields.description(), project.description())
                    .fill(fields.where(), project.place());
        }
        return form;
    }

    /** The fields of each project on the screen. */
    List<ProjectFields> fields() {
        int count = 0;
        while (count <= 2 * Project.MOST
                && !form.values(new ProjectFields(count + 1, 0).title()).isEmpty()) {
            count++;
        }
        int shown = count;
        return IntStream.rangeClosed(1, shown)
                .mapToObj(number -> new ProjectFields(number, shown))
                .toList();
    }

    /** The projects, complete or not. */
    List<ProjectDraft> projects() {
        return fields().stream().map(this::project).toList();
    }

    private ProjectDraft project(ProjectFields fields) {
        return new ProjectDraft(
                        form.text(fields.title()),
                        form.text(fields.description()),
                        Euros.read(form.text(fields.cost())),
                        form.text(fields.where()))
                .named(form.text(fields.id()));
    }

    /** Whether everything can be kept; what cannot is told beside its field. */
    boolean fits(ProjectMessages words) {
        for (ProjectFields fields : fields()) {
            ProjectDraft project = project(fields);
            limit(fields.title(), project.title(), ProjectDraft.LONGEST_TITLE, words);
            if (!form.text(fields.cost()).isEmpty() && project.cost().isEmpty()) {
                form.reject(fields.cost(), words.cost_wrong(fields.number()));
            } else if (project.cost().orElse(0) > envelope) {
                form.reject(fields.cost(), words.cost_too_high(fields.number(), Language.FRENCH.number(envelope)));
            }
            limit(fields.description(), project.description(), ProjectDraft.LONGEST_DESCRIPTION, words);
            limit(fields.where(), project.place(), ProjectDraft.LONGEST_PLACE, words);
        }
        if (fields().size() > Project.MOST) {
            form.reject(words.too_many(Project.MOST));
        }
        return !form.hasErrors();
    }

    private void limit(String field, String kept, int most, ProjectMessages words) {
        if (kept.length() > most) {
            form.reject(field, words.too_long(most));
        }
    }

    /** What keeps residents from choosing, told beside each field in the order of the page. Blank projects are no mistake. */
    void check(ProjectMessages words) {
        long written = projects().stream().filter(project -> !project.isBlank()).count();
        for (ProjectFields fields : fields()) {
            if (written >= Project.LEAST && project(fields).isBlank()) {
                continue;
            }
            form.require(fields.title(), words.title_missing(fields.number()));
            form.require(fields.cost(), words.cost_missing(fields.number()));
        }
        if (fields().size() < Project.LEAST) {
            form.reject(words.too_few());
        }
    }

    /** The projects after a button of the list was pressed; the number tells where the cursor goes. */
    Arranged arrange(String deed) {
        List<ProjectDraft> projects = new ArrayList<>(projects());
        String[] parts = deed.split("-", 3);
        int number = number(parts, 1);
        boolean known = number >= 1 && number <= projects.size();
        boolean room = projects.size() < Project.MOST;
        switch (parts[0]) {
            case "ajouter" -> {
                if (room) {
                    projects.add(ProjectDraft.BLANK);
                }
                number = projects.size();
            }
            case "monter" -> {
                if (known && number > 1) {
                    Collections.swap(projects, number - 1, number - 2);
                    number--;
                }
            }
            case "descendre" -> {
                if (known && number < projects.size()) {
                    Collections.swap(projects, number - 1, number);
                    number++;
                }
            }
            case "placer" -> {
                int to = number(parts, 2);
                if (known && to >= 1 && to <= projects.size()) {
                    projects.add(to - 1, projects.remove(number - 1));
                    number = to;
                }
            }
            case "supprimer" -> {
                if (known) {
                    projects.remove(number - 1);
                    number = Math.min(number, projects.size());
                }
            }
            case RESTORE -> {
                int place = number(new String[] {"", form.value(DELETED_PLACE)}, 1);
                if (room && place >= 1 && place <= projects.size() + 1) {
                    projects.add(place - 1, project(ProjectFields.DELETED));
                    number = place;
                }
            }
            default -> {}
        }
        return new Arranged(List.copyOf(projects), Math.max(1, number));
    }

    private static int number(String[] parts, int index) {
        return parts.length > index && parts[index].matches("\\d{1,2}") ? Integer.parseInt(parts[index]) : 0;
    }

    /**
     * Whether a button has deleted a project; the form then is as the page shows it without, and carries the project along
     * under names of its own, so that the next button can bring it back.
     */
    boolean deletes(String deed, Arranged arranged) {
        if (!deed.startsWith(DELETE) || arranged.projects().size() >= fields().size()) {
            return false;
        }
        int number = Integer.parseInt(deed.substring(DELETE.length()));
        ProjectFields before = new ProjectFields(number, 0);
        List<String> carried =
                before.names().stream().map(name -> form.value(name)).toList();
        fields().forEach(each -> each.names().forEach(name -> form.fill(name, null)));
        fill(form, arranged.projects());
        for (int i = 0; i < carried.size(); i++) {
            form.fill(ProjectFields.DELETED.names().get(i), carried.get(i));
        }
        form.fill(DELETED_PLACE, number);
        return true;
    }

    /** The title of the first project that costs more than this; empty when none does. */
    static String dearer(List<ProjectDraft> projects, int envelope) {
        return projects.stream()
                .filter(project -> project.cost().orElse(0) > envelope)
                .map(ProjectDraft::title)
                .map(Typography::french)
                .findFirst()
                .orElse("");
    }

    /** The projects in their new order, and the one that was moved. */
    record Arranged(List<ProjectDraft> projects, int number) {}
}
