package fr.parvis.core.help;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What somebody of the syndicate noted about the commune in scope, for their colleagues. */
@Entity
@Table(name = "note")
class Note extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "text")
    private String text = "";

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(name = "written_by")
    private UUID writtenBy = new UUID(0, 0);

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    protected Note() {}

    Note(String text, UUID writtenBy, Instant now) {
        this.text = text;
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }
}
