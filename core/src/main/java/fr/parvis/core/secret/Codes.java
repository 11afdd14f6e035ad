package fr.parvis.core.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random codes and how people write them. This class is thread-safe. */
public final class Codes {

    /** Crockford's base 32: no I, L, O or U, so that nothing is misread over the telephone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** Six decimal digits. */
    public static String sixDigits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** 192 random bits for a link or a form, 32 characters that need no escaping in an address. */
    public static String token() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code of 60 random bits that people write down, « 4F7K-9XQ2-MBT0 ». */
    public static String recovery() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return readable(bytes);
    }

    /** The first 60 bits of a hash as three groups of four characters, « 4F7K-9XQ2-MBT0 ». */
    public static String readable(byte[] hash) {
        StringBuilder code = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(fiveBits(hash, i * 5)));
        }
        return code.toString();
    }

    /** A code as typed, with spaces, dashes, lower case and the letters that Crockford reads as digits put right. */
    public static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static int fiveBits(byte[] bytes, int offset) {
        int word = (bytes[offset / 8] & 0xff) << 8 | (bytes[offset / 8 + 1] & 0xff);
        return word >> (11 - offset % 8) & 31;
    }
}
