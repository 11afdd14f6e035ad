package fr.parvis.core.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.moving.Inventory.Table;
import fr.parvis.core.moving.Manifest.Part;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Packs all of a commune into one ZIP, while it is read: rows as lines of JSON, photos as files, and a manifest at the end, without
 * which an archive that was cut off is told from a whole one. Everything is asked in one statement, and so is as it stood at one
 * moment; row security shows it nothing of a neighbour.
 */
@ApplicationScoped
public class Packing {

    /** Rows that are held at a time: each may be a photo. */
    private static final int AT_ONCE = 50;

    /** On a slow line; it reads, and nobody waits for it. */
    private static final Duration MOST = Duration.ofHours(1);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Clock clock;
    private final Session database;
    private final Journal journal;
    private final Keys keys;

    Packing(Clock clock, Session database, Journal journal, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.journal = journal;
        this.keys = keys;
    }

    /** Notes in the journals of the commune and of the syndicate that it is being packed; to be called before {@link #pack}. */
    public void announce(String commune) {
        Tenancy.run(new Scope.Operator(), () -> {
            List<String> both =
                    List.of(commune, Collectivity.operator().orElseThrow().id());
            journal.writeEach(both, Deed.COMMUNE_PACKED, commune);
        });
    }

    /** Writes the archive. An archive that could not be finished has no manifest. */
    public void pack(String commune, OutputStream out) {
        Tenancy.patiently(
                new Scope.Within(commune),
                MOST,
                () -> database.doWork(connection -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
                        new Archive(connection, commune, zip).write();
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }));
    }

    static String installation(Keys keys) {
        return HexFormat.of().formatHex(keys.hash(Purpose.MOVING, "installation"));
    }

    static String seal(Keys keys, byte[] manifest) {
        return HexFormat.of().formatHex(keys.hash(Purpose.MOVING, "manifest", new String(manifest, UTF_8)));
    }

    /** A table with the statement that reads what is packed of it: a line of JSON, then up to two pictures. */
    private record Source(String table, String select, List<String> pictures) {}

    /** One that is being written. */
    private final class Archive {

        private final Connection connection;
        private final String commune;
        private final ZipOutputStream zip;
        private final List<Part> parts = new ArrayList<>();

        private Archive(Connection connection, String commune, ZipOutputStream zip) {
            this.connection = connection;
            this.commune = commune;
            this.zip = zip;
        }

        void write() throws SQLException, IOException {
            Manifest.Commune whose = whose();
            file(Manifest.README, "", 0, Readme.of(whose, clock).getBytes(UTF_8));
            List<Source> sources = sources(Inventory.of(connection));
            String all = sources.stream()
                    .map(source -> "(" + source.select + ")")
                    .collect(Collectors.joining("\nunion all\n"));
            try (PreparedStatement query = connection.prepareStatement(all)) {
                query.setFetchSize(AT_ONCE);
                for (int i = 0; i < query.getParameterMetaData().getParameterCount(); i++) {
                    query.setString(i + 1, commune);
                }
                try (ResultSet rows = query.executeQuery()) {
                    tables(sources, rows);
                }
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.APPLICATION,
                    whose,
                    clock.instant().toString(),
                    schema(),
                    installation(keys),
                    parts,
                    Inventory.WITHHELD);
            byte[] written = JSON.writeValueAsBytes(manifest);
            file(Manifest.SEAL, "", 0, seal(keys, written).getBytes(UTF_8));
            file(Manifest.FILE, "", 0, written);
        }

        private void tables(List<Source> sources, ResultSet rows) throws SQLException, IOException {
            boolean more = rows.next();
            for (int number = 0; number < sources.size(); number++) {
                Source source = sources.get(number);
                // Pictures are files of their own: the lines that tell of them are few and wait.
                ByteArrayOutputStream waiting = new ByteArrayOutputStream();
                boolean waits = !source.pictures.isEmpty();
                Hashed lines = waits ? new Hashed(waiting) : open(Manifest.file(source.table));
                long count = 0;
                while (more && rows.getInt(1) == number) {
                    lines.write((rows.getString(2) + "\n").getBytes(UTF_8));
                    for (int i = 0; i < source.pictures.size(); i++) {
                        String file = Manifest.picture(source.table, rows.getString(3), source.pictures.get(i));
                        file(file, "", 0, rows.getBytes(4 + i));
                    }
                    count++;
                    more = rows.next();
                }
                if (waits) {
                    file(Manifest.file(source.table), source.table, count, waiting.toByteArray());
                } else {
                    close(lines, Manifest.file(source.table), source.table, count);
                }
            }
            if (more) {
                throw new IllegalStateException("The tables came in another order than they were asked for");
            }
        }

        private List<Source> sources(Inventory inventory) {
            List<Source> sources = new ArrayList<>();
            sources.add(source(sources.size(), Manifest.COLLECTIVITY, "select t.* from collectivity t where t.id = ?"));
            sources.add(source(sources.size(), Manifest.PERSON, people(inventory)));
            for (Table table : inventory.packed()) {
                String order = table.key().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
                String rows = "from " + table.name() + " t where " + table.condition() + " order by " + order;
                String texts =
                        table.texts().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
                if (table.pictures().isEmpty()) {
                    sources.add(source(sources.size(), table.name(), "select " + texts + " " + rows));
                } else {
                    sources.add(new Source(
                            table.name(),
                            "select %d, (select row_to_json(l) from (select %s) l)::text, t.id::text, %s %s"
                                    .formatted(
                                            sources.size(),
                                            texts,
                                            table.pictures().stream()
                                                    .map(column -> "t." + column)
                                                    .collect(Collectors.joining(", ")),
                                            rows),
                            table.pictures()));
                }
            }
            sources.add(source(
                    sources.size(),
                    Manifest.HOST,
                    "select t.name from host_name t where t.collectivity_id = ? order by 1"));
            return sources;
        }

        private Source source(int number, String table, String select) {
            return new Source(
                    table,
                    "select %d, row_to_json(l)::text, null::text, null::bytea, null::bytea from (%s) l"
                            .formatted(number, select),
                    List.of());
        }

        /** Whom the rows of the commune name. */
        private String people(Inventory inventory) {
            return "select t.id, t.email, t.name, t.created_at, t.disabled_at from person t where t.id in ("
                    + inventory.packed().stream()
                            .flatMap(table -> table.people().stream()
                                    .map(column -> "select " + column + " from " + table.name()
                                            + " where collectivity_id = ?"))
                            .collect(Collectors.joining(" union "))
                    + ") order by t.id";
        }

        private Manifest.Commune whose() throws SQLException {
            try (PreparedStatement query =
                    connection.prepareStatement("select id, name, address from collectivity where id = ?")) {
                query.setString(1, commune);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new Manifest.Commune(row.getString(1), row.getString(2), row.getString(3));
                }
            }
        }

        private String schema() throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(
                            "select id from databasechangelog order by orderexecuted desc limit 1");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }

        private Hashed open(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            return new Hashed(zip);
        }

        private void close(Hashed file, String name, String table, long rows) throws IOException {
            zip.closeEntry();
            parts.add(new Part(name, table, rows, file.size, file.hash()));
        }

        private void file(String name, String table, long rows, byte[] content) throws IOException {
            Hashed file = open(name);
            file.write(content);
            close(file, name, table, rows);
        }
    }

    /** Counts and hashes what goes through. */
    private static final class Hashed {

        private final OutputStream out;
        private final MessageDigest digest = sha256();
        private long size;

        private Hashed(OutputStream out) {
            this.out = out;
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            digest.update(bytes);
            size += bytes.length;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the file is called: {@code parvis-33352-la-reole-2026-11-23.zip}. */
    public String name(String commune, String address) {
        return "parvis-%s-%s-%s.zip"
                .formatted(
                        commune.toLowerCase(Locale.ROOT),
                        address,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
