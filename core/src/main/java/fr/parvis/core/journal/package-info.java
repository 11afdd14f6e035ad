/**
 * The audit log: who did what, when, for whom. Append-only, because the application's database roles hold INSERT and SELECT
 * on it and nothing else. It names people by id and by their role at the time, so that erasing a person leaves nothing to
 * mend here.
 *
 * <p>A line is marked under a key of the installation when it is written ({@link fr.parvis.core.journal.Mark}), without a lock,
 * and gets its place in the chain of its collectivity within a minute ({@link fr.parvis.core.journal.Chain}). So whoever has the
 * database alone can change, add, remove or move no line unseen, but for the newest: those not linked yet, and an end that is
 * cut off whole, which shows against a {@link fr.parvis.core.journal.Head} that was kept elsewhere.
 *
 * <p>Entry points: {@link fr.parvis.core.journal.Journal}, {@link fr.parvis.core.journal.JournalWatch}.
 */
@NullMarked
package fr.parvis.core.journal;

import org.jspecify.annotations.NullMarked;
