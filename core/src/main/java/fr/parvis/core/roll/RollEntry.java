package fr.parvis.core.roll;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody on a list, sealed; their id is that of the voter they become. */
@Entity
@Table(name = "roll_entry")
public class RollEntry extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "box_id", updatable = false)
    private UUID boxId = new UUID(0, 0);

    @Column(name = "line", updatable = false)
    private int line;

    @Column(name = "sealed", updatable = false)
    private byte[] sealed = {};

    @Column(name = "doubt")
    private String doubt = "";

    @Column(name = "other_id")
    private @Nullable UUID otherId;

    @Column(name = "verdict")
    private String verdict = "";

    protected RollEntry() {}

    RollEntry(UUID id, UUID boxId, int line, byte[] sealed) {
        this.id = id;
        this.boxId = boxId;
        this.line = line;
        this.sealed = sealed.clone();
    }

    static List<RollEntry> of(UUID box) {
        return list("boxId = ?1 order by line", box);
    }

    /** How many doubts nobody has decided yet. */
    static long undecided(UUID box) {
        return count("boxId = ?1 and doubt <> '' and verdict = ''", box);
    }

    void doubts(Doubt what, @Nullable UUID other) {
        this.doubt = what.name();
        this.otherId = other;
    }

    void decide(Verdict decided) {
        this.verdict = decided.name();
    }

    UUID id() {
        return id;
    }

    int line() {
        return line;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    Optional<Doubt> doubt() {
        return doubt.isEmpty() ? Optional.empty() : Optional.of(Doubt.valueOf(doubt));
    }

    Optional<UUID> otherId() {
        return Optional.ofNullable(otherId);
    }

    Optional<Verdict> verdict() {
        return verdict.isEmpty() ? Optional.empty() : Optional.of(Verdict.valueOf(verdict));
    }
}
