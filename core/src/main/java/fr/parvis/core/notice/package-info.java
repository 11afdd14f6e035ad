/**
 * What Parvis sends: an outbox. A {@link fr.parvis.core.notice.Message} is written in the same transaction as the fact that
 * it tells, and sent by whichever process takes the row first; a message is lost only with the fact itself.
 *
 * <p>A letter is made of its template and of {@link fr.parvis.core.notice.Words} around it, which the syndicate may change
 * ({@link fr.parvis.core.notice.Wording}): whoever writes one takes them from {@link fr.parvis.core.notice.Phrases} and gives them to
 * its {@link fr.parvis.core.notice.MailFrame}. What a letter cannot do without is never among them.
 */
@NullMarked
package fr.parvis.core.notice;

import org.jspecify.annotations.NullMarked;
