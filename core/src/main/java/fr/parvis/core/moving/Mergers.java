package fr.parvis.core.moving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.CommuneSeparated;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.Presence;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.moving.NotMerging.Reason;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Communes that become one (commune nouvelle): one operator asks, another confirms. From its day on, and when nothing runs in them
 * any more, those that end are archived: each stays a collectivity of its own, so that no row changes its tenant; its first page
 * leads to the successor, all others stay readable where they were, and who worked there is invited to the successor.
 */
@ApplicationScoped
public class Mergers {

    private static final Logger LOG = Logger.getLogger(Mergers.class);

    /** Whoever could not be invited by then is no passing trouble. */
    private static final Duration INVITED_WITHIN = Duration.ofDays(7);

    /** Where the people of communes are counted. */
    private static final List<String> COUNTING = List.of("collectivity", "fleet");

    private static final String ALL = """
            select m.id, m.ended, m.successor, m.takes_place, m.people_added, m.origin, m.asked_by,
              coalesce(nullif(a.name, ''), a.email), m.asked_at, coalesce(nullif(b.name, ''), b.email), m.confirmed_at,
              m.cancelled_at, m.done_at, coalesce(r.text, '')
            from merger m join person a on a.id = m.asked_by left join person b on b.id = m.confirmed_by
              left join reason r on r.id = m.id and r.collectivity_id = (select o.id from collectivity o where o.kind = 'OPERATOR')
            """;

    private final Clock clock;
    private final Directory directory;
    private final Invitations invitations;
    private final Journal journal;
    private final Presence presence;
    private final Session database;

    Mergers(
            Clock clock,
            Directory directory,
            Invitations invitations,
            Journal journal,
            Presence presence,
            Session database) {
        this.clock = clock;
        this.directory = directory;
        this.invitations = invitations;
        this.journal = journal;
        this.presence = presence;
        this.database = database;
    }

    /**
     * One merger.
     *
     * @param ended ids of the communes that end
     * @param day from which on
     * @param peopleAdded whether their population is added to that of the successor
     * @param asker who asked
     * @param reason of whoever asked; empty where an earlier version asked for none, or when it was erased
     */
    public record Merger(
            UUID id,
            List<String> ended,
            String successor,
            LocalDate day,
            boolean peopleAdded,
            String origin,
            UUID asker,
            String askedBy,
            Instant askedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant doneAt,
            String reason) {

        public Merger {
            ended = List.copyOf(ended);
        }

        /** Whether somebody else still has to confirm it. */
        public boolean waits() {
            return confirmedAt == null && cancelledAt == null;
        }

        /** Whether it can still be cancelled. */
        public boolean isUnderWay() {
            return cancelledAt == null && doneAt == null;
        }

        public boolean isDone() {
            return doneAt != null;
        }
    }

    /**
     * What happens to a commune that ends.
     *
     * @param people how many work in its town hall
     * @param hosts how many names of its own it has
     * @param busy whether something still runs in it
     * @param leaving whether somebody asked for it to be deleted
     * @param open whether its site is neither suspended nor archived
     */
    public record Ending(
            String id,
            String name,
            String path,
            long people,
            long hosts,
            long consultations,
            boolean busy,
            boolean leaving,
            boolean open) {}

    /** Those that are under way or were carried out, the newest first. */
    public List<Merger> all() {
        return Tenancy.in(
                new Scope.Operator(),
                () -> list(database.createNativeQuery(
                        ALL + "where m.cancelled_at is null order by m.asked_at desc", Object[].class)));
    }

    /** Those that wait for somebody else than whoever asks here, the longest first; in the operator's scope. */
    @Transactional
    public List<Merger> waitingFor(UUID person) {
        return list(database.createNativeQuery(ALL + """
                                where m.confirmed_at is null and m.cancelled_at is null and m.asked_by <> :person
                                order by m.asked_at""", Object[].class).setParameter("person", person));
    }

