package fr.parvis.core.roll;

import java.util.Optional;

import fr.parvis.core.secret.Codes;

/**
 * The code on a letter, « 7K4M-9XQ2M-BT0AA-C »: four letters that say whose it is, ten (50 random bits) that prove it, and one
 * that finds a slip. The last is a sum over the field of 32 elements, each letter weighed by another power of a generator, so that
 * every wrong letter and every swap of two, neighbours or not, is found. This class is immutable.
 *
 * @param locator unique in a box, no secret
 * @param secret known to who holds the letter
 */
public record VoterCode(String locator, String secret) {

    static final int LOCATOR = 4;
    private static final int SECRET = 10;
    private static final int GROUP = 5;

    /** x⁵ + x² + 1, which is primitive: the powers of x are all 31 elements but nought. */
    private static final int POLYNOMIAL = 0b100101;

    private static final int OVERFLOW = 0b100000;

    /** A new one, for a locator. */
    static VoterCode at(String locator) {
        return new VoterCode(locator, Codes.letters(SECRET));
    }

    /** The code as it is typed, in small letters or without dashes, too; empty when a letter is wrong or missing. */
    public static Optional<VoterCode> read(String typed) {
        String letters = Codes.normalise(typed);
        if (letters.length() != LOCATOR + SECRET + 1 || letters.chars().anyMatch(c -> Codes.value((char) c) < 0)) {
            return Optional.empty();
        }
        VoterCode code = new VoterCode(letters.substring(0, LOCATOR), letters.substring(LOCATOR, letters.length() - 1));
        return code.check() == letters.charAt(letters.length() - 1) ? Optional.of(code) : Optional.empty();
    }

    private char check() {
        int sum = 0;
        // Horner's rule: the first letter ends with the highest power, the last with the first.
        for (char letter : (locator + secret).toCharArray()) {
            sum = times(sum ^ Codes.value(letter));
        }
        return Codes.letter(sum);
    }

    private static int times(int element) {
        int twice = element << 1;
        return (twice & OVERFLOW) == 0 ? twice : twice ^ POLYNOMIAL;
    }

    /** All letters without dashes, for an address. */
    public String compact() {
        return locator + secret + check();
    }

    /** As it is printed. */
    public String printed() {
        return locator + "-" + secret.substring(0, GROUP) + "-" + secret.substring(GROUP) + "-" + check();
    }

    /** Without the secret, so that no log ever holds it. */
    @Override
    public String toString() {
        return locator + "-…";
    }
}
