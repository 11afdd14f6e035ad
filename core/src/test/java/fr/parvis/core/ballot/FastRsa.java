package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/**
 * RSA of 4,096 bits, which Java's first compiler, the one that tests run with, is slow at: keys are written down, since making
 * one takes a quarter of a minute, and Conscrypt opens ballots, in a tenth of the time, where it runs. {@link SealedBallotTest} tests
 * the cipher that is delivered, and that both open the same; the packaged application makes its own keys.
 */
public final class FastRsa extends Provider {

    private static final String NAME = "parvis-fast-rsa";
    private static final int BITS = 4096;

    /** As Conscrypt registers it itself. */
    private static final String CONSCRYPT =
            Conscrypt.newProvider().getService("Cipher", "RSA/ECB/OAEPPadding").getClassName();

    private FastRsa() {
        super(NAME, "1", "RSA for tests");
        put("KeyPairGenerator.RSA", Generator.class.getName());
        if (Conscrypt.isAvailable()) {
            put("Cipher.RSA/ECB/OAEPPadding", CONSCRYPT);
        }
    }

    /** From now on this JVM takes the keys in turn instead of making them; the first is left to fixtures. */
    public static void use() {
        // Idempotent: a provider of this name stays the one that it was.
        Security.insertProviderAt(new FastRsa(), 1);
    }

    /** From now on as it is delivered; answers whether it was not. */
    static boolean leave() {
        boolean used = Security.getProvider(NAME) != null;
        Security.removeProvider(NAME);
        return used;
    }

    static List<KeyPair> all() {
        try (InputStream text = Objects.requireNonNull(FastRsa.class.getResourceAsStream("test-keys.txt"))) {
            return Arrays.stream(new String(text.readAllBytes(), US_ASCII).split("\n\n", -1))
                    .map(FastRsa::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KeyPair read(String written) {
        try {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(written)));
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** What the security framework makes an instance of. */
    public static final class Generator extends KeyPairGeneratorSpi {

        private static final AtomicInteger NEXT = new AtomicInteger();

        private int bits = BITS;

        private @Nullable SecureRandom random;

        @Override
        public void initialize(int size, SecureRandom source) {
            bits = size;
            random = source;
        }

        @Override
        public KeyPair generateKeyPair() {
            if (bits != BITS) {
                return made();
            }
            List<KeyPair> keys = all();
            return keys.get(1 + Math.floorMod(NEXT.getAndIncrement(), keys.size() - 1));
        }

        private KeyPair made() {
            try {
                KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA", Security.getProvider("SunRsaSign"));
                maker.initialize(bits, random);
                return maker.generateKeyPair();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
