package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What was true of a box when it reached a state, in a form that cannot be changed afterwards: canonical JSON, its SHA-256,
 * and an Ed25519 signature of that hash (RFC 8032). Each seal holds the hash of the one before.
 *
 * @param body canonical JSON
 * @param hash of the body, 32 bytes
 * @param signature of the hash, 64 bytes
 */
public record Seal(State stage, String body, Bytes hash, Bytes signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_LENGTH = 32;
    private static final int FINGERPRINT = 32;

    /** Seals what is true. */
    static Seal of(State stage, Optional<Seal> before, Map<String, ?> facts, EdECPrivateKey key) {
        Map<String, Object> body = new TreeMap<>(facts);
        body.put("stage", stage.name());
        before.ifPresent(seal -> body.put("before", seal.hash().hex()));
        String text = CanonicalJson.write(body);
        Bytes hash = Sha256.of(text.getBytes(UTF_8));
        return new Seal(stage, text, hash, sign(key, hash));
    }

    /** That of a stage; empty before a box has reached it. */
    public static Optional<Seal> among(List<Seal> seals, State stage) {
        return seals.stream().filter(seal -> seal.stage() == stage).findFirst();
    }

    /** What is sealed, as it was: texts, whole numbers, lists and maps. */
    public Map<String, Object> facts() {
        return CanonicalJson.read(body);
    }

    /** Whether the body is still what was sealed, by who has the other half of this key. */
    public boolean isIntact(PublicKey key) {
        return hash.equals(Sha256.of(body.getBytes(UTF_8))) && isSigned(key, hash, signature);
    }

    /** What people compare a key by, on paper and on a screen: eight groups of four digits of its SHA-256. */
    public static String fingerprint(PublicKey key) {
        byte[] encoded = key.getEncoded();
        // X.509 puts twelve bytes before the key itself (RFC 8410).
        byte[] itself = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
        return grouped(Sha256.of(itself).hex().substring(0, FINGERPRINT));
    }

    /** Digits in groups of four: people read them aloud, and they break on a narrow screen. */
    public static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Not by the JDK, which takes ten times as long; it verifies what was signed here, and so do the two verifiers. */
    static Bytes sign(EdECPrivateKey key, Bytes message) {
        Ed25519PrivateKeyParameters secret =
                new Ed25519PrivateKeyParameters(key.getBytes().orElseThrow(), 0);
        byte[] text = message.array();
        byte[] signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 0);
        return Bytes.of(signature);
    }

    static boolean isSigned(PublicKey key, Bytes message, Bytes signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message.array());
            return signature.verify(signed.array());
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
