package fr.parvis.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.journal.Check.Fault;
import fr.parvis.core.journal.Check.Kind;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * The chain of each collectivity's journal, over plain JDBC, so that a command can look at it while Parvis does not run. It
 * wants the operator's role and a transaction.
 *
 * <p>Lines without a mark are older than marks: they are what a chain begins with, all at once, and stand nowhere else.
 */
public final class Chain {

    private static final int AT_ONCE = 1000;

    private static final String WORDS = "j.at, j.actor_id, j.actor, j.action, j.subject, j.detail, j.mark";

    private static final String UNLINKED = "select j.collectivity_id, j.id, " + WORDS + """
             from journal j
            where j.at > ? and (?::text is null or j.collectivity_id = ?) and not exists
              (select from journal_link l where l.collectivity_id = j.collectivity_id and l.entry_id = j.id)
            order by j.collectivity_id, j.id""";

    private static final String DELETED = "select j.collectivity_id, j.id, " + WORDS + """
             from journal j join collectivity c on c.id = j.collectivity_id
            where c.kind = 'OPERATOR' and j.action = ? and j.at >= ? and j.mark is not null
            order by j.id""";

    private static final String LAST =
            "select number, hash from journal_link where collectivity_id = ? order by number desc limit 1";

    private static final String LINK =
            "insert into journal_link (collectivity_id, entry_id, number, hash) values (?, ?, ?, ?)";

    private static final String ALL =
            "select coalesce(l.collectivity_id, j.collectivity_id), coalesce(l.entry_id, j.id), " + WORDS + """
            , l.number, l.hash
            from journal_link l full join journal j on j.collectivity_id = l.collectivity_id and j.id = l.entry_id
            order by 1, l.number nulls last, 2""";

    private final Connection database;
    private final Keys keys;

