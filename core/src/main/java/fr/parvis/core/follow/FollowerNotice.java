package fr.parvis.core.follow;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a follower was told something, once. */
@Entity
@Immutable
@IdClass(FollowerNotice.Key.class)
@Table(name = "follower_notice")
public class FollowerNotice extends PanacheEntityBase {

    /** What followers are told. */
    public enum Kind {
        /** Residents can answer, to those who asked before they could. */
        OPENING,
        /** Two days are left. */
        CLOSING,
        /** It is over and its result is there to read. */
        RESULT,
        /** The council has answered. */
        ANSWER,
        /** A project that won has come further. */
        PROGRESS
    }

    /** Which notice of which follower. */
    public record Key(UUID followerId, Kind kind, UUID about) implements Serializable {}

    @Id
    @Column(name = "follower_id")
    private UUID followerId = new UUID(0, 0);

    @Id
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.CLOSING;

    /** What was told of a project; zero for the other kinds. */
    @Id
    @Column(name = "about")
    private UUID about = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "told_at")
    private Instant toldAt = Instant.EPOCH;

    protected FollowerNotice() {}
}
