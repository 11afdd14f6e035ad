package fr.parvis.citizen.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;

import fr.parvis.core.ballot.Receipt;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.Sealing;

/**
 * A receipt as its page shows it. Immutable.
 *
 * @param tracker in sixteen groups of four
 * @param before whether the ballot had been there already
 * @param fingerprint of the key that signed it
 * @param file what the verifiers read, base64
 */
record ReceiptView(String tracker, boolean before, boolean byBrowser, String fingerprint, String file) {

    static ReceiptView of(Receipt receipt, boolean before, PublicKey key) {
        return new ReceiptView(
                Seal.grouped(receipt.tracker().hex()),
                before,
                receipt.sealing() == Sealing.BROWSER,
                Seal.fingerprint(key),
                Base64.getEncoder().encodeToString(receipt.json().getBytes(UTF_8)));
    }

    /** The receipt in a {@link #file}; empty when it is none. */
    static Optional<Receipt> read(String file) {
        try {
            return Receipt.read(new String(Base64.getDecoder().decode(file), UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
