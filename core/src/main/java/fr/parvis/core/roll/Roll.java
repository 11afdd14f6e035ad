package fr.parvis.core.roll;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.Bytes;

/** The list that a town hall brought for a ballot box, and what became of its names and letters. */
@Entity
@Table(name = "roll")
public class Roll extends PanacheEntityBase {

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private Unit unit = Unit.PERSON;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Step state = Step.COLUMNS;

    @Column(name = "sheet")
    private byte @Nullable [] sheet;

    @Column(name = "columns")
    private String columns = "";

    @Column(name = "imported_at")
    private Instant importedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "letters")
    private Printing letters = Printing.NONE;

    @Column(name = "letters_run")
    private @Nullable UUID lettersRun;

    @Column(name = "letters_total")
    private int lettersTotal;

    @Column(name = "letters_done")
    private int lettersDone;

    @Column(name = "letters_at")
    private @Nullable Instant lettersAt;

    @Column(name = "destroyed_at")
    private @Nullable Instant destroyedAt;

    @Column(name = "destroyed_by")
    private String destroyedBy = "";

    @Column(name = "destroyed_people")
    private int destroyedPeople;

    @Column(name = "destroyed_hash")
    private byte @Nullable [] destroyedHash;

    protected Roll() {}

    Roll(UUID boxId) {
        this.boxId = boxId;
    }

    /** How far a list is. */
    public enum Step {
        /** What each column holds is to be confirmed. */
        COLUMNS,
        /** What is doubtful is to be decided. */
        REVIEW,
        /** Who votes is decided. */
        READY,
        /** The names are gone. */
        DESTROYED
    }

    /** How far the letters are. */
    public enum Printing {
        NONE,
        RUNNING,
        MADE,
        PRINTED
    }

    static Optional<Roll> of(UUID box) {
        return find("boxId", box).firstResultOptional();
    }

    /** The same, for whoever changes it: one at a time. */
    static Optional<Roll> held(UUID box) {
        return Roll.<Roll>find("boxId", box)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void renew(Unit whose, byte[] sealedSheet, Map<fr.parvis.core.roll.Column, Integer> guessed, Instant now) {
        this.unit = whose;
        this.state = Step.COLUMNS;
        this.sheet = sealedSheet;
        this.columns = fr.parvis.core.roll.Column.written(guessed);
        this.importedAt = now;
        this.destroyedAt = null;
        this.destroyedBy = "";
        this.destroyedPeople = 0;
        this.destroyedHash = null;
    }

    void sort(Map<fr.parvis.core.roll.Column, Integer> chosen) {
        this.columns = fr.parvis.core.roll.Column.written(chosen);
        this.state = Step.REVIEW;
    }

    void settle() {
        this.state = Step.READY;
    }

    void reopen() {
        this.state = Step.REVIEW;
    }

    void print(UUID run, int total, Instant now) {
        this.letters = Printing.RUNNING;
        this.lettersRun = run;
        this.lettersTotal = total;
        this.lettersDone = 0;
        this.lettersAt = now;
    }

    /** Whatever run is on its way counts no more. */
    void takeOver(UUID run) {
        if (letters == Printing.RUNNING) {
            this.lettersRun = run;
        }
    }

    void finish() {
        this.letters = Printing.MADE;
        this.lettersDone = lettersTotal;
    }

    void putAway() {
        this.letters = Printing.PRINTED;
    }

    void destroy(Instant now, String by, int people, Bytes hash) {
        this.state = Step.DESTROYED;
        this.sheet = null;
        this.columns = "";
        this.destroyedAt = now;
        this.destroyedBy = by;
        this.destroyedPeople = people;
        this.destroyedHash = hash.array();
    }

    public UUID boxId() {
        return boxId;
    }

    public Unit unit() {
        return unit;
    }

    public Step state() {
        return state;
    }

    Optional<byte[]> sheet() {
        return Optional.ofNullable(sheet).map(byte[]::clone);
    }

    public Map<fr.parvis.core.roll.Column, Integer> columns() {
        return fr.parvis.core.roll.Column.readBack(columns);
    }

    public Instant importedAt() {
        return importedAt;
    }

    public Printing letters() {
        return letters;
    }

    Optional<UUID> lettersRun() {
        return Optional.ofNullable(lettersRun);
    }

    public int lettersTotal() {
        return lettersTotal;
    }

    public int lettersDone() {
        return lettersDone;
    }

    public Optional<Instant> lettersAt() {
        return Optional.ofNullable(lettersAt);
    }

    public Optional<Instant> destroyedAt() {
        return Optional.ofNullable(destroyedAt);
    }

    /** Who destroyed the names, as the journal names them. */
    public String destroyedBy() {
        return destroyedBy;
    }

    public int destroyedPeople() {
        return destroyedPeople;
    }

    /** SHA-256 of what was destroyed, in the order of the list. */
    public Optional<Bytes> destroyedHash() {
        return Optional.ofNullable(destroyedHash).map(Bytes::of);
    }
}
