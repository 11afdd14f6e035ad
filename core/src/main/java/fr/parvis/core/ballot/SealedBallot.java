package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * A ballot as it lies in the box: a choice, padded so that all have one length, under the public key of the box
 * (RSA-OAEP-4096, SHA-256 for the hash and for its mask: RFC 8017, 7.1). This class is immutable and thread-safe.
 */
public final class SealedBallot {

    /** The length of every sealed ballot in bytes: that of the key. */
    public static final int LENGTH = 512;

    /** The most that the cipher takes: the key less two hashes and two bytes. */
    private static final int PADDED = LENGTH - 2 * 32 - 2;

    /** How many bytes a choice may have. */
    public static final int LONGEST_CHOICE = PADDED - Short.BYTES;

    /** In Java the algorithm's name alone would mean SHA-1 for the mask. */
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final byte[] bytes;

    private SealedBallot(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a ballot that was sealed elsewhere; whether it opens is seen at the count.
     *
     * @return empty when it has not the length of a ballot
     */
    public static Optional<SealedBallot> of(byte[] bytes) {
        return bytes.length == LENGTH ? Optional.of(new SealedBallot(bytes.clone())) : Optional.empty();
    }

    /**
     * Seals a choice, for voters whose browser runs no script.
     *
     * @throws IllegalArgumentException when the choice has more than {@value #LONGEST_CHOICE} bytes
     */
    public static SealedBallot seal(PublicKey key, String choice) {
        byte[] content = choice.getBytes(UTF_8);
        if (content.length > LONGEST_CHOICE) {
            throw new IllegalArgumentException("A choice has at most " + LONGEST_CHOICE + " bytes");
        }
        byte[] padded = ByteBuffer.allocate(PADDED)
                .putShort((short) content.length)
                .put(content)
                .array();
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, OAEP);
            return new SealedBallot(cipher.doFinal(padded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The choice, one line; empty when this was not sealed with the key's other half, or not as it should be.
     */
    Optional<String> open(PrivateKey key) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
            return content(ByteBuffer.wrap(cipher.doFinal(bytes)));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** Nothing may stand after the choice, or one choice could be sealed in many ways that look the same when opened. */
    private static Optional<String> content(ByteBuffer padded) {
        if (padded.remaining() != PADDED) {
            return Optional.empty();
        }
        int length = padded.getShort();
        if (length < 0 || length > LONGEST_CHOICE) {
            return Optional.empty();
        }
        byte[] content = new byte[length];
        padded.get(content);
        while (padded.hasRemaining()) {
            if (padded.get() != 0) {
                return Optional.empty();
            }
        }
        String choice = new String(content, UTF_8);
        boolean plain = choice.chars().noneMatch(letter -> letter < ' ');
        return plain && Arrays.equals(choice.getBytes(UTF_8), content) ? Optional.of(choice) : Optional.empty();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the voter keeps and finds again in the list: the hash of the sealed ballot. */
    public Tracker tracker() {
        return new Tracker(Sha256.of(bytes).hex());
    }
}
