package fr.parvis.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One line of the journal. Immutable. */
@Entity
@Immutable
@Table(name = "journal")
public class JournalEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    private Instant at = Instant.EPOCH;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    private String actor = "";
    private String action = "";
    private String subject = "";
    private String detail = "";

    @Column(name = "mark")
    private byte @Nullable [] mark;

    protected JournalEntry() {}

    JournalEntry(JournalText text, byte[] mark) {
        this.at = text.at();
        this.actorId = text.person();
        this.actor = text.actor();
        this.action = text.action();
        this.subject = text.subject();
        this.detail = text.detail();
        this.mark = mark;
    }

    /** The newest lines first. */
    public static List<JournalEntry> newest(int limit) {
        return JournalEntry.<JournalEntry>find("order by id desc")
                .page(0, limit)
                .list();
    }

    /** Whether this was done in the collectivity in scope, with that detail. */
    public static boolean tells(Deed deed, String detail) {
        return JournalEntry.count("action = ?1 and detail = ?2", deed.inJournal(), detail) > 0;
    }

    /** Whether that person did this to it in the collectivity in scope, at that moment or later. */
    public static boolean tells(Deed deed, UUID subject, UUID person, Instant since) {
        return JournalEntry.count(
                        "action = ?1 and subject = ?2 and actorId = ?3 and at >= ?4",
                        deed.inJournal(),
                        subject.toString(),
                        person,
                        since)
                > 0;
    }

    public Instant at() {
        return at;
    }

    public @Nullable UUID actorId() {
        return actorId;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }
}
