package fr.parvis.core.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every table of Parvis must be, read from {@code pg_catalog}: the rules on which the isolation of communes and the move
 * to a distributed engine rest. A finding says which rule is broken and by what.
 */
public final class SchemaRules {

    /** Tables that belong to no collectivity, and why they may not be hidden from one. */
    static final Map<String, String> GLOBAL = new TreeMap<>(Map.of(
            "collectivity", "the tenants themselves; names and addresses that the portal shows to everybody",
            "host_name", "read before the collectivity is known: it leads to it",
            "person", "one human may work for several communes",
            "sign_in", "read before anybody is known; holds hashes only",
            "session", "read before the collectivity is known: it leads to it",
            "throttle", "counts tries of accounts and networks, under a keyed hash",
            "opening", "a batch of the operator, made before its communes exist",
            "opening_line", "a batch of the operator, made before its communes exist",
            "demonstration", "one row that says what the database was made for",
            "databasechangelog", "Liquibase's own: which version the database has"));

    static {
        GLOBAL.put("second_factor", "asked before a session opens; one human may work for several communes");
        GLOBAL.put("recovery_code", "what a second factor is replaced with; holds hashes only");
        GLOBAL.put("passkey", "asked before a session opens; one human may work for several communes");
        GLOBAL.put("passkey_challenge", "read before anybody is known; random bytes that serve once");
        GLOBAL.put("account_rule", "one row: when the syndicate closes accounts that nobody enters");
        GLOBAL.put("setting", "what the syndicate sets for the whole installation; secrets are sealed");
        GLOBAL.put("recommended_model", "names of models that come with Parvis, which town halls are shown first");
        GLOBAL.put("suppressed", "addresses that nobody may write to, as keyed hashes");
        GLOBAL.put("known_device", "one human may work for several communes, on the same telephone");
        GLOBAL.put("email_change", "one human has one address, whichever communes they work for");
        GLOBAL.put("fleet", "figures of the syndicate about all communes; no town hall can read them");
        GLOBAL.put("errand", "what the operator does for many communes; its text is the operator's own");
        GLOBAL.put("errand_line", "what the operator does for many communes, commune by commune");
        GLOBAL.put("fleet_count", "one row: when the figures of all communes were counted");
        GLOBAL.put("announcement", "written by the operator; each town hall has its own copy");
        GLOBAL.put("campaign", "prepared by the operator; each offer holds its own copy");
        GLOBAL.put("campaign_batch", "which communes were added up together, for the operator");
        GLOBAL.put("campaign_sum", "what may be told of many communes together");
        GLOBAL.put("campaign_line", "how far what an intercommunal body holds has come, commune by commune");
        GLOBAL.put("campaign_told", "what each commune of an intercommunal body tells itself");
        GLOBAL.put("place_on_map", "where communes are, from a public file; of those that are not open, too");
        GLOBAL.put("fleet_month", "figures of the syndicate about all communes, by month; no town hall can read them");
        GLOBAL.put("departure", "what is left of a commune that was deleted; it outlives it");
        GLOBAL.put("merger", "which communes become one; of the operator");
        GLOBAL.put("portfolio", "which communes an agent serves, by name; of the operator");
        GLOBAL.put("portfolio_area", "which communes an agent serves; of the operator");
        GLOBAL.put("databasechangeloglock", "Liquibase's own, which the application cannot read");
    }

    /** Policies that show more to {@code parvis_app} than the rows of one collectivity, and why. */
    static final Map<String, String> WIDER_POLICIES = Map.of(
            "collectivity.everybody", "names and addresses that the portal shows to everybody",
            "consultation.portal", "the portal lists what every commune has published",
            "shared.library", "what a commune shares is for the other communes to read");

    /** Policies by which {@code parvis_app} begins and ends a sandbox, within the scope of that sandbox alone. */
    private static final List<String> OWN_SANDBOX = List.of("collectivity.sandbox_begins", "collectivity.sandbox_ends");

    private static final String SANDBOX_POLICY =
            "((kind = 'SANDBOX'::text) AND (id = current_setting('app.collectivity'::text, true)))";

    private static final String NO_SANDBOX_POLICY = "(collectivity_id !~~ 'essai-%'::text)";

