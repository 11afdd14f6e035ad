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

/** Somebody on the frozen roll: no name, the hash of a code only. */
@Entity
@Immutable
@Table(name = "voter")
public class Voter extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Column(name = "locator")
    private String locator = "";

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected Voter() {}
}
