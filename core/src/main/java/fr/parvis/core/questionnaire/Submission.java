package fr.parvis.core.questionnaire;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That somebody answered: no name, no address, the day only. Written by {@link Participation}, read by {@link Results}. */
@Entity
@Table(name = "submission")
class Submission extends PanacheEntityBase {

    enum State {
        PENDING,
        COUNTED,
        WITHDRAWN
    }

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.PENDING;

    @Column(name = "day")
    private LocalDate day = LocalDate.EPOCH;

    protected Submission() {}
}
