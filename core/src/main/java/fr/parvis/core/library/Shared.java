package fr.parvis.core.library;

import java.time.Instant;
import java.util.Optional;
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

import fr.parvis.core.model.Theme;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.ResultText;

/** A finished consultation of the commune in scope that others may ask again. */
@Entity
@Table(name = "shared")
public class Shared extends PanacheEntityBase {

    @Id
    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @SuppressWarnings("UnusedVariable") // read in SQL, across communes
    @Column(name = "sketch")
    private String sketch = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "theme")
    private Theme theme = Theme.LIFE;

    @SuppressWarnings("UnusedVariable") // read in SQL, across communes
    @Column(name = "participants")
    private long participants;

    @SuppressWarnings("UnusedVariable") // read in SQL, across communes
    @Column(name = "decided")
    private String decided = "";

    @SuppressWarnings("UnusedVariable") // read in SQL, across communes
    @Column(name = "result")
    private String result = "";

    @Column(name = "version")
    private int version;

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    @Column(name = "recommended_at", insertable = false, updatable = false)
    private @Nullable Instant recommendedAt;

    @Column(name = "withdrawn_at", insertable = false, updatable = false)
    private @Nullable Instant withdrawnAt;

    protected Shared() {}

    Shared(UUID consultation) {
        this.consultationId = consultation;
    }

    static Optional<Shared> of(UUID consultation) {
        return Shared.<Shared>findByIdOptional(consultation);
    }

    void tell(String text, Theme about, Result told, String decision, Instant now) {
        sketch = text;
        theme = about;
        participants = told.participants();
        result = ResultText.write(told);
        decided = decision;
        version++;
        sharedAt = now;
    }

    void takeBack() {
        sharedAt = null;
    }

    public Theme theme() {
        return theme;
    }

    /** How often it was shared, from 1. */
    public int version() {
        return version;
    }

    /** Since when others can read it; empty after it was taken back. */
    public Optional<Instant> sharedAt() {
        return Optional.ofNullable(sharedAt);
    }

    public boolean isShared() {
        return sharedAt != null;
    }

    public boolean isRecommended() {
        return recommendedAt != null;
    }

    /** Whether the syndicate has taken it off the shelf. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
