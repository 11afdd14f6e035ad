package fr.parvis.core.moving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.SandboxId;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.journal.Chain;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Head;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.moving.NotLeaving.Reason;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Communes that are deleted for good: one operator asks, another confirms, and after {@value #GRACE_DAYS} days, in which anybody of
 * the syndicate can cancel, everything goes in one transaction. What is left is a line in the syndicate's journal and the departure
 * itself, of which the certificate is made.
 */
@ApplicationScoped
public class Departures {

    /** Long enough for somebody who was away for a week to see it. */
    public static final int GRACE_DAYS = 7;

    /** For hundreds of thousands of answers. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(Departures.class);

    private static final String ALL = """
            select d.id, d.commune, d.name, d.asked_by, coalesce(nullif(a.name, ''), a.email), d.asked_at,
              coalesce(nullif(b.name, ''), b.email), d.confirmed_at, d.due_at, d.cancelled_at, d.done_at,
              coalesce(d.rows, 0), coalesce(d.head, ''), {merging}, coalesce(r.text, '')
            from departure d join person a on a.id = d.asked_by left join person b on b.id = d.confirmed_by
              left join reason r on r.id = d.id and r.collectivity_id = (select o.id from collectivity o where o.kind = 'OPERATOR')
            """.replace("{merging}", OneEnd.MERGING.replace("{id}", "d.commune"));

    private static final String UNDER_WAY =
            "select count(*) from ballot_box where collectivity_id = ? and state in ('FROZEN', 'OPEN', 'CLOSED', 'COUNTED')";

    /** What of a person hangs on nothing but the person. */
    private static final List<String> OF_A_PERSON = List.of(
            "delete from recovery_code where person_id = ?",
            "delete from second_factor where person_id = ?",
            "delete from passkey where person_id = ?",
            "delete from known_device where person_id = ?",
            "delete from email_change where person_id = ?",
            "delete from sign_in where person_id = ?",
            "delete from session where person_id = ?");

    private final Directory directory;
    private final Journal journal;
    private final Keys keys;
    private final Session database;

    Departures(Directory directory, Journal journal, Keys keys, Session database) {
        this.directory = directory;
        this.journal = journal;
        this.keys = keys;
        this.database = database;
    }

    /**
     * One departure.
     *
     * @param asker who asked
     * @param rows how many were deleted
     * @param head of the commune's journal when it was deleted
     * @param reason of whoever asked, in their words; empty where an earlier version asked for none
     * @param merging whether the commune is in a merger that is under way: it waits for that to be cancelled
     */
    public record Departure(
            UUID id,
            String commune,
            String name,
            UUID asker,
            String askedBy,
            Instant askedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant dueAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant doneAt,
            long rows,
            String head,
            boolean merging,
            String reason) {

        /** Whether somebody else still has to confirm it. */
        public boolean waits() {
            return confirmedAt == null && cancelledAt == null;
        }

        /** Whether it is confirmed, and can still be cancelled. */
        public boolean comes() {
            return confirmedAt != null && cancelledAt == null && doneAt == null;
        }

        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** Those that are under way or were carried out, the newest first. */
    public List<Departure> all() {
        return Tenancy.in(
                new Scope.Operator(),
                () -> list(query("where d.cancelled_at is null order by d.asked_at desc", Map.of())));
    }

    /** Those that wait for somebody else than whoever asks here, the longest first; in the operator's scope. */
    @Transactional
    public List<Departure> waitingFor(UUID person) {
        return list(query(
                "where d.confirmed_at is null and d.cancelled_at is null and d.asked_by <> :person order by d.asked_at",
                Map.of("person", person)));
    }

    /** Whether there is one that somebody can still confirm or cancel. */
    @Transactional
    public boolean isAnyUnderWay() {
        return database.createNativeQuery(
                        "select exists (select from departure where cancelled_at is null and done_at is null)",
                        Boolean.class)
                .getSingleResult();
    }

    /** The one that is under way for a commune. */
    public Optional<Departure> of(String commune) {
        return Tenancy.in(new Scope.Operator(), () -> list(query(
                        "where d.commune = :commune and d.cancelled_at is null and d.done_at is null",
                        Map.of("commune", commune)))
                .stream()
                .findFirst());
    }

    public Optional<Departure> withId(UUID id) {
        return Tenancy.in(new Scope.Operator(), () -> list(query("where d.id = :id", Map.of("id", id))).stream()
                .findFirst());
    }

    /**
     * Asks for it.
     *
     * @param typed the name of the commune, as whoever asks typed it
     * @param reason why, in their words
     * @throws NotLeaving when it cannot be
     */
    public UUID ask(String commune, String typed, String reason, UUID person) {
        UUID id = UUID.randomUUID();
        Tenancy.run(new Scope.Operator(), () -> {
            OneEnd.lock(database);
            Collectivity leaving = Collectivity.withId(commune).orElseThrow();
            require(isName(typed, leaving.placeName().name()), Reason.WRONG_NAME);
            require(!votes(commune), Reason.VOTE_UNDER_WAY);
            require(!OneEnd.is(database, OneEnd.MERGING, commune), Reason.MERGER_UNDER_WAY);
            int asked = database.createNativeMutationQuery("""
                            insert into departure (id, commune, name, asked_by, asked_at)
                            values (:id, :commune, :name, :person, now()) on conflict do nothing""")
                    .setParameter("id", id)
                    .setParameter("commune", commune)
                    .setParameter("name", leaving.placeName().name())
                    .setParameter("person", person)
                    .executeUpdate();
            require(asked == 1, Reason.ASKED_BEFORE);
            List<String> told = told(commune);
            journal.writeEach(told, Deed.DEPARTURE_ASKED, commune, journal.because(told, id, reason));
        });
        return id;
    }

    /**
     * Agrees to it, as the second person.
     *
     * @throws NotLeaving when it cannot be
     */
    public void confirm(UUID id, String typed, UUID person) {
        Departure departure = withId(id).orElseThrow();
        Tenancy.run(new Scope.Operator(), () -> {
            require(!departure.asker().equals(person), Reason.SAME_PERSON);
            require(isName(typed, departure.name()), Reason.WRONG_NAME);
            require(!votes(departure.commune()), Reason.VOTE_UNDER_WAY);
            require(!OneEnd.is(database, OneEnd.MERGING, departure.commune()), Reason.MERGER_UNDER_WAY);
            int confirmed = database.createNativeMutationQuery("""
                            update departure set confirmed_by = :person, confirmed_at = now(),
                              due_at = now() + make_interval(days => :days)
                            where id = :id and confirmed_at is null and cancelled_at is null and asked_by <> :person""")
                    .setParameter("id", id)
                    .setParameter("person", person)
                    .setParameter("days", GRACE_DAYS)
                    .executeUpdate();
            require(confirmed == 1, Reason.NOT_WAITING);
            tell(departure.commune(), Deed.DEPARTURE_CONFIRMED);
        });
    }

    /**
     * Takes it back.
     *
     * @throws NotLeaving when it was carried out or cancelled meanwhile
     */
    public void cancel(UUID id) {
        Departure departure = withId(id).orElseThrow();
        Tenancy.run(new Scope.Operator(), () -> {
            int cancelled = database.createNativeMutationQuery(
                            "update departure set cancelled_at = now() where id = :id and cancelled_at is null and done_at is null")
                    .setParameter("id", id)
                    .executeUpdate();
            require(cancelled == 1, Reason.NOT_WAITING);
            tell(departure.commune(), Deed.DEPARTURE_CANCELLED);
        });
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        carryOut();
    }

    /** Deletes the communes whose day has come. */
    public void carryOut() {
        List<Departure> due = Tenancy.in(new Scope.Operator(), () -> list(query(
                        "where d.due_at <= now() and d.cancelled_at is null and d.done_at is null order by d.due_at",
                        Map.of()))
                .stream()
                // An earlier version let both be asked for: the page says what it waits for.
                .filter(departure -> !departure.merging())
                .toList());
        for (Departure departure : due) {
            try {
                Tenancy.patiently(new Scope.Within(departure.commune()), MOST, () -> carryOut(departure));
                directory.forget();
            } catch (RuntimeException broken) {
                // One commune's trouble is no reason for the others to stay.
                LOG.errorf(broken, "%s could not be deleted", departure.commune());
            }
        }
    }

    private void carryOut(Departure departure) {
        String commune = departure.commune();
        String syndicate = database.doReturningWork(connection -> {
            As.operator(connection);
            // Whoever cancels at this moment is first, or too late.
            require(number(connection, """
                            select count(*) from (select from departure where id = ?::uuid and cancelled_at is null
                            and done_at is null and due_at <= now() for update) d""", departure.id().toString()) == 1, Reason.NOT_WAITING);
            require(number(connection, UNDER_WAY, commune) == 0, Reason.VOTE_UNDER_WAY);
            String head = new Chain(connection, keys)
                    .settle(commune)
                    .map(Head::toString)
                    .orElse("");
            List<String> people =
                    texts(connection, "select person_id::text from membership where collectivity_id = ?", commune);
            As.commune(connection, commune);
            long rows = Emptying.of(connection, commune);
            As.commune(connection, SandboxId.of(commune));
            rows += Emptying.ofSandbox(connection, SandboxId.of(commune));
            As.operator(connection);
            rows += change(connection, "delete from host_name where collectivity_id = ?", commune);
            rows += change(connection, "delete from opening_line where insee = ?", commune);
            rows += change(connection, "delete from collectivity where id = ?", commune);
            for (String person : people) {
                rows += forget(connection, person);
            }
            done(connection, departure.id(), rows, head);
            return texts(connection, "select id from collectivity where kind = 'OPERATOR'")
                            .get(0) + "\n" + head;
        });
        String[] left = syndicate.split("\n", 2);
        journal.writeEach(List.of(left[0]), Deed.COMMUNE_DELETED, commune, left[1]);
        LOG.infof("%s was deleted", commune);
    }

    /** Whoever worked for this commune alone goes with it; of whoever a row elsewhere still names, only the id stays. */
    private static long forget(Connection connection, String person) throws SQLException {
        if (number(connection, "select count(*) from membership where person_id = ?::uuid", person) > 0) {
            return 0;
        }
        As.commune(connection, "");
        long rows = 0;
        for (String delete : OF_A_PERSON) {
            rows += change(connection, delete.replace("= ?", "= ?::uuid"), person);
        }
        As.operator(connection);
        Savepoint before = connection.setSavepoint();
        try {
            return rows + change(connection, "delete from person where id = ?::uuid", person);
        } catch (SQLException named) {
            connection.rollback(before);
            return rows + change(connection, """
                    update person set name = '', email = id || '@efface.invalid', disabled_at = coalesce(disabled_at, now())
                    where id = ?::uuid""", person);
        }
    }

    private static void done(Connection connection, UUID id, long rows, String head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update departure set done_at = now(), rows = ?, head = ? where id = ?")) {
            update.setLong(1, rows);
            update.setString(2, head);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** Capitals, accents and hyphens are no reason to type it again. */
    public static boolean isName(String typed, String name) {
        return !typed.isBlank() && SearchText.fold(typed).equals(SearchText.fold(name));
    }

    private boolean votes(String commune) {
        return database.createNativeQuery(UNDER_WAY.replace("?", ":commune"), Long.class)
                        .setParameter("commune", commune)
                        .getSingleResult()
                > 0;
    }

    private void tell(String commune, Deed deed) {
        journal.writeEach(told(commune), deed, commune);
    }

    /** The syndicate, and the commune as long as it is there. */
    private static List<String> told(String commune) {
        List<String> told =
                new ArrayList<>(List.of(Collectivity.operator().orElseThrow().id()));
        Collectivity.withId(commune).map(Collectivity::id).ifPresent(told::add);
        return told;
    }

    private static void require(boolean kept, Reason reason) {
        if (!kept) {
            throw new NotLeaving(reason);
        }
    }

    private NativeQuery<Object[]> query(String where, Map<String, ?> values) {
        NativeQuery<Object[]> query = database.createNativeQuery(ALL + where, Object[].class);
        values.forEach(query::setParameter);
        return query;
    }

    private static List<Departure> list(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Departure(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (String) row[6],
                        (Instant) row[7],
                        (Instant) row[8],
                        (Instant) row[9],
                        (Instant) row[10],
                        (long) row[11],
                        (String) row[12],
                        (boolean) row[13],
                        (String) row[14]))
                .toList();
    }

    private static int change(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            return statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql, String value) throws SQLException {
        return Long.parseLong(texts(connection, sql, value).get(0));
    }

    private static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
