package fr.parvis.core.person;

import java.time.Instant;
import java.util.Optional;
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

/** That a person works for the collectivity in scope, and as what. */
@Entity
@Table(name = "membership")
public class Membership extends PanacheEntityBase {

    @Id
    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Enumerated(EnumType.STRING)
    private Role role = Role.SECRETARY;

    private String reach = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Membership() {}

    Membership(Person person, Role role, String reach, Instant now) {
        this.personId = person.id();
        this.role = role;
        this.reach = reach;
        this.createdAt = now;
    }

    static Optional<Membership> of(UUID person) {
        return Membership.<Membership>find("personId", person).firstResultOptional();
    }

    void become(Role role, String reach) {
        this.role = role;
        this.reach = reach;
    }

    /** What the communes of somebody who serves only some are found by: the id of a portfolio, or a SIREN; otherwise empty. */
    String reach() {
        return reach;
    }

    public UUID personId() {
        return personId;
    }

    public Role role() {
        return role;
    }
}
