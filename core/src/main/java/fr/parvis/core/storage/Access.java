package fr.parvis.core.storage;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How Parvis enters a database: its address, the application's user and the owner's. Immutable.
 *
 * @param url the JDBC address, without user or password
 */
public record Access(String url, String user, String password, String owner, String ownerPassword) {

    private static final int OLDEST = 14;

    /** The Quarkus configuration that says the same. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password,
                "quarkus.liquibase.username", owner,
                "quarkus.liquibase.password", ownerPassword);
    }

    /**
     * Enters once under each user, and makes sure that row security binds the application.
     *
     * @throws StorageUnavailable if the database cannot be entered, or would let the application see every commune
     */
    public void verify() {
        try (Connection migrations = connect(url, owner, ownerPassword)) {
            requireUsable(migrations);
            if (!is(migrations, "select has_schema_privilege('public', 'create')")) {
                throw new StorageUnavailable("L’utilisateur «\u00a0" + owner
                        + "\u00a0» n’a pas le droit de créer des tables dans le schéma «\u00a0public\u00a0».");
            }
        } catch (SQLException e) {
            throw refusal(url, owner, e);
        }
        try (Connection application = connect(url, user, password)) {
            requireBound(application);
        } catch (SQLException e) {
            throw refusal(url, user, e);
        }
    }

    // Whoever is, or may become, a superuser, a role that bypasses row security or the owner of the tables is not
    // bound by the policies that keep one commune from reading another.
    private void requireBound(Connection application) throws SQLException {
        if (is(application, """
                select exists (select from pg_roles
                               where (rolsuper or rolbypassrls) and pg_has_role(session_user, oid, 'member'))""")) {
            throw new StorageUnavailable("L’utilisateur «\u00a0" + user
                    + "\u00a0» de l’application contourne la sécurité par ligne (SUPERUSER ou BYPASSRLS)\u00a0: les communes"
                    + " ne seraient plus séparées. Donnez-lui un rôle ordinaire, voir ./parvis roles.");
        }
        if (is(application, """
                select exists (select from pg_class table_ join pg_namespace schema_ on schema_.oid = relnamespace
                               where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')
                                 and pg_has_role(session_user, relowner, 'member'))""")) {
            throw new StorageUnavailable("L’utilisateur «\u00a0" + user
                    + "\u00a0» de l’application possède des tables\u00a0: il pourrait lever la séparation entre communes."
                    + " Donnez-lui un rôle ordinaire, voir ./parvis roles.");
        }
        // Roles that were made by hand for an earlier version lack it, and the migrations would only say that it is not
        // there.
        if (is(
                application,
                "select not exists (select from pg_roles where rolname = '" + Roles.AGENT
                        + "' and pg_has_role(session_user, oid, 'member'))")) {
            throw new StorageUnavailable("Cette version de Parvis demande un rôle de plus, «\u00a0" + Roles.AGENT
                    + "\u00a0»\u00a0: un administrateur de la base exécute les lignes de ./parvis roles où il paraît.");
        }
    }

    /**
     * Runs a piece of work that only reads, across all collectivities, with the rights of the operator.
     *
     * @throws StorageUnavailable if the database cannot be entered, or refuses
     */
    public <T> T look(Look<T> work) {
        try (Connection application = connect(url, user, password);
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("set transaction read only");
            statement.execute("set local role " + Roles.OPERATOR);
            T seen = work.at(application);
            application.rollback();
            return seen;
        } catch (SQLException e) {
            throw refusal(url, user, e);
        }
    }

    /** Reads from a connection. */
    @FunctionalInterface
    public interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    /** A refusal unless the server is one that Parvis works with. */
    static void requireUsable(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new StorageUnavailable(
                    "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion()
                            + " est trop ancien\u00a0: Parvis demande PostgreSQL " + OLDEST + " ou plus récent.");
        }
        if (!is(connection, "select current_setting('server_encoding') = 'UTF8'")) {
            throw new StorageUnavailable(
                    "La base de données «\u00a0" + connection.getCatalog()
                            + "\u00a0» n’est pas en UTF-8\u00a0: créez-la avec «\u00a0create database … encoding 'UTF8'\u00a0».");
        }
    }

    static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    // Not through DriverManager, which finds drivers by the class loader of whoever asks first.
    static Connection connect(String url, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new StorageUnavailable(
                    "L’adresse de la base de données n’est pas de la forme"
                            + " jdbc:postgresql://serveur:5432/base\u00a0: " + withoutParameters(url),
                    e);
        }
        source.setLoginTimeout(10);
        source.setApplicationName("Parvis");
        return source.getConnection(user, password);
    }

    /** What an exception of the driver means to whoever starts Parvis. */
    static StorageUnavailable refusal(String url, String user, SQLException e) {
        String state = requireNonNullElse(e.getSQLState(), "");
        String where = withoutParameters(url);
        String message =
                switch (state) {
                    case "28P01", "28000" ->
                        "La base de données " + where + " refuse l’utilisateur «\u00a0" + user
                                + "\u00a0»\u00a0: nom ou mot de passe incorrect, ou accès fermé.";
                    case "3D000" -> "La base de données " + where + " n’existe pas\u00a0: créez-la d’abord.";
                    case "42501" ->
                        "L’utilisateur «\u00a0" + user + "\u00a0» n’a pas les droits qu’il faut sur la base de données "
                                + where + "\u00a0: " + firstLine(e) + " (voir ./parvis roles)";
                    case "53100" -> "La base de données " + where + " n’a plus de place\u00a0: le disque est plein.";
                    case "53300" -> "La base de données " + where + " a déjà trop de connexions.";
                    default ->
                        state.startsWith("08")
                                ? "La base de données " + where + " est injoignable\u00a0: " + firstLine(e)
                                : "La base de données " + where + " ne répond pas comme attendu\u00a0: " + firstLine(e);
                };
        return new StorageUnavailable(message, e);
    }

    private static String firstLine(SQLException e) {
        return requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }

    // A JDBC address may carry a password among its parameters.
    private static String withoutParameters(String url) {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "Access[" + withoutParameters(url) + ", " + user + ", " + owner + "]";
    }
}
