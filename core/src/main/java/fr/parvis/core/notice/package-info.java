/**
 * What Parvis sends: an outbox. A {@link fr.parvis.core.notice.Message} is written in the same transaction as the fact that
 * it tells, and sent by whichever process takes the row first; a message is lost only with the fact itself.
 */
@NullMarked
package fr.parvis.core.notice;

import org.jspecify.annotations.NullMarked;
