package fr.parvis.core.ballot;

import java.io.Serializable;
import java.time.LocalDate;
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

/** How far the chain of a box was when a day was noted: by a job, soon after midnight, or at the closing. */
@Entity
@Immutable
@IdClass(DailyHead.Key.class)
@Table(name = "daily_head")
public class DailyHead extends PanacheEntityBase {

    /** Which one. */
    public record Key(UUID boxId, LocalDate day) implements Serializable {}

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Id
    @Column(name = "day")
    private LocalDate day = LocalDate.EPOCH;

    @Column(name = "size")
    private long size;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    protected DailyHead() {}
}
