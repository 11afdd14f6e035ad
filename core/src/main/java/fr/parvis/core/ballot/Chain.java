package fr.parvis.core.ballot;

import java.nio.ByteBuffer;

/**
 * The chain of a box: each link is the hash of the one before, of the ballot's tracker and of its place, so that no ballot can
 * be taken away, put in between or moved without changing all links after it.
 *
 * @param position how many ballots there are
 * @param head the last link, 32 bytes
 */
record Chain(long position, Bytes head) {

    /** The chain of an empty box, which hangs on the seal of its freezing. */
    static Chain hungOn(Seal frozen) {
        return new Chain(0, Sha256.of(frozen.hash().array()));
    }

    Chain with(Tracker tracker) {
        long next = position + 1;
        byte[] place = ByteBuffer.allocate(Long.BYTES).putLong(next).array();
        return new Chain(next, Sha256.of(head.array(), tracker.bytes(), place));
    }
}
