package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Objects;

/** A key for tests, written down since making one takes seconds. */
final class AKey {

    static final ElectionKey.Made MADE = ElectionKey.lock(read());

    private AKey() {}

    private static KeyPair read() {
        try (InputStream text = Objects.requireNonNull(AKey.class.getResourceAsStream("test-key.txt"))) {
            byte[] encoded = Base64.getMimeDecoder().decode(new String(text.readAllBytes(), US_ASCII));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
