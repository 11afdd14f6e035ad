/**
 * Where the data lives: a PostgreSQL of the installation's own, and the three roles that share any PostgreSQL.
 *
 * <p>{@link fr.parvis.core.storage.EmbeddedServer} runs a real server on a data folder, for an installation that has no
 * database administrator. {@link fr.parvis.core.storage.Roles} prepares the roles on that server or on one given by the
 * environment: the owner migrates, the application is bound by row security, the operator role lends the console its own
 * policies. {@link fr.parvis.core.storage.Secrets} keeps the passwords.
 *
 * <p>Invariants: nothing listens outside the loopback; no connection is trusted without a password; the application role
 * never owns a table and never bypasses row security. Tables and their grants belong to the changelogs, not to this
 * package. What goes wrong here is told in one French sentence, {@link fr.parvis.core.storage.StorageUnavailable}.
 */
@NullMarked
package fr.parvis.core.storage;

import org.jspecify.annotations.NullMarked;
