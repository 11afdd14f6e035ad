package fr.parvis.core.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Which communes the people of the console serve: all, those of a portfolio, or those of an intercommunal body. A portfolio
 * names communes and intercommunal bodies; a commune that joins one of these later belongs to it, too.
 */
@ApplicationScoped
public class Perimeters {

    /** The ids of the communes of a {@code :reach}, as a query. */
    public static final String COMMUNES = """
            select c.id from collectivity c
            where c.kind = 'COMMUNE' and (c.epci = :reach or exists (select from portfolio_area a
              where cast(a.portfolio_id as text) = :reach and a.area in (c.id, c.epci)))""";

    /** Whether {@code :person} works in the console today, with {@code :commune} among others, as a condition in the operator's scope. */
    public static final String SERVES = """
            exists (select from membership m join collectivity o on o.id = m.collectivity_id
              where o.kind = 'OPERATOR' and m.person_id = :person and (m.reach = '' or :commune in ({communes})))
            """.replace("{communes}", COMMUNES.replace(":reach", "m.reach"));

    private final Clock clock;
    private final Session database;
    private final Journal journal;

    Perimeters(Clock clock, Session database, Journal journal) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
    }

    /** What somebody may see who serves some communes only. Of a portfolio that is gone, or empty, that is nothing. */
    public Scope.Perimeter of(SignedIn who) {
        String reach = Tenancy.within(
                who.collectivity(),
                () -> Membership.of(who.person()).map(Membership::reach).orElse(""));
        List<String> communes = reach.isEmpty() ? List.of() : Tenancy.within(who.collectivity(), () -> communes(reach));
        String epci = who.role() == Role.EPCI_AGENT ? reach : "";
        return new Scope.Perimeter(who.person(), who.collectivity(), Set.copyOf(communes), epci);
    }

    /** Whether who looks at pages with a town hall still may: whoever serves it no more has no ground to be there. */
    public boolean admit(SignedIn visitor) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("select " + SERVES, Boolean.class)
                .setParameter("person", visitor.person())
                .setParameter("commune", visitor.collectivity())
                .getSingleResult());
    }

    private List<String> communes(String reach) {
        return database.createNativeQuery(COMMUNES, String.class)
                .setParameter("reach", reach)
                .getResultList();
    }

    /**
     * A named set of communes.
     *
     * @param areas INSEE codes and SIREN numbers, in ascending order
     * @param communes how many are open today
     * @param people how many serve it, or are invited to
     */
    public record Portfolio(UUID id, String name, List<String> areas, long communes, long people) {

        /** Whether nobody serves it, so that it may go. */
        public boolean isUnused() {
            return people == 0;
        }
    }

    /** By name; for the operator's scope. */
    @Transactional
    public List<Portfolio> portfolios() {
        Map<UUID, List<String>> areas = new LinkedHashMap<>();
        database.createNativeQuery("select portfolio_id, area from portfolio_area order by area", Object[].class)
                .getResultList()
                .forEach(row -> areas.computeIfAbsent((UUID) row[0], ignored -> new ArrayList<>())
                        .add((String) row[1]));
        return database.createNativeQuery("""
                        select p.id, p.name,
                          (select count(*) from collectivity c where c.kind = 'COMMUNE' and exists (select from portfolio_area a
                            where a.portfolio_id = p.id and a.area in (c.id, c.epci))),
                          (select count(*) from membership m where m.reach = cast(p.id as text))
                            + (select count(*) from invitation i where i.reach = cast(p.id as text)
                              and i.accepted_at is null and i.revoked_at is null)
                        from portfolio p order by lower(p.name), p.id""", Object[].class).getResultList().stream()
                .map(row -> new Portfolio(
                        (UUID) row[0],
                        (String) row[1],
                        areas.getOrDefault((UUID) row[0], List.of()),
                        (Long) row[2],
                        (Long) row[3]))
                .toList();
    }

    /** One of them; for the operator's scope. */
    @Transactional
    public Optional<Portfolio> portfolio(UUID id) {
        return portfolios().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Names a set of communes; for the operator's scope.
     *
     * @return its id; empty when another one has the name
     */
    @Transactional
    public Optional<UUID> compose(String syndicate, String name, Collection<String> areas) {
        UUID id = UUID.randomUUID();
        int rows = database.createNativeMutationQuery(
                        "insert into portfolio (id, name, created_at) values (:id, :name, :now) on conflict (name) do nothing")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (rows == 0) {
            return Optional.empty();
        }
        fill(id, areas);
        journal.writeEach(List.of(syndicate), Deed.PORTFOLIO_COMPOSED, id.toString());
        return Optional.of(id);
    }

    /**
     * Gives a portfolio another name and other communes, at once for all who serve it; for the operator's scope.
     *
     * @return whether it has them; not when another one has the name
     */
    @Transactional
    public boolean recompose(String syndicate, UUID id, String name, Collection<String> areas) {
        int rows = database.createNativeMutationQuery("""
                        update portfolio set name = :name
                        where id = :id and not exists (select from portfolio o where o.name = :name and o.id <> :id)""")
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
        if (rows == 1) {
            fill(id, areas);
            journal.writeEach(List.of(syndicate), Deed.PORTFOLIO_COMPOSED, id.toString());
        }
        return rows == 1;
    }

    private void fill(UUID id, Collection<String> areas) {
        database.createNativeMutationQuery("delete from portfolio_area where portfolio_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "insert into portfolio_area (portfolio_id, area) select distinct cast(:id as uuid), a from unnest(:areas) a")
                .setParameter("id", id)
                .setParameter("areas", areas.toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Throws away a portfolio that nobody serves; for the operator's scope.
     *
     * @return whether it is gone
     */
    @Transactional
    public boolean discard(String syndicate, UUID id) {
        Optional<Portfolio> unused = portfolio(id).filter(Portfolio::isUnused);
        unused.ifPresent(ignored -> {
            database.createNativeMutationQuery("delete from portfolio where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            journal.writeEach(List.of(syndicate), Deed.PORTFOLIO_DISCARDED, id.toString());
        });
        return unused.isPresent();
    }
}
