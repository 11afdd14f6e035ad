package fr.parvis.core.ballot;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A choice that came out of a box at the count; no path leads back from it. */
@Entity
@Immutable
@Table(name = "opened")
public class OpenedBallot extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Column(name = "choice")
    private String choice = "";

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected OpenedBallot() {}
}