    /** The names of communes, by their ids. */
    public Map<String, String> names(Set<String> communes) {
        return Tenancy.in(new Scope.Operator(), () -> database
                .createNativeQuery("select id, name from collectivity where id = any(:ids)", Object[].class)
                .setParameter("ids", communes.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /**
     * A commune that is open here.
     *
     * @param departement its name, or empty
     */
    public record Named(String id, String departement) {}

    /** The communes of exactly this name that are open here, spelt as freely as in a search; by their ids. */
    public List<Named> named(String name) {
        return Tenancy.in(
                new Scope.Operator(), () -> Collectivity.<Collectivity>list(
                                "kind = ?1 and search = ?2 order by id", Kind.COMMUNE, SearchText.fold(name))
                        .stream()
                        .map(one -> new Named(one.id(), departement(one)))
                        .toList());
    }

    private static String departement(Collectivity commune) {
        return Optional.ofNullable(commune.departement())
                .flatMap(Reference.france()::departement)
                .map(found -> found.name().name())
                .orElse("");
    }

    public Optional<Merger> withId(UUID id) {
        return Tenancy.in(
                new Scope.Operator(),
                () ->
                        list(database.createNativeQuery(ALL + "where m.id = :id", Object[].class)
                                        .setParameter("id", id))
                                .stream()
                                .findFirst());
    }

    /** What will happen to each of them, in the order of their names. */
    public List<Ending> endings(List<String> communes) {
        return Tenancy.in(new Scope.Operator(), () -> database
                .createNativeQuery(
                        """
                                select c.id, c.name, '/c/' || c.address,
                                  (select count(*) from membership m where m.collectivity_id = c.id),
                                  (select count(*) from host_name h where h.collectivity_id = c.id),
                                  (select count(*) from consultation k where k.collectivity_id = c.id
                                    and k.published_at is not null and k.binned_at is null), {busy}, {leaving},
                                  c.standing = 'OPEN'
                                from collectivity c where c.id = any(:ids) and c.kind = 'COMMUNE' order by c.search, c.id""".replace("{busy}", Presence.BUSY)
                                .replace("{leaving}", OneEnd.LEAVING)
                                .replace("{id}", "c.id"),
                        Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("ids", communes.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new Ending(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (long) row[3],
                        (long) row[4],
                        (long) row[5],
                        (boolean) row[6],
                        (boolean) row[7],
                        (boolean) row[8]))
                .toList());
    }

    /**
     * Looks whether they can be merged.
     *
     * @throws NotMerging when they cannot
     */
    public void check(List<String> ended, String successor) {
        Tenancy.run(new Scope.Operator(), () -> requireMergeable(ended, successor));
    }

    private void requireMergeable(List<String> ended, String successor) {
        require(!ended.isEmpty(), Reason.UNKNOWN_COMMUNE);
        require(!ended.contains(successor), Reason.SUCCESSOR_ENDS);
        List<String> all = all(ended, successor);
        for (String id : all) {
            Collectivity commune = Collectivity.withId(id)
                    .filter(one -> one.kind() == Kind.COMMUNE)
                    .orElseThrow(() -> new NotMerging(Reason.UNKNOWN_COMMUNE));
            require(commune.successor().isEmpty(), Reason.ENDED_BEFORE);
        }
        require(isOpen(successor), Reason.SUCCESSOR_CLOSED);
        long others = database.createNativeQuery("""
                        select count(*) from merger m where m.cancelled_at is null and m.done_at is null
                          and (m.ended && cast(:all as text[]) or m.successor = any(:ended))""", Long.class)
                .setParameter("all", all.toArray(String[]::new))
                .setParameter("ended", ended.toArray(String[]::new))
                .getSingleResult();
        require(others == 0, Reason.UNDER_WAY);
        require(!isLeaving(all), Reason.LEAVING);
    }

    private static boolean isOpen(String commune) {
        return Collectivity.withId(commune)
                .filter(one -> one.standing() == Standing.OPEN)
                .isPresent();
    }

    private boolean isLeaving(List<String> communes) {
        return communes.stream().anyMatch(commune -> OneEnd.is(database, OneEnd.LEAVING, commune));
    }

    private static List<String> all(List<String> ended, String successor) {
        List<String> all = new ArrayList<>(ended);
        all.add(successor);
        return all;
    }

    /**
     * Asks for it.
     *
     * @param origin scheme and host of the platform, for the invitations
     * @param reason in the words of whoever asks
     * @throws NotMerging when it cannot be
     */
    public UUID ask(
            List<String> ended,
            String successor,
            LocalDate day,
            boolean peopleAdded,
            String origin,
            String reason,
            UUID person) {
        UUID id = UUID.randomUUID();
        Tenancy.run(new Scope.Operator(), () -> {
            OneEnd.lock(database);
            requireMergeable(ended, successor);
            database.createNativeMutationQuery("""
                            insert into merger (id, ended, successor, takes_place, people_added, origin, asked_by, asked_at)
                            values (:id, :ended, :successor, :day, :added, :origin, :person, :now)""")
                    .setParameter("id", id)
                    .setParameter("ended", ended.toArray(String[]::new))
                    .setParameter("successor", successor)
                    .setParameter("day", day)
                    .setParameter("added", peopleAdded)
                    .setParameter("origin", origin)
                    .setParameter("person", person)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            List<String> told = told(ended, successor);
            journal.writeEach(
                    told,
                    Deed.MERGER_ASKED,
                    successor,
                    String.join(" ", ended) + " " + journal.because(told, id, reason));
        });
        return id;
    }

    /**
     * Agrees to it, as the second person.
     *
     * @param typed the name of the successor, as whoever agrees typed it
     * @throws NotMerging when it cannot be
     */
    public void confirm(UUID id, String typed, UUID person) {
        Merger merger = withId(id).orElseThrow();
        Tenancy.run(new Scope.Operator(), () -> {
            require(!merger.asker().equals(person), Reason.SAME_PERSON);
            String name = Collectivity.withId(merger.successor())
                    .orElseThrow(() -> new NotMerging(Reason.UNKNOWN_COMMUNE))
                    .placeName()
                    .name();
            require(!typed.isBlank() && SearchText.fold(typed).equals(SearchText.fold(name)), Reason.WRONG_NAME);
            require(!isLeaving(all(merger.ended(), merger.successor())), Reason.LEAVING);
            int confirmed = database.createNativeMutationQuery("""
                            update merger set confirmed_by = :person, confirmed_at = :now
                            where id = :id and confirmed_at is null and cancelled_at is null and asked_by <> :person""")
                    .setParameter("person", person)
                    .setParameter("now", clock.instant())
                    .setParameter("id", id)
                    .executeUpdate();
            require(confirmed == 1, Reason.NOT_WAITING);
            tell(merger.ended(), merger.successor(), Deed.MERGER_CONFIRMED);
        });
    }

    /**
     * Takes it back.
     *
     * @throws NotMerging when it was carried out or cancelled meanwhile
     */
    public void cancel(UUID id) {
        Merger merger = withId(id).orElseThrow();
        Tenancy.run(new Scope.Operator(), () -> {
            int cancelled = database.createNativeMutationQuery(
                            "update merger set cancelled_at = :now where id = :id and cancelled_at is null and done_at is null")
                    .setParameter("now", clock.instant())
                    .setParameter("id", id)
                    .executeUpdate();
            require(cancelled == 1, Reason.NOT_WAITING);
            tell(merger.ended(), merger.successor(), Deed.MERGER_CANCELLED);
        });
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        carryOut();
    }

    /** Carries out what is confirmed, whose day has come, and in which nothing runs any more. */
    public void carryOut() {
        List<Merger> due = Tenancy.in(
                new Scope.Operator(),
                () -> list(database.createNativeQuery(
                                ALL
                                        + "where m.confirmed_at is not null and m.cancelled_at is null and m.done_at is null"
                                        + " and m.takes_place <= :today order by m.takes_place",
                                Object[].class)
                        .setParameter("today", LocalDate.now(clock))));
        for (Merger merger : due) {
            try {
                if (Tenancy.in(new Scope.Operator(), () -> merge(merger))) {
                    directory.forget();
                    LOG.infof("%s became part of %s", merger.ended(), merger.successor());
                }
            } catch (RuntimeException broken) {
                // The trouble of one is no reason for the others to wait.
                LOG.errorf(broken, "%s could not become part of %s", merger.ended(), merger.successor());
            }
        }
        uninvited().forEach(this::invite);
    }

    /** Those that were carried out, and whose people were not all invited: now, or again. */
    private List<Merger> uninvited() {
        return Tenancy.in(
                new Scope.Operator(),
                () -> list(database.createNativeQuery(
                                ALL + "where m.done_at > :since and m.invited_at is null order by m.done_at",
                                Object[].class)
                        .setParameter("since", clock.instant().minus(INVITED_WITHIN))));
    }

    private boolean merge(Merger merger) {
        // Whoever cancels at this moment is first, or too late.
        int mine = database.createNativeMutationQuery(
                        "update merger set done_at = :now where id = :id and cancelled_at is null and done_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", merger.id())
                .executeUpdate();
        String[] ended = merger.ended().toArray(String[]::new);
        if (mine == 0) {
            return false;
        }
        // Nobody is led to a site that is closed, gone, or about to go.
        if (!isOpen(merger.successor())
                || isLeaving(all(merger.ended(), merger.successor()))
                || merger.ended().stream().anyMatch(presence::isBusy)) {
            database.createNativeMutationQuery("update merger set done_at = null where id = :id")
                    .setParameter("id", merger.id())
                    .executeUpdate();
            return false;
        }
        if (merger.peopleAdded()) {
            for (String table : COUNTING) {
                database.createNativeMutationQuery("update " + table + " set population = population"
                                + " + (select coalesce(sum(o.population), 0) from " + table
                                + " o where o.id = any(:ended))"
                                + " where id = :successor")
                        .setParameter("ended", ended)
                        .setParameter("successor", merger.successor())
                        .executeUpdate();
            }
        }
        // Whoever lives there is counted with the successor.
        database.createNativeMutationQuery("update fleet set population = 0 where id = any(:ended)")
                .setParameter("ended", ended)
                .executeUpdate();
        database.createNativeMutationQuery("update host_name set main = false where collectivity_id = any(:ended)")
                .setParameter("ended", ended)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update collectivity set standing = 'ARCHIVED', successor_id = :successor where id = any(:ended)")
                .setParameter("successor", merger.successor())
                .setParameter("ended", ended)
                .executeUpdate();
        tell(merger.ended(), merger.successor(), Deed.COMMUNES_MERGED);
        return true;
    }

    /** A commune that is its own again has its people again, and its successors have them no more. */
    void separated(@Observes CommuneSeparated separated) {
        database.createNativeMutationQuery(
                        "update fleet f set population = c.population from collectivity c where c.id = f.id and f.id = :id")
                .setParameter("id", separated.commune())
                .executeUpdate();
        int people = Collectivity.withId(separated.commune()).orElseThrow().population();
        String part = separated.commune();
        Optional<String> whole = Optional.of(separated.successor());
        while (whole.isPresent() && added(part, whole.get())) {
            for (String table : COUNTING) {
                database.createNativeMutationQuery("update " + table
                                + " set population = greatest(0, population - :people) where id = :id")
                        .setParameter("people", people)
                        .setParameter("id", whole.get())
                        .executeUpdate();
            }
            part = whole.get();
            whole = Collectivity.withId(part).flatMap(Collectivity::successor);
        }
    }

    /** Whether the people of the one were added to those of the other when it became part of it. */
    private boolean added(String part, String whole) {
        return database.createNativeQuery("""
                        select coalesce((select m.people_added from merger m
                          where m.done_at is not null and :part = any(m.ended) and m.successor = :whole
                          order by m.done_at desc limit 1), false)""", Boolean.class)
                .setParameter("part", part)
                .setParameter("whole", whole)
                .getSingleResult();
    }

    /** Mayors of the communes that end are deputies of the new one (mayors delegate). */
    private void invite(Merger merger) {
        Map<String, Role> people = new LinkedHashMap<>();
        Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                                select p.email, m.role from membership m join person p on p.id = m.person_id
                                where m.collectivity_id = any(:ended) and p.disabled_at is null and not exists
                                  (select from membership o where o.person_id = m.person_id and o.collectivity_id = :successor)
                                order by m.role, p.email""", Object[].class)
                        .setParameter("ended", merger.ended().toArray(String[]::new))
                        .setParameter("successor", merger.successor())
                        .getResultList())
                .forEach(row -> people.merge(
                        (String) row[0],
                        Role.valueOf((String) row[1]) == Role.MAYOR ? Role.DEPUTY : Role.valueOf((String) row[1]),
                        (one, other) -> one == Role.DEPUTY ? one : other));
        List<String> refused = new ArrayList<>();
        people.forEach((email, role) -> {
            try {
                Tenancy.run(new Scope.Within(merger.successor()), () -> invite(merger, email, role));
            } catch (RuntimeException broken) {
                // The others are invited all the same, and this one within the hour, or from the page of the successor.
                LOG.errorf(broken, "Somebody could not be invited to %s", merger.successor());
                refused.add(email);
            }
        });
        if (refused.isEmpty()) {
            Tenancy.run(new Scope.Operator(), () -> database.createNativeMutationQuery(
                            "update merger set invited_at = :now where id = :id")
                    .setParameter("now", clock.instant())
                    .setParameter("id", merger.id())
                    .executeUpdate());
        }
    }

    /** Once, whichever process is first, and however often it is tried. */
    private void invite(Merger merger, String email, Role role) {
        OneEnd.lock(database);
        Email address = Email.parse(email).orElseThrow();
        if (!invitations.hasInvited(address, Objects.requireNonNull(merger.doneAt()))) {
            invitations.invite(
                    Collectivity.withId(merger.successor()).orElseThrow(),
                    address,
                    role,
                    merger.origin() + "/mairie/invitation/");
        }
    }

    private void tell(List<String> ended, String successor, Deed deed) {
        journal.writeEach(told(ended, successor), deed, successor, String.join(" ", ended));
    }

    private static List<String> told(List<String> ended, String successor) {
        List<String> told = all(ended, successor);
        // One of them may have been deleted since.
        told.removeIf(commune -> Collectivity.withId(commune).isEmpty());
        told.add(Collectivity.operator().orElseThrow().id());
        return told;
    }

    private static void require(boolean kept, Reason reason) {
        if (!kept) {
            throw new NotMerging(reason);
        }
    }

    private static List<Merger> list(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Merger(
                        (UUID) row[0],
                        List.of((String[]) row[1]),
                        (String) row[2],
                        (LocalDate) row[3],
                        (boolean) row[4],
                        (String) row[5],
                        (UUID) row[6],
                        (String) row[7],
                        (Instant) row[8],
                        (String) row[9],
                        (Instant) row[10],
                        (Instant) row[11],
                        (Instant) row[12],
                        (String) row[13]))
                .toList();
    }
}
