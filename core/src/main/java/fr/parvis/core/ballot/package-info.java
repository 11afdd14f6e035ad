/**
 * The ballot box: who may vote, that they have voted, and sealed ballots that nobody can open alone.
 *
 * <p>Designed on CNIL recommendation 2019-053, level 1; not certified, and never for political elections, local referendums or
 * consultations of electors, which the law keeps on paper. A ballot is sealed in the voter's browser with a key whose private
 * half is shared between three holders, two of whom open it: signature and ballot are written in one transaction, so their
 * rows can always be joined ({@code xmin}), and what is joined must therefore say nothing.
 *
 * <p>Invariants: one signature for each voter, whatever the channel; as many ballots as online signatures; every acknowledged
 * tracker is in the chain; nothing is written outside the opening hours, by the clock of the database after the lock; states
 * go one way, each with a signed seal. The database holds the first (a primary key) and that what is written once stays
 * (GRANTs without update or delete, but for the day of its destruction, which a restrictive policy holds); the others hold because {@link fr.parvis.core.ballot.BallotBox} casts under one lock.
 *
 * <p>Entry points: {@link fr.parvis.core.ballot.BallotBox} for the stages and the casting, {@link fr.parvis.core.ballot.Voters} for the
 * roll, {@link fr.parvis.core.ballot.ElectionKeys} for the key and its parts, {@link fr.parvis.core.ballot.DailyHeads} for how far the chain
 * was each evening, {@link fr.parvis.core.ballot.ElectionRecord} for what everybody may see and check.
 */
@NullMarked
package fr.parvis.core.ballot;

import org.jspecify.annotations.NullMarked;
