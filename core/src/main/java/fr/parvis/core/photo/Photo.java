package fr.parvis.core.photo;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private @Nullable String project;

    @Column(name = "progress_id")
    private @Nullable UUID progressId;

    private String description = "";

    @Column(name = "hash", insertable = false, updatable = false)
    private byte[] hash = {};

    private int width;

    @Column(name = "sent_at")
    private Instant sentAt = Instant.EPOCH;

    protected Photo() {}

    /** The photo of a consultation of the collectivity in scope. */
    public static Optional<Photo> of(UUID consultation) {
        return Photo.<Photo>find("consultationId = ?1 and project is null and progressId is null", consultation)
                .firstResultOptional();
    }

    /** The photos of the projects of a consultation, by what names them on a ballot. */
    public static Map<String, Photo> ofProjects(UUID consultation) {
        return Photo.<Photo>find("consultationId = ?1 and project is not null", consultation).stream()
                .collect(Collectors.toMap(photo -> Objects.requireNonNull(photo.project), Function.identity()));
    }

    /** The photos beside what is told of the projects of a consultation. */
    public static Map<UUID, Photo> ofProgress(UUID consultation) {
        return Photo.<Photo>find("consultationId = ?1 and progressId is not null", consultation).stream()
                .collect(Collectors.toMap(photo -> Objects.requireNonNull(photo.progressId), Function.identity()));
    }

    private static Optional<Photo> of(UUID consultation, String project) {
        return Photo.<Photo>find("consultationId = ?1 and project = ?2", consultation, project)
                .firstResultOptional();
    }

    /** The photo over the front page of the commune in scope. */
    public static Optional<Photo> ofCommune() {
        return Photo.<Photo>find("consultationId is null").firstResultOptional();
    }

    /** The photo that hangs there. */
    public static Optional<Photo> at(Spot spot) {
        if (spot.progress().isPresent()) {
            return Photo.<Photo>find("progressId", spot.progress().get()).firstResultOptional();
        }
        return spot.consultation()
                .map(consultation ->
                        spot.project().map(project -> of(consultation, project)).orElseGet(() -> of(consultation)))
                .orElseGet(Photo::ofCommune);
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

    /** SHA-256 of the small print and the wide one, one after the other, in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(hash);
    }

    /** Of the wide print, in pixels. */
    public int width() {
        return width;
    }
}
