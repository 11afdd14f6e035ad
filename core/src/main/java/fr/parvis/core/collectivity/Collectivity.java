package fr.parvis.core.collectivity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: a commune, an intercommunal body, the operator, or the sandbox of a commune. Its id is the INSEE code of a commune, the
 * SIREN of the others, a {@link SandboxId}; neither the id nor the address ever changes.
 */
@Entity
@Table(name = "collectivity")
public class Collectivity extends PanacheEntityBase {

    @Id
    private String id = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.COMMUNE;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    private String name = "";
    private short liaison;
    private String address = "";

    @Column(name = "search")
    private String search = "";

    private @Nullable String departement;

    @Column(name = "epci")
    private @Nullable String epci;

    private int population;

    @Column(name = "postal_codes")
    private String postalCodes = "";

    private String palette = "";

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    @Column(name = "successor_id")
    private @Nullable String successorId;

    private String equipment = Preset.ALL.name();

    @Column(name = "legal_officer")
    private String legalOfficer = "";

    @Column(name = "legal_hosting")
    private String legalHosting = "";

    @Column(name = "legal_operation")
    private String legalOperation = "";

    @Column(name = "keep_messages")
    private @Nullable Short keepMessages;

    @Column(name = "keep_bin")
    private @Nullable Short keepBin;

    @Column(name = "keep_followers_answered")
    private @Nullable Short keepFollowersAnswered;

    @Column(name = "keep_followers_unanswered")
    private @Nullable Short keepFollowersUnanswered;

    @Column(name = "keep_followers_works")
    private @Nullable Short keepFollowersWorks;

    private @Nullable String phone;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected Collectivity() {}

    /**
     * The syndicate that runs the installation.
     *
     * @param id its SIREN, or another short identifier while it is not known
     * @param phone the number that every admin page shows
     */
    public static Collectivity operator(String id, String name, @Nullable String phone, Instant now) {
        Collectivity operator = new Collectivity();
        operator.id = id;
        operator.kind = Kind.OPERATOR;
        operator.address = id.toLowerCase(Locale.ROOT);
        operator.palette = Palette.ARDOISE.token();
        operator.createdAt = now;
        operator.present(name, phone);
        return operator;
    }

    /** The operator of this installation; empty before the first operator arrived. */
    public static Optional<Collectivity> operator() {
        return Collectivity.<Collectivity>find("kind", Kind.OPERATOR).firstResultOptional();
    }

    public static Optional<Collectivity> withId(String id) {
        return Collectivity.<Collectivity>findByIdOptional(id);
    }

    /** Gives the operator its name and the number that every admin page shows. */
    public void present(String name, @Nullable String phone) {
        PlaceName placeName = PlaceName.of(name);
        this.name = placeName.name();
        this.liaison = (short) placeName.liaison().code();
        this.search = SearchText.fold(name);
        this.phone = phone;
    }

    /** Changes its colours. */
    void wear(Palette palette) {
        this.palette = palette.token();
    }

    /** Whoever opens it again takes it out of the commune that it had become part of. */
    void stand(Standing standing) {
        this.standing = standing;
        if (standing == Standing.OPEN) {
            successorId = null;
        }
    }

    /** Chooses its features; of the operator, those of communes that are opened from now on. */
    public void equip(Equipment equipment) {
        this.equipment = equipment.text();
    }

    public Equipment equipment() {
        return Equipment.read(equipment);
    }

    /** What legal pages say; of the operator, those of all communes. */
    public LegalLines legalLines() {
        return new LegalLines(legalOfficer, legalHosting, legalOperation);
    }

    /** What it keeps for a time of its own. */
    public OwnPeriods ownPeriods() {
        Map<Period, Integer> days = new EnumMap<>(Period.class);
        for (Period period : Period.all()) {
            Short own = own(period);
            if (own != null) {
                days.put(period, own.intValue());
            }
        }
        return new OwnPeriods(days);
    }

    private @Nullable Short own(Period period) {
        return switch (period) {
            case MESSAGES -> keepMessages;
            case BIN -> keepBin;
            case FOLLOWERS_ANSWERED -> keepFollowersAnswered;
            case FOLLOWERS_UNANSWERED -> keepFollowersUnanswered;
            case FOLLOWERS_WORKS -> keepFollowersWorks;
        };
    }

    public Standing standing() {
        return standing;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public PlaceName placeName() {
        return new PlaceName(name, Liaison.of(liaison));
    }

    /** Id of the commune that it has become part of, or nothing. */
    public Optional<String> successor() {
        return Optional.ofNullable(successorId);
    }

    /** The communes that have become part of that one, in alphabetical order. */
    public static List<Place> endedIn(String successor) {
        return Collectivity.<Collectivity>list("successorId = ?1 order by search, id", successor).stream()
                .map(Collectivity::place)
                .toList();
    }

    /** The part of the address that is its own: {@code la-reole} in {@code /c/la-reole/}. */
    public String address() {
        return address;
    }

    public int population() {
        return population;
    }

    /** In ascending order. */
    public List<String> postalCodes() {
        return postalCodes.isEmpty() ? List.of() : List.of(postalCodes.split(" "));
    }

    /** SIREN of its intercommunal body, if it belongs to one. */
    public @Nullable String epci() {
        return epci;
    }

    public @Nullable String departement() {
        return departement;
    }

    public Palette palette() {
        return Palette.valueOf(palette.toUpperCase(Locale.ROOT));
    }

    public @Nullable String phone() {
        return phone;
    }

    /** What its pages need to know. A sandbox looks and stands as its commune does. */
    public Place place() {
        if (kind == Kind.SANDBOX) {
            return withId(SandboxId.owner(id)).orElseThrow().place().sandbox(id, address);
        }
        return new Place(
                id,
                kind,
                placeName(),
                address,
                palette,
                population,
                standing,
                successorId,
                equipment(),
                legalLines(),
                ownPeriods());
    }
}
