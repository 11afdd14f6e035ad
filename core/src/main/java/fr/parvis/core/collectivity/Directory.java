package fr.parvis.core.collectivity;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Finds the collectivity that a request is for: the first lock. Answers are kept for half a minute, so that a page costs no
 * query for it and a change made by another process is seen soon.
 */
@ApplicationScoped
public class Directory {

    private final Session database;

    Directory(Session database) {
        this.database = database;
    }

    /** The collectivity whose site stands at {@code /c/<address>/}. */
    @CacheResult(cacheName = "place-by-address")
    public Optional<Place> at(String address) {
        return one("address", address);
    }

    /** The collectivity with this id. */
    @CacheResult(cacheName = "place-by-id")
    public Optional<Place> withId(String id) {
        return one("id", id);
    }

    /**
     * A host name of a collectivity's own, and the address it leads to.
     *
     * @param main whether residents are led to it
     */
    public record Host(String name, String address, boolean main) {}

    /** The allow-list of own host names. */
    @Transactional
    public List<Host> hosts() {
        return database.createNativeQuery(
                        "select h.name, c.address, h.main from host_name h join collectivity c on c.id = h.collectivity_id",
                        Host.class)
                .getResultList();
    }

    /** The operator; its phone number stands on every admin page. */
    @CacheResult(cacheName = "operator")
    @Transactional
    public Optional<Syndicate> syndicate() {
        return Collectivity.operator().map(o -> new Syndicate(o.id(), o.placeName(), o.phone(), o.legalLines()));
    }

    /** To be called when a collectivity or a host name has changed. */
    @CacheInvalidateAll(cacheName = "place-by-address")
    @CacheInvalidateAll(cacheName = "place-by-id")
    @CacheInvalidateAll(cacheName = "operator")
    public void forget() {
        // The annotations do the work.
    }

    private static Optional<Place> one(String column, String value) {
        // What is kept is for everybody, whoever asked first: it must not hang on what they may see.
        return QuarkusTransaction.suspendingExisting()
                .call(() -> Tenancy.in(new Scope.Nobody(), () -> Collectivity.<Collectivity>find(column, value)
                        .firstResultOptional()
                        .map(Collectivity::place)));
    }
}
