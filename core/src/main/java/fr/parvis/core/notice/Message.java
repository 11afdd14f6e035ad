package fr.parvis.core.notice;

import java.time.Instant;
import java.util.List;
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

/** An e-mail, waiting or sent. */
@Entity
@Table(name = "message")
public class Message extends PanacheEntityBase {

    /** What a message tells; the console groups by it. */
    public enum Kind {
        SIGN_IN,
        INVITATION,
        CONFIRMATION,
        /** Something about the recipient's own account, which they may not have done themselves. */
        ACCOUNT,
        /** What a resident asked to be told of a consultation, and the letter that asks whether it was them. */
        FOLLOWING,
        /** What the syndicate writes to those who work for a commune. */
        SYNDICATE,
        /** What the syndicate offers a town hall. */
        OFFER
    }

    /**
     * Where a message stands. A dropped one was never meant to leave: it hides from a watch that an address is unknown, or was
     * written in a sandbox, where it is shown instead.
     */
    public enum State {
        WAITING,
        SENT,
        FAILED,
        DROPPED
    }

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SIGN_IN;

    private String recipient = "";
    private String subject = "";
    private String text = "";
    private String html = "";

    @Column(name = "unsubscribe")
    private String unsubscribe = "";

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "next_try_at")
    private Instant nextTryAt = Instant.EPOCH;

    @Column(name = "tries")
    private int tries;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private Trouble trouble = Trouble.NONE;

    @Column(name = "reply")
    private String reply = "";

    @Column(name = "said")
    private String said = "";

    protected Message() {}

    Message(
            Kind kind,
            String recipient,
            Letter letter,
            String unsubscribe,
            State state,
            Instant now,
            Instant expiresAt) {
        this.kind = kind;
        this.recipient = recipient;
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.unsubscribe = unsubscribe;
        this.state = state;
        this.createdAt = now;
        this.nextTryAt = now;
        this.expiresAt = expiresAt;
    }

    /** The newest messages of the scope. */
    public static List<Message> newest(int limit) {
        return Message.<Message>find("state <> ?1 order by createdAt desc, id", State.DROPPED)
                .page(0, limit)
                .list();
    }

    /** What would have left the sandbox in scope, the newest first. */
    public static List<Message> shownInSandbox(int limit) {
        return Message.<Message>find("state = ?1 and recipient <> '' order by createdAt desc, id", State.DROPPED)
                .page(0, limit)
                .list();
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    /** Where a machine stops letters of this kind with one POST, or empty. */
    public String unsubscribe() {
        return unsubscribe;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** What kept the last try from succeeding. */
    public Trouble trouble() {
        return trouble;
    }

    /** What the provider answered to it, in its own words, without whom it is for; may be empty. */
    public String said() {
        return said;
    }
}
