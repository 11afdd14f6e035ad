package fr.parvis.core.storage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.liquibase.LiquibaseFactory;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** Whether the database is as this version of Parvis expects it: one process migrates, the others find out here. */
@ApplicationScoped
public class Migrations {

    private final LiquibaseFactory changelog;
    private final DataSource database;
    private volatile @Nullable Set<String> known;

    Migrations(LiquibaseFactory changelog, DataSource database) {
        this.changelog = changelog;
        this.database = database;
    }

    /** The ids of the changesets that this version holds and the database lacks. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(known());
        missing.removeAll(applied());
        return missing;
    }

    /** The ids of the changesets that the database has from a newer version. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(applied());
        unknown.removeAll(known());
        return unknown;
    }

    // Reading the changelogs takes a while, and they do not change under a running process.
    private Set<String> known() {
        Set<String> ids = known;
        if (ids == null) {
            try (Liquibase liquibase = changelog.createLiquibase()) {
                ids = liquibase.getDatabaseChangeLog().getChangeSets().stream()
                        .map(ChangeSet::getId)
                        .collect(toUnmodifiableSet());
            } catch (LiquibaseException e) {
                throw new IllegalStateException(e);
            }
            known = ids;
        }
        return ids;
    }

    private Set<String> applied() {
        Set<String> ids = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from databasechangelog")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new StorageUnavailable("La liste des migrations ne peut pas être lue.", e);
        }
        return ids;
    }
}
