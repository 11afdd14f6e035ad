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

/** That a voter has voted, and by which channel; the day only. */
@Entity
@Immutable
@Table(name = "signature")
public class VoterSignature extends PanacheEntityBase {

    @Id
    @Column(name = "voter_id")
    private UUID voterId = new UUID(0, 0);

    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel = Channel.ONLINE;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected VoterSignature() {}
}
