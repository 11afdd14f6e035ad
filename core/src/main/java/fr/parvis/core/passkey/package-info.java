/**
 * Passkeys (W3C Web Authentication, Level 2): what a browser is asked, and whether its answer is right. Nothing is kept here.
 *
 * <p>Invariants: an answer counts for the challenge, the origin and the host that it was asked for, with the person verified
 * by their device (a finger, a face, a PIN), and never when the counter of the key goes back. Attestation is not asked: which
 * make of key somebody has is theirs to choose.
 */
@NullMarked
package fr.parvis.core.passkey;

import org.jspecify.annotations.NullMarked;
