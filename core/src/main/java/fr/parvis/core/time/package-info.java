/**
 * The clock and French dates. Everything that asks for the time asks the injected {@link java.time.Clock}, so that tests can
 * choose it; deadlines of votes are the exception and are decided by the database clock, after the lock is taken.
 */
@NullMarked
package fr.parvis.core.time;

import org.jspecify.annotations.NullMarked;
