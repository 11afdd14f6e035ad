/**
 * The outbox as the syndicate watches over it. What residents receive is counted and never read: neither address nor text.
 */
@NullMarked
package fr.parvis.console.notice;

import org.jspecify.annotations.NullMarked;
