package fr.parvis.core.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    @Column(name = "envelope", updatable = false)
    private int envelope;

    private String code = "";

    @Column(name = "position")
    private @Nullable Integer position;

    private String title = "";
    private String description = "";
    private @Nullable Integer cost;
    private String place = "";

    protected Project() {}

    Project(Budget budget, String code) {
        this.consultationId = budget.consultationId();
        this.envelope = budget.envelope();
        this.code = code;
    }

    /** The projects of a consultation in order. */
    public static List<Project> of(UUID consultation) {
        return Project.<Project>find("consultationId = ?1 and position is not null order by position", consultation)
                .list();
    }

    /** The project of a consultation that has this name on a ballot. */
    public static Optional<Project> of(UUID consultation, String ballotId) {
        return Project.<Project>find(
                        "consultationId = ?1 and code = ?2 and position is not null", consultation, ballotId)
                .firstResultOptional();
    }

    /** Those that the last change of the list took away, and the next one can bring back. */
    static List<Project> deleted(UUID consultation) {
        return Project.<Project>find("consultationId = ?1 and position is null", consultation)
                .list();
    }

    void write(int position, ProjectDraft draft) {
        this.position = position;
        this.title = draft.title();
        this.description = draft.description();
        this.cost = draft.cost().isPresent() ? draft.cost().getAsInt() : null;
        this.place = draft.place();
    }

    /** Takes it off the list. */
    void takeOff() {
        position = null;
    }

    /** The titles of all projects of the collectivity in scope, drafts too, by their consultation, to look something up. */
    public static Map<UUID, String> titles() {
        return Project.<Project>find("position is not null order by consultationId, position").stream()
                .collect(Collectors.toMap(
                        project -> project.consultationId,
                        project -> project.title,
                        (some, more) -> some + " " + more));
    }

    /** As it would be written anew. */
    public ProjectDraft draft() {
        return new ProjectDraft(
                code, title, description, cost == null ? OptionalInt.empty() : OptionalInt.of(cost), place);
    }

    public UUID id() {
        return id;
    }

    /** Names it in the sealed paper and on a ballot, wherever it stands. */
    public String ballotId() {
        return code;
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
