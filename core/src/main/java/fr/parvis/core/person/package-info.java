/**
 * Accounts, roles, sign-in and sessions of the people who work with Parvis; residents need none of it. People are invited by
 * e-mail and sign in with a six-digit code or a link sent by e-mail; there is no password to lose.
 *
 * <p>Invariants: a code or link serves once and for ten minutes; a session is bound to one collectivity and one host and can
 * be revoked at once; an unknown address gets the same answer, after the same work, as a known one.
 */
@NullMarked
package fr.parvis.core.person;

import org.jspecify.annotations.NullMarked;
