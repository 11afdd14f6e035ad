package fr.parvis.core.questionnaire;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One of the answers that a question offers. */
@Entity
@Table(name = "choice")
public class Choice {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @SuppressWarnings("UnusedVariable") // the owning side of Question.choices
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "question_id")
    private @Nullable Question question;

    private int position;
    private String label = "";

    protected Choice() {}

    Choice(Question question, int position, String label) {
        this.question = question;
        this.position = position;
        this.label = label;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String label() {
        return label;
    }
}
