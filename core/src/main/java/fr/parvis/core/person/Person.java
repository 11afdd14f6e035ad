package fr.parvis.core.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

/** Somebody who works with Parvis, for one collectivity or several. */
@Entity
@Table(name = "person")
public class Person extends PanacheEntityBase {

    @Id
    private UUID id = UUID.randomUUID();

    private String email = "";
    private String name = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "seen_at")
    private Instant seenAt = Instant.EPOCH;

    @Column(name = "warnings")
    private int warnings;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    protected Person() {}

    Person(Email email, String name, Instant now) {
        this.email = email.address();
        this.name = name.strip();
        this.createdAt = now;
        this.seenAt = now;
    }

    static Optional<Person> withEmail(Email email) {
        return Person.<Person>find("email", email.address()).firstResultOptional();
    }

    static Person known(Email email, String name, Instant now) {
        return withEmail(email).orElseGet(() -> {
            Person person = new Person(email, name, now);
            person.persist();
            return person;
        });
    }

    void isCalled(String name) {
        this.name = name.strip();
    }

    void isReachedAt(Email address) {
        this.email = address.address();
    }

    /** Somebody comes in, or is asked to come back: an account that was closed is open again, and no letter was written. */
    void isHere(Instant now) {
        this.seenAt = now;
        this.warnings = 0;
        this.warnedAt = null;
        this.disabledAt = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }
}
