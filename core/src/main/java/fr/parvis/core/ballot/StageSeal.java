package fr.parvis.core.ballot;

import java.io.Serializable;
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

/** The seal of a stage that a box has reached. */
@Entity
@Immutable
@IdClass(StageSeal.Key.class)
@Table(name = "seal")
public class StageSeal extends PanacheEntityBase {

    /** Which one. */
    public record Key(UUID boxId, State stage) implements Serializable {}

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private State stage = State.DRAFT;

    @Column(name = "body")
    private String body = "";

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected StageSeal() {}
}
