package fr.parvis.core.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.Timeouts;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/**
 * A way in for somebody who is not known yet, sent to an e-mail address; it serves once and ends by itself. One that is only
 * prepared has no token: its link is made when it leaves, and its time starts then.
 */
@Entity
@Table(name = "invitation")
public class Invitation extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    private String email = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.MAYOR;

    private String reach = "";

    @Column(name = "token_hash")
    private byte @Nullable [] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Invitation() {}

    Invitation(String email, Role role, String reach, byte[] tokenHash, Instant now, Instant expiresAt) {
        this.email = email;
        this.role = role;
        this.reach = reach;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    static Optional<Invitation> withHash(byte[] tokenHash) {
        return Invitation.<Invitation>find("tokenHash", tokenHash).firstResultOptional();
    }

    static Optional<Invitation> pending(UUID id) {
        return Invitation.<Invitation>find("id = ?1 and acceptedAt is null and revokedAt is null and email <> ''", id)
                .firstResultOptional();
    }

    /** The newest first. */
    public static List<Invitation> all() {
        return Invitation.<Invitation>find("order by createdAt desc").list();
    }

    /** Those that wait to be sent and that nobody sends at this moment: a button pressed twice must not invite twice. */
    static List<Invitation> prepared() {
        return Invitation.<Invitation>find(
                        "tokenHash is null and acceptedAt is null and revokedAt is null order by email")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** Prepared or sent, and neither accepted nor withdrawn. */
    static List<Invitation> unanswered() {
        return Invitation.<Invitation>find("acceptedAt is null and revokedAt is null and email <> '' order by email")
                .list();
    }

    boolean isUsable(Instant now) {
        return acceptedAt == null && revokedAt == null && expiresAt != null && now.isBefore(expiresAt);
    }

    /** Whether it has left, invites to decide who works here, and waits for an answer. */
    boolean isSentToLead() {
        return role.leads() && tokenHash != null && acceptedAt == null && revokedAt == null;
    }

    /** Whether it was sent to somebody; the link of the very first operator was not, and asks who comes. */
    boolean isAddressed() {
        return !email.isEmpty();
    }

    void accept(Instant now) {
        if (!isUsable(now)) {
            throw new IllegalStateException("An invitation serves once, and for a time");
        }
        acceptedAt = now;
    }

    void revoke(Instant now) {
        if (acceptedAt == null && revokedAt == null) {
            revokedAt = now;
        }
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    /** As {@link Membership} has it. */
    String reach() {
        return reach;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Until when it serves; null while it is only prepared. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
