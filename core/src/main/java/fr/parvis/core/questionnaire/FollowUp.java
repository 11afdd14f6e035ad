package fr.parvis.core.questionnaire;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a question is for those who gave one answer to an earlier question. */
@Entity
@Table(name = "follow_up")
class FollowUp {

    @Id
    @Column(name = "question_id")
    private @Nullable UUID id;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @SuppressWarnings("UnusedVariable") // the owning side of Question.followUp
    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "question_id")
    private @Nullable Question question;

    @Column(name = "consultation_id")
    private UUID consultationId = new UUID(0, 0);

    @Column(name = "position")
    private int position;

    @Column(name = "lead_id")
    private UUID leadId = new UUID(0, 0);

    @Column(name = "lead_position")
    private int leadPosition;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "choice_id")
    private Choice choice = new Choice();

    protected FollowUp() {}

    FollowUp(Question question, UUID consultation, Question lead, Choice choice) {
        this.question = question;
        this.consultationId = consultation;
        this.position = question.position();
        this.leadId = lead.id();
        this.leadPosition = lead.position();
        this.choice = choice;
    }

    Condition condition() {
        return new Condition(leadPosition, choice.position());
    }
}
