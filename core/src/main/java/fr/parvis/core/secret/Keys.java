package fr.parvis.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys derived from the installation's secret, one per purpose, with HMAC-SHA-256 as the pseudo-random function (NIST SP
 * 800-108, counter mode, one block). This class is immutable and thread-safe.
 */
@ApplicationScoped
public class Keys {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    /**
     * Reads the secret.
     *
     * @param secret 32 bytes or more, in base64 of either alphabet
     * @throws IllegalArgumentException when the secret is shorter
     */
    Keys(@ConfigProperty(name = "parvis.secret") String secret) {
        this.secret =
                Base64.getDecoder().decode(secret.strip().replace('-', '+').replace('_', '/'));
        if (this.secret.length < 32) {
            throw new IllegalArgumentException("parvis.secret must hold 32 bytes or more");
        }
    }

    /**
     * The keys of an installation that is not running.
     *
     * @param secret 32 bytes or more, in base64 of either alphabet
     * @throws IllegalArgumentException when the secret is shorter
     */
    public static Keys of(String secret) {
        return new Keys(secret);
    }

    /** What a key is for; keys of different purposes say nothing of each other. */
    public enum Purpose {
        SESSION,
        SIGN_IN,
        INVITATION,
        RECEIPT,
        ATTEMPT,
        VOTER,
        CONFIRMATION,
        THROTTLE,
        SECOND_FACTOR,
        RECOVERY,
        EMAIL_CHANGE,
        FOLLOWER,
        BALLOT_BOX,
        ROLL,
        ROLL_NAME,
        VOTING_CODE,
        VOTING_PASS,
        JOURNAL,
        MOVING,
        HOST,
        SETTING,
        SUPPRESSED
    }

    /** The key of a purpose, 32 bytes. */
    public SecretKey key(Purpose purpose) {
        return new SecretKeySpec(hmac(secret, ("parvis/" + purpose.name()).getBytes(StandardCharsets.UTF_8)), HMAC);
    }

    /** A keyed hash of some parts, 32 bytes. The length of each part is hashed too, so that no two lists of parts are equal. */
    public byte[] hash(Purpose purpose, String... parts) {
        byte[][] bytes = new byte[parts.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + bytes[i].length;
        }
        ByteBuffer message = ByteBuffer.allocate(size);
        for (byte[] part : bytes) {
            message.putInt(part.length).put(part);
        }
        return hmac(key(purpose).getEncoded(), message.array());
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
