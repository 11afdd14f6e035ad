package fr.parvis.core.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.State;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.follow.Following;
import fr.parvis.core.journal.Chain;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.moving.Inventory.Table;
import fr.parvis.core.moving.NotRestorable.Reason;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Brings a commune back from its archive, on the installation that made it or on another, in one transaction. Rows are written
 * within the scope of the commune, so that its row policies let an archive write nothing of a neighbour.
 */
@ApplicationScoped
public class Unpacking {

    private static final Logger LOG = Logger.getLogger(Unpacking.class);

    private static final int AT_ONCE = 500;

    /** For hundreds of thousands of answers. */
    private static final Duration MOST = Duration.ofMinutes(15);

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private static final String JOURNAL = "journal";
    private static final String MEMBERSHIP = "membership";

    /** What somebody may be in a commune: an archive makes nobody an operator. */
    private static final Set<String> ROLES = Set.of("MAYOR", "DEPUTY", "SECRETARY", "COUNCILLOR");

    private static final Set<String> UNDER_WAY = names(State.FROZEN, State.OPEN);
    private static final Set<String> UNDER_KEY =
            names(State.FROZEN, State.OPEN, State.CLOSED, State.COUNTED, State.PUBLISHED);

    private final BallotBox boxes;
    private final Session database;
    private final Directory directory;
    private final Following following;
    private final Journal journal;
    private final Keys keys;

    Unpacking(BallotBox boxes, Session database, Directory directory, Following following, Journal journal, Keys keys) {
        this.boxes = boxes;
        this.database = database;
        this.directory = directory;
        this.following = following;
        this.journal = journal;
        this.keys = keys;
    }

    /**
     * What an archive holds.
     *
     * @param ours whether an installation with this secret made it
     * @param people the addresses of those who will work for the commune again
     */
    public record Contents(
            String id,
            String name,
            String address,
            Instant madeAt,
            boolean ours,
            long consultations,
            long answers,
            long photos,
            List<String> people) {

        public Contents {
            people = List.copyOf(people);
        }
    }

    /**
     * Looks whether an archive could be brought back, and writes nothing.
     *
     * @throws NotRestorable when it could not
     */
    public Contents check(Path file) throws NotRestorable {
        try (Archive archive = Archive.open(file, keys)) {
            return check(archive);
        } catch (IOException broken) {
            throw new NotRestorable(Reason.DAMAGED, "");
        } catch (Stopped stopped) {
            throw stopped.reason;
        }
    }

    /**
     * Brings a commune back.
     *
     * @param origin scheme and host of the platform that it stands on from now on
     * @throws NotRestorable when it cannot be; nothing was written then
     */
    public Contents restore(Path file, String origin) throws NotRestorable {
        try (Archive archive = Archive.open(file, keys)) {
            Contents contents = check(archive);
            Tenancy.patiently(new Scope.Within(contents.id()), MOST, () -> write(archive, contents, origin));
            directory.forget();
            return contents;
        } catch (IOException | UncheckedIOException broken) {
            throw new NotRestorable(Reason.DAMAGED, "");
        } catch (Stopped stopped) {
            throw stopped.reason;
        }
    }

