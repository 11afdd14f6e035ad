package fr.parvis.core.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the syndicate announces to the town hall in scope, which may only note that it has read it. */
@Entity
@DynamicUpdate
@Table(name = "announced")
public class Announced extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "announcement_id")
    private UUID announcementId = new UUID(0, 0);

    private String title = "";
    private String text = "";

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(name = "starts_on")
    private LocalDate startsOn = LocalDate.EPOCH;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(name = "ends_on")
    private LocalDate endsOn = LocalDate.EPOCH;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("UnusedVariable") // asked for by the database
    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Announced() {}

    /** What is to be read on that day, the newest last day first. */
    static List<Announced> on(LocalDate day) {
        return Announced.list(
                "readAt is null and withdrawnAt is null and startsOn <= ?1 and endsOn >= ?1 order by startsOn desc, id",
                day);
    }

    static Optional<Announced> unread(UUID id) {
        return Announced.<Announced>find("id = ?1 and readAt is null", id).firstResultOptional();
    }

    void read(Instant now) {
        this.readAt = now;
    }

    UUID announcement() {
        return announcementId;
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
