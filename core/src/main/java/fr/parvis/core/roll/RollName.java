package fr.parvis.core.roll;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A keyed hash of a name, by which a voter is found when somebody types it. */
@Entity
@Immutable
@Table(name = "roll_name")
public class RollName extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Column(name = "voter_id")
    private UUID voterId = new UUID(0, 0);

    @Column(name = "hash")
    private byte[] hash = {};

    protected RollName() {}

    RollName(UUID boxId, UUID voterId, byte[] hash) {
        this.id = UUID.randomUUID();
        this.boxId = boxId;
        this.voterId = voterId;
        this.hash = hash.clone();
    }
}
