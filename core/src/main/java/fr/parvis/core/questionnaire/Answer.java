package fr.parvis.core.questionnaire;

import java.math.BigDecimal;
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

/**
 * What was answered to one question: a choice, a number or a text, exactly one of them. A comment is a text, beside the others.
 */
@Entity
@Table(name = "answer")
public class Answer extends PanacheEntityBase {

    /** Whether the town hall has read a free text, and what it made of it. */
    public enum Reading {
        TO_READ,
        SHOWN,
        HIDDEN
    }

    /** Why a free text is not shown. */
    public enum Ground {
        PERSON,
        CONTACT,
        INSULT,
        OFF_TOPIC,
        OTHER;

        /** As a reason is noted: « vise ou nomme quelqu’un ». */
        public String label() {
            return switch (this) {
                case PERSON -> "vise ou nomme quelqu’un";
                case CONTACT -> "donne une adresse ou un téléphone";
                case INSULT -> "insulte";
                case OFF_TOPIC -> "n’a rien à voir";
                case OTHER -> "autre raison";
            };
        }
    }

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "submission_id")
    private UUID submissionId = new UUID(0, 0);

    @Column(name = "question_id")
    private UUID questionId = new UUID(0, 0);

    @Column(name = "choice_id")
    private @Nullable UUID choiceId;

    /** The place that a ranking gives to the choice, from 1. */
    @Column(name = "rank")
    private @Nullable Integer rank;

    @Column(name = "number")
    private @Nullable BigDecimal number;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private @Nullable Reading reading;

    @Column(name = "ground")
    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    protected Answer() {}

    private Answer(UUID submission, UUID question) {
        this.submissionId = submission;
        this.questionId = question;
    }

    static Answer choice(UUID submission, UUID question, UUID choice) {
        Answer answer = new Answer(submission, question);
        answer.choiceId = choice;
        return answer;
    }

    static Answer ranked(UUID submission, UUID question, UUID choice, int rank) {
        Answer answer = choice(submission, question, choice);
        answer.rank = rank;
        return answer;
    }

    static Answer number(UUID submission, UUID question, BigDecimal number) {
        Answer answer = new Answer(submission, question);
        answer.number = number;
        return answer;
    }

    static Answer text(UUID submission, UUID question, String text) {
        Answer answer = new Answer(submission, question);
        answer.text = text;
        answer.reading = Reading.TO_READ;
        return answer;
    }

    /** The town hall has read it, and residents will. */
    public void show() {
        requireText();
        reading = Reading.SHOWN;
        ground = null;
    }

    /** The town hall has read it, and nobody else will. */
    public void hide(Ground why) {
        requireText();
        reading = Reading.HIDDEN;
        ground = why;
    }

    private void requireText() {
        if (text == null) {
            throw new IllegalStateException("Only a free text is read");
        }
    }

    public UUID id() {
        return id;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable Reading reading() {
        return reading;
    }
}
