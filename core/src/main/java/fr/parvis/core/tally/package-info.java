/**
 * How votes are counted and winners found, in exact arithmetic: the same ballots always give the same winners, whatever their
 * order, on any machine.
 *
 * <p>An {@link fr.parvis.core.tally.Election} is projects, ballots and a budget; {@link fr.parvis.core.tally.Count} adds up the
 * ballots; {@link fr.parvis.core.tally.Rule#apply} finds the winners, and its {@link fr.parvis.core.tally.Outcome} tells each
 * {@link fr.parvis.core.tally.Step} so that a page can explain it. Kinds of ballots: {@link fr.parvis.core.tally.VoteType}; what a
 * ballot may hold: {@link fr.parvis.core.tally.Limits}; who wins a draw: {@link fr.parvis.core.tally.Candidate}.
 *
 * <p>No number is ever rounded before a comparison. Plain Java: no database, no files, no clock.
 */
@NullMarked
package fr.parvis.core.tally;

import org.jspecify.annotations.NullMarked;
