package fr.parvis.core.secret;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

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

    /** So many random letters, five bits each. */
    public static String letters(int many) {
        StringBuilder letters = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            letters.append(letter(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    /**
     * The letter for five bits.
     *
     * @param value 0 to 31
     */
    public static char letter(int value) {
        return ALPHABET.charAt(value);
    }

    /** The five bits of a letter, or a negative number when it is none. */
    public static int value(char letter) {
        return ALPHABET.indexOf(letter);
    }

    /** The first 60 bits of a hash as three groups of four characters, « 4F7K-9XQ2-MBT0 ». */
    public static String readable(byte[] hash) {
        return crockford(Arrays.copyOf(hash, 8)).substring(0, 12).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** All bits of some bytes, five to a letter, the last one filled up with noughts. */
    public static String crockford(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            letters.append(ALPHABET.charAt(fiveBits(bytes, bit)));
        }
        return letters.toString();
    }

    /**
     * The bytes that were written so.
     *
     * @param letters as {@link #normalise} gives them
     * @param size how many bytes there are
     * @return empty when a letter is none of the alphabet, or there are too few
     */
    public static Optional<byte[]> fromCrockford(String letters, int size) {
        if (letters.length() * 5 < size * 8) {
            return Optional.empty();
        }
        byte[] bytes = new byte[size];
        for (int bit = 0; bit < size * 8; bit++) {
            int value = ALPHABET.indexOf(letters.charAt(bit / 5));
            if (value < 0) {
                return Optional.empty();
            }
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return Optional.of(bytes);
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
        int word = (bytes[offset / 8] & 0xff) << 8 | (offset / 8 + 1 < bytes.length ? bytes[offset / 8 + 1] & 0xff : 0);
        return word >> (11 - offset % 8) & 31;
    }
}
