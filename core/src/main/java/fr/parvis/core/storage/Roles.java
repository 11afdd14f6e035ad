package fr.parvis.core.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;

/**
 * The three roles under which Parvis uses a PostgreSQL, 14 or later.
 *
 * <ul>
 *   <li>{@link #OWNER} owns the tables and runs the migrations, nothing else;
 *   <li>{@link #APPLICATION} serves every request: it owns nothing, row security binds it;
 *   <li>{@link #OPERATOR} cannot sign in: the application puts it on with {@code set role} for the console's reads across
 *       communes, which have policies of their own. It is not inherited, so that forgetting to put it on shows too little
 *       rather than too much.
 * </ul>
 *
 * <p>Everything here can be done again without harm. Rights on tables are given by the changelogs.
 */
public final class Roles {

    public static final String OWNER = "parvis_owner";
    public static final String APPLICATION = "parvis_app";
    public static final String OPERATOR = "parvis_operator";

    // From 16 on, a membership carries its own options, and they win over the member's NOINHERIT.
    private static final int MEMBERSHIP_OPTIONS = 16;

    private Roles() {}

    /** Makes the roles, where missing, for the whole server that {@code administrator} is connected to. */
    public static void create(Connection administrator, String ownerPassword, String applicationPassword)
            throws SQLException {
        ensure(administrator, OWNER, "login inherit nosuperuser nobypassrls nocreatedb nocreaterole");
        ensure(administrator, OPERATOR, "nologin inherit nosuperuser nobypassrls nocreatedb nocreaterole");
        ensure(administrator, APPLICATION, "login noinherit nosuperuser nobypassrls nocreatedb nocreaterole");
        boolean options = administrator.getMetaData().getDatabaseMajorVersion() >= MEMBERSHIP_OPTIONS;
        execute(
                administrator,
                "grant " + OPERATOR + " to " + APPLICATION + (options ? " with inherit false, set true" : ""));
        // Sends a verifier computed here, so that the password itself never reaches the server's log.
        PGConnection postgres = administrator.unwrap(PGConnection.class);
        postgres.alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
        postgres.alterUserPassword(APPLICATION, applicationPassword.toCharArray(), "scram-sha-256");
    }

    /** Makes the database, where missing, on the server that {@code administrator} is connected to. */
    public static void createDatabase(Connection administrator, String name) throws SQLException {
        if (!exists(administrator, "select 1 from pg_database where datname = '" + name + "'")) {
            execute(administrator, "create database " + name + " owner " + OWNER + " encoding 'UTF8'");
        }
        execute(administrator, "revoke all on database " + name + " from public");
        execute(administrator, "grant connect on database " + name + " to " + APPLICATION);
    }

    /** Opens to the roles the database that {@code administrator} is connected to, and closes it to everybody else. */
    public static void open(Connection administrator) throws SQLException {
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
        statements.add("grant usage on schema public to " + APPLICATION + ", " + OPERATOR);
        return statements;
    }

    private static void ensure(Connection administrator, String role, String attributes) throws SQLException {
        if (!exists(administrator, "select 1 from pg_roles where rolname = '" + role + "'")) {
            execute(administrator, "create role " + role + " " + attributes);
        } else if (!asWanted(administrator, role)) {
            execute(administrator, "alter role " + role + " " + attributes);
        }
    }

    private static boolean asWanted(Connection administrator, String role) throws SQLException {
        return exists(
                administrator,
                "select 1 from pg_roles where rolname = '" + role + "'"
                        + " and not rolsuper and not rolbypassrls and not rolcreatedb and not rolcreaterole"
                        + " and rolcanlogin = " + !role.equals(OPERATOR)
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
