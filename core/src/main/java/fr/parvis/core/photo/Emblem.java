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

/** What is known of the coat of arms or the logo of a commune; its prints are read only when they are shown. */
@Entity
@Table(name = "emblem")
public class Emblem extends PanacheEntityBase {

    /** Of the two that are kept. */
    private static final short SHOWN = 1;

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    private String description = "";
    private short place;
    private int width;
    private int height;

    @Column(name = "small_width")
    private int smallWidth;

    @Column(name = "small_height")
    private int smallHeight;

    @Column(name = "sent_at")
    private Instant sentAt = Instant.EPOCH;

    protected Emblem() {}

    /** The one that is shown. */
    static Optional<Emblem> current() {
        return Emblem.<Emblem>listAll().stream()
                .filter(emblem -> emblem.place == SHOWN)
                .findFirst();
    }

    /** Whether there is one before it, which can come back. */
    static boolean hasBefore() {
        return Emblem.<Emblem>listAll().stream().anyMatch(emblem -> emblem.place != SHOWN);
    }

    /** Says otherwise what it is. */
    void describe(String description) {
        this.description = description.strip();
    }

    Emblems.Shown shown() {
        return new Emblems.Shown(id, description, width, height, smallWidth, smallHeight);
    }
}
