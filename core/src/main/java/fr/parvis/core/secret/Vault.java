package fr.parvis.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.secret.Keys.Purpose;

/**
 * Seals what has to be read again, so that neither a copy of the database nor a page that was saved tells it: AES-256-GCM
 * (NIST SP 800-38D) with a random nonce of 96 bits before the text and the tag of 128 bits after it. What is sealed for one
 * context opens in no other. This class is thread-safe.
 */
@ApplicationScoped
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;

    Vault(Keys keys) {
        this.keys = keys;
    }

    /**
     * Seals some bytes.
     *
     * @param context whose they are and what for
     */
    public byte[] seal(Purpose purpose, String context, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, context, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; empty when it was not, or for something else, or was touched, or the installation's secret is another. */
    public Optional<byte[]> open(Purpose purpose, String context, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, context, sealed);
            return Optional.of(cipher.doFinal(Arrays.copyOfRange(sealed, NONCE, sealed.length)));
        } catch (AEADBadTagException touched) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, Purpose purpose, String context, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(keys.key(purpose).getEncoded(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
