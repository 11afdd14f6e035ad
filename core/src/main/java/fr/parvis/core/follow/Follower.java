package fr.parvis.core.follow;

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

/** An address that wants to hear what becomes of a consultation. */
@Entity
@Table(name = "follower")
public class Follower extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @Column(name = "email")
    private String email = "";

    @Column(name = "link")
    private byte[] link = {};

    @Column(name = "home")
    private String home = "";

    @Column(name = "language")
    private String language = "";

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected Follower() {}

    /** How many have confirmed that they follow a consultation of the collectivity in scope. */
    public static long of(UUID consultation) {
        return Follower.count("consultationId = ?1 and confirmedAt is not null", consultation);
    }

    /**
     * Who has this link.
     *
     * @param link its keyed hash
     */
    static Optional<Follower> at(byte[] link) {
        return Follower.<Follower>find("link", link).firstResultOptional();
    }

    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID consultationId() {
        return consultationId;
    }

    String email() {
        return email;
    }

    /** Where the site stood that the address was left on, with scheme and host. */
    String home() {
        return home;
    }

    /** {@code fr} or {@code en}. */
    String language() {
        return language;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
