package fr.parvis.core.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What somebody of a town hall asked the syndicate to have a look at. */
@Entity
@Table(name = "help_request")
public class HelpRequest extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "collectivity_id")
    private @Nullable String collectivityId;

    @Column(name = "page")
    private String page = "";

    @Column(name = "sentence")
    private String sentence = "";

    @Column(name = "asked_by")
    private UUID askedBy = new UUID(0, 0);

    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "helped_at")
    private @Nullable Instant helpedAt;

    protected HelpRequest() {}

    HelpRequest(UUID askedBy, String page, String sentence, Instant now) {
        this.askedBy = askedBy;
        this.page = page;
        this.sentence = sentence;
        this.askedAt = now;
    }

    static Optional<HelpRequest> waiting(UUID askedBy, String page) {
        return HelpRequest.<HelpRequest>find("askedBy = ?1 and page = ?2 and helpedAt is null", askedBy, page)
                .firstResultOptional();
    }

    static Optional<HelpRequest> waiting(UUID id) {
        return HelpRequest.<HelpRequest>find("id = ?1 and helpedAt is null", id).firstResultOptional();
    }

    void say(String sentence) {
        this.sentence = sentence;
    }

    void help(Instant now) {
        this.helpedAt = now;
    }

    UUID id() {
        return id;
    }
}
