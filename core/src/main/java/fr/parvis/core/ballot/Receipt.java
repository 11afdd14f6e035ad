package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;

/**
 * The proof that a ballot was taken: it says that it is in the box, never what it holds.
 *
 * @param body canonical JSON with the box, the seal of its freezing and the tracker
 * @param signature of the body's hash, Ed25519, 64 bytes
 */
public record Receipt(Tracker tracker, String body, Bytes signature) {

    /**
     * Signs a receipt; the same ballot always gets the same.
     *
     * @param frozen hash of the seal of the box's freezing
     */
    static Receipt of(String box, Bytes frozen, Tracker tracker, PrivateKey key) {
        String body = CanonicalJson.write(Map.of("box", box, "seal", frozen.hex(), "tracker", tracker.hex()));
        return new Receipt(tracker, body, Seal.sign(key, Sha256.of(body.getBytes(UTF_8))));
    }

    /** Whether it was signed by who has the other half of this key. */
    public boolean isGenuine(PublicKey key) {
        return Seal.isSigned(key, Sha256.of(body.getBytes(UTF_8)), signature);
    }

    /** As a file that the verifiers read. */
    public String json() {
        return CanonicalJson.write(Map.of("body", body, "signature", signature.hex())) + "\n";
    }
}
