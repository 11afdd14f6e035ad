package fr.parvis.core.collectivity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a commune says of itself in its legal pages. Every field may still be missing; the pages then show what has to be
 * filled in.
 */
@Entity
@Table(name = "town_hall")
public class TownHall extends PanacheEntityBase {

    @Id
    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    private @Nullable String street;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String director;

    @Column(name = "data_protection")
    private @Nullable String dataProtection;

    @Version
    private int version;

    protected TownHall() {}

    /** The town hall of the collectivity in scope. */
    public static TownHall current() {
        return TownHall.<TownHall>findAll().singleResult();
    }

    /**
     * Changes what is said; a blank text takes it away.
     *
     * @param street postal address
     * @param phone as it is dialled
     * @param email of the town hall
     * @param director name of the director of publication, by law the mayor
     * @param dataProtection e-mail of the data protection officer
     */
    public void describe(
            @Nullable String street,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String director,
            @Nullable String dataProtection) {
        this.street = filled(street);
        this.phone = filled(phone);
        this.email = filled(email);
        this.director = filled(director);
        this.dataProtection = filled(dataProtection);
    }

    public @Nullable String street() {
        return street;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String director() {
        return director;
    }

    public @Nullable String dataProtection() {
        return dataProtection;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