    /** Carries a refusal out of the transaction, which it takes back. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final NotRestorable reason;

        private Stopped(NotRestorable reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private Contents check(Archive archive) throws NotRestorable, IOException {
        Manifest manifest = archive.manifest();
        Manifest.Commune commune = manifest.commune();
        Tenancy.run(
                new Scope.Nobody(),
                () -> database.doWork(connection -> {
                    try {
                        place(connection, manifest);
                    } catch (NotRestorable refused) {
                        throw new Stopped(refused);
                    }
                }));
        votes(archive);
        List<String> people = people(archive);
        return new Contents(
                commune.id(),
                commune.name(),
                commune.address(),
                madeAt(manifest),
                archive.isOurs(),
                manifest.rows("consultation"),
                manifest.rows("submission"),
                manifest.rows("photo"),
                people);
    }

    private static Instant madeAt(Manifest manifest) throws NotRestorable {
        try {
            return Instant.parse(manifest.madeAt());
        } catch (DateTimeParseException broken) {
            throw new NotRestorable(Reason.DAMAGED, Manifest.FILE);
        }
    }

    private static void place(Connection connection, Manifest manifest) throws SQLException, NotRestorable {
        if (!is(connection, "select exists (select from databasechangelog where id = ?)", manifest.schema())) {
            throw new NotRestorable(Reason.NEWER, "");
        }
        Set<String> known = Inventory.of(connection).packed().stream()
                .map(Table::name)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Set.of("", Manifest.COLLECTIVITY, Manifest.PERSON, Manifest.HOST));
        for (Manifest.Part part : manifest.parts()) {
            if (!known.contains(part.table())) {
                throw new NotRestorable(Reason.NEWER, part.table());
            }
        }
        if (is(
                connection,
                "select exists (select from collectivity where id = ?)",
                manifest.commune().id())) {
            throw new NotRestorable(Reason.THERE_ALREADY, manifest.commune().name());
        }
        if (is(
                connection,
                "select exists (select from collectivity where address = ?)",
                manifest.commune().address())) {
            throw new NotRestorable(Reason.ADDRESS_TAKEN, manifest.commune().address());
        }
    }

    private static void votes(Archive archive) throws NotRestorable, IOException {
        archive.<NotRestorable>lines("ballot_box", line -> {
            String state = Archive.json(line).path("state").asText();
            if (UNDER_WAY.contains(state)) {
                throw new NotRestorable(Reason.VOTE_UNDER_WAY, "");
            }
            if (!archive.isOurs() && UNDER_KEY.contains(state)) {
                throw new NotRestorable(Reason.VOTE_SEALED_ELSEWHERE, "");
            }
        });
    }

    private static List<String> people(Archive archive) throws NotRestorable, IOException {
        Set<String> members = new TreeSet<>();
        archive.<NotRestorable>lines(MEMBERSHIP, line -> {
            JsonNode member = Archive.json(line);
            if (!ROLES.contains(member.path("role").asText())) {
                throw new NotRestorable(Reason.REFUSED, MEMBERSHIP);
            }
            members.add(member.path("person_id").asText());
        });
        List<String> addresses = new ArrayList<>();
        archive.<NotRestorable>lines(Manifest.PERSON, line -> {
            JsonNode person = Archive.json(line);
            if (members.contains(person.path("id").asText())) {
                addresses.add(person.path("email").asText());
            }
        });
        return addresses.stream().sorted().toList();
    }

    private void write(Archive archive, Contents contents, String origin) {
        String syndicate = database.doReturningWork(connection -> {
            try {
                return new Writing(connection, archive, contents.id()).all();
            } catch (NotRestorable refused) {
                throw new Stopped(refused);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        if (!contents.ours()) {
            following.renew(origin + "/c/" + contents.address());
        }
        prepareBoxes();
        database.doWork(As::operator);
        journal.writeEach(List.of(contents.id(), syndicate), Deed.COMMUNE_RESTORED, contents.id());
        database.doWork(connection -> {
            // At once: its lines carry no mark of this installation, and only the first of a chain may lack one.
            new Chain(connection, keys).settle(contents.id());
            As.commune(connection, contents.id());
        });
    }

    /** What was prepared for a vote that was not sealed was left out: it begins with an empty box again. */
    private void prepareBoxes() {
        List<Object[]> without = database.createNativeQuery("""
                        select k.id, k.opens_at, k.closes_at from consultation k
                        where k.format = 'BUDGET' and k.published_at is not null
                          and not exists (select from ballot_box b where b.collectivity_id = k.collectivity_id and b.consultation_id = k.id)
                        order by k.id""", Object[].class).getResultList();
        without.forEach(row -> boxes.prepare((UUID) row[0], (Instant) row[1], (Instant) row[2]));
    }

    /** One that is being written. */
    private static final class Writing {

        private final Connection connection;
        private final Archive archive;
        private final String commune;

        /** People who are known here under another id. */
        private final Map<String, String> others = new HashMap<>();

        private Writing(Connection connection, Archive archive, String commune) {
            this.connection = connection;
            this.archive = archive;
            this.commune = commune;
        }

        /** Answers with the id of the syndicate. */
        String all() throws IOException, NotRestorable {
            String at = Manifest.COLLECTIVITY;
            try {
                As.operator(connection);
                String syndicate = one("select id from collectivity where kind = 'OPERATOR'");
                collectivity();
                at = Manifest.PERSON;
                archive.<SQLException>lines(at, this::person);
                As.commune(connection, commune);
                for (Table table : Inventory.of(connection).packed()) {
                    at = table.name();
                    rows(table);
                }
                if (!archive.isOurs()) {
                    at = "invitation";
                    execute("update invitation set token_hash = null, expires_at = null where accepted_at is null");
                }
                at = Manifest.HOST;
                As.operator(connection);
                archive.<SQLException>lines(at, this::host);
                As.commune(connection, commune);
                execute("set constraints all immediate");
                return syndicate;
            } catch (SQLException refused) {
                // Not its message, which quotes the row.
                LOG.warnf("An archive was refused at the table %s: SQLSTATE %s", at, refused.getSQLState());
                throw new NotRestorable(Reason.REFUSED, at);
            }
        }

        private void collectivity() throws SQLException, IOException, NotRestorable {
            List<String> lines = new ArrayList<>();
            archive.<SQLException>lines(Manifest.COLLECTIVITY, lines::add);
            if (lines.size() != 1
                    || !Archive.json(lines.get(0)).path("id").asText().equals(commune)
                    || !Archive.json(lines.get(0)).path("kind").asText().equals("COMMUNE")) {
                throw new NotRestorable(Reason.REFUSED, Manifest.COLLECTIVITY);
            }
            List<String> written = new ArrayList<>(columns(lines.get(0)));
            // It may not be here, or have ended itself.
            written.remove("successor_id");
            List<String> known = Inventory.columns(connection, Manifest.COLLECTIVITY);
            if (!known.containsAll(written)) {
                throw new NotRestorable(Reason.NEWER, Manifest.COLLECTIVITY);
            }
            insert(Manifest.COLLECTIVITY, written, lines);
            // Its intercommunal body may not be here.
            execute("""
                    update collectivity c set parent_id = coalesce((select e.id from collectivity e where e.id = c.epci), o.id)
                    from collectivity o where o.kind = 'OPERATOR' and c.id = ?""", commune);
        }

