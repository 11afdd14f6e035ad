package fr.parvis.core.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Consultations that a town hall has thrown away: given back for some weeks, then gone with every answer. */
@ApplicationScoped
public class Bin {

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Settings settings;
    private final Tenancy tenancy;

    Bin(Clock clock, Session database, Journal journal, Settings settings, Tenancy tenancy) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.settings = settings;
        this.tenancy = tenancy;
    }

    /** Something in the bin of the collectivity in scope, and when it will be gone. Immutable. */
    public record Binned(UUID id, String title, boolean published, Instant binnedAt, Instant goneAt) {}

    /**
     * Throws a draft or an archived consultation of the collectivity in scope away.
     *
     * @throws Refused when it is neither
     */
    @Transactional
    public void put(UUID id) {
        Consultation consultation = Consultation.withId(id).orElseThrow(() -> new Refused(Refused.Reason.NOT_A_DRAFT));
        consultation.bin(clock.instant());
        journal.write(consultation.publishedAt().isEmpty() ? Deed.CONSULTATION_BINNED : Deed.RESULT_BINNED, id);
    }

    /** How long what the collectivity in scope throws away can be given back. */
    @Transactional
    public Duration keeps() {
        Place place =
                Collectivity.withId(tenancy.scope().tenant()).orElseThrow().place();
        return settings.days(Period.BIN, place);
    }

    /** What the town hall can give back, the latest first. */
    @Transactional
    public List<Binned> contents() {
        Duration keeps = keeps();
        return database
                .createNativeQuery("""
                        select id, title, published_at is not null as published, binned_at from consultation
                        where binned_at > :limit and holder = '' order by binned_at desc, id""", Object[].class)
                .setParameter("limit", clock.instant().minus(keeps))
                .addScalar("id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("published", Boolean.class)
                .addScalar("binned_at", Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Binned(
                        (UUID) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (Instant) row[3],
                        ((Instant) row[3]).plus(keeps)))
                .toList();
    }

    /** Gives something back as it was; returns whether it was there. */
    @Transactional
    public boolean restore(UUID id) {
        int restored = database.createNativeMutationQuery(
                        "update consultation set binned_at = null, version = version + 1"
                                + " where id = :id and binned_at > :limit and holder = ''")
                .setParameter("id", id)
                .setParameter("limit", clock.instant().minus(keeps()))
                .executeUpdate();
        if (restored == 1) {
            journal.write(Deed.CONSULTATION_RESTORED, id);
        }
        return restored == 1;
    }

    /** Gives back what an intercommunal body had published and taken back: it is about to be published once more. */
    @Transactional
    public void bringBack(UUID id) {
        database.createNativeMutationQuery("""
                        update consultation set binned_at = null, version = version + 1
                        where id = :id and holder <> '' and published_at is null""").setParameter("id", id).executeUpdate();
    }

    /** Empties the bins of all collectivities of what has been there long enough. */
    public void purge() {
        Instant now = clock.instant();
        List<String> collectivities = Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery(
                        "select distinct k.collectivity_id from consultation k join collectivity c on c.id = k.collectivity_id"
                                + " where k.binned_at <= " + Period.BIN.limit("c", "usual"),
                        String.class)
                .setParameter("now", now)
                .setParameter("usual", settings.days(Setting.BIN).toDays())
                .getResultList());
        for (String collectivity : collectivities) {
            Tenancy.run(new Scope.Within(collectivity), () -> {
                Instant limit = now.minus(keeps());
                List<UUID> gone = database.createNativeQuery("""
                                delete from consultation c where binned_at <= :limit
                                  and not exists (select 1 from ballot_box b where b.consultation_id = c.id) returning id""", UUID.class)
                        .setParameter("limit", limit)
                        .getResultList();
                gone.forEach(id -> journal.write(Deed.CONSULTATION_PURGED, id));
            });
        }
    }
}
