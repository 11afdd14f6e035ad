/**
 * The doors of the town hall's face and of the console: signing in by a code or a link, accepting an invitation, choosing the
 * commune, signing out. One set of pages serves both; a face that this process does not show answers 404.
 *
 * <p>Invariants: a GET uses nothing up, since mail scanners follow links; an unknown address gets the same answer as a known
 * one; nothing secret but a one-time link is ever in an address; what somebody has proved between two pages is a session row,
 * never a form field.
 */
@NullMarked
package fr.parvis.core.web.signin;

import org.jspecify.annotations.NullMarked;
