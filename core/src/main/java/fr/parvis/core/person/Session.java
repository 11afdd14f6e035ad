package fr.parvis.core.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

/** The row behind a session cookie, which lets the session be revoked at once. */
@Entity
@Table(name = "session")
class Session extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @Column(name = "collectivity_id")
    private String collectivityId = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.SECRETARY;

    @Column(name = "host")
    private String host = "";

    @Column(name = "agent")
    private String agent = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage = Stage.CODE_ASKED;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "seen_at")
    private Instant seenAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Session() {}

    Session(UUID person, Post post, String host, String device, Stage stage, Instant now, Instant expiresAt) {
        this.personId = person;
        this.collectivityId = post.collectivity();
        this.role = post.role();
        this.host = host;
        this.agent = device;
        this.stage = stage;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiresAt;
    }

    void isProved(Instant now) {
        this.provedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return personId;
    }

    String host() {
        return host;
    }

    Role role() {
        return role;
    }

    String collectivity() {
        return collectivityId;
    }
}