        private void person(String line) throws SQLException {
            execute("""
                    insert into person (id, email, name, created_at, disabled_at)
                    select id, email, name, created_at, disabled_at from json_populate_record(null::person, ?::json)
                    on conflict do nothing""", line);
            String known = one("""
                    select r.id || ' ' || p.id from json_populate_record(null::person, ?::json) r
                    join person p on p.id = r.id or p.email = r.email order by p.id <> r.id limit 1""", line);
            String[] ids = known.split(" ", 2);
            if (!ids[0].equals(ids[1])) {
                others.put(ids[0], ids[1]);
            }
        }

        private void rows(Table table) throws SQLException, IOException, NotRestorable {
            List<String> waiting = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            try {
                archive.<Exception>lines(table.name(), line -> {
                    if (columns.isEmpty()) {
                        // An older archive lacks the newest columns, which then have what they begin with.
                        Set<String> written = new HashSet<>(columns(line));
                        written.removeAll(Inventory.FORMER.getOrDefault(table.name(), Set.of()));
                        table.texts().stream().filter(written::contains).forEach(columns::add);
                        require(table, columns.size() == written.size());
                        if (table.name().equals(JOURNAL) && !archive.isOurs()) {
                            columns.remove("mark");
                        }
                    }
                    waiting.add(known(line));
                    if (!table.pictures().isEmpty()) {
                        picture(table, columns, waiting.get(0));
                        waiting.clear();
                    } else if (waiting.size() == AT_ONCE) {
                        insert(table.name(), columns, waiting);
                        waiting.clear();
                    }
                });
                insert(table.name(), columns, waiting);
            } catch (SQLException | IOException | NotRestorable | RuntimeException known) {
                throw known;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static void require(Table table, boolean kept) throws NotRestorable {
            if (!kept) {
                throw new NotRestorable(Reason.NEWER, table.name());
            }
        }

        private String known(String line) {
            String written = line;
            for (Map.Entry<String, String> other : others.entrySet()) {
                written = written.replace(other.getKey(), other.getValue());
            }
            return written;
        }

        private void insert(String table, List<String> columns, List<String> lines) throws SQLException {
            if (lines.isEmpty()) {
                return;
            }
            String names = String.join(", ", columns);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into %1$s (%2$s) select %2$s from json_populate_record(null::%1$s, ?::json)"
                            .formatted(table, names))) {
                for (String line : lines) {
                    insert.setString(1, line);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private void picture(Table table, List<String> columns, String line)
                throws SQLException, IOException, NotRestorable {
            String names = String.join(", ", columns);
            String id = Archive.json(line).path("id").asText();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into %1$s (%2$s, %3$s) select %2$s, %4$s from json_populate_record(null::%1$s, ?::json)"
                            .formatted(
                                    table.name(),
                                    names,
                                    String.join(", ", table.pictures()),
                                    table.pictures().stream().map(column -> "?").collect(Collectors.joining(", "))))) {
                int place = 1;
                for (String column : table.pictures()) {
                    insert.setBytes(place++, picture(table.name(), id, column));
                }
                insert.setString(place, line);
                insert.executeUpdate();
            }
        }

        /** It will be served as one. */
        private byte[] picture(String table, String id, String column) throws IOException, NotRestorable {
            byte[] picture = archive.picture(table, id, column);
            byte[] begins = table.equals(Manifest.EMBLEM) ? PNG : JPEG;
            if (!Arrays.equals(picture, 0, Math.min(picture.length, begins.length), begins, 0, begins.length)) {
                throw new NotRestorable(Reason.REFUSED, Manifest.picture(table, id, column));
            }
            return picture;
        }

        private void host(String line) throws SQLException {
            // Another commune may have it meanwhile.
            execute(
                    "insert into host_name (name, collectivity_id) select ?::json ->> 'name', ? on conflict do nothing",
                    line,
                    commune);
        }

        private static List<String> columns(String line) throws NotRestorable {
            List<String> names = new ArrayList<>();
            Archive.json(line).fieldNames().forEachRemaining(names::add);
            return names;
        }

        private void execute(String sql, String... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        }

        private String one(String sql, String... values) throws SQLException {
            return text(connection, sql, values);
        }
    }

    private static Set<String> names(State... states) {
        return Stream.of(states).map(State::name).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean is(Connection connection, String sql, String value) throws SQLException {
        return text(connection, sql, value).equals("t");
    }

    private static String text(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
