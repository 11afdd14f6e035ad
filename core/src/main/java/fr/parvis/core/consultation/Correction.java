package fr.parvis.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was corrected in a published consultation, in the town hall's own words for its residents. Immutable. */
@Entity
@Immutable
@Table(name = "correction")
public class Correction extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @Column(name = "corrected_at")
    private Instant correctedAt = Instant.EPOCH;

    private String note = "";

    protected Correction() {}

    public Correction(UUID consultation, String note, Instant now) {
        this.consultationId = consultation;
        this.note = note.strip();
        this.correctedAt = now;
    }

    /** The corrections of a consultation of the collectivity in scope, the latest first. */
    public static List<Correction> of(UUID consultation) {
        return Correction.<Correction>find("consultationId = ?1 order by correctedAt desc, id", consultation)
                .list();
    }

    public Instant at() {
        return correctedAt;
    }

    public String note() {
        return note;
    }
}
