package fr.parvis.core.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody of the syndicate in the pages of a town hall. Its id is that of the session. */
@Entity
@Table(name = "visit")
class Visit extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @Column(name = "began_at")
    private Instant beganAt = Instant.EPOCH;

    @Column(name = "until")
    private Instant until = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Visit() {}

    Visit(UUID session, UUID person, Instant now, Instant until) {
        this.id = session;
        this.personId = person;
        this.beganAt = now;
        this.until = until;
    }

    /** One that goes on, locked: of two who end it at once, one does. */
    static Optional<Visit> underWay(UUID id, Instant now) {
        return Visit.<Visit>find("id = ?1 and endedAt is null and until > ?2", id, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void end(Instant now) {
        this.endedAt = now;
    }

    UUID id() {
        return id;
    }
}