    /** Tables without rows of communes that {@code parvis_agent} may read, and why; of all others it sees its communes'. */
    private static final Map<String, String> READ_BY_AGENTS = Map.of(
            "host_name", "read by everybody in the DNS",
            "person", "names of those who work for its communes; no page asks for others",
            "session", "when those were there last, and nothing else of it",
            "fleet_count", "when the figures were counted, and nothing else of it");

    private static final String PERIMETER =
            "IN ( SELECT unnest(string_to_array(current_setting('app.perimeter'::text, true), ' '::text)) AS unnest)";

    private static final String TENANT_POLICY = "(collectivity_id = current_setting('app.collectivity'::text, true))";

    private static final String OURS = " n.nspname <> 'information_schema' and n.nspname !~ '^pg_' ";

    private final Connection catalog;
    private final List<String> findings = new ArrayList<>();

    private SchemaRules(Connection catalog) {
        this.catalog = catalog;
    }

    /** What is wrong, empty when nothing is. */
    static List<String> findings(Connection catalog) throws SQLException {
        SchemaRules rules = new SchemaRules(catalog);
        rules.tables();
        rules.keys();
        rules.policies();
        rules.grants();
        rules.roles();
        rules.code();
        return rules.findings;
    }

    /** Every table that holds rows of collectivities. */
    public static List<String> tenantTables(Connection catalog) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query = catalog.prepareStatement(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and"
                                + OURS + "order by 1");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                if (!GLOBAL.containsKey(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private void tables() throws SQLException {
        List<String> tenant = tenantTables(catalog);
        for (String listed : GLOBAL.keySet()) {
            find("a table listed as global does not exist", "select ? where to_regclass(?) is null", listed, listed);
        }
        find(
                "a table is neither of a collectivity nor listed as global",
                "select t from unnest(?::text[]) t where not exists (select from pg_attribute where attrelid = t::regclass"
                        + " and attname = 'collectivity_id' and not attisdropped)",
                array(tenant));
        find(
                "collectivity_id is not « text not null »",
                "select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and a.attname = 'collectivity_id' and not a.attisdropped"
                        + " and (a.atttypid <> 'text'::regtype or not a.attnotnull) and" + OURS);
        find(
                "row security is not enabled and forced",
                "select relname from pg_class where relname = any(?) and relkind in ('r', 'p')"
                        + " and not (relrowsecurity and relforcerowsecurity)",
                array(tenant));
        find(
                "an identity is not bigint",
                "select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where a.attidentity <> '' and a.atttypid <> 'bigint'::regtype and"
                        + OURS);
    }

    private void keys() throws SQLException {
        List<String> tenant = tenantTables(catalog);
        find(
                "there is no primary key",
                "select t from unnest(?::text[]) t where not exists"
                        + " (select from pg_index where indrelid = t::regclass and indisprimary)",
                array(tenant));
        find("a primary key, unique constraint or unique index lacks collectivity_id", """
                select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relname = any(?) and (i.indisunique or i.indisexclusion) and not exists
                  (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'collectivity_id'
                   and a.attnum = any((i.indkey::int2[])[0 : i.indnkeyatts - 1]))""", array(tenant));
        find(
                "a foreign key between tables of collectivities does not tie collectivity_id to itself",
                """
                select c.relname || '.' || f.conname from pg_constraint f join pg_class c on c.oid = f.conrelid
                  join pg_class p on p.oid = f.confrelid
                where f.contype = 'f' and p.relname = any(?) and not exists
                  (select from unnest(f.conkey, f.confkey) k(child, parent)
                   join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.child
                   join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.parent
                   where a.attname = 'collectivity_id' and b.attname = 'collectivity_id')""",
                array(tenant));
        find("collectivity_id is not a foreign key to collectivity", """
                select t from unnest(?::text[]) t where not exists
                  (select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and f.conkey = array[a.attnum]
                   where f.contype = 'f' and f.conrelid = t::regclass and f.confrelid = 'collectivity'::regclass
                   and a.attname = 'collectivity_id')""", array(tenant));
    }

    private void policies() throws SQLException {
        List<String> tenant = tenantTables(catalog);
        find("a role may use a table for which it has no policy", """
                select t || ' ' || r from unnest(?::text[]) t, unnest(array['parvis_app', 'parvis_operator', 'parvis_agent']) r
                where has_any_column_privilege(r, t, 'select, insert, update, references')
                  and not exists (select from pg_policy where polrelid = t::regclass and polpermissive
                  and r::regrole = any(polroles))""", array(tenant));
        find(
                "a policy is for everybody",
                "select polrelid::regclass || '.' || polname from pg_policy where 0 = any(polroles)");
        find("a policy lacks USING or WITH CHECK", """
                select polrelid::regclass || '.' || polname from pg_policy
                where (polcmd <> 'a' and polqual is null) or (polcmd in ('*', 'w', 'a') and polwithcheck is null)""");
        find(
                "a policy of parvis_app is not that of one collectivity",
                """
                select polrelid::regclass || '.' || polname from pg_policy
                where 'parvis_app'::regrole = any(polroles) and polpermissive and polrelid::regclass || '.' || polname <> all(?)
                  and (pg_get_expr(polqual, polrelid) is distinct from ? or pg_get_expr(polwithcheck, polrelid) is distinct from ?)""",
                array(Stream.concat(WIDER_POLICIES.keySet().stream(), OWN_SANDBOX.stream())
                        .toList()),
                TENANT_POLICY,
                TENANT_POLICY);
        find("a policy lets more be begun or ended than one's own sandbox", """
                select polrelid::regclass || '.' || polname from pg_policy
                where polrelid::regclass || '.' || polname = any(?) and (polcmd not in ('a', 'd')
                  or coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) <> ?)""", array(OWN_SANDBOX), SANDBOX_POLICY);
        find("the operator sees what is in sandboxes", """
                select t from unnest(?::text[]) t
                where exists (select from pg_policy where polrelid = t::regclass and polpermissive and 'parvis_operator'::regrole = any(polroles))
                  and not exists (select from pg_policy where polrelid = t::regclass and polname = 'sandbox' and not polpermissive
                    and polcmd = '*' and polroles = array['parvis_operator'::regrole::oid]
                    and pg_get_expr(polqual, polrelid) = ? and pg_get_expr(polwithcheck, polrelid) = ?)""", array(tenant), NO_SANDBOX_POLICY, NO_SANDBOX_POLICY);
        find("the platform shows what is in sandboxes", """
                select polrelid::regclass || '.' || polname from pg_policy where polrelid::regclass || '.' || polname = any(?)
                  and strpos(pg_get_expr(polqual, polrelid), 'essai-%') + strpos(pg_get_expr(polqual, polrelid), 'SANDBOX') = 0""", array(List.copyOf(WIDER_POLICIES.keySet())));
        find(
                "parvis_agent reads more than its communes",
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and has_any_column_privilege('parvis_agent', c.oid, 'select, insert, update, references')
                  and c.relname <> all(?) and not (c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid
                    and 'parvis_agent'::regrole = any(polroles)))
                union all
                select polrelid::regclass || '.' || polname from pg_policy
                where 'parvis_agent'::regrole = any(polroles) and polrelid::regclass || '.' || polname <> 'errand.own'
                  and (strpos(regexp_replace(coalesce(pg_get_expr(polqual, polrelid), ?), '\\s+', ' ', 'g'), ?) = 0
                    or strpos(regexp_replace(coalesce(pg_get_expr(polwithcheck, polrelid), ?), '\\s+', ' ', 'g'), ?) = 0)""",
                array(List.copyOf(READ_BY_AGENTS.keySet())),
                PERIMETER,
                PERIMETER,
                PERIMETER,
                PERIMETER);
        for (String listed : WIDER_POLICIES.keySet()) {
            find(
                    "a wider policy must be for reading only",
                    "select ? where not exists (select from pg_policy where polrelid::regclass || '.' || polname = ? and polcmd = 'r')",
                    listed,
                    listed);
        }
    }

    private void grants() throws SQLException {
        // TRUNCATE ignores row security; the others are for whoever builds, never for whoever serves.
        String held = """
                (select n.nspname, c.relname, '' as attname, c.relowner, x.grantee, x.privilege_type
                   from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
                 union all
                 select n.nspname, c.relname, '.' || a.attname, c.relowner, x.grantee, x.privilege_type
                   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
                     aclexplode(a.attacl) x) n
                """;
        find(
                "something is granted to everybody",
                "select relname || attname || ' ' || privilege_type from " + held + " where grantee = 0 and" + OURS);
        find(
                "something is granted to another role",
                "select relname || attname || ' ' || grantee::regrole from " + held
                        + " where grantee <> relowner and grantee <> 0"
                        + " and grantee::regrole::text not in ('parvis_app', 'parvis_operator', 'parvis_agent') and"
                        + OURS);
        find(
                "more is granted than reading and writing rows",
                "select relname || attname || ' ' || privilege_type from " + held + " where grantee <> relowner"
                        + " and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and" + OURS);
        find(
                "the journal is not append-only",
                "select relname || attname || ' ' || privilege_type from " + held
                        + " where relname in ('journal', 'journal_link')"
                        + " and grantee <> relowner and privilege_type not in ('SELECT', 'INSERT')"
                        // All of it goes with a commune that leaves, and with nothing else.
                        + " and not (grantee = 'parvis_app'::regrole and privilege_type = 'DELETE' and attname = '' and exists"
                        + " (select from pg_policy where polrelid = relname::regclass and not polpermissive and polcmd = 'd'"
                        + " and polroles = array['parvis_app'::regrole::oid]"
                        + " and pg_get_expr(polqual, polrelid) = 'is_leaving(collectivity_id)'))");
        find(
                "a commune that leaves cannot take its rows along",
                "select t from unnest(?::text[]) t where not has_table_privilege('parvis_app', t, 'delete')",
                array(tenantTables(catalog)));
        find(
                "everybody may create in a schema",
                "select n.nspname from pg_namespace n, aclexplode(n.nspacl) x where x.privilege_type = 'CREATE'"
                        + " and x.grantee::regrole::text in ('-', 'parvis_app', 'parvis_operator', 'parvis_agent') and"
                        + OURS);
        find(
                "privileges are given by default",
                "select defaclrole::regrole || ' ' || defaclobjtype::text from pg_default_acl");
        find(
                "the operator may read what was answered",
                "select t from unnest(array['question', 'choice', 'answer']) t"
                        + " where has_any_column_privilege('parvis_operator', t, 'select')"
                        + " or has_any_column_privilege('parvis_agent', t, 'select')");
    }

    private void roles() throws SQLException {
        find("a role of the application may do too much", """
                select rolname from pg_roles where rolname in ('parvis_app', 'parvis_operator', 'parvis_agent')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""");
        find("the application inherits what it should put on", """
                select rolname from pg_roles where rolname = 'parvis_app' and rolinherit
                union all
                select roleid::regrole::text from pg_auth_members m
                where member = 'parvis_app'::regrole
                  and coalesce((to_jsonb(m) ->> 'inherit_option')::boolean, false)""");
        find("a role of the application belongs to another", """
                select member::regrole || ' ' || roleid::regrole from pg_auth_members
                where member::regrole::text in ('parvis_app', 'parvis_operator', 'parvis_agent')
                  and (member::regrole::text, roleid::regrole::text) not in
                    (('parvis_app', 'parvis_operator'), ('parvis_app', 'parvis_agent'))""");
        find(
                "the operator can sign in",
                "select rolname from pg_roles where rolname in ('parvis_operator', 'parvis_agent') and rolcanlogin");
        find("a role of the application owns something", """
                select c.relname from pg_class c where c.relowner::regrole::text in ('parvis_app', 'parvis_operator', 'parvis_agent')
                union all select n.nspname from pg_namespace n where n.nspowner::regrole::text in ('parvis_app', 'parvis_operator', 'parvis_agent')
                union all select d.datname from pg_database d where d.datdba::regrole::text in ('parvis_app', 'parvis_operator', 'parvis_agent')""");
    }

    private void code() throws SQLException {
        find("there is a trigger", "select tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal");
        find(
                "there is a rule",
                "select ev_class::regclass || '.' || rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class"
                        + " join pg_namespace n on n.oid = c.relnamespace where rulename <> '_RETURN' and" + OURS);
        find(
                "a view is not security_invoker",
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and"
                        + " not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false) and"
                        + OURS);
        find(
                "a materialised view is granted",
                "select c.relname from pg_class c, aclexplode(c.relacl) x where c.relkind = 'm' and x.grantee <> c.relowner");
        find(
                "a function runs with its owner's rights",
                "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and"
                        + OURS);
    }

    private void find(String rule, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = catalog.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    findings.add(rule + ": " + rows.getString(1));
                }
            }
        }
    }

    private Object array(List<String> texts) throws SQLException {
        return catalog.createArrayOf("text", texts.toArray());
    }
}
