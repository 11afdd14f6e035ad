/**
 * Who wants to hear what becomes of a consultation: an e-mail address left on its page, confirmed by a letter, told of the
 * last two days, of the result and of the council's answer, and then forgotten.
 *
 * <p>Invariants: nobody is told who has not confirmed; one letter of each kind for each follower, held by the database;
 * nothing ties an address to an answer; nobody outside learns whether an address follows.
 *
 * <p>Entry points: {@link fr.parvis.core.follow.Following} for residents, {@link fr.parvis.core.follow.News} for the letters.
 */
@NullMarked
package fr.parvis.core.follow;

import org.jspecify.annotations.NullMarked;
