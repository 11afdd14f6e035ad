package fr.parvis.core.journal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Why somebody of the syndicate did something; written by {@link Journal#because}, read beside what it is the reason of. Immutable. */
@Entity
@Immutable
@Table(name = "reason")
class GivenReason {

    @Id
    @Column(name = "id")
    private @Nullable UUID id;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "text")
    private String text = "";

    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    protected GivenReason() {}
}
