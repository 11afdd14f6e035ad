package fr.parvis.core.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import fr.parvis.core.secret.Codes;

/**
 * One of three parts of a secret of 32 bytes, of which any two give it back and one says nothing (Shamir, « How to share a
 * secret », 1979: a line through the secret for each byte, over GF(256) as in AES). Written as twelve groups of five letters
 * and digits that can be read over the telephone; the last four bytes tell a slip, or a part of another box.
 *
 * @param holder 1, 2 or 3
 * @param bytes 32
 */
public record KeyShare(int holder, Bytes bytes) {

    static final int HOLDERS = 3;

    private static final int SECRET = 32;
    private static final int CHECK = 4;
    private static final int LETTERS = 60;

    /** x⁸ + x⁴ + x³ + x + 1 (FIPS 197, 4.2). */
    private static final int MODULUS = 0x11b;

    /** Shares a secret. */
    static List<KeyShare> of(byte[] secret, SecureRandom random) {
        byte[] slope = new byte[SECRET];
        random.nextBytes(slope);
        return IntStream.rangeClosed(1, HOLDERS)
                .mapToObj(holder -> new KeyShare(holder, part(secret, slope, holder)))
                .toList();
    }

    /**
     * The secret that two parts give: the line through them, where it crosses nought.
     *
     * @throws IllegalArgumentException when both are the same holder's
     */
    byte[] with(KeyShare other) {
        if (holder == other.holder) {
            throw new IllegalArgumentException("Two parts of one holder are one part");
        }
        int inverse = inverse(holder ^ other.holder);
        int mine = times(other.holder, inverse);
        int theirs = times(holder, inverse);
        byte[] one = bytes.array();
        byte[] two = other.bytes.array();
        byte[] secret = new byte[SECRET];
        for (int i = 0; i < SECRET; i++) {
            secret[i] = (byte) (times(one[i] & 0xff, mine) ^ times(two[i] & 0xff, theirs));
        }
        return secret;
    }

    /** « 04F7K-9XQ2M-… », twelve groups of five. */
    public String text(String box) {
        byte[] all = ByteBuffer.allocate(1 + SECRET + CHECK)
                .put((byte) holder)
                .put(bytes.array())
                .put(check(box))
                .array();
        return Codes.crockford(all).replaceAll("(.{5})(?!$)", "$1-");
    }

    /** A part as it was typed or read; empty when there is a slip in it, or it belongs to another box. */
    public static Optional<KeyShare> read(String box, String typed) {
        String letters = Codes.normalise(typed);
        if (letters.length() != LETTERS) {
            return Optional.empty();
        }
        return Codes.fromCrockford(letters, 1 + SECRET + CHECK)
                .map(all -> new KeyShare(all[0], Bytes.of(Arrays.copyOfRange(all, 1, 1 + SECRET))))
                .filter(share -> share.holder >= 1 && share.holder <= HOLDERS)
                .filter(share -> letters.equals(Codes.normalise(share.text(box))));
    }

    private static Bytes part(byte[] secret, byte[] slope, int holder) {
        byte[] part = new byte[SECRET];
        for (int i = 0; i < SECRET; i++) {
            part[i] = (byte) (secret[i] ^ times(slope[i] & 0xff, holder));
        }
        return Bytes.of(part);
    }

    private byte[] check(String box) {
        return Arrays.copyOf(
                Sha256.of(box.getBytes(UTF_8), new byte[] {(byte) holder}, bytes.array())
                        .array(),
                CHECK);
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int left = a, right = b; right != 0; right >>= 1) {
            if ((right & 1) != 0) {
                product ^= left;
            }
            left <<= 1;
            if (left > 0xff) {
                left ^= MODULUS;
            }
        }
        return product;
    }

    /** By Fermat: a²⁵⁴ · a = 1. */
    private static int inverse(int a) {
        int power = a;
        for (int i = 0; i < 6; i++) {
            power = times(times(power, power), a);
        }
        return times(power, power);
    }
}
