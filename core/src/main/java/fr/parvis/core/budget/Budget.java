package fr.parvis.core.budget;

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

/** What a consultation shares out, and how; {@link Budgeting} writes it. */
@Entity
@Table(name = "budget")
public class Budget extends PanacheEntityBase {

    @Id
    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    private int envelope;

    @Enumerated(EnumType.STRING)
    private BallotForm ballot = Voting.USUAL.form();

    @Column(name = "most")
    private int limit = Voting.USUAL.limit();

    @Enumerated(EnumType.STRING)
    private BudgetRule rule = Voting.USUAL.rule();

    private @Nullable Integer threshold;

    /** The highest number that a project was given: none is given twice, so that what names one never comes to name another. */
    @Column(name = "given")
    private int given;

    protected Budget() {}

    Budget(UUID consultation) {
        this.consultationId = consultation;
    }

    /** The budget of a consultation; empty before anything of it is chosen. */
    public static Optional<Budget> of(UUID consultation) {
        return Budget.<Budget>findByIdOptional(consultation);
    }

    void share(int euros) {
        envelope = euros;
    }

    void decide(Voting voting) {
        ballot = voting.form();
        limit = voting.limit();
        rule = voting.rule();
        threshold = voting.threshold().orElse(null);
    }

    /** What the next project is named on a ballot. */
    String nextCode() {
        given++;
        return Integer.toString(given);
    }

    UUID consultationId() {
        return consultationId;
    }

    /** In whole euros; zero while it is missing, which it is in drafts only. */
    public int envelope() {
        return envelope;
    }

    public Voting voting() {
        return new Voting(ballot, limit, rule, Optional.ofNullable(threshold));
    }
}
