package fr.parvis.core.budget;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What residents can vote for. */
@Entity
@Table(name = "project")
public class Project extends PanacheEntityBase {

    /** More than anybody reads on a telephone; and a ballot that names all of them still fits under the seal. */
    public static final int MOST = 50;

    /** One project is no choice. */
    public static final int LEAST = 2;

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    /** That of the budget, kept here so that the database itself refuses a project that is dearer. */
    @Column(name = "envelope")
    private int envelope;

    private int position;
    private String title = "";
    private String description = "";
    private @Nullable Integer cost;
    private String place = "";

    protected Project() {}

    Project(Budget budget, int position, ProjectDraft draft) {
        this.consultationId = budget.consultationId();
        this.envelope = budget.envelope();
        this.position = position;
        this.title = draft.title();
        this.description = draft.description();
        this.cost = draft.cost().isPresent() ? draft.cost().getAsInt() : null;
        this.place = draft.place();
    }

    /** The projects of a consultation in order. */
    public static List<Project> of(UUID consultation) {
        return Project.<Project>find("consultationId = ?1 order by position", consultation)
                .list();
    }

    /** The titles of all projects of the collectivity in scope, drafts too, by their consultation, to look something up. */
    public static Map<UUID, String> titles() {
        return Project.<Project>find("order by consultationId, position").stream()
                .collect(Collectors.toMap(
                        project -> project.consultationId,
                        project -> project.title,
                        (some, more) -> some + " " + more));
    }

    /** As it would be written anew. */
    public ProjectDraft draft() {
        return new ProjectDraft(title, description, cost == null ? OptionalInt.empty() : OptionalInt.of(cost), place);
    }

    public UUID id() {
        return id;
    }

    /** One for the first. */
    public int position() {
        return position;
    }

    /** Names it in the sealed paper and on a ballot. */
    public String ballotId() {
        return Integer.toString(position);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** In whole euros; zero while it is missing, which it is in drafts only. */
    public int cost() {
        return cost == null ? 0 : cost;
    }

    public String place() {
        return place;
    }
}
