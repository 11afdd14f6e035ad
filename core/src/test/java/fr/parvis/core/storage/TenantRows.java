package fr.parvis.core.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One row of every table of collectivities, made by SQL alone. A new table needs a line here. */
public final class TenantRows {

    /** {@code {tenant}} and {@code {id}} are the row's own, {@code {question}} the id of the row of that table. */
    private static final Map<String, String> INSERTS = new TreeMap<>(Map.of(
            "town_hall", "insert into town_hall (collectivity_id) values ({tenant})",
            "journal", """
                    insert into journal (collectivity_id, id, at, actor, action) overriding system value
                    values ({tenant}, hashtext({id}), now(), 'parvis', 'row written')""",
            "membership", """
                    insert into membership (collectivity_id, person_id, role, created_at)
                    values ({tenant}, {person}, 'MAYOR', now())""",
            "invitation", """
                    insert into invitation (collectivity_id, id, role, token_hash, created_at, expires_at)
                    values ({tenant}, {id}, 'MAYOR', '\\x00', now(), now())""",
            "message", """
                    insert into message (collectivity_id, id, kind, recipient, subject, text, html, state, created_at, next_try_at, expires_at)
                    values ({tenant}, {id}, 'SIGN_IN', '', '', '', '', 'DROPPED', now(), now(), now())""",
            "consultation", """
                    insert into consultation (collectivity_id, id, format, audience, created_at)
                    values ({tenant}, {id}, 'OPINION', 'EVERYONE', now())""",
            "question", """
                    insert into question (collectivity_id, id, consultation_id, position, kind, label, optional)
                    values ({tenant}, {id}, {consultation}, 1, 'SINGLE', 'Pour ou contre ?', false)""",
            "choice", """
                    insert into choice (collectivity_id, id, question_id, position, label)
                    values ({tenant}, {id}, {question}, 1, 'Pour')""",
            "submission", """
                    insert into submission (collectivity_id, id, consultation_id, attempt, receipt, state, day)
                    values ({tenant}, {id}, {consultation}, '\\x00', '\\x00', 'COUNTED', current_date)""",
            "answer", """
                    insert into answer (collectivity_id, id, submission_id, question_id, choice_id)
                    values ({tenant}, {id}, {submission}, {question}, {choice})"""));

