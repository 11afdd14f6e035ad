package fr.parvis.core.ballot;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a box. Ballots are sealed with an RSA-4096 public key; its private half is locked (AES-256-GCM) with a secret
 * that exists only in three {@link KeyShare}s. Seals and receipts are signed with an Ed25519 key.
 */
public final class ElectionKey {

    private static final int BITS = SealedBallot.LENGTH * Byte.SIZE;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ElectionKey() {}

    /**
     * What a ceremony makes: all that may be stored, and what must not.
     *
     * @param publicKey X.509, to be published
     * @param locked the private half, which two shares unlock
     * @param shares for the three holders; kept nowhere else
     */
    public record Made(PublicKey publicKey, Bytes locked, List<KeyShare> shares) {}

    /** Makes a key; it takes a second or two. */
    public static Made make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, RANDOM);
            return lock(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Locks a key that is there. */
    static Made lock(KeyPair pair) {
        try {
            byte[] secret = new byte[32];
            RANDOM.nextBytes(secret);
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, secret, nonce)
                    .doFinal(pair.getPrivate().getEncoded());
            List<KeyShare> shares = KeyShare.of(secret, RANDOM);
            Arrays.fill(secret, (byte) 0);
            return new Made(
                    pair.getPublic(),
                    Bytes.of(ByteBuffer.allocate(NONCE + locked.length)
                            .put(nonce)
                            .put(locked)
                            .array()),
                    shares);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The private half; empty when the shares are not two of those that were given out with it. */
    static Optional<PrivateKey> unlock(Bytes locked, KeyShare one, KeyShare other) {
        if (one.holder() == other.holder()) {
            return Optional.empty();
        }
        byte[] secret = one.with(other);
        try {
            byte[] all = locked.array();
            byte[] key = cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(all, NONCE))
                    .doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The public half as it is stored. */
    static PublicKey publicKey(byte[] encoded) {
        return readPublic("RSA", encoded);
    }

    /** A pair to sign with. */
    static KeyPair signing() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PublicKey verifying(byte[] encoded) {
        return readPublic("Ed25519", encoded);
    }

    static EdECPrivateKey signing(byte[] encoded) {
        try {
            return (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static PublicKey readPublic(String algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
