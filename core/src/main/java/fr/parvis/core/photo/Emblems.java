package fr.parvis.core.photo;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.print.Letterhead;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Keeps the coat of arms or the logo of a commune, and the one before it, so that the last deed can be undone. Which one is shown
 * is remembered for half a minute, since it stands on every page.
 */
@ApplicationScoped
public class Emblems {

    private static final String CACHE = "emblem";

    private final Clock clock;
    private final Session database;
    private final Darkroom darkroom;
    private final Journal journal;

    Emblems(Clock clock, Session database, Darkroom darkroom, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.darkroom = darkroom;
        this.journal = journal;
    }

    /**
     * The one that is shown.
     *
     * @param description what it is, for who does not see it: « Blason de La Réole »
     * @param width of the large print, in pixels
     * @param smallWidth of the small one
     */
    public record Shown(UUID id, String description, int width, int height, int smallWidth, int smallHeight) {}

    /** The one that a commune shows. */
    @CacheResult(cacheName = CACHE)
    public Optional<Shown> of(String commune) {
        // What is kept is for everybody, whoever asked first.
        return QuarkusTransaction.suspendingExisting()
                .call(() -> Tenancy.within(commune, () -> Emblem.current().map(Emblem::shown)));
    }

    /** Whether the last deed can be undone. */
    public boolean hasBefore(String commune) {
        return QuarkusTransaction.suspendingExisting().call(() -> Tenancy.within(commune, Emblem::hasBefore));
    }

    /**
     * Shows that one from now on. To be called outside a transaction: drawing takes a while, and waits for its turn.
     *
     * @throws Unusable when the file holds none
     */
    @Transactional(Transactional.TxType.NEVER)
    @CacheInvalidate(cacheName = CACHE)
    public void put(@CacheKey String commune, byte[] file, String description) throws Unusable {
        EmblemPrints prints = darkroom.draw(file);
        Tenancy.run(new Scope.Within(commune), () -> {
            setAside();
            database.createNativeMutationQuery("""
                            insert into emblem (collectivity_id, id, description, place, width, height, small_width, small_height, large, small, sent_at)
                            values (:commune, :id, :description, 1, :width, :height, :smallWidth, :smallHeight, :large, :small, :now)""")
                    .setParameter("commune", commune)
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("description", description.strip())
                    .setParameter("width", prints.width())
                    .setParameter("height", prints.height())
                    .setParameter("smallWidth", prints.smallWidth())
                    .setParameter("smallHeight", prints.smallHeight())
                    .setParameter("large", prints.large())
                    .setParameter("small", prints.small())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            journal.write(Deed.EMBLEM_PLACED, commune);
        });
    }

    /** Says otherwise what it is. */
    @CacheInvalidate(cacheName = CACHE)
    public void describe(@CacheKey String commune, String description) {
        Tenancy.run(new Scope.Within(commune), () -> {
            Emblem.current().ifPresent(emblem -> emblem.describe(description));
            journal.write(Deed.EMBLEM_PLACED, commune);
        });
    }

    /** Shows none any more. */
    @CacheInvalidate(cacheName = CACHE)
    public void remove(String commune) {
        Tenancy.run(new Scope.Within(commune), () -> {
            if (Emblem.current().isPresent()) {
                setAside();
                journal.write(Deed.EMBLEM_REMOVED, commune);
            }
        });
    }

    /** Undoes the last of these deeds: the one before is shown again, and what is shown takes its place. */
    @CacheInvalidate(cacheName = CACHE)
    public void undo(String commune) {
        Tenancy.run(new Scope.Within(commune), () -> {
            if (Emblem.hasBefore()) {
                database.createNativeMutationQuery("update emblem set place = 3 - place")
                        .executeUpdate();
                journal.write(Deed.EMBLEM_RESTORED, commune);
            }
        });
    }

    private void setAside() {
        database.createNativeMutationQuery(
                        "delete from emblem where place = 2 and exists (select from emblem where place = 1)")
                .executeUpdate();
        database.createNativeMutationQuery("update emblem set place = 2 where place = 1")
                .executeUpdate();
    }

    /** The head of the paper of the commune in scope. */
    @Transactional
    public Letterhead letterhead() {
        return Emblem.current()
                .flatMap(emblem -> print(emblem.shown().id(), true))
                .map(Letterhead::of)
                .orElse(Letterhead.PLAIN);
    }

    /** A print of one of them, as a PNG file. */
    @Transactional
    public Optional<byte[]> print(UUID emblem, boolean large) {
        return database
                .createNativeQuery(
                        "select case when :large then large else small end from emblem where id = :id", byte[].class)
                .setParameter("large", large)
                .setParameter("id", emblem)
                .getResultList()
                .stream()
                .findFirst();
    }
}