    static {
        INSERTS.put("journal_link", """
                insert into journal_link (collectivity_id, entry_id, number, hash)
                values ({tenant}, hashtext({journal}), 1, decode(repeat('00', 32), 'hex'))""");
        INSERTS.put("help_request", """
                insert into help_request (collectivity_id, id, page, asked_by, asked_at)
                values ({tenant}, {id}, '/mairie', {person}, now())""");
        INSERTS.put("visit", """
                insert into visit (collectivity_id, id, person_id, began_at, until)
                values ({tenant}, {id}, {person}, now(), now() + interval '30 minutes')""");
        INSERTS.put("note", """
                insert into note (collectivity_id, id, text, written_by, written_at)
                values ({tenant}, {id}, 'Rappeler lundi', {person}, now())""");
        INSERTS.put("reason", """
                insert into reason (collectivity_id, id, text, written_at) values ({tenant}, {id}, 'La mairie l’a demandé', now())""");
        INSERTS.put("follow_up", """
                with asked as (insert into question (collectivity_id, id, consultation_id, position, kind, label, optional)
                  values ({tenant}, {id}, {consultation}, 2, 'TEXT', 'Pourquoi ?', true) on conflict (collectivity_id, id) do nothing)
                insert into follow_up (collectivity_id, question_id, consultation_id, position, lead_id, lead_position, choice_id)
                values ({tenant}, {id}, {consultation}, 2, {question}, 1, {choice})""");
        INSERTS.put("photo", """
                insert into photo (collectivity_id, id, consultation_id, project, progress_id, description, width, wide, small, sent_at)
                values ({tenant}, {id}, {listed}, '1', {progress}, 'La place', 640, '\\x00', '\\x00', now())""");
        INSERTS.put("emblem", """
                insert into emblem (collectivity_id, id, description, place, width, height, small_width, small_height, large, small, sent_at)
                values ({tenant}, {id}, 'Blason', 1, 64, 64, 64, 64, '\\x00', '\\x00', now())""");
        INSERTS.put("follower", """
                insert into follower (collectivity_id, id, consultation_id, email, link, home, language, asked_at)
                values ({tenant}, {id}, {consultation}, 'jeanne@exemple.fr', '\\x00', '', 'fr', now())""");
        INSERTS.put("follower_notice", """
                insert into follower_notice (collectivity_id, follower_id, kind, told_at)
                values ({tenant}, {follower}, 'RESULT', now())""");
        INSERTS.put("ballot_box", """
                insert into ballot_box (collectivity_id, id, consultation_id, state, opens_at, closes_at, signing_key, verifying_key, head, size)
                values ({tenant}, {id}, {consultation}, 'DRAFT', now(), now() + interval '1 day', '', '', '', 0)""");
        INSERTS.put("voter", """
                insert into voter (collectivity_id, id, box_id, locator, code_hash)
                values ({tenant}, {id}, {ballot_box}, '7K4M', '')""");
        INSERTS.put("signature", """
                insert into signature (collectivity_id, voter_id, box_id, channel, day)
                values ({tenant}, {voter}, {ballot_box}, 'ONLINE', current_date)""");
        INSERTS.put("ballot", """
                insert into ballot (collectivity_id, box_id, tracker, sealed, pos, link)
                values ({tenant}, {ballot_box}, encode(sha256({id}::text::bytea), 'hex'), decode(repeat('00', 512), 'hex'), 1, decode(repeat('00', 32), 'hex'))""");
        INSERTS.put("opened", """
                insert into opened (collectivity_id, id, box_id, choice)
                values ({tenant}, {id}, {ballot_box}, '{}')""");
        INSERTS.put("seal", """
                insert into seal (collectivity_id, box_id, stage, body, hash, signature)
                values ({tenant}, {ballot_box}, 'FROZEN', '{}', decode(repeat('00', 32), 'hex'), decode(repeat('00', 64), 'hex'))""");
        INSERTS.put("roll", """
                insert into roll (collectivity_id, box_id, unit, state, imported_at)
                values ({tenant}, {ballot_box}, 'PERSON', 'COLUMNS', now())""");
        INSERTS.put("roll_entry", """
                insert into roll_entry (collectivity_id, id, box_id, line, sealed) values ({tenant}, {id}, {ballot_box}, 1, '')""");
        INSERTS.put("roll_name", """
                insert into roll_name (collectivity_id, id, box_id, voter_id, hash)
                values ({tenant}, {id}, {ballot_box}, {voter}, decode(repeat('00', 32), 'hex'))""");
        INSERTS.put("paper_sheet", """
                insert into paper_sheet (collectivity_id, id, box_id, batch, sheet, turn, reader_id, kind, choice)
                values ({tenant}, {id}, {ballot_box}, 1, 1, 'FIRST', {person}, 'BLANK', '')""");
        INSERTS.put("paper_record", """
                insert into paper_record (collectivity_id, box_id, envelopes, sheets, note)
                values ({tenant}, {ballot_box}, 1, 1, '')""");
        INSERTS.put("daily_head", """
                insert into daily_head (collectivity_id, box_id, day, size, head)
                values ({tenant}, {ballot_box}, current_date, 0, decode(repeat('00', 32), 'hex'))""");
        INSERTS.put("witness", """
                insert into witness (collectivity_id, box_id, holder, email, home)
                values ({tenant}, {ballot_box}, 1, 'jeanne@exemple.fr', '')""");
        INSERTS.put("budget", """
                insert into budget (collectivity_id, consultation_id, envelope, ballot, most, rule)
                values ({tenant}, {consultation}, 10000, 'UP_TO', 3, 'MOST_VOTES')""");
        INSERTS.put("project", """
                insert into project (collectivity_id, id, consultation_id, envelope, code, position, title, description, cost, place)
                values ({tenant}, {id}, {budget}, 10000, '1', 1, 'Un banc', '', 800, '')""");
        INSERTS.put("progress", """
                insert into progress (collectivity_id, id, consultation_id, project, stage, day, text, told_at)
                values ({tenant}, {id}, {listed}, '1', 'BUILT', current_date, 'Le toit est posé', now())""");
        INSERTS.put("announced", """
                insert into announced (collectivity_id, id, announcement_id, title, text, starts_on, ends_on)
                values ({tenant}, {id}, {id}, 'Maintenance', 'Demain', current_date, current_date)""");
        INSERTS.put("offer", """
                insert into offer (collectivity_id, id, campaign_id, sketch, offered_at, told_at, consultation_id)
                values ({tenant}, {id}, {id}, '{}', now(), now(), {consultation})""");
        INSERTS.put("shared", """
                insert into shared (collectivity_id, consultation_id, sketch, theme, participants, decided)
                values ({tenant}, {consultation}, '{}', 'LIFE', 0, '')""");
        INSERTS.put("correction", """
                insert into correction (collectivity_id, id, consultation_id, corrected_at, note)
                values ({tenant}, {id}, {consultation}, now(), 'Une date')""");
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private TenantRows() {}

    public static Set<String> tables() {
        return new TreeSet<>(INSERTS.keySet());
    }

    /** How many rows of a table a tenant has: a follow-up brings a question along, since it follows another one. */
    public static int rows(String table) {
        return table.equals("question") ? 2 : 1;
    }

    /** The statement that writes a tenant's row, pointing to the same tenant's rows. */
    static String insert(String table, String tenant) {
        return insert(table, tenant, parent -> tenant);
    }

    /**
     * The statement that writes a tenant's row.
     *
     * @param owner whose row of a table it points to
     */
    static String insert(String table, String tenant, UnaryOperator<String> owner) {
        String insert = INSERTS.get(table);
        if (insert == null) {
            throw new IllegalStateException("The table " + table + " has no row in TenantRows");
        }
        return PLACE.matcher(insert).replaceAll(place -> switch (place.group(1)) {
            case "tenant" -> "'" + tenant + "'";
            case "id" -> "'" + id(table, tenant) + "'";
            // A budget has no id but that of its consultation.
            case "budget" -> "'" + id("consultation", owner.apply("budget")) + "'";
            // A project is named within its consultation: a neighbour's is pointed to by way of a neighbour's.
            case "listed" ->
                "'"
                        + id(
                                "consultation",
                                Stream.of("consultation", "project")
                                        .map(owner)
                                        .filter(other -> !other.equals(tenant))
                                        .findFirst()
                                        .orElse(tenant))
                        + "'";
            default -> "'" + id(place.group(1), owner.apply(place.group(1))) + "'";
        });
    }

    /** Makes a tenant with a row of these tables. */
    public static void seed(Connection administrator, String tenant, Set<String> tables) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("""
                    insert into collectivity (id, kind, name, liaison, address, search, palette, created_at)
                    values ('%1$s', 'COMMUNE', '%1$s', 0, '%1$s', '%1$s', 'vigne', now())""".formatted(tenant));
            statement.execute("insert into person (id, email, created_at) values ('%s', '%s@exemple.fr', now())"
                    .formatted(id("person", tenant), tenant));
            for (String table : parentsFirst(administrator, tables)) {
                statement.execute(insert(table, tenant));
            }
        }
    }

    /** Takes away everything of the tenants whose id begins so. */
    public static void forget(Connection administrator, String prefix) throws SQLException {
        List<String> childrenFirst = parentsFirst(administrator, tables());
        Collections.reverse(childrenFirst);
        try (Statement statement = administrator.createStatement()) {
            for (String table : childrenFirst) {
                statement.execute("delete from %s where collectivity_id like '%s%%'".formatted(table, prefix));
            }
            statement.execute("delete from person where email like '%s%%'".formatted(prefix));
            statement.execute("delete from collectivity where id like '%s%%'".formatted(prefix));
        }
    }

    /** A foreign key between two tables of collectivities. */
    record Reference(String child, String parent) {}

    static List<Reference> references(Connection catalog) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (PreparedStatement query = catalog.prepareStatement("""
                        select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid::regclass::text = any(?) order by 1, 2""")) {
            query.setArray(
                    1,
                    catalog.createArrayOf(
                            "text", SchemaRules.tenantTables(catalog).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    references.add(new Reference(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return references;
    }

    /** These tables and all that they point to. */
    public static List<String> parentsFirst(Connection catalog, Set<String> tables) throws SQLException {
        List<Reference> references = references(catalog);
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : tables) {
            add(table, references, ordered);
        }
        return new ArrayList<>(ordered);
    }

    private static void add(String table, List<Reference> references, Set<String> ordered) {
        for (Reference reference : references) {
            if (reference.child().equals(table)) {
                add(reference.parent(), references, ordered);
            }
        }
        ordered.add(table);
    }

    private static UUID id(String table, String tenant) {
        return UUID.nameUUIDFromBytes((table + " of " + tenant).getBytes(UTF_8));
    }
}
