/**
 * From a published budget to its result: the keys, the sealing, the hours of the box, the count and what is made public.
 *
 * <p>A {@link fr.parvis.core.ballot.BallotBox} knows voters and sealed ballots, a {@link fr.parvis.core.budget.Paper} knows projects; here
 * the one is filled with the other. A box begins when its consultation is published; from the sealing on nothing of that
 * consultation changes any more; it is opened and closed by the clock, and counted by two of the three holders.
 *
 * <p>Entry points: {@link fr.parvis.core.ceremony.Ceremony}, {@link fr.parvis.core.ceremony.Counting}, {@link fr.parvis.core.ceremony.Hours}.
 */
@NullMarked
package fr.parvis.core.ceremony;

import org.jspecify.annotations.NullMarked;
