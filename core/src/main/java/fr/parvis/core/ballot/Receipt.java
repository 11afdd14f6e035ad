package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The proof that a ballot was taken: it says that it is in the box, never what it holds.
 *
 * @param body canonical JSON with the box, the seal of its freezing, the tracker, and where the ballot was sealed
 * @param signature of the body's hash, Ed25519, 64 bytes
 */
public record Receipt(Tracker tracker, String body, Bytes signature) {

    /**
     * Signs a receipt; the same ballot gets the same again, if it is said to have been sealed in the same place.
     *
     * @param frozen hash of the seal of the box's freezing
     */
    static Receipt of(String box, Bytes frozen, Tracker tracker, Sealing sealing, EdECPrivateKey key) {
        String body = CanonicalJson.write(
                Map.of("box", box, "by", sealing.inReceipt(), "seal", frozen.hex(), "tracker", tracker.hex()));
        return new Receipt(tracker, body, Seal.sign(key, Sha256.of(body.getBytes(UTF_8))));
    }

    /** A receipt as {@link #json} wrote it; empty when it is none. Whether it is genuine is another question. */
    public static Optional<Receipt> read(String json) {
        try {
            Map<String, Object> proof = CanonicalJson.read(json);
            if (proof.get("body") instanceof String body
                    && proof.get("signature") instanceof String signature
                    && CanonicalJson.read(body).get("tracker") instanceof String tracker) {
                Receipt receipt = new Receipt(
                        new Tracker(tracker), body, Bytes.of(HexFormat.of().parseHex(signature)));
                return Optional.of(receipt).filter(read -> read.json().equals(json));
            }
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Where its ballot was sealed. */
    public Sealing sealing() {
        return body.contains("\"by\":\"" + Sealing.BROWSER.inReceipt() + "\"") ? Sealing.BROWSER : Sealing.SERVER;
    }

    /** Whether it is of this box. */
    public boolean isOf(UUID box) {
        return body.startsWith("{\"box\":\"" + box + "\",");
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
