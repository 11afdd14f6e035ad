package fr.parvis.core.roll;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.LaunchMode;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import fr.parvis.core.ballot.Bytes;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * What the database keeps of a code: Argon2id (RFC 9106) with 7 MiB and 5 passes, one of the equal choices of OWASP's password
 * cheat sheet and the one that takes the least memory, since a village votes on a small machine at one time. What is hashed are 50
 * random bits, not a word that somebody chose, and a key of the installation goes in as well: a copy of the database alone gives
 * nothing to guess at. This class is thread-safe.
 */
@ApplicationScoped
class CodeHash {

    private static final byte VERSION = 1;
    private static final int MEMORY_KB = 7 * 1024;
    private static final int PASSES = 5;
    private static final int LEAST_MEMORY_KB = 64;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LENGTH = 1 + SALT + HASH;

    /** A rush waits instead of taking all the memory. */
    private static final int AT_ONCE = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final int memory;
    private final int passes;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Under test a vote is made in each test, and a minute of the suite would go to hashes that nobody attacks. */
    @Inject
    CodeHash(Keys keys) {
        this(
                keys.key(Purpose.VOTING_CODE).getEncoded(),
                LaunchMode.current() == LaunchMode.TEST ? LEAST_MEMORY_KB : MEMORY_KB,
                LaunchMode.current() == LaunchMode.TEST ? 1 : PASSES);
    }

    /** At the cost that is shipped. */
    CodeHash(byte[] key) {
        this(key, MEMORY_KB, PASSES);
    }

    private CodeHash(byte[] key, int memory, int passes) {
        this.key = key.clone();
        this.memory = memory;
        this.passes = passes;
    }

    /** Version, salt and hash. */
    Bytes of(VoterCode code) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return Bytes.of(ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .put(salt)
                .put(hash(code, salt))
                .array());
    }

    /** Whether a code is the one; as slow when there is nothing to compare it with. */
    boolean matches(VoterCode code, Bytes kept) {
        byte[] bytes = kept.array();
        boolean comparable = bytes.length == LENGTH && bytes[0] == VERSION;
        byte[] salt = new byte[SALT];
        byte[] hash = new byte[HASH];
        if (comparable) {
            System.arraycopy(bytes, 1, salt, 0, SALT);
            System.arraycopy(bytes, 1 + SALT, hash, 0, HASH);
        }
        return MessageDigest.isEqual(hash(code, salt), hash) && comparable;
    }

    private byte[] hash(VoterCode code, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .withSecret(key)
                .build());
        byte[] hash = new byte[HASH];
        places.acquireUninterruptibly();
        try {
            argon2.generateBytes(code.compact().getBytes(US_ASCII), hash);
        } finally {
            places.release();
        }
        return hash;
    }
}