    public Chain(Connection database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @param mark in hexadecimal digits, empty for none */
    private record Line(long id, @Nullable JournalText text, String mark) {}

    /**
     * Where a chain ends.
     *
     * @param unmarked whether a line without a mark may follow: none does once a chain was begun and left
     */
    private record End(long number, String hash, boolean unmarked) {
        static final End NONE = new End(0, "", true);
    }

    /**
     * Gives every line that is in no chain its place at the end of one, and answers with their number. A line that Parvis did not
     * write gets none. Two processes must not do it at once, and only one does.
     *
     * @param since lines of before are not looked for; the first time all of them must be
     */
    int link(Instant since) throws SQLException {
        return alone("pg_try_advisory_xact_lock") ? link(since, null) : 0;
    }

    /**
     * Gives every line of one collectivity its place at once, waiting for whoever does it for others: before it is deleted, and as
     * soon as it was brought back.
     *
     * @return where its chain ends; empty when it has no line
     */
    public Optional<Head> settle(String collectivity) throws SQLException {
        alone("pg_advisory_xact_lock");
        link(Instant.EPOCH, collectivity);
        End end = end(collectivity);
        return end.number() == 0 ? Optional.empty() : Optional.of(new Head(collectivity, end.number(), end.hash()));
    }

    private int link(Instant since, @Nullable String only) throws SQLException {
        Map<String, End> ends = new HashMap<>();
        int linked = 0;
        try (PreparedStatement unlinked = database.prepareStatement(UNLINKED);
                PreparedStatement link = database.prepareStatement(LINK)) {
            unlinked.setFetchSize(AT_ONCE);
            unlinked.setTimestamp(1, Timestamp.from(since));
            unlinked.setString(2, only);
            unlinked.setString(3, only);
            try (ResultSet rows = unlinked.executeQuery()) {
                while (rows.next()) {
                    String collectivity = rows.getString(1);
                    Line line = line(collectivity, rows);
                    End end = ends.get(collectivity);
                    if (end == null) {
                        end = end(collectivity);
                    }
                    ends.put(collectivity, end);
                    if (line.text() == null || !isOurs(line, line.text(), end.unmarked())) {
                        continue;
                    }
                    long number = end.number() + 1;
                    byte[] hash = hash(line, line.text(), number, end.hash());
                    link.setString(1, collectivity);
                    link.setLong(2, line.id());
                    link.setLong(3, number);
                    link.setBytes(4, hash);
                    link.addBatch();
                    linked++;
                    if (linked % AT_ONCE == 0) {
                        link.executeBatch();
                    }
                    ends.put(
                            collectivity, new End(number, hex(hash), line.mark().isEmpty()));
                }
            }
            link.executeBatch();
        }
        return linked;
    }

    private boolean alone(String lock) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement(
                        "select " + lock + "(hashtextextended('journal_link', 0))::text in ('t', 'true', '')");
                ResultSet got = asked.executeQuery()) {
            return got.next() && got.getBoolean(1);
        }
    }

    private End end(String collectivity) throws SQLException {
        try (PreparedStatement last = database.prepareStatement(LAST)) {
            last.setString(1, collectivity);
            try (ResultSet row = last.executeQuery()) {
                return row.next() ? new End(row.getLong(1), hex(row.getBytes(2)), false) : End.NONE;
            }
        }
    }

    /**
     * The collectivities that were deleted since then, with the heads that their chains had, as the lines say that Parvis wrote of
     * it in the journal of the syndicate. A head that was kept of one of them before is no measure any more.
     */
    public Map<String, Head> departed(Instant since) throws SQLException {
        Map<String, Head> departed = new HashMap<>();
        try (PreparedStatement deleted = database.prepareStatement(DELETED)) {
            deleted.setString(1, Deed.COMMUNE_DELETED.inJournal());
            deleted.setTimestamp(2, Timestamp.from(since));
            try (ResultSet rows = deleted.executeQuery()) {
                while (rows.next()) {
                    Line line = line(rows.getString(1), rows);
                    JournalText text = line.text();
                    if (text != null && isOurs(line, text, false)) {
                        Head.parse(text.detail()).ifPresent(head -> departed.put(head.collectivity(), head));
                    }
                }
            }
        }
        return departed;
    }

    /**
     * Looks at every line.
     *
     * @param kept heads that were kept away from the database, each of which its chain must go through
     */
    public Check verify(Map<String, Head> kept) throws SQLException {
        Map<String, Head> heads = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> left = new HashSet<>(kept.keySet());
        long lines = 0;
        try (PreparedStatement all = database.prepareStatement(ALL)) {
            all.setFetchSize(AT_ONCE);
            try (ResultSet rows = all.executeQuery()) {
                @Nullable Walk walk = null;
                while (rows.next()) {
                    String collectivity = rows.getString(1);
                    if (walk == null || !walk.collectivity.equals(collectivity)) {
                        end(walk, heads, faults);
                        walk = new Walk(collectivity, kept.get(collectivity));
                        left.remove(collectivity);
                    }
                    Line line = line(collectivity, rows);
                    long number = rows.getLong(10);
                    byte[] hash = rows.getBytes(11);
                    if (line.text() != null) {
                        lines++;
                    }
                    walk.step(line, hash == null ? null : new End(number, hex(hash), false));
                }
                end(walk, heads, faults);
            }
        }
        left.stream().sorted().forEach(gone -> faults.add(new Fault(gone, 1, Kind.REMOVED, null)));
        return new Check(now(), lines, heads, faults);
    }

    private Instant now() throws SQLException {
        try (PreparedStatement clock = database.prepareStatement("select now()");
                ResultSet row = clock.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static void end(@Nullable Walk walk, Map<String, Head> heads, List<Fault> faults) {
        if (walk == null) {
            return;
        }
        Fault fault = walk.end();
        if (fault != null) {
            faults.add(fault);
        }
        if (walk.end.number() > 0) {
            heads.put(walk.collectivity, new Head(walk.collectivity, walk.end.number(), walk.end.hash()));
        }
    }

    /** Along the chain of one collectivity. */
    private final class Walk {

        private final String collectivity;
        private final @Nullable Head kept;
        private final Set<String> marks = new HashSet<>();
        private End end = End.NONE;
        private @Nullable Fault fault;

        private Walk(String collectivity, @Nullable Head kept) {
            this.collectivity = collectivity;
            this.kept = kept;
        }

        /**
         * @param link of the line, null when it is in no chain (yet)
         */
        private void step(Line line, @Nullable End link) {
            long expected = end.number() + 1;
            JournalText text = line.text();
            boolean mayBeUnmarked = link == null ? end.number() == 0 : end.unmarked();
            if (link != null && link.number() != expected) {
                found(expected, Kind.REMOVED, null);
            } else if (text == null) {
                found(expected, Kind.REMOVED, null);
            } else if (line.mark().isEmpty() ? !mayBeUnmarked : !marks.add(line.mark())) {
                found(expected, Kind.ADDED, text.at());
            } else if (!isOurs(line, text, mayBeUnmarked)) {
                found(expected, Kind.CHANGED, text.at());
            } else if (link != null
                    && !hex(hash(line, text, expected, end.hash())).equals(link.hash())) {
                found(expected, line.mark().isEmpty() ? Kind.CHANGED : Kind.MOVED, text.at());
            }
            if (link != null) {
                end = new End(
                        link.number(),
                        link.hash(),
                        end.unmarked() && line.mark().isEmpty());
                if (kept != null
                        && kept.number() == link.number()
                        && !kept.hash().equals(link.hash())) {
                    found(link.number(), Kind.REWRITTEN, text == null ? null : text.at());
                }
            }
        }

        private @Nullable Fault end() {
            if (kept != null && kept.number() > end.number()) {
                found(end.number() + 1, Kind.REMOVED, null);
            }
            return fault;
        }

        private void found(long number, Kind kind, @Nullable Instant at) {
            if (fault == null) {
                fault = new Fault(collectivity, number, kind, at);
            }
        }
    }

    private boolean isOurs(Line line, JournalText text, boolean mayBeUnmarked) {
        return line.mark().isEmpty()
                ? mayBeUnmarked
                : Mark.fits(keys, text, HexFormat.of().parseHex(line.mark()));
    }

    private byte[] hash(Line line, JournalText text, long number, String before) {
        return keys.hash(
                Purpose.JOURNAL,
                text.between("link", Long.toString(line.id()), line.mark(), Long.toString(number), before));
    }

    /** The line of a row whose first columns are its collectivity, its id and {@link #WORDS}. */
    private static Line line(String collectivity, ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
        byte[] mark = row.getBytes(9);
        return new Line(
                row.getLong(2),
                at == null
                        ? null
                        : new JournalText(
                                collectivity,
                                at.toInstant(),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)),
                mark == null ? "" : hex(mark));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
