package fr.parvis.core.ceremony;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A key holder who gets the head of the chain each evening, and can tell later that nobody has written it anew. */
@Entity
@Immutable
@IdClass(Witness.Key.class)
@Table(name = "witness")
public class Witness extends PanacheEntityBase {

    /** Which one. */
    public record Key(UUID boxId, int holder) implements Serializable {}

    @Id
    @Column(name = "box_id")
    private UUID boxId = new UUID(0, 0);

    @Id
    @Column(name = "holder")
    private int holder;

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "email")
    private String email = "";

    @Column(name = "home")
    private String home = "";

    protected Witness() {}

    Witness(UUID boxId, int holder, String email, String home) {
        this.boxId = boxId;
        this.holder = holder;
        this.email = email;
        this.home = home;
    }

    static List<Witness> of(UUID box) {
        return list("boxId = ?1 order by holder", box);
    }

    static void forget(UUID box) {
        delete("boxId", box);
    }

    int holder() {
        return holder;
    }

    String email() {
        return email;
    }

    String home() {
        return home;
    }
}
