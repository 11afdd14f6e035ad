package fr.parvis.core.ballot;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A ballot box; {@link BallotBox} writes it. */
@Entity
@Immutable
@Table(name = "ballot_box")
public class Box extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.DRAFT;

    @Column(name = "size")
    private long size;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected Box() {}
}
