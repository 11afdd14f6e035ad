package fr.parvis.core.journal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * The mark that Parvis puts on a line when it writes it: {@value #RANDOM} random bytes, then a keyed hash of them and of the
 * line. It needs no lock, for it knows of no other line; who has the database and not the secret of the installation can
 * neither change a line nor write one. The random bytes tell a line from a copy of it.
 */
final class Mark {

    private static final int RANDOM = 16;

    private static final SecureRandom CHANCE = new SecureRandom();

    private Mark() {}

    static byte[] make(Keys keys, JournalText text) {
        byte[] random = new byte[RANDOM];
        CHANCE.nextBytes(random);
        return of(keys, text, random);
    }

    /** Whether the mark is that of this very line. */
    static boolean fits(Keys keys, JournalText text, byte[] mark) {
        return mark.length > RANDOM && MessageDigest.isEqual(mark, of(keys, text, Arrays.copyOf(mark, RANDOM)));
    }

    private static byte[] of(Keys keys, JournalText text, byte[] random) {
        byte[] hash =
                keys.hash(Purpose.JOURNAL, text.between("line", HexFormat.of().formatHex(random)));
        byte[] mark = Arrays.copyOf(random, RANDOM + hash.length);
        System.arraycopy(hash, 0, mark, RANDOM, hash.length);
        return mark;
    }
}
