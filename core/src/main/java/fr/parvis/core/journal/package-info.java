/**
 * The audit log: who did what, when, for whom. Append-only, because the application's database roles hold INSERT and SELECT
 * on it and nothing else. It names people by id and by their role at the time, so that erasing a person leaves nothing to
 * mend here.
 */
@NullMarked
package fr.parvis.core.journal;

import org.jspecify.annotations.NullMarked;
