package fr.parvis.core.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL, 14 or later, that somebody else runs and whose address the environment gives. */
public final class GivenServer {

    private GivenServer() {}

    /**
     * Prepares the roles of Parvis under a user who may create roles. Their passwords are made here and kept in
     * {@code secrets}.
     *
     * @throws StorageUnavailable if the server cannot be entered, is too old, or the user lacks rights
     */
    public static Access prepare(String url, String user, String password, Secrets secrets) {
        try (Connection administrator = Access.connect(url, user, password)) {
            Access.requireUsable(administrator);
            if (!Access.is(
                    administrator, "select rolsuper or rolcreaterole from pg_roles where rolname = session_user")) {
                throw new StorageUnavailable("L’utilisateur «\u00a0" + user
                        + "\u00a0» ne peut pas créer les rôles de Parvis\u00a0: donnez-lui CREATEROLE, ou créez-les vous-même"
                        + " (./parvis roles) et indiquez aussi QUARKUS_LIQUIBASE_USERNAME.");
            }
            if (!Roles.haveSecrets(secrets) && Roles.exist(administrator)) {
                throw new StorageUnavailable(
                        "Les rôles de Parvis existent déjà sur ce serveur et leurs mots de passe ne sont"
                                + " pas dans ce dossier de données\u00a0: copiez-y le dossier «\u00a0secrets\u00a0» de l’autre"
                                + " installation, ou indiquez QUARKUS_LIQUIBASE_USERNAME.");
            }
            Access access = Roles.access(url, secrets);
            Roles.create(administrator, access.ownerPassword(), access.password());
            Roles.open(administrator);
            return access;
        } catch (SQLException e) {
            throw Access.refusal(url, user, e);
        }
    }
}
