/**
 * Taking part, in three screens at most and without an account: the questions, the code where one is asked for, the receipt.
 * And withdrawing, with the receipt's number.
 *
 * <p>Nothing that a resident typed is ever lost: whatever refuses an answer shows it again. No secret is in an address and no
 * cookie is set: the attempt's token travels in the form, and the receipt is the answer to the form itself.
 */
@NullMarked
package fr.parvis.citizen.participation;

import org.jspecify.annotations.NullMarked;
