package fr.parvis.core.collectivity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.hibernate.Session;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** How the site of a collectivity shows itself: its colours, its own host names, whether it takes part. Deeds of the operator, journalled. */
@ApplicationScoped
public class Presence {

    /** Whether something runs in the collectivity {@code {id}}, or a vote is not published, at {@code :now}. */
    public static final String BUSY = """
            (exists (select from consultation k where k.collectivity_id = {id} and k.published_at is not null
                and k.binned_at is null and k.closed_at is null and k.answered_at is null and k.closes_at > :now)
              or exists (select from ballot_box b where b.collectivity_id = {id}
                and b.state in ('FROZEN', 'OPEN', 'CLOSED', 'COUNTED')))""";

    /** Whether a vote of the collectivity {@code {id}} is open, or sealed and about to open. */
    public static final String VOTING =
            "exists (select from ballot_box b where b.collectivity_id = {id} and b.state in ('FROZEN', 'OPEN'))";

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Directory directory;
    private final Event<CommuneSeparated> separated;

    Presence(Clock clock, Session database, Journal journal, Directory directory, Event<CommuneSeparated> separated) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.directory = directory;
        this.separated = separated;
    }

    /** Changes the colours. */
    public void wear(String collectivity, Palette palette) {
        Tenancy.run(new Scope.Operator(), () -> {
            Collectivity.withId(collectivity).orElseThrow().wear(palette);
            journal.writeEach(List.of(collectivity), Deed.PALETTE_CHOSEN, palette.token());
        });
        directory.forget();
    }

    /**
     * Suspends or archives its site, or opens it again.
     *
     * @param reason in the words of whoever does it, or empty
     * @return whether it stands so now; it is not archived while something runs in it, or will, nor suspended while people vote
     */
    public boolean stand(String collectivity, Standing standing, String reason) {
        boolean stands = Tenancy.in(new Scope.Operator(), () -> {
            Collectivity changed = Collectivity.withId(collectivity).orElseThrow();
            if ((standing == Standing.ARCHIVED && isBusy(collectivity))
                    || (standing == Standing.SUSPENDED && votes(collectivity))) {
                return false;
            }
            if (changed.standing() != standing) {
                Optional<String> before = changed.successor();
                changed.stand(standing);
                if (changed.successor().isEmpty()) {
                    before.ifPresent(successor -> separated.fire(new CommuneSeparated(collectivity, successor)));
                }
                List<String> told = List.of(collectivity);
                journal.writeEach(
                        told, deed(standing), standing.name(), journal.because(told, UUID.randomUUID(), reason));
            }
            return true;
        });
        directory.forget();
        return stands;
    }

    private static Deed deed(Standing standing) {
        return switch (standing) {
            case OPEN -> Deed.COMMUNE_REOPENED;
            case SUSPENDED -> Deed.COMMUNE_SUSPENDED;
            case ARCHIVED -> Deed.COMMUNE_ARCHIVED;
        };
    }

    /**
     * Whether there is something that residents could still take part in, or a vote that is not published yet. Within a transaction
     * of the operator.
     */
    public boolean isBusy(String collectivity) {
        return database.createNativeQuery("select " + BUSY.replace("{id}", ":id"), Boolean.class)
                .setParameter("id", collectivity)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Whether people vote there, or are about to: whoever holds a code must find the box open until it closes. */
    public boolean isVoting(String collectivity) {
        return Tenancy.in(new Scope.Operator(), () -> votes(collectivity));
    }

    private boolean votes(String collectivity) {
        return database.createNativeQuery("select " + VOTING.replace("{id}", ":id"), Boolean.class)
                .setParameter("id", collectivity)
                .getSingleResult();
    }

    /**
     * Lets a host name lead to the collectivity.
     *
     * @return whether it does now; not when the name leads to another one
     */
    public boolean answerAt(String collectivity, HostName host) {
        boolean added = Tenancy.in(new Scope.Operator(), () -> {
            int rows = database.createNativeMutationQuery(
                            "insert into host_name (name, collectivity_id) values (:name, :id) on conflict do nothing")
                    .setParameter("name", host.name())
                    .setParameter("id", collectivity)
                    .executeUpdate();
            if (rows == 1) {
                journal.writeEach(List.of(collectivity), Deed.HOST_ADDED, host.name());
            }
            return rows == 1;
        });
        directory.forget();
        return added || hosts(collectivity).stream().map(OwnHost::host).anyMatch(host::equals);
    }

    /** Lets a host name lead nowhere. */
    public void leave(String collectivity, HostName host) {
        Tenancy.run(new Scope.Operator(), () -> {
            int rows = database.createNativeMutationQuery(
                            "delete from host_name where name = :name and collectivity_id = :id")
                    .setParameter("name", host.name())
                    .setParameter("id", collectivity)
                    .executeUpdate();
            if (rows == 1) {
                journal.writeEach(List.of(collectivity), Deed.HOST_REMOVED, host.name());
            }
        });
        directory.forget();
    }

    /** Keeps what was found when a host name of the collectivity was tried. */
    public void found(String collectivity, HostName host, OwnHost.Finding finding, String seen) {
        Tenancy.run(new Scope.Operator(), () -> {
            int rows = database.createNativeMutationQuery("""
                            update host_name set finding = :finding, seen = :seen, checked_at = :now
                            where name = :name and collectivity_id = :id""")
                    .setParameter("finding", finding.name())
                    .setParameter("seen", seen)
                    .setParameter("now", clock.instant())
                    .setParameter("name", host.name())
                    .setParameter("id", collectivity)
                    .executeUpdate();
            if (rows == 1) {
                journal.writeEach(List.of(collectivity), Deed.HOST_TRIED, host.name(), finding.name());
            }
        });
    }

    /**
     * Leads residents to that host name of the collectivity, from all its other addresses.
     *
     * @return whether it does now; only to one that was found ready
     */
    public boolean leadTo(String collectivity, HostName host) {
        return Tenancy.in(new Scope.Operator(), () -> {
            int ready = database.createNativeQuery("""
                            select count(*) from host_name
                            where name = :name and collectivity_id = :id and finding = 'READY'""", Integer.class)
                    .setParameter("name", host.name())
                    .setParameter("id", collectivity)
                    .getSingleResult();
            if (ready == 1) {
                release(collectivity);
                database.createNativeMutationQuery(
                                "update host_name set main = true where name = :name and collectivity_id = :id")
                        .setParameter("name", host.name())
                        .setParameter("id", collectivity)
                        .executeUpdate();
                journal.writeEach(List.of(collectivity), Deed.HOST_LED_TO, host.name());
            }
            return ready == 1;
        });
    }

    /** Leads residents to none of its host names any more; each still shows the site. */
    public void leadNowhere(String collectivity) {
        Tenancy.run(new Scope.Operator(), () -> {
            for (OwnHost own : hosts(collectivity)) {
                if (own.main()) {
                    release(collectivity);
                    journal.writeEach(
                            List.of(collectivity),
                            Deed.HOST_RELEASED,
                            own.host().name());
                }
            }
        });
    }

    private void release(String collectivity) {
        database.createNativeMutationQuery("update host_name set main = false where collectivity_id = :id and main")
                .setParameter("id", collectivity)
                .executeUpdate();
    }

    /** Its own host names, in alphabetical order. */
    public List<OwnHost> hosts(String collectivity) {
        return Tenancy.in(
                new Scope.Operator(),
                () ->
                        database
                                .createNativeQuery("""
                                select name, main, finding, seen, checked_at from host_name
                                where collectivity_id = :id order by name""", Object[].class)
                                .setParameter("id", collectivity)
                                .getResultList()
                                .stream()
                                .map(row -> new OwnHost(
                                        new HostName((String) row[0]),
                                        (boolean) row[1],
                                        row[2] == null ? null : OwnHost.Finding.valueOf((String) row[2]),
                                        (String) row[3],
                                        (Instant) row[4]))
                                .toList());
    }
}
