package fr.parvis.core.paper;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One reading of a sheet. */
@Entity
@Immutable
@Table(name = "paper_sheet")
public class PaperSheet extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Column(name = "batch")
    private int batch;

    @Column(name = "sheet")
    private int sheet;

    @Enumerated(EnumType.STRING)
    @Column(name = "turn")
    private Turn turn = Turn.FIRST;

    @Column(name = "reader_id")
    private UUID readerId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Reading.Kind kind = Reading.Kind.BLANK;

    @Column(name = "choice")
    private String choice = "";

    protected PaperSheet() {}

    PaperSheet(UUID boxId, SheetNumber number, Turn turn, UUID readerId, Reading reading) {
        this.id = UUID.randomUUID();
        this.boxId = boxId;
        this.batch = number.batch();
        this.sheet = number.sheet();
        this.turn = turn;
        this.readerId = readerId;
        this.kind = reading.kind();
        this.choice = reading.choice();
    }

    static List<PaperSheet> of(UUID box) {
        return list("boxId", box);
    }

    static List<PaperSheet> of(UUID box, int batch) {
        return list("boxId = ?1 and batch = ?2", box, batch);
    }

    SheetNumber number() {
        return new SheetNumber(batch, sheet);
    }

    Turn turn() {
        return turn;
    }

    boolean isReadBy(UUID person) {
        return readerId.equals(person);
    }

    Reading reading() {
        return new Reading(kind, choice);
    }
}
