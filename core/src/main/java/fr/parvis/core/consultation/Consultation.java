package fr.parvis.core.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Refused.Reason;
import fr.parvis.core.time.FrenchDates;

/** What a commune asks its residents, from the draft to the council's answer. What is in the bin is nowhere else. */
@Entity
@SQLRestriction("binned_at is null")
@Table(name = "consultation")
public class Consultation extends PanacheEntityBase {

    /** A slip of the finger is seen within minutes; later, people have read the page. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private static final String FINISHED =
            "publishedAt is not null and (closedAt is not null or answeredAt is not null or closesAt <= ?1)";

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Enumerated(EnumType.STRING)
    private Format format = Format.OPINION;

    private String title = "";
    private String reason = "";
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private Audience audience = Audience.EVERYONE;

    @Column(name = "opens_at")
    private @Nullable Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "result_at")
    private @Nullable Instant resultAt;

    /** Who else asks it, as a place name is stored; empty where the commune does. */
    private String holder = "";

    /** What may be told of all communes in which it is asked, as the holder's process has written it. */
    private String pooled = "";

    private String heard = "";
    private String decided = "";
    private String explained = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "binned_at")
    private @Nullable Instant binnedAt;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Consultation() {}

    public Consultation(Format format, Instant now) {
        this.format = format;
        this.createdAt = now;
    }

    /** The consultation with this id in the collectivity in scope. */
    public static Optional<Consultation> withId(UUID id) {
        return Consultation.<Consultation>findByIdOptional(id);
    }

    /**
     * Holds the consultation with this id until the transaction ends, so that whoever presses the same button at the same
     * moment finds what was done first. To be called before it is read.
     */
    public static void hold(UUID id) {
        Consultation.<Consultation>findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The published consultation at this address in the collectivity in scope. */
    public static Optional<Consultation> publishedAt(String address) {
        return Consultation.<Consultation>find("address = ?1 and publishedAt is not null", address)
                .firstResultOptional();
    }

    /** Whether a consultation stood at this address in the collectivity in scope and was taken back. */
    public static boolean isTakenBack(String address) {
        // In SQL, since the entity does not see the bin.
        return Panache.getEntityManager()
                        .createNativeQuery(
                                "select 1 from consultation where address = ?1 and (published_at is null or binned_at is not null)",
                                Integer.class)
                        .setParameter(1, address)
                        .getResultList()
                        .size()
                > 0;
    }

    /** All that is published in the collectivity in scope, those that close last first. */
    public static List<Consultation> published() {
        return Consultation.<Consultation>find("publishedAt is not null order by closesAt desc, id")
                .list();
    }

    /** What is open or coming in the collectivity in scope: what closes, or opens, first on top. */
    public static List<Consultation> running(Instant now) {
        return Consultation.<Consultation>find("""
                        publishedAt is not null and closedAt is null and answeredAt is null and closesAt > ?1
                        order by case when opensAt > ?1 then opensAt else closesAt end, id""", now).list();
    }

    /** What is over in the collectivity in scope, archives included, the latest first. */
    public static List<Consultation> finished(Instant now, int offset, int limit) {
        return Consultation.<Consultation>find(FINISHED + " order by coalesce(closedAt, closesAt) desc, id", now)
                .range(offset, offset + limit - 1)
                .list();
    }

    public static long countFinished(Instant now) {
        return Consultation.count(FINISHED, now);
    }

    /** Everything of the collectivity in scope, drafts too, the newest first. */
    public static List<Consultation> all() {
        return Consultation.<Consultation>find("order by createdAt desc, id").list();
    }

    /** Where it stands now. Early closing counts as closing. */
    public Phase phase(Instant now) {
        if (publishedAt == null || opensAt == null || closesAt == null) {
            return Phase.DRAFT;
        }
        if (archivedAt != null) {
            return Phase.ARCHIVED;
        }
        if (answeredAt != null) {
            return Phase.ANSWERED;
        }
        if (closedAt != null || !now.isBefore(closesAt)) {
            return Phase.CLOSED;
        }
        return now.isBefore(opensAt) ? Phase.COMING : Phase.OPEN;
    }

    /** Changes what is asked; a title is what people see first. */
    public void describe(String title, String reason) {
        requireDraft();
        this.title = title.strip();
        this.reason = reason.strip();
    }

    /** Starts again as another format, before anything is published. */
    public void become(Format format) {
        requireDraft();
        this.format = format;
    }

    /**
     * Chooses when and who.
     *
     * @throws Refused when the dates are reversed
     */
    public void schedule(Instant opensAt, Instant closesAt, Audience audience) {
        requireDraft();
        if (!opensAt.isBefore(closesAt)) {
            throw new Refused(Reason.DATES_REVERSED);
        }
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.audience = audience;
    }

    /**
     * Publishes. An opening that lies in the past while the mayor checked the page becomes « now ».
     *
     * @param address its part of the address, unique in the collectivity
     * @throws Refused when it is not a complete draft, or would close at once
     */
    public void publish(String address, Instant now) {
        requireDraft();
        if (title.isEmpty() || opensAt == null || closesAt == null) {
            throw new Refused(Reason.INCOMPLETE);
        }
        if (!now.isBefore(closesAt)) {
            throw new Refused(Reason.DATES_PAST);
        }
        if (opensAt.isBefore(now)) {
            opensAt = now;
        }
        this.address = address;
        this.publishedAt = now;
    }

    /** Until when publication can be undone; empty before publication and once the time has passed. */
    public Optional<Instant> undoableUntil(Instant now) {
        return Optional.ofNullable(publishedAt)
                .map(at -> at.plus(UNDO))
                .filter(until -> now.isBefore(until) && closedAt == null && answeredAt == null && holder.isEmpty());
    }

    /**
     * Makes it a draft again. It keeps its address, where people are told that the page was taken back.
     *
     * @throws Refused ten minutes after publication
     */
    public void unpublish(Instant now) {
        if (undoableUntil(now).isEmpty()) {
            throw new Refused(Reason.TOO_LATE_TO_UNDO);
        }
        publishedAt = null;
    }

    /**
     * Takes back what an intercommunal body has published. It keeps its address, as any other, and lies where nobody of the
     * commune finds it: who published it may do so again.
     */
    public void takeBack(Instant now) {
        requireHeld();
        publishedAt = null;
        binnedAt = now;
    }

    /** Mends the wording while residents can still read it and change their mind; the address stays. */
    public void correct(String title, String reason, Instant now) {
        requireRunning(now);
        if (title.isBlank()) {
            throw new Refused(Reason.INCOMPLETE);
        }
        this.title = title.strip();
        this.reason = reason.strip();
    }

    /** Lets it run longer. */
    public void extend(Instant until, Instant now) {
        requireRunning(now);
        if (closesAt == null || !until.isAfter(closesAt)) {
            throw new Refused(Reason.DATES_REVERSED);
        }
        closesAt = until;
    }

    /**
     * Moves it to other days, which is only for what nobody can answer yet.
     *
     * @throws Refused when the dates are reversed, or past
     */
    public void move(Instant opens, Instant closes, Instant now) {
        requireRunning(now);
        if (!opens.isBefore(closes)) {
            throw new Refused(Reason.DATES_REVERSED);
        }
        if (!now.isBefore(opens)) {
            throw new Refused(Reason.DATES_PAST);
        }
        opensAt = opens;
        closesAt = closes;
    }

    /** Closes before the announced end. */
    public void close(Instant now) {
        requireRunning(now);
        closedAt = now;
    }

    /** Notes that the result of its vote is public; the first time counts. */
    public void tellResult(Instant now) {
        if (resultAt == null) {
            resultAt = now;
        }
    }

    /** Makes a draft that of an intercommunal body: whoever works for the commune leaves it as it is from then on. */
    public void holdFor(PlaceName holder) {
        requireDraft();
        this.holder = holder.format();
    }

    /** Keeps what may be told of all communes in which it is asked. */
    public void tellTogether(String pooled) {
        this.pooled = pooled;
    }

    /** Keeps a council's answer that is being written; any of its parts may still be missing. */
    public void prepareAnswer(String heard, String decided, String explained, Instant now) {
        requireOwn();
        if (phase(now) != Phase.CLOSED) {
            throw new Refused(Reason.NOT_CLOSED);
        }
        this.heard = heard.strip();
        this.decided = decided.strip();
        this.explained = explained.strip();
    }

    /**
     * Publishes the council's answer, or a corrected one.
     *
     * @throws Refused while it runs, and when somebody else holds it
     */
    public void answer(CouncilAnswer answer, Instant now) {
        requireOwn();
        tellAnswer(answer, now);
    }

    /** Publishes what the intercommunal body that holds it has decided, or a corrected answer. */
    public void answerOfHolder(CouncilAnswer answer, Instant now) {
        requireHeld();
        tellAnswer(answer, now);
    }

    private void tellAnswer(CouncilAnswer answer, Instant now) {
        Phase phase = phase(now);
        if (phase != Phase.CLOSED && phase != Phase.ANSWERED) {
            throw new Refused(Reason.NOT_CLOSED);
        }
        heard = answer.heard();
        decided = answer.decided();
        explained = answer.explained();
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    /**
     * Puts it away.
     *
     * @throws Refused while the council has not answered
     */
    public void archive(Instant now) {
        requireOwn();
        if (phase(now) != Phase.ANSWERED) {
            throw new Refused(Reason.NOT_ANSWERED);
        }
        archivedAt = now;
    }

    /**
     * Throws away a draft, or what is archived; {@code Bin} gives it back for a while.
     *
     * @throws Refused when residents or the council are still busy with it
     */
    public void bin(Instant now) {
        requireOwn();
        Phase phase = phase(now);
        if (phase != Phase.DRAFT && phase != Phase.ARCHIVED) {
            throw new Refused(Reason.NOT_ARCHIVED);
        }
        binnedAt = now;
    }

    /**
     * Makes sure that the commune asks it itself.
     *
     * @throws Refused when an intercommunal body does
     */
    public void requireOwn() {
        if (!holder.isEmpty()) {
            throw new Refused(Reason.HELD);
        }
    }

    /**
     * Makes sure that an intercommunal body asks it.
     *
     * @throws Refused when the commune does
     */
    public void requireHeld() {
        if (holder.isEmpty()) {
            throw new Refused(Reason.HELD);
        }
    }

    private void requireDraft() {
        if (publishedAt != null) {
            throw new Refused(Reason.NOT_A_DRAFT);
        }
    }

    private void requireRunning(Instant now) {
        Phase phase = phase(now);
        if (phase != Phase.OPEN && phase != Phase.COMING) {
            throw new Refused(Reason.NOT_RUNNING);
        }
    }

    public UUID id() {
        return id;
    }

    public Format format() {
        return format;
    }

    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    /** Its part of the address once published, and after it was taken back. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Audience audience() {
        return audience;
    }

    public Optional<Instant> opensAt() {
        return Optional.ofNullable(opensAt);
    }

    /** When it closes, or closed. */
    public Optional<Instant> closesAt() {
        return Optional.ofNullable(closedAt == null ? closesAt : closedAt);
    }

    /** When it was announced to close; empty unless it was closed before. */
    public Optional<Instant> closedBefore() {
        return Optional.ofNullable(closesAt).filter(announced -> closedAt != null && closedAt.isBefore(announced));
    }

    /** On how many days of the calendar it was announced to be open; zero before dates are chosen. */
    public int days() {
        return opensAt == null || closesAt == null
                ? 0
                : Math.toIntExact(ChronoUnit.DAYS.between(FrenchDates.dayOf(opensAt), FrenchDates.dayOf(closesAt)) + 1);
    }

    /** The intercommunal body that asks it; empty where the commune does. */
    public Optional<PlaceName> holder() {
        return holder.isEmpty() ? Optional.empty() : Optional.of(PlaceName.parse(holder));
    }

    /** What was kept by {@link #tellTogether}, or empty. */
    public String pooled() {
        return pooled;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When the result of its vote was published; empty before, and where nobody votes. */
    public Optional<Instant> resultAt() {
        return Optional.ofNullable(resultAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The council's answer as last published. */
    public Optional<CouncilAnswer> councilAnswer() {
        return answeredAt == null ? Optional.empty() : Optional.of(new CouncilAnswer(heard, decided, explained));
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** « Vous avez dit », published or still being written. */
    public String heard() {
        return heard;
    }

    /** « Nous avons décidé », published or still being written. */
    public String decided() {
        return decided;
    }

    /** « Pourquoi », published or still being written. */
    public String explained() {
        return explained;
    }
}
