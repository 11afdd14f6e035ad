package fr.parvis.core.passkey;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What the script hands to the browser, in the JSON of the standard (5.4 and 5.5): bytes are base64url. */
public final class Question {

    /** How long a challenge may be answered. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String KIND = "public-key";

    private Question() {}

    /** 256 random bits. */
    public static byte[] challenge() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** To make a new key. */
    public record Creation(
            String challenge,
            Site rp,
            User user,
            List<Kind> pubKeyCredParams,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation,
            long timeout) {}

    /** To show a key that there is. */
    public record Request(
            String challenge, String rpId, List<Descriptor> allowCredentials, String userVerification, long timeout) {}

    /** Whom the key is for; the device shows the name. */
    public record Site(String id, String name) {}

    /** Whose it is; the device shows both names. */
    public record User(String id, String name, String displayName) {}

    /** A signature that we can verify. */
    public record Kind(String type, int alg) {}

    /** One key. */
    public record Descriptor(String type, String id) {}

    /** What the device must be able to do. */
    public record Selection(String residentKey, String userVerification) {}

    /**
     * Asks for a new key.
     *
     * @param called what the device shows the owner to tell accounts apart
     * @param there the keys that they have, none of which is to be made twice
     */
    public static Creation creation(byte[] challenge, Party party, UUID person, String called, List<byte[]> there) {
        return new Creation(
                text(challenge),
                new Site(party.host(), "Parvis"),
                new User(text(handle(person)), called, called),
                // ES256, EdDSA and RS256, in the order in which we like them.
                List.of(new Kind(KIND, -7), new Kind(KIND, -8), new Kind(KIND, -257)),
                descriptors(there),
                new Selection("preferred", "required"),
                "none",
                LASTS.toMillis());
    }

    /** Asks for a key; for any at all when none is named. */
    public static Request request(byte[] challenge, Party party, List<byte[]> named) {
        return new Request(text(challenge), party.host(), descriptors(named), "required", LASTS.toMillis());
    }

    /** What a key is told to know its owner by: the id alone, which says nothing. */
    static byte[] handle(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    private static List<Descriptor> descriptors(List<byte[]> keys) {
        return keys.stream().map(id -> new Descriptor(KIND, text(id))).toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
