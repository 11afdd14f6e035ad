package fr.parvis.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator application (TOTP, RFC 6238): six digits that change every thirty seconds, made of a shared
 * secret with HMAC-SHA-1, the one algorithm that all applications know. This class is thread-safe.
 */
public final class Totp {

    private static final int STEP_SECONDS = 30;

    /** A clock may be half a minute late or early, and people need a moment to type (RFC 6238, 5.2). */
    private static final int STEPS_AROUND = 1;

    private static final int SECRET = 20;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** 160 random bits, as long as the hash (RFC 4226, 4). */
    public static byte[] secret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The number of half-minutes since 1970. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one half-minute. */
    public static String code(byte[] secret, long step) {
        return "%06d".formatted(number(secret, step) % 1_000_000);
    }

    /** The 31 bits of which a code is the last digits (RFC 4226, 5.3). */
    static int number(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The half-minute that a typed code belongs to.
     *
     * @param used the last one whose code was accepted; an older code, or the same again, is not looked at
     */
    public static OptionalLong stepOf(byte[] secret, String typed, Instant now, long used) {
        long middle = step(now);
        for (long step = Math.max(middle - STEPS_AROUND, used + 1); step <= middle + STEPS_AROUND; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII),
                    typed.getBytes(StandardCharsets.US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** A secret as applications want it typed, in base 32 (RFC 4648), 32 characters. */
    public static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder(secret.length * 8 / 5);
        for (int bit = 0; bit + 5 <= secret.length * 8; bit += 5) {
            int word = (secret[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < secret.length ? secret[bit / 8 + 1] & 0xff : 0);
            text.append(BASE_32.charAt(word >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }
}
