package fr.parvis.core.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the town hall told of a project that won; {@link Works} writes it. */
@Entity
@Table(name = "progress")
public class Progress extends PanacheEntityBase {

    public static final int LONGEST_TEXT = 600;

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    private String project = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.STUDIED;

    private LocalDate day = LocalDate.EPOCH;
    private String text = "";

    @Column(name = "told_at")
    private Instant toldAt = Instant.EPOCH;

    protected Progress() {}

    Progress(UUID consultation, String project, Instant now) {
        this.consultationId = consultation;
        this.project = project;
        this.toldAt = now;
    }

    /** All that was told of the projects of a consultation, the latest first. */
    public static List<Progress> of(UUID consultation) {
        return Progress.<Progress>find("consultationId = ?1 order by toldAt desc, id", consultation)
                .list();
    }

    /** What was told last of a project. */
    public static Optional<Progress> latest(UUID consultation, String project) {
        return Progress.<Progress>find(
                        "consultationId = ?1 and project = ?2 order by toldAt desc, id", consultation, project)
                .firstResultOptional();
    }

    /** What was told under this id in the collectivity in scope. */
    public static Optional<Progress> withId(UUID id) {
        return Progress.<Progress>findByIdOptional(id);
    }

    void write(Stage stage, LocalDate day, String text) {
        this.stage = stage;
        this.day = day;
        this.text = text;
    }

    public UUID id() {
        return id;
    }

    public UUID consultationId() {
        return consultationId;
    }

    /** What names the project on a ballot. */
    public String project() {
        return project;
    }

    public Stage stage() {
        return stage;
    }

    /** When it came so far. */
    public LocalDate day() {
        return day;
    }

    /** Plain text, or empty. */
    public String text() {
        return text;
    }

    /** Whether it can still be mended without anybody having been told. */
    public boolean isFresh(Instant now) {
        return now.isBefore(toldAt.plus(Works.MENDED_WITHIN));
    }
}
