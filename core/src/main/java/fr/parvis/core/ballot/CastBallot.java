package fr.parvis.core.ballot;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A sealed ballot in its box, without time, sender or session. */
@Entity
@Immutable
@IdClass(CastBallot.Key.class)
@Table(name = "ballot")
public class CastBallot extends PanacheEntityBase {

    /** Which one. */
    public record Key(UUID boxId, String tracker) implements Serializable {}

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Id
    @Column(name = "tracker")
    private String tracker = "";

    @Column(name = "pos")
    private long pos;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected CastBallot() {}
}
