/**
 * Who votes by a code on a letter: the list that a town hall brings, the codes, the letters, and the destruction of the names.
 *
 * <p>A list is read whole or not at all; what is doubtful in it waits for a person's word; the people of a settled list are put
 * on the roll of a {@link fr.parvis.core.ballot.BallotBox} at the moment when it is frozen. Codes exist on paper alone: the database keeps an
 * Argon2id hash of each, and the letters leave from memory. Names are sealed with a key of the installation while they are
 * needed, and destroyed once the letters are printed, at the latest when the box closes; keyed hashes stay until then, so that
 * somebody can be found by a name that is typed.
 *
 * <p>Entry points: {@link fr.parvis.core.roll.Rolls} for the list, {@link fr.parvis.core.roll.Letters} for the letters,
 * {@link fr.parvis.core.roll.CodeCheck} for who comes with a code.
 */
@NullMarked
package fr.parvis.core.roll;

import org.jspecify.annotations.NullMarked;
