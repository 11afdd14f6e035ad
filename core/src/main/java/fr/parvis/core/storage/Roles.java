package fr.parvis.core.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/**
 * The four roles under which Parvis uses a PostgreSQL, 14 or later.
 *
 * <ul>
 *   <li>{@link #OWNER} owns the tables and runs the migrations, nothing else;
 *   <li>{@link #APPLICATION} serves every request: it owns nothing, row security binds it;
 *   <li>{@link #OPERATOR} cannot sign in: the application puts it on with {@code set role} for the console's reads across
 *       communes, which have policies of their own. It is not inherited, so that forgetting to put it on shows too little
 *       rather than too much;
 *   <li>{@link #AGENT} is put on in its place for who serves some communes only: its policies show those that {@code
 *       app.perimeter} names, and it may write little.
 * </ul>
 *
 * <p>Everything here can be done again without harm. Rights on tables are given by the changelogs.
 */
public final class Roles {

    public static final String OWNER = "parvis_owner";
    public static final String APPLICATION = "parvis_app";
    public static final String OPERATOR = "parvis_operator";
    public static final String AGENT = "parvis_agent";

    // From 16 on, a membership carries its own options, and they win over the member's NOINHERIT.
    private static final int MEMBERSHIP_OPTIONS = 16;

    private Roles() {}

    /** Prepares the roles and a database of that name on the installation's own server. */
    public static Access prepare(EmbeddedServer server, String database) {
        Access access = access(server.jdbcUrl(database), server.secrets());
        try {
            try (Connection postgres = server.administrator("postgres")) {
                create(postgres, access.ownerPassword(), access.password());
                createDatabase(postgres, database);
            }
            try (Connection inside = server.administrator(database)) {
                open(inside);
            }
            return access;
        } catch (SQLException e) {
            throw Access.refusal(access.url(), EmbeddedServer.ADMINISTRATOR, e);
        }
    }

    /** How the roles enter the database at that address, with the passwords of that folder. */
    public static Access access(String url, Secrets secrets) {
        return new Access(url, APPLICATION, secrets.named(secret(APPLICATION)), OWNER, secrets.named(secret(OWNER)));
    }

    /** Whether that folder has the passwords of roles that were made before. */
    static boolean haveSecrets(Secrets secrets) {
        return secrets.existing(secret(APPLICATION)).isPresent()
                && secrets.existing(secret(OWNER)).isPresent();
    }

    private static String secret(String role) {
        return role + ".password";
    }

    /** What an administrator runs by hand in the database of Parvis, to keep the right to make roles for itself. */
    public static String script(String database) {
        String made = List.of(OWNER, OPERATOR, AGENT, APPLICATION).stream()
                .map(role ->
                        "create role " + role + " " + attributes(role) + (isWorn(role) ? "" : " password '…'") + ";\n")
                .collect(Collectors.joining());
        String opened =
                opening(database).stream().map(statement -> statement + ";\n").collect(Collectors.joining());
        return made + "grant " + OPERATOR + ", " + AGENT + " to " + APPLICATION + ";\n" + opened;
    }

    static boolean exist(Connection connection) throws SQLException {
        return exists(connection, "select 1 from pg_roles where rolname = '" + APPLICATION + "'");
    }

    /** Makes the roles, where missing, for the whole server that {@code administrator} is connected to. */
    static void create(Connection administrator, String ownerPassword, String applicationPassword) throws SQLException {
        ensure(administrator, OWNER);
        ensure(administrator, OPERATOR);
        ensure(administrator, AGENT);
        ensure(administrator, APPLICATION);
        boolean options = administrator.getMetaData().getDatabaseMajorVersion() >= MEMBERSHIP_OPTIONS;
        execute(
                administrator,
                "grant " + OPERATOR + ", " + AGENT + " to " + APPLICATION
                        + (options ? " with inherit false, set true" : ""));
        // Sends a verifier computed here, so that the password itself never reaches the server's log.
        PGConnection postgres = administrator.unwrap(PGConnection.class);
        postgres.alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
        postgres.alterUserPassword(APPLICATION, applicationPassword.toCharArray(), "scram-sha-256");
    }

    /** Makes the database, where missing, on the server that {@code administrator} is connected to. */
    static void createDatabase(Connection administrator, String name) throws SQLException {
        if (!exists(administrator, "select 1 from pg_database where datname = '" + name + "'")) {
            execute(administrator, "create database " + name + " owner " + OWNER + " encoding 'UTF8'");
        }
        execute(administrator, "revoke all on database " + name + " from public");
        execute(administrator, "grant connect on database " + name + " to " + APPLICATION);
    }

    /** Opens to the roles the database that {@code administrator} is connected to, and closes it to everybody else. */
    static void open(Connection administrator) throws SQLException {
        for (String statement : opening(administrator.getCatalog())) {
            execute(administrator, statement);
        }
    }

    private static List<String> opening(String database) {
        List<String> statements = new ArrayList<>();
        // An owner without "create" on the database could not install the extensions that PostgreSQL trusts.
        statements.add("grant connect, create on database \"" + database + "\" to " + OWNER);
        statements.add("grant connect on database \"" + database + "\" to " + APPLICATION);
        statements.add("revoke create on schema public from public");
        statements.add("grant usage, create on schema public to " + OWNER);
        statements.add("grant usage on schema public to " + APPLICATION + ", " + OPERATOR + ", " + AGENT);
        return statements;
    }

    /** Whether nobody signs in with it: the application puts it on. */
    private static boolean isWorn(String role) {
        return role.equals(OPERATOR) || role.equals(AGENT);
    }

    private static String attributes(String role) {
        return (isWorn(role) ? "nologin" : "login")
                + (role.equals(APPLICATION) ? " noinherit" : " inherit")
                + " nosuperuser nobypassrls nocreatedb nocreaterole";
    }

    private static void ensure(Connection administrator, String role) throws SQLException {
        if (!exists(administrator, "select 1 from pg_roles where rolname = '" + role + "'")) {
            execute(administrator, "create role " + role + " " + attributes(role));
        } else if (!asWanted(administrator, role)) {
            execute(administrator, "alter role " + role + " " + attributes(role));
        }
    }

    private static boolean asWanted(Connection administrator, String role) throws SQLException {
        return exists(
                administrator,
                "select 1 from pg_roles where rolname = '" + role + "'"
                        + " and not rolsuper and not rolbypassrls and not rolcreatedb and not rolcreaterole"
                        + " and rolcanlogin = " + !isWorn(role)
                        + " and rolinherit = " + !role.equals(APPLICATION));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
