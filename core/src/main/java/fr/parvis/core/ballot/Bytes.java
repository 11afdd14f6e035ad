package fr.parvis.core.ballot;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that stay what they are: a hash, a signature, a key. Compared by what they hold. This class is immutable. */
public final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** A copy, to hand on. */
    public byte[] array() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** Two digits in lower case for each. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes others && Arrays.equals(bytes, others.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
