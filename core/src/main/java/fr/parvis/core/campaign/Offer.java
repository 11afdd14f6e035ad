package fr.parvis.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.model.SketchText;
import fr.parvis.core.questionnaire.Sketch;

/** A consultation that the syndicate offers to the commune in scope. */
@Entity
@Table(name = "offer")
public class Offer extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "campaign_id")
    private UUID campaignId = new UUID(0, 0);

    @Column(name = "sketch")
    private String sketch = "";

    @Column(name = "offered_at")
    private Instant offeredAt = Instant.EPOCH;

    @SuppressWarnings("UnusedVariable") // when the operator last wrote
    @Column(name = "told_at")
    private Instant toldAt = Instant.EPOCH;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opens_at")
    private @Nullable Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    private String sentence = "";

    @SuppressWarnings("UnusedVariable") // for the operator's board
    @Column(name = "adapted_at")
    private @Nullable Instant adaptedAt;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    private String word = "";

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "consultation_id")
    private @Nullable UUID consultationId;

    protected Offer() {}

    static Optional<Offer> withId(UUID id) {
        return Offer.<Offer>findByIdOptional(id);
    }

    /** Holds the offer until the transaction ends, so that it is published once; empty when it was taken back meanwhile. */
    static Optional<Offer> held(UUID id) {
        Optional<Offer> offer = Offer.<Offer>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        // Read again: the page has read it before.
        offer.ifPresent(known -> Panache.getEntityManager().refresh(known));
        return offer;
    }

    /** What waits for the commune in scope, the newest first. */
    static List<Offer> waiting() {
        return Offer.<Offer>find(
                        "declinedAt is null and withdrawnAt is null and consultationId is null order by offeredAt desc, id")
                .list();
    }

    void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    void adapt(Instant opens, Instant closes, String typed, Instant now) {
        open(now);
        opensAt = opens;
        closesAt = closes;
        sentence = typed.strip();
        adaptedAt = now;
    }

    void become(UUID consultation) {
        consultationId = consultation;
        declinedAt = null;
        word = "";
    }

    void decline(String typed, Instant now) {
        open(now);
        declinedAt = now;
        word = typed.strip();
    }

    public UUID id() {
        return id;
    }

    UUID campaign() {
        return campaignId;
    }

    /** The INSEE code of the commune that it is made to. */
    String commune() {
        return Objects.requireNonNull(collectivityId);
    }

    /** As it was prepared, with « {de la commune} » where a name goes. */
    public Sketch sketch() {
        return SketchText.read(sketch);
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public boolean isOpened() {
        return openedAt != null;
    }

    /** When the town hall wants it to open; empty before it has chosen. */
    public Optional<Instant> opensAt() {
        return Optional.ofNullable(opensAt);
    }

    public Optional<Instant> closesAt() {
        return Optional.ofNullable(closesAt);
    }

    /** What the town hall adds, or empty. */
    public String sentence() {
        return sentence;
    }

    public boolean isDeclined() {
        return declinedAt != null;
    }

    /** Why it was declined, or empty. */
    public String word() {
        return word;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** What it has become; empty before it was published. */
    public Optional<UUID> consultation() {
        return Optional.ofNullable(consultationId);
    }
}
