package fr.parvis.core.paper;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That all sheets of a box are read: how many there are, and how many envelopes were handed in. */
@Entity
@Immutable
@Table(name = "paper_record")
public class PaperRecord extends PanacheEntityBase {

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "envelopes")
    private int envelopes;

    @Column(name = "sheets")
    private int sheets;

    @Column(name = "note")
    private String note = "";

    protected PaperRecord() {}

    PaperRecord(UUID boxId, int envelopes, int sheets, String note) {
        this.boxId = boxId;
        this.envelopes = envelopes;
        this.sheets = sheets;
        this.note = note;
    }

    static Optional<PaperRecord> of(UUID box) {
        return find("boxId", box).firstResultOptional();
    }

    /** As many as there were when it was written: who handed them in is forgotten later. */
    int envelopes() {
        return envelopes;
    }

    int sheets() {
        return sheets;
    }

    /** Why there are not as many sheets as envelopes; {@code ""} where there are. */
    public String note() {
        return note;
    }
}
