package fr.parvis.core.photo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What is known of the photo of a consultation or of a commune; its prints are read only when they are shown. */
@Entity
@Table(name = "photo")
public class Photo extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private @Nullable UUID consultationId;

    private String description = "";
    private int width;

    @Column(name = "sent_at")
    private Instant sentAt = Instant.EPOCH;

    protected Photo() {}

    /** The photo of a consultation of the collectivity in scope. */
    public static Optional<Photo> of(UUID consultation) {
        return Photo.<Photo>find("consultationId", consultation).firstResultOptional();
    }

    /** The photo over the front page of the commune in scope. */
    public static Optional<Photo> ofCommune() {
        return Photo.<Photo>find("consultationId is null").firstResultOptional();
    }

    /** The photo that hangs there. */
    public static Optional<Photo> at(Spot spot) {
        return spot.consultation().map(Photo::of).orElseGet(Photo::ofCommune);
    }

    /** Says otherwise what can be seen. */
    void describe(String description) {
        this.description = description.strip();
    }

    public UUID id() {
        return id;
    }

    /** What can be seen, for who does not. */
    public String description() {
        return description;
    }

    /** Of the wide print, in pixels. */
    public int width() {
        return width;
    }
}
